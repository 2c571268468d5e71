// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_clock.h"
#include "core/time/typed_cursor.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

Result<std::optional<TypedClock>> clockIn(const QString &typed)
{
    TypedCursor cursor(typedTokens(typed));
    return TypedClock::take(cursor);
}

std::optional<qint64> minutesIn(const QString &typed)
{
    TypedCursor cursor(typedTokens(typed));
    const std::optional<qint64> minutes = takeMinutes(cursor);
    CHECK((minutes.has_value() || cursor.position() == 0));
    return minutes;
}

} // namespace

TEST_CASE("a time of day is read however it is written", "[time][typed]")
{
    const auto &[typed, time] = GENERATE(table<QString, QTime>({
        { u"0214"_s, QTime(2, 14) },
        { u"214"_s, QTime(2, 14) },
        { u"2:14"_s, QTime(2, 14) },
        { u"2.14"_s, QTime(2, 14) },
        { u"02:14"_s, QTime(2, 14) },
        { u"0000"_s, QTime(0, 0) },
        { u"23:59"_s, QTime(23, 59) },
        { u"2pm"_s, QTime(14, 0) },
        { u"2 PM"_s, QTime(14, 0) },
        { u"2.14 p.m."_s, QTime(14, 14) },
        { u"2:14am"_s, QTime(2, 14) },
        { u"12am"_s, QTime(0, 0) },
        { u"12pm"_s, QTime(12, 0) },
        { u"12:30 a.m"_s, QTime(0, 30) },
        { u"1230pm"_s, QTime(12, 30) },
        { u"0:30am"_s, QTime(0, 30) },
        { u"21:30pm"_s, QTime(21, 30) },
        { u"noon"_s, QTime(12, 0) },
        { u"midday"_s, QTime(12, 0) },
        { u"12 noon"_s, QTime(12, 0) },
        { u"midnight"_s, QTime(0, 0) },
        { u"12 midnight"_s, QTime(0, 0) },
    }));
    CAPTURE(typed);
    const auto clock = clockIn(typed);
    REQUIRE_OK(clock);
    REQUIRE(*clock);
    CHECK((*clock)->time.toString().toStdString() == time.toString().toStdString());
    CHECK((*clock)->isMidnight == typed.endsWith(u"midnight"_s));
}

TEST_CASE("a time that no clock shows is malformed", "[time][typed]")
{
    const QString typed = GENERATE(u"25:00"_s, u"24:00"_s, u"2400"_s, u"21:60"_s, u"2575"_s,
        u"999"_s, u"13am"_s, u"0:30pm"_s, u"21:30am"_s, u"22"_s, u"9"_s, u"2:5"_s, u"99pm"_s);
    CAPTURE(typed);
    CHECK_FAILS(clockIn(typed), Error::Code::Malformed);
}

TEST_CASE("what is no time of day is left alone", "[time][typed]")
{
    const QString typed = GENERATE(u"tue"_s, u"20260"_s, u""_s, u":30"_s, u"am"_s);
    CAPTURE(typed);
    TypedCursor cursor(typedTokens(typed));
    const auto clock = TypedClock::take(cursor);
    REQUIRE_OK(clock);
    CHECK_FALSE(*clock);
    CHECK(cursor.position() == 0);
}

TEST_CASE("a length is read in minutes", "[time][typed]")
{
    CHECK(minutesIn(u"20m"_s) == 20);
    CHECK(minutesIn(u"20 mins"_s) == 20);
    CHECK(minutesIn(u"a minute"_s) == 1);
    CHECK(minutesIn(u"1h"_s) == 60);
    CHECK(minutesIn(u"1h30"_s) == 90);
    CHECK(minutesIn(u"1 hr 05 min"_s) == 65);
    CHECK(minutesIn(u"1 hour and 20 minutes"_s) == 80);
    CHECK(minutesIn(u"an hour"_s) == 60);
    CHECK(minutesIn(u"half an hour"_s) == 30);
    CHECK(minutesIn(u"72 hours"_s) == 72 * 60);
    CHECK_FALSE(minutesIn(u"20"_s));
    CHECK_FALSE(minutesIn(u"hour"_s));
    CHECK_FALSE(minutesIn(u"an"_s));
    CHECK_FALSE(minutesIn(u"2 days"_s));
    CHECK_FALSE(minutesIn(u"12345678 min"_s));
}
