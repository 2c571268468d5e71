// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/fact_fold.h"
#include "core/practice/practice_home.h"
#include "core/practice/scenario_player.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/night_driver.h"
#include "tests/ui/support/ui_checks.h"

#include <QDir>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// What a record says of its newest episode.
struct Told
{
    EpisodeFacts facts;
    FactFold fold;
    Situation situation;
};

Told toldBy(const Record &record)
{
    const auto lines = record.episodes();
    REQUIRE_OK(lines);
    REQUIRE_FALSE(lines->isEmpty());
    const auto facts = record.facts(lines->first().episode.id);
    REQUIRE_OK(facts);
    return Told { *facts, FactFold(*facts), assess(*facts, record.now()) };
}

/// A form that is written answer by answer, or at once: what all its entries say together.
Answers answersOf(const FactFold &fold, const QString &form)
{
    Answers together;
    for (const Entry &entry : fold.all(*forms::kindOf(form)))
        together.insert(entry.answers);
    return together;
}

/// Checks, danger questions, people told and actions, a line each.
QStringList rowsOf(const Situation &situation)
{
    QStringList lines;
    for (const CheckRow &row : situation.checks) {
        if (row.last)
            lines << row.text + row.last->answer(u"check.outcome"_s).value()
                    + row.last->answer(u"check.note"_s).value();
    }
    for (const RedFlagRow &row : situation.redFlags)
        lines << row.id + row.answer.value() + row.because;
    for (const NoticeRow &row : situation.notices + situation.returnNotices) {
        lines << row.text + QString::number(static_cast<int>(row.state));
        // A call is written answer by answer.
        if (!row.last || row.last->kind != Entry::Kind::Notice)
            continue;
        for (const auto &[field, answer] : row.last->answers.asKeyValueRange())
            lines << field + answer.value();
    }
    for (const ActionRow &row : situation.actions)
        lines << row.what + row.who + row.by.toString(Qt::ISODate)
                + QString::number(static_cast<int>(row.isDone));
    return lines;
}

/// Rows are told apart by their words; what came of an action has no line in the window.
bool isComparedByRow(const QString &form)
{
    return form == u"check" || form == u"notice" || form == u"red-flag" || form == u"action"
        || form == u"action-done";
}

void checkSaysTheSame(Record &record, const Record &other, const Scenario &night)
{
    const Told typed = toldBy(record);
    const Told expected = toldBy(other);
    for (const ScenarioStep &step : night.steps) {
        if (step.act != ScenarioStep::Act::Form || isComparedByRow(step.form))
            continue;
        const Answers typedAnswers = answersOf(typed.fold, step.form);
        const Answers expectedAnswers = answersOf(expected.fold, step.form);
        for (const QString &field : step.answers.keys()) {
            CAPTURE(field);
            CHECK(typedAnswers.value(field) == expectedAnswers.value(field));
            CHECK(typed.fold.answer(field) == expected.fold.answer(field));
        }
    }
    CHECK(rowsOf(typed.situation) == rowsOf(expected.situation));
    CHECK(typed.situation.state == expected.situation.state);
    CHECK(record.verify()->problems == QStringList());
}

/// Plays the scenario without the window, from its file, and compares.
void checkAgainstPlayed(NightDriver &driver, const Scenario &night)
{
    const TempFolder folder;
    const auto played
        = practice_home::walk(folder.path(u"played"_s), u":/practice/%1.json"_s.arg(night.id));
    REQUIRE_OK(played);
    SetTimeSource time(night.steps.last().at);
    const auto other = practice_home::open(played->record, time, driver.record().signedIn()->name);
    REQUIRE_OK(other);
    checkSaysTheSame(driver.record(), **other, night);
    // What the child said opens to who held the interview alone.
    const auto facts = driver.record().facts(driver.record().episodes()->first().episode.id);
    REQUIRE_OK(facts);
    for (const QString &interviewer : facts->interview.heldBy) {
        const auto typed = practice_home::open(driver.record().path(), time, interviewer);
        const auto again = practice_home::open(played->record, time, interviewer);
        REQUIRE_OK(typed);
        REQUIRE_OK(again);
        checkSaysTheSame(**typed, **again, night);
    }
}

