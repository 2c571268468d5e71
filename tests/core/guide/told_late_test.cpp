// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/told_late.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Noticed at 16:45, and the reviewing officer and the police told by 18:45.
struct TwoHours : Night
{
    TwoHours()
    {
        Protocol strict = *facts.protocol;
        for (NoticeRule &rule : strict.notices) {
            if (rule.id == u"iro" || rule.id == u"police")
                rule.within = Span { 2, Span::Unit::Hours };
        }
        facts.protocol = std::make_shared<const Protocol>(strict);
    }
    EntryId say(const QString &outcome, const QString &when, const QString &whyLate = {},
        const QString &whom = u"iro"_s)
    {
        Answers answers { { u"notice.outcome"_s, Answer::code(outcome) } };
        if (!whyLate.isEmpty())
            answers.insert(u"notice.late-reason"_s, Answer::text(whyLate));
        return add(Entry::Kind::Notice, when, answers, whom);
    }
    EntryId sayWhy(const QString &when, const QString &whyLate)
    {
        return add(Entry::Kind::Notice, when,
            { { u"notice.late-reason"_s, Answer::text(whyLate) } }, u"iro"_s);
    }
    [[nodiscard]] NoticeRow row(const QString &subject = u"iro"_s) const
    {
        const Situation situation = situationAt(u"2026-11-03T23:00"_s);
        const auto found = std::find_if(situation.notices.cbegin(), situation.notices.cend(),
            [&](const NoticeRow &each) { return each.subject == subject; });
        REQUIRE(found != situation.notices.cend());
        return *found;
    }
};

} // namespace

TEST_CASE("noticeRows: told after its time is a state of its own, with how late and why",
    "[guide][notices]")
{
    TwoHours night;
    night.reported(u"2026-11-03T17:00"_s);
    CHECK(night.row().isLate);
    CHECK_FALSE(night.row().toldLate);

    SECTION("in time")
    {
        night.say(u"told"_s, u"2026-11-03T18:45"_s);
        CHECK_FALSE(night.row().toldLate);
        INFO("said again later is no second time to be late");
        night.say(u"told"_s, u"2026-11-03T22:00"_s);
        CHECK_FALSE(night.row().toldLate);
    }
    SECTION("in time, and written down hours later")
    {
        night.say(u"told"_s, u"2026-11-03T18:30"_s);
        night.facts.log.last().written = at(u"2026-11-03T22:30"_s);
        CHECK_FALSE(night.row().toldLate);
    }
    SECTION("late, and nobody wrote why until later")
    {
        const EntryId told = night.say(u"told"_s, u"2026-11-03T21:45"_s);
        NoticeRow row = night.row();
        CHECK(row.state == NoticeRow::State::Told);
        CHECK_FALSE(row.isLate);
        REQUIRE(row.toldLate);
        CHECK(row.toldLate->entry == told);
        CHECK(row.toldLate->seconds == 3 * 60 * 60);
        CHECK(inWords(*row.toldLate) == u"Told 3 h late; nobody wrote why");
        CHECK(toldLate(night.situationAt(u"2026-11-03T23:00"_s)).keys() == QList { told });

        night.say(u"told"_s, u"2026-11-03T22:00"_s, u"The line was dead"_s);
        row = night.row();
        REQUIRE(row.toldLate);
        CHECK(row.toldLate->entry == told);
        CHECK(inWords(*row.toldLate) == u"Told 3 h late: The line was dead");
    }
    SECTION("why, in a line of its own, tells nobody again and is no try")
    {
        night.sayWhy(u"2026-11-03T18:00"_s, u"The line is dead"_s);
        CHECK(night.row().state == NoticeRow::State::NotYet);
        CHECK(night.row().isLate);
        const EntryId told = night.say(u"told"_s, u"2026-11-03T21:45"_s);
        const EntryId why = night.sayWhy(u"2026-11-03T22:00"_s, u"The line was dead"_s);
        const NoticeRow row = night.row();
        REQUIRE(row.last);
        CHECK(row.last->id == told);
        CHECK(row.state == NoticeRow::State::Told);
        REQUIRE(row.toldLate);
        CHECK(row.toldLate->entry == told);
        CHECK(row.toldLate->reason == u"The line was dead");
        CHECK(onlyAddsWhyLate(night.facts.log.last()));
        INFO("that nobody knows why neither tells nor untells anybody");
        night.add(Entry::Kind::Notice, u"2026-11-03T22:05"_s,
            { { u"notice.late-reason"_s, Answer::notKnown() } }, u"iro"_s);
        CHECK(night.row().last->id == told);
        CHECK(night.row().toldLate->reason == u"The line was dead");
        INFO("taken back, it was never said");
        night.add(Entry::Kind::Note, u"2026-11-03T22:10"_s);
        night.facts.log.last().corrects = why;
        CHECK(night.row().toldLate->reason == u"The line is dead");
    }
    SECTION("a day without a time of day: by the day that is over, or the first hour of it")
    {
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        night.facts.log.last().happened = Moment::on(QDate(2026, 11, 3));
        CHECK_FALSE(night.row().toldLate);
        night.facts.log.last().happened = Moment::on(QDate(2026, 11, 4));
        REQUIRE(night.row().toldLate);
        CHECK(night.row().toldLate->seconds == (5 * 60 + 15) * 60);
    }
    SECTION("why was written with the try before")
    {
        night.say(u"no-answer"_s, u"2026-11-03T20:00"_s, u"The line was dead"_s);
        CHECK(night.row().isLate);
        night.say(u"told"_s, u"2026-11-03T20:45"_s);
        REQUIRE(night.row().toldLate);
        CHECK(night.row().toldLate->reason == u"The line was dead");
    }
    SECTION("nobody knows when: not before it was written")
    {
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        night.facts.log.last().happened = Moment::notKnown();
        CHECK(night.row().toldLate);
    }
    SECTION("left out with a reason, or not told any more, is not told late")
    {
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        night.say(GENERATE(u"not-told"_s, u"no-answer"_s), u"2026-11-03T22:00"_s);
        CHECK_FALSE(night.row().toldLate);
    }
    SECTION("not in a setting whose list it is not on")
    {
        night.facts.setting.kind = Setting::Kind::School;
        night.say(u"told"_s, u"2026-11-03T21:45"_s);
        CHECK(toldLate(night.situationAt(u"2026-11-03T23:00"_s)).isEmpty());
    }
}

