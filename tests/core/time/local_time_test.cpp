// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/local_time.h"
#include "tests/support/support.h"

#include <QLocale>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("the zone is England's though the computer stands in Auckland", "[time][local]")
{
    REQUIRE(QLocale().language() == QLocale::French);
    REQUIRE(QDateTime(QDate(2026, 11, 3), QTime(12, 0)).offsetFromUtc() == 13 * 3600);
    CHECK(local_time::zone().isValid());
    CHECK(local_time::clock(at(u"2026-07-01T11:00:00Z"_s)) == u"12:00"_s);
    CHECK(local_time::dateOf(at(u"2026-06-30T23:30:00Z"_s)) == QDate(2026, 7, 1));
    CHECK(local_time::toLocal(at(u"2026-01-05T09:00:00Z"_s)).time() == QTime(9, 0));
}

TEST_CASE("a day starts at midnight in England", "[time][local]")
{
    CHECK(local_time::startOfDay(QDate(2026, 1, 5)) == at(u"2026-01-05T00:00:00Z"_s));
    CHECK(local_time::startOfDay(QDate(2026, 7, 1)) == at(u"2026-06-30T23:00:00Z"_s));
    CHECK(local_time::startOfDay(QDate(2026, 3, 29)) == at(u"2026-03-29T00:00:00Z"_s));
    CHECK(local_time::startOfDay(QDate(2026, 10, 25)) == at(u"2026-10-24T23:00:00Z"_s));
    CHECK_FALSE(local_time::startOfDay(QDate()).isValid());
}

TEST_CASE("a clock shows a time once, twice in October's hour, never in March's", "[time][local]")
{
    CHECK(local_time::instants(QDate(2026, 7, 1), QTime(1, 30))
        == QList { at(u"2026-07-01T00:30:00Z"_s) });
    CHECK(local_time::instants(QDate(2026, 10, 25), QTime(1, 0))
        == QList { at(u"2026-10-25T00:00:00Z"_s), at(u"2026-10-25T01:00:00Z"_s) });
    CHECK(local_time::instants(QDate(2026, 10, 25), QTime(1, 59))
        == QList { at(u"2026-10-25T00:59:00Z"_s), at(u"2026-10-25T01:59:00Z"_s) });
    CHECK(local_time::instants(QDate(2026, 10, 25), QTime(2, 0))
        == QList { at(u"2026-10-25T02:00:00Z"_s) });
    CHECK(local_time::instants(QDate(2026, 10, 25), QTime(0, 59))
        == QList { at(u"2026-10-24T23:59:00Z"_s) });
    CHECK(local_time::instants(QDate(2026, 3, 29), QTime(0, 59))
        == QList { at(u"2026-03-29T00:59:00Z"_s) });
    CHECK(local_time::instants(QDate(2026, 3, 29), QTime(1, 0)).isEmpty());
    CHECK(local_time::instants(QDate(2026, 3, 29), QTime(1, 59)).isEmpty());
    CHECK(local_time::instants(QDate(2026, 3, 29), QTime(2, 0))
        == QList { at(u"2026-03-29T01:00:00Z"_s) });
}

TEST_CASE("a day and a full time are spelled out in English", "[time][local]")
{
    CHECK(local_time::day(QDate(2026, 11, 3)) == u"Tue 3 Nov 2026"_s);
    CHECK(local_time::day(QDate()).isEmpty());
    CHECK(local_time::full(at(u"2026-11-03T16:45"_s)) == u"Tue 3 Nov 2026, 16:45"_s);
    CHECK(local_time::full(QDateTime()).isEmpty());
}

TEST_CASE("a time that came twice says which one it was", "[time][local]")
{
    CHECK(local_time::full(at(u"2026-10-25T00:30:00Z"_s)) == u"Sun 25 Oct 2026, 01:30 BST"_s);
    CHECK(local_time::full(at(u"2026-10-25T01:30:37Z"_s)) == u"Sun 25 Oct 2026, 01:30 GMT"_s);
    CHECK(local_time::full(at(u"2026-10-25T02:00:00Z"_s)) == u"Sun 25 Oct 2026, 02:00"_s);
    CHECK(local_time::full(at(u"2026-10-24T23:59:00Z"_s)) == u"Sun 25 Oct 2026, 00:59"_s);
    const QDateTime now = at(u"2026-10-25T08:00"_s);
    CHECK(local_time::spoken(at(u"2026-10-25T00:30:00Z"_s), now) == u"today 01:30 BST"_s);
}

