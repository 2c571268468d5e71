// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/sealed_file.h"

namespace homeward {

/// The database of a sealed file: after the header each page in a cell of its own, of the same size
/// and aligned, so that no write touches the sector of another page. Only whole pages are written.
class SealedDatabase : public SealedFile
{
public:
    using SealedFile::SealedFile;

    [[nodiscard]] int read(void *to, int size, qint64 offset) override;
    [[nodiscard]] int write(const void *from, int size, qint64 offset) override;
    [[nodiscard]] int truncate(qint64 size) override;
    [[nodiscard]] int sync(int flags) override;
    [[nodiscard]] int size(qint64 *size) override;
    [[nodiscard]] int lock(int level) override;
    [[nodiscard]] int unlock(int level) override;

    /// Gives SQLITE_IOERR_SHORT_READ past the end, and SQLITE_IOERR_DATA for a cell that does not
    /// open, or for the first page of a file that was cut off. In all of these the page is all
    /// zeros.
    [[nodiscard]] int readPage(quint64 number, void *page);

private:
    [[nodiscard]] int readTopOfFile(void *to, int size, qint64 offset);
    [[nodiscard]] int readCell(quint64 number, unsigned char *cell);
    [[nodiscard]] int openCell(quint64 number, const unsigned char *cell, void *page);
    [[nodiscard]] int checkLength(const unsigned char *firstPage);

    int m_lockLevel = 0;
    // Page 1 as it was read last, sealed and opened: SQLite looks at its first bytes before every
    // transaction, also when all it needs is in its cache. For those bytes the same nonce and tag
    // are enough; a page that was tampered with is found when it is read whole.
    QByteArray m_topCell;
    QByteArray m_topPage;
};

} // namespace homeward
