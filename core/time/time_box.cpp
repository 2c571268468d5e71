// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/time_box.h"

#include "core/time/civil_date.h"
#include "core/time/local_time.h"
#include "core/time/time_box_refusals.h"
#include "core/time/typed_time.h"

namespace homeward {

using namespace time_box_refusals;

namespace {

using Sense = TimeBox::Sense;
using Instants = Result<QList<QDateTime>>;

QDateTime wholeMinute(const QDateTime &instant)
{
    const QTime time = instant.time();
    return QDateTime(instant.date(), QTime(time.hour(), time.minute()), Qt::UTC);
}

/// Gives typed words their instants, from one `now` and one sense.
class Resolver
{
public:
    Resolver(const TypedTime &typed, const QDateTime &now, Sense sense)
        : m_typed(typed)
        , m_now(now)
        , m_today(local_time::dateOf(now))
        , m_sense(sense)
    {
    }

    [[nodiscard]] Result<TimeBox::Reading> reading() const;

private:
    [[nodiscard]] Result<TimeBox::Reading> shifted() const;
    [[nodiscard]] Result<TimeBox::Reading> dayAlone(const QList<QDate> &days) const;
    [[nodiscard]] Result<TimeBox::Reading> dayAndTime(const QList<QDate> &days) const;
    [[nodiscard]] Instants showing(QDate day, bool isOnlyDay) const;
    [[nodiscard]] Instants midnight(QDate day) const;

    [[nodiscard]] bool fits(const QDateTime &instant) const;
    [[nodiscard]] bool clockHasPassed(QDate day) const;
    [[nodiscard]] QList<QDateTime> fitting(const QList<QDateTime> &instants) const;
    [[nodiscard]] QList<QDateTime> inTypedZone(const QList<QDateTime> &instants) const;
    [[nodiscard]] QString spoken(const Moment &moment) const;
    [[nodiscard]] TimeBox::Reading said(const QList<QDateTime> &instants) const;

