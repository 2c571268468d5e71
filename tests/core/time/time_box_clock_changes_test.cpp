// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/time_box.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr auto future = TimeBox::Sense::Future;

void checkReads(const QString &typed, const QString &now, const QString &instant,
    const QString &spoken, TimeBox::Sense sense = TimeBox::Sense::Past)
{
    CAPTURE(typed, now);
    const Result<TimeBox::Reading> reading = TimeBox::read(typed, at(now), sense);
    REQUIRE_OK(reading);
    CHECK(reading->moment == Moment::exactly(at(instant)));
    CHECK(reading->spoken == spoken);
    CHECK(reading->candidates.isEmpty());
}

void checkAsks(const QString &typed, const QString &now, const QString &spoken,
    TimeBox::Sense sense = TimeBox::Sense::Past)
{
    CAPTURE(typed, now);
    const Result<TimeBox::Reading> reading = TimeBox::read(typed, at(now), sense);
    REQUIRE_OK(reading);
    const Moment first = Moment::exactly(at(u"2026-10-25T00:30:00Z"_s));
    const Moment second = Moment::exactly(at(u"2026-10-25T01:30:00Z"_s));
    CHECK(reading->moment == first);
    CHECK(reading->candidates == QList { first, second });
    CHECK(reading->spoken == spoken);
}

} // namespace

TEST_CASE("a time the clock showed twice gives both, and says BST", "[time][timebox][clock-change]")
{
    checkAsks(u"01:30"_s, u"2026-10-25T03:00"_s, u"today 01:30 BST"_s);
    checkAsks(u"1.30am"_s, u"2026-10-25T23:00"_s, u"today 01:30 BST"_s);
    checkAsks(u"today 0130"_s, u"2026-10-25T03:00"_s, u"today 01:30 BST"_s);
    checkAsks(u"01:30"_s, u"2026-10-26T01:10"_s, u"yesterday, Sun 25 Oct, 01:30 BST"_s);
    checkAsks(u"sun 01:30"_s, u"2026-10-28T12:00"_s, u"Sun 25 Oct, 01:30 BST"_s);
    checkAsks(u"25/10 01:30"_s, u"2026-11-04T12:00"_s, u"Sun 25 Oct, 01:30 BST"_s);
    checkAsks(u"01:30"_s, u"2026-10-25T01:35:00Z"_s, u"today 01:30 BST"_s);
    checkAsks(u"01:30"_s, u"2026-10-24T23:00"_s, u"tomorrow, Sun 25 Oct, 01:30 BST"_s, future);
}

TEST_CASE("about a doubled time gives two abouts", "[time][timebox][clock-change]")
{
    const auto reading = TimeBox::read(u"about 1:30"_s, at(u"2026-10-25T03:00"_s));
    REQUIRE_OK(reading);
    CHECK(reading->candidates
        == QList { Moment::about(at(u"2026-10-25T00:30:00Z"_s)),
            Moment::about(at(u"2026-10-25T01:30:00Z"_s)) });
}

TEST_CASE("only what the clock has shown already is asked about", "[time][timebox][clock-change]")
{
    const QString first = u"2026-10-25T00:30:00Z"_s;
    checkReads(u"01:30"_s, u"2026-10-25T00:40:00Z"_s, first, u"today 01:30 BST"_s);
    checkReads(u"01:30"_s, u"2026-10-25T01:10:00Z"_s, first, u"today 01:30 BST"_s);
    checkReads(u"01:30"_s, u"2026-10-25T00:20:00Z"_s, u"2026-10-24T01:30"_s,
        u"yesterday, Sat 24 Oct, 01:30"_s);
    checkReads(u"01:30"_s, u"2026-10-25T00:40:00Z"_s, u"2026-10-25T01:30:00Z"_s,
        u"today 01:30 GMT"_s, future);
}

