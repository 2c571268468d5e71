// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/child.h"
#include "core/store/stamp.h"

#include <QList>

#include <optional>

namespace homeward {

class Database;

/// The people, places and placements around a child. What a change replaces or removes stays
/// readable in the history, with its author. Changes happen inside the caller's transaction.
class CareStore
{
public:
    explicit CareStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<QList<Contact>> contacts(const ChildId &child) const;
    [[nodiscard]] Result<std::optional<Contact>> find(const ContactId &id) const;
    [[nodiscard]] Done save(const Contact &contact, const Stamp &stamp);
    [[nodiscard]] Done remove(const ContactId &id, const Stamp &stamp);

    [[nodiscard]] Result<QList<Place>> places(const ChildId &child) const;
    [[nodiscard]] Result<std::optional<Place>> find(const PlaceId &id) const;
    [[nodiscard]] Done save(const Place &place, const Stamp &stamp);
    [[nodiscard]] Done remove(const PlaceId &id, const Stamp &stamp);

    /// Newest first.
    [[nodiscard]] Result<QList<Placement>> placements(const ChildId &child) const;
    [[nodiscard]] Result<std::optional<Placement>> find(const PlacementId &id) const;
    [[nodiscard]] Done save(const Placement &placement, const Stamp &stamp);

private:
    [[nodiscard]] Done keep(const QString &table, const QString &history, const QString &columns,
        const QString &id, const Stamp &stamp);

    Database &m_database;
};

} // namespace homeward
