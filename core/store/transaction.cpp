// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/transaction.h"

#include "core/store/database.h"

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(Database &database)
{
    if (Done begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->takeBack();
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Done Transaction::commit()
{
    Database *database = std::exchange(m_database, nullptr);
    Done committed = database->run(u"COMMIT"_s);
    if (!committed)
        database->takeBack();
    return committed;
}

} // namespace homeward
