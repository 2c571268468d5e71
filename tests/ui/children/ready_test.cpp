// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness.h"
#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_bench.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/children/child_page.h"

#include <QLabel>
#include <QPushButton>

using namespace homeward;
using namespace homeward::test;

namespace {

struct Desk
{
    Desk()
        : child(add())
        , page(bench.context(), child)
    {
        present(page, QSize(1024, 700));
        page.setFocus(Qt::TabFocusReason);
        settleDown();
    }
    ChildId add()
    {
        const auto added = bench.record().addChild(u"Ada Lane"_s);
        REQUIRE_OK(added);
        REQUIRE_OK(bench.record().setFacts(*added,
            { { u"phone.number"_s, Answer::text(u"07700 900112"_s) },
                { u"looks.hair"_s, Answer::text(u"Black, curly"_s) } }));
        bench.clock.set(bench.clock.now().addDays(60));
        return *added;
    }
    [[nodiscard]] QString text(const QString &label) const
    {
        return part<QLabel>(page, label)->text();
    }
    [[nodiscard]] int stale() const
    {
        const auto readiness = bench.record().readiness(child);
        REQUIRE_OK(readiness);
        return readiness->staleCount();
    }

    mutable UiBench bench;
    ChildId child;
    ChildPage page;
};

} // namespace

TEST_CASE("ready: a profile opens on what is still to do", "[gui][ready]")
{
    const Desk desk;
    CHECK(desk.text(u"ready/state"_s).startsWith(u"2 of 28"));
    CHECK(desk.text(u"ready/stale"_s).contains(u"Phones and social media"));
    CHECK(desk.text(u"ready/stale"_s).contains(u"Hair, glasses and dress"));
    CHECK(part<QPushButton>(desk.page, u"ready/gap/Friends"_s)->isVisible());
    CHECK(namelessControls(desk.page) == QStringList());
}

TEST_CASE("ready: what a row does not say is filled in where it stands, by key", "[gui][ready]")
{
    Desk desk;
    REQUIRE_OK(desk.bench.record().saveContact(
        { {}, desk.child, u"Grace Osei"_s, u"social-worker"_s, {} }));
    REQUIRE_OK(desk.bench.record().saveContact({ {}, desk.child, u"Mo"_s, u"friend"_s, {} }));
    REQUIRE_OK(desk.bench.record().savePlacement({ {}, desk.child, {}, {}, {} }));
    desk.page.refresh();
    settleDown();
    const auto isIn = [](const QString &name) {
        for (const QWidget *at = QApplication::focusWidget(); at != nullptr;
             at = at->parentWidget()) {
            if (at->objectName() == name)
                return true;
        }
        return false;
    };
    SECTION("somebody who is there")
    {
        const QString gap = u"ready/gap/Grace Osei: Phone number"_s;
        tabTo(gap);
        press(Qt::Key_Return);
        REQUIRE(isIn(u"contact.phone"_s));
        type(u"01632 960160"_s);
        tabTo(u"contact.parental-responsibility"_s);
        const auto contacts = desk.bench.record().profile(desk.child)->contacts;
        CHECK(contacts.first().name == u"Grace Osei");
        CHECK(contacts.first().phone() == u"01632 960160");
        desk.page.showSection(u"ready"_s);
        settleDown();
        CHECK(desk.page.findChild<QPushButton *>(gap) == nullptr);
        INFO("from one row to the next, and the first keeps what it says");
        tabTo(u"ready/gap/Mo: Is it safe to ring them when the child is missing?"_s);
        press(Qt::Key_Return);
        CHECK(isIn(u"contact.safe-to-ring"_s));
        CHECK(desk.bench.record().profile(desk.child)->contacts == contacts);
    }
    SECTION("somebody new")
    {
        tabTo(u"ready/gap/The independent reviewing officer (IRO)"_s);
        press(Qt::Key_Return);
        CHECK(isIn(u"contact/editor"_s));
        type(u"Helen Marsh"_s);
        press(Qt::Key_Tab);
        const auto contacts = desk.bench.record().profile(desk.child)->contacts;
        REQUIRE(contacts.size() == 3);
        CHECK(contacts.last().name == u"Helen Marsh");
    }
    SECTION("the home they live in")
    {
        tabTo(u"ready/gap/Where they live: Responsible authority"_s);
        press(Qt::Key_Return);
        CHECK(isIn(u"placement.responsible-authority"_s));
        CHECK(desk.bench.record().profile(desk.child)->placements.size() == 1);
    }
    SECTION("the photo")
    {
        tabTo(u"ready/gap/A photo"_s);
        press(Qt::Key_Return);
        CHECK(isIn(u"photo/section"_s));
    }
}

TEST_CASE("ready: the thirty questions are typed one after the other", "[gui][ready]")
{
    const Desk desk;
    tabTo(u"child.full-name"_s);
    type(u"Ada Mary Lane"_s);
    press(Qt::Key_Tab);
    tabTo(u"child.known-as"_s);
    type(u"Adders"_s);
    tabTo(u"child.date-of-birth"_s);
    const auto profile = desk.bench.record().profile(desk.child);
    REQUIRE_OK(profile);
    CHECK(profile->child.answer(u"child.full-name"_s).value() == u"Ada Mary Lane");
    CHECK(profile->child.answer(u"child.known-as"_s).value() == u"Adders");
    CHECK(desk.text(u"ready/state"_s).startsWith(u"4 of 28"));
}

