// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/drive_work.h"
#include "tests/support/support.h"

#include <functional>
#include <memory>

using namespace homeward;

TEST_CASE("Work on a drive gives its answer back, and none when nobody waits any longer", "[base]")
{
    const auto make = [](const Alive &alive) {
        alive();
        return std::make_unique<int>(7);
    };
    const auto made = doOnDrive(toTheEnd, make);
    REQUIRE(made.has_value());
    CHECK(**made == 7);

    INFO("work that was left alone ends later, and writes nowhere that is gone");
    std::function<void(const Alive &)> left;
    const DriveWork giveUp = [&](const std::function<void(const Alive &)> &work) {
        left = work;
        return false;
    };
    CHECK_FALSE(doOnDrive(giveUp, [](const Alive &) { return 7; }).has_value());
    int beats = 0;
    left([&] { ++beats; });
    CHECK(beats == 0);
}
