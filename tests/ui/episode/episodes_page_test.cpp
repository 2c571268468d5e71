// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/episode/episodes_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <memory>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

EpisodeId closed(UiBench &bench, const QString &child)
{
    const EpisodeId episode = bench.startNight(child);
    REQUIRE_OK(bench.record().append(episode,
        { Entry::Kind::Ending, Moment::exactly(bench.clock.now()), {}, {},
            { { u"ending.kind"_s, Answer::code(u"opened-in-error"_s) } } }));
    return episode;
}

/// The page in front of somebody at a keyboard, with what it lists.
struct Desk
{
    explicit Desk(UiBench &bench, const QSize &size = { 900, 640 })
        : page(bench.context())
    {
        present(page, size);
        page.refresh();
        page.setFocus(Qt::TabFocusReason);
        settleDown();
    }
    QStringList lines()
    {
        QStringList lines;
        const auto *model = part<QListView>(page, u"episodes/list"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return lines;
    }

    EpisodesPage page;
};

} // namespace

TEST_CASE("episodes: with none, one sentence says so", "[gui][episodes]")
{
    UiBench bench;
    Desk desk(bench);
    CHECK(part<QLabel>(desk.page, u"episodes/empty"_s)->text().contains(u"no episode"));
    CHECK_FALSE(part<QListView>(desk.page, u"episodes/list"_s)->isVisible());
}

TEST_CASE("episodes: open ones first, then the newest, each in words", "[gui][episodes]")
{
    UiBench bench;
    (void)bench.startNight(u"Ada Lane"_s);
    bench.clock.set(at(u"2026-11-04T08:00"_s));
    closed(bench, u"Jo Fenwick"_s);
    bench.clock.set(at(u"2026-11-04T09:10"_s));
    Desk desk(bench);
    CHECK(desk.lines()
        == QStringList {
            u"Ada Lane, Absence from home or care, 2026-0001, Since Tue 3 Nov 2026, 23:10, for "
            "10 h, Missing now"_s,
            u"Jo Fenwick, Absence from home or care, 2026-0002, From Wed 4 Nov 2026, 08:00 until "
            "Wed 4 Nov 2026, 08:00, less than a minute, Opened by mistake, Closed"_s });
}

TEST_CASE("episodes: a typed part of a name finds it, and Enter opens it", "[gui][episodes]")
{
    UiBench bench;
    (void)bench.startNight(u"Ada Lane"_s);
    const EpisodeId jo = closed(bench, u"Jo Fenwick"_s);
    Desk desk(bench);
    type(u"FENW"_s);
    CHECK(desk.lines().size() == 1);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"episode "_s + jo.toStorage() });

    tabTo(u"episodes/name"_s);
    type(u"x"_s);
    CHECK(part<QLabel>(desk.page, u"episodes/empty"_s)->isVisible());
}

TEST_CASE("episodes: open, closed or all is chosen with the keys", "[gui][episodes]")
{
    UiBench bench;
    (void)bench.startNight(u"Ada Lane"_s);
    closed(bench, u"Jo Fenwick"_s);
    Desk desk(bench);
    const auto choose = [&](const QString &code) {
        auto *option = part<QWidget>(*part<QWidget>(desk.page, u"episodes/which"_s), code);
        option->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
    };
    choose(u"open"_s);
    REQUIRE(desk.lines().size() == 1);
    CHECK(desk.lines().first().startsWith(u"Ada Lane"));
    choose(u"closed"_s);
    REQUIRE(desk.lines().size() == 1);
    CHECK(desk.lines().first().startsWith(u"Jo Fenwick"));
    choose(u"all"_s);
    CHECK(desk.lines().size() == 2);
}

