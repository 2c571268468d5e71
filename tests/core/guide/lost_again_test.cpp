// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/clocks.h"
#include "core/guide/notices.h"
#include "core/guide/told_late.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// Reported at 17:15, found at 19:30, lost again at 23:00, back three days later at 08:00.
struct LostAgain : Night
{
    LostAgain()
    {
        facts.staff << Staff { StaffId::fromStorage(u"s1"_s), u"Sam Reed"_s };
        reported(u"2026-11-03T17:15"_s);
    }
    void found() { add(Entry::Kind::Located, u"2026-11-03T19:30"_s); }
    void lost(const QString &when = u"2026-11-03T23:00"_s)
    {
        add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    }
    void foundAndLost()
    {
        found();
        lost();
    }
    void isBack() { back(u"2026-11-06T08:00"_s); }
    EntryId tell(const QString &whom, const QString &when, const QString &outcome = u"told"_s)
    {
        return add(
            Entry::Kind::Notice, when, { { u"notice.outcome"_s, Answer::code(outcome) } }, whom);
    }
    EntryId offer(const QString &when, const QString &answer)
    {
        return add(Entry::Kind::InterviewOffer, when,
            { { u"offer.answer"_s, Answer::code(answer) },
                { u"offer.by"_s, Answer::text(u"Sam Reed"_s) },
                { u"offer.at"_s, Answer::moment(Moment::exactly(at(when))) } });
    }
    EntryId interview(const QString &when)
    {
        return add(Entry::Kind::Interview, when,
            { { u"interview.interviewer"_s, Answer::text(u"Sam Reed"_s) },
                { u"interview.at"_s, Answer::moment(Moment::exactly(at(when))) } });
    }
};

NoticeRow rowOf(const QList<NoticeRow> &rows, const QString &subject)
{
    CAPTURE(subject.toStdString());
    const auto found = std::find_if(
        rows.cbegin(), rows.cend(), [&](const NoticeRow &row) { return row.subject == subject; });
    REQUIRE(found != rows.cend());
    return *found;
}

ClockRow clockOf(const Situation &situation, const QString &id)
{
    CAPTURE(id.toStdString());
    const auto found = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
        [&](const ClockRow &row) { return row.id == id; });
    REQUIRE(found != situation.clocks.cend());
    return *found;
}

bool isDue(const Situation &situation, const QString &subject)
{
    return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
        [&](const Due &due) { return due.subject == subject; });
}

} // namespace

TEST_CASE("lost again: whoever was told in the first search hears that the child is back (R83)",
    "[guide][lost]")
{
    LostAgain night;
    const QString authority = u"responsible-authority"_s;
    const auto backRow = [&] {
        return rowOf(
            night.situationAt(u"2026-11-06T08:05"_s).returnNotices, u"back:"_s + authority);
    };
    SECTION("told, and not a second time")
    {
        night.tell(authority, u"2026-11-03T17:35"_s);
        night.foundAndLost();
    }
    SECTION("somebody tried")
    {
        night.tell(authority, u"2026-11-03T17:35"_s, u"no-answer"_s);
        night.foundAndLost();
    }
    SECTION("and in the second search they were left out with a reason")
    {
        night.tell(authority, u"2026-11-03T17:35"_s);
        night.foundAndLost();
        night.tell(authority, u"2026-11-03T23:30"_s, u"not-told"_s);
    }
    SECTION("they heard of the first find")
    {
        night.tell(authority, u"2026-11-03T17:35"_s);
        night.found();
        night.tell(u"back:"_s + authority, u"2026-11-03T19:40"_s);
        night.lost();
    }
    night.isBack();
    CHECK(backRow().isOwed());
    CHECK(backRow().isDue);
    CHECK(isDue(night.situationAt(u"2026-11-06T08:05"_s), u"back:"_s + authority));
    night.tell(u"back:"_s + authority, u"2026-11-06T08:10"_s);
    CHECK(backRow().state == NoticeRow::State::Told);
}

