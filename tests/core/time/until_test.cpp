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
