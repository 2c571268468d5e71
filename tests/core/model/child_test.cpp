// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/child.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

Child bornOn(QDate date)
{
    Child child;
    child.facts[u"child.date-of-birth"_s].answer = Answer::date(date);
    return child;
}

Contact related(const QString &relationship)
{
    Contact contact;
    contact.relationship = relationship;
    return contact;
}

Profile zoe()
{
    const ChildId id = ChildId::fromStorage(u"c1"_s);
    Profile profile;
    profile.child.id = id;
    profile.child.name = u"Zoë O'Neill-Müller"_s;
    profile.child.photoHash = u"ab12"_s;
    profile.child.photoTaken = QDate(2026, 9, 1);
    profile.child.facts = {
        { u"child.date-of-birth"_s,
            { Answer::date(QDate(2012, 2, 29)), u"her \"IRO\""_s, at(u"2026-09-01T10:00"_s) } },
        { u"looks.marks"_s, { Answer::notKnown(), {}, {} } },
        { u"health.conditions"_s,
            { Answer::text(u"አስም\nالربو 🫁"_s), u"GP"_s,
                at(u"2026-10-25T01:30Z"_s) } },
    };
    profile.placements = {
        { PlacementId::fromStorage(u"p2"_s), id, QDate(2026, 3, 1), {},
            { { u"placement.plan-minutes"_s, Answer::text(u"30"_s) } } },
        { PlacementId::fromStorage(u"p1"_s), id, QDate(2025, 1, 1), QDate(2026, 2, 28), {} },
    };
    profile.contacts = { { ContactId::fromStorage(u"k1"_s), id, u"Sinéad \"Shay\""_s, u"mother"_s,
        { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) },
            { u"contact.safe-to-ring"_s, Answer::yes() } } } };
    profile.places = { { PlaceId::fromStorage(u"l1"_s), id, u"the skate park"_s,
        { { u"place.who-may-check"_s, Answer::code(u"two-staff"_s) } } } };
    return profile;
}

} // namespace

TEST_CASE("Child: age goes up on the birthday", "[model][child]")
{
    const Child child = bornOn(QDate(2011, 11, 3));
    CHECK(child.ageOn(QDate(2026, 11, 2)) == 14);
    CHECK(child.ageOn(QDate(2026, 11, 3)) == 15);
    CHECK(child.ageOn(QDate(2026, 12, 1)) == 15);
    CHECK(child.ageOn(QDate(2027, 1, 31)) == 15);
    CHECK(child.ageOn(QDate(2011, 11, 3)) == 0);
}

TEST_CASE("Child: a birthday on 29 February is 1 March in a common year", "[model][child]")
{
    const Child child = bornOn(QDate(2012, 2, 29));
    CHECK(child.ageOn(QDate(2026, 2, 28)) == 13);
    CHECK(child.ageOn(QDate(2026, 3, 1)) == 14);
    CHECK(child.ageOn(QDate(2028, 2, 28)) == 15);
    CHECK(child.ageOn(QDate(2028, 2, 29)) == 16);
    CHECK(child.ageOn(QDate(2030, 2, 28)) == 17);
    CHECK(child.ageOn(QDate(2030, 3, 1)) == 18);
}

TEST_CASE("Child: age is -1 when nobody can say it", "[model][child]")
{
    CHECK(Child().ageOn(QDate(2026, 11, 22)) == -1);
    CHECK(bornOn(QDate(2011, 11, 3)).ageOn(QDate()) == -1);
    CHECK(bornOn(QDate(2011, 11, 3)).ageOn(QDate(2011, 11, 2)) == -1);
    Child child;
    child.facts[u"child.date-of-birth"_s].answer = Answer::notKnown();
    CHECK(child.ageOn(QDate(2026, 11, 22)) == -1);
    CHECK_FALSE(child.dateOfBirth().isValid());
}