TEST_CASE("return notices: who was told hears the end, whether or not the rule still asks for it",
    "[guide][lost][notices]")
{
    LostAgain night;
    SECTION("the find ends the rule")
    {
        night.tell(u"iro-contact"_s, u"2026-11-03T17:40"_s);
        night.foundAndLost();
        night.isBack();
        const QList<NoticeRow> told = toldOnTheWayOut(night.facts, night.fold());
        CHECK(rowOf(told, u"iro-contact"_s).party == u"iro");
    }
    SECTION("it turned out that another list applies")
    {
        night.tell(u"responsible-authority"_s, u"2026-11-03T17:40"_s);
        night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
        night.isBack();
        const QList<NoticeRow> rows = night.situationAt(u"2026-11-06T08:05"_s).returnNotices;
        CHECK(rowOf(rows, u"back:responsible-authority"_s).isOwed());
    }
    SECTION("nobody knew whether it applied")
    {
        night.know(u"child.legal-status"_s, Answer());
        night.facts.setting.kind = Setting::Kind::SupportedAccommodation;
        night.facts.profile.child.facts.remove(u"child.legal-status"_s);
        night.tell(u"health-professional"_s, u"2026-11-03T17:40"_s);
        night.isBack();
        const QList<NoticeRow> rows = night.situationAt(u"2026-11-06T08:05"_s).returnNotices;
        CHECK_FALSE(rowOf(rows, u"back:health-professional"_s).mayApply);
    }
}

TEST_CASE(
    "return notices: a rule of the return that only may apply hides nobody who was told (R83)",
    "[guide][notices]")
{
    LostAgain night;
    Protocol own = *night.facts.protocol;
    NoticeRule rule;
    rule.id = u"authority-back"_s;
    rule.party = u"responsible-authority"_s;
    rule.text = u"Say more to the authority"_s;
    rule.trigger = Trigger::Returned;
    rule.applies << Applies { u"child.section-47"_s, { u"yes"_s } };
    own.notices << rule;
    night.facts.protocol = std::make_shared<const Protocol>(own);
    night.tell(u"responsible-authority"_s, u"2026-11-03T17:35"_s);
    night.isBack();
    const auto rows = [&] { return night.situationAt(u"2026-11-06T08:05"_s).returnNotices; };
    CHECK(rowOf(rows(), u"authority-back"_s).mayApply);
    CHECK(rowOf(rows(), u"back:responsible-authority"_s).isOwed());

    INFO("once it applies, it is said in the rule's words, and once");
    night.know(u"child.section-47"_s, Answer::yes());
    const QList<NoticeRow> sure = rows();
    CHECK(rowOf(sure, u"authority-back"_s).isOwed());
    CHECK(std::none_of(sure.cbegin(), sure.cend(),
        [](const NoticeRow &row) { return row.subject == u"back:responsible-authority"; }));
}

