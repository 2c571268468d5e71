// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/situation.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

void stopAt(Night &night, const QString &when, const QString &subject = u"plan"_s)
{
    night.add(Entry::Kind::StopTime, u"2026-11-03T16:45"_s,
        { { u"stop.at"_s, Answer::moment(Moment::exactly(at(when))) } }, subject);
}

bool hasDue(const Situation &situation, StepId step)
{
    return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [step](const Due &due) { return due.step == step; });
}

} // namespace

TEST_CASE("assess: missing for is counted from last seen, and says so", "[guide][situation]")
{
    Night night;
    CHECK(night.situationAt(u"2026-11-03T17:45"_s).headline.contains(u"1 h"));
    CHECK(night.situationAt(u"2026-11-03T17:45"_s).sinceWords.contains(u"noticed"));

    night.fact(u"last-seen.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T15:20"_s))),
        u"Teacher"_s, u"2026-11-03T17:00"_s);
    const Situation situation = night.situationAt(u"2026-11-03T17:12"_s);
    CHECK(situation.headline.contains(u"1 h 52 min"));
    CHECK(situation.sinceWords == u"since last seen, today 15:20");
    night.back(u"2026-11-03T19:30"_s);
    const Situation back = night.situationAt(u"2026-11-03T20:00"_s);
    CHECK(back.headline == u"Back since today 19:30");
    CHECK(back.sinceWords == u"gone from today 15:20, when last seen");
}

TEST_CASE("assess: what ends the wait", "[guide][situation]")
{
    Night night;
    SECTION("the stop time has passed")
    {
        stopAt(night, u"2026-11-03T17:30"_s);
        CHECK_FALSE(night.situationAt(u"2026-11-03T17:29"_s).shouldReportNow);
        const Situation situation = night.situationAt(u"2026-11-03T17:30"_s);
        CHECK(situation.shouldReportNow);
        CHECK(situation.nextStep == StepId::Report);
        CHECK(situation.dues.first().isLate);
    }
    SECTION("a red flag answered yes")
    {
        night.add(Entry::Kind::RedFlag, u"2026-11-03T16:50"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"risky-person"_s);
        CHECK(night.situationAt(u"2026-11-03T16:51"_s).shouldReportNow);
    }
    SECTION("a red flag the profile raises, with what it says")
    {
        night.know(u"health.medicine"_s, Answer::text(u"Insulin"_s));
        const Situation situation = night.situationAt(u"2026-11-03T16:51"_s);
        CHECK(situation.shouldReportNow);
        CHECK(situation.reportNowBecause.join(u' ').contains(u"Insulin"));
    }
    SECTION("a plan that says at once")
    {
        night.facts.profile.placements.first().answers.insert(
            u"placement.plan-minutes"_s, Answer::text(u"0"_s));
        CHECK(night.situationAt(u"2026-11-03T16:46"_s).shouldReportNow);
    }
    SECTION("reached, and still a worry")
    {
        night.add(Entry::Kind::Check, u"2026-11-03T17:00"_s,
            { { u"check.outcome"_s, Answer::code(u"spoke-worried"_s) } }, u"ring-child"_s);
        CHECK(night.situationAt(u"2026-11-03T17:01"_s).shouldReportNow);
    }
    SECTION("no answer, however often, lowers nothing and ends nothing")
    {
        const auto flags = night.situationAt(u"2026-11-03T17:00"_s).redFlags;
        for (const RedFlagRow &flag : flags)
            night.add(Entry::Kind::RedFlag, u"2026-11-03T16:50"_s,
                { { u"flag.answer"_s, Answer::notKnown() } }, flag.id);
        stopAt(night, u"2026-11-03T17:00"_s);
        CHECK(night.situationAt(u"2026-11-03T17:00"_s).shouldReportNow);
    }
}

TEST_CASE("assess: more information never lowers urgency", "[guide][situation][property]")
{
    Night night;
    night.add(Entry::Kind::RedFlag, u"2026-11-03T16:50"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"exploitation"_s);
    const auto kind = everyKind().at(GENERATE(range(0, static_cast<int>(everyKind().size()))));
    CAPTURE(toStorage(kind));
    // Found is not back: whoever is with friends may still be in danger there.
    const bool endsIt = kind == Entry::Kind::Returned || kind == Entry::Kind::Ending
        || kind == Entry::Kind::PoliceCall;
    night.add(kind, u"2026-11-03T17:10"_s,
        { { u"note.text"_s, Answer::text(u"Something"_s) },
            { u"ending.kind"_s, Answer::code(u"back-safe"_s) },
            { u"call.number"_s, Answer::code(u"101"_s) } });
    CHECK(night.situationAt(u"2026-11-03T18:00"_s).shouldReportNow == !endsIt);
}

