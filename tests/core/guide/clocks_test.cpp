// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/clocks.h"
#include "core/guide/others_duties.h"
#include "core/protocol/united.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

bool hasDue(const Situation &situation, StepId step)
{
    return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [step](const Due &due) { return due.step == step; });
}

ClockRow clockCalled(
    const Night &night, const QString &id, const QString &now = u"2026-11-09T10:00"_s)
{
    const QList<ClockRow> clocks = night.situationAt(now).clocks;
    const auto row = std::find_if(
        clocks.cbegin(), clocks.cend(), [&](const ClockRow &each) { return each.id == id; });
    REQUIRE(row != clocks.cend());
    return *row;
}

} // namespace

TEST_CASE("assess: the interview has two clocks, from located or returned", "[guide][clock]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T22:15"_s);
    night.back(u"2026-11-03T23:40"_s);
    const auto clock = [](const Situation &situation, const QString &id) {
        const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [&](const ClockRow &each) { return each.id == id; });
        REQUIRE(row != situation.clocks.cend());
        return *row;
    };
    const Situation situation = night.situationAt(u"2026-11-04T09:00"_s);
    CHECK(clock(situation, u"interview-offered"_s).due == at(u"2026-11-06T22:15"_s));
    CHECK(clock(situation, u"interview-held"_s).due == at(u"2026-11-06T22:15"_s));
    CHECK(clock(situation, u"interview-held"_s).startWords.contains(u"23:40"));

    SECTION("an offer in time meets one, and takes the other on as our own")
    {
        night.facts.staff << Staff { StaffId::fromStorage(u"s1"_s), u"Sam Reed"_s };
        night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
            { { u"offer.answer"_s, Answer::code(u"accepted"_s) },
                { u"offer.by"_s, Answer::text(u"Sam Reed"_s) } });
        const Situation later = night.situationAt(u"2026-11-06T22:16"_s);
        CHECK(clock(later, u"interview-offered"_s).state == ClockRow::State::Met);
        CHECK(clock(later, u"interview-held"_s).state == ClockRow::State::Late);
        CHECK(clock(later, u"interview-held"_s).isOurs);
        CHECK(hasDue(later, StepId::Interview));
    }
    SECTION("not having reached the child is not an offer")
    {
        night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
            { { u"offer.answer"_s, Answer::code(u"no-contact"_s) } });
        CHECK(clock(night.situationAt(u"2026-11-05T09:00"_s), u"interview-offered"_s).state
            == ClockRow::State::Running);
    }
    SECTION("held one minute late is late")
    {
        night.add(Entry::Kind::Interview, u"2026-11-06T22:16"_s);
        CHECK(clock(night.situationAt(u"2026-11-07T09:00"_s), u"interview-held"_s).state
            == ClockRow::State::MetLate);
    }
    SECTION("declined leads to the parent or carer, and is not the end")
    {
        night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
            { { u"offer.answer"_s, Answer::code(u"declined"_s) } });
        const Situation declined = night.situationAt(u"2026-11-04T11:00"_s);
        CHECK(declined.isInterviewDeclined);
        CHECK(declined.isParentInformationOwed);
        CHECK(declined.step(StepId::Interview).state == Step::State::Now);
        night.add(Entry::Kind::ParentInformation, u"2026-11-04T12:00"_s,
            { { u"parent-info.offered"_s, Answer::yes() } });
        CHECK(night.situationAt(u"2026-11-04T13:00"_s).step(StepId::Interview).state
            == Step::State::Finished);
    }
    SECTION("a time nobody knows starts no clock")
    {
        Night unknown;
        unknown.add(Entry::Kind::Returned, {});
        const Situation back = unknown.situationAt(u"2026-11-04T09:00"_s);
        CHECK(clock(back, u"interview-held"_s).state == ClockRow::State::Waiting);
        CHECK_FALSE(clock(back, u"interview-held"_s).due.isValid());
    }
}

