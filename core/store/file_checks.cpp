// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_checks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refusal(
    Error::Code code, const char *sentence, const QString &path, const QString &detail = {})
{
    return failure(code,
        QCoreApplication::translate("Store", sentence).arg(QDir::toNativeSeparators(path)), detail);
}

} // namespace

Done makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (QFileInfo::exists(path)) {
        return refusal(Error::Code::Refused,
            QT_TRANSLATE_NOOP("Store",
                "There is already a file at %1. It was left as it is. "
                "Choose another name."),
            path);
    }
    return refusal(Error::Code::Io,
        QT_TRANSLATE_NOOP("Store",
            "%1 could not be made. Check that the folder is there and that "
            "you may write in it."),
        path);
}

Done checkFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return refusal(Error::Code::NotFound,
            QT_TRANSLATE_NOOP("Store",
                "There is no file at %1. Check the name, or whether the "
                "drive it is on is connected."),
            path);
    }
    if (info.isDir()) {
        return refusal(Error::Code::NotAStore,
            QT_TRANSLATE_NOOP("Store",
                "%1 is a folder, not a Homeward record. Choose the file "
                "in it."),
            path);
    }
    if (!info.isFile())
        return notARecord(path);
    if (info.size() == 0) {
        return refusal(Error::Code::NotAStore,
            QT_TRANSLATE_NOOP("Store",
                "%1 is empty: there is no Homeward record in it. Choose "
                "another file or open your latest backup."),
            path);
    }
    return {};
}

Done checkFolder(const QString &path)
{
    QTemporaryFile probe(QFileInfo(path).absolutePath() + u"/.homeward-XXXXXX"_s);
    if (probe.open())
        return {};
    return refusal(Error::Code::Io,
        QT_TRANSLATE_NOOP("Store",
            "You may not write in the folder of %1, so nothing could be "
            "saved. Ask for access, or move the record."),
        path);
}

tl::unexpected<Error> notARecord(const QString &path)
{
    return refusal(Error::Code::NotAStore,
        QT_TRANSLATE_NOOP("Store", "%1 is not a Homeward record. Choose another file."), path);
}

tl::unexpected<Error> newerFile(const QString &path, int version, int known)
{
    return refusal(Error::Code::NewerThanProgram,
        QT_TRANSLATE_NOOP("Store",
            "%1 was made by a newer Homeward than this one, and was left as "
            "it is. Install the newer version to open it."),
        path, u"file version %1, program knows %2"_s.arg(version).arg(known));
}

tl::unexpected<Error> damagedFile(const QString &path, const QString &detail)
{
    return refusal(Error::Code::Damaged,
        QT_TRANSLATE_NOOP("Store", "%1 is damaged. Keep it as it is, and open your latest backup."),
        path, detail);
}

tl::unexpected<Error> damagedParts(const QString &path, const QString &parts)
{
    return failure(Error::Code::Damaged,
        QCoreApplication::translate(
            "Store", "%1 is damaged (%2). Keep it as it is, and open your latest backup.")
            .arg(QDir::toNativeSeparators(path), parts),
        u"does not open: "_s + parts);
}

tl::unexpected<Error> readOnlyFile(const QString &path)
{
    return refusal(Error::Code::Io,
        QT_TRANSLATE_NOOP("Store",
            "You may read %1 but not write in it, so nothing could be "
            "saved. Ask for access."),
        path);
}

tl::unexpected<Error> unreadableFile(const QString &path)
{
    return refusal(Error::Code::Io,
        QT_TRANSLATE_NOOP("Store",
            "%1 could not be opened. You may not have permission to read "
            "it. Ask for access."),
        path);
}

} // namespace homeward
