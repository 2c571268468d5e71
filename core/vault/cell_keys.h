// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QByteArray>

namespace homeward {

/// What a sealed file is sealed with: keys made from its data key, one for each part of it. A piece
/// of ciphertext opens only in the file, the part and the place that it was sealed for.
class CellKeys
{
public:
    static constexpr int pageSize = 4096; ///< of SQLite, and of the cell it is kept in
    static constexpr int nonceSize = 24;
    static constexpr int tagSize = 16;
    static constexpr int reservedSize = nonceSize + tagSize;
    static constexpr int usableSize = pageSize - reservedSize;

    static constexpr int blockSize = 4096; ///< of the journal as SQLite sees it
    static constexpr int blockHeadSize = 64;
    static constexpr int blockCellSize = blockHeadSize + blockSize;
    static constexpr int transactionSize = 16;

    /// One block of a rollback journal. Its blocks belong together by the transaction's id.
    struct Block
    {
        QByteArray transaction;
        qint64 number = -1;
        int length = 0; ///< how much of it is written
        unsigned char bytes[blockSize] = {};
    };

    CellKeys(const Secret &dataKey, const QByteArray &fileId);

    [[nodiscard]] const QByteArray &fileId() const { return m_fileId; }
    /// The key that proves the header.
    [[nodiscard]] const Secret &headerKey() const { return m_headerKey; }

    /// Page and cell have 4096 bytes each; the page's last 40 are not kept.
    void sealPage(quint64 number, const void *page, unsigned char *cell) const;
    /// False when the cell is not what was sealed here; then the page is all zeros.
    [[nodiscard]] bool openPage(quint64 number, const unsigned char *cell, void *page) const;

    void sealBlock(const Block &block, unsigned char *cell) const;
    /// Opens the cell of a block with this number. False when it is not what was sealed here.
    [[nodiscard]] bool openBlock(qint64 number, const unsigned char *cell, Block &block) const;

private:
    QByteArray m_fileId;
    Secret m_pageKey;
    Secret m_journalKey;
    Secret m_headerKey;
};

/// A key for one purpose, made from the data key.
[[nodiscard]] Secret derivedKey(const Secret &dataKey, const char *purpose, quint64 number);

} // namespace homeward
