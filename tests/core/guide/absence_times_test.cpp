// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_times.h"
#include "core/guide/asked_duty.h"
#include "core/guide/clocks.h"
#include "core/guide/others_duties.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

Moment exactly(const QString &text) { return Moment::exactly(at(text)); }

/// Nobody knows when the child was noticed missing.
struct Unnoticed : Night
{
    explicit Unnoticed(const QString &protocolId = u"oxfordshire"_s)
        : Night(protocolId)
    {
        facts.log.first().happened = Moment::notKnown();
        facts.log.first().answers.insert(u"noticed.at"_s, Answer::notKnown());
    }
};

ClockRow clockOf(const Night &night, const QString &id, const QString &now)
{
    const Situation situation = night.situationAt(now);
    const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
        [&](const ClockRow &each) { return each.id == id; });
    REQUIRE(row != situation.clocks.cend());
    return *row;
}

std::optional<NoticeRow> noticeOf(const QList<NoticeRow> &rows, const QString &subject)
{
    const auto row = std::find_if(
        rows.cbegin(), rows.cend(), [&](const NoticeRow &each) { return each.subject == subject; });
    return row == rows.cend() ? std::nullopt : std::optional(*row);
}

bool isDue(const Situation &situation, const QString &subject)
{
    return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [&](const Due &due) { return due.subject == subject; });
}

void tell(Night &night, const QString &subject, const QString &when)
{
    night.add(
        Entry::Kind::Notice, when, { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, subject);
}

} // namespace

TEST_CASE("absence_times: an absence began when the child was last seen or noticed, the earlier",
    "[guide][times]")
{
    Night night;
    CHECK(absence_times::began(night.fold()) == exactly(u"2026-11-03T16:45"_s));
    night.fact(u"last-seen.at"_s, Answer::moment(exactly(u"2026-11-03T17:10"_s)), {},
        u"2026-11-03T17:00"_s);
    CHECK(absence_times::began(night.fold()) == exactly(u"2026-11-03T16:45"_s));
    night.fact(u"last-seen.at"_s, Answer::moment(exactly(u"2026-11-03T14:00"_s)), {},
        u"2026-11-03T17:01"_s);
    CHECK(absence_times::began(night.fold()) == exactly(u"2026-11-03T14:00"_s));
    INFO("a later sighting makes it no shorter");
    night.add(Entry::Kind::Sighting, u"2026-11-03T20:00"_s);
    CHECK(absence_times::began(night.fold()) == exactly(u"2026-11-03T14:00"_s));
    CHECK_FALSE(absence_times::began(Unnoticed().fold()).isKnown());
}

TEST_CASE(
    "absence_times: of an absence somebody can be told from when the child was last seen, else "
    "from 12 hours before they were noticed",
    "[guide][times]")
{
    Night night;
    const auto seen = [&](const QString &when) {
        night.fact(u"last-seen.at"_s, Answer::moment(exactly(when)), {}, u"2026-11-03T17:00"_s);
        night.facts.log.last().written = at(u"2026-11-03T17:00"_s).addSecs(night.facts.log.size());
        return absence_times::mayBeToldFrom(night.fold());
    };
    CHECK(absence_times::mayBeToldFrom(night.fold()) == exactly(u"2026-11-03T04:45"_s));
    CHECK(seen(u"2026-11-03T16:00"_s) == exactly(u"2026-11-03T16:00"_s));
    CHECK(seen(u"2026-11-01T16:00"_s) == exactly(u"2026-11-01T16:00"_s));
    INFO("seen again after somebody noticed: when before that they were seen nobody says");
    CHECK(seen(u"2026-11-03T17:10"_s) == exactly(u"2026-11-03T04:45"_s));
    CHECK_FALSE(absence_times::mayBeToldFrom(Unnoticed().fold()).isKnown());
}

TEST_CASE(
    "absence_times: what follows a find may follow the first of them, however often the child "
    "was lost since",
    "[guide][times]")
{
    Night night;
    CHECK_FALSE(absence_times::firstFound(night.fold()).isKnown());
    SECTION("found, lost again, back")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s);
        night.add(Entry::Kind::Category, u"2026-11-03T22:00"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        night.back(u"2026-11-04T08:00"_s);
        CHECK(absence_times::firstFound(night.fold()) == exactly(u"2026-11-03T20:00"_s));
    }
    SECTION("nobody knows when they were found the first time")
    {
        night.add(Entry::Kind::Located, {});
        night.add(Entry::Kind::Category, u"2026-11-03T22:00"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        night.back(u"2026-11-04T08:00"_s);
        CHECK_FALSE(absence_times::firstFound(night.fold()).isKnown());
    }
    SECTION("back, and nobody located them before")
    {
        night.back(u"2026-11-04T08:00"_s);
        CHECK(absence_times::firstFound(night.fold()) == exactly(u"2026-11-04T08:00"_s));
    }
}

