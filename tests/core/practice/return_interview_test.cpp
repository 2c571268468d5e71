// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/interview_record.h"
#include "tests/core/practice/played_case.h"
#include "tests/support/pdf.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// The case of a return interview service in practice.
class InterviewCase : public PlayedCase
{
public:
    explicit InterviewCase(const Result<Scenario> &scenario = practice_home::returnInterview())
        : PlayedCase(scenario)
    {
    }

    void signInAs(const QString &name) { REQUIRE_OK(record().signIn(ScenarioPlayer::keyOf(name))); }
    [[nodiscard]] QString paper(const Situation &situation)
    {
        return interviewRecord(facts(), situation, record().now(), record().signedInName())
            .plainText();
    }
};

const ClockRow &clockOf(const Situation &situation, const QString &id)
{
    const auto clock = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
        [&](const ClockRow &each) { return each.id == id; });
    REQUIRE(clock != situation.clocks.cend());
    return *clock;
}
const ClockRow &offered(const Situation &situation)
{
    return clockOf(situation, u"interview-offered"_s);
}
const ClockRow &held(const Situation &situation) { return clockOf(situation, u"interview-held"_s); }

/// The same case, in which nobody ever holds the interview, nor anything that follows from it.
Scenario withoutInterview()
{
    auto scenario = practice_home::returnInterview();
    REQUIRE_OK(scenario);
    const auto interview = std::find_if(scenario->steps.cbegin(), scenario->steps.cend(),
        [](const ScenarioStep &step) { return step.form == u"interview"; });
    REQUIRE(interview != scenario->steps.cend());
    scenario->steps.erase(interview, scenario->steps.cend());
    return *scenario;
}

QStringList duesOf(const Situation &situation)
{
    QStringList subjects;
    for (const Due &due : situation.dues)
        subjects << due.subject;
    return subjects;
}

} // namespace

TEST_CASE("return interview: told by the police, consent, held within 72 hours, shared, closed "
          "(York 2016, R51)",
    "[practice][scenario][service]")
{
    InterviewCase leah;
    const Situation begun = leah.until(u"2026-11-03T09:20"_s);
    CHECK(begun.nextStep == StepId::Report);
    CHECK(begun.nextSentence == u"Write down who told you of this child.");
    CHECK(begun.checks.isEmpty());
    CHECK(begun.dues.isEmpty());
    CHECK(leah.until(u"2026-11-03T09:28"_s).nextStep == StepId::Return);

    const Situation back = leah.until(u"2026-11-03T09:34"_s);
    CHECK(FactFold(leah.facts()).missingFrom() == u"home");
    CHECK(back.nextStep == StepId::Interview);
    INFO("located at 01:05, back at 01:40: the earlier counts");
    CHECK(offered(back).due == at(u"2026-11-06T01:05"_s));
    CHECK(offered(back).isOurs);
    CHECK(held(back).state == ClockRow::State::Running);
    CHECK(held(back).due == at(u"2026-11-06T01:05"_s));
    CHECK(held(back).isOurs);
    CHECK(duesOf(back) == QStringList { u"interview-offered"_s, u"interview-held"_s });

    const Situation agreed = leah.until(u"2026-11-03T10:08"_s);
    CHECK(offered(agreed).state == ClockRow::State::Met);
    CHECK(held(agreed).state == ClockRow::State::Running);
    CHECK(duesOf(agreed) == QStringList { u"interview-held"_s });
    CHECK(agreed.nextSentence.startsWith(u"Hold the interview"));

    const Situation seen = leah.until(u"2026-11-04T17:50"_s);
    CHECK(held(seen).state == ClockRow::State::Met);
    CHECK(held(seen).metAt.instant() == at(u"2026-11-04T16:00"_s));
    CHECK(seen.step(StepId::Interview).stateWords == u"held");
    CHECK(duesOf(seen).first() == u"interview-record-police");
    CHECK(seen.nextStep == StepId::Tell);
    CHECK(seen.interviewEspeciallyBecause.contains(
        u"Exploitation for sex or crime is known or suspected"));

    const Situation shared = leah.until(u"2026-11-04T18:00"_s);
    CHECK(shared.step(StepId::Tell).stateWords == u"1 of 1");
    CHECK(shared.nextStep == StepId::Afterwards);
    CHECK_FALSE(duesOf(shared).contains(u"interview-record-police"));

    const Situation over = leah.until(u"2026-11-09T10:00"_s);
    CHECK(over.isSignedOff);
    CHECK(over.state == EpisodeSummary::State::Closed);
    CHECK(over.signOffMissing == QStringList());
    CHECK(over.dues.isEmpty());
    for (const Step &step : over.steps) {
        CAPTURE(step.title);
        CHECK((step.state == Step::State::Finished || step.id == StepId::WhileMissing));
    }
}

