// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/fact_fold.h"
#include "tests/core/record/test_record.h"
#include "tests/support/a_photo.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Record: a child's profile comes back whole after reopening", "[record][profile]")
{
    TestRecord record;
    const ChildId child = record.addChild(u" Zoë O'Neill-Müller "_s);
    REQUIRE_OK(record->setFacts(child,
        { { u"child.date-of-birth"_s, Answer::date(QDate(2011, 5, 6)) },
            { u"looks.hair"_s, Answer::notKnown() } },
        u"her social worker"_s));
    const Photo photo = aPhoto(qRgb(200, 10, 10));
    REQUIRE_OK(record->setPhoto(child, photo, QDate(2026, 8, 1)));
    const auto contact = record->saveContact({ {}, child, u"Mum"_s, u"mother"_s,
        { { u"contact.phone"_s, Answer::text(u"07700 900001"_s) } } });
    REQUIRE_OK(contact);
    const auto place = record->savePlace({ {}, child, u"Skate park"_s, {} });
    REQUIRE_OK(place);
    REQUIRE_OK(record->savePlacement({ {}, child, QDate(2026, 1, 1), {},
        { { u"placement.provider"_s, Answer::text(u"Oak Fostering"_s) } } }));
    const Profile before = record->profile(child).value();
    record.reopen();
    CHECK(record->profile(child) == before);
    CHECK(before.child.name == u"Zoë O'Neill-Müller");
    CHECK(before.child.facts.value(u"looks.hair"_s)
        == ProfileFact { Answer::notKnown(), u"her social worker"_s, record.time.now() });
    CHECK(before.child.photoTaken == QDate(2026, 8, 1));
    CHECK(record->photo(photo.hash)->jpeg == photo.jpeg);
    CHECK_FAILS(record->photo(u"none"_s), Error::Code::NotFound);

    const ChildLine line = record->children()->first();
    CHECK(line.name == before.child.name);
    CHECK(line.dateOfBirth == QDate(2011, 5, 6));
    CHECK(line.placedWith == u"Oak Fostering");
    CHECK(line.photoHash == photo.hash);
    CHECK(line.openEpisodes == 0);

    REQUIRE_OK(record->removeContact(*contact));
    REQUIRE_OK(record->removePlace(*place));
    CHECK(record->profile(child)->contacts.isEmpty());
    CHECK(record->profile(child)->places.isEmpty());
    CHECK_FAILS(record->removeContact(*contact), Error::Code::NotFound);
    CHECK_FAILS(
        record->saveContact({ *contact, child, u"Mum"_s, u"mother"_s, {} }), Error::Code::NotFound);
    CHECK_FAILS(record->saveContact({ {}, ChildId::make(), u"Mum"_s, u"mother"_s, {} }),
        Error::Code::NotFound);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: a child needs a name, and is found by id alone", "[record][profile]")
{
    TestRecord record;
    CHECK_FAILS(record->addChild(u" \t"_s), Error::Code::Refused);
    const ChildId child = record.addChild(u"Ada"_s);
    CHECK_FAILS(record->rename(child, u" "_s), Error::Code::Refused);
    CHECK_FAILS(record->rename(ChildId::make(), u"Ada"_s), Error::Code::NotFound);
    CHECK_FAILS(record->profile(ChildId::make()), Error::Code::NotFound);
    CHECK_FAILS(record->setFacts(ChildId::make(), {}), Error::Code::NotFound);
    REQUIRE_OK(record->rename(child, u"Ada Bell"_s));
    CHECK(record->profile(child)->child.name == u"Ada Bell");
}

TEST_CASE("Record: an earlier name is of who gave it, on the day they did", "[record][profile]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const QDateTime first = record.time.now();
    const ChildId child = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->addStaff(keyOf(u"Kim Osei"_s), Staff::Role::Carer));
    record.time.set(first.addDays(1));
    record.be(u"Kim Osei"_s);
    REQUIRE_OK(record->rename(child, u"Ada Lark"_s));
    record.time.set(first.addDays(2));
    record.be(u"Sam Reed"_s);
    REQUIRE_OK(record->rename(child, u"Ada Wren"_s));

    const auto history = record->factHistory(child, u"child.name"_s);
    REQUIRE_OK(history);
    REQUIRE(history->size() == 2);
    CHECK(history->at(0).answer.value() == u"Ada Lark");
    CHECK(history->at(0).author == u"Kim Osei");
    CHECK(history->at(0).at == first.addDays(1));
    CHECK(history->at(1).answer.value() == u"Ada");
    CHECK(history->at(1).author == u"Sam Reed");
    CHECK(history->at(1).at == first);
}

