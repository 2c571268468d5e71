// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_page.h"
#include "core/time/local_time.h"
#include "tests/core/record/fading.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Readiness of a child: what was said to be still right is in the record, and on paper",
    "[record][readiness]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->setFacts(
        ada, { { u"phone.number"_s, Answer::text(u"07700 900112"_s) } }, u"Her aunt"_s));
    record.time.set(record.time.now().addDays(40));
    CHECK(fading(record, ada, u"checked.phones"_s).isStale);

    REQUIRE_OK(record->confirm(ada, { u"checked.phones"_s, u"checked.friends"_s }));
    record.reopen();
    CHECK_FALSE(fading(record, ada, u"checked.phones"_s).isStale);
    CHECK(fading(record, ada, u"checked.friends"_s).checked.isValid());
    CHECK_FALSE(fading(record, ada, u"checked.places"_s).checked.isValid());
    const ProfileFact phone = record->profile(ada)->child.facts.value(u"phone.number"_s);
    CHECK(phone.checkedAt == record.time.now());
    CHECK(phone.saidBy == u"Her aunt");
    const auto audit = record->auditRows({});
    REQUIRE_OK(audit);
    CHECK(std::any_of(audit->lines.cbegin(), audit->lines.cend(),
        [](const AuditLine &line) { return line.code == u"facts-checked"; }));
    CHECK(record.problems() == QStringList());
    CHECK_FAILS(record->confirm(ChildId::make(), { u"checked.phones"_s }), Error::Code::NotFound);
}

TEST_CASE("Readiness of a child: people and places are as old as their row, and who wrote it is "
          "known",
    "[record][readiness]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    Contact mo { {}, ada, u"Mo"_s, u"friend"_s };
    mo.id = *record->saveContact(mo);
    REQUIRE_OK(record->savePlace({ {}, ada, u"Mill"_s, {} }));
    REQUIRE_OK(record->savePlacement(
        { {}, ada, {}, {}, { { u"placement.plan"_s, Answer::text(u"Ring at once"_s) } } }));
    const QDate first = local_time::dateOf(record.time.now());
    for (const QString &id : { u"checked.friends"_s, u"checked.places"_s, u"checked.plan"_s }) {
        CAPTURE(id.toStdString());
        CHECK_FALSE(fading(record, ada, id).isStale);
        CHECK(fading(record, ada, id).checked == first);
        CHECK(fading(record, ada, id).checkedBy == u"Sam Reed");
    }
    record.time.set(record.time.now().addDays(20));
    REQUIRE_OK(record->saveContact({ {}, ada, u"Kay"_s, u"friend"_s, {} }));
    CHECK(fading(record, ada, u"checked.friends"_s).checked == first);
    record.time.set(record.time.now().addDays(20));
    CHECK(fading(record, ada, u"checked.friends"_s).isStale);

    REQUIRE_OK(record->addStaff(keyOf(u"Priya Nair"_s), Staff::Role::Carer));
    REQUIRE_OK(record->signIn(keyOf(u"Priya Nair"_s)));
    mo.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900203"_s));
    REQUIRE_OK(record->saveContact(mo));
    CHECK(fading(record, ada, u"checked.friends"_s).checked == first.addDays(20));
    CHECK(fading(record, ada, u"checked.friends"_s).checkedBy == u"Sam Reed");
    REQUIRE_OK(record->confirm(ada, { u"checked.friends"_s }));
    CHECK(fading(record, ada, u"checked.friends"_s).checked == first.addDays(40));
    CHECK(fading(record, ada, u"checked.friends"_s).checkedBy == u"Priya Nair");
}

