// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"
#include "ui/children/child_section.h"
#include "ui/children/row_kind.h"
#include "ui/children/section_list.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Desk
{
    Desk()
        : page(bench.context(), add())
    {
        present(page, QSize(1024, 700));
        page.setFocus(Qt::TabFocusReason);
        settleDown();
    }
    ChildId add()
    {
        const auto added = bench.record().addChild(u"Ada Lane"_s);
        REQUIRE_OK(added);
        return *added;
    }
    [[nodiscard]] QAccessibleInterface *tabs() const
    {
        auto *list = page.findChild<SectionList *>();
        REQUIRE(list != nullptr);
        return QAccessible::queryAccessibleInterface(list);
    }
    /// What a screen reader says is chosen.
    [[nodiscard]] QStringList chosen() const
    {
        QStringList names;
        for (int i = 0; i < tabs()->childCount(); ++i) {
            if (tabs()->child(i)->state().selected)
                names << tabs()->child(i)->object()->objectName();
        }
        return names;
    }

    UiBench bench;
    ChildPage page;
};

} // namespace

TEST_CASE("sections: a screen reader finds a tab for each, with its name, and which is chosen",
    "[gui][children][spoken]")
{
    const Desk desk;
    CHECK(desk.tabs()->role() == QAccessible::PageTabList);
    CHECK_FALSE(desk.tabs()->text(QAccessible::Name).isEmpty());
    // Each form of the profile, and what is beside them.
    REQUIRE(desk.tabs()->childCount() >= forms::childForms().size() + 8);
    for (int i = 0; i < desk.tabs()->childCount(); ++i) {
        QAccessibleInterface *tab = desk.tabs()->child(i);
        INFO(tab->object()->objectName().toStdString());
        CHECK(tab->role() == QAccessible::PageTab);
        CHECK_FALSE(tab->text(QAccessible::Name).isEmpty());
        REQUIRE(tab->actionInterface() != nullptr);
        tab->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        settleDown();
        CHECK(desk.chosen() == QStringList { tab->object()->objectName() });
    }
}

TEST_CASE("sections: the keys walk through every one, each can be used by them, and back again",
    "[gui][children]")
{
    Desk desk;
    const int count = desk.tabs()->childCount();
    QStringList forwards;
    for (int i = 0; i < count; ++i) {
        forwards << desk.chosen();
        INFO(forwards.last().toStdString());
        CHECK(namelessControls(desk.page) == QStringList());
        CHECK(backwardSteps(desk.page) == QStringList());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &desk.page,
            Qt::Key_PageDown, Qt::ControlModifier);
        settleDown();
    }
    CHECK(forwards.size() == count);
    CHECK(forwards.removeDuplicates() == 0);
    QStringList backwards = desk.chosen();
    for (int i = 1; i < count; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &desk.page,
            Qt::Key_PageUp, Qt::ControlModifier);
        settleDown();
        backwards.prepend(desk.chosen().value(0));
    }
    CHECK(backwards == forwards);
}

TEST_CASE("sections: by the keys, the one that is chosen begins in view beside its name, in the "
          "smallest window",
    "[gui][children]")
{
    Desk desk;
    desk.page.resize(830, 525); // what the shell leaves of 1024 by 700
    settleDown();
    auto *first = qobject_cast<QWidget *>(desk.tabs()->child(0)->object());
    REQUIRE(first != nullptr);
    first->setFocus(Qt::TabFocusReason);
    for (int i = 1; i < desk.tabs()->childCount(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        settleDown();
        const auto *tab = qobject_cast<QWidget *>(desk.tabs()->child(i)->object());
        INFO(tab->objectName().toStdString());
        REQUIRE(tab->hasFocus());
        CHECK(tab->visibleRegion().boundingRect() == tab->rect());
        int begun = 0;
        for (const ChildSection *section : desk.page.findChildren<ChildSection *>())
            begun += section->isVisible() && section->visibleRegion().boundingRect().top() == 0;
        CHECK(begun > 0);
    }
}

TEST_CASE(
    "sections: a place in the list says of whom it speaks: who may check it", "[gui][children]")
{
    Profile profile;
    profile.places << Place { PlaceId::make(), {}, u"Skate park"_s,
        { { u"place.why"_s, Answer::text(u"Meets friends there"_s) },
            { u"place.who-may-check"_s, Answer::code(u"two-staff"_s) } } };
    profile.places << Place { PlaceId::make(), {}, u"Flat 4"_s, {} };
    const QList<RowKind::Row> rows = placesKind().rows(profile);
    REQUIRE(rows.size() == 2);
    CHECK(rows.first().lines
        == QStringList { u"Meets friends there"_s, u"May be checked by: Two adults together"_s });
    CHECK(rows.last().lines.isEmpty());
}
