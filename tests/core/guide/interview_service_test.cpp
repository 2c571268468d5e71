// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/notices.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto service = Setting::Kind::ReturnInterviewService;

/// A girl who lives at home, under the York protocol, in the record of those who interview her.
struct Told : Night
{
    explicit Told(const QString &protocolId = u"york-north-yorkshire"_s)
        : Night(protocolId)
    {
        facts.setting = { service, u"Anytown Return Interviews"_s };
        know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    }
    void toldByPolice()
    {
        fact(u"light.how"_s, Answer::code(u"police"_s), u"PC Lund"_s, u"2026-11-04T09:00"_s);
    }
    void located() { add(Entry::Kind::Located, u"2026-11-04T01:00"_s); }
    void offered(const QString &answer)
    {
        add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
            { { u"offer.answer"_s, Answer::code(answer) } });
    }
    void held()
    {
        add(Entry::Kind::Interview, u"2026-11-05T16:00"_s,
            { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    }
    void shared(const QString &outcome)
    {
        add(Entry::Kind::Notice, u"2026-11-05T17:00"_s,
            { { u"notice.outcome"_s, Answer::code(outcome) } }, u"interview-record-police"_s);
    }
};

QStringList own(const QList<NoticeRow> &rows)
{
    QStringList subjects;
    for (const NoticeRow &row : rows) {
        if (row.isOurs)
            subjects << row.subject;
    }
    return subjects;
}

QStringList titles(const Situation &situation)
{
    QStringList all;
    for (const Step &step : situation.steps)
        all << step.title;
    return all;
}

} // namespace

TEST_CASE("interview service: it looks for nobody and reports to nobody", "[guide][service]")
{
    Told told;
    told.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"exploitation"_s);
    const Situation situation = told.situationAt(u"2026-11-05T12:00"_s);
    CHECK_FALSE(situation.isLookedForHere);
    CHECK(situation.checks.isEmpty());
    CHECK(situation.gaps.isEmpty());
    CHECK_FALSE(situation.shouldReportNow);
    CHECK_FALSE(situation.stop.isSet);
    CHECK(situation.dues.isEmpty());
    CHECK(own(situation.notices).isEmpty());
    CHECK(situation.returnNotices.isEmpty());
    CHECK(titles(situation)
        == QStringList { u"What you were told"_s, u"Found and back"_s, u"Return interview"_s,
            u"Tell and share"_s, u"The log"_s, u"Afterwards"_s });
    CHECK_FALSE(situation.signOffMissing.join(u' ').contains(u"risk assessment"));
}

TEST_CASE("interview service: what is next follows the case", "[guide][service]")
{
    Told told;
    const auto next = [&] { return told.situationAt(u"2026-11-05T18:00"_s).nextStep; };
    CHECK(next() == StepId::Report);
    told.toldByPolice();
    CHECK(next() == StepId::Return);
    told.located();
    CHECK(next() == StepId::Interview);
    CHECK(told.situationAt(u"2026-11-05T18:00"_s).nextSentence.startsWith(u"Offer"));
    told.offered(u"accepted"_s);
    CHECK(told.situationAt(u"2026-11-05T18:00"_s).nextSentence.startsWith(u"Hold"));
    told.held();
    CHECK(next() == StepId::Tell);
    told.shared(u"told"_s);
    CHECK(next() == StepId::Afterwards);
    told.back(u"2026-11-04T02:00"_s);
    told.add(Entry::Kind::Ending, u"2026-11-06T10:00"_s,
        { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } });
    CHECK(told.situationAt(u"2026-11-06T18:00"_s).signOffMissing == QStringList());
    told.add(Entry::Kind::SignOff, u"2026-11-07T10:00"_s);
    CHECK(told.situationAt(u"2026-11-07T18:00"_s).nextSentence.startsWith(u"Signed off"));
}

TEST_CASE("interview service: an absence that never was, or a death, asks for no interview",
    "[guide][service]")
{
    Told told;
    told.toldByPolice();
    const QString ending = GENERATE(u"died"_s, u"opened-in-error"_s);
    told.add(
        Entry::Kind::Ending, u"2026-11-04T10:00"_s, { { u"ending.kind"_s, Answer::code(ending) } });
    const Situation situation = told.situationAt(u"2026-11-08T18:00"_s);
    CHECK(situation.nextStep == StepId::Afterwards);
    CHECK(situation.dues.isEmpty());
}

TEST_CASE("interview service: offered and held are its own from the start, and can be late (R48)",
    "[guide][service]")
{
    Told told(u"oxfordshire"_s);
    told.toldByPolice();
    told.located();
    const QList<Due> dues = told.situationAt(u"2026-11-07T01:01"_s).dues;
    REQUIRE(dues.size() == 2);
    for (const Due &due : dues) {
        CHECK(due.isLate);
        CHECK(due.at == at(u"2026-11-07T01:00"_s));
        CHECK(due.step == StepId::Interview);
    }
    INFO("in a foster home they are the authority's until somebody there takes them on");
    told.facts.setting.kind = Setting::Kind::FosterHome;
    int ofInterview = 0;
    for (const ClockRow &clock : told.situationAt(u"2026-11-07T01:01"_s).clocks) {
        if (!clock.id.startsWith(u"interview-"))
            continue;
        ++ofInterview;
        CHECK_FALSE(clock.isOurs);
    }
    CHECK(ofInterview == 2);
}

