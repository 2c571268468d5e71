// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"
#include "ui/children/children_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QToolButton>

using namespace homeward;
using namespace homeward::test;

namespace {

ChildId addSparky(UiBench &bench)
{
    const auto child = bench.record().addChild(u"Ada Lark"_s);
    REQUIRE_OK(child);
    REQUIRE_OK(
        bench.record().setFacts(*child, { { u"child.known-as"_s, Answer::text(u"Sparky"_s) } }));
    REQUIRE_OK(bench.record().rename(*child, u"Ada Wren"_s));
    return *child;
}

/// Two children whose friend has one number.
struct Shared
{
    Shared()
        : ada(addSparky(bench))
        , jo(*bench.record().addChild(u"Jo Fenwick"_s))
    {
        for (const auto &[child, name] :
            { std::pair(ada, u"Uncle T"_s), std::pair(jo, u"Tee"_s) }) {
            REQUIRE_OK(bench.record().saveContact({ {}, child, name, u"friend"_s,
                { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } }));
        }
    }

    UiBench bench;
    ChildId ada;
    ChildId jo;
};

} // namespace

TEST_CASE("children: whoever is there already is offered while a name is typed", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addSparky(bench);
    ChildrenPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    tabTo(u"children/new-name"_s);
    CHECK_FALSE(part<QWidget>(page, u"children/known"_s)->isVisible());
    const QString typed = GENERATE(u"Sparky Jones"_s, u"lark"_s, u"ADA"_s);
    type(typed);
    REQUIRE(part<QWidget>(page, u"children/known"_s)->isVisible());
    press(Qt::Key_Down);
    CHECK(QApplication::focusWidget()->objectName() == u"children/known/Ada Wren");
    picture(page, u"known-"_s + typed.left(3));
    press(Qt::Key_Return);
    CHECK(bench.go.went == QStringList { u"child "_s + ada.toStorage() });
    CHECK(bench.record().children()->size() == 1);
    CHECK(part<QLineEdit>(page, u"children/new-name"_s)->text().isEmpty());
    CHECK_FALSE(part<QWidget>(page, u"children/known"_s)->isVisible());
    page.flush();
    CHECK(bench.record().drafts(Record::noChildYet())->isEmpty());
}

TEST_CASE("children: somebody of another name is added as before", "[gui][children]")
{
    UiBench bench;
    (void)addSparky(bench);
    ChildrenPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    tabTo(u"children/new-name"_s);
    type(u"Zoe"_s);
    CHECK_FALSE(part<QWidget>(page, u"children/known"_s)->isVisible());
    press(Qt::Key_Return);
    CHECK(bench.record().children()->size() == 2);
}

TEST_CASE("children: the list is narrowed by nicknames and earlier names too", "[gui][children]")
{
    UiBench bench;
    (void)addSparky(bench);
    REQUIRE_OK(bench.record().addChild(u"Jo Fenwick"_s));
    ChildrenPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    tabTo(u"children/search"_s);
    type(u"spar"_s);
    const auto *card = part<QPushButton>(page, u"child/Ada Wren"_s);
    CHECK(card->isVisible());
    CHECK(card->accessibleName().contains(u"Also called: Sparky"));
    CHECK_FALSE(part<QPushButton>(page, u"child/Jo Fenwick"_s)->isVisible());
}

TEST_CASE("children: what turns up around another child is told to whoever runs the record",
    "[gui][children]")
{
    Shared shared;
    ChildPage page(shared.bench.context(), shared.ada);
    present(page, QSize(900, 640));
    auto *line = part<QToolButton>(page, u"child/shared"_s);
    REQUIRE(line->isVisible());
    CHECK(line->text() == u"Also known for Jo Fenwick");
    CHECK_FALSE(part<QWidget>(page, u"child/shared-things"_s)->isVisible());
    line->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QString words;
    for (const QLabel *label :
        part<QWidget>(page, u"child/shared-things"_s)->findChildren<QLabel *>())
        words += label->text() + u'\n';
    CHECK(words.contains(
        u"07700 900123: Phone of Uncle T, friend. For Jo Fenwick: Phone of Tee, friend."));
    picture(page, u"shared"_s);
    CHECK(clippedTexts(page) == QStringList());
    CHECK(namelessControls(page) == QStringList());
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    CHECK(shared.bench.go.went == QStringList { u"child "_s + shared.jo.toStorage() });
}

TEST_CASE("children: nobody else is told, and nobody where there is nothing", "[gui][children]")
{
    Shared shared;
    SECTION("a carer")
    {
        REQUIRE_OK(shared.bench.record().addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
        REQUIRE_OK(shared.bench.record().signIn(keyOf(u"Tom Hale"_s)));
    }
    SECTION("nothing any more")
    {
        const auto profile = shared.bench.record().profile(shared.jo);
        REQUIRE_OK(shared.bench.record().removeContact(profile->contacts.first().id));
    }
    ChildPage page(shared.bench.context(), shared.ada);
    present(page, QSize(900, 640));
    CHECK_FALSE(part<QToolButton>(page, u"child/shared"_s)->isVisible());
}

TEST_CASE("children: known names can be read at twice the size", "[gui][children]")
{
    const LargeText large;
    Shared shared;
    ChildrenPage page(shared.bench.context());
    present(page, QSize(1024, 1800));
    page.refresh();
    tabTo(u"children/new-name"_s);
    type(u"Sparky"_s);
    CHECK(clippedTexts(page) == QStringList());
    CHECK(namelessControls(page) == QStringList());
    CHECK(backwardSteps(page) == QStringList());
    picture(page, u"known-200"_s);
    ChildPage child(shared.bench.context(), shared.ada);
    present(child, QSize(1024, 1200));
    part<QToolButton>(child, u"child/shared"_s)->click();
    settleDown();
    CHECK(clippedTexts(child) == QStringList());
    picture(child, u"shared-200"_s);
}