TEST_CASE("episodes: part of a school day, what came out later and what others told are found with "
          "the keys (R7, R8, R32)",
    "[gui][episodes]")
{
    UiBench bench;
    const auto say = [&](const QString &child, const QString &field, const Answer &answer) {
        const EpisodeId episode = bench.startNight(child);
        REQUIRE_OK(bench.record().append(episode,
            { Entry::Kind::Fact, Moment::exactly(bench.clock.now()), {}, {},
                { { field, answer } } }));
        return episode;
    };
    (void)bench.startNight(u"Ada Lane"_s);
    const EpisodeId kit = say(u"Kit Ode"_s, u"light.part-of-day"_s, Answer::yes());
    REQUIRE_OK(bench.record().append(kit,
        { Entry::Kind::Fact, Moment::exactly(bench.clock.now()), {}, {},
            { { u"light.lessons"_s, Answer::text(u"third lesson"_s) } } }));
    say(u"Lee Fox"_s, u"light.how"_s, Answer::code(u"found-out-later"_s));
    say(u"Max Hill"_s, u"light.how"_s, Answer::code(u"other-authority"_s));
    say(u"Noor Dean"_s, u"light.how"_s, Answer::code(u"police"_s));
    Desk desk(bench);
    const auto choose = [&](const QString &code) {
        auto *option = part<QWidget>(*part<QWidget>(desk.page, u"episodes/which"_s), code);
        option->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        return desk.lines();
    };
    const QStringList partOfDay = choose(u"part-of-day"_s);
    REQUIRE(partOfDay.size() == 1);
    CHECK(partOfDay.first().startsWith(u"Kit Ode"));
    CHECK(partOfDay.first().contains(u"Part of a school day: third lesson"));
    const QStringList later = choose(u"came-out-later"_s);
    REQUIRE(later.size() == 1);
    CHECK(later.first().startsWith(u"Lee Fox"));
    CHECK(later.first().contains(u"Never reported, came out later"));
    const QStringList told = choose(u"told-by-others"_s);
    REQUIRE(told.size() == 2);
    CHECK(told.filter(u"Another authority told us"_s).size() == 1);
    CHECK(told.filter(u"The police told us"_s).size() == 1);
    CHECK(choose(u"all"_s).size() == 5);

    SECTION("what was corrected is found no more")
    {
        const auto facts = bench.record().facts(kit);
        REQUIRE_OK(facts);
        for (const Entry &line : facts->log) {
            if (line.answers.contains(u"light.part-of-day"_s))
                REQUIRE_OK(bench.record().takeBack(line.id, u"another pupil"_s));
        }
        desk.page.refresh();
        CHECK(choose(u"part-of-day"_s).isEmpty());
    }
}

TEST_CASE("episodes: a look for changes leaves somebody where they were", "[gui][episodes]")
{
    UiBench bench;
    closed(bench, u"Ada Lane"_s);
    closed(bench, u"Jo Fenwick"_s);
    Desk desk(bench);
    auto *list = part<QListView>(desk.page, u"episodes/list"_s);
    tabTo(u"episodes/list"_s);
    press(Qt::Key_Down);
    const QString before = list->currentIndex().data().toString();
    (void)bench.startNight(u"Max Ode"_s);
    desk.page.refresh();
    CHECK(list->currentIndex().data().toString() == before);
    CHECK(list->hasFocus());
}

TEST_CASE("episodes: the page reads well at 200 %, and every line has room", "[gui][episodes]")
{
    const bool isLarge = GENERATE(false, true);
    const std::unique_ptr<LargeText> large = isLarge ? std::make_unique<LargeText>() : nullptr;
    UiBench bench;
    (void)bench.startNight(u"Ada Lane"_s);
    closed(bench, u"Maximiliana Featherstonehaugh-Cholmondeley"_s);
    const EpisodeId kit = bench.startNight(u"Kit Ode"_s);
    REQUIRE_OK(bench.record().append(kit,
        { Entry::Kind::Fact, Moment::exactly(bench.clock.now()), {}, {},
            { { u"light.part-of-day"_s, Answer::yes() } } }));
    Desk desk(bench, { 1024, 560 });
    picture(desk.page, isLarge ? u"episodes-narrowed-200"_s : u"episodes-narrowed"_s);
    CHECK(clippedTexts(desk.page) == QStringList());
    CHECK(namelessControls(desk.page) == QStringList());
    auto *list = part<QListView>(desk.page, u"episodes/list"_s);
    CardButton card(u"card"_s, nullptr);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        card.showWords(static_cast<EpisodeListModel *>(list->model())->wordsAt(row));
        card.resize(list->viewport()->width(), 400);
        CHECK(list->visualRect(index).width() <= list->viewport()->width());
        CHECK(list->visualRect(index).height() >= card.heightForWidth(card.width()));
    }
}

TEST_CASE("episodes: a list of 20,000 has no more widgets than a short one", "[gui][episodes]")
{
    UiBench bench;
    (void)bench.startNight(u"Ada Lane"_s);
    Desk desk(bench);
    const auto widgets = [&] { return desk.page.findChildren<QWidget *>().size(); };
    const qsizetype before = widgets();
    auto *list = part<QListView>(desk.page, u"episodes/list"_s);
    QList<EpisodeLine> lines(20'000, bench.record().episodes()->first());
    static_cast<EpisodeListModel *>(list->model())->setLines(lines, bench.clock.now());
    settleDown();
    list->scrollToBottom();
    settleDown();
    CHECK(list->model()->rowCount() == 20'000);
    CHECK(widgets() == before);
}