TEST_CASE("assess: found or back, and nobody wrote down when: that is due until somebody does, or "
          "says that nobody knows",
    "[guide][clock]")
{
    Night night;
    const Entry::Kind kind = GENERATE(Entry::Kind::Located, Entry::Kind::Returned);
    const QString field = kind == Entry::Kind::Located ? u"located.at"_s : u"returned.at"_s;
    const QString words = kind == Entry::Kind::Located
        ? u"They are found, but nobody wrote down when: write the time"_s
        : u"They are back, but nobody wrote down when: write the time"_s;
    bool isAsked = false;
    SECTION("nobody was asked") { night.add(kind, {}); }
    SECTION("not known")
    {
        isAsked = true;
        night.add(kind, {}, { { field, Answer::notKnown() } });
    }
    SECTION("not known, in a line that an earlier version put at the time of writing")
    {
        isAsked = true;
        night.add(kind, u"2026-11-03T19:10"_s, { { field, Answer::notKnown() } });
    }
    SECTION("the day alone")
    {
        night.add(kind, {}, { { field, Answer::moment(Moment::on(QDate(2026, 11, 3))) } });
    }
    const auto held = [&] {
        const Situation situation = night.situationAt(u"2026-11-04T09:00"_s);
        return *std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [](const ClockRow &row) { return row.id == u"interview-held"; });
    };
    const auto due = [&] {
        QStringList texts;
        for (const Due &each : night.situationAt(u"2026-11-04T09:00"_s).dues) {
            if (each.subject == u"time-found") {
                CHECK(each.step == StepId::Return);
                texts << each.text;
            }
        }
        return texts;
    };
    INFO("where nobody ever knows, it is counted from when that was written down, and says so");
    CHECK((held().state == ClockRow::State::Running) == isAsked);
    CHECK(held().due == (isAsked ? night.facts.log.last().position().addDays(3) : QDateTime()));
    CHECK(
        held().startWords.contains(u"nobody knows when; counted from when that was written down"_s)
        == isAsked);
    CHECK(due() == (isAsked ? QStringList() : QStringList { words }));
    CHECK(night.situationAt(u"2026-11-04T09:00"_s).isTimeFoundMissing);
    INFO("it holds nothing up: who has to hear of it and how they are comes first");
    CHECK_FALSE(night.situationAt(u"2026-11-04T09:00"_s).nextSentence.contains(u"wrote down when"));
    night.add(kind, u"2026-11-04T08:00"_s,
        { { field, Answer::moment(Moment::exactly(at(u"2026-11-03T18:30"_s))) } });
    CHECK(held().due == at(u"2026-11-06T18:30"_s));
    CHECK(due() == QStringList());
    INFO("somebody who does not know takes nothing away");
    night.add(kind, {}, { { field, Answer::notKnown() } }, {}, u"Teacher"_s);
    CHECK(held().due == at(u"2026-11-06T18:30"_s));
}

TEST_CASE("assess: nobody is asked for a time that an interview which is declined would run from",
    "[guide][clock]")
{
    Night night;
    night.facts.setting.kind = Setting::Kind::ChildrensHome;
    night.add(Entry::Kind::Returned, {});
    const auto isDue = [&] {
        const QList<Due> dues = night.situationAt(u"2026-11-04T09:00"_s).dues;
        return std::any_of(dues.cbegin(), dues.cend(),
            [](const Due &due) { return due.subject == u"time-found"; });
    };
    CHECK(isDue());
    night.add(Entry::Kind::InterviewOffer, u"2026-11-04T08:00"_s,
        { { u"offer.answer"_s, Answer::code(u"declined"_s) } });
    CHECK_FALSE(isDue());
}

