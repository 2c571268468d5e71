// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_time.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

TypedTime typedAs(const QString &typed)
{
    CAPTURE(typed);
    const Result<TypedTime> read = TypedTime::read(typed, 2026);
    REQUIRE_OK(read);
    return *read;
}

} // namespace

TEST_CASE("digits after the name of a month are a year or a time", "[time][typed]")
{
    CHECK(typedAs(u"3 nov 2026"_s).date->year == 2026);
    CHECK(typedAs(u"3 nov 2025"_s).date->year == 2025);
    CHECK_FALSE(typedAs(u"3 nov 2130"_s).date->year);
    CHECK(typedAs(u"3 nov 2130"_s).time == QTime(21, 30));
    CHECK(typedAs(u"3 nov 0745"_s).time == QTime(7, 45));
    CHECK(typedAs(u"3 nov 2015 20:15"_s).date->year == 2015);
    CHECK(typedAs(u"20:15 3 nov 2015"_s).date->year == 2015);
    CHECK(typedAs(u"3 nov 26"_s).date->year == 26);
    CHECK(typedAs(u"3 nov 24 at 9pm"_s).date->shortYear);
    CHECK(typedAs(u"3 nov 10pm"_s).time == QTime(22, 0));
    CHECK(typedAs(u"3 nov 12 noon"_s).time == QTime(12, 0));
    CHECK(typedAs(u"3 nov 12.30"_s).time == QTime(12, 30));
    CHECK_FAILS(TypedTime::read(u"3 nov 2015"_s, 2026), Error::Code::Malformed);
    CHECK_FAILS(TypedTime::read(u"3 nov 21"_s, 2026), Error::Code::Malformed);
}

TEST_CASE(
    "two numbers with a full stop are a time, unless a time stands beside them", "[time][typed]")
{
    CHECK(typedAs(u"3.11"_s).time == QTime(3, 11));
    CHECK_FALSE(typedAs(u"3.11"_s).date);
    CHECK(typedAs(u"3.11 tue"_s).time == QTime(3, 11));
    CHECK(typedAs(u"3.11 21.30"_s).date->day == 3);
    CHECK(typedAs(u"3.11 at 9pm"_s).date->month == 11);
    CHECK(typedAs(u"21:30 3.11"_s).date->month == 11);
    CHECK(TypedTime::readDay(u"3.11"_s, 2026)->date->month == 11);
}

TEST_CASE("words in between are passed over, and the order is free", "[time][typed]")
{
    const QString typed
        = GENERATE(u"tue 3 nov 2026 21:30"_s, u"on Tuesday the 3rd of November 2026 at 9.30 p.m."_s,
            u"21:30, Tue 3/11/2026"_s, u"9:30pm on 2026-11-03 tues"_s, u"Tue Nov 3 2026 2130"_s);
    const TypedTime read = typedAs(typed);
    CHECK(read.weekday == 2);
    CHECK(read.date->day == 3);
    CHECK(read.date->month == 11);
    CHECK(read.date->year == 2026);
    CHECK(read.time == QTime(21, 30));
}

TEST_CASE("the same thing said twice is malformed", "[time][typed]")
{
    const QString typed = GENERATE(u"21:30 22:30"_s, u"today yesterday"_s, u"tue wed 9:00"_s,
        u"3/11 4/11"_s, u"01:30 bst gmt"_s, u"now now"_s, u"about about 21:30"_s,
        u"about not known"_s, u"tue 21:30 time not known"_s);
    CAPTURE(typed);
    CHECK_FAILS(TypedTime::read(typed, 2026), Error::Code::Malformed);
}

TEST_CASE("a day is read without a time only", "[time][typed]")
{
    CHECK(TypedTime::readDay(u"3 November 2011"_s, 2026)->date->year == 2011);
    CHECK(TypedTime::readDay(u"3 nov 11"_s, 2026)->date->shortYear);
    CHECK_FAILS(TypedTime::readDay(u"3/11 21:30"_s, 2026), Error::Code::Malformed);
    CHECK_FAILS(TypedTime::readDay(u"now"_s, 2026), Error::Code::Malformed);
    CHECK_FAILS(TypedTime::readDay(u"0311"_s, 2026), Error::Code::Malformed);
}
