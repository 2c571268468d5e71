// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/profile_tables.h"
#include "tests/core/documents/a_profile.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Tables of a profile: whether somebody may be rung is said of each in words",
    "[documents][ring]")
{
    AProfile known;
    known.profile.contacts.clear();
    known.add(u"Mo"_s, u"friend"_s, u"07700 900203"_s, Answer::yes());
    known.add(u"Tyler"_s, u"friend"_s, u"07700 900204"_s, Answer::no());
    known.add(u"Kai"_s, u"friend"_s, u"07700 900205"_s);
    known.add(u"Grace Osei"_s, u"social-worker"_s, u"01632 960160"_s);
    QStringList said;
    for (const QStringList &cells : peopleTable(known.profile, false).rows)
        said << cells.at(3);
    CHECK(said
        == QStringList { u"Safe to ring"_s, u"Do not ring"_s,
            u"Do not ring (whether it is safe: not asked)"_s, u"May be rung"_s });
}

TEST_CASE("Tables of a profile: a place says who agreed and until when, and a day that has passed",
    "[documents]")
{
    AProfile known;
    Place &park = known.profile.places.first();
    park.answers.insert(u"place.who-may-check"_s, Answer::code(u"two-staff"_s));
    park.answers.insert(u"place.agreed-by"_s, Answer::text(u"Grace Osei"_s));
    park.answers.insert(u"place.review"_s, Answer::date(QDate(2026, 11, 3)));
    const QString who = placesTable(known.profile, false, QDate(2026, 11, 25)).rows.first().at(2);
    CHECK(who.startsWith(u"Two adults together\nAgreed by: Grace Osei\n"));
    CHECK(who.contains(u"That day has passed."));
}

TEST_CASE(
    "Tables of a profile: how great the risk is stands above the dangers of a place", "[documents]")
{
    AProfile known;
    Place &park = known.profile.places.first();
    park.answers.insert(u"place.hazards"_s, Answer::text(u"Older youths"_s));
    const auto dangers
        = [&] { return placesTable(known.profile, false, QDate(2026, 11, 25)).rows.first().at(3); };
    CHECK(dangers() == u"Older youths");
    park.answers.insert(u"place.risk"_s, Answer::code(u"high"_s));
    CHECK(dangers() == u"Risk: High\nOlder youths");
}

TEST_CASE("Tables of a profile: former homes are every home but that of today, newest first, with "
          "what is known of their days",
    "[documents]")
{
    Profile profile;
    const auto lived = [&](QDate from, QDate to, const QString &address) {
        profile.placements << Placement { PlacementId::make(), {}, from, to,
            { { u"placement.address"_s, Answer::text(address) } } };
    };
    lived(QDate(2026, 1, 5), {}, u"Today"_s);
    lived(QDate(2025, 1, 6), QDate(2026, 1, 5), u"Last"_s);
    lived(QDate(2024, 1, 8), {}, u"No last day"_s);
    lived({}, QDate(2023, 1, 9), u"No first day"_s);
    lived({}, {}, {});
    QStringList said;
    for (const QStringList &cells :
        formerHomesTable(profile, profile.homeOn(QDate(2026, 11, 25))).rows)
        said << cells.at(0) + u": "_s + cells.at(2);
    CHECK(said
        == QStringList { u"Mon 6 Jan 2025\nto Mon 5 Jan 2026: Last"_s,
            u"From Mon 8 Jan 2024, last day not known: No last day"_s,
            u"Until Mon 9 Jan 2023: No first day"_s, u"Days not known: Address not known"_s });
    profile.placements = { profile.placements.first() };
    CHECK(formerHomesTable(profile, &profile.placements.first()).rows.isEmpty());
}

TEST_CASE("Tables of a profile: a number that nobody rings is there for the police (R82)",
    "[documents][ring]")
{
    AProfile known;
    Place &garage = known.profile.places.first();
    garage.name = u"Dad's garage"_s;
    garage.answers.insert(u"place.phone"_s, Answer::text(u"07700 900301"_s));
    const auto cells = [&](bool isClosed) {
        return placesTable(known.profile, isClosed, QDate(2026, 11, 25)).rows.first();
    };
    const QString forThePolice = u"Mill Lane\nFor the police and social care: 07700 900301"_s;
    CHECK(cells(false).at(1) == forThePolice);
    garage.answers.insert(u"place.who-may-check"_s, Answer::code(u"alone"_s));
    CHECK(cells(false).at(1) == u"Mill Lane\n07700 900301");
    CHECK(cells(false).at(2) == u"One adult alone");
    CHECK(cells(true).at(1) == forThePolice);
    CHECK(cells(true).at(2)
        == u"This may be a place of the family. Do not go. Ask the police or social care first.\n"
           "Do not ring. Ask the police or social care first.");

    INFO("who answers there is not safe");
    known.add(u"Tyler"_s, u"friend"_s, u"+44 7700 900301"_s, Answer::no());
    CHECK(cells(false).at(1) == forThePolice);
    CHECK(cells(false).at(2).contains(u"Tyler may answer"));
    known.add(u"Mo"_s, u"friend"_s, u"07700900301"_s, Answer::yes());
    CHECK(peopleTable(known.profile, false).rows.last().at(3)
        == u"Safe to ring\nDo not ring: Tyler may answer. Ask the police or social care first.");
}
