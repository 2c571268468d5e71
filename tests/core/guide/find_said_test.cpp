// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/find_said.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

void check(
    Night &night, const QString &when, const QString &outcome, const QString &subject = u"garden"_s)
{
    night.add(Entry::Kind::Check, when, { { u"check.outcome"_s, Answer::code(outcome) } }, subject);
}

void stopAt(Night &night, const QString &when)
{
    night.add(Entry::Kind::StopTime, u"2026-11-03T16:45"_s,
        { { u"stop.at"_s, Answer::moment(Moment::exactly(at(when))) } }, u"plan"_s);
}

/// Whether the find is to be written down. It stands before everything but a danger.
bool isAsked(const Night &night, const QString &now)
{
    const Situation situation = night.situationAt(now);
    const QString words = u"A check says that they were found and safe: write down where and when "
                          "(step 5)"_s;
    const bool isFirst = !situation.dues.isEmpty() && situation.dues.first().text == words;
    CHECK(isFirst == situation.isFindToBeWritten);
    if (isFirst && !situation.shouldReportNow) {
        CHECK(situation.nextSentence == words);
        CHECK(situation.nextStep == StepId::Return);
    }
    return isFirst;
}

bool isReportLate(const Night &night, const QString &now)
{
    const Situation situation = night.situationAt(now);
    return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [](const Due &due) { return due.isLate && due.text.contains(u"eport"_s); });
}

} // namespace

TEST_CASE("find said: who was found and safe in a check is to be written down, and nobody reports "
          "them missing for as long as was given for checking; then the report is back (R58)",
    "[guide][checks]")
{
    Night night;
    stopAt(night, u"2026-11-03T17:45"_s);
    check(night, u"2026-11-03T17:00"_s, u"found-safe"_s);
    CHECK(isAsked(night, u"2026-11-03T17:01"_s));
    CHECK_FALSE(isReportLate(night, u"2026-11-03T17:59"_s));
    CHECK(night.situationAt(u"2026-11-03T17:59"_s).state == EpisodeSummary::State::Open);

    SECTION("nobody writes it down")
    {
        CHECK(isReportLate(night, u"2026-11-03T18:01"_s));
        CHECK(night.situationAt(u"2026-11-03T18:01"_s).shouldReportNow);
        CHECK(isAsked(night, u"2026-11-03T18:01"_s));
        INFO("once more in another check gives no more time");
        check(night, u"2026-11-03T17:50"_s, u"found-safe"_s, u"rooms"_s);
        CHECK(isReportLate(night, u"2026-11-03T18:01"_s));
    }
    SECTION("written down as found or back")
    {
        night.add(GENERATE(Entry::Kind::Located, Entry::Kind::Returned), u"2026-11-03T17:10"_s);
        CHECK_FALSE(isAsked(night, u"2026-11-03T19:00"_s));
        CHECK_FALSE(isReportLate(night, u"2026-11-03T19:00"_s));
    }
    SECTION("they are missing still: the wait runs as before")
    {
        if (GENERATE(false, true))
            check(night, u"2026-11-03T17:10"_s, u"not-there"_s);
        else
            night.add(Entry::Kind::Category, u"2026-11-03T17:10"_s,
                { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        CHECK_FALSE(isAsked(night, u"2026-11-03T17:11"_s));
        CHECK_FALSE(isReportLate(night, u"2026-11-03T17:44"_s));
        CHECK(isReportLate(night, u"2026-11-03T17:46"_s));
    }
    SECTION("a danger is rung about all the same")
    {
        night.add(Entry::Kind::RedFlag, u"2026-11-03T17:05"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"risky-person"_s);
        CHECK(night.situationAt(u"2026-11-03T17:06"_s).shouldReportNow);
    }
}

TEST_CASE("find said: after a report it is asked too, so that the police hear of the find",
    "[guide][checks]")
{
    Night night;
    night.reported(u"2026-11-03T17:30"_s);
    check(night, u"2026-11-03T18:00"_s, u"found-safe"_s);
    CHECK(isAsked(night, u"2026-11-03T18:01"_s));
    night.add(Entry::Kind::Located, u"2026-11-03T18:05"_s);
    CHECK_FALSE(isAsked(night, u"2026-11-03T18:06"_s));
    const Situation situation = night.situationAt(u"2026-11-03T18:06"_s);
    CHECK(std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [](const Due &due) { return due.subject == u"police-back"; }));
}

TEST_CASE("find said: that nobody set a time for checking takes the report from no list",
    "[guide][checks]")
{
    Night night;
    check(night, u"2026-11-03T17:00"_s, u"found-safe"_s);
    CHECK(isAsked(night, u"2026-11-03T18:00"_s));
    const Situation situation = night.situationAt(u"2026-11-03T18:00"_s);
    CHECK(std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [](const Due &due) { return due.text.startsWith(u"Report to the police, or say"_s); }));
}