TEST_CASE("noticeRows: others who were told after their time were told late, and that is nothing "
          "that this user owes (R36, R88)",
    "[guide][notices]")
{
    struct Case
    {
        QString whom;
        QString inTime; ///< the last minute
        QString late;
        QString words;
    };
    const Case each = GENERATE(values<Case>({
        { u"assistant-director"_s, u"2026-11-06T23:59"_s, u"2026-11-08T12:00"_s, u"36 h"_s },
        { u"lead-member"_s, u"2026-11-10T23:59"_s, u"2026-11-15T12:00"_s, u"4 days 12 h"_s },
        { u"corporate-parenting-board"_s, u"2026-11-10T23:59"_s, u"2026-11-11T00:30"_s,
            u"30 minutes"_s },
    }));
    CAPTURE(each.whom);
    const QString now = u"2026-11-20T09:00"_s;
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto row = [&] {
        const Situation situation = night.situationAt(now);
        for (const Due &due : situation.dues)
            CHECK(due.subject != each.whom);
        for (const NoticeRow &notice : situation.notices) {
            if (notice.subject == each.whom)
                return notice;
        }
        FAIL("no such row");
        return NoticeRow();
    };
    CHECK_FALSE(row().isOurs);
    CHECK_FALSE(row().isLate);
    const auto say = [&](const QString &when, const Answers &answers) {
        return night.add(Entry::Kind::Notice, when, answers, each.whom);
    };
    const Answers told { { u"notice.outcome"_s, Answer::code(u"told"_s) } };
    SECTION("in time")
    {
        say(each.inTime, told);
        CHECK_FALSE(row().toldLate);
    }
    SECTION("late, and why once somebody asks")
    {
        const EntryId line = say(each.late, told);
        REQUIRE(row().toldLate);
        CHECK(row().toldLate->entry == line);
        CHECK_FALSE(row().isLate);
        CHECK(inWords(*row().toldLate) == u"Told %1 late; nobody wrote why"_s.arg(each.words));
        CHECK(toldLate(night.situationAt(now)).keys() == QList { line });
        say(u"2026-11-19T09:00"_s,
            { { u"notice.late-reason"_s, Answer::text(u"She was on leave"_s) } });
        CHECK(inWords(*row().toldLate) == u"Told %1 late: She was on leave"_s.arg(each.words));
    }
    SECTION("nobody says when: that it was written down late is no lateness of theirs")
    {
        say(u"2026-11-19T09:00"_s, told);
        night.facts.log.last().happened = Moment::notKnown();
        CHECK(row().state == NoticeRow::State::Told);
        CHECK_FALSE(row().toldLate);
        INFO("until somebody says");
        const EntryId line = say(each.late, told);
        REQUIRE(row().toldLate);
        CHECK(row().toldLate->entry == line);
    }
    SECTION("of a day alone: by the day")
    {
        say(each.late, told);
        night.facts.log.last().happened = Moment::on(QDate(2026, 11, 12));
        const qint64 days = each.whom == u"assistant-director" ? 6 : 2;
        REQUIRE(row().toldLate);
        CHECK(row().toldLate->seconds == days * 24 * 3600);
    }
}

TEST_CASE("noticeRows: the police are told with the call or the row, whichever came first",
    "[guide][notices]")
{
    TwoHours night;
    const bool isCallFirst = GENERATE(true, false);
    CAPTURE(isCallFirst);
    const QString first = GENERATE(u"2026-11-03T18:40"_s, u"2026-11-03T19:00"_s);
    night.reported(isCallFirst ? first : u"2026-11-03T21:00"_s);
    night.say(u"told"_s, isCallFirst ? u"2026-11-03T21:00"_s : first, {}, u"police"_s);
    const auto late = night.row(u"police"_s).toldLate;
    CHECK(late.has_value() == first.endsWith(u"19:00"));
    if (late)
        CHECK(late->seconds == 15 * 60);
}

TEST_CASE("noticeRows: a late call alone tells the police late", "[guide][notices]")
{
    TwoHours night;
    night.reported(u"2026-11-03T19:00"_s);
    REQUIRE(night.row(u"police"_s).toldLate);
    CHECK(night.row(u"police"_s).toldLate->seconds == 15 * 60);
}
