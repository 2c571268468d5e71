// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/new_file.h"

#include "core/vault/refusals.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

bool makeSure([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_UNIX
    return fsync(descriptor) == 0;
#else
    return true;
#endif
}

bool makeSureOfFolder([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    const int descriptor
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isSure = descriptor >= 0 && makeSure(descriptor);
    if (descriptor >= 0)
        ::close(descriptor);
    return isSure;
#else
    return true;
#endif
}

} // namespace

Done makeWholeFile(const QString &path, const QByteArray &bytes)
{
    return makeWholeFile(path, [&](QFile &file) -> Done {
        return file.write(bytes) == bytes.size() ? Done() : cannotWrite(path, SQLITE_IOERR_WRITE);
    });
}

Done makeWholeFile(const QString &path, const std::function<Done(QFile &)> &fill)
{
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return noFolder(folder);
    // Nobody but its owner may read a temporary file.
    QTemporaryFile file(folder + u"/.homeward-new-XXXXXX"_s);
    if (!file.open())
        return cannotWrite(path, SQLITE_CANTOPEN);
    const QString name = file.fileName();
    if (Done filled = fill(file); !filled)
        return filled;
    if (!file.flush() || !makeSure(file.handle()))
        return cannotWrite(path, SQLITE_IOERR_WRITE);
    file.close();
    if (!QFile::rename(name, path)) {
        if (QFileInfo::exists(path))
            return alreadyThere(path);
        return cannotWrite(path, SQLITE_CANTOPEN);
    }
    file.setAutoRemove(false);
    if (makeSureOfFolder(folder))
        return {};
    QFile::remove(path);
    return cannotWrite(path, SQLITE_IOERR_DIR_FSYNC);
}

} // namespace homeward
