// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/child.h"

#include <QStringList>

namespace homeward {

class Database;

/// Profiles as they were when an episode began, by the digest of their canonical JSON. Never
/// changed.
class ProfileSnapshots
{
public:
    explicit ProfileSnapshots(Database &database)
        : m_database(database)
    {
    }

    /// Returns the digest.
    [[nodiscard]] Result<QString> freeze(const Profile &profile);
    /// Fails with Damaged when it is not there or cannot be read.
    [[nodiscard]] Result<Profile> profile(const QString &hash) const;
    /// Digests whose content is not what they name.
    [[nodiscard]] Result<QStringList> changed() const;

private:
    Database &m_database;
};

} // namespace homeward