TEST_CASE("clockRows: an interview that was held was offered, at the latest then", "[guide][clock]")
{
    Night night;
    night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
    night.back(u"2026-11-03T23:40"_s);
    const auto offered = [&] { return clockCalled(night, u"interview-offered"_s); };
    SECTION("in time")
    {
        night.add(Entry::Kind::Interview, u"2026-11-04T14:00"_s,
            { { u"interview.before"_s, Answer::text(u"A row"_s) } });
        CHECK(offered().state == ClockRow::State::Met);
        CHECK(offered().metAt == Moment::exactly(at(u"2026-11-04T14:00"_s)));
        INFO("what a line says of the offer counts first");
        night.add(Entry::Kind::InterviewOffer, u"2026-11-05T09:00"_s,
            { { u"offer.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-04T10:00"_s))) } });
        CHECK(offered().metAt == Moment::exactly(at(u"2026-11-04T10:00"_s)));
    }
    SECTION("late, and why is said once")
    {
        night.add(Entry::Kind::Interview, u"2026-11-08T14:00"_s,
            { { u"interview.late-reason"_s, Answer::text(u"She was in hospital"_s) } });
        INFO("why it was late is no interview");
        CHECK(offered().state == ClockRow::State::Late);
        night.add(Entry::Kind::Interview, u"2026-11-08T14:00"_s,
            { { u"interview.before"_s, Answer::text(u"A row"_s) } });
        CHECK(offered().state == ClockRow::State::MetLate);
        CHECK(offered().whyLate == u"She was in hospital");
    }
}

