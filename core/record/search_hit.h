// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/search_term.h"

#include <QString>

namespace homeward {

/// A child, and why a search found them.
struct SearchHit
{
    ChildId child = {};
    QString childName = {};
    bool isAway = false; ///< has an open absence
    SearchTerm::Owner owner = SearchTerm::Owner::Child;
    QString ownerId = {}; ///< which of their people, places or homes
    SearchTerm::Kind kind = SearchTerm::Kind::Name;
    QString text = {}; ///< what was found, as it was typed once
    QString words = {}; ///< "Phone of Sam Okoro, friend: 01632 960001"; empty: the child's own name

    /// Found by a name of the child's own, and not by somebody or something around them.
    [[nodiscard]] bool isByOwnName() const
    {
        return owner == SearchTerm::Owner::Child && rankOf(owner, kind) == 0;
    }
};

/// What a search found.
struct SearchAnswer
{
    QList<SearchHit> hits = {}; ///< the best first
    bool isCut = false; ///< there is more than was asked for
};

namespace search_labels {

/// What such a term is, with %1 for the name of the contact or the place: "Phone of %1". Empty for
/// the name that a child goes by, which needs no words.
[[nodiscard]] QString of(SearchTerm::Owner owner, SearchTerm::Kind kind);

} // namespace search_labels

/// A number, name, vehicle or address that turns up around two children.
struct SharedThing
{
    QString text = {}; ///< as it stands at this child
    QString here = {}; ///< "Phone of Sam Okoro, friend"
    ChildId other = {};
    QString otherName = {};
    QString there = {}; ///< what it is at the other child
    /// Of a name of one word that is around too many children to say that it is one person: how
    /// many others. Then `other` is nobody. 0: it is `other` whom it is known for.
    qint64 others = 0;
};

} // namespace homeward
