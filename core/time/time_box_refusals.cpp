// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/time_box_refusals.h"

#include "core/time/calendar_names.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

namespace homeward::time_box_refusals {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TimeBox)
};

Refusal malformed(const QString &message) { return failure(Error::Code::Malformed, message); }

Refusal refused(const QString &message) { return failure(Error::Code::Refused, message); }

} // namespace

Refusal notATime()
{
    return malformed(
        Text::tr("Type the time like 21:30, 9:30pm, -20m, yesterday 21:30 or 3/11 21:30, or type "
                 "“not known”."));
}

Refusal notADate()
{
    return malformed(Text::tr("Type the date like 3/11/2011, 3 Nov 2011 or 2011-11-03."));
}

Refusal noSuchClock()
{
    return malformed(
        Text::tr("Hours go from 00 to 23 and minutes from 00 to 59, so type the time like 21:30 or "
                 "9:30pm."));
}

Refusal bareHour()
{
    return malformed(
        Text::tr("Type the hour with its minutes, or with am or pm, like 9:00, 21:00 or 9pm."));
}

Refusal yearOrTime()
{
    return malformed(Text::tr(
        "That could be a year or a time, so type the time with a colon, like 20:15, or the "
        "date with slashes, like 3/11/2015."));
}

Refusal aboutWithoutTime()
{
    return malformed(
        Text::tr("Type a time after “about”, like “about 21:30”, or type the day on its own."));
}

Refusal noSuchMonth(int month)
{
    return refused(
        Text::tr("There is no month %1: type the day first and then the month, like 3/11.")
            .arg(month));
}

Refusal noSuchDay(int day, int month, int year)
{
    const QString name = calendar_names::month(month);
    return refused(year == 0
            ? Text::tr("There is no %1 %2: check the day and the month.").arg(day).arg(name)
            : Text::tr("%3 has no %1 %2: check the day, or type the right year after it.")
                  .arg(day)
                  .arg(name)
                  .arg(year));
}

Refusal shortYear()
{
    return malformed(Text::tr("Type all four digits of the year, like 3/11/2011."));
}

Refusal tooFarAway()
{
    return refused(Text::tr("That is more than 120 years from now: check the year."));
}

Refusal otherDay(QDate date)
{
    return refused(Text::tr("%1 is not the day you named with it: check the day and the date.")
                       .arg(local_time::day(date)));
}

Refusal dateToCome()
{
    return refused(Text::tr("That day has not come yet: check the day, the month and the year."));
}

Refusal timeToCome()
{
    return refused(Text::tr(
        "That time has not come yet: type one that has passed, like 21:30, or with its day, "
        "like yesterday 21:30."));
}

Refusal skipped(QDate date, QTime time, QTime instead)
{
    return refused(
        Text::tr(
            "On %1 the clocks go forward an hour and there is no %2: type %3 if your clock had not "
            "been changed, or put the day in front if you mean another day.")
            .arg(local_time::day(date), time.toString(u"HH:mm"_s), instead.toString(u"HH:mm"_s)));
}

Refusal notInZone(const QString &shown)
{
    return refused(
        Text::tr("Clocks in England show %1 at that time: leave out the letters after the time.")
            .arg(shown));
}

Refusal whichMidnight(QDate date)
{
    const auto start = [](QDate day) { return day.toString(u"d/M/yyyy"_s) + u" 00:00"_s; };
    return refused(Text::tr(
        "Midnight could be the start or the end of %1: type %2 for its start or %3 for its end.")
                       .arg(local_time::day(date), start(date), start(date.addDays(1))));
}

} // namespace homeward::time_box_refusals
