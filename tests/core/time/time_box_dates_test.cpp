// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/time_box.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QDate today(2026, 11, 22);

} // namespace

TEST_CASE("the date box reads a date however it is written", "[time][timebox][date]")
{
    const auto &[typed, date] = GENERATE(table<QString, QDate>({
        { u"3/11"_s, QDate(2026, 11, 3) },
        { u"3.11"_s, QDate(2026, 11, 3) },
        { u"3 nov"_s, QDate(2026, 11, 3) },
        { u"25/12"_s, QDate(2025, 12, 25) },
        { u"22/11"_s, QDate(2026, 11, 22) },
        { u"3.11.2011"_s, QDate(2011, 11, 3) },
        { u"03/11/2011"_s, QDate(2011, 11, 3) },
        { u"3-11-2011"_s, QDate(2011, 11, 3) },
        { u"2011-11-03"_s, QDate(2011, 11, 3) },
        { u"3 November 2011"_s, QDate(2011, 11, 3) },
        { u"3rd of Nov. 2011"_s, QDate(2011, 11, 3) },
        { u"November 3, 2011"_s, QDate(2011, 11, 3) },
        { u"Thu 3 Nov 2011"_s, QDate(2011, 11, 3) },
        { u"3/11/11"_s, QDate(2011, 11, 3) },
        { u"3 nov 11"_s, QDate(2011, 11, 3) },
        { u"3/11/85"_s, QDate(1985, 11, 3) },
        { u"29/2/2012"_s, QDate(2012, 2, 29) },
        { u"today"_s, QDate(2026, 11, 22) },
        { u"yesterday"_s, QDate(2026, 11, 21) },
        { u"22/11/1906"_s, QDate(1906, 11, 22) },
    }));
    CAPTURE(typed);
    const Result<QDate> read = TimeBox::readDate(typed, today);
    REQUIRE_OK(read);
    CHECK(*read == date);
}

TEST_CASE("the date box refuses days that cannot be", "[time][timebox][date]")
{
    const QString typed = GENERATE(u"29/2/2011"_s, u"29 feb 2025"_s, u"29/2/1900"_s, u"31/2"_s,
        u"31/4/2011"_s, u"11/23/2011"_s, u"23/11/2026"_s, u"3/12/26"_s, u"tomorrow"_s,
        u"3/11/2030"_s, u"21/11/1906"_s, u"3/11/1066"_s, u"0/0/0000"_s, u"fri 3 nov 2011"_s);
    CAPTURE(typed);
    CHECK_FAILS(TimeBox::readDate(typed, today), Error::Code::Refused);
}

TEST_CASE("the date box says what to type when it does not understand", "[time][timebox][date]")
{
    const QString typed = GENERATE(u""_s, u"3"_s, u"2011"_s, u"03112011"_s, u"3/11/2011 21:30"_s,
        u"21:30"_s, u"now"_s, u"-2d"_s, u"not known"_s, u"3 novembre 2011"_s, u"3 nov\u00e9mbre"_s,
        u"about 3/11"_s, u"3/11/211"_s, u"\u0663/\u0661\u0661/\u0662\u0660\u0661\u0661"_s,
        QString(10'000, u'1'));
    CAPTURE(typed.left(30));
    const Result<QDate> read = TimeBox::readDate(typed, today);
    CHECK_FAILS(read, Error::Code::Malformed);
    CHECK(read.error().message.contains(u"3/11/2011"_s));
}

TEST_CASE("a short year that could be either century is asked for in full", "[time][timebox][date]")
{
    const Result<QDate> read = TimeBox::readDate(u"3/11/30"_s, today);
    CHECK_FAILS(read, Error::Code::Malformed);
    CHECK(read.error().message.contains(u"four digits"_s));
}

TEST_CASE("any date of the last 120 years is read back from each way of writing it",
    "[time][timebox][date][property]")
{
    const int daysAgo = GENERATE(take(300, random(0, 120 * 365)));
    const QDate date = today.addDays(-daysAgo);
    for (const QString &form : { u"yyyy-MM-dd"_s, u"d/M/yyyy"_s, u"dd.MM.yyyy"_s, u"d-M-yyyy"_s }) {
        CAPTURE(date, form);
        CHECK(TimeBox::readDate(date.toString(form), today).value() == date);
    }
}
