// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/police_report.h"
#include "core/documents/shift_page.h"
#include "core/guide/situation.h"
#include "tests/core/record/test_record.h"
#include "tests/support/raw_sql.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

Moment exactly(const QString &text) { return Moment::exactly(at(text)); }

} // namespace

TEST_CASE("Record: an absence starts with a name alone", "[record][episode]")
{
    TestRecord record;
    const Answers answers { { u"noticed.by"_s, Answer::text(u"Sam"_s) } };
    const auto started
        = record->start({ { {}, u"Zoë"_s } }, exactly(u"2026-11-03T21:40"_s), answers);
    REQUIRE_OK(started);
    REQUIRE(started->size() == 1);
    record.reopen();

    const EpisodeFacts facts = record.facts(started->first());
    CHECK(facts.episode.number == u"2026-0001");
    CHECK(facts.episode.kind == Episode::Kind::Missing);
    CHECK(facts.episode.openedAt == record.time.now());
    CHECK(facts.profile.child.name == u"Zoë");
    CHECK(facts.linked.isEmpty());
    REQUIRE(facts.log.size() == 1);
    CHECK(facts.log.first().kind == Entry::Kind::Noticed);
    CHECK(facts.log.first().happened == exactly(u"2026-11-03T21:40"_s));
    CHECK(facts.log.first().answers == answers);
    CHECK(facts.log.first().authorName == u"Sam Reed");

    CHECK(record->currentEpisodes()->size() == 1);
    CHECK(record->currentEpisodes()->first().childName == u"Zoë");
    CHECK(record.summary(started->first()).state == EpisodeSummary::State::Open);
    CHECK(record.summary(started->first()).since == at(u"2026-11-03T21:40"_s));
    CHECK(record->children()->first().openEpisodes == 1);
}

TEST_CASE("Record: what cannot be started is refused as a whole", "[record][episode]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const Moment now = Moment::exactly(record.time.now());
    CHECK_FAILS(record->start({}, now, {}), Error::Code::Refused);
    CHECK_FAILS(record->start({ { {}, u" "_s } }, now, {}), Error::Code::Refused);
    CHECK_FAILS(record->start({ { child }, { child } }, now, {}), Error::Code::Refused);
    CHECK_FAILS(record->start({ { ChildId::make() } }, now, {}), Error::Code::NotFound);
    CHECK_FAILS(
        record->start({ { child } }, exactly(u"2026-11-03T22:01"_s), {}), Error::Code::Refused);
    CHECK(record->episodes()->isEmpty());
    REQUIRE_OK(record->start({ { child } }, Moment::notKnown(), {}));
    CHECK_FAILS(record->start({ { {}, u"Ben"_s }, { child } }, now, {}), Error::Code::Refused);
    CHECK(record->episodes()->size() == 1);
    CHECK(record->children()->size() == 1);
    const auto next = record->start({ { {}, u"Ben"_s } }, now, {});
    REQUIRE_OK(next);
    CHECK(record.facts(next->first()).episode.number == u"2026-0002");
}

TEST_CASE("Record: the year of a number is the year in England", "[record][episode]")
{
    TestRecord record;
    record.time.set(at(u"2026-12-31T23:59"_s));
    CHECK(record.facts(record.start(record.addChild(u"Ada"_s))).episode.number == u"2026-0001");
    record.time.set(at(u"2027-01-01T00:00"_s));
    CHECK(record.facts(record.start(record.addChild(u"Ben"_s))).episode.number == u"2027-0001");
}

