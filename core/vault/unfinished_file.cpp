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

bool looksUnfinished(const QString &path)
{
    return QFileInfo(path).isFile() && QFileInfo(path).size() == VaultHeader::size
        && QFileInfo(journalOf(path)).size() <= emptyJournal;
}

} // namespace

Done dropUnfinishedFile(const QString &path, const QByteArray &vfs)
{
    if (!looksUnfinished(path))
        return {};
    HeaderFile file(VaultVfs::lower(vfs), path);
    // Whoever makes a record holds the file from its first page to its last.
    const Result<ReadHeader> header = file.lockAndRead();
    if (!header) {
        const bool isNoneOfOurs = header.error().code == Error::Code::NotAStore
            || header.error().code == Error::Code::NewerThanProgram
            || header.error().code == Error::Code::Damaged;
        return isNoneOfOurs ? Done() : tl::unexpected(header.error());
    }
    qint64 size = 0;
    if (const int code = file.file().size(&size); code != SQLITE_OK)
        return cannotRead(path, code);
    if (size != VaultHeader::size)
        return {};
    const QString journal = journalOf(path);
    if ((QFile::exists(journal) && !QFile::remove(journal)) || !QFile::remove(path))
        return cannotWrite(path, SQLITE_IOERR_DELETE);
    return {};
}

} // namespace homeward