TEST_CASE("Contact: every relationship is family, friend, professional, or plainly other",
    "[model][child]")
{
    const auto [relationship, group] = GENERATE(table<QString, char>({ { u"mother"_s, 'f' },
        { u"father"_s, 'f' }, { u"step-parent"_s, 'f' }, { u"grandparent"_s, 'f' },
        { u"sibling"_s, 'f' }, { u"other-family"_s, 'f' }, { u"friend"_s, 'r' },
        { u"associate"_s, 'r' }, { u"partner"_s, 'r' }, { u"social-worker"_s, 'p' },
        { u"duty-team"_s, 'p' }, { u"iro"_s, 'p' }, { u"responsible-authority"_s, 'p' },
        { u"fostering-service"_s, 'p' }, { u"on-call-manager"_s, 'p' }, { u"school"_s, 'p' },
        { u"gp"_s, 'p' }, { u"police"_s, 'p' }, { u"other"_s, '-' }, { u""_s, '-' } }));
    INFO(relationship.toStdString());
    const Contact contact = related(relationship);
    CHECK(contact.isFamily() == (group == 'f'));
    CHECK(contact.isFriend() == (group == 'r'));
    CHECK(contact.isProfessional() == (group == 'p'));
}

TEST_CASE("Contact: only a plain yes is safe to ring", "[model][child]")
{
    Contact contact = related(u"mother"_s);
    CHECK_FALSE(contact.isSafeToRing());
    contact.answers[u"contact.safe-to-ring"_s] = GENERATE(Answer::no(), Answer::notKnown(),
        Answer::declined(), Answer::text(u"Yes"_s), Answer::text(u"yes, after six"_s));
    CHECK_FALSE(contact.isSafeToRing());
    contact.answers[u"contact.safe-to-ring"_s] = Answer::yes();
    CHECK(contact.isSafeToRing());
}

TEST_CASE("Placement: minutes before reporting are the plan's, or none", "[model][child]")
{
    Placement placement;
    CHECK(placement.minutesBeforeReporting() == -1);
    const auto [said, minutes] = GENERATE(table<Answer, int>({ { Answer::text(u"30"_s), 30 },
        { Answer::text(u"0"_s), 0 }, { Answer::text(u"-5"_s), -1 },
        { Answer::text(u"half an hour"_s), -1 }, { Answer::notKnown(), -1 }, { Answer(), -1 } }));
    placement.answers[u"placement.plan-minutes"_s] = said;
    CHECK(placement.minutesBeforeReporting() == minutes);
}

TEST_CASE("Profile: the current placement has no end", "[model][child]")
{
    Profile profile = zoe();
    REQUIRE(profile.currentPlacement() != nullptr);
    CHECK(profile.currentPlacement()->id == PlacementId::fromStorage(u"p2"_s));
    profile.placements.first().to = QDate(2026, 11, 1);
    CHECK(profile.currentPlacement() == nullptr);
    CHECK(Profile().currentPlacement() == nullptr);
}

TEST_CASE("Profile: a child lives in a home up to and including its last day, until another begins",
    "[model][child]")
{
    const QDate day(2026, 11, 3);
    const auto lived = [](const QString &id, QDate from, QDate to = {}) {
        return Placement { PlacementId::fromStorage(id), {}, from, to, {} };
    };
    const auto homeOn = [](QDate when, const QList<Placement> &newestFirst) {
        const Profile profile { {}, newestFirst };
        const Placement *home = profile.homeOn(when);
        return home == nullptr ? QString() : home->id.toStorage();
    };
    const Placement old = lived(u"old"_s, QDate(2026, 1, 5), day);
    CHECK(homeOn(day, { old }) == u"old");
    CHECK(homeOn(day.addDays(1), { old }).isEmpty());
    INFO("the day of the move is the first of the new one");
    CHECK(homeOn(day, { lived(u"new"_s, day), old }) == u"new");
    CHECK(homeOn(day, { lived(u"new"_s, day.addDays(1)), old }) == u"old");
    CHECK(homeOn(day.addDays(1), { lived(u"new"_s, day.addDays(1)), old }) == u"new");
    INFO("nobody wrote since when they live there");
    CHECK(homeOn(day, { old, lived(u"new"_s, {}) }) == u"new");
    INFO("a few days elsewhere");
    const QList<Placement> away { lived(u"short"_s, day.addDays(-1), day.addDays(1)),
        lived(u"home"_s, QDate(2026, 1, 5)) };
    CHECK(homeOn(day.addDays(1), away) == u"short");
    CHECK(homeOn(day.addDays(2), away) == u"home");
    CHECK(homeOn(day.addDays(-2), away) == u"home");
    INFO("nothing but what is still to begin");
    CHECK(homeOn(day, { lived(u"new"_s, day.addDays(9)) }) == u"new");
    CHECK(homeOn(day, { lived(u"new"_s, day.addDays(8), day.addDays(9)) }).isEmpty());
    CHECK(homeOn(day, {}).isEmpty());
}

