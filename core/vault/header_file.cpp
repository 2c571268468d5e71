// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/header_file.h"

#include "core/vault/refusals.h"

#include <QFileInfo>
#include <QThread>

#include <sqlite3.h>

namespace homeward {

namespace {

constexpr int triesToRead = 3;
constexpr int triesToLock = 100;
constexpr int pauseMilliseconds = 20;

} // namespace

Result<ReadHeader> readHeader(const LowerFile &file, const QString &path)
{
    Result<ReadHeader> found = notSealed(path);
    for (int tries = 0; tries < triesToRead; ++tries) {
        QByteArray bytes(VaultHeader::size, '\0');
        const int code = file.read(bytes.data(), VaultHeader::size, 0);
        if (code == SQLITE_IOERR_SHORT_READ) {
            return VaultHeader::looksSealed(bytes)
                ? Result<ReadHeader>(damagedSeal(path, QStringLiteral("shorter than its header")))
                : notSealed(path);
        }
        if (code != SQLITE_OK)
            return cannotRead(path, code);
        found = ReadHeader::fromBytes(bytes, path);
        // Both copies look torn when one was being rewritten here and the other one there.
        if (found || found.error().code != Error::Code::Damaged)
            break;
    }
    return found;
}

HeaderFile::HeaderFile(sqlite3_vfs *lower, const QString &path)
    : m_lower(lower)
    , m_path(path)
{
}

Done HeaderFile::open(int flags)
{
    if (QFileInfo(m_path).isDir())
        return notSealed(m_path);
    const int code = m_file.openPath(m_lower, m_path, flags);
    if (code == SQLITE_OK)
        return {};
    int isThere = 0;
    const QByteArray full = fullPathOf(m_lower, m_path);
    if (m_lower->xAccess(m_lower, full.constData(), SQLITE_ACCESS_EXISTS, &isThere) == SQLITE_OK
        && !isThere)
        return nothingThere(m_path);
    return cannotRead(m_path, code);
}

Result<ReadHeader> HeaderFile::read()
{
    if (Done opened = open(SQLITE_OPEN_READONLY); !opened)
        return tl::unexpected(opened.error());
    return readHeader(m_file, m_path);
}

// The exclusive lock is taken without the reserved one on the way: that one would let somebody who
// opens the file meanwhile believe that a journal left by a crash is being written just now, and
// read the file without taking the change back.
Result<ReadHeader> HeaderFile::lockAndRead()
{
    if (Done opened = open(SQLITE_OPEN_READWRITE); !opened)
        return tl::unexpected(opened.error());
    for (int tries = 0; tries < triesToLock; ++tries) {
        int code = m_file.lock(SQLITE_LOCK_SHARED);
        if (code == SQLITE_OK)
            code = m_file.lock(SQLITE_LOCK_EXCLUSIVE);
        if (code == SQLITE_OK)
            return readHeader(m_file, m_path);
        const int unlocked = m_file.unlock(SQLITE_LOCK_NONE);
        if (code != SQLITE_BUSY || unlocked != SQLITE_OK)
            return cannotWrite(m_path, code);
        QThread::msleep(pauseMilliseconds);
    }
    return busySeal(m_path);
}

Done HeaderFile::replace(const ReadHeader &old, const QByteArray &newCopy)
{
    const int other = VaultHeader::copies - 1 - old.copy;
    if (const int code = writeCopy(other, newCopy); code != SQLITE_OK)
        return cannotWrite(m_path, code);
    // The change is made. The copy before it goes too, so that a key that was taken out is nowhere
    // in the file; were that to fail, the next change would do it.
    (void)writeCopy(old.copy, newCopy);
    return {};
}

int HeaderFile::writeCopy(int number, const QByteArray &copy)
{
    const int code
        = m_file.write(copy.constData(), VaultHeader::copySize, number * VaultHeader::copySize);
    return code == SQLITE_OK ? m_file.sync(SQLITE_SYNC_FULL) : code;
}

} // namespace homeward
