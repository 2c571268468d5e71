// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/police_report.h"
#include "core/record/audit_page.h"
#include "tests/support/file_bytes.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episode_document.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

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
        present(panel, QSize(700, 640));
    }

    void print() { press<QPushButton>(u"print"_s); }
    /// The part of the panel of this name, with the space bar.
    template <typename T> void press(const QString &name)
    {
        auto *pressed = part<T>(panel, u"police-report/"_s + name);
        pressed->setFocus(Qt::TabFocusReason);
        QTest::keyClick(pressed, Qt::Key_Space);
        settleDown();
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = part<QLineEdit>(panel, u"police-report/"_s + name);
        line->setFocus(Qt::TabFocusReason);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// The one file that is there.
    QString made(const TempFolder &folder) const
    {
        const QStringList files = QDir(folder.path({})).entryList(QDir::Files);
        REQUIRE(files.size() == 1);
        return folder.path(files.first());
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

TEST_CASE(
    "document panel: a computer without a printer is said, and nothing is noted", "[gui][episode]")
{
    Shown shown;
    shown.bench.prompts.printing = Printing::NoPrinter;
    shown.print();
    CHECK(shown.noted().isEmpty());
    CHECK(shown.bench.messages.text().startsWith(u"No printer"));
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

TEST_CASE("document panel: with a password that is made up, shown once and kept nowhere",
    "[gui][episode][pdf-lock]")
{
    Shown shown;
    const TempFolder folder;
    shown.bench.prompts.folder = folder.path({});
    auto *wanted = part<QCheckBox>(shown.panel, u"police-report/password"_s);
    auto *password = part<QLabel>(shown.panel, u"police-report/password-text"_s);
    shown.press<QCheckBox>(u"password"_s);
    picture(shown.panel, u"with-a-password"_s);
    CHECK(clippedTexts(shown.panel).isEmpty());
    CHECK(namelessControls(shown.panel).isEmpty());
    CHECK_FALSE(password->isVisible());
    shown.press<QPushButton>(u"make"_s);
    picture(shown.panel, u"a-password-made"_s);
    REQUIRE(password->isVisible());
    const QString made = password->text();
    CHECK(made.size() > 20);
    CHECK_FALSE(wanted->isChecked());
    const QString path = shown.made(folder);
    CHECK(pdfText(path, made).contains(u"Ada"));
    REQUIRE(shown.noted().size() == 1);
    CHECK_FALSE(shown.noted().first().answers.contains(u"document.password"_s));

    shown.press<QPushButton>(u"password-done"_s);
    CHECK(password->text().isEmpty());
    CHECK_FALSE(password->isVisible());
}

TEST_CASE("document panel: with a password that is typed twice", "[gui][episode][pdf-lock]")
{
    Shown shown;
    const TempFolder folder;
    shown.bench.prompts.folder = folder.path({});
    shown.press<QCheckBox>(u"password"_s);
    shown.press<QCheckBox>(u"own"_s);
    shown.type(u"own-password"_s, u"three blind mice"_s);
    shown.type(u"own-password/again"_s, u"three blind rats"_s);
    shown.press<QPushButton>(u"make"_s);
    CHECK(QDir(folder.path({})).isEmpty());
    CHECK(shown.noted().isEmpty());
    shown.type(u"own-password/again"_s, u"three blind mice"_s);
    shown.press<QPushButton>(u"make"_s);
    CHECK(pdfText(shown.made(folder), u"three blind mice"_s).contains(u"Ada"));
    CHECK_FALSE(part<QLabel>(shown.panel, u"police-report/password-text"_s)->isVisible());
    CHECK(part<QLineEdit>(shown.panel, u"police-report/own-password"_s)->text().isEmpty());
}

TEST_CASE("document panel: an e-mail draft is a file, on record, and nothing is sent",
    "[gui][episode][email]")
{
    Shown shown;
    const TempFolder folder;
    shown.bench.prompts.folder = folder.path({});
    shown.press<QToolButton>(u"email"_s);
    shown.type(u"email-to"_s, u"the desk"_s);
    shown.press<QPushButton>(u"email-make"_s);
    CHECK(QDir(folder.path({})).isEmpty());
    picture(shown.panel, u"as-an-email"_s);
    CHECK(clippedTexts(shown.panel).isEmpty());
    CHECK(namelessControls(shown.panel).isEmpty());
    shown.type(u"email-to"_s, u"desk@example.org"_s);
    shown.press<QPushButton>(u"email-make"_s);
    const QString path = shown.made(folder);
    CHECK(path.endsWith(u".eml"));
    CHECK(bytesOf(path).contains("\r\nTo: desk@example.org\r\n"));
    REQUIRE(shown.noted().size() == 1);
    CHECK(shown.noted()
              .first()
              .answer(u"document.recipient"_s)
              .value()
              .contains(u"desk@example.org"));
    CHECK(shown.said().startsWith(u"The draft is made and not sent"));
}