TEST_CASE("assess: a child who is found stays in danger until they are back, or in good hands",
    "[guide][situation]")
{
    Night night;
    night.add(Entry::Kind::RedFlag, u"2026-11-03T16:50"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"risky-person"_s);
    const QString now = u"2026-11-03T18:00"_s;
    const auto found = [&](const QString &when, const QString &place) {
        night.add(Entry::Kind::Located, when, { { u"located.place"_s, Answer::code(place) } });
    };
    found(u"2026-11-03T17:10"_s, u"friends-family"_s);
    Situation situation = night.situationAt(now);
    CHECK(situation.shouldReportNow);
    CHECK(situation.nextStep == StepId::Report);
    CHECK(std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [](const Due &due) { return due.subject == u"responsible-authority"; }));
    found(u"2026-11-03T17:30"_s, u"hospital"_s);
    CHECK_FALSE(night.situationAt(now).shouldReportNow);
    night.back(u"2026-11-03T17:40"_s);
    CHECK_FALSE(night.situationAt(now).shouldReportNow);
}

TEST_CASE("assess: a child who died has no clock, no interview and no word of a return",
    "[guide][situation]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    night.add(Entry::Kind::Located, u"2026-11-05T07:30"_s);
    night.add(Entry::Kind::Ending, u"2026-11-05T08:00"_s,
        { { u"ending.kind"_s, Answer::code(u"died"_s) } });
    const Situation situation = night.situationAt(u"2026-11-05T09:00"_s);
    CHECK(situation.clocks.isEmpty());
    CHECK(situation.returnNotices.isEmpty());
    CHECK(situation.nextStep == StepId::Afterwards);
    for (const QString &words : { situation.headline, situation.nextSentence })
        CHECK_FALSE(words.contains(u"back", Qt::CaseInsensitive));
    CHECK(situation.step(StepId::Interview).state == Step::State::Quiet);
    CHECK_FALSE(hasDue(situation, StepId::Interview));
    CHECK_FALSE(hasDue(situation, StepId::Return));
}

TEST_CASE("assess: police who were never told owe no check", "[guide][situation]")
{
    Night found;
    found.back(u"2026-11-03T17:05"_s);
    const QString check = u"the police check on return: done, or not and why"_s;
    CHECK_FALSE(found.situationAt(u"2026-11-03T18:00"_s).signOffMissing.contains(check));
    found.reported(u"2026-11-03T17:00"_s);
    CHECK(found.situationAt(u"2026-11-03T18:00"_s).signOffMissing.contains(check));
}

TEST_CASE("assess: every way an absence can end closes what is open", "[guide][situation]")
{
    const QString code = GENERATE(u"back-safe"_s, u"hospital"_s, u"custody"_s,
        u"placed-elsewhere"_s, u"not-returning"_s, u"turned-18"_s, u"seriously-harmed"_s, u"died"_s,
        u"opened-in-error"_s, u"duplicate"_s);
    CAPTURE(code);
    Night night;
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"exploitation"_s);
    night.add(
        Entry::Kind::Ending, u"2026-11-05T08:00"_s, { { u"ending.kind"_s, Answer::code(code) } });
    const Situation situation = night.situationAt(u"2026-11-05T09:00"_s);
    CHECK(situation.state != EpisodeSummary::State::Open);
    CHECK_FALSE(situation.shouldReportNow);
    CHECK_FALSE(hasDue(situation, StepId::Report));
    CHECK(situation.ending == code);
    CHECK_FALSE(situation.headline.contains(u"Missing for"));
}

