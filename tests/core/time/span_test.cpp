// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/local_time.h"
#include "core/time/span.h"
#include "tests/support/support.h"

#include <limits>

using namespace homeward;
using namespace homeward::test;
using Unit = Span::Unit;

namespace {

struct Case
{
    QString start;
    Span span;
    QString due;
};

void checkDue(const Case &each)
{
    CAPTURE(each.start, each.span.inWords());
    const std::optional<QDateTime> due = each.span.dueFrom(at(each.start));
    REQUIRE(due);
    CHECK(*due == at(each.due));
    CHECK(due->timeSpec() == Qt::UTC);
}

} // namespace

TEST_CASE("hours run as elapsed time through both clock changes", "[time][span]")
{
    checkDue(GENERATE(values<Case>({
        { u"2026-11-03T16:45"_s, { 72, Unit::Hours }, u"2026-11-06T16:45"_s },
        { u"2026-11-03T16:45"_s, { 0, Unit::Hours }, u"2026-11-03T16:45"_s },
        { u"2026-03-28T12:00"_s, { 24, Unit::Hours }, u"2026-03-29T13:00"_s },
        { u"2026-03-27T16:45"_s, { 72, Unit::Hours }, u"2026-03-30T17:45"_s },
        { u"2026-10-24T12:00"_s, { 24, Unit::Hours }, u"2026-10-25T11:00"_s },
        { u"2026-10-23T16:45"_s, { 72, Unit::Hours }, u"2026-10-26T15:45"_s },
        { u"2026-10-25T00:30:00Z"_s, { 1, Unit::Hours }, u"2026-10-25T01:30:00Z"_s },
    })));
}

TEST_CASE("days end with the local day, the start day being day 0", "[time][span]")
{
    checkDue(GENERATE(values<Case>({
        { u"2026-11-03T00:00"_s, { 3, Unit::Days }, u"2026-11-06T23:59:59"_s },
        { u"2026-11-03T23:59"_s, { 3, Unit::Days }, u"2026-11-06T23:59:59"_s },
        { u"2026-11-03T10:00"_s, { 0, Unit::Days }, u"2026-11-03T23:59:59"_s },
        { u"2026-03-28T10:00"_s, { 1, Unit::Days }, u"2026-03-29T22:59:59Z"_s },
        { u"2026-10-24T10:00"_s, { 1, Unit::Days }, u"2026-10-25T23:59:59Z"_s },
        { u"2026-10-24T23:30:00Z"_s, { 0, Unit::Days }, u"2026-10-25T23:59:59Z"_s },
        { u"2028-02-28T10:00"_s, { 1, Unit::Days }, u"2028-02-29T23:59:59"_s },
        { u"2027-02-28T10:00"_s, { 1, Unit::Days }, u"2027-03-01T23:59:59"_s },
    })));
}

TEST_CASE("working days leave out weekends and bank holidays", "[time][span]")
{
    checkDue(GENERATE(values<Case>({
        { u"2026-11-03T10:00"_s, { 3, Unit::WorkingDays }, u"2026-11-06T23:59:59"_s },
        { u"2026-11-06T10:00"_s, { 1, Unit::WorkingDays }, u"2026-11-09T23:59:59"_s },
        { u"2026-11-07T10:00"_s, { 1, Unit::WorkingDays }, u"2026-11-09T23:59:59"_s },
        { u"2026-11-08T23:59"_s, { 5, Unit::WorkingDays }, u"2026-11-13T23:59:59"_s },
        { u"2026-04-02T10:00"_s, { 1, Unit::WorkingDays }, u"2026-04-07T23:59:59"_s },
        { u"2026-12-24T10:00"_s, { 1, Unit::WorkingDays }, u"2026-12-29T23:59:59"_s },
        { u"2026-12-31T10:00"_s, { 1, Unit::WorkingDays }, u"2027-01-04T23:59:59"_s },
        { u"2027-12-24T10:00"_s, { 1, Unit::WorkingDays }, u"2027-12-29T23:59:59"_s },
        { u"2026-03-27T10:00"_s, { 1, Unit::WorkingDays }, u"2026-03-30T22:59:59Z"_s },
        { u"2024-02-28T10:00"_s, { 2, Unit::WorkingDays }, u"2024-03-01T23:59:59"_s },
        { u"2026-11-07T10:00"_s, { 0, Unit::WorkingDays }, u"2026-11-07T23:59:59"_s },
    })));
}

