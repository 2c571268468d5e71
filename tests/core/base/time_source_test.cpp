// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/time_source.h"
#include "tests/support/support.h"

#include <QTimeZone>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("the computer's clock is read in UTC and does not run backwards", "[base][time]")
{
    const SystemTimeSource clock;
    const QDateTime first = clock.now();
    const QDateTime second = clock.now();
    CHECK(first.isValid());
    CHECK(first.timeSpec() == Qt::UTC);
    CHECK(first <= second);
}

TEST_CASE("a set clock stands where it is set, in UTC", "[base][time]")
{
    SetTimeSource clock(at(u"2026-07-01T12:00"_s));
    CHECK(clock.now() == at(u"2026-07-01T11:00:00Z"_s));
    CHECK(clock.now().timeSpec() == Qt::UTC);

    const QDateTime inAuckland(QDate(2026, 11, 3), QTime(9, 0), QTimeZone("Pacific/Auckland"));
    clock.set(inAuckland);
    CHECK(clock.now() == at(u"2026-11-02T20:00:00Z"_s));
    CHECK(clock.now().timeSpec() == Qt::UTC);
}
