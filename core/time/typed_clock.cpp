// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_clock.h"

#include "core/time/time_box_refusals.h"
#include "core/time/typed_cursor.h"

namespace homeward {

using namespace time_box_refusals;

namespace {

using Taken = Result<std::optional<TypedClock>>;

enum class Half
{
    Unsaid,
    Morning,
    Afternoon
};

/// "pm", "p.m."; the last full stop is gone already where a space or the end follows.
Half takeHalf(TypedCursor &cursor)
{
    const bool isMorning = cursor.word().startsWith(u'a');
    const Half half = isMorning ? Half::Morning : Half::Afternoon;
    if (cursor.takeWord({ u"am", u"pm" }))
        return half;
    const QString first = cursor.word();
    if ((first == u'a' || first == u'p') && cursor.isSign(u'.', 1) && cursor.word(2) == u'm') {
        cursor.skip(3);
        return half;
    }
    return Half::Unsaid;
}

/// 21:30pm says the same thing twice, and is taken; 21:30am and 0:30pm contradict themselves.
int hourOfDay(int hour, Half half)
{
    if (half == Half::Morning)
        return hour > 12 ? -1 : hour % 12;
    if (half == Half::Afternoon && hour <= 12)
        return hour == 0 ? -1 : hour % 12 + 12;
    return hour;
}

Taken clockOf(int hour, int minute, Half half)
{
    const QTime time(hourOfDay(hour, half), minute);
    if (!time.isValid())
        return noSuchClock();
    return TypedClock { time };
}

Taken takeNamed(TypedCursor &cursor)
{
    const qsizetype start = cursor.position();
    if (cursor.digits() == QStringView(u"12"))
        cursor.skip();
    if (cursor.takeWord({ u"noon", u"midday" }))
        return TypedClock { QTime(12, 0) };
    if (cursor.takeWord({ u"midnight" }))
        return TypedClock { QTime(0, 0), true };
    cursor.moveTo(start);
    return std::nullopt;
}

} // namespace

Taken TypedClock::take(TypedCursor &cursor)
{
    const Taken named = takeNamed(cursor);
    if (*named)
        return named;
    const QString digits = cursor.digits();
    if (digits.isEmpty() || digits.size() > 4)
        return std::nullopt;

    if (digits.size() >= 3) {
        cursor.skip();
        return clockOf(digits.chopped(2).toInt(), digits.last(2).toInt(), takeHalf(cursor));
    }
    const bool hasMinutes
        = (cursor.isSign(u':', 1) || cursor.isSign(u'.', 1)) && cursor.digits(2).size() == 2;
    if (hasMinutes) {
        const int minute = cursor.digits(2).toInt();
        cursor.skip(3);
        return clockOf(digits.toInt(), minute, takeHalf(cursor));
    }
    if (takeMinutes(cursor))
        return notATime();
    cursor.skip();
    const Half half = takeHalf(cursor);
    if (half == Half::Unsaid)
        return bareHour();
    return clockOf(digits.toInt(), 0, half);
}

namespace {

bool takeHourWord(TypedCursor &cursor)
{
    return cursor.takeWord({ u"h", u"hr", u"hrs", u"hour", u"hours" });
}

bool takeMinuteWord(TypedCursor &cursor)
{
    return cursor.takeWord({ u"m", u"min", u"mins", u"minute", u"minutes" });
}

/// The minutes after an hour: "30", "30m", "and 30 minutes".
qint64 takeRest(TypedCursor &cursor)
{
    const qsizetype start = cursor.position();
    (void)cursor.takeWord({ u"and" });
    const std::optional<int> rest = cursor.takeNumber(2);
    if (!rest || *rest > 59) {
        cursor.moveTo(start);
        return 0;
    }
    (void)takeMinuteWord(cursor);
    return *rest;
}

} // namespace

std::optional<qint64> takeMinutes(TypedCursor &cursor)
{
    const qsizetype start = cursor.position();
    if (cursor.takePhrase({ u"half", u"an", u"hour" }) || cursor.takePhrase({ u"half", u"hour" }))
        return 30;
    std::optional<int> amount = cursor.takeNumber(6);
    if (!amount && cursor.takeWord({ u"a", u"an" }))
        amount = 1;
    if (amount && takeMinuteWord(cursor))
        return *amount;
    if (amount && takeHourWord(cursor))
        return qint64(*amount) * 60 + takeRest(cursor);
    cursor.moveTo(start);
    return std::nullopt;
}

} // namespace homeward
