// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_page.h"
#include "core/record/search_hit.h"
#include "tests/core/record/test_record.h"

#include <algorithm>

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

TEST_CASE("Rows of a profile: a wrong placement is taken out, tonight too, and put back",
    "[record][profile]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada Lark"_s);
    Placement wrong { {}, child, QDate(2026, 1, 1), {},
        { { u"placement.provider"_s, Answer::text(u"Oak House"_s) } } };
    wrong.id = record->savePlacement(wrong).value();
    const EpisodeId episode = record.start(child);
    REQUIRE_OK(record->removePlacement(wrong.id));
    CHECK(record->profile(child)->placements.isEmpty());
    CHECK(record.facts(episode).profile.placements.isEmpty());
    CHECK(record->search(u"oak house"_s)->hits.isEmpty());
    CHECK_FAILS(record->removePlacement(wrong.id), Error::Code::NotFound);

    const auto history = record->placementHistory(child);
    REQUIRE_OK(history);
    REQUIRE(history->size() == 1);
    CHECK(history->first().row == wrong);
    CHECK(history->first().endedBy == u"Sam Reed");
    const auto audit = record->auditRows({ .child = u"Ada Lark"_s });
    REQUIRE_OK(audit);
    const auto row = std::find_if(audit->lines.cbegin(), audit->lines.cend(),
        [](const AuditLine &line) { return line.code == u"placement-removed"; });
    REQUIRE(row != audit->lines.cend());
    CHECK(row->about == u"Ada Lark");

    REQUIRE_OK(record->putBack(wrong.id));
    CHECK(record->profile(child)->placements == QList<Placement> { wrong });
    CHECK(record.facts(episode).profile.placements == QList<Placement> { wrong });
    CHECK(record->search(u"oak house"_s)->hits.size() == 1);
    CHECK_FAILS(record->putBack(wrong.id), Error::Code::Refused);
    CHECK_FAILS(record->putBack(PlacementId::make()), Error::Code::NotFound);
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
