// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace homeward {

/// Reads the dates of one column as England writes them: 31/12/2011, 31.12.11, 2011-12-31, 31 Dec
/// 2011, or the number of a day that a spreadsheet left in the place of its date. Never a guess:
/// where the column has dates with the month first, what could be either is refused.
class TableDates
{
public:
    /// `column`: every cell of it.
    TableDates(const QStringList &column, QDate today);

    /// Fails with Malformed: the part of a sentence that says what is wrong, without the row.
    [[nodiscard]] Result<QDate> read(const QString &cell) const;

private:
    [[nodiscard]] Result<QDate> readNumbers(
        int day, int month, const QString &year, const QString &cell) const;
    [[nodiscard]] Result<int> yearOf(const QString &digits, const QString &cell) const;

    QDate m_today;
    QString m_monthFirst; ///< a cell that can only be read with the month first
};

} // namespace homeward