TEST_CASE("clockRows: what the step calls declined is late nowhere, until the child says yes after "
          "all (R49)",
    "[guide][clock]")
{
    Night night;
    night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
    night.add(Entry::Kind::Fact, u"2026-11-03T17:00"_s,
        { { u"light.how"_s, Answer::code(u"police"_s) } });
    night.back(u"2026-11-04T08:00"_s);
    const auto answer = [&](const QString &when, const QString &said) {
        night.add(Entry::Kind::InterviewOffer, when, { { u"offer.answer"_s, Answer::code(said) } });
    };
    const QString later = u"2026-11-12T10:00"_s;
    const auto held = [&] { return clockCalled(night, u"interview-held"_s, later).state; };
    const auto isDue = [&] { return hasDue(night.situationAt(later), StepId::Interview); };
    const auto step = [&] { return night.situationAt(later).step(StepId::Interview).state; };

    answer(u"2026-11-05T09:30"_s, u"declined"_s);
    CHECK(held() == ClockRow::State::Late);
    CHECK(isDue());
    CHECK(step() == Step::State::Now);
    night.add(Entry::Kind::ParentInformation, u"2026-11-05T11:00"_s,
        { { u"parent-info.offered"_s, Answer::yes() } });
    CHECK(held() == ClockRow::State::Declined);
    CHECK_FALSE(isDue());
    CHECK(step() == Step::State::Finished);
    answer(u"2026-11-09T09:30"_s, u"accepted"_s);
    CHECK(held() == ClockRow::State::Late);
    CHECK(isDue());
    CHECK(step() == Step::State::UnderWay);
    night.add(Entry::Kind::Interview, u"2026-11-09T14:00"_s,
        { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    CHECK(held() == ClockRow::State::MetLate);
    CHECK(step() == Step::State::Finished);
}

TEST_CASE("clockRows: what the council offers never makes a carer late for the interview (R88)",
    "[guide][clock]")
{
    Night night;
    night.facts.setting.kind = GENERATE(Setting::Kind::FosterHome, Setting::Kind::ChildrensHome);
    night.facts.staff << Staff { StaffId::fromStorage(u"s1"_s), u"Sam Reed"_s };
    night.back(u"2026-11-04T08:00"_s);
    night.add(Entry::Kind::InterviewOffer, u"2026-11-05T09:30"_s,
        { { u"offer.answer"_s, Answer::code(u"accepted"_s) },
            { u"offer.by"_s, Answer::text(u"Tessa Boyd, council"_s) } });
    const Situation later = night.situationAt(u"2026-11-08T10:00"_s);
    CHECK(clockCalled(night, u"interview-offered"_s).state == ClockRow::State::Met);
    CHECK_FALSE(clockCalled(night, u"interview-held"_s).isOurs);
    CHECK_FALSE(hasDue(later, StepId::Interview));
    const QList<ClockRow> asked = othersToAskAbout(later.clocks);
    INFO("it is asked about all the same");
    CHECK(std::any_of(asked.cbegin(), asked.cend(),
        [](const ClockRow &row) { return row.id == u"interview-held"; }));
}

TEST_CASE("clockRows: a day without a time of day starts no hours", "[guide][clock]")
{
    Night night;
    night.add(Entry::Kind::Returned, {});
    night.facts.log.last().happened = Moment::on(QDate(2026, 11, 3));
    for (const ClockRow &row : night.situationAt(u"2026-11-20T09:00"_s).clocks) {
        if (row.id == u"interview-held") {
            CHECK(row.state == ClockRow::State::Waiting);
            CHECK_FALSE(row.due.isValid());
        }
    }
}

TEST_CASE("clockRows: how a child is who is away is known once somebody answered", "[guide][clock]")
{
    Night night;
    night.facts.episode.kind = Episode::Kind::Away;
    const auto state = [&] {
        const Situation situation = night.situationAt(u"2026-11-04T09:00"_s);
        const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [](const ClockRow &each) { return each.id == u"wellbeing-away"; });
        REQUIRE(row != situation.clocks.cend());
        CHECK(hasDue(situation, StepId::WhileMissing) == row->isRunning());
        return row->state;
    };
    const auto tried = [&](const QString &outcome) {
        night.add(Entry::Kind::ContactAttempt, u"2026-11-03T19:00"_s,
            { { u"attempt.outcome"_s, Answer::code(outcome) } });
    };
    CHECK(state() == ClockRow::State::Running);
    tried(u"no-answer"_s);
    tried(u"message-left"_s);
    CHECK(state() == ClockRow::State::Running);
    tried(u"spoke-to-other"_s);
    CHECK(state() == ClockRow::State::Met);
    INFO("who was spoken to before it was known where the child is said nothing about that");
    night.add(Entry::Kind::Category, u"2026-11-03T22:00"_s,
        { { u"category.kind"_s, Answer::code(u"away"_s) } });
    CHECK(state() == ClockRow::State::Running);
    night.add(Entry::Kind::ContactAttempt, u"2026-11-03T22:10"_s,
        { { u"attempt.outcome"_s, Answer::code(u"answered"_s) } });
    CHECK(state() == ClockRow::State::Met);
}

TEST_CASE("clockRows: a meeting meets the clock of its own kind, and the next is a month on",
    "[guide][clock]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto clock = [&](const QString &id, const QString &now) {
        const Situation situation = night.situationAt(now);
        const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [&](const ClockRow &each) { return each.id == id; });
        REQUIRE(row != situation.clocks.cend());
        return *row;
    };
    const auto met = [&](const QString &kind, const QString &when) {
        night.add(Entry::Kind::Meeting, when, { { u"meeting.kind"_s, Answer::code(kind) } });
    };
    met(u"strategy"_s, u"2026-11-04T10:00"_s);
    CHECK(clock(u"missing-meeting"_s, u"2026-11-07T00:01"_s).state == ClockRow::State::Late);
    met(u"missing-from-care"_s, u"2026-11-06T15:00"_s);
    CHECK(clock(u"missing-meeting"_s, u"2026-11-07T00:01"_s).state == ClockRow::State::Met);
    CHECK(clock(u"missing-meeting-monthly"_s, u"2026-11-07T00:01"_s).due
        == at(u"2026-12-06T23:59:59"_s));
}

TEST_CASE("clockRows: the plan of action is met by the talk that makes it, and by no other meeting",
    "[guide][clock]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    const auto state = [&] {
        const Situation situation = night.situationAt(u"2026-11-05T09:00"_s);
        const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [](const ClockRow &each) { return each.id == u"action-plan"; });
        REQUIRE(row != situation.clocks.cend());
        return row->state;
    };
    for (const QString &kind : { u"care-plan-review"_s, u"missing-from-care"_s, u"other"_s }) {
        night.add(Entry::Kind::Meeting, u"2026-11-04T10:00"_s,
            { { u"meeting.kind"_s, Answer::code(kind) } });
        CHECK(state() == ClockRow::State::Running);
    }
    night.add(Entry::Kind::Meeting, u"2026-11-04T11:00"_s,
        { { u"meeting.kind"_s, Answer::code(u"action-plan"_s) } });
    CHECK(state() == ClockRow::State::Met);
}

