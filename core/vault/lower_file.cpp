// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/lower_file.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace homeward {

LowerFile::~LowerFile() { close(); }

int LowerFile::open(sqlite3_vfs *lower, const char *name, int flags, int *gotFlags)
{
    m_storage = std::make_unique<char[]>(static_cast<size_t>(lower->szOsFile));
    const int code = lower->xOpen(lower, name, file(), flags, gotFlags);
    if (code != SQLITE_OK && !file()->pMethods)
        m_storage.reset();
    return code;
}

int LowerFile::openPath(sqlite3_vfs *lower, const QString &path, int flags)
{
    const QByteArray full = fullPathOf(lower, path);
    if (full.isEmpty())
        return SQLITE_CANTOPEN;
    m_name.reset(sqlite3_create_filename(full.constData(), "", "", 0, nullptr));
    if (!m_name)
        return SQLITE_NOMEM;
    int gotFlags = 0;
    return open(lower, m_name.get(), flags | SQLITE_OPEN_MAIN_DB, &gotFlags);
}

void LowerFile::close()
{
    if (m_storage)
        file()->pMethods->xClose(file());
    m_storage.reset();
}

int LowerFile::read(void *to, int size, qint64 offset) const
{
    return file()->pMethods->xRead(file(), to, size, offset);
}

int LowerFile::write(const void *from, int size, qint64 offset)
{
    return file()->pMethods->xWrite(file(), from, size, offset);
}

int LowerFile::truncate(qint64 size) { return file()->pMethods->xTruncate(file(), size); }

int LowerFile::sync(int flags) { return file()->pMethods->xSync(file(), flags); }

int LowerFile::size(qint64 *size) const
{
    sqlite3_int64 found = 0;
    const int code = file()->pMethods->xFileSize(file(), &found);
    *size = found;
    return code;
}

int LowerFile::lock(int level) { return file()->pMethods->xLock(file(), level); }

int LowerFile::unlock(int level) { return file()->pMethods->xUnlock(file(), level); }

int LowerFile::hasReservedLock(int *answer) const
{
    return file()->pMethods->xCheckReservedLock(file(), answer);
}

int LowerFile::control(int operation, void *argument)
{
    return file()->pMethods->xFileControl(file(), operation, argument);
}

sqlite3_file *LowerFile::file() const { return reinterpret_cast<sqlite3_file *>(m_storage.get()); }

void LowerFile::FreeName::operator()(const char *name) const { sqlite3_free_filename(name); }

QByteArray fullPathOf(sqlite3_vfs *lower, const QString &path)
{
    const QByteArray encoded = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    QByteArray full(lower->mxPathname + 1, '\0');
    const int code
        = lower->xFullPathname(lower, encoded.constData(), lower->mxPathname + 1, full.data());
    // A link is followed and said so with a code of its own.
    return (code & 0xff) == SQLITE_OK ? QByteArray(full.constData()) : QByteArray();
}

} // namespace homeward
