// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/away_periods.h"
#include "core/model/ending.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

QStringList periodsOf(const Night &night)
{
    QStringList words;
    for (const AwayPeriod &period : awayPeriods(night.fold())) {
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

TEST_CASE("awayPeriods: said again in other words it is the same period", "[guide][periods]")
{
    Night night;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    called(night, u"away"_s, u"2026-11-03T22:30"_s);
    CHECK(periodsOf(night)
        == QStringList { u"missing 3 16:45 - 3 22:15"_s, u"away 3 22:15 - ..."_s });
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

TEST_CASE("assess: whoever goes on to somewhere else was still found when they were found",
    "[guide][periods]")
{
    Night night;
    const auto located = [&](const QString &when, const QString &place, const QString &where,
                             const QString &subject, const QString &writtenBy) {
        night.add(Entry::Kind::Located, when,
            { { u"located.at"_s, Answer::moment(Moment::exactly(at(when))) },
                { u"located.place"_s, Answer::code(place) },
                { u"located.where"_s, Answer::text(where) } },
            subject);
        night.facts.log.last().authorName = writtenBy;
    };
    const auto offered = [&] {
        for (const ClockRow &clock : night.situationAt(u"2026-11-04T12:00"_s).clocks) {
            if (clock.id == u"interview-offered")
                return clock.due;
        }
        return QDateTime();
    };
    located(u"2026-11-03T22:15"_s, u"friends-family"_s, u"Ben's flat"_s, {}, u"Sam Reed"_s);
    night.facts.log.last().answers.insert(u"located.with"_s, Answer::text(u"Ben"_s));
    const QDateTime due = offered();
    REQUIRE(due == at(u"2026-11-06T22:15"_s));
    located(u"2026-11-04T02:00"_s, u"hospital"_s, u"Selby Hospital"_s,
        located_places::movedOn.toString(), u"Ade Bello"_s);

    const FactFold fold = night.fold();
    CHECK(fold.answer(u"located.where"_s).value() == u"Selby Hospital");
    CHECK(fold.answer(u"located.place"_s).value() == u"hospital");
    CHECK_FALSE(fold.answer(u"located.with"_s).isSettled());
    CHECK(fold.event(Trigger::Located) == Moment::exactly(at(u"2026-11-03T22:15"_s)));
    CHECK(offered() == due);
    INFO("two who say where a child was, one after the other, do not disagree");
    CHECK(fold.disputedFields().isEmpty());
    CHECK(periodsOf(night)
        == QStringList { u"missing 3 16:45 - 3 22:15"_s, u"away 3 22:15 - 4 02:00"_s });

    located(u"2026-11-04T06:00"_s, u"friends-family"_s, u"Ben's flat"_s,
        located_places::movedOn.toString(), u"Sam Reed"_s);
    night.back(u"2026-11-04T09:00"_s);
    CHECK(periodsOf(night)
        == QStringList { u"missing 3 16:45 - 3 22:15"_s, u"away 3 22:15 - 4 02:00"_s,
            u"away 4 06:00 - 4 09:00"_s });
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

TEST_CASE(
    "awayPeriods: an absence ends when the ending says, not when it was typed", "[guide][periods]")
{
    Night night;
    const QString kind = GENERATE(u"placed-elsewhere"_s, u"turned-18"_s, u"died"_s);
    CAPTURE(kind.toStdString());
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    const auto end = [&](const Moment &when) {
        night.add(Entry::Kind::Ending, {}, { { u"ending.kind"_s, Answer::code(kind) } });
        night.facts.log.last().happened = when;
        night.facts.log.last().written = at(u"2026-11-06T10:00"_s);
    };
    SECTION("at a time")
    {
        end(Moment::exactly(at(u"2026-11-05T08:00"_s)));
        CHECK(periodsOf(night)
            == QStringList { u"missing 3 16:45 - 3 22:15"_s, u"away 3 22:15 - 5 08:00"_s });
    }
    SECTION("on a day")
    {
        end(Moment::on(QDate(2026, 11, 5)));
        const QList<AwayPeriod> periods = awayPeriods(night.fold());
        REQUIRE(periods.size() == 2);
        CHECK(periods.last().to == Moment::on(QDate(2026, 11, 5)));
    }
    SECTION("before they were found")
    {
        end(Moment::exactly(at(u"2026-11-03T20:00"_s)));
        CHECK(periodsOf(night) == QStringList { u"missing 3 16:45 - 3 20:00"_s });
    }
    SECTION("nobody knows when")
    {
        end(Moment::notKnown());
        CHECK(periodsOf(night)
            == QStringList { u"missing 3 16:45 - 3 22:15"_s, u"away 3 22:15 - ?"_s });
    }
}

TEST_CASE(
    "turnedEighteenAway: the birthday counts where it came during the absence", "[guide][periods]")
{
    struct Case
    {
        QString about;
        Answer born;
        std::optional<QDate> expected;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { u"not known"_s, Answer::notKnown(), {} },
        { u"14"_s, Answer::date(QDate(2012, 5, 4)), {} },
        { u"18 on the day it was noticed"_s, Answer::date(QDate(2008, 11, 3)), {} },
        { u"18 the day after"_s, Answer::date(QDate(2008, 11, 4)), QDate(2026, 11, 4) },
        { u"18 today"_s, Answer::date(QDate(2008, 11, 6)), QDate(2026, 11, 6) },
        { u"18 tomorrow"_s, Answer::date(QDate(2008, 11, 7)), {} },
        { u"a care leaver of 20"_s, Answer::date(QDate(2006, 11, 4)), {} },
    }));
    CAPTURE(each.about.toStdString());
    Night night;
    night.know(u"child.date-of-birth"_s, each.born);
    const auto birthday = [&](const QString &now) {
        return turnedEighteenAway(night.facts, night.fold(), at(now));
    };
    CHECK(birthday(u"2026-11-06T10:00"_s) == each.expected);

    SECTION("29 February is 1 March in a year without one")
    {
        night.know(u"child.date-of-birth"_s, Answer::date(QDate(2012, 2, 29)));
        CHECK(birthday(u"2030-02-28T10:00"_s) == std::nullopt);
        CHECK(birthday(u"2030-03-01T10:00"_s) == QDate(2030, 3, 1));
    }
    SECTION("nothing is offered once they are back, or it is over")
    {
        night.know(u"child.date-of-birth"_s, Answer::date(QDate(2008, 11, 4)));
        const Entry::Kind kind = GENERATE(Entry::Kind::Returned, Entry::Kind::Ending);
        night.add(kind, u"2026-11-05T08:00"_s, { { u"ending.kind"_s, Answer::code(u"died"_s) } });
        CHECK(birthday(u"2026-11-06T10:00"_s) == std::nullopt);
    }
}

TEST_CASE("assess: a child who is lost again is missing, and the clocks wait", "[guide][periods]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto tell = [&](const QString &when, const QString &subject) {
        night.add(Entry::Kind::Notice, when, { { u"notice.outcome"_s, Answer::code(u"told"_s) } },
            subject);
    };
    const auto clockOf = [](const Situation &situation, const QString &id) {
        const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [&](const ClockRow &each) { return each.id == id; });
        REQUIRE(row != situation.clocks.cend());
        return *row;
    };
    tell(u"2026-11-03T18:30"_s, u"responsible-authority"_s);
    night.add(Entry::Kind::ContactAttempt, u"2026-11-03T19:00"_s);
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
    CHECK(clockOf(reported, u"interview-offered"_s).state == ClockRow::State::Waiting);
    CHECK(clockOf(reported, u"daily-contact"_s).due == at(u"2026-11-04T23:59:59"_s));
    night.add(Entry::Kind::Located, u"2026-11-04T05:00"_s);
    CHECK(isOwed(night.situationAt(u"2026-11-04T06:00"_s).returnNotices, u"police"_s));
    INFO("once they are found, the absence is one from its beginning");
    CHECK(night.situationAt(u"2026-11-04T06:00"_s).since == at(u"2026-11-03T16:45"_s));
    const Situation found = night.situationAt(u"2026-11-04T06:00"_s);
    CHECK(clockOf(found, u"interview-offered"_s).due == at(u"2026-11-07T05:00"_s));
}

TEST_CASE(
    "awayPeriods: a child who lives at home is never away, whatever is said (R2)", "[guide][away]")
{
    Night night;
    night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    const auto described = [&](const QString &when, const QString &kind) {
        night.add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(kind) } });
    };
    SECTION("missing, until it was known where they are")
    {
        described(u"2026-11-03T20:00"_s, u"away"_s);
        const QList<AwayPeriod> periods = awayPeriods(night.fold());
        REQUIRE(periods.size() == 1);
        CHECK(periods.first().kind == Episode::Kind::Missing);
        CHECK(periods.first().isOver);
    }
    SECTION("begun so, and then missing")
    {
        night.facts.episode.kind = Episode::Kind::Away;
        CHECK(awayPeriods(night.fold()).isEmpty());
        described(u"2026-11-03T20:00"_s, u"missing"_s);
        const QList<AwayPeriod> periods = awayPeriods(night.fold());
        REQUIRE(periods.size() == 1);
        CHECK(periods.first().kind == Episode::Kind::Missing);
        CHECK(periods.first().from == Moment::exactly(at(u"2026-11-03T20:00"_s)));
    }
}
