// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/away_periods.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

QStringList periodsOf(const Night &night)
{
    QStringList words;
    for (const AwayPeriod &period : awayPeriods(night.facts, night.fold())) {
        const auto time = [](const Moment &at) {
            return at.isKnown() ? at.instant().toString(u"d HH:mm"_s) : u"?"_s;
        };
        words << u"%1 %2 - %3"_s.arg(
            toStorage(period.kind), time(period.from), period.isOver ? time(period.to) : u"..."_s);
    }
    return words;
}

void called(Night &night, const QString &kind, const QString &when)
{
    night.add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(kind) } });
}

} // namespace

TEST_CASE("awayPeriods: missing until found, then away until back", "[guide][periods]")
{
    Night night;
    CHECK(periodsOf(night) == QStringList { u"missing 3 16:45 - ..."_s });
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    CHECK(periodsOf(night)
        == QStringList { u"missing 3 16:45 - 3 22:15"_s, u"away 3 22:15 - ..."_s });
    night.back(u"2026-11-04T01:00"_s);
    CHECK(periodsOf(night)
        == QStringList { u"missing 3 16:45 - 3 22:15"_s, u"away 3 22:15 - 4 01:00"_s });
}

TEST_CASE("awayPeriods: found and back at one time is one period", "[guide][periods]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    night.back(u"2026-11-03T22:15"_s);
    CHECK(periodsOf(night) == QStringList { u"missing 3 16:45 - 3 22:15"_s });
}

TEST_CASE("awayPeriods: there and back again, in any order of writing", "[guide][periods]")
{
    Night night;
    called(night, u"away"_s, u"2026-11-03T18:00"_s);
    called(night, u"missing"_s, u"2026-11-03T20:00"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T23:00"_s);
    called(night, u"missing"_s, u"2026-11-04T02:00"_s);
    night.back(u"2026-11-04T09:00"_s);
    const QStringList expected { u"missing 3 16:45 - 3 18:00"_s, u"away 3 18:00 - 3 20:00"_s,
        u"missing 3 20:00 - 3 23:00"_s, u"away 3 23:00 - 4 02:00"_s,
        u"missing 4 02:00 - 4 09:00"_s };
    CHECK(periodsOf(night) == expected);
    std::reverse(night.facts.log.begin(), night.facts.log.end());
    std::sort(night.facts.log.begin(), night.facts.log.end(), foldsBefore);
    CHECK(periodsOf(night) == expected);
}

TEST_CASE("awayPeriods: a pupil who is found is not missing any more", "[guide][periods]")
{
    Night night;
    night.facts.episode.kind = Episode::Kind::FromEducation;
    night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    CHECK(periodsOf(night) == QStringList { u"from-education 3 16:45 - 3 22:15"_s });
}

TEST_CASE("assess: a description that names no kind loses nobody again", "[guide][periods]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    night.add(Entry::Kind::Category, u"2026-11-03T22:30"_s,
        { { u"category.reason"_s, Answer::text(u"Her aunt rang"_s) } });
    CHECK(night.situationAt(u"2026-11-03T23:00"_s).state == EpisodeSummary::State::Located);
}

TEST_CASE(
    "awayPeriods: a child at home who is found is not away from a placement", "[guide][periods]")
{
    Night night;
    night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    CHECK(periodsOf(night) == QStringList { u"missing 3 16:45 - 3 22:15"_s });
}

