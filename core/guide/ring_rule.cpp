// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/ring_rule.h"

#include <QCoreApplication>

namespace homeward::ring_rule {

using namespace Qt::StringLiterals;

bool isFamilyClosed(const FamilyFacts &facts)
{
    // A child who came alone, or of whom it is feared, raises the danger by the profile; only a
    // plain no takes it down.
    const bool isTraffickingFeared = !facts.trafficking.isNo()
        && (facts.cameAlone.isYes() || facts.known.has(u"trafficking"_s));
    return facts.feared.isYes() || facts.forcedMarriage.isYes() || facts.trafficking.isYes()
        || isTraffickingFeared;
}

bool isFamilyClosed(const Profile &profile)
{
    return isFamilyClosed(FamilyFacts { .feared = profile.child.answer(u"risk.family-danger"_s),
        .known = profile.child.answer(u"risk.known"_s),
        .cameAlone = profile.child.answer(u"child.unaccompanied"_s) });
}

bool isOfFamily(const Contact &contact)
{
    return !contact.isProfessional() && (contact.isFamily() || contact.hasParentalResponsibility());
}

bool isMarkedSafe(const Contact &contact)
{
    return contact.isProfessional() ? !contact.answers.value(u"contact.safe-to-ring"_s).isNo()
                                    : contact.isSafeToRing();
}

bool mayRing(const Contact &contact, bool isClosed)
{
    return isMarkedSafe(contact) && !(isClosed && isOfFamily(contact));
}

QString askFirst()
{
    return QCoreApplication::translate(
        "Guide", "Do not ring. Ask the police or social care first.");
}

} // namespace homeward::ring_rule
