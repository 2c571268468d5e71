// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace homeward {

/// A length of time as a duty states it. Hours run as elapsed time, through clock changes; days,
/// working days and months end with the local day: the start day is day 0, due at the end of day N.
struct Span
{
    enum class Unit
    {
        Hours,
        Days,
        WorkingDays,
        Months
    };

    int amount = 0;
    Unit unit = Unit::Hours;

    /// The instant (UTC) by which a duty that began at `start` is due; the end of a day is its last
    /// second, 23:59:59. Working days leave out Saturdays, Sundays and the bank holidays of England
    /// in `resources/calendars`. Nothing when a working-day span reaches beyond the years that file
    /// covers, when the amount is below zero or beyond all reason, or without a start.
    [[nodiscard]] std::optional<QDateTime> dueFrom(const QDateTime &start) const;
    /// "72 hours", "3 days".
    [[nodiscard]] QString inWords() const;

    friend bool operator==(const Span &, const Span &) = default;
};

[[nodiscard]] QString toStorage(Span::Unit unit);
[[nodiscard]] std::optional<Span::Unit> spanUnitFromStorage(QStringView word);

} // namespace homeward
