// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/until.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE(
    "until: to the minute, to the end of a day that is all that was named, or not known", "[time]")
{
    CHECK(
        local_time::until(Moment::exactly(at(u"2026-11-05T22:40"_s))) == at(u"2026-11-05T22:40"_s));
    CHECK(local_time::until(Moment::about(at(u"2026-11-05T22:40"_s))) == at(u"2026-11-05T22:40"_s));
    CHECK(local_time::until(Moment::on(QDate(2026, 11, 5))) == at(u"2026-11-05T23:59:59"_s));
    CHECK_FALSE(local_time::until(Moment::notKnown()).isValid());
}

TEST_CASE("latest: what happened some time on a day happened by the end of it, and by when it was "
          "told",
    "[time]")
{
    const QDateTime told = at(u"2026-11-05T15:10"_s);
    CHECK(local_time::latest(Moment::on(QDate(2026, 11, 5)), told) == told);
    CHECK(local_time::latest(Moment::on(QDate(2026, 11, 4)), told) == at(u"2026-11-04T23:59:59"_s));
    INFO("never before that day, whenever it is said to have been told");
    CHECK(local_time::latest(Moment::on(QDate(2026, 11, 6)), told) == at(u"2026-11-06T00:00"_s));
    CHECK(local_time::latest(Moment::on(QDate(2026, 11, 5)), {}) == at(u"2026-11-05T23:59:59"_s));
    CHECK(local_time::latest(Moment::exactly(told.addSecs(60)), told) == told.addSecs(60));
    CHECK_FALSE(local_time::latest(Moment::notKnown(), told).isValid());
}
