// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/civil_date.h"

#include "core/time/time_box_refusals.h"

#include <utility>

namespace homeward {

using namespace time_box_refusals;

namespace {

constexpr int mostYears = 120;
constexpr int leapYear = 2000;

int direction(TimeBox::Sense sense) { return sense == TimeBox::Sense::Past ? -1 : 1; }

Result<QDate> readable(QDate date, QDate today)
{
    if (!date.isValid() || date < today.addYears(-mostYears) || date > today.addYears(mostYears))
        return tooFarAway();
    return date;
}

/// The year of the last such day, or the next: told by month and day, since the day may not exist.
int nearestYear(const TypedDate &typed, QDate today, TimeBox::Sense sense)
{
    const auto typedDay = std::pair(typed.month, typed.day);
    const auto thisDay = std::pair(today.month(), today.day());
    if (sense == TimeBox::Sense::Past)
        return typedDay > thisDay ? today.year() - 1 : today.year();
    return typedDay < thisDay ? today.year() + 1 : today.year();
}

/// "85" is a birth in 1985, "11" in 2011. The next ten years are nobody's birth, and hardly
/// anybody's a century ago: those must be typed in full.
Result<int> fullYear(int twoDigits, QDate today, TimeBox::Sense sense)
{
    const int century = today.year() / 100 * 100;
    const int year = century + twoDigits;
    if (sense == TimeBox::Sense::Future || year <= today.year())
        return year;
    if (year <= today.year() + 10)
        return shortYear();
    return year - 100;
}

Result<int> yearOf(const TypedDate &typed, QDate today, TimeBox::Sense sense)
{
    if (!typed.year)
        return nearestYear(typed, today, sense);
    return typed.shortYear ? fullYear(*typed.year, today, sense) : *typed.year;
}

/// A year that was not typed is the year of the day named with it.
Result<QDate> namedWith(QDate relative, const TypedTime &typed, QDate today, TimeBox::Sense sense)
{
    const TypedDate &date = *typed.date;
    if (!date.year && date.day == relative.day() && date.month == relative.month())
        return relative;
    return civilDate(date, today, sense);
}

} // namespace

Result<QDate> civilDate(const TypedDate &typed, QDate today, TimeBox::Sense sense)
{
    if (typed.month < 1 || typed.month > 12)
        return noSuchMonth(typed.month);
    if (!QDate::isValid(leapYear, typed.month, typed.day))
        return noSuchDay(typed.day, typed.month, 0);
    const Result<int> year = yearOf(typed, today, sense);
    if (!year)
        return tl::unexpected(year.error());
    if (*year < 1)
        return tooFarAway();
    if (!QDate::isValid(*year, typed.month, typed.day))
        return noSuchDay(typed.day, typed.month, *year);
    return readable(QDate(*year, typed.month, typed.day), today);
}

Result<QList<QDate>> possibleDays(const TypedTime &typed, QDate today, TimeBox::Sense sense)
{
    const int step = direction(sense);
    if (!typed.namesDay())
        return QList<QDate> { today, today.addDays(step) };

    std::optional<QDate> day;
    if (typed.daysFromToday) {
        const Result<QDate> relative = readable(today.addDays(*typed.daysFromToday), today);
        if (!relative)
            return tl::unexpected(relative.error());
        day = *relative;
    }
    if (typed.date) {
        const Result<QDate> date
            = day ? namedWith(*day, typed, today, sense) : civilDate(*typed.date, today, sense);
        if (!date)
            return tl::unexpected(date.error());
        if (day && *date != *day)
            return otherDay(*date);
        day = *date;
    }
    if (day && typed.weekday && day->dayOfWeek() != *typed.weekday)
        return otherDay(*day);
    if (day)
        return QList<QDate> { *day };

    const int away = ((*typed.weekday - today.dayOfWeek()) * step + 7) % 7;
    const QDate nearest = today.addDays(step * away);
    return QList<QDate> { nearest, nearest.addDays(step * 7) };
}

} // namespace homeward
