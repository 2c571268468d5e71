// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/gaps.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE(
    "assess: every item of the area's minimum list is a gap until it is answered", "[guide][gaps]")
{
    Night night;
    const auto isGap = [&](const QString &item) {
        const auto gaps = night.situationAt(u"2026-11-03T17:00"_s).gaps;
        return std::any_of(
            gaps.cbegin(), gaps.cend(), [&](const Gap &gap) { return gap.field == item; });
    };
    CHECK_FALSE(isGap(u"child.date-of-birth"_s));
    CHECK(isGap(u"photo"_s));
    CHECK(isGap(u"clothing.worn"_s));
    CHECK(isGap(u"risk-now.assessment"_s));
    night.fact(u"clothing.worn"_s, Answer::text(u"Blazer"_s), {}, u"2026-11-03T17:00"_s);
    CHECK_FALSE(isGap(u"clothing.worn"_s));
    night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    CHECK_FALSE(isGap(u"risk-now.assessment"_s));
}
