// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/time/moment.h"

#include <QDate>
#include <QList>
#include <QString>

namespace homeward {

/// Reads what a tired person types for a time, and says back what it understood.
///
/// Understands `0214`, `2:14`, `2.14`, `2pm`, `now`, `-20m`, `-1h30`, `20 min ago`, `yesterday
/// 21:30`, `today 9:15`, `tue 21:30` (the last Tuesday), `3/11 21:30`, `3 nov 21:30`, `3 November
/// 2026 21:30`, `3/11` alone (date only), `about …`, `~…`, `not known`. A bare time means the last
/// time the clock showed it; never the future.
class TimeBox
{
public:
    enum class Sense
    {
        Past, ///< a bare time is the last time the clock showed it; the future is refused
        Future, ///< a bare time is the next time the clock will show it; `+2h` and `tomorrow 9:00`
                ///< work
    };

    struct Reading
    {
        Moment moment;
        /// What was understood, spelled out: "yesterday, Tue 3 Nov, 21:30".
        QString spoken;
        /// When the clock showed that time twice: both instants, earlier first. `moment` is the
        /// earlier.
        QList<Moment> candidates = {};
    };

    /// Fails with Malformed (not understood), or Refused (a time the clock skipped, an impossible
    /// date, a future time where the past is meant). The message says what to type instead.
    [[nodiscard]] static Result<Reading> read(
        const QString &typed, const QDateTime &now, Sense sense = Sense::Past);

    /// A civil date: `3/11`, `3 nov`, `3.11.2011`, `2011-11-03`, `3 November 2011`. A date without
    /// a year is the last such day. Fails with Malformed or Refused (impossible, or after `today`,
    /// or over 120 years ago).
    [[nodiscard]] static Result<QDate> readDate(const QString &typed, QDate today);
};

} // namespace homeward
