// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record_care_p.h"

#include <algorithm>

namespace homeward {

Result<ContactId> Record::saveContact(const Contact &contact, const std::optional<Contact> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).save(contact, known); });
}

Done Record::removeContact(const ContactId &contact, const std::optional<Contact> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).remove(contact, known); });
}

Result<PlaceId> Record::savePlace(const Place &place, const std::optional<Place> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).save(place, known); });
}

Done Record::removePlace(const PlaceId &place, const std::optional<Place> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).remove(place, known); });
}

Result<PlacementId> Record::savePlacement(
    const Placement &placement, const std::optional<Placement> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).save(placement, known); });
}

Done Record::removePlacement(const PlacementId &placement, const std::optional<Placement> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).remove(placement, known); });
}

Done Record::putBack(const ContactId &contact)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).putBack(contact); });
}

Done Record::putBack(const PlaceId &place)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).putBack(place); });
}

Done Record::putBack(const PlacementId &placement)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).putBack(placement); });
}

namespace {

template <typename T>
Result<QList<RowVersion<T>>> withNames(
    const Result<QList<Staff>> &people, const Result<QList<KeptBefore<T>>> &kept)
{
    if (!people || !kept)
        return tl::unexpected(people ? kept.error() : people.error());
    const auto nameOf = [&](const StaffId &id) {
        const auto found = std::find_if(
            people->cbegin(), people->cend(), [&](const Staff &member) { return member.id == id; });
        return found == people->cend() ? QString() : found->name;
    };
    QList<RowVersion<T>> versions;
    for (const KeptBefore<T> &each : *kept)
        versions << RowVersion<T> { each.row, each.savedAt, nameOf(each.author), each.replacedAt,
            nameOf(each.replacedBy) };
    return versions;
}

} // namespace

Result<QList<RowVersion<Contact>>> Record::contactHistory(const ChildId &child) const
{
    return withNames(d->staff.staff(), d->care.contactHistory(child));
}

Result<QList<RowVersion<Place>>> Record::placeHistory(const ChildId &child) const
{
    return withNames(d->staff.staff(), d->care.placeHistory(child));
}

Result<QList<RowVersion<Placement>>> Record::placementHistory(const ChildId &child) const
{
    return withNames(d->staff.staff(), d->care.placementHistory(child));
}

Result<QList<RowVersion<ChildPhoto>>> Record::photoHistory(const ChildId &child) const
{
    return withNames(d->staff.staff(), d->care.photoHistory(child));
}

} // namespace homeward
