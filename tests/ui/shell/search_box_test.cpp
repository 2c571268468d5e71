// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/search_box.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

class OneLinePage : public Page
{
public:
    OneLinePage()
    {
        auto *line = new QLineEdit(this);
        line->setObjectName(u"line"_s);
        line->setAccessibleName(u"Line"_s);
        (new QVBoxLayout(this))->addWidget(line);
        setFocusProxy(line);
    }
    void refresh() override { }
    void flush() override { }
};

/// The frame over a record in which two children can be found by several things.
struct Frame
{
    explicit Frame(const QSize &size = { 1024, 700 })
        : main(bench.record(),
            { .childMissing = [] {},
                .lock = [] {},
                .openFound =
                    [this](const SearchHit &hit) {
                        opened << bench.record().profile(hit.child)->child.name;
                        openedRows << hit.ownerId;
                    } })
    {
        const auto ada = bench.record().addChild(u"Łucja Lark"_s);
        REQUIRE_OK(ada);
        REQUIRE_OK(
            bench.record().setFacts(*ada, { { u"child.known-as"_s, Answer::text(u"Sparky"_s) } }));
        REQUIRE_OK(bench.record().saveContact({ {}, *ada, u"Sam Okoro"_s, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } }));
        REQUIRE_OK(bench.record().addChild(u"Lara Wren"_s));
        (void)bench.startNight(u"Kit Larsen"_s);
        main.addPage(u"today"_s, u"Today"_s, u"today"_s, [] { return new OneLinePage; });
        main.showPage(u"today"_s);
        present(main, size);
    }

    [[nodiscard]] QStringList found() const
    {
        const auto *list = part<QListView>(main, u"search/found"_s);
        QStringList lines;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            lines << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return lines;
    }
    [[nodiscard]] bool isPanelShown() const
    {
        return part<QWidget>(main, u"search/panel"_s)->isVisible();
    }
    [[nodiscard]] QString words() const
    {
        const auto *label = part<QLabel>(main, u"search/words"_s);
        return label->isVisible() ? label->text() : QString();
    }

    UiBench bench;
    QStringList opened;
    QStringList openedRows; ///< which contact, place or home of theirs
    MainWindow main;
};

QString focus() { return QApplication::focusWidget()->objectName(); }

} // namespace

TEST_CASE("search: from anywhere, by keys alone, a child is found and opened", "[gui][search]")
{
    Frame frame;
    REQUIRE(focus() == u"line");
    press(Qt::Key_F, Qt::ControlModifier);
    CHECK(focus() == u"search");
    CHECK_FALSE(frame.isPanelShown());
    type(u"lar"_s);
    CHECK(frame.isPanelShown());
    CHECK(frame.found()
        == QStringList { u"Kit Larsen, Has an open absence"_s, u"Lara Wren"_s, u"Łucja Lark"_s });
    CHECK(frame.words() == u"Found: 3");
    press(Qt::Key_Down);
    CHECK(focus() == u"search/found");
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(frame.opened == QStringList { u"Lara Wren"_s });
    CHECK_FALSE(frame.isPanelShown());
    CHECK(part<QLineEdit>(frame.main, u"search"_s)->text().isEmpty());
}

TEST_CASE("search: Enter in the line opens the first, letters in the list go on in the line",
    "[gui][search]")
{
    Frame frame;
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"la"_s);
    press(Qt::Key_Down);
    type(u"rk"_s);
    CHECK(focus() == u"search");
    CHECK(part<QLineEdit>(frame.main, u"search"_s)->text() == u"lark");
    CHECK(frame.found() == QStringList { u"Łucja Lark"_s });
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    CHECK(focus() == u"search");
    press(Qt::Key_Return);
    CHECK(frame.opened == QStringList { u"Łucja Lark"_s });
}

TEST_CASE("search: it is said by what somebody was found", "[gui][search]")
{
    Frame frame;
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"07700 900"_s);
    CHECK(
        frame.found() == QStringList { u"Łucja Lark, Phone of Sam Okoro, friend: 07700 900123"_s });
    press(Qt::Key_Return);
    const auto children = frame.bench.record().children();
    const auto isHers = [](const ChildLine &line) { return line.name == u"Łucja Lark"; };
    const auto lark = std::find_if(children->cbegin(), children->cend(), isHers);
    const Profile profile = *frame.bench.record().profile(lark->id);
    CHECK(frame.openedRows == QStringList { profile.contacts.first().id.toStorage() });
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"spark"_s);
    CHECK(frame.found() == QStringList { u"Łucja Lark, Also called: Sparky"_s });
}

TEST_CASE("search: nothing found is said, and offers nothing", "[gui][search]")
{
    Frame frame;
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"nobody"_s);
    CHECK(frame.words() == u"Nothing in this record is like this.");
    CHECK(frame.found().isEmpty());
    CHECK_FALSE(part<QListView>(frame.main, u"search/found"_s)->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(frame.opened.isEmpty());
}

TEST_CASE("search: Esc goes back to where one was, and so does leaving", "[gui][search]")
{
    Frame frame;
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"lar"_s);
    SECTION("from the line") { press(Qt::Key_Escape); }
    SECTION("from the list")
    {
        press(Qt::Key_Down);
        press(Qt::Key_Escape);
    }
    SECTION("by going elsewhere")
    {
        part<QLineEdit>(frame.main, u"line"_s)->setFocus(Qt::OtherFocusReason);
        settleDown();
    }
    CHECK(focus() == u"line");
    CHECK_FALSE(frame.isPanelShown());
}

TEST_CASE("search: what is found can be read at every size, and fits the frame", "[gui][search]")
{
    const QSize size = GENERATE(QSize(1024, 700), QSize(640, 560));
    const bool isLarge = GENERATE(false, true);
    CAPTURE(size.width(), isLarge);
    const std::unique_ptr<LargeText> large = isLarge ? std::make_unique<LargeText>() : nullptr;
    Frame frame(size);
    CHECK(clippedTexts(frame.main) == QStringList());
    CHECK(namelessControls(frame.main) == QStringList());
    CHECK(backwardSteps(frame.main) == QStringList());
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"o"_s);
    const auto *panel = part<QWidget>(frame.main, u"search/panel"_s);
    REQUIRE(panel->isVisible());
    CHECK(frame.main.centralWidget()->rect().contains(panel->geometry()));
    CHECK(panel->height() > part<QLabel>(frame.main, u"search/words"_s)->height());
    CHECK(clippedTexts(frame.main) == QStringList());
    CHECK(namelessControls(frame.main) == QStringList());
    picture(frame.main, u"search-%1-%2"_s.arg(size.width()).arg(isLarge ? u"200"_s : u"100"_s));
}

TEST_CASE("search: the key stands in the list of keys", "[gui][search]")
{
    Frame frame;
    press(Qt::Key_F1);
    QString all;
    for (const QLabel *label : frame.main.findChildren<QLabel *>())
        all += label->isVisible() ? label->text() + u'\n' : QString();
    CHECK(all.contains(u"Find a child, person, number or place"));
}
