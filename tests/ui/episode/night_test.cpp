// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/fact_fold.h"
#include "core/practice/practice_home.h"
#include "core/practice/scenario_player.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/night_driver.h"

#include <QDir>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("the child who does not arrive from school: typed into the window, it says what the "
          "record played says",
    "[gui][scenario]")
{
    const auto home = practice_home::home();
    const auto night = practice_home::night();
    REQUIRE_OK(home);
    REQUIRE_OK(night);

    NightDriver driver(*home);
    driver.play(*night);

    const QDir papers(driver.path(u"papers"_s));
    REQUIRE(papers.entryList({ u"*.pdf"_s }).size() == 2);
    const QString report = pdfText(papers.filePath(papers.entryList({ u"police*.pdf"_s }).first()));
    const QString interview
        = pdfText(papers.filePath(papers.entryList({ u"interview*.pdf"_s }).first()));
    CHECK(report.contains(u"navy blazer"));
    CHECK(report.contains(u"PRACTICE-43210"));
    CHECK(report.contains(u"Mr Iqbal"));
    CHECK(interview.contains(u"Dad rang and said he was not coming"));
    CHECK_FALSE(interview.contains(u"Not covered yet"));

    // The same night without the window.
    const TempFolder folder;
    const auto played = practice_home::walk(folder.path(u"played"_s));
    REQUIRE_OK(played);
    SetTimeSource time(night->steps.last().at);
    const auto other = Record::open(played->record, time);
    REQUIRE_OK(other);
    const auto lines = driver.record().episodes();
    const auto otherLines = (*other)->episodes();
    REQUIRE_OK(lines);
    REQUIRE_OK(otherLines);
    const auto typed = driver.record().facts(lines->first().episode.id);
    const auto expected = (*other)->facts(otherLines->first().episode.id);
    REQUIRE_OK(typed);
    REQUIRE_OK(expected);
    const FactFold typedFold(*typed);
    const FactFold expectedFold(*expected);
    for (const ScenarioStep &step : night->steps) {
        if (step.form == u"check" || step.form == u"notice" || step.form == u"red-flag")
            continue;
        for (const QString &field : step.answers.keys()) {
            CAPTURE(field);
            CHECK(typedFold.answer(field) == expectedFold.answer(field));
        }
    }
    CHECK(assess(*typed, time.now()).state == assess(*expected, time.now()).state);
    CHECK(driver.record().verify()->problems == QStringList());
}
