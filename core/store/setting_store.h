// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/setting.h"

namespace homeward {

class Database;

/// Whose record this is. Changes happen inside the caller's transaction.
class SettingStore
{
public:
    explicit SettingStore(Database &database)
        : m_database(database)
    {
    }

    /// Fails with Damaged when the file says nothing.
    [[nodiscard]] Result<Setting> setting() const;
    [[nodiscard]] Done write(const Setting &setting);

private:
    Database &m_database;
};

} // namespace homeward