    const TypedTime &m_typed;
    QDateTime m_now;
    QDate m_today;
    Sense m_sense;
};

Result<TimeBox::Reading> Resolver::reading() const
{
    switch (m_typed.kind) {
    case TypedTime::Kind::NotKnown:
        return TimeBox::Reading { Moment::notKnown(), local_time::spoken(Moment(), m_now) };
    case TypedTime::Kind::Now:
        return said({ wholeMinute(m_now) });
    case TypedTime::Kind::Shift:
        return shifted();
    case TypedTime::Kind::DayAndTime:
        break;
    }
    const Result<QList<QDate>> days = possibleDays(m_typed, m_today, m_sense);
    if (!days)
        return tl::unexpected(days.error());
    return m_typed.time ? dayAndTime(*days) : dayAlone(*days);
}

Result<TimeBox::Reading> Resolver::shifted() const
{
    if (m_sense == Sense::Past && m_typed.shiftMinutes > 0)
        return timeToCome();
    return said({ wholeMinute(m_now.addSecs(m_typed.shiftMinutes * 60)) });
}

Result<TimeBox::Reading> Resolver::dayAlone(const QList<QDate> &days) const
{
    const QDate day = days.first();
    if (m_sense == Sense::Past && day > m_today)
        return dateToCome();
    const Moment moment = Moment::on(day);
    return TimeBox::Reading { moment, spoken(moment) };
}

Result<TimeBox::Reading> Resolver::dayAndTime(const QList<QDate> &days) const
{
    const bool isOnlyDay = days.size() == 1;
    for (const QDate day : days) {
        const Instants instants
            = m_typed.isMidnight && m_typed.namesDay() ? midnight(day) : showing(day, isOnlyDay);
        if (!instants)
            return tl::unexpected(instants.error());
        const QList<QDateTime> meant = fitting(*instants);
        if (!meant.isEmpty())
            return said(meant);
        // A day that was named may be past though the future is asked about: things are written
        // down late.
        if (isOnlyDay && m_sense == Sense::Future)
            return said(*instants);
    }
    return timeToCome();
}

/// None when the clock is yet to come to it, or has left it behind, and another day may be meant.
Instants Resolver::showing(QDate day, bool isOnlyDay) const
{
    const QTime time = *m_typed.time;
    const QList<QDateTime> all = local_time::instants(day, time);
    const bool isMeant = isOnlyDay || clockHasPassed(day) == (m_sense == Sense::Past);
    if (all.isEmpty() && isMeant)
        return skipped(day, time, time.addSecs(3600));
    const QList<QDateTime> inZone = inTypedZone(all);
    if (inZone.isEmpty() && !all.isEmpty() && (isOnlyDay || !fitting(all).isEmpty()))
        return notInZone(local_time::zoneName(all.first()));
    return inZone;
}

Instants Resolver::midnight(QDate day) const
{
    const QList<QDateTime> both { local_time::startOfDay(day),
        local_time::startOfDay(day.addDays(1)) };
    if (fitting(both).size() == 2 || (m_sense == Sense::Future && fitting(both).isEmpty()))
        return whichMidnight(day);
    return both;
}

bool Resolver::fits(const QDateTime &instant) const
{
    return m_sense == Sense::Past ? instant <= m_now : instant > m_now;
}

/// By the digits of the clock, which is all there is to compare in an hour that was skipped.
bool Resolver::clockHasPassed(QDate day) const
{
    const QTime clock = local_time::toLocal(m_now).time();
    return day < m_today || (day == m_today && *m_typed.time <= clock);
}

QList<QDateTime> Resolver::fitting(const QList<QDateTime> &instants) const
{
    QList<QDateTime> kept;
    for (const QDateTime &instant : instants) {
        if (fits(instant))
            kept << instant;
    }
    return kept;
}

QList<QDateTime> Resolver::inTypedZone(const QList<QDateTime> &instants) const
{
    if (m_typed.zone == TypedTime::Zone::Unsaid)
        return instants;
    QList<QDateTime> kept;
    for (const QDateTime &instant : instants) {
        const bool isGmt = local_time::zone().offsetFromUtc(instant) == 0;
        if (isGmt == (m_typed.zone == TypedTime::Zone::Gmt))
            kept << instant;
    }
    return kept;
}

/// Where a day to come is asked about, one that has passed is said with its year: without, it would
/// be the next one of that name.
QString Resolver::spoken(const Moment &moment) const
{
    const bool isLongPast
        = moment.isKnown() && local_time::dateOf(moment.instant()) < m_today.addDays(-1);
    return m_sense == Sense::Future && isLongPast ? local_time::full(moment)
                                                  : local_time::spoken(moment, m_now);
}

TimeBox::Reading Resolver::said(const QList<QDateTime> &instants) const
{
    QList<Moment> moments;
    for (const QDateTime &instant : instants)
        moments << (m_typed.isAbout ? Moment::about(instant) : Moment::exactly(instant));
    return { moments.first(), spoken(moments.first()),
        moments.size() > 1 ? moments : QList<Moment>() };
}

} // namespace

Result<TimeBox::Reading> TimeBox::read(const QString &typed, const QDateTime &now, Sense sense)
{
    const Result<TypedTime> words = TypedTime::read(typed, local_time::dateOf(now).year());
    if (!words)
        return tl::unexpected(words.error());
    return Resolver(*words, now.toUTC(), sense).reading();
}

Result<QDate> TimeBox::readDate(const QString &typed, QDate today)
{
    const Result<TypedTime> words = TypedTime::readDay(typed, today.year());
    if (!words)
        return tl::unexpected(words.error());
    const Result<QList<QDate>> days = possibleDays(*words, today, Sense::Past);
    if (!days)
        return tl::unexpected(days.error());
    if (days->first() > today)
        return dateToCome();
    return days->first();
}

} // namespace homeward
