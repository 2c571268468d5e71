// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/profile_papers.h"
#include "tests/support/support.h"

namespace homeward::test {

/// When the papers of a profile are made.
[[nodiscard]] inline QDateTime paperTime()
{
    return QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
}

/// A profile with something of everything, before there was any absence.
struct AProfile : ProfileFacts
{
    AProfile()
    {
        setting.nightNumber = u"01632 960111"_s;
        profile.child.id = ChildId::fromStorage(u"0a1b2c3d-0000-4000-8000-000000000001"_s);
        profile.child.name = u"Ada"_s;
        know(u"child.full-name"_s, Answer::text(u"Ada Mary Quill"_s));
        know(u"health.medicine"_s, Answer::text(u"Blue inhaler"_s));
        know(u"risk.triggers"_s, Answer::text(u"Calls at night"_s));
        know(u"plan.trusted"_s, Answer::text(u"Aunt Ros"_s));
        know(u"phone.imei"_s, Answer::notKnown());
        add(u"Mo"_s, u"friend"_s, u"07700 900203"_s, Answer::yes());
        add(u"Tyler"_s, u"friend"_s, u"07700 900204"_s);
        Place park { PlaceId::make(), {}, u"Skate park"_s };
        park.answers.insert(u"place.address"_s, Answer::text(u"Mill Lane"_s));
        profile.places << park;
        look();
    }

    void know(const QString &field, const Answer &answer)
    {
        profile.child.facts.insert(
            field, { answer, u"Her aunt"_s, QDateTime(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC) });
    }

    Contact &add(const QString &name, const QString &relationship, const QString &phone,
        const Answer &isSafe = {})
    {
        Contact contact { ContactId::make(), {}, name, relationship };
        contact.answers.insert(u"contact.phone"_s, Answer::text(phone));
        if (isSafe.isSettled())
            contact.answers.insert(u"contact.safe-to-ring"_s, isSafe);
        profile.contacts << contact;
        return profile.contacts.last();
    }

    ProfileAge age;

    /// What is missing and what may be out of date, once everything is known that will be.
    void look()
    {
        const auto rules = ReadinessRules::england();
        REQUIRE_OK(rules);
        readiness = readinessOf(*rules,
            { .setting = setting, .profile = profile, .age = age, .today = QDate(2026, 11, 25) });
    }
};

} // namespace homeward::test
