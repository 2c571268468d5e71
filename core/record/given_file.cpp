// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/given_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfOneName = 1000;

tl::unexpected<Error> notWritten(const QString &folder)
{
    return failure(Error::Code::Io,
        QCoreApplication::translate("Record",
            "The document could not be saved in %1. Check that the "
            "folder is there, that you may write in it and that "
            "there is room. Nothing was recorded.")
            .arg(QDir::toNativeSeparators(folder)));
}

/// The first name of that kind which nothing has; empty: all are taken.
QString freePath(const QString &folder, const QString &name)
{
    const QFileInfo wanted(QDir(folder), name);
    const QString ending = wanted.suffix().isEmpty() ? QString() : u'.' + wanted.suffix();
    for (int number = 1; number < mostOfOneName; ++number) {
        const QString suffix = number == 1 ? QString() : u"-%1"_s.arg(number);
        const QString path = QDir(folder).filePath(wanted.completeBaseName() + suffix + ending);
        if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
            return path;
    }
    return {};
}

} // namespace

Result<QString> GivenFile::write(
    const QString &folder, const QString &name, const QByteArray &bytes)
{
    m_path = freePath(folder, name);
    const auto fill = [&](QFile &file) -> Done {
        const bool isEmptyUntilKept = m_file.isNamed();
        m_owed = isEmptyUntilKept ? bytes : QByteArray();
        const QByteArray now = isEmptyUntilKept ? QByteArray(bytes.size(), '\0') : bytes;
        return file.write(now) == now.size() ? Done() : notWritten(folder);
    };
    if (m_path.isEmpty() || !m_file.write(m_path, fill))
        return notWritten(folder);
    return m_path;
}

Done GivenFile::keep()
{
    if (m_path.isEmpty())
        return {};
    const Done whole = m_owed.isEmpty() ? Done() : m_file.replace(m_owed);
    if (whole && m_file.put())
        return {};
    return failure(Error::Code::Io,
        QCoreApplication::translate("Record",
            "The record says that %1 was written, and then it could not be put there: another "
            "program may have been in the way. Do it once more; both times stand in the record.")
            .arg(QDir::toNativeSeparators(m_path)));
}

} // namespace homeward
