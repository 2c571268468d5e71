// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/clearly_before.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("isClearlyBefore: to the second, about within an hour, a day as a day, and never of what "
          "is not known",
    "[time]")
{
    const auto exactly = [](const QString &text) { return Moment::exactly(at(text)); };
    const auto about = [](const QString &text) { return Moment::about(at(text)); };
    const Moment five = exactly(u"2026-11-03T17:00"_s);
    CHECK(local_time::isClearlyBefore(exactly(u"2026-11-03T16:59"_s), five));
    CHECK_FALSE(local_time::isClearlyBefore(five, five));
    CHECK_FALSE(local_time::isClearlyBefore(about(u"2026-11-03T16:00"_s), five));
    CHECK(local_time::isClearlyBefore(about(u"2026-11-03T15:59"_s), five));
    CHECK_FALSE(local_time::isClearlyBefore(Moment::on(QDate(2026, 11, 3)), five));
    CHECK(local_time::isClearlyBefore(Moment::on(QDate(2026, 11, 2)), five));
    CHECK_FALSE(local_time::isClearlyBefore(Moment(), five));
    CHECK_FALSE(local_time::isClearlyBefore(five, Moment()));
}
