// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/local_time.h"

#include "core/time/calendar_names.h"

#include <QCoreApplication>
#include <QDate>
#include <QTime>

#include <algorithm>

namespace homeward::local_time {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LocalTime)
};

QString dayWithoutYear(QDate date)
{
    return u"%1 %2 %3"_s.arg(calendar_names::shortDay(date.dayOfWeek()))
        .arg(date.day())
        .arg(calendar_names::shortMonth(date.month()));
}

/// The clock, with the name of the clock's time where it showed the same digits twice.
QString clockApart(const QDateTime &instant)
{
    const QDateTime local = toLocal(instant);
    const QTime minute(local.time().hour(), local.time().minute());
    if (instants(local.date(), minute).size() < 2)
        return clock(instant);
    return clock(instant) + u' ' + zoneName(instant);
}

/// "today", "yesterday, Mon 2 Nov", "Sat 31 Oct": the year only where it is not this one.
QString spokenDay(QDate date, QDate today)
{
    if (date == today)
        return Text::tr("today");
    if (date == today.addDays(-1))
        return Text::tr("yesterday, %1").arg(dayWithoutYear(date));
    if (date == today.addDays(1))
        return Text::tr("tomorrow, %1").arg(dayWithoutYear(date));
    return date.year() == today.year() ? dayWithoutYear(date) : day(date);
}

} // namespace

const QTimeZone &zone()
{
    static const QTimeZone london("Europe/London");
    return london;
}

QDateTime toLocal(const QDateTime &instant) { return instant.toTimeZone(zone()); }

QDate dateOf(const QDateTime &instant) { return toLocal(instant).date(); }

bool isLater(const Moment &a, const Moment &b)
{
    return a.isKnown() && (!b.isKnown() || a.instant() > b.instant());
}

bool isClearlyBefore(const Moment &a, const Moment &b)
{
    if (!a.isKnown() || !b.isKnown())
        return false;
    if (!a.hasTime() || !b.hasTime())
        return dateOf(a.instant()) < dateOf(b.instant());
    constexpr qint64 minute = 60;
    constexpr qint64 minutesOfAbout = 60;
    const bool isAbout
        = a.precision() == Moment::Precision::About || b.precision() == Moment::Precision::About;
    return a.instant().toSecsSinceEpoch() / minute + (isAbout ? minutesOfAbout : 0)
        < b.instant().toSecsSinceEpoch() / minute;
}

QList<QDateTime> instants(QDate date, QTime time)
{
    const QDateTime digits(date, time, Qt::UTC);
    if (!date.isValid() || !time.isValid())
        return {};
    // The greater offset is the earlier instant; both are tried against the zone, since a clock
    // change may lie between the day before and the day after.
    int offsets[]
        = { zone().offsetFromUtc(digits.addDays(-1)), zone().offsetFromUtc(digits.addDays(1)) };
    std::sort(std::begin(offsets), std::end(offsets), std::greater<>());
    QList<QDateTime> found;
    for (const int offset : offsets) {
        const QDateTime instant = digits.addSecs(-offset);
        if (zone().offsetFromUtc(instant) == offset && !found.contains(instant))
            found << instant;
    }
    return found;
}

QDateTime startOfDay(QDate date) { return instants(date, QTime(0, 0)).value(0); }

QDateTime endOfDay(QDate date) { return startOfDay(date.addDays(1)).addSecs(-1); }

QString zoneName(const QDateTime &instant)
{
    return zone().offsetFromUtc(instant) == 0 ? Text::tr("GMT") : Text::tr("BST");
}

QString clock(const QDateTime &instant) { return toLocal(instant).time().toString(u"HH:mm"_s); }

QString day(QDate date)
{
    return date.isValid() ? u"%1 %2"_s.arg(dayWithoutYear(date)).arg(date.year()) : QString();
}

QString full(const QDateTime &instant)
{
    return instant.isValid() ? day(dateOf(instant)) + u", "_s + clockApart(instant) : QString();
}

QString full(const Moment &moment)
{
    switch (moment.precision()) {
    case Moment::Precision::Exact:
        return full(moment.instant());
    case Moment::Precision::About:
        return Text::tr("about %1").arg(full(moment.instant()));
    case Moment::Precision::DateOnly:
        return Text::tr("%1, time not known").arg(day(dateOf(moment.instant())));
    case Moment::Precision::NotKnown:
        break;
    }
    return Text::tr("not known");
}

QString spoken(const QDateTime &instant, const QDateTime &now)
{
    if (!instant.isValid())
        return {};
    const QDate today = dateOf(now);
    const QDate date = dateOf(instant);
    return spokenDay(date, today) + (date == today ? u" "_s : u", "_s) + clockApart(instant);
}

QString spoken(const Moment &moment, const QDateTime &now)
{
    switch (moment.precision()) {
    case Moment::Precision::Exact:
        return spoken(moment.instant(), now);
    case Moment::Precision::About:
        return Text::tr("about %1").arg(spoken(moment.instant(), now));
    case Moment::Precision::DateOnly:
        return Text::tr("%1, time not known").arg(spokenDay(dateOf(moment.instant()), dateOf(now)));
    case Moment::Precision::NotKnown:
        break;
    }
    return Text::tr("not known");
}

QString duration(qint64 seconds)
{
    const qint64 minutes = qAbs(seconds / 60);
    const qint64 hours = minutes / 60;
    const auto withRest = [](const QString &whole, const QString &rest, qint64 amount) {
        return amount == 0 ? whole : whole + u' ' + rest.arg(amount);
    };
    if (minutes == 0)
        return Text::tr("less than a minute");
    if (minutes == 1)
        return Text::tr("1 minute");
    if (hours == 0)
        return Text::tr("%1 minutes").arg(minutes);
    if (hours < 96)
        return withRest(Text::tr("%1 h").arg(hours), Text::tr("%1 min"), minutes % 60);
    return withRest(Text::tr("%1 days").arg(hours / 24), Text::tr("%1 h"), hours % 24);
}

} // namespace homeward::local_time