TEST_CASE("Record: opening a child's record is in the audit", "[record][audit]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const EpisodeId episode = record.start(child);
    REQUIRE_OK(record->openProfile(child));
    REQUIRE_OK(record->openEpisode(episode));
    CHECK(record.rawRows(u"SELECT action FROM audit ORDER BY number DESC LIMIT 2"_s)
        == QStringList { u"episode-opened"_s, u"child-opened"_s });
    CHECK_FAILS(record->openProfile(ChildId::make()), Error::Code::NotFound);
}

TEST_CASE("Record: the audit says what was done, never what was written", "[record][audit]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Marker-one"_s);
    REQUIRE_OK(record->setFacts(
        child, { { u"looks.hair"_s, Answer::text(u"Marker-two"_s) } }, u"Marker-three"_s));
    const EpisodeId episode = record.start(child);
    (void)record.append(episode, aNote(u"Marker-four"_s));
    const QStringList rows
        = record.rawRows(u"SELECT at || author || action || about || content_digest FROM audit"_s);
    CHECK(rows.size() == 6);
    CHECK(rows.filter(u"Marker"_s).isEmpty());
}

TEST_CASE(
    "Record: an episode keeps the profile of that night; the live one goes on", "[record][profile]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->setFacts(child, { { u"looks.hair"_s, Answer::text(u"brown"_s) } }));
    const EpisodeId episode = record.start(child);
    record.time.set(at(u"2026-11-03T23:00"_s));
    REQUIRE_OK(record->setFacts(child,
        { { u"looks.hair"_s, Answer::text(u"dyed red"_s) }, { u"looks.eyes"_s, Answer() } },
        u"Mum"_s));

    CHECK(record->profile(child)->child.answer(u"looks.hair"_s).value() == u"dyed red");
    CHECK(record.facts(episode).profile.child.answer(u"looks.hair"_s).value() == u"brown");
    const QList<Entry> changes = record.entriesOf(episode, Entry::Kind::ProfileChanged);
    REQUIRE(changes.size() == 1);
    CHECK(changes.first().answers == Answers { { u"looks.hair"_s, Answer::text(u"dyed red"_s) } });
    CHECK(changes.first().saidBy == u"Mum");
    CHECK(FactFold(record.facts(episode)).answer(u"looks.hair"_s).value() == u"dyed red");
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "Record: who and what is learnt during the night is in the night's facts", "[record][profile]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"A girl"_s);
    const auto friendId = record->saveContact({ {}, child, u"Jo"_s, u"friend"_s, {} });
    REQUIRE_OK(friendId);
    const EpisodeId episode = record.start(child);
    const Answers phone { { u"contact.phone"_s, Answer::text(u"07700 900009"_s) } };
    const Contact mum { ContactId(), child, u"Mum"_s, u"mother"_s, phone };
    const auto mumId = record->saveContact(mum);
    REQUIRE_OK(mumId);
    REQUIRE_OK(record->saveContact({ *friendId, child, u"Joanna"_s, u"friend"_s, phone }));
    const auto place = record->savePlace({ {}, child, u"Station"_s, {} });
    REQUIRE_OK(place);
    REQUIRE_OK(record->savePlacement({ {}, child, QDate(2026, 1, 1), {}, {} }));
    REQUIRE_OK(record->rename(child, u"Ada Bell"_s));
    const Photo photo = aPhoto(qRgb(0, 0, 200));
    REQUIRE_OK(record->setPhoto(child, photo, QDate(2026, 8, 1)));

    record.reopen();
    const EpisodeFacts facts = record.facts(episode);
    Profile live = record->profile(child).value();
    CHECK(facts.profile.contacts == live.contacts);
    CHECK(facts.profile.places == live.places);
    CHECK(facts.profile.placements == live.placements);
    CHECK(facts.profile.child.name == u"Ada Bell");
    CHECK(facts.profile.child.photoTaken == QDate(2026, 8, 1));
    CHECK(facts.photo.hash == photo.hash);

    REQUIRE_OK(record->removeContact(*mumId));
    REQUIRE_OK(record->removePlace(*place));
    CHECK(record.facts(episode).profile.contacts.size() == 1);
    CHECK(record.facts(episode).profile.contacts.first().name == u"Joanna");
    CHECK(record.facts(episode).profile.places.isEmpty());
    CHECK(record.problems().isEmpty());
}
