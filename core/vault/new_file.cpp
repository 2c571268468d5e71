// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/new_file.h"

#include "core/vault/refusals.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
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

/// Only where the system says that a file has no name is it so.
bool hasName([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_UNIX
    struct stat about = {};
    return fstat(descriptor, &about) != 0 || about.st_nlink > 0;
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

NewFile::NewFile() = default;

NewFile::~NewFile() = default;

Done NewFile::write(const QString &path, const std::function<Done(QFile &)> &fill)
{
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return noFolder(folder);
    m_path = path;
    // Nobody but its owner may read a temporary file.
    m_file = std::make_unique<QTemporaryFile>(folder + u"/.homeward-new-XXXXXX"_s);
    if (!m_file->open())
        return cannotWrite(path, SQLITE_CANTOPEN);
    if (Done filled = fill(*m_file); !filled)
        return filled;
    if (!m_file->flush() || !makeSure(m_file->handle()))
        return cannotWrite(path, SQLITE_IOERR_WRITE);
    return {};
}

bool NewFile::isNamed() const { return hasName(m_file->handle()); }

Done NewFile::replace(const QByteArray &bytes)
{
    if (!m_file->seek(0) || m_file->write(bytes) != bytes.size() || !m_file->flush()
        || !makeSure(m_file->handle()))
        return cannotWrite(m_path, SQLITE_IOERR_WRITE);
    return {};
}

Done NewFile::put()
{
    if (!m_file->rename(m_path)) {
        if (QFileInfo::exists(m_path))
            return alreadyThere(m_path);
        return cannotWrite(m_path, SQLITE_CANTOPEN);
    }
    m_file->setAutoRemove(false);
    m_file->close();
    if (makeSureOfFolder(QFileInfo(m_path).absolutePath()))
        return {};
    QFile::remove(m_path);
    return cannotWrite(m_path, SQLITE_IOERR_DIR_FSYNC);
}

Done makeWholeFile(const QString &path, const QByteArray &bytes)
{
    return makeWholeFile(path, [&](QFile &file) -> Done {
        return file.write(bytes) == bytes.size() ? Done() : cannotWrite(path, SQLITE_IOERR_WRITE);
    });
}

Done makeWholeFile(const QString &path, const std::function<Done(QFile &)> &fill)
{
    NewFile file;
    Done written = file.write(path, fill);
    return written ? file.put() : written;
}

} // namespace homeward
