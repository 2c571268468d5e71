// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/printed_pages.h"
#include "tests/support/limits.h"
#include "tests/support/pdf.h"
#include "tests/ui/support/printer_service.h"
#include "ui/shell/print_job.h"
#include "ui/shell/qt_prompts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

#include <functional>

using namespace homeward;
using namespace homeward::test;

namespace {

using Manner = PrinterService::Manner;

const QStringList keyOnPaper { u"The recovery key"_s, u"Keep it in the safe."_s,
    u"Lantern Harbour"_s };

QStringList filesIn(const QString &folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

PrintedPages threePages()
{
    Document document;
    document.title = u"Report"_s;
    document.madeAt = at(u"2026-11-03T23:22"_s);
    document.blocks << Document::Paragraph { u"one"_s } << Document::PageBreak {}
                    << Document::Paragraph { u"two"_s } << Document::PageBreak {}
                    << Document::Paragraph { u"three"_s };
    auto pages = PrintedPages::of(document);
    REQUIRE_OK(pages);
    return std::move(*pages);
}

/// A computer with a printer service, and somebody who answers the dialog. Homes and temporary
/// files are in folders of its own; both are looked at while the service holds a document.
struct Computer
{
    explicit Computer(Manner manner = Manner::Takes)
        : service(manner, [this] {
            isHeld = true;
            left << written();
        })
    {
    }
    [[nodiscard]] QStringList written() const
    {
        return filesIn(folder.path(u"home"_s)) + filesIn(folder.path(u"temporary"_s));
    }
    /// Does this to the dialog once it is open, and presses Print. Its parts have Qt's own names;
    /// one that is not there shows in what is printed.
    void choose(const std::function<void(QPrintDialog &)> &answer = [](QPrintDialog &) {})
    {
        QTimer::singleShot(0, &person, [this, answer] {
            auto *dialog = qobject_cast<QPrintDialog *>(QApplication::activeModalWidget());
            isAsked = dialog != nullptr;
            if (!isAsked)
                return;
            answer(*dialog);
            if (dialog->isVisible())
                dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        });
    }
    template <typename T> [[nodiscard]] Printing print(const T &what)
    {
        return QtPrompts(nullptr).print(what, [this] { return mayPrint; });
    }
    [[nodiscard]] QString words()
    {
        const QString path = folder.path(u"printed.pdf"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(service.jobs().last().document);
        file.close();
        return pdfText(path);
    }
    [[nodiscard]] QString attribute(const QString &name)
    {
        return service.jobs().last().attributes.value(name);
    }

    TempFolder folder;
    bool isMade = QDir().mkdir(folder.path(u"home"_s)) && QDir().mkdir(folder.path(u"temporary"_s));
    Variable home { "HOME", QFile::encodeName(folder.path(u"home"_s)) };
    TemporaryIn temporary { folder.path(u"temporary"_s) };
    bool mayPrint = true;
    bool isAsked = false;
    bool isHeld = false;
    QStringList left; ///< files that were there while the service held a document
    QObject person;
    PrinterService service;
};

void press(QPrintDialog &dialog, const QString &name)
{
    if (auto *button = dialog.findChild<QAbstractButton *>(name))
        button->click();
}

} // namespace

TEST_CASE(
    "printing: a key reaches the printer as a PDF, and no file at any time", "[gui][printing]")
{
    Computer computer;
    computer.choose();
    REQUIRE(computer.print(keyOnPaper) == Printing::Sent);
    REQUIRE(computer.service.jobs().size() == 1);
    CHECK(computer.service.jobs().first().document.startsWith("%PDF-"));
    CHECK(computer.words() == keyOnPaper.join(u' '));
    CHECK(computer.attribute(u"document-format"_s) == u"application/pdf");
    INFO("its name in the printer's own list names nobody");
    CHECK(computer.attribute(u"job-name"_s) == u"Homeward");

    CHECK(computer.isHeld);
    CHECK(computer.left == QStringList());
    CHECK(computer.written() == QStringList());
}

TEST_CASE("printing: copies, sides, colour and pages are those of the dialog", "[gui][printing]")
{
    Computer computer;
    SECTION("as they stand there")
    {
        computer.choose();
        REQUIRE(computer.print(threePages()) == Printing::Sent);
        CHECK(computer.words().contains(u"one"));
        CHECK(computer.words().contains(u"three"));
        CHECK(computer.attribute(u"copies"_s).isEmpty());
        CHECK(computer.attribute(u"sides"_s) == u"one-sided");
        CHECK(computer.attribute(u"media"_s) == u"A4");
        CHECK(computer.attribute(u"print-color-mode"_s).isEmpty());
        CHECK(computer.attribute(u"page-set"_s).isEmpty());
    }
    SECTION("as somebody changed them")
    {
        computer.choose([](QPrintDialog &dialog) {
            if (auto *copies = dialog.findChild<QSpinBox *>(u"copies"_s))
                copies->setValue(3);
            press(dialog, u"duplexShort"_s);
            press(dialog, u"reverse"_s);
            if (auto *pages = dialog.findChild<QComboBox *>(u"pageSetCombo"_s))
                pages->setCurrentIndex(2);
        });
        REQUIRE(computer.print(threePages()) == Printing::Sent);
        CHECK(computer.attribute(u"copies"_s) == u"3");
        CHECK(computer.attribute(u"multiple-document-handling"_s)
            == u"separate-documents-collated-copies");
        CHECK(computer.attribute(u"sides"_s) == u"two-sided-short-edge");
        CHECK(computer.attribute(u"outputorder"_s) == u"reverse");
        CHECK(computer.attribute(u"page-set"_s) == u"even");
    }
    SECTION("from one page to another")
    {
        computer.choose([](QPrintDialog &dialog) {
            press(dialog, u"printRange"_s);
            if (auto *to = dialog.findChild<QSpinBox *>(u"to"_s))
                to->setValue(3);
            if (auto *from = dialog.findChild<QSpinBox *>(u"from"_s))
                from->setValue(2);
        });
        REQUIRE(computer.print(threePages()) == Printing::Sent);
        CHECK_FALSE(computer.words().contains(u"one"));
        CHECK(computer.words().contains(u"two"));
        CHECK(computer.words().contains(u"three"));
    }
    SECTION("in grey, where the printer's own options say so")
    {
        QPrinter printer;
        printer.setPrinterName(u"Office"_s);
        printer.setColorMode(QPrinter::GrayScale);
        REQUIRE(PrintJob(1, [](QPainter &, int, const QSizeF &) {}).sendTo(printer));
        CHECK(computer.attribute(u"print-color-mode"_s) == u"monochrome");
    }
    CHECK(computer.isHeld);
    CHECK(computer.left == QStringList());
}

TEST_CASE("printing: a file is not among the printers", "[gui][printing]")
{
    Computer computer;
    QStringList printers;
    computer.choose([&](QPrintDialog &dialog) {
        if (auto *list = dialog.findChild<QComboBox *>(u"printers"_s)) {
            for (int row = 0; row < list->count(); ++row)
                printers << list->itemText(row);
        }
    });
    REQUIRE(computer.print(keyOnPaper) == Printing::Sent);
    CHECK(printers == QStringList { u"Office"_s });
}

TEST_CASE("printing: a service that refuses is told, and keeps nothing", "[gui][printing]")
{
    SECTION("the job")
    {
        Computer computer(Manner::RefusesJobs);
        computer.choose();
        CHECK(computer.print(keyOnPaper) == Printing::Failed);
        CHECK(computer.service.jobs().isEmpty());
        CHECK(computer.written() == QStringList());
    }
    SECTION("the document")
    {
        Computer computer(Manner::RefusesDocuments);
        computer.choose();
        CHECK(computer.print(keyOnPaper) == Printing::Failed);
        REQUIRE(computer.service.jobs().size() == 1);
        CHECK(computer.service.jobs().first().isTakenBack);
        CHECK(computer.left == QStringList());
        CHECK(computer.written() == QStringList());
    }
}

TEST_CASE("printing: what may not be printed does not leave the program", "[gui][printing]")
{
    Computer computer;
    computer.mayPrint = false;
    computer.choose();
    CHECK(computer.print(keyOnPaper) == Printing::GivenUp);
    CHECK(computer.isAsked);
    CHECK(computer.service.jobs().isEmpty());
}

TEST_CASE("printing: where no printer is known nobody is asked for one", "[gui][printing]")
{
    Computer computer(Manner::HasNoPrinter);
    computer.choose([](QPrintDialog &dialog) { dialog.reject(); });
    CHECK(computer.print(keyOnPaper) == Printing::NoPrinter);
    CHECK_FALSE(computer.isAsked);
}
