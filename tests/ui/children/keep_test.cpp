// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Desk
{
    explicit Desk(UiBench &onBench, const QString &name = u"Ada Lane"_s)
        : bench(onBench)
        , child(*onBench.record().addChild(name))
        , page(onBench.context(), child)
    {
        present(page, QSize(900, 640));
        part<QPushButton>(page, u"section/keep"_s)->click();
        settleDown();
    }
    void push(const QString &name)
    {
        auto *button = part<QPushButton>(page, name);
        REQUIRE(button->isVisible());
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        settleDown();
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = part<QLineEdit>(page, name);
        line->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(line, text);
        settleDown();
    }
    [[nodiscard]] QString words() const
    {
        QString all;
        for (const QLabel *label : part<QWidget>(page, u"keep/section"_s)->findChildren<QLabel *>())
            all += label->isVisible() ? label->text() + u'\n' : QString();
        return all;
    }

    UiBench &bench;
    ChildId child;
    ChildPage page;
};

} // namespace

TEST_CASE("keeping: the rules stand there with their source and their day", "[gui][keep]")
{
    UiBench bench;
    Desk desk(bench);
    CHECK(desk.words().contains(u"no day yet: the date of birth is not known"));
    REQUIRE_OK(bench.record().setFacts(
        desk.child, { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) } }));
    desk.page.refresh();
    settleDown();
    CHECK(desk.words().contains(u"regulation 36"));
    CHECK(desk.words().contains(u"2087"));
    CHECK(desk.words().contains(u"Not checked"));
    CHECK(clippedTexts(desk.page) == QStringList());
    CHECK(namelessControls(desk.page) == QStringList());
}

TEST_CASE("keeping: nothing is cut off at twice the text size", "[gui][keep]")
{
    const LargeText large;
    UiBench bench;
    Desk desk(bench);
    REQUIRE_OK(bench.record().placeHold(desk.child, u"The coroner asked, letter of 2 February"_s));
    REQUIRE_OK(bench.record().setFacts(
        desk.child, { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) } }));
    present(desk.page, QSize(1024, 700));
    desk.page.refresh();
    settleDown();
    CHECK(clippedTexts(desk.page) == QStringList());
}

TEST_CASE("keeping: a hold is placed and lifted with the keyboard", "[gui][keep]")
{
    UiBench bench;
    Desk desk(bench);
    desk.push(u"keep/place"_s);
    CHECK(bench.record().retention(desk.child)->holds.isEmpty());
    desk.type(u"keep/reason"_s, u"The coroner asked"_s);
    desk.push(u"keep/place"_s);
    CHECK(desk.words().contains(u"The coroner asked"));
    CHECK_FALSE(part<QWidget>(desk.page, u"keep/delete"_s)->isVisible());
    desk.push(u"keep/lift"_s);
    desk.push(u"keep/lift/yes"_s);
    CHECK(desk.words().contains(u"Lifted by Aled M"));
    CHECK(part<QWidget>(desk.page, u"keep/delete"_s)->isVisible());
}

TEST_CASE("keeping: a child is deleted only once the name is typed", "[gui][keep]")
{
    UiBench bench;
    Desk desk(bench);
    CHECK(desk.words().contains(u"Entered twice or by mistake? Until Tue 1 Dec 2026"));
    desk.push(u"keep/delete"_s);
    CHECK(bench.record().children()->size() == 1);
    desk.type(u"keep/name"_s, u"ada lane"_s);
    desk.push(u"keep/delete"_s);
    CHECK(bench.record().children()->isEmpty());
    CHECK(bench.go.went == QStringList { u"children"_s });
}

TEST_CASE("keeping: of whom more is written than who they are nothing can be deleted by mistake",
    "[gui][keep]")
{
    UiBench bench;
    Desk desk(bench);
    REQUIRE_OK(bench.record().saveContact({ {}, desk.child, u"Mo"_s, u"mother"_s, {} }));
    desk.page.refresh();
    settleDown();
    CHECK_FALSE(part<QWidget>(desk.page, u"keep/delete"_s)->isVisible());
    CHECK(desk.words().contains(u"It cannot be deleted now."));
}

TEST_CASE("keeping: where a child is deleted it is said that copies from before still have it",
    "[gui][keep]")
{
    UiBench bench;
    Desk desk(bench);
    const QString rule = u"Copies of the record that were made before still have the child"_s;
    CHECK(desk.words().contains(rule));
    CHECK_FALSE(desk.words().contains(u"In the folder for copies"));
    const TempFolder folder;
    REQUIRE_OK(bench.record().planCopies({ folder.path({}), false }));
    REQUIRE_OK(bench.record().copyNow());
    bench.clock.set(bench.clock.now().addDays(1));
    desk.page.refresh();
    settleDown();
    CHECK(desk.words().contains(u"In the folder for copies there is one, of Tue 3 Nov 2026."));
    REQUIRE_OK(bench.record().copyNow());
    desk.page.refresh();
    settleDown();
    CHECK(desk.words().contains(rule));
    CHECK(desk.words().contains(
        u"In the folder for copies there are 2, the oldest of Tue 3 Nov 2026."));
    CHECK(clippedTexts(desk.page) == QStringList());
    picture(desk.page, u"keep-copies"_s);
    desk.type(u"keep/name"_s, u"ada lane"_s);
    desk.push(u"keep/delete"_s);
    INFO("the copies are there as before");
    CHECK(bench.record().copies()->size() == 2);
    CHECK(bench.messages.text().contains(u"the copies from before"));
}

TEST_CASE("keeping: a carer sees until when, and deletes nothing", "[gui][keep]")
{
    UiBench bench;
    REQUIRE_OK(bench.record().addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    REQUIRE_OK(bench.record().signIn(keyOf(u"Tom Hale"_s)));
    Desk desk(bench);
    CHECK_FALSE(part<QWidget>(desk.page, u"keep/delete"_s)->isVisible());
    CHECK_FALSE(part<QWidget>(desk.page, u"keep/place"_s)->isVisible());
    CHECK(desk.words().contains(u"Nothing is ever deleted by itself"));
}
