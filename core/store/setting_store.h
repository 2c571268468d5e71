// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/setting.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace homeward {

class Database;

/// Whose record this is, and who writes in it. Changes happen inside the caller's transaction.
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

    [[nodiscard]] Result<QList<Staff>> staff() const;
    [[nodiscard]] Result<std::optional<Staff>> member(const StaffId &id) const;
    [[nodiscard]] Result<std::optional<Staff>> memberNamed(const QString &name) const;
    [[nodiscard]] Done add(const Staff &member, const QDateTime &at);

private:
    Database &m_database;
};

} // namespace homeward