TEST_CASE("clockRows: a duty of one's own that any notice meets is not met by asking others",
    "[guide][clock]")
{
    Night night;
    Protocol own = *night.facts.protocol;
    own.clocks = { *own.clock(u"daily-contact"_s) };
    own.clocks.first().doneBy = u"notice"_s;
    own.clocks.first().repeats.reset();
    night.facts.protocol = std::make_shared<const Protocol>(own);
    night.reported(u"2026-11-03T18:20"_s);
    const auto isMet
        = [&] { return night.situationAt(u"2026-11-03T20:00"_s).clocks.first().isAnswered(); };
    night.add(Entry::Kind::Notice, u"2026-11-03T19:00"_s,
        { { u"asked.answer"_s, Answer::code(u"done"_s) } }, u"asked:trace"_s);
    CHECK_FALSE(isMet());
    night.add(Entry::Kind::Notice, u"2026-11-03T19:10"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"parents"_s);
    CHECK(isMet());
}

TEST_CASE("clockRows: police protection ends after 72 hours, from when it began", "[guide][clock]")
{
    Night night;
    const auto row = [&](const QString &now) {
        for (const ClockRow &each : night.situationAt(now).clocks) {
            if (each.id == u"police-protection-ends")
                return each;
        }
        return ClockRow();
    };
    CHECK(row(u"2026-11-04T09:00"_s).state == ClockRow::State::Waiting);
    night.add(Entry::Kind::LegalPower, u"2026-11-04T08:00"_s,
        { { u"power.kind"_s, Answer::code(u"entry"_s) } });
    CHECK(row(u"2026-11-04T09:00"_s).state == ClockRow::State::Waiting);
    night.add(Entry::Kind::LegalPower, u"2026-11-04T09:00"_s,
        { { u"power.kind"_s, Answer::code(u"police-protection"_s) },
            { u"power.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-04T08:30"_s))) } });
    CHECK(row(u"2026-11-04T09:00"_s).due == at(u"2026-11-07T08:30"_s));
    CHECK_FALSE(row(u"2026-11-04T09:00"_s).isOurs);
    CHECK(row(u"2026-11-07T08:31"_s).state == ClockRow::State::Late);
}