TEST_CASE("Profile: a contact is found by its id", "[model][child]")
{
    const Profile profile = zoe();
    REQUIRE(profile.contact(ContactId::fromStorage(u"k1"_s)) != nullptr);
    CHECK(profile.contact(ContactId::fromStorage(u"k1"_s))->phone() == u"07700 900123"_s);
    CHECK(profile.contact(ContactId::fromStorage(u"k2"_s)) == nullptr);
}

TEST_CASE("Profile: JSON is canonical and comes back whole", "[model][child]")
{
    const Profile profile = GENERATE(zoe(), Profile());
    const auto read = profileFromJson(toJson(profile));
    REQUIRE_OK(read);
    CHECK(*read == profile);
    CHECK(toJson(*read) == toJson(profile));
}

TEST_CASE("Profile: its JSON stays as it was, for its digest names it", "[model][child]")
{
    checkGolden(u"profile.json"_s, toJson(zoe()));
}

TEST_CASE("Profile: the same instant gives the same JSON whatever its zone", "[model][child]")
{
    Profile elsewhere = zoe();
    for (ProfileFact &fact : elsewhere.child.facts)
        fact.checkedAt = fact.checkedAt.toLocalTime();
    CHECK(toJson(elsewhere) == toJson(zoe()));
}

TEST_CASE("Profile: a change in any part is another profile and other JSON", "[model][child]")
{
    Profile changed = zoe();
    SECTION("who said it") { changed.child.facts[u"looks.marks"_s].saidBy = u"her school"_s; }
    SECTION("when it was checked")
    {
        changed.child.facts[u"looks.marks"_s].checkedAt = at(u"2026-01-01T00:00Z"_s);
    }
    SECTION("the photo's date") { changed.child.photoTaken = {}; }
    SECTION("a placement's end") { changed.placements[0].to = QDate(2026, 11, 3); }
    SECTION("a contact's answer")
    {
        changed.contacts[0].answers[u"contact.safe-to-ring"_s] = Answer::no();
    }
    SECTION("a place's name") { changed.places[0].name += u' '; }
    CHECK(changed != zoe());
    CHECK(toJson(changed) != toJson(zoe()));
    const auto read = profileFromJson(toJson(changed));
    REQUIRE_OK(read);
    CHECK(*read == changed);
}

TEST_CASE("Profile: what is not a profile is refused with its place", "[model][child]")
{
    const auto [was, is, place] = GENERATE(table<QString, QString, QString>({
        { uR"("name":"the skate park")"_s, uR"("name":7)"_s, u"places[0].name"_s },
        { uR"("from":"2026-03-01")"_s, uR"("from":"2026-03-32")"_s, u"placements[0].from"_s },
        { uR"("to":"2026-02-28")"_s, uR"("until":"2026-02-28")"_s, u"placements[1]"_s },
        { uR"("relationship":"mother")"_s, uR"("relationship":"mother","extra":1)"_s,
            u"contacts[0]"_s },
        { uR"({"state":"not-known"})"_s, uR"({"state":"unknown"})"_s,
            u"child.facts.looks.marks"_s },
        { u"2026-09-01T09:00:00.000Z"_s, u"2026-09-01 09:00"_s,
            u"child.facts.child.date-of-birth.checked-at"_s },
        { uR"("photo":"ab12")"_s, uR"("photo":null)"_s, u"child.photo"_s },
        { uR"("id":"c1","name")"_s, uR"("name")"_s, u"child"_s },
    }));
    QString json = toJson(zoe());
    REQUIRE(json.contains(was));
    json.replace(was, is);
    INFO(json.toStdString());
    const auto read = profileFromJson(json);
    CHECK_FAILS(read, Error::Code::Malformed);
    CHECK(read.error().message.contains(place));
}

TEST_CASE("Profile: other JSON is refused", "[model][child]")
{
    const QString json = GENERATE(
        u""_s, u"{}"_s, u"[]"_s, uR"({"child":{},"contacts":{},"places":[],"placements":[]})"_s);
    CHECK_FAILS(profileFromJson(json), Error::Code::Malformed);
}
