// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/search_hit.h"
#include "tests/core/record/test_record.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "Rows of a profile: what they said before can be read, with who wrote it", "[record][profile]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada Lark"_s);
    Contact jo { {}, child, u"Jo"_s, u"friend"_s,
        { { u"contact.phone"_s, Answer::text(u"07700 900001"_s) } } };
    jo.id = record->saveContact(jo).value();
    const QDateTime first = record.time.now();
    record.time.set(first.addSecs(3600));
    Contact changed = jo;
    changed.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900002"_s));
    REQUIRE_OK(record->saveContact(changed));

    const auto history = record->contactHistory(child);
    REQUIRE_OK(history);
    REQUIRE(history->size() == 1);
    CHECK(history->first().row == jo);
    CHECK(history->first().at == first);
    CHECK(history->first().until == record.time.now());
    CHECK(history->first().author == record->signedIn()->name);
    CHECK(record->placeHistory(child)->isEmpty());
    CHECK(record->placementHistory(child)->isEmpty());
}

TEST_CASE("Rows of a profile: what was taken out is put back as it was last", "[record][profile]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada Lark"_s);
    const ContactId jo = record->saveContact({ {}, child, u"Jo"_s, u"friend"_s, {} }).value();
    REQUIRE_OK(record->saveContact({ jo, child, u"Jo Hill"_s, u"friend"_s, {} }));
    const PlaceId park = record->savePlace({ {}, child, u"The park"_s, {} }).value();
    const auto episode
        = record->start({ { child, {} } }, Moment::exactly(record.time.now()), {}).value().first();
    REQUIRE_OK(record->removeContact(jo));
    REQUIRE_OK(record->removePlace(park));
    CHECK(record->facts(episode)->profile.contacts.isEmpty());

    REQUIRE_OK(record->putBack(jo));
    REQUIRE_OK(record->putBack(park));
    const Profile profile = record->profile(child).value();
    REQUIRE(profile.contacts.size() == 1);
    CHECK(profile.contacts.first().id == jo);
    CHECK(profile.contacts.first().name == u"Jo Hill");
    CHECK(profile.places.first().id == park);
    // Tonight knows of it again too, and a search finds it.
    CHECK(record->facts(episode)->profile.contacts == profile.contacts);
    CHECK(record->search(u"jo hill"_s)->hits.size() == 1);
    CHECK_FAILS(record->putBack(jo), Error::Code::Refused);
    CHECK_FAILS(record->putBack(PlaceId::make()), Error::Code::NotFound);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Facts of a profile: which of them were changed is known", "[record][profile]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada Lark"_s);
    const QString hair = u"looks.hair"_s;
    const QString eyes = u"looks.eyes"_s;
    REQUIRE_OK(record->setFacts(
        child, { { hair, Answer::text(u"black"_s) }, { eyes, Answer::text(u"brown"_s) } }));
    // That it is still right is no change.
    REQUIRE_OK(record->setFacts(child, { { eyes, Answer::text(u"brown"_s) } }));
    CHECK(record->changedFacts(child)->isEmpty());
    REQUIRE_OK(record->setFacts(child, { { hair, Answer::text(u"red"_s) } }));
    CHECK(record->changedFacts(child) == QSet<QString> { hair });
    REQUIRE_OK(record->setFacts(child, { { eyes, {} } }));
    CHECK(record->changedFacts(child) == QSet<QString> { hair, eyes });
}