TEST_CASE("clockRows: police protection ends at the end that was written, where that comes first "
          "(R40)",
    "[guide][clock]")
{
    Night night(GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s));
    const auto row = [&](const QString &now) {
        const Situation situation = night.situationAt(now);
        const auto found = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [](const ClockRow &each) { return each.id == u"police-protection-ends"; });
        REQUIRE(found != situation.clocks.cend());
        return *found;
    };
    const auto protect = [&](const Moment &from, const Moment &until) {
        night.add(Entry::Kind::LegalPower, u"2026-11-04T09:00"_s,
            { { u"power.kind"_s, Answer::code(u"police-protection"_s) },
                { u"power.at"_s, Answer::moment(from) },
                { u"power.until"_s, Answer::moment(until) } });
    };
    const Moment from = Moment::exactly(at(u"2026-11-04T08:30"_s));

    SECTION("a written end before the 72 hours are over")
    {
        protect(from, Moment::exactly(at(u"2026-11-05T12:00"_s)));
        CHECK(row(u"2026-11-05T12:00"_s).state == ClockRow::State::Running);
        CHECK(row(u"2026-11-05T12:00"_s).due == at(u"2026-11-05T12:00"_s));
        CHECK(row(u"2026-11-05T12:01"_s).state == ClockRow::State::Late);
    }
    SECTION("only the day of it")
    {
        protect(from, Moment::on(QDate(2026, 11, 5)));
        CHECK(row(u"2026-11-05T12:00"_s).due == at(u"2026-11-05T23:59:59"_s));
    }
    SECTION("one after the 72 hours makes nothing longer")
    {
        protect(from, Moment::exactly(at(u"2026-11-09T12:00"_s)));
        CHECK(row(u"2026-11-05T12:00"_s).due == at(u"2026-11-07T08:30"_s));
    }
    SECTION("nobody knows when it began: the end is known all the same")
    {
        protect(Moment::on(QDate(2026, 11, 4)), Moment::exactly(at(u"2026-11-05T12:00"_s)));
        CHECK(row(u"2026-11-04T12:00"_s).state == ClockRow::State::Running);
        CHECK(row(u"2026-11-04T12:00"_s).due == at(u"2026-11-05T12:00"_s));
    }
    SECTION("the newest one counts, with its own end or none")
    {
        protect(from, Moment::exactly(at(u"2026-11-05T12:00"_s)));
        protect(Moment::exactly(at(u"2026-11-05T10:00"_s)), Moment::notKnown());
        CHECK(row(u"2026-11-05T12:01"_s).due == at(u"2026-11-08T10:00"_s));
    }
    SECTION("the end of another power ends no police protection")
    {
        protect(from, Moment::notKnown());
        night.add(Entry::Kind::LegalPower, u"2026-11-04T10:00"_s,
            { { u"power.kind"_s, Answer::code(u"recovery-order"_s) },
                { u"power.until"_s, Answer::moment(Moment::exactly(at(u"2026-11-05T12:00"_s))) } });
        CHECK(row(u"2026-11-05T12:01"_s).due == at(u"2026-11-07T08:30"_s));
    }
    const auto endAs = [&](const QString &kind) {
        night.add(Entry::Kind::Ending, u"2026-11-05T09:00"_s,
            { { u"ending.kind"_s, Answer::code(kind) } });
    };
    SECTION("it runs on when the absence is over, and is never late then")
    {
        protect(from, Moment::notKnown());
        endAs(GENERATE(u"back-safe"_s, u"custody"_s, u"hospital"_s, u"placed-elsewhere"_s,
            u"not-returning"_s, u"seriously-harmed"_s));
        CHECK(row(u"2026-11-06T12:00"_s).state == ClockRow::State::Running);
        CHECK(row(u"2026-11-06T12:00"_s).due == at(u"2026-11-07T08:30"_s));
        CHECK(row(u"2026-11-07T08:31"_s).state == ClockRow::State::Cancelled);
    }
    SECTION("it ends with their 18th birthday")
    {
        protect(from, Moment::notKnown());
        endAs(u"turned-18"_s);
        CHECK(row(u"2026-11-06T12:00"_s).state == ClockRow::State::Cancelled);
    }
    SECTION("what social care says of it comes before both")
    {
        protect(from, Moment::exactly(at(u"2026-11-05T12:00"_s)));
        night.add(Entry::Kind::Notice, u"2026-11-04T18:00"_s,
            { { u"asked.answer"_s, Answer::code(u"done"_s) } }, u"asked:police-protection-ends"_s);
        CHECK(row(u"2026-11-06T12:00"_s).isAnswered());
    }
}

TEST_CASE("clocks: those of others are each named once, by whose they are", "[guide][clock]")
{
    Night night;
    const auto nation = ProtocolReader::builtIn(u"england-statutory"_s);
    REQUIRE_OK(nation);
    const auto here = night.facts.protocol;
    night.facts.protocol = std::make_shared<const Protocol>(united(*here, *nation));
    const QMap<DutyOf, QStringList> owed = clocksOfOthers(night.facts);
    INFO("in a foster home the carer's duties are their own");
    CHECK(owed.keys() == QList<DutyOf> { DutyOf::Authority, DutyOf::Police, DutyOf::HomeOffice });
    for (const QStringList &clocks : owed) {
        CHECK_FALSE(clocks.isEmpty());
        QStringList once = clocks;
        CHECK(once.removeDuplicates() == 0);
    }
    CHECK(owed.value(DutyOf::HomeOffice) == QStringList { u"home-office-weekly"_s });
    night.facts.setting.kind = Setting::Kind::School;
    CHECK_FALSE(clocksOfOthers(night.facts).contains(DutyOf::School));
    CHECK(clocksOfOthers(night.facts).contains(DutyOf::Carer));
}