TEST_CASE(
    "Record: children who went together share entries and name nobody", "[record][episode][linked]")
{
    TestRecord record(GENERATE(Setting::Kind::ChildrensHome, Setting::Kind::School));
    const ChildId ada = record.addChild(u"Ada Marker"_s);
    const auto started = record->start({ { ada }, { {}, u"Ben Marker"_s }, { {}, u"Cy Marker"_s } },
        exactly(u"2026-11-03T21:40"_s), {});
    REQUIRE_OK(started);
    REQUIRE(started->size() == 3);
    const EpisodeId &one = started->at(0);
    const EpisodeId &other = started->at(1);

    CHECK(record.facts(one).episode.linkGroup == record.facts(other).episode.linkGroup);
    REQUIRE(record.facts(one).linked.size() == 2);
    CHECK(record.facts(one).linked.first().name == u"Ben Marker");
    CHECK(record.facts(one).linked.first().episode == other);
    CHECK(record.entriesOf(one, Entry::Kind::Noticed)
        == record.entriesOf(other, Entry::Kind::Noticed));

    const auto withWhom = record.entriesOf(one, Entry::Kind::Fact);
    REQUIRE(withWhom.size() == 1);
    CHECK(withWhom.first()
              .answer(u"circumstances.with-whom"_s)
              .value()
              .startsWith(u"2 other children"_s));
    CHECK(record.entriesOf(other, Entry::Kind::Fact).size() == 1);
    CHECK(record.rawRows(u"SELECT answers || subject || said_by FROM entries"_s)
              .filter(u"Marker"_s)
              .isEmpty());

    NewEntry shared = aNote(u"seen together"_s);
    shared.forAllLinked = true;
    const EntryId note = record.append(one, shared);
    CHECK(record.entry(other, note) == record.entry(one, note));
    CHECK(record.rawValue(u"SELECT count(*) FROM entries WHERE kind = 'note'"_s) == u"1");

    const EntryId mine = record.append(one, aNote(u"only here"_s));
    CHECK(record.entriesOf(other, Entry::Kind::Note).size() == 1);
    CHECK(record.entriesOf(one, Entry::Kind::Note).size() == 2);

    NewEntry back { Entry::Kind::Returned, Moment::exactly(record.time.now()) };
    back.forAllLinked = true;
    const EntryId returned = record.append(one, back);
    CHECK(record.summary(other).state == EpisodeSummary::State::Returned);
    REQUIRE_OK(record->correct(returned, aNote(u"it was not them"_s), u"mistaken"_s));
    CHECK(record.summary(other).state == EpisodeSummary::State::Open);
    CHECK(record.summary(one).state == EpisodeSummary::State::Open);
    (void)mine;
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "Record: of a child who went along it is known whether they are back, and who writes here",
    "[record][episode][linked]")
{
    TestRecord record;
    const auto started = record->start({ { {}, u"Ada"_s }, { {}, u"Ben"_s } }, {}, {});
    REQUIRE_OK(started);
    const auto ada = [&] { return record.facts(started->last()).linked.value(0); };
    CHECK(ada().state == LinkedChild::State::Missing);
    const Moment back = Moment::exactly(record.time.now());
    (void)record.append(started->first(), { Entry::Kind::Returned, back });
    CHECK(ada().state == LinkedChild::State::Back);
    CHECK(ada().since == back);
    CHECK(record.facts(started->first()).staff == record->staff());
}

TEST_CASE("Record: two who went together are one other child each", "[record][episode][linked]")
{
    TestRecord record;
    const auto started = record->start({ { {}, u"Ada"_s }, { {}, u"Ben"_s } }, {}, {});
    REQUIRE_OK(started);
    CHECK(record.entriesOf(started->last(), Entry::Kind::Fact)
              .first()
              .answer(u"circumstances.with-whom"_s)
              .value()
        == u"Another child from this home");
}

