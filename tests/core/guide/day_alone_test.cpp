// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_times.h"
#include "core/time/local_time.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

const QString now = u"2026-11-03T20:00"_s;

/// Noticed at eight in the morning.
struct Morning : Night
{
    Morning() { facts.log.first().happened = Moment::exactly(at(u"2026-11-03T08:00"_s)); }
};

/// The newest line is dated by its day alone.
void onThatDay(Night &night)
{
    Moment &happened = night.facts.log.last().happened;
    happened = Moment::on(local_time::dateOf(happened.instant()));
}

void describe(Night &night, const QString &when, const QString &kind)
{
    night.add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(kind) } });
}

void locate(Night &night, const QString &when, const QString &place, const QString &subject = {})
{
    night.add(Entry::Kind::Located, when, { { u"located.place"_s, Answer::code(place) } }, subject);
}

void reach(Night &night, const QString &when)
{
    night.add(Entry::Kind::ContactAttempt, when,
        { { u"attempt.outcome"_s, Answer::code(u"answered"_s) } });
}

ClockRow::State wellbeing(const Night &night)
{
    const QList<ClockRow> clocks = night.situationAt(now).clocks;
    const auto row = std::find_if(clocks.cbegin(), clocks.cend(),
        [](const ClockRow &each) { return each.id == u"wellbeing-away"; });
    REQUIRE(row != clocks.cend());
    return row->state;
}

} // namespace

TEST_CASE("a day alone: found in the morning, then missing on that day, is missing, and the report "
          "is due until the police are rung",
    "[guide][day]")
{
    Morning night;
    locate(night, u"2026-11-03T10:00"_s, u"friends-family"_s);
    describe(night, u"2026-11-03T12:00"_s, u"missing"_s);
    onThatDay(night);
    CHECK(night.situationAt(now).state == EpisodeSummary::State::Open);
    CHECK(night.situationAt(now).shouldReportNow);
    SECTION("rung after that")
    {
        night.reported(u"2026-11-03T12:05"_s);
        CHECK(night.situationAt(now).isReported);
    }
    SECTION("rung before it was written: that may have been before they were lost")
    {
        night.reported(u"2026-11-03T11:55"_s);
        CHECK_FALSE(night.situationAt(now).isReported);
    }
    SECTION("written the day after: as late on that day as it may have been")
    {
        night.facts.log.last().written = at(u"2026-11-04T08:00"_s);
        night.reported(u"2026-11-03T12:05"_s);
        CHECK_FALSE(night.situationAt(u"2026-11-04T08:01"_s).isReported);
        night.reported(u"2026-11-04T00:00"_s);
        CHECK(night.situationAt(u"2026-11-04T08:01"_s).isReported);
    }
}

TEST_CASE(
    "a day alone: lost again in the morning, then found on that day, is found", "[guide][day]")
{
    Morning night;
    locate(night, u"2026-11-03T10:00"_s, u"friends-family"_s);
    describe(night, u"2026-11-03T11:00"_s, u"missing"_s);
    locate(night, u"2026-11-03T12:00"_s, u"friends-family"_s);
    onThatDay(night);
    CHECK(night.situationAt(now).state == EpisodeSummary::State::Located);
    SECTION("lost once more")
    {
        describe(night, u"2026-11-03T13:00"_s, u"missing"_s);
        CHECK(night.situationAt(now).state == EpisodeSummary::State::Open);
        INFO("what is put right in the find later finds nobody");
        const Entry find = night.facts.log.at(night.facts.log.size() - 2);
        locate(night, u"2026-11-03T14:00"_s, u"public-place"_s);
        night.facts.log.last().happened = find.happened;
        night.facts.log.last().corrects = find.id;
        CHECK(night.situationAt(now).state == EpisodeSummary::State::Open);
    }
}