TEST_CASE("ready: the days of the leaflet and of the advocate are asked until they are there "
          "(R14, R15)",
    "[gui][ready]")
{
    Desk desk;
    for (const QString &field :
        { u"plan.leaflet-on"_s, u"plan.helplines-on"_s, u"plan.advocate-on"_s }) {
        CAPTURE(field);
        CHECK(part<QWidget>(desk.page, field)->isVisible());
    }
    const auto answered = [&] { return desk.text(u"ready/state"_s).section(u' ', 0, 0).toInt(); };
    const int before = answered();
    const Answer given = Answer::date(QDate(2026, 11, 3));
    REQUIRE_OK(desk.bench.record().setFacts(desk.child,
        { { u"plan.leaflet-on"_s, given }, { u"plan.helplines-on"_s, given },
            { u"plan.advocate-on"_s, given } }));
    desk.page.refresh();
    CHECK(answered() == before + 3);
}

TEST_CASE("ready: one key says that all is still right", "[gui][ready]")
{
    Desk desk;
    REQUIRE(desk.stale() == 2);
    QTest::keyClick(
        QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    settleDown();
    CHECK(desk.stale() == 0);
    CHECK(desk.text(u"ready/stale"_s) == u"Nothing is out of date.");
    CHECK(desk.bench.saved.marks == 1);
}

TEST_CASE("ready: a risk that is older than the last absence is read before it is still right",
    "[gui][ready]")
{
    Desk desk;
    REQUIRE_OK(desk.bench.record().setFacts(
        desk.child, { { u"risk.assessment"_s, Answer::text(u"Roads at night"_s) } }));
    desk.bench.clock.set(desk.bench.clock.now().addSecs(3600));
    REQUIRE_OK(desk.bench.record().start(
        { { desk.child, {} } }, Moment::exactly(desk.bench.clock.now()), {}));
    desk.page.refresh();
    REQUIRE(desk.stale() == 3);
    QTest::keyClick(
        QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    settleDown();
    CHECK(desk.stale() == 1);
    CHECK(desk.text(u"review/words"_s).contains(u"Roads at night"));
    press(Qt::Key_Return);
    CHECK(desk.stale() == 0);
}

TEST_CASE("ready: who may check a place is agreed anew on its day, which one key does not put off",
    "[gui][ready]")
{
    Desk desk;
    REQUIRE_OK(desk.bench.record().savePlace({ {}, desk.child, u"Skate park"_s,
        { { u"place.who-may-check"_s, Answer::code(u"two-staff"_s) },
            { u"place.review"_s, Answer::date(QDate(2026, 1, 5)) } } }));
    desk.page.refresh();
    CHECK(desk.text(u"ready/stale"_s).contains(u"Places where they go (to be agreed anew)"));
    QTest::keyClick(
        QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    settleDown();
    CHECK(desk.stale() == 1);
    CHECK(desk.text(u"review/words"_s).startsWith(u"Skate park: Two adults together"));
    CHECK(clippedTexts(desk.page) == QStringList());
    picture(desk.page, u"ready-place-to-agree-anew"_s);
    CHECK_FALSE(part<QPushButton>(desk.page, u"review/right"_s)->isVisible());
    press(Qt::Key_Return);
    CHECK(part<QWidget>(desk.page, u"place/section"_s)->isVisible());
}

TEST_CASE("ready: the review walks through what is out of date, and nothing else", "[gui][ready]")
{
    Desk desk;
    tabTo(u"ready/review"_s);
    press(Qt::Key_Return);
    CHECK(desk.text(u"review/title"_s) == u"Hair, glasses and dress (1 of 2)");
    CHECK(desk.text(u"review/words"_s) == u"Hair: Black, curly");
    CHECK(clippedTexts(desk.page) == QStringList());
    press(Qt::Key_Return);
    CHECK(desk.stale() == 1);
    CHECK(desk.text(u"review/title"_s) == u"Phones and social media (2 of 2)");

    SECTION("what is not right is changed where it stands")
    {
        tabTo(u"review/change"_s);
        press(Qt::Key_Return);
        CHECK(part<QWidget>(desk.page, u"child.phone/section"_s)->isVisible());
        CHECK(desk.stale() == 1);
    }
    SECTION("what is put off stays out of date")
    {
        tabTo(u"review/later"_s);
        press(Qt::Key_Return);
        CHECK_FALSE(part<QWidget>(desk.page, u"review"_s)->isVisible());
        CHECK(desk.stale() == 1);
    }
}

TEST_CASE("ready: nothing is cut off at twice the text size", "[gui][ready]")
{
    const LargeText large;
    Desk desk;
    CHECK(clippedTexts(desk.page) == QStringList());
    part<QPushButton>(desk.page, u"ready/review"_s)->click();
    settleDown();
    CHECK(clippedTexts(desk.page) == QStringList());
}