TEST_CASE("Record: of two who are away, what is written of one is not said of the other",
    "[record][episode][linked]")
{
    TestRecord record;
    EpisodeId one;
    EpisodeId other;
    const bool areLinked = GENERATE(true, false);
    CAPTURE(areLinked);
    if (areLinked) {
        const auto started = record->start(
            { { {}, u"Ada"_s }, { {}, u"Ben"_s } }, exactly(u"2026-11-03T21:40"_s), {});
        REQUIRE_OK(started);
        one = started->first();
        other = started->last();
    } else {
        one = record.start(record.addChild(u"Ada"_s));
        other = record.start(record.addChild(u"Ben"_s));
    }
    for (const EpisodeId &each : { one, other })
        (void)record.append(each,
            { Entry::Kind::PoliceCall, exactly(u"2026-11-03T21:50"_s), {}, {},
                { { u"call.number"_s, Answer::code(u"101"_s) } } });
    const auto isDue = [&](const EpisodeId &episode) {
        const QList<Due> dues = assess(record.facts(episode), record.time.now()).dues;
        return std::any_of(
            dues.cbegin(), dues.cend(), [](const Due &due) { return due.subject == u"iro"; });
    };
    REQUIRE(isDue(one));
    REQUIRE(isDue(other));
    (void)record.append(one,
        { Entry::Kind::Notice, exactly(u"2026-11-03T21:55"_s), {}, u"iro"_s,
            { { u"notice.outcome"_s, Answer::code(u"told"_s) },
                { u"notice.note"_s, Answer::text(u"said of the one alone"_s) } } });
    (void)record.append(other, aNote(u"seen of the other alone"_s));
    CHECK_FALSE(isDue(one));
    CHECK(isDue(other));
    const auto paper = [&](const EpisodeId &episode) {
        const EpisodeFacts facts = record.facts(episode);
        const Situation situation = assess(facts, record.time.now());
        return policeReport(facts, situation, record.time.now(), u"Sam Reed"_s).plainText()
            + shiftPage(facts, situation, record.time.now(), u"Sam Reed"_s).plainText();
    };
    CHECK(paper(one).contains(u"said of the one alone"));
    CHECK_FALSE(paper(one).contains(u"seen of the other alone"));
    CHECK(paper(other).contains(u"seen of the other alone"));
    CHECK_FALSE(paper(other).contains(u"said of the one alone"));
}

TEST_CASE("Record: a plan's minutes set the stop time", "[record][episode]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const auto withPlan = [&](const QString &minutes) {
        REQUIRE_OK(record->savePlacement({ {}, child, QDate(2026, 1, 1), {},
            { { u"placement.plan-minutes"_s, Answer::text(minutes) } } }));
    };
    const auto stopTime = [&](const Moment &noticed) {
        const auto started = record->start({ { child } }, noticed, {});
        REQUIRE_OK(started);
        return record.entriesOf(started->first(), Entry::Kind::StopTime);
    };
    SECTION("from when the child was noticed missing")
    {
        withPlan(u"45"_s);
        const auto entries = stopTime(exactly(u"2026-11-03T21:40"_s));
        REQUIRE(entries.size() == 1);
        CHECK(entries.first().answer(u"stop.at"_s).toMoment() == exactly(u"2026-11-03T22:25"_s));
        CHECK(entries.first().subject == u"plan");
        CHECK(entries.first().answer(u"stop.reason"_s).value().contains(u"45"));
        CHECK(entries.first().happened == Moment::exactly(record.time.now()));
    }
    SECTION("on the day of a move too, before anybody wrote down the new home")
    {
        REQUIRE_OK(record->savePlacement({ {}, child, QDate(2026, 1, 1), QDate(2026, 11, 3),
            { { u"placement.plan-minutes"_s, Answer::text(u"45"_s) },
                { u"placement.provider"_s, Answer::text(u"Oak House"_s) } } }));
        CHECK(stopTime(exactly(u"2026-11-03T21:40"_s)).size() == 1);
        CHECK(record->children()->first().placedWith == u"Oak House");
        record.time.set(record.time.now().addDays(1));
        CHECK(record->children()->first().placedWith.isEmpty());
    }
    SECTION("from now when nobody knows the time")
    {
        withPlan(u"30"_s);
        CHECK(
            stopTime({}).first().answer(u"stop.at"_s).toMoment() == exactly(u"2026-11-03T22:30"_s));
    }
    SECTION("at once")
    {
        withPlan(u"0"_s);
        CHECK(stopTime(exactly(u"2026-11-03T21:40"_s)).first().answer(u"stop.at"_s).toMoment()
            == exactly(u"2026-11-03T21:40"_s));
    }
    SECTION("none without a plan") { CHECK(stopTime({}).isEmpty()); }
}

