// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/start/missing_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace homeward;
using namespace homeward::test;

namespace {

void bringUp(MissingPage &page, const ChildId &child = {})
{
    present(page, QSize(900, 640));
    page.begin(child);
    settleDown();
}

} // namespace

TEST_CASE("missing: two children are ticked and started by keyboard alone", "[gui][missing]")
{
    UiBench bench;
    for (const QString &name : { u"Ada Lane"_s, u"Jo Fenwick"_s, u"Mo Hill"_s })
        REQUIRE_OK(bench.record().addChild(name));
    MissingPage page(bench.context());
    bringUp(page);

    type(u"fenw"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    type(u"ada"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    tabTo(u"missing/start"_s);
    press(Qt::Key_Return);

    const auto open = bench.record().currentEpisodes();
    REQUIRE_OK(open);
    REQUIRE(open->size() == 2);
    CHECK_FALSE(open->first().episode.linkGroup.isEmpty());
    CHECK(open->first().episode.linkGroup == open->last().episode.linkGroup);
    REQUIRE(bench.go.went.size() == 1);
    CHECK(bench.go.went.first().startsWith(u"episode "));
    CHECK(bench.saved.marks > 0);
}

TEST_CASE("missing: a name that is not in the list is enough", "[gui][missing]")
{
    UiBench bench;
    MissingPage page(bench.context());
    bringUp(page);
    type(u"Kit"_s);
    tabTo(u"missing/use-typed"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    const auto open = bench.record().currentEpisodes();
    REQUIRE_OK(open);
    REQUIRE(open->size() == 1);
    CHECK(open->first().childName == u"Kit");
}

TEST_CASE("missing: without a child it says what to do, and starts nothing", "[gui][missing]")
{
    UiBench bench;
    MissingPage page(bench.context());
    bringUp(page);
    tabTo(u"missing/start"_s);
    press(Qt::Key_Return);
    CHECK(part<QLabel>(page, u"missing/nobody"_s)->isVisible());
    CHECK(bench.record().currentEpisodes()->isEmpty());
}

TEST_CASE("missing: noticed stands at now, and a typed time takes its place", "[gui][missing]")
{
    UiBench bench;
    const auto jo = bench.record().addChild(u"Jo"_s);
    REQUIRE_OK(jo);
    MissingPage page(bench.context());
    bringUp(page, *jo);

    SECTION("now, also when the page stood open for an hour")
    {
        bench.clock.set(at(u"2026-11-04T00:10"_s));
    }
    SECTION("a typed time")
    {
        tabTo(u"noticed.at"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        type(u"2215"_s);
        tabTo(u"noticed.by"_s);
        type(u"Sam"_s);
    }
    const bool isTyped
        = part<QWidget>(page, u"noticed.by"_s)->isAncestorOf(QApplication::focusWidget());
    part<QPushButton>(page, u"missing/start"_s)->click();
    const auto open = bench.record().currentEpisodes();
    REQUIRE_OK(open);
    REQUIRE(open->size() == 1);
    const auto facts = bench.record().facts(open->first().episode.id);
    REQUIRE_OK(facts);
    CHECK(facts->log.first().happened
        == Moment::exactly(at(isTyped ? u"2026-11-03T22:15"_s : u"2026-11-04T00:10"_s)));
}

TEST_CASE(
    "missing: a child who is being looked for already can be opened instead", "[gui][missing]")
{
    UiBench bench;
    const EpisodeId night = bench.startNight(u"Ada"_s);
    const auto children = bench.record().children();
    REQUIRE_OK(children);
    MissingPage page(bench.context());
    bringUp(page, children->first().id);
    tabTo(u"missing/open-instead/Ada"_s);
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"episode "_s + night.toStorage() });
    CHECK(bench.record().currentEpisodes()->size() == 1);
}

TEST_CASE("missing: the page can be read at twice the size", "[gui][missing]")
{
    const LargeText large;
    UiBench bench;
    (void)bench.startNight(u"Ada Lane-Featherstonehaugh"_s);
    MissingPage page(bench.context());
    present(page, QSize(1024, 560));
    page.begin(bench.record().children()->first().id);
    settleDown();
    CHECK(clippedTexts(page) == QStringList());
    CHECK(namelessControls(page) == QStringList());
    // Tall enough that nothing scrolls.
    page.resize(1024, 2400);
    settleDown();
    CHECK(backwardSteps(page) == QStringList());
}

TEST_CASE("missing: the list is narrowed a moment after the last key, and once for all of them",
    "[gui][missing]")
{
    UiBench bench;
    for (const QString &name : { u"Ada Lane"_s, u"Jo Fenwick"_s })
        REQUIRE_OK(bench.record().addChild(name));
    MissingPage page(bench.context());
    bringUp(page);
    const auto *ada = part<QPushButton>(page, u"tick/Ada Lane"_s);
    type(u"fenw"_s);
    CHECK(ada->isVisible());
    CHECK(QTest::qWaitFor([&] { return !ada->isVisible(); }));
    CHECK(part<QPushButton>(page, u"tick/Jo Fenwick"_s)->isVisible());
}

TEST_CASE("missing: a name typed where one searches is enough to start", "[gui][missing]")
{
    UiBench bench;
    REQUIRE_OK(bench.record().addChild(u"Jo Fenwick"_s));
    MissingPage page(bench.context());
    bringUp(page);
    SECTION("the only child it fits, who is shown first")
    {
        type(u"fenw"_s);
        SECTION("with Start")
        {
            tabTo(u"missing/start"_s);
            press(Qt::Key_Return);
        }
        SECTION("with Enter where it was typed, as the line says")
        {
            CHECK(QApplication::focusWidget()->accessibleDescription().contains(
                u"Enter ticks the only child it fits"));
            press(Qt::Key_Return);
        }
        CHECK(bench.record().currentEpisodes()->isEmpty());
        CHECK(part<QLabel>(page, u"missing/who"_s)->text() == u"Jo Fenwick");
        CHECK(part<QLabel>(page, u"missing/nobody"_s)->text().contains(u"only Jo Fenwick"));
        CHECK(QApplication::focusWidget()->objectName() == u"missing/start");
        press(Qt::Key_Return);
        REQUIRE(bench.record().currentEpisodes()->size() == 1);
        CHECK(bench.record().currentEpisodes()->first().childName == u"Jo Fenwick");
        CHECK(bench.record().children()->size() == 1);
    }
    SECTION("somebody new")
    {
        type(u"Zoe"_s);
        tabTo(u"missing/start"_s);
        press(Qt::Key_Return);
        REQUIRE(bench.record().currentEpisodes()->size() == 1);
        CHECK(bench.record().currentEpisodes()->first().childName == u"Zoe");
    }
}

TEST_CASE("missing: what was typed and not started comes back after a crash, until it is used or "
          "cleared",
    "[gui][missing]")
{
    UiBench bench;
    REQUIRE_OK(bench.record().addChild(u"Jo Fenwick"_s));
    MissingPage killed(bench.context());
    bringUp(killed);
    CHECK_FALSE(part<QWidget>(killed, u"missing/unfinished"_s)->isVisible());
    tabTo(u"missing/name"_s);
    type(u"Kit"_s);
    tabTo(u"noticed.at"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"2215"_s);
    tabTo(u"noticed.by"_s);
    type(u"Sam"_s);
    const auto kept = [&] { return bench.record().drafts(Record::noChildYet())->size(); };
    REQUIRE(QTest::qWaitFor([&] { return kept() == 3; }, 5000));

    // Nobody asked the first page to let go: this is what the next start of the program sees.
    MissingPage page(bench.context());
    bringUp(page);
    REQUIRE(part<QWidget>(page, u"missing/unfinished"_s)->isVisible());
    SECTION("started")
    {
        tabTo(u"missing/start"_s);
        press(Qt::Key_Return);
        const auto open = bench.record().currentEpisodes();
        REQUIRE(open->size() == 1);
        CHECK(open->first().childName == u"Kit");
        const auto facts = bench.record().facts(open->first().episode.id);
        REQUIRE_OK(facts);
        CHECK(facts->log.first().happened == Moment::exactly(at(u"2026-11-03T22:15"_s)));
        CHECK(facts->log.first().answers.value(u"noticed.by"_s).value() == u"Sam");
        CHECK_FALSE(part<QWidget>(page, u"missing/unfinished"_s)->isVisible());
    }
    SECTION("cleared")
    {
        tabTo(u"missing/clear"_s);
        press(Qt::Key_Return);
        CHECK(part<QLineEdit>(page, u"missing/name"_s)->text().isEmpty());
        CHECK_FALSE(part<QWidget>(page, u"missing/unfinished"_s)->isVisible());
        CHECK(bench.record().currentEpisodes()->isEmpty());
    }
    page.flush();
    CHECK(kept() == 0);
}

TEST_CASE("missing: a child is ticked by a nickname, and nobody is entered twice", "[gui][missing]")
{
    UiBench bench;
    const auto ada = bench.record().addChild(u"Ada Lark"_s);
    REQUIRE_OK(ada);
    REQUIRE_OK(
        bench.record().setFacts(*ada, { { u"child.known-as"_s, Answer::text(u"Sparky"_s) } }));
    MissingPage page(bench.context());
    bringUp(page);
    SECTION("where one searches")
    {
        type(u"spark"_s);
        CHECK_FALSE(part<QPushButton>(page, u"missing/use-typed"_s)->isVisible());
        press(Qt::Key_Down);
        CHECK(QApplication::focusWidget()->objectName() == u"tick/Ada Lark");
        press(Qt::Key_Space);
    }
    SECTION("where a new name is typed")
    {
        tabTo(u"missing/name"_s);
        CHECK_FALSE(part<QWidget>(page, u"missing/known"_s)->isVisible());
        type(u"Sparky"_s);
        const auto *known = part<QWidget>(page, u"missing/known"_s);
        REQUIRE(QTest::qWaitFor([&] { return known->isVisible(); }));
        press(Qt::Key_Down);
        CHECK(QApplication::focusWidget()->objectName() == u"missing/known/Ada Lark");
        press(Qt::Key_Return);
        CHECK(part<QLineEdit>(page, u"missing/name"_s)->text().isEmpty());
        CHECK_FALSE(part<QWidget>(page, u"missing/known"_s)->isVisible());
    }
    CHECK(part<QLabel>(page, u"missing/who"_s)->text() == u"Ada Lark");
    tabTo(u"missing/start"_s);
    press(Qt::Key_Return);
    REQUIRE(bench.record().currentEpisodes()->size() == 1);
    CHECK(bench.record().currentEpisodes()->first().childName == u"Ada Lark");
    CHECK(bench.record().children()->size() == 1);
    page.flush();
    CHECK(bench.record().drafts(Record::noChildYet())->isEmpty());
}
