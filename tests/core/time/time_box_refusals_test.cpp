// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/time_box.h"
#include "core/time/time_box_refusals.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

void checkOneSentence(const QString &message)
{
    CAPTURE(message);
    CHECK(message.endsWith(u'.'));
    CHECK(message.size() > 30);
    CHECK(message.size() < 190);
    CHECK_FALSE(message.contains(u". "_s));
    CHECK_FALSE(message.contains(u'%'));
}

} // namespace

TEST_CASE("nonsense gets one clear sentence", "[time][timebox]")
{
    const QString typed = GENERATE(u""_s, u"   "_s, u"Tuesdayish"_s, u"25:00"_s, u"24:00"_s,
        u"21:60"_s, u"2575"_s, u"13am"_s, u"22"_s, u"9"_s, QString(10'000, u'9'),
        QString(10'000, u'a'), QString(10'000, u' ') + u"21:30"_s, u"\u0662\u0661:\u0663\u0660"_s,
        u"\u0968\u0967:\u0969\u0966"_s, u"\U0001F550"_s, u"21:30 \U0001F622"_s, u"21:30 22:30"_s,
        u"-"_s, u"--20m"_s, u"-20"_s, u"+"_s, u"~"_s, u"about"_s, u"about yesterday"_s, u"ago"_s,
        u"20 ago"_s, u"at"_s, u"pm"_s, u"3/"_s, u"/11"_s, u"3/11/"_s, u"3/11/2"_s, u"1/2/3/4"_s,
        u"3 nov 2015"_s, u"12345678901234567890"_s, u"99999999999h ago"_s, u"21:30:15"_s,
        u"; drop table"_s, u"%1 %2"_s, u"not known 21:30"_s, u"21:30 not known"_s, u"now 21:30"_s,
        u"last week"_s);
    CAPTURE(typed.left(40));
    for (const auto sense : { TimeBox::Sense::Past, TimeBox::Sense::Future }) {
        const auto reading = TimeBox::read(typed, at(u"2026-11-04T02:30"_s), sense);
        CHECK_FAILS(reading, Error::Code::Malformed);
        checkOneSentence(reading.error().message);
    }
}

TEST_CASE("what cannot be is refused in one clear sentence", "[time][timebox]")
{
    const QString typed = GENERATE(u"31/2 10:00"_s, u"29/2 10:00"_s, u"29/2/2025 10:00"_s,
        u"31 april 10:00"_s, u"3/13 10:00"_s, u"0/11 10:00"_s, u"32/1 10:00"_s,
        u"11/23/2026 10:00"_s, u"3/11/1726 10:00"_s, u"mon 3/11 10:00"_s, u"yesterday 2/11 10:00"_s,
        u"99999 days ago"_s, u"yesterday midnight"_s, u"mon midnight"_s);
    CAPTURE(typed);
    const auto reading = TimeBox::read(typed, at(u"2026-11-04T02:30"_s));
    CHECK_FAILS(reading, Error::Code::Refused);
    checkOneSentence(reading.error().message);
}

TEST_CASE("the future is refused where the past is meant", "[time][timebox]")
{
    const QString typed = GENERATE(u"tomorrow"_s, u"tomorrow 9:00"_s, u"+2h"_s, u"in 20 minutes"_s,
        u"today 02:31"_s, u"4/11 21:30"_s, u"4 nov 2026 02:31"_s, u"5/11/2026"_s,
        u"3/11/2027 10:00"_s, u"tomorrow midnight"_s);
    CAPTURE(typed);
    const auto reading = TimeBox::read(typed, at(u"2026-11-04T02:30"_s));
    CHECK_FAILS(reading, Error::Code::Refused);
    checkOneSentence(reading.error().message);
    CHECK(reading.error().message.contains(u"has not come yet"_s));
    CHECK(TimeBox::read(typed, at(u"2026-11-04T02:30"_s), TimeBox::Sense::Future).has_value()
        != typed.endsWith(u"midnight"_s));
}

TEST_CASE("a refusal never repeats what was typed", "[time][timebox]")
{
    const auto reading = TimeBox::read(u"ada was seen at tea time"_s, at(u"2026-11-04T02:30"_s));
    CHECK_FAILS(reading, Error::Code::Malformed);
    CHECK_FALSE(reading.error().message.contains(u"tea time"_s));
    CHECK(reading.error().detail.isEmpty());
}

TEST_CASE("a length without its direction is shown how to say it", "[time][timebox]")
{
    const QString typed = GENERATE(u"20 mins"_s, u"2 hours"_s, u"1h30"_s);
    const auto reading = TimeBox::read(typed, at(u"2026-11-04T02:30"_s));
    CHECK_FAILS(reading, Error::Code::Malformed);
    CHECK(reading.error().message.contains(u"-20m"_s));
}

TEST_CASE(
    "midnight with a day asks which end of the day, unless only one has come", "[time][timebox]")
{
    const QDateTime now = at(u"2026-11-04T02:30"_s);
    const auto asked = TimeBox::read(u"yesterday midnight"_s, now);
    CHECK_FAILS(asked, Error::Code::Refused);
    CHECK(asked.error().message.contains(u"3/11/2026 00:00"_s));
    CHECK(asked.error().message.contains(u"4/11/2026 00:00"_s));
    CHECK(TimeBox::read(u"today midnight"_s, now)->moment
        == Moment::exactly(at(u"2026-11-04T00:00"_s)));
    CHECK(
        TimeBox::read(u"3/11 00:00"_s, now)->moment == Moment::exactly(at(u"2026-11-03T00:00"_s)));
}

TEST_CASE("every refusal is one sentence", "[time][timebox]")
{
    using namespace time_box_refusals;
    const QDate date(2026, 11, 3);
    for (const Refusal &refusal : { notATime(), notADate(), noSuchClock(), bareHour(), yearOrTime(),
             aboutWithoutTime(), noSuchMonth(23), noSuchDay(31, 2, 0), noSuchDay(29, 2, 2025),
             shortYear(), tooFarAway(), otherDay(date), dateToCome(), timeToCome(),
             skipped(date, QTime(1, 30), QTime(2, 30)), notInZone(u"GMT"_s), whichMidnight(date) })
        checkOneSentence(refusal.value().message);
}
