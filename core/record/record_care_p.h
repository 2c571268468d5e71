// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/name_rules.h"
#include "core/record/profile_changes.h"
#include "core/record/record_p.h"

namespace homeward {

/// How what is kept around a child is named in the audit.
namespace care_audit {

inline AuditAction savingOf(const Contact &) { return AuditAction::ContactSaved; }
inline AuditAction savingOf(const Place &) { return AuditAction::PlaceSaved; }
inline AuditAction savingOf(const Placement &) { return AuditAction::PlacementSaved; }
inline AuditAction savingOf(const ChildPhoto &) { return AuditAction::PhotoSet; }
inline AuditAction removalOf(const Contact &) { return AuditAction::ContactRemoved; }
inline AuditAction removalOf(const Place &) { return AuditAction::PlaceRemoved; }
inline AuditAction removalOf(const Placement &) { return AuditAction::PlacementRemoved; }
inline AuditAction removalOf(const ChildPhoto &) { return AuditAction::PhotoRemoved; }
template <typename T> QString aboutOf(const T &thing) { return thing.id.toStorage(); }
/// A photo is its bytes: the row says whose it is, and the digest which.
inline QString aboutOf(const ChildPhoto &photo) { return photo.child.toStorage(); }
template <typename T> QString digestOfBytes(const T &) { return {}; }
inline QString digestOfBytes(const ChildPhoto &photo) { return photo.hash; }

} // namespace care_audit

/// Contacts, places, placements and photos are kept in one way.
class Record::Care
{
public:
    /// `saidBy`: empty when it is whoever signed in.
    Care(Private &record, const Stamp &stamp, const QString &saidBy = {})
        : m_record(record)
        , m_stamp(stamp)
        , m_saidBy(saidBy)
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
        Done done = put(*before ? &**before : nullptr, thing);
        if (!done)
            return tl::unexpected(done.error());
        return thing.id;
    }

    /// `thing` has its id; `before` is what was there under it.
    template <typename T> [[nodiscard]] Done put(const T *before, const T &thing)
    {
        Done done = keep(thing);
        return done ? tell(thing, profile_changes::between(before, thing)) : done;
    }

    /// Tells no log: for a child who is new, and so in no absence.
    template <typename T> [[nodiscard]] Done keep(const T &thing)
    {
        Done done;
        if constexpr (requires { thing.name; })
            done = checkNameFits(thing.name);
        if (done)
            done = m_record.care.save(thing, m_stamp);
        return done ? audit(thing, care_audit::savingOf(thing)) : done;
    }

    template <typename T>
    [[nodiscard]] Done remove(const decltype(T::id) &id, const std::optional<T> &known = {})
    {
        const Result<std::optional<T>> there = m_record.care.find(id);
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            return notInRecord();
        if (known && **there != *known)
            return changedSinceSeen();
        Done done = m_record.care.remove(id, m_stamp);
        if (done)
            done = audit(**there, care_audit::removalOf(**there));
        return done ? tell(**there, profile_changes::removal()) : done;
    }

    template <typename IdType> [[nodiscard]] Done putBack(const IdType &id)
    {
        const auto now = m_record.care.find(id);
        const auto last = m_record.care.lastOf(id);
        if (!now || !last)
            return tl::unexpected(now ? last.error() : now.error());
        if (!*last)
            return notInRecord();
        if (*now)
            return failure(Error::Code::Refused,
                QCoreApplication::translate(
                    "Record", "It is there already: somebody put it back."));
        const std::remove_cvref_t<decltype(**last)> *nothing = nullptr;
        return put(nothing, **last);
    }

private:
    template <typename T> [[nodiscard]] Done audit(const T &thing, AuditAction act)
    {
        return m_record.audit.add(
            m_stamp, act, care_audit::aboutOf(thing), care_audit::digestOfBytes(thing));
    }

    template <typename T> [[nodiscard]] Done tell(const T &thing, const Answers &changes)
    {
        return m_record.noteChange(
            m_stamp, thing.child, profile_changes::subjectOf(thing), changes, m_saidBy);
    }

    Private &m_record;
    const Stamp &m_stamp;
    QString m_saidBy;
};

} // namespace homeward
