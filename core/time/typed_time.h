// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QTime>

#include <optional>

namespace homeward {

/// A day and month as typed, not yet looked up in a calendar: it may not exist.
struct TypedDate
{
    int day = 0;
    int month = 0;
    std::optional<int> year = {};
    bool shortYear = false; ///< typed in two digits
};

/// What the words and digits of a time box say, before anybody asks what time it is now.
struct TypedTime
{
    enum class Kind
    {
        NotKnown,
        Now,
        Shift,
        DayAndTime
    };
    enum class Zone
    {
        Unsaid,
        Bst,
        Gmt
    };

    Kind kind = Kind::DayAndTime;
    bool isAbout = false;
    qint64 shiftMinutes = 0; ///< Shift: below zero is ago
    std::optional<int> daysFromToday = {};
    std::optional<int> weekday = {}; ///< 1 is Monday
    std::optional<TypedDate> date = {};
    std::optional<QTime> time = {};
    bool isMidnight = false; ///< typed as the word, which has two days
    Zone zone = Zone::Unsaid;

    [[nodiscard]] bool namesDay() const { return daysFromToday || weekday || date; }

    /// Fails with Malformed. `thisYear` tells a year from a time in "3 nov 2026" and "3 nov 2130".
    [[nodiscard]] static Result<TypedTime> read(const QString &typed, int thisYear);
    /// A day and no time. Fails with Malformed.
    [[nodiscard]] static Result<TypedTime> readDay(const QString &typed, int thisYear);
};

} // namespace homeward