QString paperOf(const NightDriver &driver, const QString &kind)
{
    const QDir papers(driver.path(u"papers"_s));
    const QStringList names = papers.entryList({ kind + u"*.pdf"_s });
    REQUIRE(names.size() == 1);
    return pdfText(papers.filePath(names.first()));
}

} // namespace

TEST_CASE("the child who does not arrive from school: typed into the window, it says what the "
          "record played says",
    "[gui][scenario]")
{
    const auto night = practice_home::night();
    REQUIRE_OK(night);
    NightDriver driver(*night);
    driver.play();

    const QString report = paperOf(driver, u"police"_s);
    const QString interview = paperOf(driver, u"interview"_s);
    CHECK(report.contains(u"navy blazer"));
    CHECK(report.contains(u"PRACTICE-43210"));
    CHECK(report.contains(u"Mr Iqbal"));
    CHECK(interview.contains(u"Dad rang and said he was not coming"));
    CHECK_FALSE(interview.contains(u"Not covered yet"));
    checkAgainstPlayed(driver, *night);
}

TEST_CASE("the pupil who is not in the next lesson: typed into the window of a school, it says "
          "what the record played says",
    "[gui][scenario][school]")
{
    const auto day = practice_home::schoolDay();
    REQUIRE_OK(day);
    NightDriver driver(*day);
    bool isInterviewSeen = false;
    driver.afterStep = [&](const ScenarioStep &step) {
        if (step.form != u"interview-offer")
            return;
        isInterviewSeen = true;
        INFO("holding the interview is folded away, and can be had");
        CHECK_FALSE(part<QWidget>(driver.window(), u"interview"_s)->isVisible());
        driver.push(u"heldHere"_s);
        CHECK(part<QWidget>(driver.window(), u"interview"_s)->isVisible());
    };
    driver.play();
    CHECK(isInterviewSeen);

    const QString report = paperOf(driver, u"police"_s);
    CHECK(report.contains(u"Larkfield School (practice)"));
    CHECK(report.contains(u"PRACTICE-50117"));
    CHECK(report.contains(u"Did not come to science at 10:05"));
    CHECK(report.contains(u"Kai would be at the side gate"));
    checkAgainstPlayed(driver, *day);
}

TEST_CASE("the girl of whom the police told us: typed into the window of a return interview "
          "service, it says what the record played says",
    "[gui][scenario][service]")
{
    const auto girl = practice_home::returnInterview();
    REQUIRE_OK(girl);
    NightDriver driver(*girl);
    bool isAskedAtTheDoor = false;
    driver.afterStep = [&](const ScenarioStep &step) {
        if (step.form != u"returned")
            return;
        INFO("what is asked of a child at the door is asked by whoever opens it");
        isAskedAtTheDoor = driver.window().findChild<QWidget *>(u"return-talk"_s) != nullptr;
        INFO("and nothing leads to a report, by key or by button");
        driver.press(Qt::Key_P, Qt::ControlModifier);
        CHECK(driver.window().findChild<QWidget *>(u"police-report/make"_s) == nullptr);
        CHECK(driver.window().findChild<QWidget *>(u"openCallCard"_s) == nullptr);
    };
    driver.play();
    CHECK_FALSE(isAskedAtTheDoor);

    const QString interview = paperOf(driver, u"interview"_s);
    CHECK(interview.contains(u"PRACTICE-61420"));
    CHECK(interview.contains(u"A man rang the house and hung up"));
    CHECK(interview.contains(u"DS Imran Vale"));
    CHECK(interview.contains(u"York multi-agency child sexual exploitation"));
    CHECK_FALSE(interview.contains(u"Not covered yet"));
    checkAgainstPlayed(driver, *girl);
}
