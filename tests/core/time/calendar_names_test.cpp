// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/calendar_names.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("names are English whatever the computer speaks", "[time][calendar]")
{
    CHECK(calendar_names::shortDay(1) == u"Mon"_s);
    CHECK(calendar_names::shortDay(7) == u"Sun"_s);
    CHECK(calendar_names::shortMonth(2) == u"Feb"_s);
    CHECK(calendar_names::month(12) == u"December"_s);
    CHECK(calendar_names::shortDay(0).isEmpty());
    CHECK(calendar_names::month(13).isEmpty());
}

TEST_CASE("every name written is read back", "[time][calendar]")
{
    for (int day = 1; day <= 7; ++day)
        CHECK(calendar_names::readDay(calendar_names::shortDay(day).toLower()) == day);
    for (int month = 1; month <= 12; ++month) {
        CHECK(calendar_names::readMonth(calendar_names::shortMonth(month).toLower()) == month);
        CHECK(calendar_names::readMonth(calendar_names::month(month).toLower()) == month);
    }
}

TEST_CASE("short forms people use are read, other words are not", "[time][calendar]")
{
    CHECK(calendar_names::readDay(u"tues") == 2);
    CHECK(calendar_names::readDay(u"weds") == 3);
    CHECK(calendar_names::readDay(u"thurs") == 4);
    CHECK(calendar_names::readMonth(u"sept") == 9);
    CHECK_FALSE(calendar_names::readDay(u"tuesdayish"));
    CHECK_FALSE(calendar_names::readDay(u"tu"));
    CHECK_FALSE(calendar_names::readDay(u""));
    CHECK_FALSE(calendar_names::readMonth(u"monday"));
    CHECK_FALSE(calendar_names::readMonth(u"ma"));
}