TEST_CASE("return interview: that nobody holds is late from the 72nd hour on (York 2016, R48)",
    "[practice][scenario][service]")
{
    InterviewCase leah(withoutInterview());
    const Situation lastMinute = leah.until(u"2026-11-06T01:05"_s);
    CHECK(offered(lastMinute).state == ClockRow::State::Met);
    CHECK(held(lastMinute).state == ClockRow::State::Running);
    INFO("17 days after she was found");
    const Situation after = leah.until(u"2026-11-20T09:00"_s);
    CHECK(held(after).state == ClockRow::State::Late);
    REQUIRE(after.dues.size() == 1);
    CHECK(after.dues.first().subject == u"interview-held");
    CHECK(after.dues.first().isLate);
    CHECK(after.dues.first().at == at(u"2026-11-06T01:05"_s));
    CHECK(after.dues.first().step == StepId::Interview);
}

TEST_CASE("return interview: what the mother said alone is the interviewer's, not the manager's "
          "(R51, R86)",
    "[practice][scenario][service]")
{
    InterviewCase leah;
    const Situation shared = leah.until(u"2026-11-04T18:00"_s);
    const QString whole = leah.paper(shared);
    CHECK(whole.contains(u"A man rang the house and hung up"));
    leah.signInAs(u"Rachel Osgood"_s);
    const QString closed = leah.paper(assess(leah.facts(), at(u"2026-11-04T18:00"_s)));
    for (const QString &secret : { u"A man rang the house"_s, u"Both: together"_s, u"Jay listens"_s,
             u"second phone"_s, u"risk assessment tool"_s, u"Bev Sharma, "_s }) {
        CAPTURE(secret);
        CHECK_FALSE(closed.contains(secret));
    }
    INFO("that consent was given, and that the police have the record, is for everybody");
    CHECK(closed.contains(u"Leah may be seen alone"));
    CHECK(closed.contains(u"DS Imran Vale"));
    CHECK(closed.contains(u"She was heard, and there is a safety plan"));
}

TEST_CASE("return interview: the record on paper has each part where it belongs",
    "[practice][scenario][service]")
{
    const TempFolder folder;
    const auto walk
        = practice_home::walk(folder.path(u"case"_s), u":/practice/told-by-the-police.json"_s);
    REQUIRE_OK(walk);
    REQUIRE(walk->documents.size() == 1);
    const QString text = pdfText(walk->documents.first());
    qsizetype last = 0;
    for (const QString &part : { u"Return to home interview"_s, u"Leah Winter"_s,
             u"The police told us about this child"_s, u"PRACTICE-61420"_s, u"Missing, low risk"_s,
             u"Consent"_s, u"Alison Winter"_s, u"What the child said"_s, u"Jay listens"_s,
             u"What the parent or carer said"_s, u"Both: together, and on their own"_s,
             u"A man rang the house"_s, u"What the child was given"_s, u"Who will see this"_s,
             u"Who was told of the interview"_s, u"DS Imran Vale"_s,
             u"What the interviewer thinks"_s, u"Screening and referral"_s,
             u"York multi-agency child sexual exploitation"_s, u"Bev Sharma"_s,
             u"What this interview is for"_s }) {
        CAPTURE(part);
        const qsizetype found = text.indexOf(part, last);
        CHECK(found >= 0);
        last = qMax(last, found);
    }
    CHECK_FALSE(text.contains(u"Not covered yet"));
}
