// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QList>
#include <QMap>
#include <QString>

namespace homeward {

/// A row of a history.
template <typename T> struct KeptBefore
{
    T row = {};
    QDateTime savedAt = {}; ///< UTC
    StaffId author = {};
    QDateTime replacedAt = {}; ///< UTC
    StaffId replacedBy = {};

    friend bool operator==(const KeptBefore &, const KeptBefore &) = default;
};

/// What a fact said before. Earlier names and first photos are kept as the facts `child.name` and
/// `child.photo`; that there was no photo yet is "not asked".
struct FactBefore
{
    QString field = {};
    ProfileFact fact = {};
    StaffId author = {};
    QDateTime replacedAt = {}; ///< UTC
    StaffId replacedBy = {};

    friend bool operator==(const FactBefore &, const FactBefore &) = default;
};

/// Who wrote what stands now, and when.
struct SavedBy
{
    StaffId author = {}; ///< empty: nobody says
    QDateTime at = {}; ///< UTC

    friend bool operator==(const SavedBy &, const SavedBy &) = default;
};

/// Contacts, places, placements or photos of one child.
template <typename T> struct RowHistory
{
    QMap<QString, SavedBy> now = {}; ///< by id
    QList<KeptBefore<T>> before = {}; ///< what was changed or taken out, the oldest first

    friend bool operator==(const RowHistory &, const RowHistory &) = default;
};

/// Who wrote what a child's profile says, when, and what it said before. A clock may have been put
/// back in between: what was replaced before it was saved is possible.
struct ChildHistory
{
    ChildId child = {};
    SavedBy added = {};
    QMap<QString, StaffId> factAuthors = {}; ///< of what stands now, by field
    QList<FactBefore> factsBefore = {}; ///< the oldest first
    RowHistory<Contact> contacts = {};
    RowHistory<Place> places = {};
    RowHistory<Placement> placements = {};
    RowHistory<ChildPhoto> photos = {};

    /// Whether anything was ever changed or taken out.
    [[nodiscard]] bool hasBefore() const
    {
        return !factsBefore.isEmpty() || !contacts.before.isEmpty() || !places.before.isEmpty()
            || !placements.before.isEmpty() || !photos.before.isEmpty();
    }

    friend bool operator==(const ChildHistory &, const ChildHistory &) = default;
};

} // namespace homeward
