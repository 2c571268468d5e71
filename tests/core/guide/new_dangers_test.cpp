// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/new_dangers.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

const QString now = u"2026-11-03T20:00"_s;

void flag(Night &night, const QString &when, const Answer &answer, const QString &note = {})
{
    night.add(Entry::Kind::RedFlag, when,
        { { u"flag.answer"_s, answer }, { u"flag.note"_s, Answer::text(note) } },
        u"suicide-self-harm"_s);
}

void reach(Night &night, const QString &when, const QString &outcome)
{
    night.add(Entry::Kind::Check, when, { { u"check.outcome"_s, Answer::code(outcome) } },
        u"ring-child"_s);
}

void told(Night &night, const QString &when, const QString &subject)
{
    night.add(
        Entry::Kind::Notice, when, { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, subject);
}

/// What stands at the very top; the same for what is due, the next thing to do and the window.
QString ringing(const Night &night)
{
    const Situation situation = night.situationAt(now);
    const bool isAsked = !situation.ringAgainBecause.isEmpty();
    CHECK(std::count_if(situation.dues.cbegin(), situation.dues.cend(), [](const Due &due) {
        return due.text.startsWith(u"Ring the police again: "_s);
    }) == (isAsked ? 1 : 0));
    if (!isAsked)
        return {};
    const Due &due = situation.dues.first();
    CHECK(due.text == situation.nextSentence);
    CHECK(due.step == StepId::Report);
    CHECK(situation.nextStep == StepId::Report);
    CHECK(situation.step(StepId::Report).state == Step::State::Now);
    CHECK(situation.isForPoliceNow(due));
    CHECK(due.nameless == u"Ring the police again: there is a new danger");
    CHECK_FALSE(due.at.isValid());
    return due.text;
}

} // namespace

TEST_CASE("new dangers: a danger that came up after the police were rung is due now, in words, "
          "until they are rung again or it is taken back (R3, R58)",
    "[guide][dangers]")
{
    Night night(GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s));
    if (GENERATE(false, true)) {
        night.facts.setting.kind = Setting::Kind::School;
        night.facts.episode.kind = Episode::Kind::FromEducation;
    }
    night.reported(u"2026-11-03T17:15"_s);
    night.add(Entry::Kind::Grading, u"2026-11-03T17:15"_s,
        { { u"grading.risk"_s, Answer::code(u"absent"_s) } });
    CHECK(ringing(night).isEmpty());
    flag(night, u"2026-11-03T19:00"_s, Answer::yes(), u"A note was found"_s);
    CHECK(ringing(night).contains(u"A note was found"));

    SECTION("not known takes nothing back, a plain no does")
    {
        flag(night, u"2026-11-03T19:05"_s, Answer::notKnown());
        CHECK_FALSE(ringing(night).isEmpty());
        flag(night, u"2026-11-03T19:06"_s, Answer::no());
        CHECK(ringing(night).isEmpty());
    }
    SECTION("the next call answers it, and another danger asks anew")
    {
        night.reported(u"2026-11-03T19:10"_s);
        CHECK(ringing(night).isEmpty());
        flag(night, u"2026-11-03T19:20"_s, Answer::yes(), u"A note was found"_s);
        CHECK(ringing(night).isEmpty());
        flag(night, u"2026-11-03T19:30"_s, Answer::yes(), u"She rang and said goodbye"_s);
        CHECK(ringing(night).contains(u"goodbye"));
    }
    SECTION("that somebody told them another way answers it, and that others were told does not")
    {
        told(night, u"2026-11-03T19:10"_s, u"parents"_s);
        CHECK_FALSE(ringing(night).isEmpty());
        const bool isSchool = night.facts.setting.kind == Setting::Kind::School;
        told(night, u"2026-11-03T19:11"_s, isSchool ? u"school-police"_s : u"police"_s);
        CHECK(ringing(night).isEmpty());
    }
    SECTION("a worry beside it is named too, until the child is reached and safe")
    {
        reach(night, u"2026-11-03T19:10"_s, u"spoke-worried"_s);
        CHECK(ringing(night).contains(u"still worried"));
        reach(night, u"2026-11-03T19:15"_s, u"spoke-safe"_s);
        CHECK_FALSE(ringing(night).contains(u"still worried"));
        CHECK(ringing(night).contains(u"A note was found"));
    }
}

