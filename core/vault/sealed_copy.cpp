// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_copy.h"

#include "core/vault/header_file.h"
#include "core/vault/new_file.h"
#include "core/vault/refusals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QThread>

#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 4096;
constexpr int triesToLock = 250;
constexpr int pauseMilliseconds = 20;

/// Nobody changes the file while it lives; everybody may read.
class ReadLock
{
public:
    explicit ReadLock(LowerFile &file)
        : m_file(file)
    {
    }
    ~ReadLock() { (void)m_file.unlock(SQLITE_LOCK_NONE); }
    ReadLock(const ReadLock &) = delete;
    ReadLock &operator=(const ReadLock &) = delete;

    [[nodiscard]] Done take(const QString &path)
    {
        for (int tries = 0; tries < triesToLock; ++tries) {
            const int code = m_file.lock(SQLITE_LOCK_SHARED);
            if (code == SQLITE_OK)
                return {};
            if (code != SQLITE_BUSY)
                return cannotRead(path, code);
            QThread::msleep(pauseMilliseconds);
        }
        return busySeal(path);
    }

private:
    LowerFile &m_file;
};

constexpr qsizetype bytesAtOnce = 64LL * pageSize;

Done copyBytes(const LowerFile &from, const QString &path, QFile &to, const Alive &alive)
{
    qint64 size = 0;
    if (const int code = from.size(&size); code != SQLITE_OK)
        return cannotRead(path, code);
    QByteArray bytes(bytesAtOnce, '\0');
    for (qint64 at = 0; at < size; at += bytes.size()) {
        const int length = static_cast<int>(std::min<qint64>(bytes.size(), size - at));
        if (const int code = from.read(bytes.data(), length, at); code != SQLITE_OK)
            return cannotRead(path, code);
        if (to.write(bytes.constData(), length) != length)
            return cannotWrite(to.fileName(), SQLITE_IOERR_WRITE);
        alive();
    }
    return {};
}

/// The bytes of a file as they were at one moment, where nobody sees them.
class PutAside
{
public:
    PutAside()
        : m_file(QDir::temp().filePath(u"homeward-XXXXXX"_s))
    {
    }

    [[nodiscard]] Done take(const LowerFile &from, const QString &path, const Alive &alive)
    {
        if (!m_file.open())
            return cannotWrite(m_file.fileTemplate(), SQLITE_CANTOPEN);
        if (Done copied = copyBytes(from, path, m_file, alive); !copied)
            return copied;
        return m_file.flush() && m_file.seek(0)
            ? Done()
            : cannotWrite(m_file.fileTemplate(), SQLITE_IOERR_WRITE);
    }

    [[nodiscard]] Done put(const QString &path, const Alive &alive)
    {
        return makeWholeFile(path, [&](QFile &to) -> Done {
            while (!m_file.atEnd()) {
                const QByteArray bytes = m_file.read(bytesAtOnce);
                if (bytes.isEmpty())
                    return cannotRead(path, SQLITE_IOERR_READ);
                if (to.write(bytes) != bytes.size())
                    return cannotWrite(path, SQLITE_IOERR_WRITE);
                alive();
            }
            return {};
        });
    }

private:
    QTemporaryFile m_file;
};

Done checkStructure(const LowerFile &file, const QString &path)
{
    if (const Result<ReadHeader> header = readHeader(file, path); !header)
        return tl::unexpected(header.error());
    qint64 size = 0;
    if (const int code = file.size(&size); code != SQLITE_OK)
        return cannotRead(path, code);
    const qint64 pages = size - VaultHeader::size;
    return pages > 0 && pages % pageSize == 0 ? Done() : damagedSeal(path, u"a page is cut off"_s);
}

/// A journal that nobody is writing: a program was stopped in the middle, and the file is only
/// right together with it.
Result<bool> isLeftBehind(const LowerFile &file, const QString &journal)
{
    // Whoever writes a journal holds the file; who gives up empties the journal before letting go.
    for (int look = 0; look < 2; ++look) {
        if (QFile(journal).size() == 0)
            return false;
        int isHeld = 0;
        if (const int code = file.hasReservedLock(&isHeld); code != SQLITE_OK)
            return cannotRead(journal, code);
        if (isHeld)
            return false;
    }
    return true;
}

} // namespace

QString pastLinks(const QString &path)
{
    const QByteArray full = fullPathOf(VaultVfs::lower(VaultVfs::name()), path);
    return full.isEmpty() ? path : QFile::decodeName(full);
}

QString journalOf(const QString &path) { return pastLinks(path) + u"-journal"_s; }

Done copySealedFile(
    const QString &from, const QString &to, const Alive &alive, const QByteArray &vfs)
{
    // What is no file may never end.
    if (const QFileInfo there(from); there.exists() && !there.isFile())
        return notSealed(from);
    if (QFile::exists(to))
        return alreadyThere(to);
    // It would be played into the copy.
    if (QFile(journalOf(to)).size() > 0)
        return alreadyThere(journalOf(to));
    sqlite3_vfs *lower = VaultVfs::lower(vfs);
    std::optional<HeaderFile> whole(std::in_place, lower, from);
    if (const Result<ReadHeader> header = whole->read(); !header)
        return tl::unexpected(header.error());
    std::optional<ReadLock> lock(whole->file());
    if (Done locked = lock->take(from); !locked)
        return locked;
    if (Done sound = checkStructure(whole->file(), from); !sound)
        return sound;
    const Result<bool> hasJournal = isLeftBehind(whole->file(), journalOf(from));
    if (!hasJournal)
        return tl::unexpected(hasJournal.error());
    LowerFile journal;
    if (*hasJournal) {
        const int code = journal.openPath(lower, journalOf(from), SQLITE_OPEN_READONLY);
        if (code != SQLITE_OK)
            return cannotRead(journalOf(from), code);
    }
    PutAside asideJournal;
    PutAside aside;
    Done isAside = *hasJournal ? asideJournal.take(journal, journalOf(from), alive) : Done();
    if (isAside)
        isAside = aside.take(whole->file(), from, alive);
    if (isAside) {
        lock.reset();
        whole.reset();
        journal.close();
    }
    if (*hasJournal) {
        const Done copied = isAside ? asideJournal.put(journalOf(to), alive)
                                    : makeWholeFile(journalOf(to), [&](QFile &file) {
                                          return copyBytes(journal, journalOf(from), file, alive);
                                      });
        if (!copied)
            return copied;
    }
    Done copied = isAside ? aside.put(to, alive) : makeWholeFile(to, [&](QFile &file) {
        return copyBytes(whole->file(), from, file, alive);
    });
    if (!copied && *hasJournal)
        QFile::remove(journalOf(to));
    return copied;
}

} // namespace homeward