TEST_CASE(
    "Readiness of a child: a plan is as old as its own words, whatever else of the home changes",
    "[record][readiness]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const QDate first = local_time::dateOf(record.time.now());
    Placement home { {}, ada, {}, {},
        { { u"placement.plan"_s, Answer::text(u"Ring at once"_s) } } };
    home.id = *record->savePlacement(home);
    REQUIRE_OK(record->addStaff(keyOf(u"Priya Nair"_s), Staff::Role::Carer));
    record.be(u"Priya Nair"_s);
    const auto change = [&](const QString &field, const QString &words) {
        record.time.set(record.time.now().addDays(50));
        home.answers.remove(field);
        if (!words.isEmpty())
            home.answers.insert(field, Answer::text(words));
        REQUIRE_OK(record->savePlacement(home));
        return fading(record, ada, u"checked.plan"_s);
    };
    (void)change(u"placement.phone"_s, u"01632 960170"_s);
    const FadingFact old = change(u"placement.phone"_s, u"01632 960171"_s);
    CHECK(old.checked == first);
    CHECK(old.checkedBy == u"Sam Reed");
    CHECK(old.isStale);

    const FadingFact renewed = change(u"placement.shorten"_s, u"Her aunt rings round"_s);
    CHECK(renewed.checked == first.addDays(150));
    CHECK(renewed.checkedBy == u"Priya Nair");
    INFO("what it said long ago, and says again, is as old as the day on which it was said again");
    CHECK(change(u"placement.shorten"_s, {}).checked == first.addDays(200));
    CHECK(change(u"placement.phone"_s, {}).checked == first.addDays(200));
}

TEST_CASE("Readiness of a child: the risk is looked at again after an absence, while it lasts and "
          "when it is over",
    "[record][readiness]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    REQUIRE_OK(
        record->setFacts(ada, { { u"risk.assessment"_s, Answer::text(u"Roads at night"_s) } }));
    record.time.set(record.time.now().addDays(2));
    CHECK_FALSE(fading(record, ada, u"checked.risk"_s).isStale);
    const EpisodeId night = record.start(ada);
    CHECK(fading(record, ada, u"checked.risk"_s).isSinceAbsence);
    INFO("read again while she is away, it holds until she is back");
    record.time.set(record.time.now().addSecs(3600));
    REQUIRE_OK(record->confirm(ada, { u"checked.risk"_s }));
    CHECK_FALSE(fading(record, ada, u"checked.risk"_s).isSinceAbsence);
    record.time.set(record.time.now().addSecs(3600));
    const EntryId back = record.append(night,
        { Entry::Kind::Returned, Moment::exactly(record.time.now()), {}, {},
            { { u"returned.how"_s, Answer::text(u"Walked in"_s) } } });
    CHECK(fading(record, ada, u"checked.risk"_s).isSinceAbsence);
    REQUIRE_OK(record->takeBack(back, u"It was her sister"_s));
    (void)record.append(night,
        { Entry::Kind::Ending, Moment::exactly(record.time.now()), {}, {},
            { { u"ending.kind"_s, Answer::code(u"opened-in-error"_s) } } });
    CHECK_FALSE(fading(record, ada, u"checked.risk"_s).isStale);
}

TEST_CASE("Facts of a child: what they were before can be read, and put back", "[record]")
{
    TestRecord record;
    const ChildId ada = record.addChild(u"Ada"_s);
    const QString hair = u"looks.hair"_s;
    const auto set = [&](const Answer &answer, const QString &saidBy) {
        record.time.set(record.time.now().addDays(1));
        REQUIRE_OK(record->setFacts(ada, { { hair, answer } }, saidBy));
    };
    CHECK(record->factHistory(ada, hair)->isEmpty());
    set(Answer::text(u"Black"_s), u"Ada"_s);
    set(Answer::text(u"Red, dyed"_s), {});
    set(Answer::notKnown(), {});
    auto history = record->factHistory(ada, hair);
    REQUIRE_OK(history);
    REQUIRE(history->size() == 3);
    CHECK(history->at(0).answer == Answer::notKnown());
    CHECK(history->at(1).answer.value() == u"Red, dyed");
    CHECK(history->at(2).saidBy == u"Ada");
    CHECK(history->at(2).author == u"Sam Reed");
    CHECK(history->at(1).at < history->at(0).at);

    set(history->at(1).answer, history->at(1).saidBy);
    CHECK(record->profile(ada)->child.answer(hair).value() == u"Red, dyed");
    CHECK(record->factHistory(ada, hair)->size() == 4);
    CHECK(record->factHistory(ada, u"looks.eyes"_s)->isEmpty());
}
