// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_page.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"
#include "ui/children/children_page.h"
#include "ui/parts/setting_words.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <memory>

using namespace homeward;
using namespace homeward::test;

namespace {

void push(QWidget &page, const QString &button)
{
    part<QPushButton>(page, button)->click();
    settleDown();
}

std::unique_ptr<ChildPage> papersOfAda(UiBench &bench)
{
    const auto ada = bench.record().addChild(u"Ada Lane"_s);
    REQUIRE_OK(ada);
    auto page = std::make_unique<ChildPage>(bench.context(), *ada);
    present(*page, QSize(1024, 700));
    page->showSection(u"papers"_s);
    settleDown();
    return page;
}

/// What was done last, as the audit stores it.
QString lastCode(UiBench &bench)
{
    const auto page = bench.record().auditRows({});
    REQUIRE_OK(page);
    return page->lines.first().code;
}

} // namespace

TEST_CASE("papers: each says who made it and their role, and the audit says which it was",
    "[gui][children][audit]")
{
    UiBench bench;
    const TempFolder folder;
    bench.prompts.folder = folder.path({});
    const std::unique_ptr<ChildPage> page = papersOfAda(bench);
    const QString who = nameAndRole(*bench.record().signedIn());
    CHECK(who.endsWith(u", "_s + inWords(bench.record().signedIn()->role)));
    for (const QString &kind : { u"ready-sheet"_s, u"own-page"_s }) {
        CAPTURE(kind.toStdString());
        push(*page, kind + u"/make"_s);
        CHECK(lastCode(bench) == kind + u"-given"_s);
        const QStringList made = QDir(bench.prompts.folder).entryList({ kind + u"*.pdf"_s });
        REQUIRE(made.size() == 1);
        CHECK(pdfText(QDir(bench.prompts.folder).filePath(made.first())).contains(u"by "_s + who));
        push(*page, kind + u"/print"_s);
        CHECK(lastCode(bench) == kind + u"-printed"_s);
    }
}

TEST_CASE("papers: beside the child's own page stands whose words are on it", "[gui][children]")
{
    UiBench bench;
    const std::unique_ptr<ChildPage> page = papersOfAda(bench);
    const auto labels = part<QWidget>(*page, u"papers/section"_s)->findChildren<QLabel *>();
    const auto says = [&](QStringView words) {
        return std::any_of(labels.cbegin(), labels.cend(),
            [&](const QLabel *label) { return label->text().contains(words); });
    };
    CHECK(says(u"in the words of staff"));
    CHECK(says(u"Read it with the child first"));
    CHECK_FALSE(says(u"Nothing of risk"));
    CHECK(clippedTexts(*page) == QStringList());
    picture(*page, u"papers"_s);
}

TEST_CASE("papers: of a blank copy the audit says which part it is", "[gui][children][audit]")
{
    UiBench bench;
    const TempFolder folder;
    bench.prompts.folder = folder.path({});
    ChildrenPage page(bench.context());
    present(page, QSize(1024, 700));
    for (const auto &[kind, word] : { std::pair(u"blank-profile"_s, u"blank-profile"_s),
             std::pair(u"blank-police-report"_s, u"blank-report"_s) }) {
        CAPTURE(kind.toStdString());
        push(page, kind + u"/make"_s);
        CHECK(lastCode(bench) == word + u"-given"_s);
        push(page, kind + u"/print"_s);
        CHECK(lastCode(bench) == word + u"-printed"_s);
    }
}