TEST_CASE("a moment says how well it is known", "[time][local]")
{
    const QDateTime instant = at(u"2026-11-03T16:45"_s);
    const QDateTime now = at(u"2026-11-03T20:00"_s);
    CHECK(local_time::full(Moment::exactly(instant)) == u"Tue 3 Nov 2026, 16:45"_s);
    CHECK(local_time::full(Moment::about(instant)) == u"about Tue 3 Nov 2026, 16:45"_s);
    CHECK(local_time::full(Moment::on(QDate(2026, 11, 3))) == u"Tue 3 Nov 2026, time not known"_s);
    CHECK(local_time::full(Moment()) == u"not known"_s);
    CHECK(local_time::spoken(Moment::about(instant), now) == u"about today 16:45"_s);
    CHECK(local_time::spoken(Moment::on(QDate(2026, 11, 3)), now) == u"today, time not known"_s);
    CHECK(local_time::spoken(Moment::on(QDate(2026, 11, 2)), now)
        == u"yesterday, Mon 2 Nov, time not known"_s);
    CHECK(local_time::spoken(Moment::on(QDate(2025, 11, 2)), now)
        == u"Sun 2 Nov 2025, time not known"_s);
    CHECK(local_time::spoken(Moment(), now) == u"not known"_s);
}

TEST_CASE("a time is spoken as somebody standing at now would", "[time][local]")
{
    const QDateTime now = at(u"2026-11-03T00:10"_s);
    CHECK(local_time::spoken(at(u"2026-11-03T00:05"_s), now) == u"today 00:05"_s);
    CHECK(local_time::spoken(at(u"2026-11-02T23:50"_s), now) == u"yesterday, Mon 2 Nov, 23:50"_s);
    CHECK(local_time::spoken(at(u"2026-11-04T09:00"_s), now) == u"tomorrow, Wed 4 Nov, 09:00"_s);
    CHECK(local_time::spoken(at(u"2026-10-31T09:00"_s), now) == u"Sat 31 Oct, 09:00"_s);
    CHECK(local_time::spoken(at(u"2025-10-31T09:00"_s), now) == u"Fri 31 Oct 2025, 09:00"_s);
    CHECK(local_time::spoken(at(u"2026-12-31T23:00"_s), at(u"2027-01-01T00:10"_s))
        == u"yesterday, Thu 31 Dec, 23:00"_s);
}

TEST_CASE("a length is never rounded up past a limit", "[time][local]")
{
    CHECK(local_time::duration(0) == u"less than a minute"_s);
    CHECK(local_time::duration(59) == u"less than a minute"_s);
    CHECK(local_time::duration(60) == u"1 minute"_s);
    CHECK(local_time::duration(40LL * 60 + 59) == u"40 minutes"_s);
    CHECK(local_time::duration(59LL * 60 + 59) == u"59 minutes"_s);
    CHECK(local_time::duration(3600) == u"1 h"_s);
    CHECK(local_time::duration(3600 + 52LL * 60) == u"1 h 52 min"_s);
    CHECK(local_time::duration(72LL * 3600 - 1) == u"71 h 59 min"_s);
    CHECK(local_time::duration(72LL * 3600) == u"72 h"_s);
    CHECK(local_time::duration(96LL * 3600 - 1) == u"95 h 59 min"_s);
    CHECK(local_time::duration(96LL * 3600) == u"4 days"_s);
    CHECK(local_time::duration(98LL * 3600 + 59LL * 60) == u"4 days 2 h"_s);
    CHECK(local_time::duration(-90LL * 60) == u"1 h 30 min"_s);
}

TEST_CASE("a time is before another as far as both are told", "[time][local]")
{
    const auto exactly = [](const QString &time) { return Moment::exactly(at(time)); };
    const auto about = [](const QString &time) { return Moment::about(at(time)); };
    struct Case
    {
        Moment a;
        Moment b;
        bool isBefore;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { exactly(u"2026-11-03T22:04"_s), exactly(u"2026-11-03T22:05"_s), true },
        { exactly(u"2026-11-03T22:05"_s), exactly(u"2026-11-03T22:05:59"_s), false },
        { about(u"2026-11-03T21:05"_s), exactly(u"2026-11-03T22:05"_s), false },
        { exactly(u"2026-11-03T21:04"_s), about(u"2026-11-03T22:05"_s), true },
        { Moment::on(QDate(2026, 11, 3)), exactly(u"2026-11-03T22:05"_s), false },
        { Moment::on(QDate(2026, 11, 2)), exactly(u"2026-11-03T00:05"_s), true },
        { Moment::notKnown(), exactly(u"2026-11-03T22:05"_s), false },
        { exactly(u"2026-11-03T22:05"_s), Moment::notKnown(), false },
    }));
    CAPTURE(each.a.toStorage(), each.b.toStorage());
    CHECK(local_time::isClearlyBefore(each.a, each.b) == each.isBefore);
    CHECK_FALSE(local_time::isClearlyBefore(each.b, each.a));
}