TEST_CASE(
    "awayPeriods: a child in hospital or custody is neither missing nor away", "[guide][periods]")
{
    Night night;
    const QString place = GENERATE(u"hospital"_s, u"custody"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s,
        { { u"located.place"_s, Answer::code(place) } });
    const QString missing = u"missing 3 16:45 - 3 22:15"_s;
    CHECK(periodsOf(night) == QStringList { missing });
    CHECK(night.situationAt(u"2026-11-03T23:00"_s)
              .headline.contains(place == u"hospital" ? u"in hospital"_s : u"in custody"_s));

    SECTION("back from there")
    {
        night.back(u"2026-11-04T09:00"_s);
        CHECK(periodsOf(night) == QStringList { missing });
    }
    SECTION("gone from there again")
    {
        called(night, u"missing"_s, u"2026-11-04T02:00"_s);
        CHECK(periodsOf(night) == QStringList { missing, u"missing 4 02:00 - ..."_s });
        CHECK(night.situationAt(u"2026-11-04T03:00"_s).headline.startsWith(u"Missing"));
    }
    SECTION("let go, and then with friends")
    {
        night.add(Entry::Kind::Located, u"2026-11-04T02:00"_s,
            { { u"located.place"_s, Answer::code(u"friends-family"_s) } });
        CHECK(periodsOf(night) == QStringList { missing, u"away 4 02:00 - ..."_s });
        CHECK(night.situationAt(u"2026-11-04T03:00"_s).headline.contains(u"not back yet"));
    }
    SECTION("one more line that does not say what kind of place it is")
    {
        night.add(Entry::Kind::Located, u"2026-11-04T02:00"_s,
            { { u"located.note"_s, Answer::text(u"Asleep"_s) } });
        CHECK(periodsOf(night) == QStringList { missing });
        CHECK_FALSE(night.situationAt(u"2026-11-04T03:00"_s).headline.contains(u"not back"_s));
    }
    SECTION("found by friends first")
    {
        Night other;
        other.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
        other.add(Entry::Kind::Located, u"2026-11-04T02:00"_s,
            { { u"located.place"_s, Answer::code(place) } });
        CHECK(periodsOf(other) == QStringList { missing, u"away 3 22:15 - 4 02:00"_s });
    }
}

TEST_CASE("awayPeriods: an ending ends it; what never was has none", "[guide][periods]")
{
    Night night;
    night.add(Entry::Kind::Ending, u"2026-11-04T02:00"_s,
        { { u"ending.kind"_s, Answer::code(u"hospital"_s) } });
    CHECK(periodsOf(night) == QStringList { u"missing 3 16:45 - 4 02:00"_s });
    night.add(Entry::Kind::Ending, u"2026-11-04T03:00"_s,
        { { u"ending.kind"_s, Answer::code(u"opened-in-error"_s) } });
    CHECK(periodsOf(night).isEmpty());
}

TEST_CASE("assess: a child who is lost again is missing, and the clocks wait", "[guide][periods]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto tell = [&](const QString &when, const QString &subject) {
        night.add(Entry::Kind::Notice, when, { { u"notice.outcome"_s, Answer::code(u"told"_s) } },
            subject);
    };
    tell(u"2026-11-03T18:30"_s, u"responsible-authority"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s,
        { { u"located.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T22:15"_s))) } });
    tell(u"2026-11-03T22:20"_s, u"police-back"_s);
    CHECK(night.situationAt(u"2026-11-03T23:00"_s).state == EpisodeSummary::State::Located);
    called(night, u"away"_s, u"2026-11-03T22:30"_s);
    CHECK(night.situationAt(u"2026-11-03T23:00"_s).state == EpisodeSummary::State::Located);
    called(night, u"missing"_s, u"2026-11-03T23:30"_s);
    const Situation lost = night.situationAt(u"2026-11-04T00:00"_s);
    CHECK(lost.state == EpisodeSummary::State::Open);
    CHECK(lost.headline == u"Missing for 30 minutes");
    CHECK_FALSE(lost.isReported);
    CHECK(lost.shouldReportNow);
    const auto isOwed = [](const QList<NoticeRow> &rows, const QString &party) {
        return std::any_of(rows.cbegin(), rows.cend(), [&](const NoticeRow &row) {
            return row.party == party && row.state == NoticeRow::State::NotYet;
        });
    };
    CHECK(isOwed(lost.notices, u"responsible-authority"_s));
    night.reported(u"2026-11-03T23:40"_s);
    const Situation reported = night.situationAt(u"2026-11-04T00:00"_s);
    CHECK(reported.isReported);
    CHECK_FALSE(isOwed(reported.notices, u"police"_s));
    for (const ClockRow &clock : reported.clocks) {
        if (clock.id == u"interview-offered")
            CHECK(clock.state == ClockRow::State::Waiting);
        if (clock.id == u"daily-contact")
            CHECK(clock.state == ClockRow::State::Running);
    }
    night.add(Entry::Kind::Located, u"2026-11-04T05:00"_s);
    CHECK(isOwed(night.situationAt(u"2026-11-04T06:00"_s).returnNotices, u"police"_s));
    INFO("once they are found, the absence is one from its beginning");
    CHECK(night.situationAt(u"2026-11-04T06:00"_s).since == at(u"2026-11-03T16:45"_s));
    for (const ClockRow &clock : night.situationAt(u"2026-11-04T06:00"_s).clocks) {
        if (clock.id == u"interview-offered")
            CHECK(clock.due == at(u"2026-11-07T05:00"_s));
    }
}
