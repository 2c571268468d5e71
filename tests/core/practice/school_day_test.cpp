// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/practice/played_case.h"
#include "tests/support/pdf.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

QStringList rulesOf(const QList<CheckRow> &rows)
{
    QStringList rules;
    for (const CheckRow &row : rows)
        rules << row.subject.section(u'#', 0, 0);
    rules.removeDuplicates();
    return rules;
}

/// The rows that are this school's own, or those of others, without the person they are about.
QStringList rulesOf(const QList<NoticeRow> &rows, bool isOurs)
{
    QStringList rules;
    for (const NoticeRow &row : rows) {
        if (row.isOurs == isOurs)
            rules << row.subject.section(u'#', 0, 0);
    }
    rules.removeDuplicates();
    return rules;
}

QStringList duesOf(const Situation &situation)
{
    QStringList subjects;
    for (const Due &due : situation.dues)
        subjects << due.subject.section(u'#', 0, 0);
    return subjects;
}

bool isRow(const Situation &situation, const QString &words, NoticeRow::State state)
{
    return std::any_of(situation.notices.cbegin(), situation.notices.cend(),
        [&](const NoticeRow &row) { return row.text.contains(words) && row.state == state; });
}

} // namespace

TEST_CASE("school day: seven steps, the checks of a school, and nothing asked of it that is not "
          "its own",
    "[practice][scenario][school]")
{
    PlayedCase day(practice_home::schoolDay());
    const Situation begun = day.until(u"2026-11-03T10:15"_s);
    REQUIRE(begun.steps.size() == 7);
    CHECK(begun.headline.startsWith(u"Missing"));
    CHECK(rulesOf(begun.checks)
        == QStringList { u"school-last-seen"_s, u"school-lesson"_s, u"school-site"_s,
            u"school-usual-places"_s, u"school-ring-child"_s, u"school-pupils"_s,
            u"school-friends"_s, u"school-home"_s, u"school-transport"_s });
    CHECK(rulesOf(begun.notices, true)
        == QStringList { u"school-safeguarding-lead"_s, u"school-parents"_s, u"school-police"_s,
            u"school-social-care"_s, u"school-education-welfare"_s, u"school-cme-officer"_s });
    CHECK(rulesOf(begun.notices, false)
        == QStringList {
            u"missing-persons-bureau-high"_s, u"social-care-high"_s, u"other-authorities"_s });
    CHECK(begun.nextStep == StepId::FirstChecks);
    CHECK_FALSE(begun.shouldReportNow);

    SECTION("the safeguarding lead and the parents do not wait for a report")
    {
        const QStringList dues = duesOf(begun);
        CHECK(dues.contains(u"school-safeguarding-lead"_s));
        CHECK(dues.contains(u"school-parents"_s));
        CHECK_FALSE(dues.contains(u"school-police"_s));
        CHECK_FALSE(dues.contains(u"school-social-care"_s));
        CHECK(begun.step(StepId::Tell).state == Step::State::Now);
    }
    SECTION("a parent who is not safe to ring is not rung, neither as a check nor as a call")
    {
        CHECK(std::none_of(begun.checks.cbegin(), begun.checks.cend(),
            [](const CheckRow &row) { return row.text.contains(u"Owen Bevan"); }));
        const auto father = std::find_if(begun.notices.cbegin(), begun.notices.cend(),
            [](const NoticeRow &row) { return row.text.contains(u"Owen Bevan"); });
        REQUIRE(father != begun.notices.cend());
        CHECK_FALSE(father->text.startsWith(u"Tell"));
        REQUIRE_FALSE(father->ring.isEmpty());
        CHECK_FALSE(father->ring.first().isOpen);
    }
    SECTION("the time for checking is the school's own, and a danger question ends it")
    {
        const Situation checking = day.until(u"2026-11-03T10:25"_s);
        CHECK(checking.stop.at == at(u"2026-11-03T10:40"_s));
        CHECK(checking.nextStep == StepId::FirstChecks);
        CHECK(checking.step(StepId::FirstChecks).state == Step::State::UnderWay);
        const Situation danger = day.until(u"2026-11-03T10:29"_s);
        CHECK(danger.shouldReportNow);
        CHECK(danger.nextStep == StepId::Report);
        CHECK(duesOf(danger).contains(u"school-social-care"_s));
    }
    SECTION("what may take days does not stand in the way of looking for her")
    {
        const Situation told = day.until(u"2026-11-03T11:20"_s);
        CHECK(isRow(told, u"Carys Bevan"_s, NoticeRow::State::Told));
        CHECK(isRow(told, u"Owen Bevan"_s, NoticeRow::State::NotTold));
        CHECK(isRow(told, u"Tell the police"_s, NoticeRow::State::Told));
        INFO("the gifts from Kai came up after the call: the police hear of them first (R3)");
        CHECK(told.nextStep == StepId::Report);
        CHECK(told.dues.first().subject == ringAgain);
        CHECK(told.step(StepId::Tell).state == Step::State::UnderWay);
        const auto officer = std::find_if(told.dues.cbegin(), told.dues.cend(),
            [](const Due &due) { return due.subject == u"school-cme-officer"; });
        REQUIRE(officer != told.dues.cend());
        CHECK(officer->at.isValid());
        CHECK_FALSE(officer->isLate);
    }
    SECTION("the interview is owed by the authority, whatever is heard of it")
    {
        const Situation located = day.until(u"2026-11-03T12:21"_s);
        CHECK(located.step(StepId::Interview).stateWords == u"owed by the authority");
        CHECK(located.nextStep == StepId::Report);
        const Situation late = day.until(u"2026-11-09T09:00"_s);
        CHECK(late.step(StepId::Interview).stateWords == u"owed by the authority");
        CHECK(late.step(StepId::Interview).state == Step::State::Quiet);
        for (const ClockRow &clock : late.clocks)
            CHECK_FALSE(clock.isOurs);
        CHECK(late.signOffMissing == QStringList());
        CHECK(late.dues.isEmpty());
    }
    SECTION("afterwards everybody who was told has been told again, and it is signed off")
    {
        const Situation over = day.until(u"2026-11-09T10:00"_s);
        CHECK(over.isSignedOff);
        CHECK(over.state == EpisodeSummary::State::Closed);
        for (const NoticeRow &row : over.returnNotices) {
            CAPTURE(row.text);
            CHECK((!row.isOurs || row.state == NoticeRow::State::Told));
        }
        for (const Step &step : over.steps) {
            CAPTURE(step.title);
            CHECK((step.state == Step::State::Finished || step.id == StepId::Interview));
        }
    }
}

