// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QString>

namespace homeward {

/// Who may be rung when a child is missing, on screen and on paper (R82). One call to the wrong
/// person can warn somebody who hides or hurts the child. Pure.
namespace ring_rule {

/// What closes the family: three answers of the profile, and what was said tonight about two
/// dangers.
struct FamilyFacts
{
    Answer feared = {}; ///< risk.family-danger
    Answer known = {}; ///< risk.known
    Answer cameAlone = {}; ///< child.unaccompanied
    Answer forcedMarriage = {}; ///< the danger question of that name
    Answer trafficking = {}; ///< the same; a plain no outweighs `known` and `cameAlone`
};

/// Forced marriage, honour-based abuse, genital mutilation or trafficking is feared: nobody of the
/// family, and no partner, is rung before the police or social care say so.
[[nodiscard]] bool isFamilyClosed(const FamilyFacts &facts);
/// As the profile alone says it, with no log of a night over it.
[[nodiscard]] bool isFamilyClosed(const Profile &profile);

/// Whom that is about: family, whoever they are to marry or are with, whoever else has parental
/// responsibility, and whoever may be family, because nobody wrote what they are to the child or
/// they are called by a word for it; but none of those whose work it is.
[[nodiscard]] bool isOfFamily(const Contact &contact);
/// A service unless it is marked as not safe; anybody else only when marked safe.
[[nodiscard]] bool isMarkedSafe(const Contact &contact);
[[nodiscard]] bool mayRing(const Contact &contact, bool isClosed);

/// Why nobody rings a number although its owner may be rung: somebody else answers it who is marked
/// as not safe, or is of a closed family. One sentence; empty: nobody else is known to. Numbers are
/// compared as they are searched (search_folding). `owner`: null for the school's and the child's
/// own; the number of a service is closed by a person, not by another of the same switchboard.
[[nodiscard]] QString whoElseAnswers(
    const QString &phone, const Profile &profile, bool isClosed, const Contact *owner = nullptr);

/// Whether a place is the family's, as far as anybody can tell: a number or an address in common
/// with one of them, or one of them stands in its name, why the child goes there or who lives
/// there.
[[nodiscard]] bool mayBeOfFamily(const Place &place, const Profile &profile);
/// Why nobody rings a place; empty: it may be rung. Nobody agreed that staff go there on their own,
/// it may be the family's and that is closed, or, told in the same way, that of a contact who may
/// not be rung. Such a place, with its number, is for the police.
[[nodiscard]] QString whyNotRing(const Place &place, const Profile &profile, bool isClosed);

/// What stands beside somebody of a closed family.
[[nodiscard]] QString askFirst();
/// What stands beside a place that the police look at.
[[nodiscard]] QString policeHaveTheNumber();

} // namespace ring_rule

} // namespace homeward