TEST_CASE("a day alone: in hospital in the morning, then somewhere else on that day, is there",
    "[guide][day]")
{
    Morning night;
    locate(night, u"2026-11-03T10:00"_s, u"hospital"_s);
    locate(night, u"2026-11-03T12:00"_s, u"friends-family"_s, u"moved-on"_s);
    onThatDay(night);
    CHECK(night.fold().whereabouts().place() == u"friends-family");
    CHECK(night.situationAt(now).isAway);
}

TEST_CASE(
    "a day alone: who was reached while missing says nothing of how they are away", "[guide][day]")
{
    Morning night;
    reach(night, u"2026-11-03T09:30"_s);
    describe(night, u"2026-11-03T12:00"_s, u"away"_s);
    onThatDay(night);
    CHECK(wellbeing(night) == ClockRow::State::Running);
    reach(night, u"2026-11-03T12:30"_s);
    CHECK(wellbeing(night) == ClockRow::State::Met);
}

TEST_CASE("a day alone: the absence began before everything else of that day", "[guide][day]")
{
    Night night;
    Entry &noticed = night.facts.log.first();
    noticed.happened = Moment::on(QDate(2026, 11, 3));
    noticed.answers.insert(u"noticed.by"_s, Answer::text(u"Sam Reed"_s));
    night.add(Entry::Kind::Fact, u"2026-11-03T16:00"_s,
        { { u"noticed.by"_s, Answer::text(u"Kim Dale"_s) } });
    CHECK(night.fold().entries().first().kind == Entry::Kind::Noticed);
    CHECK(night.fold().answer(u"noticed.by"_s).value() == u"Kim Dale");
}

TEST_CASE("a day alone: only who was surely seen later was seen since", "[guide][day]")
{
    Night night;
    night.fact(u"last-seen.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T15:00"_s))),
        u"Sam Reed"_s, u"2026-11-03T16:50"_s);
    const auto see = [&](const QString &when) { return night.add(Entry::Kind::Sighting, when); };
    see(u"2026-11-03T18:00"_s);
    onThatDay(night);
    CHECK_FALSE(absence_times::seenSince(night.fold()));
    const EntryId seen = see(u"2026-11-03T17:00"_s);
    REQUIRE(absence_times::seenSince(night.fold()));
    CHECK(absence_times::seenSince(night.fold())->id == seen);
    CHECK(night.fold().event(Trigger::LastSeen) == Moment::exactly(at(u"2026-11-03T17:00"_s)));
}

TEST_CASE("a day alone: an interview of that day is held after they were lost, where it is written "
          "after it",
    "[guide][day]")
{
    Morning night;
    locate(night, u"2026-11-03T10:00"_s, u"friends-family"_s);
    describe(night, u"2026-11-03T11:00"_s, u"missing"_s);
    night.back(u"2026-11-03T14:00"_s);
    night.add(Entry::Kind::Interview, u"2026-11-03T16:00"_s);
    onThatDay(night);
    CHECK(night.fold().isDoneSinceLost(Entry::Kind::Interview));
}

TEST_CASE("a day alone: a call of that day is made by when it was written", "[guide][day]")
{
    Night night;
    const auto call = [&](const QString &when, const Moment &made, const QString &review) {
        night.add(Entry::Kind::PoliceCall, when,
            { { u"call.number"_s, Answer::code(u"101"_s) }, { u"call.at"_s, Answer::moment(made) },
                { u"call.review-at"_s, Answer::moment(Moment::exactly(at(review))) } },
            when);
    };
    const Moment at17 = Moment::exactly(at(u"2026-11-03T17:00"_s));
    call(u"2026-11-03T17:00"_s, at17, u"2026-11-03T19:00"_s);
    call(u"2026-11-03T18:00"_s, Moment::on(QDate(2026, 11, 3)), u"2026-11-03T22:00"_s);
    CHECK(night.fold().event(Trigger::Reported) == at17);
    const QList<Due> dues = night.situationAt(now).dues;
    const auto review = std::find_if(
        dues.cbegin(), dues.cend(), [](const Due &due) { return due.subject == u"review"; });
    REQUIRE(review != dues.cend());
    CHECK(review->at == at(u"2026-11-03T22:00"_s));
}
