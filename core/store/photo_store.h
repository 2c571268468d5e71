// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/photo.h"

#include <QStringList>

#include <optional>

namespace homeward {

class Database;

/// Photos by their digest, each once. Never changed.
class PhotoStore
{
public:
    explicit PhotoStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Done keep(const Photo &photo);
    [[nodiscard]] Result<std::optional<Photo>> photo(const QString &hash) const;
    /// Digests whose bytes are not what they name.
    [[nodiscard]] Result<QStringList> changed() const;

private:
    Database &m_database;
};

} // namespace homeward
