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
/// family is rung before the police or social care say so.
[[nodiscard]] bool isFamilyClosed(const FamilyFacts &facts);
/// As the profile alone says it, with no log of a night over it.
[[nodiscard]] bool isFamilyClosed(const Profile &profile);

/// Whom that is about: family, and whoever else has parental responsibility, but for those whose
/// work it is.
[[nodiscard]] bool isOfFamily(const Contact &contact);
/// A service unless it is marked as not safe; anybody else only when marked safe.
[[nodiscard]] bool isMarkedSafe(const Contact &contact);
[[nodiscard]] bool mayRing(const Contact &contact, bool isClosed);

/// What stands beside somebody of a closed family.
[[nodiscard]] QString askFirst();

} // namespace ring_rule

} // namespace homeward