TEST_CASE("assess: an ending that says they are back, or found, starts the hours of the interview, "
          "where nobody wrote a find or a return down (R48, R87)",
    "[guide][situation]")
{
    const auto [code, isBack] = GENERATE(table<QString, bool>({ { u"back-safe"_s, true },
        { u"hospital"_s, false }, { u"custody"_s, false }, { u"seriously-harmed"_s, false } }));
    const QString ending = code;
    CAPTURE(ending);
    Night night;
    night.facts.setting.kind
        = GENERATE(Setting::Kind::ReturnInterviewService, Setting::Kind::ChildrensHome);
    const auto end = [&](const QString &when) {
        night.add(Entry::Kind::Ending, when, { { u"ending.kind"_s, Answer::code(ending) } });
    };
    const QString now = u"2026-11-20T09:00"_s;
    const auto held = [&] {
        const Situation situation = night.situationAt(now);
        return *std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [](const ClockRow &row) { return row.id == u"interview-held"; });
    };
    const auto isTimeAsked = [&] {
        const QList<Due> dues = night.situationAt(now).dues;
        return std::any_of(dues.cbegin(), dues.cend(),
            [](const Due &due) { return due.subject == u"time-found"; });
    };
    const Trigger trigger = isBack ? Trigger::Returned : Trigger::Located;

    SECTION("with its time")
    {
        end(u"2026-11-03T23:00"_s);
        CHECK(night.fold().hasHappened(Trigger::Returned) == isBack);
        CHECK(night.fold().event(trigger) == Moment::exactly(at(u"2026-11-03T23:00"_s)));
        CHECK(held().due == at(u"2026-11-06T23:00"_s));
        CHECK(held().state == ClockRow::State::Late);
        CHECK_FALSE(isTimeAsked());
        CHECK(night.situationAt(now).isInterviewOurs);
        if (held().isOurs)
            CHECK(hasDue(night.situationAt(now), StepId::Interview));
        CHECK(night.situationAt(now).step(StepId::Interview).state == Step::State::Now);
    }
    SECTION("without one, that is asked for")
    {
        end({});
        CHECK(held().state == ClockRow::State::Waiting);
        CHECK(isTimeAsked());
        INFO("and counts once it is written down");
        night.add(isBack ? Entry::Kind::Returned : Entry::Kind::Located, u"2026-11-03T22:00"_s);
        CHECK(held().due == at(u"2026-11-06T22:00"_s));
        CHECK_FALSE(isTimeAsked());
    }
    SECTION("a find that is written down counts before it")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s);
        end(u"2026-11-03T23:00"_s);
        CHECK(held().due == at(u"2026-11-06T20:00"_s));
    }
    SECTION("corrected to another ending, it says nothing of the kind")
    {
        end(u"2026-11-03T23:00"_s);
        const EntryId wrong = night.facts.log.last().id;
        night.add(Entry::Kind::Ending, u"2026-11-03T23:00"_s,
            { { u"ending.kind"_s, Answer::code(u"turned-18"_s) } });
        night.facts.log.last().corrects = wrong;
        CHECK_FALSE(night.fold().hasHappened(Trigger::LocatedOrReturned));
        CHECK(held().state == ClockRow::State::Waiting);
    }
}

TEST_CASE("assess: in an interview service an ending alone leaves the interview due (R87)",
    "[guide][situation]")
{
    Night night;
    night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
    night.add(Entry::Kind::Ending, u"2026-11-03T23:00"_s,
        { { u"ending.kind"_s, Answer::code(u"custody"_s) } });
    QStringList dues;
    for (const Due &due : night.situationAt(u"2026-11-20T09:00"_s).dues)
        dues << due.subject;
    CHECK(dues.contains(u"interview-offered"_s));
    CHECK(dues.contains(u"interview-held"_s));
}

TEST_CASE("assess: a later time to stop that nobody gave a reason for puts nothing off (R18)",
    "[guide][situation]")
{
    Night night;
    const auto stop = [&](const QString &when, const QString &why) {
        Answers answers { { u"stop.at"_s, Answer::moment(Moment::exactly(at(when))) } };
        if (!why.isEmpty())
            answers.insert(u"stop.reason"_s, Answer::text(why));
        night.add(Entry::Kind::StopTime, u"2026-11-03T17:00"_s, answers);
    };
    const auto stopsAt = [&] { return night.situationAt(u"2026-11-03T17:20"_s).stop.at; };
    stop(u"2026-11-03T17:15"_s, u"Her plan says so"_s);
    stop(u"2026-11-05T17:15"_s, {});
    CHECK(stopsAt() == at(u"2026-11-03T17:15"_s));
    CHECK(night.situationAt(u"2026-11-03T17:20"_s).shouldReportNow);
    night.add(Entry::Kind::StopTime, u"2026-11-03T17:00"_s,
        { { u"stop.at"_s, Answer::notKnown() }, { u"stop.reason"_s, Answer::text(u"x"_s) } });
    CHECK(stopsAt() == at(u"2026-11-03T17:15"_s));
    stop(u"2026-11-03T17:10"_s, {});
    CHECK(stopsAt() == at(u"2026-11-03T17:10"_s));
    stop(u"2026-11-03T18:00"_s, u"He rang: he is on the bus"_s);
    CHECK(stopsAt() == at(u"2026-11-03T18:00"_s));
    CHECK_FALSE(night.situationAt(u"2026-11-03T17:20"_s).shouldReportNow);
}
