// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/support.h"
#include "ui/shell/beside_window.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>

using namespace homeward;

namespace {

constexpr int longEnough = 30'000; ///< milliseconds after which it has surely failed

} // namespace

TEST_CASE("beside the window: its timers run while slow work is under way", "[gui][shell]")
{
    QSemaphore drawn;
    std::atomic<bool> isElsewhere = false;
    std::atomic<bool> isDrawn = false;
    // The work ends only when the window's own loop did something meanwhile.
    QTimer::singleShot(0, [&] { drawn.release(); });
    besideWindow([&] {
        isElsewhere = QThread::currentThread() != qApp->thread();
        isDrawn = drawn.tryAcquire(1, longEnough);
    });
    CHECK(isElsewhere);
    CHECK(isDrawn);
}

TEST_CASE("beside the window: a drive that goes on is waited for, one that is silent is not",
    "[gui][shell]")
{
    using namespace std::chrono_literals;
    const auto left = std::make_shared<QSemaphore>();
    const auto end = std::make_shared<QSemaphore>();
    SECTION("it answers")
    {
        bool isElsewhere = false;
        CHECK(onDriveBesideWindow(
            [&](const Alive &) { isElsewhere = QThread::currentThread() != qApp->thread(); }, 30s));
        CHECK(isElsewhere);
    }
    SECTION("it is slow, and does something now and then")
    {
        // The loop is asked many times whether it is silent before the work ends.
        QSemaphore asked;
        QTimer often;
        QObject::connect(&often, &QTimer::timeout, [&] { asked.release(); });
        often.start(100ms);
        bool isAsked = true;
        CHECK(onDriveBesideWindow(
            [&](const Alive &alive) {
                for (int step = 0; step < 20; ++step) {
                    alive();
                    isAsked = asked.tryAcquire(1, longEnough) && isAsked;
                }
            },
            1000ms));
        CHECK(isAsked);
    }
    SECTION("it never answers")
    {
        CHECK_FALSE(onDriveBesideWindow(
            [left, end](const Alive &) {
                left->acquire();
                end->release();
            },
            1ms));
        INFO("the thread that hangs is left alone, and ends by itself once the drive answers");
        left->release();
        CHECK(end->tryAcquire(1, longEnough));
    }
}
