// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/time_box.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

struct Case
{
    QString typed;
    QString instant;
    QString spoken;
};

void checkReads(const Case &each, const QString &now, TimeBox::Sense sense = TimeBox::Sense::Past)
{
    CAPTURE(each.typed, now);
    const Result<TimeBox::Reading> reading = TimeBox::read(each.typed, at(now), sense);
    REQUIRE_OK(reading);
    CHECK(reading->moment == Moment::exactly(at(each.instant)));
    CHECK(reading->spoken == each.spoken);
    CHECK(reading->candidates.isEmpty());
}

} // namespace

TEST_CASE("the time box reads what a tired person types", "[time][timebox]")
{
    checkReads(
        GENERATE(values<Case>({
            { u"0214"_s, u"2026-11-04T02:14"_s, u"today 02:14"_s },
            { u"214"_s, u"2026-11-04T02:14"_s, u"today 02:14"_s },
            { u"2:14"_s, u"2026-11-04T02:14"_s, u"today 02:14"_s },
            { u"2.14"_s, u"2026-11-04T02:14"_s, u"today 02:14"_s },
            { u" 02:14 "_s, u"2026-11-04T02:14"_s, u"today 02:14"_s },
            { u"2pm"_s, u"2026-11-03T14:00"_s, u"yesterday, Tue 3 Nov, 14:00"_s },
            { u"12am"_s, u"2026-11-04T00:00"_s, u"today 00:00"_s },
            { u"12pm"_s, u"2026-11-03T12:00"_s, u"yesterday, Tue 3 Nov, 12:00"_s },
            { u"noon"_s, u"2026-11-03T12:00"_s, u"yesterday, Tue 3 Nov, 12:00"_s },
            { u"midnight"_s, u"2026-11-04T00:00"_s, u"today 00:00"_s },
            { u"now"_s, u"2026-11-04T02:30"_s, u"today 02:30"_s },
            { u"just now"_s, u"2026-11-04T02:30"_s, u"today 02:30"_s },
            { u"-20m"_s, u"2026-11-04T02:10"_s, u"today 02:10"_s },
            { u"-1h30"_s, u"2026-11-04T01:00"_s, u"today 01:00"_s },
            { u"-3h"_s, u"2026-11-03T23:30"_s, u"yesterday, Tue 3 Nov, 23:30"_s },
            { u"20 min ago"_s, u"2026-11-04T02:10"_s, u"today 02:10"_s },
            { u"half an hour ago"_s, u"2026-11-04T02:00"_s, u"today 02:00"_s },
            { u"1 hour and 20 minutes ago"_s, u"2026-11-04T01:10"_s, u"today 01:10"_s },
            { u"yesterday 21:30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"21:30 yesterday"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"Yesterday at 9.30pm"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"today 1:15"_s, u"2026-11-04T01:15"_s, u"today 01:15"_s },
            { u"2 days ago 21:30"_s, u"2026-11-02T21:30"_s, u"Mon 2 Nov, 21:30"_s },
            { u"tue 21:30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"Thursday 21:30"_s, u"2026-10-29T21:30"_s, u"Thu 29 Oct, 21:30"_s },
            { u"wed 01:30"_s, u"2026-11-04T01:30"_s, u"today 01:30"_s },
            { u"wed 21:30"_s, u"2026-10-28T21:30"_s, u"Wed 28 Oct, 21:30"_s },
            { u"3/11 21:30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"3 nov 21:30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"3 nov 2130"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"3 November 2026 21:30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"3.11 21.30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
            { u"31/12 21:30"_s, u"2025-12-31T21:30"_s, u"Wed 31 Dec 2025, 21:30"_s },
            { u"1/7/2026 12:00"_s, u"2026-07-01T12:00"_s, u"Wed 1 Jul, 12:00"_s },
            { u"2026-10-31 9am"_s, u"2026-10-31T09:00"_s, u"Sat 31 Oct, 09:00"_s },
        })),
        u"2026-11-04T02:30"_s);
}

TEST_CASE("seconds are dropped: the time box knows minutes", "[time][timebox]")
{
    const QDateTime now = at(u"2026-11-04T02:30:59"_s).addMSecs(999);
    CHECK(TimeBox::read(u"now"_s, now)->moment == Moment::exactly(at(u"2026-11-04T02:30"_s)));
    CHECK(TimeBox::read(u"-20m"_s, now)->moment == Moment::exactly(at(u"2026-11-04T02:10"_s)));
    CHECK(TimeBox::read(u"0230"_s, now)->moment == Moment::exactly(at(u"2026-11-04T02:30"_s)));
}

TEST_CASE("around midnight a bare time is the last time the clock showed it", "[time][timebox]")
{
    checkReads({ u"23:50"_s, u"2026-11-03T23:50"_s, u"yesterday, Tue 3 Nov, 23:50"_s },
        u"2026-11-04T00:10"_s);
    checkReads({ u"00:05"_s, u"2026-11-04T00:05"_s, u"today 00:05"_s }, u"2026-11-04T00:10"_s);
    checkReads({ u"00:10"_s, u"2026-11-04T00:10"_s, u"today 00:10"_s }, u"2026-11-04T00:10"_s);
    checkReads({ u"00:11"_s, u"2026-11-03T00:11"_s, u"yesterday, Tue 3 Nov, 00:11"_s },
        u"2026-11-04T00:10"_s);
    checkReads({ u"00:00"_s, u"2026-11-04T00:00"_s, u"today 00:00"_s }, u"2026-11-04T00:00"_s);
    checkReads({ u"midnight"_s, u"2026-11-04T00:00"_s, u"today 00:00"_s }, u"2026-11-04T00:00"_s);
    checkReads({ u"midnight"_s, u"2026-11-03T00:00"_s, u"today 00:00"_s }, u"2026-11-03T23:59"_s);
    checkReads({ u"yesterday 21:30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
        u"2026-11-04T00:10"_s);
    checkReads({ u"-20m"_s, u"2026-11-03T23:50"_s, u"yesterday, Tue 3 Nov, 23:50"_s },
        u"2026-11-04T00:10"_s);
    checkReads({ u"23:50"_s, u"2026-12-31T23:50"_s, u"yesterday, Thu 31 Dec, 23:50"_s },
        u"2027-01-01T00:10"_s);
    // In summer the day in England has begun an hour before the day in UTC.
    checkReads({ u"23:50"_s, u"2026-06-30T23:50"_s, u"yesterday, Tue 30 Jun, 23:50"_s },
        u"2026-07-01T00:10"_s);
    checkReads(
        { u"today 00:05"_s, u"2026-07-01T00:05"_s, u"today 00:05"_s }, u"2026-07-01T00:10"_s);
}

TEST_CASE("in a box for the future a bare time is the next time the clock will show it",
    "[time][timebox]")
{
    checkReads(GENERATE(values<Case>({
                   { u"23:50"_s, u"2026-11-04T23:50"_s, u"today 23:50"_s },
                   { u"9:00"_s, u"2026-11-05T09:00"_s, u"tomorrow, Thu 5 Nov, 09:00"_s },
                   { u"10:30"_s, u"2026-11-05T10:30"_s, u"tomorrow, Thu 5 Nov, 10:30"_s },
                   { u"midnight"_s, u"2026-11-05T00:00"_s, u"tomorrow, Thu 5 Nov, 00:00"_s },
                   { u"today midnight"_s, u"2026-11-05T00:00"_s, u"tomorrow, Thu 5 Nov, 00:00"_s },
                   { u"noon"_s, u"2026-11-04T12:00"_s, u"today 12:00"_s },
                   { u"+2h"_s, u"2026-11-04T12:30"_s, u"today 12:30"_s },
                   { u"+20m"_s, u"2026-11-04T10:50"_s, u"today 10:50"_s },
                   { u"in 2 hours"_s, u"2026-11-04T12:30"_s, u"today 12:30"_s },
                   { u"now"_s, u"2026-11-04T10:30"_s, u"today 10:30"_s },
                   { u"tomorrow 9:00"_s, u"2026-11-05T09:00"_s, u"tomorrow, Thu 5 Nov, 09:00"_s },
                   { u"tue 9:00"_s, u"2026-11-10T09:00"_s, u"Tue 10 Nov, 09:00"_s },
                   { u"wed 9:00"_s, u"2026-11-11T09:00"_s, u"Wed 11 Nov, 09:00"_s },
                   { u"wed 11:00"_s, u"2026-11-04T11:00"_s, u"today 11:00"_s },
                   { u"3/11 9:00"_s, u"2027-11-03T09:00"_s, u"Wed 3 Nov 2027, 09:00"_s },
                   { u"6/11/26 9:00"_s, u"2026-11-06T09:00"_s, u"Fri 6 Nov, 09:00"_s },
               })),
        u"2026-11-04T10:30"_s, TimeBox::Sense::Future);
}

TEST_CASE("a box for the future takes a day that has passed: things are written down late",
    "[time][timebox]")
{
    checkReads({ u"yesterday 21:30"_s, u"2026-11-03T21:30"_s, u"yesterday, Tue 3 Nov, 21:30"_s },
        u"2026-11-04T10:30"_s, TimeBox::Sense::Future);
    checkReads({ u"today 9:00"_s, u"2026-11-04T09:00"_s, u"today 09:00"_s }, u"2026-11-04T10:30"_s,
        TimeBox::Sense::Future);
}

TEST_CASE("about and not known are kept as said", "[time][timebox]")
{
    const QDateTime now = at(u"2026-11-04T02:30"_s);
    for (const QString &typed : { u"about 21:30"_s, u"~21:30"_s, u"~ 9.30pm"_s,
             u"around yesterday 21:30"_s, u"approx. 2130"_s, u"About -5h"_s }) {
        CAPTURE(typed);
        const Result<TimeBox::Reading> reading = TimeBox::read(typed, now);
        REQUIRE_OK(reading);
        CHECK(reading->moment == Moment::about(at(u"2026-11-03T21:30"_s)));
        CHECK(reading->spoken == u"about yesterday, Tue 3 Nov, 21:30"_s);
    }
    for (const QString &typed : { u"not known"_s, u"Not known."_s, u"unknown"_s, u"don't know"_s,
             u"not sure"_s, u"?"_s, u"time not known"_s }) {
        CAPTURE(typed);
        const Result<TimeBox::Reading> reading = TimeBox::read(typed, now);
        REQUIRE_OK(reading);
        CHECK_FALSE(reading->moment.isKnown());
        CHECK(reading->spoken == u"not known"_s);
    }
}

TEST_CASE("a day alone is a date and not midnight", "[time][timebox]")
{
    const QDateTime now = at(u"2026-11-04T02:30"_s);
    const auto &[typed, date, spoken] = GENERATE(table<QString, QDate, QString>({
        { u"3/11"_s, QDate(2026, 11, 3), u"yesterday, Tue 3 Nov, time not known"_s },
        { u"3 nov"_s, QDate(2026, 11, 3), u"yesterday, Tue 3 Nov, time not known"_s },
        { u"3 November 2026"_s, QDate(2026, 11, 3), u"yesterday, Tue 3 Nov, time not known"_s },
        { u"yesterday"_s, QDate(2026, 11, 3), u"yesterday, Tue 3 Nov, time not known"_s },
        { u"yesterday, time not known"_s, QDate(2026, 11, 3),
            u"yesterday, Tue 3 Nov, time not known"_s },
        { u"today"_s, QDate(2026, 11, 4), u"today, time not known"_s },
        { u"sat"_s, QDate(2026, 10, 31), u"Sat 31 Oct, time not known"_s },
        { u"3.11.2025"_s, QDate(2025, 11, 3), u"Mon 3 Nov 2025, time not known"_s },
    }));
    CAPTURE(typed);
    const Result<TimeBox::Reading> reading = TimeBox::read(typed, now);
    REQUIRE_OK(reading);
    CHECK(reading->moment == Moment::on(date));
    CHECK_FALSE(reading->moment.hasTime());
    CHECK(reading->spoken == spoken);
}

TEST_CASE("tomorrow alone is a date in a box for the future", "[time][timebox]")
{
    const auto reading
        = TimeBox::read(u"tomorrow"_s, at(u"2026-11-04T02:30"_s), TimeBox::Sense::Future);
    REQUIRE_OK(reading);
    CHECK(reading->moment == Moment::on(QDate(2026, 11, 5)));
}

TEST_CASE("a day that has passed is said with its year in a box for the future", "[time][timebox]")
{
    const QDateTime now = at(u"2025-11-14T02:15"_s);
    const auto reading = TimeBox::read(u"3 Nov 2025 01:33"_s, now, TimeBox::Sense::Future);
    REQUIRE_OK(reading);
    CHECK(reading->spoken == u"Mon 3 Nov 2025, 01:33");
    const auto again = TimeBox::read(reading->spoken, now, TimeBox::Sense::Future);
    REQUIRE_OK(again);
    CHECK(again->moment == reading->moment);
    const auto past = TimeBox::read(u"3 Nov 01:33"_s, now);
    REQUIRE_OK(past);
    CHECK(past->spoken == u"Mon 3 Nov, 01:33");
}
