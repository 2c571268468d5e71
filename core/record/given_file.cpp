// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/given_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

GivenFile::~GivenFile()
{
    if (!m_isKept && !m_path.isEmpty())
        QFile::remove(m_path);
}

Result<QString> GivenFile::write(
    const QString &folder, const QString &name, const QByteArray &bytes)
{
    if (!reserve(folder, name) || !writeWhole(m_path, bytes))
        return notWritten(folder);
    return m_path;
}

bool GivenFile::reserve(const QString &folder, const QString &name)
{
    const QFileInfo wanted(QDir(folder), name);
    for (int number = 1; number < mostOfOneName; ++number) {
        const QString suffix = number == 1 ? QString() : u"-%1"_s.arg(number);
        const QString ending = wanted.suffix().isEmpty() ? QString() : u'.' + wanted.suffix();
        const QString path = QDir(folder).filePath(wanted.completeBaseName() + suffix + ending);
        QFile file(path);
        if (file.open(QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
            m_path = path;
            return true;
        }
        if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
            return false;
    }
    return false;
}

} // namespace homeward
