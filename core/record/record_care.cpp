// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/profile_changes.h"
#include "core/record/record_p.h"

namespace homeward {

namespace {

AuditAction savingOf(const Contact &) { return AuditAction::ContactSaved; }
AuditAction savingOf(const Place &) { return AuditAction::PlaceSaved; }
AuditAction savingOf(const Placement &) { return AuditAction::PlacementSaved; }
AuditAction removalOf(const Contact &) { return AuditAction::ContactRemoved; }
AuditAction removalOf(const Place &) { return AuditAction::PlaceRemoved; }

} // namespace

/// Contacts, places and placements are kept in one way.
class Record::Care
{
public:
    Care(Private &record, const Stamp &stamp)
        : m_record(record)
        , m_stamp(stamp)
    {
    }

    /// Adds when the id is empty, else replaces what the person knew of.
    template <typename T>
    [[nodiscard]] Result<decltype(T::id)> save(T thing, const std::optional<T> &known)
    {
        const bool isNew = thing.id.isEmpty();
        if (isNew)
            thing.id = decltype(T::id)::make();
        const Result<std::optional<T>> before = m_record.care.find(thing.id);
        if (!before)
            return tl::unexpected(before.error());
        const Result<std::optional<Child>> child = m_record.children.child(thing.child);
        if (!child)
            return tl::unexpected(child.error());
        if (!*child || (!isNew && (!*before || (*before)->child != thing.child)))
            return notInRecord();
        if (known && *before && **before != *known && **before != thing)
            return changedMeanwhile();
        Done done = m_record.care.save(thing, m_stamp);
        if (done)
            done = note(thing, savingOf(thing),
                profile_changes::between(*before ? &**before : nullptr, thing));
        if (!done)
            return tl::unexpected(done.error());
        return thing.id;
    }

    template <typename IdType> [[nodiscard]] Done remove(const IdType &id)
    {
        const auto known = m_record.care.find(id);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return notInRecord();
        Done done = m_record.care.remove(id, m_stamp);
        return done ? note(**known, removalOf(**known), profile_changes::removal()) : done;
    }

private:
    template <typename T>
    [[nodiscard]] Done note(const T &thing, AuditAction act, const Answers &changes)
    {
        Done done = m_record.audit.add(m_stamp, act, thing.id.toStorage());
        if (!done)
            return done;
        return m_record.noteChange(
            m_stamp, thing.child, profile_changes::subjectOf(thing), changes);
    }

    Private &m_record;
    const Stamp &m_stamp;
};

Result<ContactId> Record::saveContact(const Contact &contact, const std::optional<Contact> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).save(contact, known); });
}

Done Record::removeContact(const ContactId &contact)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).remove(contact); });
}

Result<PlaceId> Record::savePlace(const Place &place, const std::optional<Place> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).save(place, known); });
}

Done Record::removePlace(const PlaceId &place)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).remove(place); });
}

Result<PlacementId> Record::savePlacement(
    const Placement &placement, const std::optional<Placement> &known)
{
    return d->change([&](const Stamp &stamp) { return Care(*d, stamp).save(placement, known); });
}

} // namespace homeward
