// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/children_page.h"
#include "ui/children/list_page.h"
#include "ui/children/list_rows_model.h"
#include "ui/children/wait_box.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace homeward;
using namespace homeward::test;
using namespace std::chrono_literals;

namespace {

const QByteArray pupils
    = "Forename,Surname,DOB,UPN,Gender,Year group,Contact 1 Name,Contact 1 Telephone\r\n"
      "Ada,Lane,27/03/2011,,F,9,Sam Lane,07700 900001\r\n"
      "Jo,Fenwick,31/02/2012,,M,8,Pat Fenwick,07700 900002\r\n"
      "Kit,Stone,01/02/2012,B123,M,8,,\r\n"
      "Bea,Okoro,04/05/2010,,F,10,Ngozi Okoro,07700 900003\r\n";

struct Shown
{
    explicit Shown(const QSize &size = QSize(900, 640), const QByteArray &file = pupils)
        : page(bench.context())
    {
        const auto ada = bench.record().addChild(u"Ada Lane"_s);
        REQUIRE_OK(ada);
        REQUIRE_OK(bench.record().setFacts(*ada,
            { { u"child.date-of-birth"_s, Answer::text(u"2011-03-27"_s) },
                { u"child.sex"_s, Answer::code(u"male"_s) } }));
        give(file);
        present(page, size);
        page.setFocus(Qt::TabFocusReason);
        settleDown();
    }

    void give(const QByteArray &file)
    {
        bench.prompts.list = folder.path(u"pupils.csv"_s);
        writeBytes(bench.prompts.list, file);
    }
    /// Presses the one main button by keyboard.
    void next()
    {
        tabTo(u"list/next"_s);
        press(Qt::Key_Return);
        settleDown();
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return part<QLabel>(page, u"list/"_s + name)->text();
    }
    [[nodiscard]] bool isSeen(const QString &name) const
    {
        return part<QWidget>(page, u"list/"_s + name)->isVisible();
    }
    [[nodiscard]] qsizetype children() const { return bench.record().children()->size(); }

    TempFolder folder;
    mutable UiBench bench;
    ListPage page;
};

} // namespace

TEST_CASE("list: from the file to the children by keyboard alone", "[gui][children][list]")
{
    Shown shown;
    shown.next();
    CHECK(shown.label(u"about"_s) == u"pupils.csv: 4 rows, 8 columns.");
    CHECK(part<QComboBox>(shown.page, u"list/column-C"_s)->currentText() == u"Date of birth");
    CHECK(part<QComboBox>(shown.page, u"list/column-F"_s)->currentText() == u"Not taken in");
    shown.next();
    CHECK(shown.label(u"counts"_s)
        == u"2 to be added; 1 here already, to be filled in where something is missing; 1 cannot "
           u"be taken in; 1 worth a second look.");
    CHECK(shown.label(u"not-taken"_s) == u"Columns that are not taken in: F (Year group).");
    CHECK(shown.children() == 1);
    CHECK(part<QPushButton>(shown.page, u"list/next"_s)->text() == u"&Take in: 3");

    // The row that failed, and why.
    tabTo(u"list/rows"_s);
    press(Qt::Key_Down);
    settleDown();
    CHECK(shown.label(u"detail"_s)
              .contains(u"Row 3, column C (DOB): 31/02/2012 is no date. Write it as 27/03/2011."));
    CHECK_FALSE(shown.isSeen(u"decision"_s));
    shown.next();
    CHECK(shown.children() == 3);
    CHECK(shown.label(u"done"_s).contains(u"Children added: 2."));
    CHECK(shown.bench.saved.marks == 1);

    shown.bench.prompts.folder = shown.folder.path({});
    tabTo(u"list/save-rest"_s);
    press(Qt::Key_Return);
    CHECK(shown.label(u"saved"_s).contains(u"rows-left-out.csv"));
    CHECK(bytesOf(shown.folder.path(u"rows-left-out.csv"_s)).contains("Jo"));
    shown.next();
    CHECK(shown.bench.go.went == QStringList { u"children"_s });
}

