// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/sealed_file.h"

#include <optional>

namespace homeward {

class SealedDatabase;

/// The rollback journal beside a sealed file: blocks of 4096 bytes, each sealed in aligned sectors
/// of its own, so that what is appended never touches what was made sure of before.
///
/// A journal that a crash left behind is looked through before SQLite uses it: every block that it
/// counts must open, or nothing is touched. After a write that failed, everything fails until it is
/// closed.
class SealedJournal : public SealedFile
{
public:
    /// The database that it is the journal of must stay open as long.
    explicit SealedJournal(SealedDatabase &database);

    [[nodiscard]] int read(void *to, int size, qint64 offset) override;
    [[nodiscard]] int write(const void *from, int size, qint64 offset) override;
    [[nodiscard]] int truncate(qint64 size) override;
    [[nodiscard]] int sync(int flags) override;
    [[nodiscard]] int size(qint64 *size) override;
    void close() override;

private:
    using Block = CellKeys::Block;

    [[nodiscard]] int begin();
    [[nodiscard]] int load(qint64 number);
    [[nodiscard]] int flush();
    [[nodiscard]] int readBlock(qint64 number, Block &block) const;
    [[nodiscard]] int measure();

    [[nodiscard]] int readHeaderOf(qint64 number, void *to, int size);
    [[nodiscard]] int proveLeftBehind();
    [[nodiscard]] int proveCounted(qint64 header, qint64 *next);
    [[nodiscard]] int proveUnused(qint64 header);
    [[nodiscard]] QByteArray textAfter(qint64 header) const;
    [[nodiscard]] int failed(int code);

    SealedDatabase &m_database;
    Block m_block; ///< the one being read or written; its number is -1 when there is none
    bool m_isDirty = false;
    bool m_isOwn = false; ///< begun through this handle
    bool m_isProved = false;
    bool m_hasFailed = false;
    QByteArray m_transaction; ///< of the blocks that count
    std::optional<qint64> m_size;
};

} // namespace homeward
