// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/support.h"
#include "ui/shell/beside_window.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

#include <atomic>

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