TEST_CASE("school day: the report to the police is the same one, with the school's own part",
    "[practice][scenario][school]")
{
    const TempFolder folder;
    const auto walk
        = practice_home::walk(folder.path(u"day"_s), u":/practice/gone-from-school.json"_s);
    REQUIRE_OK(walk);
    REQUIRE(walk->documents.size() == 1);
    const QString text = pdfText(walk->documents.first());
    for (const QString &item : { u"Nia Grace Bevan"_s, u"21 Mar 2013 (aged 13)"_s,
             u"Child in need plan"_s, u"Oxfordshire County Council"_s, u"5 Orchard Terrace"_s,
             u"Larkfield School (practice)"_s, u"2 Practice Lane, Anytown"_s, u"Year 9, form 9C"_s,
             u"Ring the school 01632 960300"_s, u"Science, laboratory 2"_s,
             u"Outside room M4, walking towards the side gate"_s, u"Navy blazer with a badge"_s,
             u"Green rucksack"_s, u"At school today"_s, u"Did not come to science at 10:05"_s,
             u"Kai would be at the side gate"_s, u"The gate camera shows a red car at 09:55"_s,
             u"Suspicion or evidence of crime"_s, u"PRACTICE-50117"_s, u"Tessa Boyd"_s }) {
        CAPTURE(item);
        CHECK(text.contains(item));
    }
    CHECK_FALSE(text.contains(u"through the night"));
    CHECK_FALSE(text.contains(u"Risk assessment, brought up to date")); // asked of children in care
    CHECK_FALSE(text.contains(u"He said he only wanted to talk")); // the return comes later
}