TEST_CASE("clockRows: what is dated clearly before what a clock runs from does not meet it",
    "[guide][clocks]")
{
    Night night;
    night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    const QString now = u"2026-11-07T09:00"_s;
    const bool isOffer = GENERATE(true, false);
    const Entry::Kind kind = isOffer ? Entry::Kind::InterviewOffer : Entry::Kind::Interview;
    const QString field = isOffer ? u"offer.at"_s : u"interview.at"_s;
    const QString clock = isOffer ? u"interview-offered"_s : u"interview-held"_s;
    CAPTURE(clock);
    const auto done = [&](const QString &when) {
        night.add(kind, u"2026-11-04T10:00"_s, { { field, Answer::moment(exactly(when)) } });
    };
    SECTION("before the child was found")
    {
        done(u"2026-11-02T10:00"_s);
        CHECK(clockOf(night, clock, now).state == ClockRow::State::Late);
        CHECK(isDue(night.situationAt(now), clock));
        INFO("what is written of the right time meets it all the same");
        night.add(kind, u"2026-11-04T11:00"_s);
        CHECK(clockOf(night, clock, now).state == ClockRow::State::Met);
    }
    SECTION("where they were found, to the minute")
    {
        done(u"2026-11-03T22:15"_s);
        CHECK(clockOf(night, clock, now).state == ClockRow::State::Met);
    }
    SECTION("in hospital, before they came back")
    {
        night.back(u"2026-11-05T12:00"_s);
        done(u"2026-11-04T10:00"_s);
        CHECK(clockOf(night, clock, now).state == ClockRow::State::Met);
    }
    SECTION("the find is moved afterwards")
    {
        done(u"2026-11-04T10:00"_s);
        night.add(Entry::Kind::Located, u"2026-11-04T12:00"_s);
        night.facts.log.last().corrects = night.facts.log.at(1).id;
        CHECK(clockOf(night, clock, now).state == ClockRow::State::Running);
        CHECK(isDue(night.situationAt(now), clock));
        INFO("and the row says why");
        CHECK(whyNotCounted(clockOf(night, clock, now), night.fold())
                  .endsWith(u"put one of the two times right."_s));
        done(u"2026-11-04T13:00"_s);
        CHECK(whyNotCounted(clockOf(night, clock, now), night.fold()).isEmpty());
    }
}

TEST_CASE("clockRows: a meeting of before the absence is none of its meetings", "[guide][clocks]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto met = [&](const QString &when) {
        night.add(Entry::Kind::Meeting, when,
            { { u"meeting.kind"_s, Answer::code(u"missing-from-care"_s) } });
        return clockOf(night, u"missing-meeting"_s, u"2026-11-05T09:00"_s).state;
    };
    CHECK(met(u"2026-10-27T10:00"_s) == ClockRow::State::Running);
    CHECK(met(u"2026-11-03T15:00"_s) == ClockRow::State::Running);
    INFO("from when they were last seen on it may be about them");
    night.fact(u"last-seen.at"_s, Answer::moment(exactly(u"2026-11-03T14:00"_s)), {},
        u"2026-11-03T17:00"_s);
    CHECK(
        clockOf(night, u"missing-meeting"_s, u"2026-11-05T09:00"_s).state == ClockRow::State::Met);
}

