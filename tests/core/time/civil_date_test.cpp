// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/civil_date.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr auto past = TimeBox::Sense::Past;
constexpr auto future = TimeBox::Sense::Future;
const QDate today(2026, 11, 22); // a Sunday

} // namespace

TEST_CASE("a date without a year is the last such day, or the next", "[time][date]")
{
    CHECK(civilDate({ 3, 11 }, today, past).value() == QDate(2026, 11, 3));
    CHECK(civilDate({ 22, 11 }, today, past).value() == today);
    CHECK(civilDate({ 23, 11 }, today, past).value() == QDate(2025, 11, 23));
    CHECK(civilDate({ 3, 11 }, today, future).value() == QDate(2027, 11, 3));
    CHECK(civilDate({ 22, 11 }, today, future).value() == today);
    CHECK(civilDate({ 25, 12 }, today, future).value() == QDate(2026, 12, 25));
}

TEST_CASE("29 February is taken in the years that have one", "[time][date]")
{
    CHECK(civilDate({ 29, 2, 2024 }, today, past).value() == QDate(2024, 2, 29));
    CHECK(civilDate({ 29, 2 }, QDate(2025, 1, 10), past).value() == QDate(2024, 2, 29));
    CHECK(civilDate({ 29, 2 }, QDate(2027, 12, 1), future).value() == QDate(2028, 2, 29));
    CHECK_FAILS(civilDate({ 29, 2 }, today, past), Error::Code::Refused);
    CHECK_FAILS(civilDate({ 29, 2, 2025 }, today, past), Error::Code::Refused);
    CHECK_FAILS(civilDate({ 29, 2, 1900 }, today, past), Error::Code::Refused);
}

TEST_CASE("a year of two digits is the century it is likeliest to be", "[time][date]")
{
    const auto yearOf = [](int year, TimeBox::Sense sense) {
        return civilDate({ 3, 11, year, true }, today, sense).value().year();
    };
    CHECK(yearOf(11, past) == 2011);
    CHECK(yearOf(26, past) == 2026);
    CHECK(yearOf(0, past) == 2000);
    CHECK(yearOf(85, past) == 1985);
    CHECK(yearOf(37, past) == 1937);
    CHECK(yearOf(27, future) == 2027);
    CHECK_FAILS(civilDate({ 3, 11, 27, true }, today, past), Error::Code::Malformed);
    CHECK_FAILS(civilDate({ 3, 11, 36, true }, today, past), Error::Code::Malformed);
}

TEST_CASE("days that no calendar has are refused", "[time][date]")
{
    const auto typed = GENERATE(TypedDate { 31, 2 }, TypedDate { 31, 4, 2026 }, TypedDate { 0, 11 },
        TypedDate { 32, 1 }, TypedDate { 3, 13 }, TypedDate { 3, 0 }, TypedDate { 3, 11, 0 },
        TypedDate { 3, 11, 1906 }, TypedDate { 3, 11, 2147 });
    CAPTURE(typed.day, typed.month);
    CHECK_FAILS(civilDate(typed, today, past), Error::Code::Refused);
}

TEST_CASE("a day of the week may mean the nearest, or the one beyond", "[time][date]")
{
    TypedTime tuesday;
    tuesday.weekday = 2;
    CHECK(possibleDays(tuesday, today, past).value()
        == QList { QDate(2026, 11, 17), QDate(2026, 11, 10) });
    CHECK(possibleDays(tuesday, today, future).value()
        == QList { QDate(2026, 11, 24), QDate(2026, 12, 1) });
    TypedTime sunday;
    sunday.weekday = 7;
    CHECK(possibleDays(sunday, today, past).value() == QList { today, today.addDays(-7) });
    CHECK(possibleDays(TypedTime(), today, future).value() == QList { today, today.addDays(1) });
}

TEST_CASE("a date and the day named with it must agree", "[time][date]")
{
    TypedTime typed;
    typed.date = TypedDate { 3, 11 };
    typed.weekday = 2;
    CHECK(possibleDays(typed, today, past).value() == QList { QDate(2026, 11, 3) });
    typed.weekday = 3;
    CHECK_FAILS(possibleDays(typed, today, past), Error::Code::Refused);

    TypedTime yesterday;
    yesterday.daysFromToday = -1;
    yesterday.date = TypedDate { 21, 11 };
    CHECK(possibleDays(yesterday, today, past).value() == QList { QDate(2026, 11, 21) });
    CHECK(possibleDays(yesterday, today, future).value() == QList { QDate(2026, 11, 21) });
    CHECK_FAILS(possibleDays(yesterday, today.addDays(1), past), Error::Code::Refused);
}
