// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/copies.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "Copies: a proved copy may be seven days old, and none is never enough", "[record][copies]")
{
    const QDateTime now = at(u"2026-11-10T12:00Z"_s);
    CHECK_FALSE(isCopyOld(now, now));
    CHECK_FALSE(isCopyOld(at(u"2026-11-03T12:00Z"_s), now));
    CHECK(isCopyOld(at(u"2026-11-03T11:59Z"_s), now));
    CHECK(isCopyOld({}, now));
}

TEST_CASE("Copies: one that was made later than now may be of any age", "[record][copies]")
{
    const QDateTime now = at(u"2026-11-10T12:00Z"_s);
    CHECK_FALSE(isCopyOld(at(u"2026-11-10T12:05Z"_s), now));
    CHECK(isCopyOld(at(u"2026-11-10T12:06Z"_s), now));
    CHECK(isCopyOld(at(u"2027-11-10T12:00Z"_s), now));
}
