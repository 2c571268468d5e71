// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/told_late.h"

#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

QString whyLate(const Entry &line)
{
    return line.answer(u"notice.late-reason"_s).value().trimmed();
}

/// Seconds after its time; 0 when it was in time. By the day where neither says an hour.
qint64 secondsLate(const QDateTime &due, const Moment &told)
{
    constexpr qint64 day = 24LL * 60 * 60;
    const QDate last = local_time::dateOf(due);
    const bool isByDay = !told.hasTime() && due == local_time::endOfDay(last);
    const qint64 late = isByDay ? day * last.daysTo(local_time::dateOf(told.instant()))
                                : due.secsTo(told.instant());
    return std::max<qint64>(late, 0);
}

} // namespace

std::optional<ToldLate> latenessOf(
    const NoticeRow &row, const EntryId &first, const Moment &told, const QList<Entry> &lines)
{
    const qint64 seconds = row.due.isValid() && told.isKnown() ? secondsLate(row.due, told) : 0;
    if (row.mayApply || seconds == 0)
        return std::nullopt;
    ToldLate late { first, seconds, {}, row.isSharing };
    for (const Entry &line : lines) {
        if (const QString why = whyLate(line); !why.isEmpty())
            late.reason = why;
    }
    return late;
}

QMap<EntryId, ToldLate> toldLate(const Situation &situation)
{
    QMap<EntryId, ToldLate> late = situation.toldLateBefore;
    for (const NoticeRow &row : situation.notices + situation.returnNotices) {
        if (row.toldLate)
            late.insert(row.toldLate->entry, *row.toldLate);
    }
    return late;
}

bool onlyAddsWhyLate(const Entry &line)
{
    return line.kind == Entry::Kind::Notice && line.answer(u"notice.late-reason"_s).isSettled()
        && !line.answer(u"notice.outcome"_s).isSettled();
}

QString inWords(const ToldLate &late)
{
    const QString length = local_time::duration(late.seconds);
    if (late.reason.isEmpty())
        return late.isShared ? Text::tr("Shared %1 late; nobody wrote why").arg(length)
                             : Text::tr("Told %1 late; nobody wrote why").arg(length);
    return late.isShared ? Text::tr("Shared %1 late: %2").arg(length, late.reason)
                         : Text::tr("Told %1 late: %2").arg(length, late.reason);
}

} // namespace homeward
