// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_differences.h"
#include "tests/support/support.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

using Difference = HandOverDifference;
using State = Difference::State;

Profile ada()
{
    Profile profile;
    profile.child.id = ChildId::make();
    profile.child.name = u"Ada"_s;
    profile.child.facts = {
        { u"looks.hair"_s, { Answer::code(u"brown"_s), u"her aunt"_s, at(u"2026-09-01T10:00"_s) } },
        { u"child.known-as"_s, { Answer::text(u"Addy"_s), {}, at(u"2026-09-01T10:00"_s) } },
    };
    profile.contacts << Contact { ContactId::make(), profile.child.id, u"Sam Cole"_s, u"friend"_s,
        { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } };
    profile.places << Place { PlaceId::make(), profile.child.id, u"The bridge"_s, {} };
    profile.placements << Placement { PlacementId::make(), profile.child.id, QDate(2026, 1, 1),
        QDate(2026, 6, 1), {} };
    return profile;
}

Difference difference(const Profile &here, const Profile &there, const QString &id)
{
    const QList<Difference> all = hand_over_differences::between(here, there);
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&](const Difference &each) { return each.id == id; });
    REQUIRE(found != all.cend());
    return *found;
}

} // namespace

TEST_CASE("Hand-over differences: the same profile is the same throughout, and all of it is new "
          "where nobody is",
    "[record][handover]")
{
    const Profile profile = ada();
    for (const Difference &each : hand_over_differences::between(profile, profile))
        CHECK(each.state == State::Same);
    const QList<Difference> all = hand_over_differences::between({}, profile);
    CHECK(all.size() == 6);
    for (const Difference &each : all)
        CHECK(each.state == State::New);
}

TEST_CASE(
    "Hand-over differences: both sides stand there with who said it and when", "[record][handover]")
{
    const Profile here = ada();
    Profile there = ada();
    there.child.facts[u"looks.hair"_s]
        = { Answer::code(u"black"_s), u"the school"_s, at(u"2026-11-01T10:00"_s) };
    const Difference hair = difference(here, there, u"fact/looks.hair"_s);
    CHECK(hair.state == State::Differs);
    CHECK(hair.here.words != hair.there.words);
    CHECK(hair.here.saidBy == u"her aunt");
    CHECK(hair.there.saidBy == u"the school");
    CHECK(hair.there.at == at(u"2026-11-01T10:00"_s));
    // The same answer, checked at another time, is no difference.
    CHECK(difference(here, there, u"fact/child.known-as"_s).state == State::Same);
}

TEST_CASE("Hand-over differences: a person is known by name and relationship, a place by its name",
    "[record][handover]")
{
    const Profile here = ada();
    Profile there = ada();
    Contact &sam = there.contacts.first();
    sam.name = u"sam  cole"_s;
    sam.answers[u"contact.phone"_s] = Answer::text(u"07700 900456"_s);
    const Difference person = difference(here, there, hand_over_differences::idOf(sam));
    CHECK(person.state == State::Differs);
    CHECK(person.idHere == here.contacts.first().id.toStorage());
    CHECK(person.here.words.contains(u"07700 900123"));
    CHECK(person.there.words.contains(u"07700 900456"));
    sam.relationship = u"uncle"_s;
    CHECK(difference(here, there, hand_over_differences::idOf(sam)).state == State::New);
    CHECK(difference(here, there, hand_over_differences::idOf(there.places.first())).state
        == State::Same);
    // Two people of one name there are never made one here.
    there.contacts = { here.contacts.first(), here.contacts.first() };
    there.contacts[0].id = ContactId::make();
    there.contacts[1].id = ContactId::make();
    QStringList beside;
    for (const Contact &each : std::as_const(there.contacts))
        beside << difference(here, there, hand_over_differences::idOf(each)).idHere;
    CHECK(beside == QStringList { here.contacts.first().id.toStorage(), QString() });
}

TEST_CASE("Hand-over differences: a home is the same only word for word, or under its own id",
    "[record][handover]")
{
    const Profile here = ada();
    Profile there = ada();
    Placement &home = there.placements.first();
    CHECK(difference(here, there, hand_over_differences::idOf(home)).state == State::Same);
    home.to = QDate(2026, 7, 1);
    CHECK(difference(here, there, hand_over_differences::idOf(home)).state == State::New);
    home.id = here.placements.first().id;
    CHECK(difference(here, there, hand_over_differences::idOf(home)).state == State::Differs);
}
