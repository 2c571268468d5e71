// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/time/moment.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

namespace homeward {

/// Instants as people in England say them. The zone is Europe/London whatever the computer is set
/// to.
namespace local_time {

[[nodiscard]] const QTimeZone &zone();
[[nodiscard]] QDateTime toLocal(const QDateTime &instant);
[[nodiscard]] QDate dateOf(const QDateTime &instant);
/// The first instant of a local day, UTC.
[[nodiscard]] QDateTime startOfDay(QDate date);
/// The last second of a local day, UTC: midnight would be read as the day after.
[[nodiscard]] QDateTime endOfDay(QDate date);
/// When the clock showed `time` on that day, UTC, earlier first: two instants in the hour that
/// comes twice in October, none in the hour that is skipped in March.
[[nodiscard]] QList<QDateTime> instants(QDate date, QTime time);
/// "BST" or "GMT"
[[nodiscard]] QString zoneName(const QDateTime &instant);

/// Whether `a` must have been before `b`, as far as they are told: to the minute, an hour either
/// way where one is "about", by the day where no time is known. Never, when one is not known.
[[nodiscard]] bool isClearlyBefore(const Moment &a, const Moment &b);
/// Whether `a` is known and later than `b`, or `b` is not known.
[[nodiscard]] bool isLater(const Moment &a, const Moment &b);

/// "16:45"
[[nodiscard]] QString clock(const QDateTime &instant);
/// "Tue 3 Nov 2026"
[[nodiscard]] QString day(QDate date);
/// "Tue 3 Nov 2026, 16:45"; where the clock showed that time twice, "… 01:30 BST" or "… 01:30 GMT".
[[nodiscard]] QString full(const QDateTime &instant);
/// The same for a moment: "about Tue 3 Nov 2026, 16:45", "Tue 3 Nov 2026, time not known", "not
/// known".
[[nodiscard]] QString full(const Moment &moment);
/// Relative to now, for screens: "today 16:45", "yesterday, Mon 2 Nov, 21:30", "Sat 31 Oct, 09:00".
[[nodiscard]] QString spoken(const QDateTime &instant, const QDateTime &now);
[[nodiscard]] QString spoken(const Moment &moment, const QDateTime &now);
/// Whole minutes rounded down, never rounded up past a limit: "less than a minute", "40 minutes",
/// "1 h 52 min", "71 h 59 min", "4 days 2 h" (days from 96 hours on). A length below zero is said
/// as its size.
[[nodiscard]] QString duration(qint64 seconds);

} // namespace local_time

} // namespace homeward
