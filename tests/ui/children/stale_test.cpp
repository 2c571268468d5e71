// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/key_of.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <memory>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Whether the focus is in the part of that name.
bool isIn(const QString &name)
{
    for (const QWidget *at = QApplication::focusWidget(); at != nullptr; at = at->parentWidget()) {
        if (at->objectName() == name)
            return true;
    }
    return false;
}

/// By Tab, past the ways to say that something is not known.
void leave(const QString &field)
{
    for (int step = 0; isIn(field) && step < 20; ++step)
        press(Qt::Key_Tab);
    REQUIRE_FALSE(isIn(field));
}

/// A child's page in one window, and the same record open in another.
struct TwoWindows
{
    TwoWindows()
    {
        const auto added = bench.record().addChild(u"Ada Lane"_s);
        REQUIRE_OK(added);
        child = *added;
        REQUIRE_OK(bench.record().addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
        auto opened = Record::open(bench.record().path(), keyOf(u"Jo Okoro"_s), bench.clock);
        REQUIRE_OK(opened);
        elsewhere = std::move(*opened);
    }

    void open(const QString &section = {})
    {
        page = std::make_unique<ChildPage>(bench.context(), child);
        present(*page, QSize(900, 640));
        if (!section.isEmpty())
            part<QPushButton>(*page, u"section/"_s + section)->click();
        page->setFocus(Qt::TabFocusReason);
        settleDown();
    }
    void openContact()
    {
        open(u"contact"_s);
        part<QPushButton>(*page, u"contact/change/Mum"_s)->click();
        settleDown();
    }
    [[nodiscard]] Profile profile()
    {
        const auto profile = bench.record().profile(child);
        REQUIRE_OK(profile);
        return *profile;
    }
    [[nodiscard]] Contact contact() { return profile().contacts.first(); }
    [[nodiscard]] QLineEdit *input(const QString &field) const
    {
        return part<QWidget>(*page, field)->findChild<QLineEdit *>();
    }
    /// The message stands in a window of its own here.
    void goBackTo(const QString &field)
    {
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        part<QWidget>(*page, field)->setFocus(Qt::BacktabFocusReason);
        REQUIRE(isIn(field));
    }
    void theyWrite(const QString &field, const QString &value)
    {
        Contact theirs = contact();
        const Contact known = theirs;
        theirs.answers.insert(field, Answer::text(value));
        REQUIRE_OK(elsewhere->saveContact(theirs, known));
    }

    UiBench bench;
    ChildId child;
    std::unique_ptr<Record> elsewhere;
    std::unique_ptr<ChildPage> page;
};

struct WithMum : TwoWindows
{
    WithMum()
    {
        Contact mum { {}, child };
        mum.name = u"Mum"_s;
        mum.relationship = u"mother"_s;
        mum.answers.insert(u"contact.phone"_s, Answer::text(u"01632 960001"_s));
        REQUIRE_OK(bench.record().saveContact(mum));
        openContact();
    }
};

} // namespace

TEST_CASE("stale: two windows change one person's number, and nothing is written over unseen",
    "[gui][children][stale]")
{
    WithMum windows;
    tabTo(u"contact.phone"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"01632 960003"_s);
    windows.theyWrite(u"contact.phone"_s, u"01632 960002"_s);
    SECTION("before the page read the record again") { }
    SECTION("after it did") { windows.page->refresh(); }
    leave(u"contact.phone"_s);
    CHECK(windows.contact().phone() == u"01632 960002");
    CHECK(windows.bench.messages.text().contains(u"01632 960002"));
    CHECK(windows.input(u"contact.phone"_s)->text() == u"01632 960003");

    INFO("leaving another field is not agreeing");
    windows.goBackTo(u"contact.name"_s);
    leave(u"contact.name"_s);
    CHECK(windows.contact().phone() == u"01632 960002");
    windows.goBackTo(u"contact.phone"_s);
    leave(u"contact.phone"_s);
    CHECK(windows.contact().phone() == u"01632 960003");
}

TEST_CASE("stale: two windows change different things about one person, and both stand",
    "[gui][children][stale]")
{
    WithMum windows;
    tabTo(u"contact.name"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"Mum (Jane)"_s);
    windows.theyWrite(u"contact.phone"_s, u"01632 960002"_s);
    press(Qt::Key_Tab);
    CHECK(windows.contact().name == u"Mum (Jane)");
    CHECK(windows.contact().phone() == u"01632 960002");
    CHECK(windows.input(u"contact.phone"_s)->text() == u"01632 960002");
}

TEST_CASE("stale: two windows give one child two names", "[gui][children][stale]")
{
    TwoWindows windows;
    windows.open();
    part<QPushButton>(*windows.page, u"section/child.about"_s)->click();
    settleDown();
    tabTo(u"child.name"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"Ada May"_s);
    REQUIRE_OK(windows.elsewhere->rename(windows.child, u"Ada Bell"_s));
    SECTION("before the page read the record again") { }
    SECTION("after it did") { windows.page->refresh(); }
    press(Qt::Key_Tab);
    CHECK(windows.profile().child.name == u"Ada Bell");
    CHECK(part<QLabel>(*windows.page, u"child.name/problem"_s)->text().contains(u"Ada Bell"));
    CHECK(part<QLineEdit>(*windows.page, u"child.name"_s)->text() == u"Ada May");
    INFO("a page that is left writes no more over it than it did");
    windows.page->flush();
    CHECK(windows.profile().child.name == u"Ada Bell");
    press(Qt::Key_Tab, Qt::ShiftModifier);
    press(Qt::Key_Tab);
    CHECK(windows.profile().child.name == u"Ada May");
}

TEST_CASE("stale: two windows answer one question of the profile", "[gui][children][stale]")
{
    TwoWindows windows;
    windows.open();
    tabTo(u"child.full-name"_s);
    type(u"Ada May Lane"_s);
    const Answers theirs { { u"child.full-name"_s, Answer::text(u"Ada Bell Lane"_s) } };
    REQUIRE_OK(windows.elsewhere->setFacts(windows.child, theirs));
    SECTION("before the page read the record again") { }
    SECTION("after it did") { windows.page->refresh(); }
    leave(u"child.full-name"_s);
    CHECK(windows.profile().child.answer(u"child.full-name"_s).value() == u"Ada Bell Lane");
    CHECK(windows.bench.messages.text().contains(u"Ada Bell Lane"));
    CHECK(windows.input(u"child.full-name"_s)->text() == u"Ada May Lane");
    windows.goBackTo(u"child.full-name"_s);
    leave(u"child.full-name"_s);
    CHECK(windows.profile().child.answer(u"child.full-name"_s).value() == u"Ada May Lane");
}
