// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QSet>

namespace homeward {

/// The bank holidays of some whole years. Says nothing about a year it was not given.
class BankHolidays
{
public:
    /// Knows no year.
    BankHolidays() = default;
    /// Fails with Malformed when the JSON is not a calendar, or a day lies outside its years.
    [[nodiscard]] static Result<BankHolidays> fromJson(const QByteArray &json);
    /// Those of England and Wales that the program carries.
    [[nodiscard]] static const BankHolidays &england();

    [[nodiscard]] bool covers(QDate date) const
    {
        return date.year() >= m_firstYear && date.year() <= m_lastYear;
    }
    /// Not a Saturday, a Sunday or a bank holiday. Ask only about dates it covers.
    [[nodiscard]] bool isWorkingDay(QDate date) const
    {
        return date.dayOfWeek() < Qt::Saturday && !m_days.contains(date);
    }
    [[nodiscard]] const QSet<QDate> &days() const { return m_days; }

private:
    int m_firstYear = 0;
    int m_lastYear = -1;
    QSet<QDate> m_days;
};

} // namespace homeward