TEST_CASE("list: somebody who is here already is filled in, or left, or added as another",
    "[gui][children][list]")
{
    Shown shown;
    shown.next();
    shown.next();
    tabTo(u"list/rows"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    settleDown();
    CHECK(shown.label(u"detail"_s).contains(u"is in the record already"));
    CHECK(shown.label(u"detail"_s)
              .contains(u"Sex: the record says “Male” and keeps it; the list says “Female”."));
    REQUIRE(shown.isSeen(u"decision"_s));
    part<QAbstractButton>(shown.page, u"leave"_s)->click();
    CHECK(part<QPushButton>(shown.page, u"list/next"_s)->text() == u"&Take in: 2");
    part<QAbstractButton>(shown.page, u"add"_s)->click();
    CHECK(part<QPushButton>(shown.page, u"list/next"_s)->text() == u"&Take in: 3");
    shown.next();
    CHECK(shown.children() == 4);
}

TEST_CASE(
    "list: what a column is can be changed, and is known again next week", "[gui][children][list]")
{
    Shown shown;
    shown.next();
    auto *year = part<QComboBox>(shown.page, u"list/column-F"_s);
    tabTo(u"list/column-F"_s);
    type(u"Ethnicity"_s);
    CHECK(year->currentText() == u"Ethnicity");
    auto *upn = part<QComboBox>(shown.page, u"list/column-D"_s);
    upn->setCurrentIndex(upn->findData(u"child.ethnicity"_s));
    settleDown();
    CHECK(shown.label(u"problem"_s).contains(u"Two columns are “Ethnicity”"));
    CHECK_FALSE(part<QPushButton>(shown.page, u"list/next"_s)->isEnabled());
    upn->setCurrentIndex(0);
    CHECK_FALSE(shown.isSeen(u"problem"_s));
    shown.next();

    ListPage later(shown.bench.context());
    present(later, QSize(900, 640));
    part<QPushButton>(later, u"list/next"_s)->click();
    settleDown();
    CHECK(part<QComboBox>(later, u"list/column-F"_s)->currentText() == u"Ethnicity");
    CHECK(part<QComboBox>(later, u"list/column-D"_s)->currentText() == u"Not taken in");
}

TEST_CASE("list: a file that is no list is said on the page, and another can be chosen",
    "[gui][children][list]")
{
    Shown shown(QSize(900, 640), "PK\x03\x04");
    shown.next();
    CHECK(shown.label(u"problem"_s).contains(u"is a workbook"));
    shown.bench.prompts.list.clear();
    shown.next();
    shown.give(pupils);
    shown.next();
    CHECK_FALSE(shown.isSeen(u"problem"_s));
    CHECK(shown.isSeen(u"about"_s));
}

TEST_CASE("list: who presses Stop finds nothing taken in", "[gui][children][list]")
{
    QByteArray many = "Name,DOB\n";
    for (int row = 0; row < 3000; ++row)
        many += "Child " + QByteArray::number(row) + ",27/03/2011\n";
    Shown shown(QSize(900, 640), many);
    // Looks for the box that stands in front while something is done, and stops what is in it.
    const auto pressNext = [&](const QString &stopped) {
        bool wasStopped = false;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            QWidget *box = QApplication::activeModalWidget();
            if (box == nullptr || box->windowTitle() != stopped)
                return;
            wasStopped = true;
            QTest::keyClick(box, Qt::Key_Escape);
        });
        look.start(1ms);
        part<QPushButton>(shown.page, u"list/next"_s)->click();
        settleDown();
        return wasStopped;
    };
    CHECK_FALSE(pressNext({}));
    CHECK_FALSE(pressNext({}));
    REQUIRE(shown.isSeen(u"rows"_s));
    CHECK(pressNext(u"Taking in the list"_s));
    CHECK(shown.children() == 1);
    CHECK(shown.label(u"problem"_s) == u"Stopped. Nothing was taken in.");
    CHECK(shown.isSeen(u"rows"_s));
}

TEST_CASE("list: the model of the rows holds together and can be narrowed", "[gui][children][list]")
{
    Shown shown;
    shown.next();
    shown.next();
    auto *table = part<QTableView>(shown.page, u"list/rows"_s);
    const QAbstractItemModelTester tester(table->model());
    CHECK(table->model()->rowCount() == 4);
    part<QAbstractButton>(shown.page, u"left"_s)->click();
    CHECK(table->model()->rowCount() == 1);
    part<QAbstractButton>(shown.page, u"known"_s)->click();
    CHECK(table->model()->rowCount() == 1);
    part<QAbstractButton>(shown.page, u"taken"_s)->click();
    CHECK(table->model()->rowCount() == 3);
}

TEST_CASE("list: every step fits, at both sizes of text", "[gui][children][list]")
{
    const bool isLarge = GENERATE(false, true);
    const auto large = isLarge ? std::make_unique<LargeText>() : nullptr;
    Shown shown(QSize(1024 - 160, 700));
    const QString suffix = isLarge ? u"-large"_s : QString();
    const auto check = [&](const QString &name) {
        settleDown();
        picture(shown.page, u"list-"_s + name + suffix);
        CHECK(clippedTexts(shown.page) == QStringList());
        CHECK(namelessControls(shown.page) == QStringList());
        CHECK(backwardSteps(shown.page) == QStringList());
    };
    check(u"1-file"_s);
    shown.next();
    check(u"2-columns"_s);
    shown.next();
    part<QTableView>(shown.page, u"list/rows"_s)->selectRow(0);
    check(u"3-rows"_s);
    shown.next();
    check(u"4-done"_s);
}

TEST_CASE("list: the box that waits fits and is stopped by key", "[gui][children][list]")
{
    const LargeText large;
    QWidget window;
    present(window, QSize(800, 600));
    WaitBox box(u"Taking in the list"_s, &window, 0ms);
    CHECK(box.goOn(40));
    REQUIRE(box.isVisible());
    CHECK(part<QProgressBar>(box, u"waitBox/bar"_s)->value() == 40);
    CHECK(clippedTexts(box) == QStringList());
    CHECK(namelessControls(box) == QStringList());
    picture(box, u"list-wait"_s);
    QTest::keyClick(part<QPushButton>(box, u"waitBox/stop"_s), Qt::Key_Return);
    CHECK_FALSE(box.goOn(41));
}

TEST_CASE("list: the children's page leads to it for whoever may", "[gui][children][list]")
{
    UiBench bench;
    {
        ChildrenPage page(bench.context());
        present(page, QSize(900, 640));
        page.refresh();
        tabTo(u"children/list"_s);
        press(Qt::Key_Return);
        CHECK(bench.go.went == QStringList { u"list"_s });
    }
    REQUIRE_OK(bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    REQUIRE_OK(bench.record().signIn(keyOf(u"Jo Okoro"_s)));
    ChildrenPage page(bench.context());
    CHECK(page.findChildren<QPushButton *>(u"children/list"_s).isEmpty());
}
