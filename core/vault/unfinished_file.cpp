// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/unfinished_file.h"

#include "core/vault/header_file.h"
#include "core/vault/refusals.h"
#include "core/vault/sealed_copy.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace homeward {

namespace {

/// One block: the head of a journal, before the first page that it would keep.
constexpr qint64 emptyJournal = 2 * 4096;

Result<bool> isUnfinished(const ReadHeader &header, const LowerFile &file, const QString &path)
{
    qint64 size = 0;
    if (const int code = file.size(&size); code != SQLITE_OK)
        return cannotRead(path, code);
    if (size != VaultHeader::size)
        return false;
    return header.isAsFirstWritten() && QFileInfo(journalOf(path)).size() <= emptyJournal
        ? Result<bool>(true)
        : lostPages(path);
}

} // namespace

Result<bool> isUnfinishedFile(const QString &path, const QByteArray &vfs)
{
    HeaderFile file(VaultVfs::lower(vfs), path);
    const Result<ReadHeader> header = file.read();
    return header ? isUnfinished(*header, file.file(), path) : tl::unexpected(header.error());
}

Done dropUnfinishedFile(const QString &path, const QByteArray &vfs)
{
    const QFileInfo there(path);
    if (!there.isFile() || there.isSymLink() || there.size() != VaultHeader::size)
        return {};
    HeaderFile file(VaultVfs::lower(vfs), path);
    // Whoever makes a record holds the file from its first page to its last.
    const Result<ReadHeader> header = file.lockAndRead();
    const Result<bool> isOne
        = header ? isUnfinished(*header, file.file(), path) : tl::unexpected(header.error());
    if (!isOne) {
        const bool isNoneOfOurs = isOne.error().code == Error::Code::NotAStore
            || isOne.error().code == Error::Code::NewerThanProgram
            || isOne.error().code == Error::Code::Damaged;
        return isNoneOfOurs ? Done() : tl::unexpected(isOne.error());
    }
    if (!*isOne)
        return {};
    const QString journal = journalOf(path);
    if ((QFile::exists(journal) && !QFile::remove(journal)) || !QFile::remove(path))
        return cannotWrite(path, SQLITE_IOERR_DELETE);
    return {};
}

} // namespace homeward