TEST_CASE("BST or GMT after a doubled time chooses", "[time][timebox][clock-change]")
{
    checkReads(
        u"01:30 BST"_s, u"2026-10-25T03:00"_s, u"2026-10-25T00:30:00Z"_s, u"today 01:30 BST"_s);
    checkReads(
        u"01:30 gmt"_s, u"2026-10-25T03:00"_s, u"2026-10-25T01:30:00Z"_s, u"today 01:30 GMT"_s);
    checkReads(u"25/10 1:30 GMT"_s, u"2026-11-03T03:00"_s, u"2026-10-25T01:30:00Z"_s,
        u"Sun 25 Oct, 01:30 GMT"_s);
    checkReads(u"21:30 GMT"_s, u"2026-11-03T22:00"_s, u"2026-11-03T21:30"_s, u"today 21:30"_s);
    CHECK_FAILS(TimeBox::read(u"21:30 BST"_s, at(u"2026-11-03T22:00"_s)), Error::Code::Refused);
    CHECK_FAILS(TimeBox::read(u"1/7 21:30 GMT"_s, at(u"2026-11-03T22:00"_s)), Error::Code::Refused);
    CHECK_FAILS(TimeBox::read(u"1/7/2026 21:30 GMT"_s, at(u"2026-11-03T22:00"_s), future),
        Error::Code::Refused);
    CHECK_FAILS(TimeBox::read(u"GMT"_s, at(u"2026-11-03T22:00"_s)), Error::Code::Malformed);
}

TEST_CASE("lengths run through the doubled hour as elapsed time", "[time][timebox][clock-change]")
{
    checkReads(
        u"-1h"_s, u"2026-10-25T01:30:00Z"_s, u"2026-10-25T00:30:00Z"_s, u"today 01:30 BST"_s);
    checkReads(
        u"-30m"_s, u"2026-10-25T02:00:00Z"_s, u"2026-10-25T01:30:00Z"_s, u"today 01:30 GMT"_s);
    checkReads(
        u"now"_s, u"2026-10-25T01:30:00Z"_s, u"2026-10-25T01:30:00Z"_s, u"today 01:30 GMT"_s);
    checkReads(
        u"+2h"_s, u"2026-10-25T00:00"_s, u"2026-10-25T01:00:00Z"_s, u"today 01:00 GMT"_s, future);
}

TEST_CASE("a time in March's skipped hour is explained, with what to type",
    "[time][timebox][clock-change]")
{
    const auto &[typed, now] = GENERATE(table<QString, QString>({
        { u"01:30"_s, u"2026-03-29T02:10"_s },
        { u"01:30"_s, u"2026-03-29T23:00"_s },
        { u"1.30am"_s, u"2026-03-30T00:10"_s },
        { u"01:30"_s, u"2026-03-30T01:20"_s },
        { u"sun 01:30"_s, u"2026-04-01T12:00"_s },
        { u"29/3 01:30"_s, u"2026-04-01T12:00"_s },
        { u"yesterday 01:30"_s, u"2026-03-30T12:00"_s },
        { u"29/3 01:30 GMT"_s, u"2026-04-01T12:00"_s },
    }));
    CAPTURE(typed, now);
    const auto reading = TimeBox::read(typed, at(now));
    CHECK_FAILS(reading, Error::Code::Refused);
    CHECK(reading.error().message.contains(u"Sun 29 Mar 2026"_s));
    CHECK(reading.error().message.contains(u"01:30"_s));
    CHECK(reading.error().message.contains(u"type 02:30"_s));
}

TEST_CASE("the edges of the skipped hour are ordinary times", "[time][timebox][clock-change]")
{
    const QString now = u"2026-03-29T09:00"_s;
    checkReads(u"00:59"_s, now, u"2026-03-29T00:59:00Z"_s, u"today 00:59"_s);
    checkReads(u"02:00"_s, now, u"2026-03-29T01:00:00Z"_s, u"today 02:00"_s);
    checkReads(u"-8h"_s, now, u"2026-03-29T00:00:00Z"_s, u"today 00:00"_s);
    CHECK_FAILS(TimeBox::read(u"01:00"_s, at(now)), Error::Code::Refused);
    CHECK_FAILS(TimeBox::read(u"01:59"_s, at(now)), Error::Code::Refused);
}

TEST_CASE(
    "before the skipped hour its times are those of another day", "[time][timebox][clock-change]")
{
    checkReads(u"01:30"_s, u"2026-03-29T00:30"_s, u"2026-03-28T01:30"_s,
        u"yesterday, Sat 28 Mar, 01:30"_s);
    checkReads(
        u"sun 01:30"_s, u"2026-03-29T00:30"_s, u"2026-03-22T01:30"_s, u"Sun 22 Mar, 01:30"_s);
    checkReads(u"01:30"_s, u"2026-03-29T02:30"_s, u"2026-03-30T01:30"_s,
        u"tomorrow, Mon 30 Mar, 01:30"_s, future);
    CHECK_FAILS(TimeBox::read(u"01:30"_s, at(u"2026-03-29T00:30"_s), future), Error::Code::Refused);
    CHECK_FAILS(TimeBox::read(u"01:30"_s, at(u"2026-03-28T12:00"_s), future), Error::Code::Refused);
}