TEST_CASE("interview service: a no leads to the parent, and is not the end by itself (R49)",
    "[guide][service]")
{
    Told told;
    told.toldByPolice();
    told.located();
    told.offered(u"declined"_s);
    const Situation declined = told.situationAt(u"2026-11-05T18:00"_s);
    CHECK(declined.nextStep == StepId::Interview);
    CHECK(declined.nextSentence.contains(u"parent"));
    CHECK(own(declined.notices).isEmpty());
    told.add(Entry::Kind::ParentInformation, u"2026-11-05T18:00"_s,
        { { u"parent-info.offered"_s, Answer::yes() } });
    CHECK(told.situationAt(u"2026-11-05T18:01"_s).nextStep == StepId::Afterwards);
}

TEST_CASE("interview service: the record is shared with the police once it was held (York 2016)",
    "[guide][service]")
{
    Told told;
    told.toldByPolice();
    told.located();
    CHECK(own(told.situationAt(u"2026-11-05T12:00"_s).notices).isEmpty());
    told.held();
    const Situation held = told.situationAt(u"2026-11-05T18:00"_s);
    CHECK(own(held.notices) == QStringList { u"interview-record-police"_s });
    const auto isShareDue = [](const Situation &situation) {
        return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
            [](const Due &due) { return due.subject == u"interview-record-police"; });
    };
    CHECK(isShareDue(held));
    CHECK(held.step(StepId::Tell).state == Step::State::Now);
    CHECK(held.signOffMissing.join(u' ').contains(u"who is told of the interview"));

    SECTION("told, or not told with a reason, settles it")
    {
        told.shared(GENERATE(u"told"_s, u"not-told"_s));
        const Situation after = told.situationAt(u"2026-11-05T18:00"_s);
        CHECK_FALSE(isShareDue(after));
        CHECK(after.step(StepId::Tell).state == Step::State::Finished);
    }
    SECTION("no answer does not")
    {
        told.shared(u"no-answer"_s);
        CHECK(isShareDue(told.situationAt(u"2026-11-05T18:00"_s)));
    }
    SECTION("late where the area says how long it may take")
    {
        Protocol strict = *told.facts.protocol;
        for (NoticeRule &rule : strict.notices) {
            if (rule.id == u"interview-record-police")
                rule.within = Span { 24, Span::Unit::Hours };
        }
        told.facts.protocol = std::make_shared<const Protocol>(strict);
        const auto isLate = [&](const QString &now) {
            const Situation situation = told.situationAt(now);
            return std::any_of(situation.dues.cbegin(), situation.dues.cend(), [](const Due &due) {
                return due.subject == u"interview-record-police" && due.isLate;
            });
        };
        CHECK_FALSE(isLate(u"2026-11-06T16:00"_s));
        CHECK(isLate(u"2026-11-06T16:01"_s));
    }
    SECTION("in a children's home it is asked of the authority, before and after")
    {
        told.facts.setting.kind = Setting::Kind::ChildrensHome;
        const Situation home = told.situationAt(u"2026-11-05T18:00"_s);
        CHECK_FALSE(isShareDue(home));
        CHECK(std::any_of(
            home.returnNotices.cbegin(), home.returnNotices.cend(), [](const NoticeRow &row) {
                return row.subject == u"interview-record-police" && !row.isOurs;
            }));
    }
}

TEST_CASE("interview service: a child at home is missing from home, one in care from care (R79)",
    "[guide][service]")
{
    Told told;
    CHECK(told.fold().missingFrom() == u"home");
    told.facts.profile.child.facts.remove(u"child.legal-status"_s);
    CHECK(told.fold().missingFrom() == u"home");
    told.know(u"child.legal-status"_s, Answer::code(u"section-20"_s));
    CHECK(told.fold().missingFrom() == u"care");
}

TEST_CASE("interview service: of the authority's duties its own are those that name it (R88)",
    "[guide][service]")
{
    CHECK(isOursIn(service, DutyOf::Interviewer));
    CHECK(isOursIn(service, DutyOf::Authority, { service }));
    CHECK_FALSE(isOursIn(service, DutyOf::Authority));
    CHECK_FALSE(isOursIn(service, DutyOf::Authority, { Setting::Kind::School }));
    for (const DutyOf other : { DutyOf::Carer, DutyOf::Home, DutyOf::School, DutyOf::Police,
             DutyOf::HomeOffice, DutyOf::Health })
        CHECK_FALSE(isOursIn(service, other, { service }));
    CHECK_FALSE(isOursIn(Setting::Kind::FosterHome, DutyOf::Authority, { service }));
}

TEST_CASE(
    "interview service: where nobody will ever know when the child came back the interview is "
    "still owed, and late in the end (R48)",
    "[guide][service]")
{
    Told told;
    told.toldByPolice();
    told.add(Entry::Kind::Returned, {});
    told.facts.log.last().written = at(u"2026-11-03T20:05"_s);
    const auto owed = [&](const QString &now) {
        QStringList subjects;
        for (const Due &due : told.situationAt(now).dues)
            subjects << due.subject + (due.isLate ? u" late"_s : QString());
        return subjects;
    };
    CHECK(owed(u"2026-11-08T10:00"_s).contains(u"time-found"_s));
    told.facts.log.last().answers.insert(u"returned.at"_s, Answer::notKnown());
    CHECK(owed(u"2026-11-04T10:00"_s).contains(u"interview-offered"_s));
    CHECK(owed(u"2026-11-08T10:00"_s).contains(u"interview-held late"_s));
    CHECK_FALSE(owed(u"2026-11-08T10:00"_s).contains(u"time-found"_s));
}
