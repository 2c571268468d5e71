// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/red_flags.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("redFlagRows: the profile raises a flag until somebody answers it", "[guide][flags]")
{
    Night night;
    const auto medicine = [&] {
        const auto rows = redFlagRows(night.facts, night.fold());
        return *std::find_if(rows.cbegin(), rows.cend(),
            [](const RedFlagRow &row) { return row.id == u"medicine-health"; });
    };
    CHECK_FALSE(medicine().isRaised());

    SECTION("words that mean nothing raise nothing")
    {
        night.know(u"health.medicine"_s, Answer::text(u" None "_s));
        CHECK_FALSE(medicine().isRaised());
        night.know(u"health.medicine"_s, Answer::notKnown());
        CHECK_FALSE(medicine().isRaised());
    }
    SECTION("a medicine raises it and says why")
    {
        night.know(u"health.medicine"_s, Answer::text(u"Insulin"_s));
        CHECK(medicine().isRaised());
        CHECK(medicine().because.contains(u"Insulin"));
        const auto answer = [&](const Answer &given) {
            night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, given } },
                u"medicine-health"_s);
        };
        answer(Answer::notKnown());
        CHECK(medicine().isRaised());
        answer(Answer::no());
        CHECK_FALSE(medicine().isRaised());
    }
}
