// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace homeward {

class Database;

/// A change that happens as a whole or not at all: without a commit, the destructor takes
/// everything back.
class Transaction
{
public:
    /// Takes the right to write at once. Fails with Busy, Io or Sql.
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;

    /// After a failure nothing of it is in the file.
    [[nodiscard]] Done commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace homeward