TEST_CASE("Record: earlier absences are told, without those that never were", "[record][episode]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const auto finish = [&](const EpisodeId &episode, const QString &ending) {
        record.time.set(record.time.now().addSecs(3600));
        const Moment now = Moment::exactly(record.time.now());
        const EntryId located = record.append(episode,
            { Entry::Kind::Located, now, {}, {},
                { { u"located.where"_s, Answer::text(u"at a freind's"_s) } } });
        REQUIRE_OK(record->correct(located,
            { Entry::Kind::Located, {}, {}, {},
                { { u"located.where"_s, Answer::text(u"at a friend's"_s) },
                    { u"located.with"_s, Answer::text(u"Kit"_s) } } },
            u"spelling"_s));
        (void)record.append(episode,
            { Entry::Kind::Category, now, {}, {},
                { { u"category.kind"_s, Answer::code(u"away"_s) } } });
        (void)record.append(episode,
            { Entry::Kind::Returned, now, {}, {},
                { { u"returned.how"_s, Answer::text(u"By bus"_s) } } });
        (void)record.append(episode,
            { Entry::Kind::ReturnTalk, now, {}, {}, { { u"return.hurt"_s, Answer::yes() } } });
        (void)record.append(episode,
            { Entry::Kind::Ending, now, {}, {}, { { u"ending.kind"_s, Answer::code(ending) } } });
        record.time.set(record.time.now().addDays(1));
    };
    const EpisodeId first = record.start(child);
    finish(first, u"back-safe"_s);
    finish(record.start(child), u"opened-in-error"_s);
    const EpisodeId last = record.start(child);

    const QList<EarlierEpisode> earlier = record.facts(last).earlier;
    REQUIRE(earlier.size() == 1);
    CHECK(earlier.first().number == u"2026-0001");
    CHECK(earlier.first().kind == Episode::Kind::Away);
    CHECK(earlier.first().since == at(u"2026-11-03T22:00"_s));
    CHECK(earlier.first().ended == at(u"2026-11-03T23:00"_s));
    CHECK(earlier.first().ending == u"back-safe");
    CHECK(earlier.first().locatedWhere == u"at a friend's");
    CHECK(earlier.first().with == u"Kit");
    CHECK(earlier.first().cameBack == u"By bus");
    CHECK(earlier.first().hurt.isYes());
    REQUIRE(earlier.first().back);
    CHECK(earlier.first().back->instant() == at(u"2026-11-03T23:00"_s));
    // Of the child: the open one too.
    const auto all = record->absences(child);
    REQUIRE_OK(all);
    REQUIRE(all->size() == 2);
    CHECK(all->first().number == u"2026-0003");
    CHECK_FALSE(all->first().back);
    CHECK(record.facts(first).earlier.isEmpty());
    CHECK(record->episodes(child)->size() == 3);
    CHECK(record->episodes(child)->first().episode.id == last);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: in a school the absence is from education", "[record][episode]")
{
    TestRecord record(Setting::Kind::School);
    CHECK(record.facts(record.start(record.addChild(u"Ada"_s))).episode.kind
        == Episode::Kind::FromEducation);
}

TEST_CASE(
    "Record: in a return interview service the child is missing, with nobody's time to report",
    "[record][episode][service]")
{
    TestRecord record(Setting::Kind::ReturnInterviewService);
    const ChildId ada = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->savePlacement({ {}, ada, QDate(2026, 1, 1), {},
        { { u"placement.plan-minutes"_s, Answer::text(u"45"_s) } } }));
    const auto started
        = record->start({ { ada }, { {}, u"Ben"_s } }, exactly(u"2026-11-03T21:40"_s), {});
    REQUIRE_OK(started);
    const EpisodeId &one = started->first();
    CHECK(record.facts(one).episode.kind == Episode::Kind::Missing);
    CHECK(record.entriesOf(one, Entry::Kind::StopTime).isEmpty());
    CHECK(record.entriesOf(one, Entry::Kind::Fact)
              .first()
              .answer(u"circumstances.with-whom"_s)
              .value()
        == u"Another child from this area");
}