TEST_CASE("noticeRows: nobody was told of an absence before it began, nor of a find before it",
    "[guide][notices]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const QString now = u"2026-11-04T09:00"_s;
    SECTION("on the way out")
    {
        const auto iro = [&] { return *noticeOf(night.situationAt(now).notices, u"iro"_s); };
        tell(night, u"iro"_s, u"2026-11-03T03:30"_s);
        CHECK(iro().state == NoticeRow::State::NotYet);
        CHECK(isDue(night.situationAt(now), u"iro"_s));
        INFO("whoever knew already, before anybody called the child missing");
        tell(night, u"iro"_s, u"2026-11-03T14:00"_s);
        CHECK(iro().state == NoticeRow::State::Told);
        CHECK_FALSE(isDue(night.situationAt(now), u"iro"_s));
    }
    SECTION("on the way out, before they were last seen")
    {
        night.fact(u"last-seen.at"_s, Answer::moment(exactly(u"2026-11-03T16:00"_s)), {},
            u"2026-11-03T17:00"_s);
        tell(night, u"iro"_s, u"2026-11-03T14:00"_s);
        CHECK(isDue(night.situationAt(now), u"iro"_s));
    }
    SECTION("on the way out, between last seen and noticed")
    {
        night.fact(u"last-seen.at"_s, Answer::moment(exactly(u"2026-11-03T08:00"_s)), {},
            u"2026-11-03T17:00"_s);
        tell(night, u"iro"_s, u"2026-11-03T10:00"_s);
        CHECK(noticeOf(night.situationAt(now).notices, u"iro"_s)->isSettled());
    }
    SECTION("before the report, of what runs from it")
    {
        tell(night, u"education-professional"_s, u"2026-11-03T17:30"_s);
        CHECK(noticeOf(night.situationAt(now).notices, u"education-professional"_s)->isSettled());
    }
    SECTION("of the return")
    {
        night.add(Entry::Kind::Located, u"2026-11-04T02:00"_s);
        night.back(u"2026-11-04T05:00"_s);
        const auto back
            = [&] { return *noticeOf(night.situationAt(now).returnNotices, u"police-back"_s); };
        tell(night, u"police-back"_s, u"2026-11-03T19:00"_s);
        CHECK_FALSE(back().isSettled());
        CHECK(isDue(night.situationAt(now), u"police-back"_s));
        tell(night, u"police-back"_s, u"2026-11-04T01:50"_s);
        CHECK(back().isSettled());
    }
}

TEST_CASE("assess: nobody knows when they were noticed missing: that is due, and what waits for it "
          "is shown",
    "[guide][clocks]")
{
    Unnoticed night;
    const QString now = u"2026-11-03T18:00"_s;
    const auto waiting = [&] {
        QStringList ids;
        for (const ClockRow &row : othersWhileAway(night.situationAt(now).clocks)) {
            if (row.isWaitingForTime())
                ids << row.id;
        }
        return ids;
    };
    const QStringList meetings { u"missing-meeting"_s, u"missing-meeting-monthly"_s };
    for (const QString &meeting : meetings)
        CHECK(waiting().contains(meeting));
    CHECK(clockOf(night, meetings.first(), now).startWords
        == u"noticed missing: nobody wrote down when");
    const auto isAsked = [&] {
        const Situation situation = night.situationAt(now);
        for (const Due &due : situation.dues) {
            if (due.subject == u"time-noticed")
                CHECK(due.step == StepId::Report);
        }
        CHECK(situation.isTimeNoticedMissing == isDue(situation, u"time-noticed"_s));
        return situation.isTimeNoticedMissing;
    };
    CHECK(isAsked());

    SECTION("somebody writes it down")
    {
        night.add(Entry::Kind::Noticed, {},
            { { u"noticed.at"_s, Answer::moment(exactly(u"2026-11-03T16:45"_s)) } });
        CHECK_FALSE(isAsked());
        CHECK(waiting().isEmpty());
        CHECK(clockOf(night, meetings.first(), now).due == at(u"2026-11-06T23:59:59"_s));
        CHECK_FALSE(clockOf(night, meetings.first(), now).isStartUnwritten);
    }
    SECTION("the report to the police stands in, and says so")
    {
        night.reported(u"2026-11-03T17:30"_s);
        CHECK_FALSE(isAsked());
        CHECK(waiting().isEmpty());
        const ClockRow row = clockOf(night, meetings.first(), now);
        CHECK(row.due == at(u"2026-11-06T23:59:59"_s));
        CHECK(row.startWords
            == u"noticed missing: nobody wrote down when; counted from the report to the police, "
               "Tue 3 Nov 2026, 17:30");
        CHECK(noticeOf(night.situationAt(now).notices, u"assistant-director"_s)->due
            == at(u"2026-11-06T23:59:59"_s));
        INFO("it is no time of ours");
        CHECK_FALSE(night.fold().event(Trigger::Noticed).isKnown());
    }
    SECTION("others say that it was done, or why not, without any time")
    {
        const QString said = GENERATE(u"done"_s, u"not-done"_s);
        night.add(Entry::Kind::Notice, now,
            { { u"asked.answer"_s, Answer::code(said) },
                { u"asked.reason"_s, Answer::text(u"Nobody is free"_s) } },
            asked_duty::subjectOf(meetings.first()));
        CHECK(clockOf(night, meetings.first(), now).isAnswered());
    }
    SECTION("they are back: nothing is counted any more")
    {
        night.back(u"2026-11-03T17:50"_s);
        CHECK_FALSE(isAsked());
        CHECK(waiting().isEmpty());
    }
    SECTION("others look for the child")
    {
        night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
        CHECK_FALSE(isAsked());
    }
}
