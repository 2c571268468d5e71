// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/child_history.h"
#include "core/model/looked_at.h"
#include "core/store/stamp.h"

#include <QHash>
#include <QList>

#include <optional>

namespace homeward {

class Database;

/// The people, places, placements and photos around a child. What a change replaces or removes
/// stays readable in the history, with its author. Changes happen inside the caller's transaction.
class CareStore
{
public:
    explicit CareStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<QList<Contact>> contacts(const ChildId &child) const;
    [[nodiscard]] Result<QList<Place>> places(const ChildId &child) const;
    /// Newest first.
    [[nodiscard]] Result<QList<Placement>> placements(const ChildId &child) const;
    /// Where each child lives on this local day (Profile::homeOn).
    [[nodiscard]] Result<QHash<ChildId, Placement>> homesOn(QDate day) const;
    /// Newest first; those without a day last.
    [[nodiscard]] Result<QList<ChildPhoto>> photos(const ChildId &child) const;

    /// When each contact and place was last written down, and by whom; and each placement, as far
    /// as these of its questions go. Without what came from another record, with the child or into
    /// what was known of them here.
    [[nodiscard]] Result<QHash<QString, LookedAt>> lookedAt(
        const ChildId &child, const QStringList &ofPlacements) const;

    /// What was changed or taken out, the newest first.
    [[nodiscard]] Result<QList<KeptBefore<Contact>>> contactHistory(const ChildId &child) const;
    [[nodiscard]] Result<QList<KeptBefore<Place>>> placeHistory(const ChildId &child) const;
    [[nodiscard]] Result<QList<KeptBefore<Placement>>> placementHistory(const ChildId &child) const;
    [[nodiscard]] Result<QList<KeptBefore<ChildPhoto>>> photoHistory(const ChildId &child) const;
    /// As it was last; none: nothing of this id was ever changed or taken out.
    [[nodiscard]] Result<std::optional<Contact>> lastOf(const ContactId &id) const;
    [[nodiscard]] Result<std::optional<Place>> lastOf(const PlaceId &id) const;
    [[nodiscard]] Result<std::optional<Placement>> lastOf(const PlacementId &id) const;
    [[nodiscard]] Result<std::optional<ChildPhoto>> lastOf(const PhotoId &id) const;

    [[nodiscard]] Result<std::optional<Contact>> find(const ContactId &id) const;
    [[nodiscard]] Result<std::optional<Place>> find(const PlaceId &id) const;
    [[nodiscard]] Result<std::optional<Placement>> find(const PlacementId &id) const;
    [[nodiscard]] Result<std::optional<ChildPhoto>> find(const PhotoId &id) const;

    /// Adds, or puts it in the place of what has its id.
    [[nodiscard]] Done save(const Contact &contact, const Stamp &stamp);
    [[nodiscard]] Done save(const Place &place, const Stamp &stamp);
    [[nodiscard]] Done save(const Placement &placement, const Stamp &stamp);
    [[nodiscard]] Done save(const ChildPhoto &photo, const Stamp &stamp);

    [[nodiscard]] Done remove(const ContactId &id, const Stamp &stamp);
    [[nodiscard]] Done remove(const PlaceId &id, const Stamp &stamp);
    [[nodiscard]] Done remove(const PlacementId &id, const Stamp &stamp);
    [[nodiscard]] Done remove(const PhotoId &id, const Stamp &stamp);

private:
    [[nodiscard]] Done addPlacements(
        const ChildId &child, const QStringList &questions, QHash<QString, LookedAt> &into) const;

    Database &m_database;
};

} // namespace homeward
