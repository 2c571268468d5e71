// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/slow_work.h"
#include "tests/support/support.h"

#include <memory>
#include <thread>

using namespace homeward;

TEST_CASE("Slow work gives its answer back, also one that cannot be copied", "[base]")
{
    const auto make = [] { return std::make_unique<int>(7); };
    CHECK(*doSlowly(inPlace, make) == 7);
    const SlowWork elsewhere = [](const std::function<void()> &work) { std::thread(work).join(); };
    CHECK(*doSlowly(elsewhere, make) == 7);
}