TEST_CASE("new dangers: what the police heard of in the minute of the call or before asks nothing, "
          "by when it was, not when it was written",
    "[guide][dangers]")
{
    Night night;
    night.reported(u"2026-11-03T17:15"_s);
    SECTION("the minute before")
    {
        flag(night, u"2026-11-03T17:14"_s, Answer::yes());
        night.facts.log.last().written = at(u"2026-11-03T19:00"_s);
        CHECK(ringing(night).isEmpty());
    }
    SECTION("the same minute")
    {
        flag(night, u"2026-11-03T17:15"_s, Answer::yes());
        night.facts.log.last().happened = Moment::exactly(at(u"2026-11-03T17:15"_s).addSecs(40));
        CHECK(ringing(night).isEmpty());
    }
    SECTION("the minute after")
    {
        flag(night, u"2026-11-03T17:16"_s, Answer::yes());
        CHECK_FALSE(ringing(night).isEmpty());
        INFO("a call that was made then and is written down later is one");
        night.add(Entry::Kind::PoliceCall, u"2026-11-03T19:00"_s,
            { { u"call.number"_s, Answer::code(u"101"_s) },
                { u"call.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T17:16"_s))) } });
        CHECK(ringing(night).isEmpty());
    }
    SECTION("a day alone may have been after it, and of a call nobody knows whether it was before")
    {
        flag(night, u"2026-11-03T17:30"_s, Answer::yes());
        night.facts.log.last().happened = Moment::on(QDate(2026, 11, 3));
        CHECK_FALSE(ringing(night).isEmpty());
        night.add(Entry::Kind::PoliceCall, u"2026-11-03T19:00"_s,
            { { u"call.number"_s, Answer::code(u"101"_s) }, { u"call.at"_s, Answer::notKnown() } });
        CHECK_FALSE(ringing(night).isEmpty());
    }
}

TEST_CASE("new dangers: what the profile came to say asks, and not what it said before",
    "[guide][dangers]")
{
    Night night;
    night.know(u"health.medicine"_s, Answer::text(u"Insulin"_s));
    night.reported(u"2026-11-03T17:15"_s);
    CHECK(ringing(night).isEmpty());
    const auto change = [&](const QString &when, const QString &words) {
        night.add(
            Entry::Kind::ProfileChanged, when, { { u"health.medicine"_s, Answer::text(words) } });
    };
    change(u"2026-11-03T18:00"_s, u"Insulin"_s);
    CHECK(ringing(night).isEmpty());
    change(u"2026-11-03T18:30"_s, u"Insulin, none with her"_s);
    CHECK(ringing(night).contains(u"none with her"));
    change(u"2026-11-03T18:40"_s, u"None"_s);
    CHECK(ringing(night).isEmpty());
}

TEST_CASE("new dangers: of a child who is found and not safe it is asked, of one who is back, in "
          "hospital or with the police not",
    "[guide][dangers]")
{
    Night night;
    night.facts.episode.kind = GENERATE(Episode::Kind::Missing, Episode::Kind::Away);
    night.reported(u"2026-11-03T17:15"_s);
    flag(night, u"2026-11-03T19:00"_s, Answer::yes());
    CHECK_FALSE(ringing(night).isEmpty());
    const auto found = [&](const QString &place) {
        night.add(Entry::Kind::Located, u"2026-11-03T19:30"_s,
            { { u"located.place"_s, Answer::code(place) } });
    };
    SECTION("with friends")
    {
        found(u"friends-family"_s);
        CHECK_FALSE(ringing(night).isEmpty());
    }
    SECTION("in good hands")
    {
        found(GENERATE(u"hospital"_s, u"custody"_s));
        CHECK(ringing(night).isEmpty());
    }
    SECTION("back")
    {
        night.back(u"2026-11-03T19:30"_s);
        CHECK(ringing(night).isEmpty());
    }
    SECTION("where others look for the child")
    {
        night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
        CHECK(ringing(night).isEmpty());
    }
}

TEST_CASE("new dangers: while nobody rang, the report itself is asked for", "[guide][dangers]")
{
    Night night;
    flag(night, u"2026-11-03T19:00"_s, Answer::yes());
    CHECK(ringing(night).isEmpty());
    CHECK(night.situationAt(now).shouldReportNow);
}
