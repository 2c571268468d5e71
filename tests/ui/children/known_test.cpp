// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"
#include "ui/children/children_page.h"
#include "ui/parts/known_children.h"

#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <memory>

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

/// A child who knows Sam Reed, and whose list of people is about to get another one.
struct Sam
{
    Sam()
        : ada(*bench.record().addChild(u"Ada Lark"_s))
    {
        REQUIRE_OK(bench.record().saveContact({ {}, ada, u"Sam Reed"_s, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } }));
        page = std::make_unique<ChildPage>(bench.context(), ada);
        present(*page, QSize(1024, 900));
        part<QPushButton>(*page, u"section/contact"_s)->click();
        page->setFocus(Qt::TabFocusReason);
        settleDown();
        tabTo(u"contact/add"_s);
        press(Qt::Key_Return);
    }
    [[nodiscard]] QList<Contact> people()
    {
        const auto profile = bench.record().profile(ada);
        REQUIRE_OK(profile);
        return profile->contacts;
    }

    UiBench bench;
    ChildId ada;
    std::unique_ptr<ChildPage> page;
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
    const auto *known = part<QWidget>(page, u"children/known"_s);
    REQUIRE(QTest::qWaitFor([&] { return known->isVisible(); }));
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

TEST_CASE("children: a name is looked for a moment after its last key, or when a key goes on to it",
    "[gui][children]")
{
    UiBench bench;
    (void)addSparky(bench);
    ChildrenPage page(bench.context());
    present(page, QSize(900, 640));
    page.refresh();
    tabTo(u"children/new-name"_s);
    const auto *known = part<QWidget>(page, u"children/known"_s);
    type(u"Spark"_s);
    CHECK_FALSE(known->isVisible());
    SECTION("the moment passes")
    {
        CHECK(QTest::qWaitFor([&] { return known->isVisible(); }));
    }
    SECTION("nobody has to wait for it")
    {
        press(Qt::Key_Down);
        CHECK(QApplication::focusWidget()->objectName() == u"children/known/Ada Wren");
    }
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
    part<KnownChildren>(page, u"children/known"_s)->look();
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

TEST_CASE("children: a first name that many go by is said in one line", "[gui][children]")
{
    UiBench bench;
    const ChildId ada = addSparky(bench);
    const auto addSam = [&](const ChildId &child) {
        REQUIRE_OK(bench.record().saveContact({ {}, child, u"Sam"_s, u"friend"_s, {} }));
    };
    addSam(ada);
    for (int i = 0; i < 6; ++i)
        addSam(*bench.record().addChild(u"Child %1"_s.arg(i)));
    ChildPage page(bench.context(), ada);
    present(page, QSize(900, 640));
    auto *line = part<QToolButton>(page, u"child/shared"_s);
    REQUIRE(line->isVisible());
    CHECK(line->text() == u"Also known for many others");
    line->click();
    settleDown();
    const auto *things = part<QWidget>(page, u"child/shared-things"_s);
    QString words;
    for (const QLabel *label : things->findChildren<QLabel *>())
        words += label->text() + u'\n';
    CHECK(words.contains(u"Sam: Name of Sam, friend. This one name is known for 6 other children"));
    CHECK(things->findChildren<QPushButton *>().isEmpty());
    picture(page, u"shared-many"_s);
    CHECK(clippedTexts(page) == QStringList());
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

TEST_CASE(
    "child: a person who is there already is offered before a second is made", "[gui][children]")
{
    Sam sam;
    CHECK_FALSE(part<QWidget>(*sam.page, u"contact/alike"_s)->isVisible());
    type(u"sam  REED"_s);
    REQUIRE(part<QWidget>(*sam.page, u"contact/alike"_s)->isVisible());
    picture(*sam.page, u"alike"_s);
    press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"contact/alike/Sam Reed");
    CHECK(sam.people().size() == 1);
    SECTION("and chosen")
    {
        press(Qt::Key_Return);
        CHECK(part<QLineEdit>(*sam.page, u"contact.name"_s)->text() == u"Sam Reed");
        CHECK(sam.bench.record().drafts(sam.ada.toStorage())->isEmpty());
        part<QPushButton>(*sam.page, u"contact/back"_s)->click();
        CHECK(sam.people().size() == 1);
    }
    SECTION("and passed: nobody is refused")
    {
        tabTo(u"contact.phone"_s);
        tabTo(u"contact/back"_s);
        press(Qt::Key_Return);
        CHECK(sam.people().size() == 2);
    }
    CHECK(namelessControls(*sam.page) == QStringList());
}

TEST_CASE("child: what was typed goes along to the person who is there already", "[gui][children]")
{
    Sam sam;
    type(u"Sam Reed"_s);
    tabTo(u"contact.phone"_s);
    type(u"07700 900124"_s);
    part<QPushButton>(*sam.page, u"contact/alike/Sam Reed"_s)->click();
    settleDown();
    CHECK(part<QWidget>(*sam.page, u"contact.phone"_s)->findChild<QLineEdit *>()->text()
        == u"07700 900124");
    tabTo(u"contact/back"_s);
    press(Qt::Key_Return);
    REQUIRE(sam.people().size() == 1);
    CHECK(sam.people().first().name == u"Sam Reed");
    CHECK(sam.people().first().phone() == u"07700 900124");
    CHECK(sam.bench.record().drafts(sam.ada.toStorage())->isEmpty());
}

TEST_CASE("child: another name with one number is offered too, and what was begun can be put back",
    "[gui][children]")
{
    Sam sam;
    type(u"Sammy"_s);
    tabTo(u"contact.phone"_s);
    CHECK_FALSE(part<QWidget>(*sam.page, u"contact/alike"_s)->isVisible());
    type(u"+44 7700 900123"_s);
    REQUIRE(part<QWidget>(*sam.page, u"contact/alike"_s)->isVisible());
    part<QPushButton>(*sam.page, u"contact/alike/Sam Reed"_s)->click();
    settleDown();
    REQUIRE(sam.people().size() == 1);
    CHECK(sam.people().first().name == u"Sam Reed");
    part<QPushButton>(*sam.page, u"contact/back"_s)->click();
    settleDown();
    part<QAbstractButton>(*sam.page, u"contact/taken-out/show"_s)->click();
    CHECK(part<QPushButton>(*sam.page, u"contact/taken-out/put-back/0"_s)
              ->accessibleDescription()
              .startsWith(u"Sammy"_s));
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
    part<KnownChildren>(page, u"children/known"_s)->look();
    settleDown();
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
