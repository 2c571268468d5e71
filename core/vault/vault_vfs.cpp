// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault_vfs.h"

#include "core/vault/admission.h"
#include "core/vault/connection_guard.h"
#include "core/vault/header_file.h"
#include "core/vault/sealed_database.h"
#include "core/vault/sealed_journal.h"

#include <QFile>
#include <QMutex>
#include <QMutexLocker>

#include <sqlite3.h>

#include <cstring>
#include <map>

namespace homeward {

namespace {

struct VfsFile : sqlite3_file
{
    SealedFile *sealed;
};

SealedFile &sealed(sqlite3_file *file) { return *static_cast<VfsFile *>(file)->sealed; }

sqlite3_vfs *lowerOf(sqlite3_vfs *vfs) { return static_cast<sqlite3_vfs *>(vfs->pAppData); }

int closeFile(sqlite3_file *file)
{
    const std::unique_ptr<SealedFile> owned(&sealed(file));
    owned->close();
    file->pMethods = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return sealed(file).read(to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    return sealed(file).write(from, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size) { return sealed(file).truncate(size); }

int syncFile(sqlite3_file *file, int flags) { return sealed(file).sync(flags); }

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    qint64 found = 0;
    const int code = sealed(file).size(&found);
    *size = found;
    return code;
}

int lockFile(sqlite3_file *file, int level) { return sealed(file).lock(level); }

int unlockFile(sqlite3_file *file, int level) { return sealed(file).unlock(level); }

int checkReservedLock(sqlite3_file *file, int *answer)
{
    return sealed(file).lower().hasReservedLock(answer);
}

// Only what says nothing about sizes may reach the layer below: it would act on its own ones.
int controlFile(sqlite3_file *file, int operation, void *argument)
{
    switch (operation) {
    case SQLITE_FCNTL_PRAGMA:
        return checkPragma(static_cast<char **>(argument));
    case SQLITE_FCNTL_VFSNAME:
        *static_cast<char **>(argument) = sqlite3_mprintf("%s", VaultVfs::name().constData());
        return SQLITE_OK;
    case SQLITE_FCNTL_HAS_MOVED:
    case SQLITE_FCNTL_LAST_ERRNO:
    case SQLITE_FCNTL_LOCKSTATE:
        return sealed(file).lower().control(operation, argument);
    default:
        return SQLITE_NOTFOUND;
    }
}

int sectorSize(sqlite3_file *) { return CellKeys::pageSize; }

int deviceCharacteristics(sqlite3_file *) { return 0; }

// Version 1: there is no shared memory, so no WAL, and no mapping of a file into memory.
const sqlite3_io_methods methods { 1, closeFile, readFile, writeFile, truncateFile, syncFile,
    sizeOfFile, lockFile, unlockFile, checkReservedLock, controlFile, sectorSize,
    deviceCharacteristics, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr };

int openDatabase(sqlite3_vfs *lower, const char *name, int flags, int *gotFlags,
    std::unique_ptr<SealedFile> &opened)
{
    const QString path = QFile::decodeName(name);
    for (const auto &keys : Admission::keysFor(name)) {
        auto database = std::make_unique<SealedDatabase>(keys);
        // A file that does not begin with its header is never made.
        const int code = database->lower().open(lower, name, flags & ~SQLITE_OPEN_CREATE, gotFlags);
        if (code != SQLITE_OK)
            return code;
        const Result<ReadHeader> header = readHeader(database->lower(), path);
        if (header && header->header.file.id == keys->fileId()
            && header->isProvedBy(keys->headerKey())) {
            opened = std::move(database);
            return SQLITE_OK;
        }
        if (!header && header.error().code == Error::Code::Io)
            return SQLITE_IOERR_READ;
    }
    return Admission::keysFor(name).isEmpty() ? SQLITE_CANTOPEN : SQLITE_NOTADB;
}

int openJournal(sqlite3_vfs *lower, const char *name, int flags, int *gotFlags,
    std::unique_ptr<SealedFile> &opened)
{
    sqlite3_file *file = sqlite3_database_file_object(name);
    auto *database = file && file->pMethods == &methods
        ? dynamic_cast<SealedDatabase *>(&sealed(file))
        : nullptr;
    if (!database)
        return SQLITE_CANTOPEN;
    auto journal = std::make_unique<SealedJournal>(*database);
    const int code = journal->lower().open(lower, name, flags, gotFlags);
    if (code == SQLITE_OK)
        opened = std::move(journal);
    return code;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *gotFlags)
{
    file->pMethods = nullptr;
    std::unique_ptr<SealedFile> opened;
    int code = SQLITE_CANTOPEN;
    int got = flags;
    if (name && (flags & SQLITE_OPEN_MAIN_DB))
        code = openDatabase(lowerOf(vfs), name, flags, &got, opened);
    else if (name && (flags & SQLITE_OPEN_MAIN_JOURNAL))
        code = openJournal(lowerOf(vfs), name, flags, &got, opened);
    if (code != SQLITE_OK)
        return code;
    if (gotFlags)
        *gotFlags = got;
    static_cast<VfsFile *>(file)->sealed = opened.release();
    file->pMethods = &methods;
    return SQLITE_OK;
}

bool endsWith(const char *name, const char *ending)
{
    return QByteArrayView(name).endsWith(QByteArrayView(ending));
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    return endsWith(name, "-journal") ? lowerOf(vfs)->xDelete(lowerOf(vfs), name, syncFolder)
                                      : SQLITE_IOERR_DELETE;
}

int accessFile(sqlite3_vfs *vfs, const char *name, int what, int *answer)
{
    *answer = 0; // whatever lies there as a -wal is none of ours
    return endsWith(name, "-wal") ? SQLITE_OK
                                  : lowerOf(vfs)->xAccess(lowerOf(vfs), name, what, answer);
}

int fullPathname(sqlite3_vfs *vfs, const char *name, int size, char *full)
{
    return lowerOf(vfs)->xFullPathname(lowerOf(vfs), name, size, full);
}

void *openLibrary(sqlite3_vfs *, const char *) { return nullptr; }

void libraryError(sqlite3_vfs *, int size, char *text)
{
    sqlite3_snprintf(size, text, "extensions are not loaded");
}

int randomness(sqlite3_vfs *vfs, int size, char *bytes)
{
    return lowerOf(vfs)->xRandomness(lowerOf(vfs), size, bytes);
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    return lowerOf(vfs)->xSleep(lowerOf(vfs), microseconds);
}

int currentTime(sqlite3_vfs *vfs, double *days)
{
    return lowerOf(vfs)->xCurrentTime(lowerOf(vfs), days);
}

int lastError(sqlite3_vfs *vfs, int size, char *text)
{
    return lowerOf(vfs)->xGetLastError ? lowerOf(vfs)->xGetLastError(lowerOf(vfs), size, text) : 0;
}

/// Every layer we registered.
class Registered
{
public:
    void add(const QByteArray &lowerName, const QByteArray &ownName)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_all.contains(ownName))
            return;
        sqlite3_vfs *lower
            = sqlite3_vfs_find(lowerName.isEmpty() ? nullptr : lowerName.constData());
        Q_ASSERT(lower);
        const auto place = m_all.emplace(ownName, sqlite3_vfs {}).first;
        sqlite3_vfs &vfs = place->second;
        vfs.iVersion = 1;
        vfs.szOsFile = sizeof(VfsFile);
        vfs.mxPathname = lower->mxPathname;
        vfs.zName = place->first.constData();
        vfs.pAppData = lower;
        vfs.xOpen = openFile;
        vfs.xDelete = deleteFile;
        vfs.xAccess = accessFile;
        vfs.xFullPathname = fullPathname;
        vfs.xDlOpen = openLibrary;
        vfs.xDlError = libraryError;
        vfs.xRandomness = randomness;
        vfs.xSleep = sleepFor;
        vfs.xCurrentTime = currentTime;
        vfs.xGetLastError = lastError;
        sqlite3_vfs_register(&vfs, 0);
        guardConnections();
    }

    [[nodiscard]] sqlite3_vfs *lower(const QByteArray &ownName)
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_all.find(ownName);
        return found == m_all.end() ? nullptr : lowerOf(&found->second);
    }

private:
    QMutex m_mutex;
    std::map<QByteArray, sqlite3_vfs> m_all;
};

Registered &registered()
{
    // Never taken down: SQLite's own list refers to it until the program ends.
    static auto *const instance = new Registered;
    return *instance;
}

} // namespace

bool isVaultVfs(const sqlite3_vfs *vfs) { return vfs && vfs->xOpen == openFile; }

QByteArray VaultVfs::name()
{
    static const QByteArray ownName = [] {
        const QByteArray chosen = "homeward-vault";
        registerOver({}, chosen);
        return chosen;
    }();
    return ownName;
}

void VaultVfs::registerOver(const QByteArray &lowerName, const QByteArray &ownName)
{
    registered().add(lowerName, ownName);
}

sqlite3_vfs *VaultVfs::lower(const QByteArray &ownName) { return registered().lower(ownName); }

} // namespace homeward
