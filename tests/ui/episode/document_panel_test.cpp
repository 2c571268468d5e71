// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/police_report.h"
#include "core/record/audit_page.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episode_document.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Shown
{
    Shown()
        : night(bench.startNight(u"Ada"_s))
        , panel(bench.context(), u"police-report"_s, u"Make the PDF"_s,
              episodeDocument(
                  { bench.context(), night }, u"police-report"_s, [] { return true; },
                  [this](const EpisodeFacts &facts, const Situation &situation) {
                      return policeReport(facts, situation, bench.clock.now(), u"Aled M"_s);
                  }))
    {
        present(panel, QSize(700, 300));
    }

    void print()
    {
        auto *button = part<QPushButton>(panel, u"police-report/print"_s);
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        settleDown();
    }
    [[nodiscard]] QString said() { return part<QLabel>(panel, u"police-report/made"_s)->text(); }
    [[nodiscard]] QList<Entry> noted()
    {
        const auto facts = bench.record().facts(night);
        REQUIRE_OK(facts);
        QList<Entry> log = facts->log;
        log.removeIf([](const Entry &entry) { return entry.kind != Entry::Kind::DocumentMade; });
        return log;
    }

    UiBench bench;
    EpisodeId night;
    DocumentPanel panel;
};

} // namespace

TEST_CASE(
    "document panel: what is printed is on record, and nothing of it in a folder", "[gui][episode]")
{
    Shown shown;
    const TempFolder folder;
    shown.bench.prompts.folder = folder.path({});
    shown.print();
    REQUIRE(shown.bench.prompts.printedPages.size() == 1);
    CHECK(shown.bench.prompts.printedPages.first() > 1);
    REQUIRE(shown.noted().size() == 1);
    CHECK(shown.noted().first().answer(u"document.printed"_s).isYes());
    CHECK(shown.said().startsWith(u"Sent to the printer"));
    CHECK(QDir(folder.path({})).isEmpty());
    const auto audit = shown.bench.record().auditRows({ .kind = AuditKind::GivenOut });
    REQUIRE_OK(audit);
    CHECK(audit->lines.first().code == u"document-printed");
    CHECK(shown.bench.saved.marks == 1);
}

TEST_CASE("document panel: nothing is noted when the person changes their mind", "[gui][episode]")
{
    Shown shown;
    shown.bench.prompts.printing = Printing::GivenUp;
    shown.print();
    CHECK(shown.noted().isEmpty());
    CHECK(shown.bench.messages.text().isEmpty());
}

TEST_CASE("document panel: a printer that does not take it is said, and so is what the log says",
    "[gui][episode]")
{
    Shown shown;
    shown.bench.prompts.printing = Printing::Failed;
    shown.print();
    CHECK(shown.noted().size() == 1);
    CHECK(shown.said().contains(u"did not take it"));
}

TEST_CASE("document panel: what cannot be noted is not printed", "[gui][episode]")
{
    Shown shown;
    shown.bench.letGo();
    shown.print();
    CHECK(shown.bench.prompts.printedPages.isEmpty());
    CHECK_FALSE(shown.bench.messages.text().isEmpty());
    CHECK_FALSE(part<QLabel>(shown.panel, u"police-report/made"_s)->isVisible());
}
