// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/support.h"
#include "tests/ui/start/keys.h"
#include "tests/ui/support/ui_checks.h"
#include "ui/shell/idle_watch.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace homeward;
using namespace homeward::test;
using namespace std::chrono_literals;

namespace {

/// A page with a line, a button and a shortcut, five minutes, and a clock that is set.
struct Watched
{
    Watched()
    {
        auto *column = new QVBoxLayout(&page);
        column->addWidget(line);
        column->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, &page, [this] { ++pushes; });
        QObject::connect(shortcut, &QShortcut::activated, &page, [this] { ++shortcuts; });
        present(page, QSize(300, 200));
        line->setFocus();
        QObject::connect(
            &watch, &IdleWatch::idle, &page, [this] { ++told; }, Qt::QueuedConnection);
    }

    QWidget page;
    QLineEdit *line = new QLineEdit(&page);
    QPushButton *button = new QPushButton(u"Go on"_s, &page);
    QShortcut *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), &page);
    std::chrono::milliseconds clock = 1h;
    IdleWatch watch { [] { return 5min; }, [this] { return clock; } };
    int told = 0;
    int pushes = 0;
    int shortcuts = 0;
};

} // namespace

TEST_CASE("idle: what wakes a computer that slept is told of first, and reaches nothing",
    "[gui][shell][lock]")
{
    Watched watched;
    type(u"Jo"_s);
    watched.clock += 8h;
    SECTION("a letter") { type(u"x"_s); }
    SECTION("a shortcut") { press(Qt::Key_R, Qt::ControlModifier); }
    SECTION("a click") { QTest::mouseClick(watched.button, Qt::LeftButton); }
    SECTION("the window comes back on the screen, before anybody touches it")
    {
        QEvent shown(QEvent::WindowActivate);
        QApplication::sendEvent(&watched.page, &shown);
    }
    settleDown();
    CHECK(watched.told == 1);
    CHECK(watched.line->text() == u"Jo");
    CHECK(watched.pushes == 0);
    CHECK(watched.shortcuts == 0);
}

TEST_CASE("idle: nothing has to wake for it to be told, and it is told once until somebody comes",
    "[gui][shell][lock]")
{
    Watched watched;
    watched.clock += 5min;
    REQUIRE(QTest::qWaitFor([&] { return watched.told == 1; }));
    watched.clock += 8h;
    INFO("whoever comes after it was told is not held up");
    type(u"Jo"_s);
    press(Qt::Key_R, Qt::ControlModifier);
    QTest::mouseClick(watched.button, Qt::LeftButton);
    CHECK(watched.line->text() == u"Jo");
    CHECK(watched.shortcuts == 1);
    CHECK(watched.pushes == 1);
    CHECK(watched.told == 1);
    INFO("and again once they have left");
    watched.clock += 5min;
    CHECK(QTest::qWaitFor([&] { return watched.told == 2; }));
}

TEST_CASE("idle: every touch begins the time anew, shortcuts too", "[gui][shell][lock]")
{
    Watched watched;
    for (int minute = 0; minute < 12; minute += 4) {
        watched.clock += 4min;
        press(Qt::Key_R, Qt::ControlModifier);
    }
    settleDown();
    CHECK(watched.told == 0);
    CHECK(watched.shortcuts == 3);
}
