// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/care_store.h"
#include "core/store/children_store.h"
#include "tests/core/store/filled_store.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("ChildrenStore: text comes back exactly as it was typed", "[store][unicode]")
{
    FilledStore store;
    ChildrenStore children(*store.database);
    const QString text = GENERATE(u"Zoë O'Neill-Müller"_s, QString(10'000, u'ß'),
        u"👩‍👧‍👦 🏃🏽‍♀️"_s, u"مفقودة منذ أمس"_s, u"የጠፋች ልጅ"_s,
        u"line\nline\ttab \"quoted\" ; DROP TABLE children; --"_s, u"e\u0301 is not é"_s,
        QString(u"before"_s + QChar(0) + u"after"_s), u"'; \\ % _ ?"_s);
    REQUIRE_OK(children.rename(store.child, text, store.stamp));
    const ProfileFact fact { Answer::text(text), text, store.stamp.at };
    REQUIRE_OK(children.setFact(store.child, u"looks.marks"_s, fact, store.stamp));

    const auto child = children.child(store.child);
    REQUIRE_OK(child);
    CHECK((*child)->name == text);
    CHECK((*child)->facts.value(u"looks.marks"_s) == fact);
}

TEST_CASE("ChildrenStore: half a character is replaced, not lost or refused", "[store][unicode]")
{
    FilledStore store;
    const QString broken = u"a"_s + QChar(0xd83d) + u"b"_s;
    REQUIRE_OK(ChildrenStore(*store.database).rename(store.child, broken, store.stamp));
    const auto child = ChildrenStore(*store.database).child(store.child);
    REQUIRE_OK(child);
    CHECK((*child)->name == QString::fromUtf8(broken.toUtf8()));
    CHECK((*child)->name.size() == 3);
}

TEST_CASE("ChildrenStore: a fact replaced stays in the history with its author", "[store]")
{
    FilledStore store;
    ChildrenStore children(*store.database);
    const QString field = u"looks.hair"_s;
    REQUIRE_OK(children.setFact(
        store.child, field, { Answer::text(u"brown"_s), u"Mum"_s, store.stamp.at }, store.stamp));
    const Stamp later { store.stamp.author, store.stamp.at.addDays(1) };
    REQUIRE_OK(children.setFact(store.child, field, { Answer::notKnown(), {}, later.at }, later));
    CHECK(children.child(store.child).value()->answer(field) == Answer::notKnown());
    CHECK(rawRows(store.path(),
              u"SELECT state || answer_values || said_by || replaced_at FROM child_fact_history"_s)
        == QStringList { u"answered[\"brown\"]Mum2026-11-04T22:00:00.000Z"_s });

    SECTION("taking it away leaves nothing but the history")
    {
        REQUIRE_OK(children.setFact(store.child, field, {}, later));
        CHECK(children.child(store.child).value()->facts.isEmpty());
        CHECK(rawValue(store.path(), u"SELECT count(*) FROM child_fact_history"_s) == u"2");
    }
    SECTION("and so do a name and a photo")
    {
        REQUIRE_OK(children.rename(store.child, u"Ada B"_s, later));
        CHECK(rawRows(store.path(),
                  u"SELECT answer_values FROM child_fact_history WHERE field = 'child.name'"_s)
            == QStringList { u"[\"Ada\"]"_s });
    }
}

TEST_CASE("ChildrenStore: the four answers stay four", "[store]")
{
    FilledStore store;
    ChildrenStore children(*store.database);
    const Answer answer
        = GENERATE(Answer::notKnown(), Answer::declined(), Answer::text(u"not known"_s),
            Answer::codes({ u"a"_s, u"b"_s }), Answer::text(u"\ufeffa mark before the text"_s));
    REQUIRE_OK(
        children.setFact(store.child, u"x.y"_s, { answer, {}, store.stamp.at }, store.stamp));
    CHECK(children.child(store.child).value()->answer(u"x.y"_s) == answer);
}

TEST_CASE(
    "CareStore: contacts, places and placements come back, and what was there is kept", "[store]")
{
    FilledStore store;
    CareStore care(*store.database);
    const Stamp later { store.stamp.author, store.stamp.at.addSecs(60) };
    const Contact contact { ContactId::make(), store.child, u"Jo"_s, u"friend"_s,
        { { u"contact.phone"_s, Answer::text(u"07700 900001"_s) } } };
    REQUIRE_OK(care.save(contact, store.stamp));
    CHECK(care.contacts(store.child) == QList<Contact> { contact });
    Contact changed = contact;
    changed.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900002"_s));
    REQUIRE_OK(care.save(changed, later));
    CHECK(care.find(contact.id).value() == std::optional(changed));
    REQUIRE_OK(care.remove(contact.id, later));
    CHECK(care.contacts(store.child)->isEmpty());
    CHECK(rawRows(store.path(),
              u"SELECT substr(answers, -16, 12) FROM contact_history ORDER BY number"_s)
              .size()
        == 2);

    const Place place { PlaceId::make(), store.child, u"Park"_s,
        { { u"place.who-may-check"_s, Answer::code(u"two-staff"_s) } } };
    REQUIRE_OK(care.save(place, store.stamp));
    CHECK(care.places(store.child) == QList<Place> { place });
    REQUIRE_OK(care.remove(place.id, later));
    CHECK(rawValue(store.path(), u"SELECT name FROM place_history"_s) == u"Park");

    Placement old { PlacementId::make(), store.child, QDate(2025, 1, 1), {}, {} };
    const Placement current { PlacementId::make(), store.child, QDate(2026, 1, 1), {},
        { { u"placement.plan-minutes"_s, Answer::text(u"30"_s) } } };
    REQUIRE_OK(care.save(old, store.stamp));
    old.to = QDate(2025, 12, 31);
    REQUIRE_OK(care.save(old, later));
    REQUIRE_OK(care.save(current, later));
    CHECK(care.placements(store.child) == QList<Placement> { current, old });
    CHECK(rawValue(store.path(), u"SELECT count(*) FROM placement_history WHERE to_date IS NULL"_s)
        == u"1");
}