TEST_CASE("months end on the same day of the month, or on its last", "[time][span]")
{
    checkDue(GENERATE(values<Case>({
        { u"2026-11-03T10:00"_s, { 1, Unit::Months }, u"2026-12-03T23:59:59"_s },
        { u"2026-01-31T10:00"_s, { 1, Unit::Months }, u"2026-02-28T23:59:59"_s },
        { u"2028-01-31T10:00"_s, { 1, Unit::Months }, u"2028-02-29T23:59:59"_s },
        { u"2024-02-29T10:00"_s, { 12, Unit::Months }, u"2025-02-28T23:59:59"_s },
        { u"2026-03-03T10:00"_s, { 1, Unit::Months }, u"2026-04-03T22:59:59Z"_s },
    })));
}

TEST_CASE("a working-day span beyond the years of the calendar is nothing", "[time][span]")
{
    const Span tenDays { 10, Unit::WorkingDays };
    CHECK_FALSE(tenDays.dueFrom(at(u"2027-12-24T10:00"_s)));
    CHECK_FALSE(tenDays.dueFrom(at(u"2023-12-01T10:00"_s)));
    CHECK_FALSE(Span { std::numeric_limits<int>::max(), Unit::WorkingDays }.dueFrom(
        at(u"2026-11-03T10:00"_s)));
    CHECK(tenDays.dueFrom(at(u"2027-12-10T10:00"_s)));
}

TEST_CASE("a span that leaves the calendar, or has no start, is nothing", "[time][span]")
{
    const Unit unit = GENERATE(Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Months);
    CHECK_FALSE(Span { 1, unit }.dueFrom(QDateTime()));
    CHECK_FALSE(Span { -1, unit }.dueFrom(at(u"2026-11-03T10:00"_s)));
    CHECK_FALSE(Span { std::numeric_limits<int>::max(), unit }.dueFrom(at(u"2026-11-03T10:00"_s)));
}

TEST_CASE("a later start is never due earlier", "[time][span][property]")
{
    const auto unit = GENERATE(Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Months);
    const auto amount = GENERATE(take(8, random(0, 40)));
    const auto offset = GENERATE(take(25, random(0, 3 * 365 * 24 * 60)));
    const auto step = GENERATE(take(2, random(0, 3 * 24 * 60)));
    const QDateTime earlier = at(u"2024-01-01T00:00"_s).addSecs(qint64(offset) * 60);
    const QDateTime later = earlier.addSecs(qint64(step) * 60);
    const Span span { amount, unit };
    CAPTURE(span.inWords(), earlier, later);

    const std::optional<QDateTime> first = span.dueFrom(earlier);
    const std::optional<QDateTime> second = span.dueFrom(later);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first <= *second);
    CHECK(*first >= earlier);
    if (unit != Unit::Hours)
        CHECK(local_time::clock(*first) == u"23:59"_s);
}

TEST_CASE("a span is said in words", "[time][span]")
{
    CHECK(Span { 72, Unit::Hours }.inWords() == u"72 hours"_s);
    CHECK(Span { 1, Unit::Hours }.inWords() == u"1 hour"_s);
    CHECK(Span { 1, Unit::Days }.inWords() == u"1 day"_s);
    CHECK(Span { 3, Unit::Days }.inWords() == u"3 days"_s);
    CHECK(Span { 1, Unit::WorkingDays }.inWords() == u"1 working day"_s);
    CHECK(Span { 5, Unit::WorkingDays }.inWords() == u"5 working days"_s);
    CHECK(Span { 1, Unit::Months }.inWords() == u"1 month"_s);
    CHECK(Span { 6, Unit::Months }.inWords() == u"6 months"_s);
}

TEST_CASE("units are stored as words and come back", "[time][span]")
{
    for (const Unit unit : { Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Months })
        CHECK(spanUnitFromStorage(toStorage(unit)) == unit);
    CHECK(toStorage(Unit::WorkingDays) == u"working-days"_s);
    CHECK_FALSE(spanUnitFromStorage(u"fortnights"));
    CHECK_FALSE(spanUnitFromStorage(u""));
}
