// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/child_history.h"

#include <optional>

namespace homeward {

class Database;

/// Who wrote what is known of a child, when, and what it said before: as it stands, for another
/// record, and as it stood in one. Changes happen inside the caller's transaction.
class HistoryStore
{
public:
    explicit HistoryStore(Database &database)
        : m_database(database)
    {
    }

    /// None: there is no such child.
    [[nodiscard]] Result<std::optional<ChildHistory>> of(const ChildId &child) const;

    /// Adds what was there before to the histories, behind what is in them, with the people and
    /// times that it has. What stands now is not touched, and is found by its earlier names too.
    [[nodiscard]] Done addBefore(const ChildHistory &history);

private:
    [[nodiscard]] Done readFacts(ChildHistory &into) const;
    [[nodiscard]] Done addFacts(const ChildHistory &history);

    Database &m_database;
};

} // namespace homeward