TEST_CASE("lost again: an interview or an offer of before ends no duty of the later return (R48)",
    "[guide][lost]")
{
    LostAgain night;
    night.found();
    SECTION("held, in hospital")
    {
        night.interview(u"2026-11-03T20:10"_s);
        CHECK(clockOf(night.situationAt(u"2026-11-03T21:00"_s), u"interview-held"_s).isAnswered());
        night.lost();
    }
    SECTION("held then, and written down the next day")
    {
        night.lost();
        night.interview(u"2026-11-03T20:10"_s);
        night.facts.log.last().happened = Moment::exactly(at(u"2026-11-04T10:00"_s));
        night.facts.log.last().written = at(u"2026-11-04T10:00"_s);
        INFO("each field in a line of its own, of one moment");
        night.add(Entry::Kind::Interview, u"2026-11-04T10:00"_s,
            { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    }
    SECTION("declined")
    {
        night.offer(u"2026-11-03T20:10"_s, u"declined"_s);
        CHECK(night.situationAt(u"2026-11-03T21:00"_s).isInterviewDeclined);
        night.lost();
    }
    night.isBack();
    const Situation days = night.situationAt(u"2026-11-12T08:00"_s);
    for (const QString &id : { u"interview-offered"_s, u"interview-held"_s }) {
        const ClockRow row = clockOf(days, id);
        CHECK(row.state == ClockRow::State::Late);
        CHECK(row.due == at(u"2026-11-09T08:00"_s));
        CHECK(row.isOurs);
        CHECK(isDue(days, id));
    }
    CHECK_FALSE(days.isInterviewDeclined);
    CHECK(days.step(StepId::Interview).state == Step::State::Now);
    CHECK(days.signOffMissing.contains(u"the return interview"_s));

    night.offer(u"2026-11-07T10:00"_s, u"accepted"_s);
    night.interview(u"2026-11-07T15:00"_s);
    const Situation done = night.situationAt(u"2026-11-12T08:00"_s);
    CHECK(
        clockOf(done, u"interview-offered"_s).metAt == Moment::exactly(at(u"2026-11-07T10:00"_s)));
    CHECK(clockOf(done, u"interview-held"_s).state == ClockRow::State::Met);
    CHECK(clockOf(done, u"interview-held"_s).metAt == Moment::exactly(at(u"2026-11-07T15:00"_s)));
    CHECK(done.step(StepId::Interview).state == Step::State::Finished);
    CHECK_FALSE(done.signOffMissing.contains(u"the return interview"_s));
}

TEST_CASE("lost again: what follows a return follows each of them", "[guide][lost]")
{
    LostAgain night;
    const QString check = u"the police check on return: done, or not and why"_s;
    const QString plan = u"the risk assessment brought up to date"_s;
    const auto missing = [&] { return night.situationAt(u"2026-11-07T09:00"_s).signOffMissing; };
    night.found();
    night.add(Entry::Kind::SafeAndWell, u"2026-11-03T20:00"_s);
    night.add(Entry::Kind::PlanUpdated, u"2026-11-03T20:05"_s);
    night.add(Entry::Kind::ReturnTalk, u"2026-11-03T20:10"_s);
    CHECK_FALSE(missing().contains(check));
    CHECK_FALSE(missing().contains(plan));
    night.lost();
    night.isBack();
    CHECK(missing().contains(check));
    CHECK(missing().contains(plan));
    CHECK(night.situationAt(u"2026-11-07T09:00"_s).step(StepId::Return).state == Step::State::Now);
    night.add(Entry::Kind::SafeAndWell, u"2026-11-06T09:00"_s);
    night.add(Entry::Kind::PlanUpdated, u"2026-11-06T09:05"_s);
    CHECK_FALSE(missing().contains(check));
    CHECK_FALSE(missing().contains(plan));
}

TEST_CASE("lost again: who hears of the interview hears of each, and of none twice (R51)",
    "[guide][lost]")
{
    LostAgain night;
    const auto protocol = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
    REQUIRE_OK(protocol);
    night.facts.protocol = std::make_shared<const Protocol>(*protocol);
    night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
    const QString police = u"interview-record-police"_s;
    const auto row
        = [&] { return rowOf(night.situationAt(u"2026-11-12T09:00"_s).notices, police); };
    night.found();
    night.interview(u"2026-11-03T20:10"_s);
    night.tell(police, u"2026-11-03T21:00"_s, u"shared"_s);
    night.lost();
    night.isBack();
    CHECK(row().isSettled());
    night.interview(u"2026-11-07T15:00"_s);
    CHECK(row().isOwed());
}

TEST_CASE("lost again: nobody is late for what came round before the new report", "[guide][lost]")
{
    LostAgain night;
    const auto attempt = [&](const QString &when) {
        night.add(Entry::Kind::ContactAttempt, when,
            { { u"attempt.outcome"_s, Answer::code(u"no-answer"_s) } });
    };
    const auto contact
        = [&](const QString &now) { return clockOf(night.situationAt(now), u"daily-contact"_s); };
    attempt(u"2026-11-03T18:15"_s);
    night.found();
    night.lost(u"2026-11-06T23:00"_s);
    SECTION("an attempt of the first search")
    {
        night.reported(u"2026-11-06T23:10"_s);
        CHECK(contact(u"2026-11-06T23:15"_s).state == ClockRow::State::Running);
        CHECK(contact(u"2026-11-06T23:15"_s).due == at(u"2026-11-07T23:59:59"_s));
    }
    SECTION("an attempt of this one, on the day before it was reported")
    {
        attempt(u"2026-11-06T23:30"_s);
        night.reported(u"2026-11-07T00:10"_s);
        CHECK(contact(u"2026-11-07T00:15"_s).due == at(u"2026-11-08T23:59:59"_s));
        attempt(u"2026-11-08T12:00"_s);
        CHECK(contact(u"2026-11-08T13:00"_s).due == at(u"2026-11-09T23:59:59"_s));
    }
}

TEST_CASE(
    "lost again: who was told in time, and again at once, was not told late (R36)", "[guide][lost]")
{
    LostAgain night;
    const QString director = u"assistant-director"_s;
    const auto row
        = [&](const QString &now) { return rowOf(night.situationAt(now).notices, director); };
    const auto loseAgain = [&] {
        night.add(Entry::Kind::Located, u"2026-11-05T19:30"_s);
        night.lost(u"2026-11-08T09:00"_s);
        night.reported(u"2026-11-08T09:10"_s);
    };
    SECTION("in time both times")
    {
        night.tell(director, u"2026-11-05T10:00"_s);
        loseAgain();
        CHECK(row(u"2026-11-08T09:15"_s).due == at(u"2026-11-11T23:59:59"_s));
        night.tell(director, u"2026-11-08T09:20"_s);
        CHECK_FALSE(row(u"2026-11-08T09:30"_s).toldLate);
        CHECK(toldLate(night.situationAt(u"2026-11-08T09:30"_s)).isEmpty());
    }
    SECTION("in time, and then after the time that runs from the loss")
    {
        night.tell(director, u"2026-11-05T10:00"_s);
        loseAgain();
        const EntryId told = night.tell(director, u"2026-11-12T10:00"_s);
        REQUIRE(row(u"2026-11-12T11:00"_s).toldLate);
        CHECK(row(u"2026-11-12T11:00"_s).toldLate->entry == told);
    }
    SECTION("who was not told of the first search was told late of the absence")
    {
        loseAgain();
        const EntryId told = night.tell(director, u"2026-11-08T09:20"_s);
        REQUIRE(row(u"2026-11-08T09:30"_s).toldLate);
        CHECK(row(u"2026-11-08T09:30"_s).toldLate->entry == told);
    }
}

TEST_CASE("lost again: what was told late in a search before still says so (R36)", "[guide][lost]")
{
    LostAgain night;
    const QString director = u"assistant-director"_s;
    const EntryId first = night.tell(director, u"2026-11-07T10:00"_s);
    night.facts.log.last().answers.insert(
        u"notice.late-reason"_s, Answer::text(u"Nobody had the number"_s));
    const auto late = [&] { return toldLate(night.situationAt(u"2026-11-20T09:00"_s)); };
    const ToldLate asItWas = late().value(first);
    REQUIRE(asItWas.seconds > 0);
    night.add(Entry::Kind::Located, u"2026-11-07T19:30"_s);
    night.lost(u"2026-11-08T09:00"_s);
    CHECK(late().value(first).seconds == asItWas.seconds);
    CHECK(late().value(first).reason == u"Nobody had the number");
    const EntryId second = night.tell(director, u"2026-11-14T10:00"_s);
    CHECK(late().value(first).reason == u"Nobody had the number");
    REQUIRE(late().contains(second));
    CHECK(late().value(second).reason.isEmpty());
    INFO("and once more");
    night.add(Entry::Kind::Located, u"2026-11-15T19:30"_s);
    night.lost(u"2026-11-16T09:00"_s);
    CHECK(late().contains(first));
    CHECK(late().contains(second));
}

TEST_CASE("lost again: what was so at a return before still makes the interview matter most, and "
          "what carers should know still stands (R48)",
    "[guide][lost]")
{
    LostAgain night;
    const auto talk = [&](const QString &when, const Answer &hurt) {
        night.add(Entry::Kind::ReturnTalk, when, { { u"return.hurt"_s, hurt } });
    };
    const auto because
        = [&] { return night.situationAt(u"2026-11-20T09:00"_s).interviewEspeciallyBecause; };
    const QString hurt = u"The child came to harm while away"_s;
    const QString carers = u"Ask before the door is opened"_s;
    night.found();
    talk(u"2026-11-03T20:00"_s, Answer::yes());
    SECTION("the same talk says otherwise")
    {
        talk(u"2026-11-03T20:00"_s, Answer::no());
        CHECK_FALSE(because().contains(hurt));
    }
    SECTION("the next one does")
    {
        night.add(Entry::Kind::Interview, u"2026-11-03T20:10"_s,
            { { u"interview.for-carers"_s, Answer::text(carers) },
                { u"view.triggers"_s, Answer::codes({ u"risky-contact"_s }) } });
        const QStringList before = because();
        CHECK(before.contains(hurt));
        CHECK(before.size() == 2);
        night.lost();
        night.isBack();
        talk(u"2026-11-06T08:10"_s, Answer::no());
        CHECK(because() == before);
        CHECK(night.situationAt(u"2026-11-20T09:00"_s).interviewForCarers == carers);
    }
}

TEST_CASE(
    "whereabouts: a child who is back is not lost by saying afterwards as what they were gone",
    "[guide][lost]")
{
    LostAgain night;
    night.found();
    night.isBack();
    night.interview(u"2026-11-06T15:00"_s);
    night.lost(u"2026-11-06T16:00"_s);
    CHECK_FALSE(night.fold().lostAgainAt());
    CHECK(clockOf(night.situationAt(u"2026-11-07T09:00"_s), u"interview-held"_s).isAnswered());
}
