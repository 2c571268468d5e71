// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sleepless_timer.h"
#include "tests/support/support.h"

#include <QFile>

#include <ctime>

using namespace homeward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("Sleepless timer: what the clock jumped over counts, and a restart begins again",
    "[base][time]")
{
    std::chrono::milliseconds clock = 3h;
    SleeplessTimer timer([&] { return clock; });
    CHECK(timer.elapsed() == 0ms);
    clock += 1s;
    CHECK(timer.elapsed() == 1s);
    clock += 8h;
    CHECK(timer.elapsed() == 8h + 1s);
    timer.restart();
    CHECK(timer.elapsed() == 0ms);
}

TEST_CASE("Sleepless timer: a clock that is set back takes nothing away that was measured",
    "[base][time]")
{
    std::chrono::milliseconds clock = 3h;
    SleeplessTimer timer([&] { return clock; });
    clock += 4min;
    CHECK(timer.elapsed() == 4min);
    clock -= 1h;
    CHECK(timer.elapsed() == 4min);
    clock += 1min;
    CHECK(timer.elapsed() == 5min);
}

TEST_CASE(
    "Sleepless timer: the computer's clock is the one that goes on while it sleeps", "[base][time]")
{
    timespec before = {};
    timespec after = {};
    REQUIRE(clock_gettime(CLOCK_BOOTTIME, &before) == 0);
    const std::chrono::milliseconds now = SleeplessTimer::computersClock();
    REQUIRE(clock_gettime(CLOCK_BOOTTIME, &after) == 0);
    const auto milliseconds = [](const timespec &time) {
        return std::chrono::milliseconds(time.tv_sec * 1000LL + time.tv_nsec / 1'000'000);
    };
    CHECK(now >= milliseconds(before));
    CHECK(now <= milliseconds(after));
    // On a computer that never slept another clock says the same.
    QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/core/base/sleepless_timer.cpp"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("clock_gettime(CLOCK_BOOTTIME"));
}
