// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// What a table may hold. A list that is larger is something else, or comes in parts.
struct TableLimits
{
    qint64 bytes = 64LL * 1024 * 1024;
    int rows = 20'000; ///< without the header
    int columns = 300;
    int letters = 10'000; ///< in a cell
};

/// A row as it stands in the file.
struct TableRow
{
    int number = 0; ///< as a spreadsheet counts: the first is 1, empty ones count too
    QStringList cells = {};

    /// Empty when the row is shorter.
    [[nodiscard]] QString cell(qsizetype column) const { return cells.value(column); }
};

/// A list that was read from a file: the names of its columns, and its rows as plain text. Nothing
/// in a cell is ever worked out.
struct Table
{
    QString fileName = {}; ///< without the folder
    QByteArray bytes = {}; ///< as they were read
    int headerRow = 1;
    QStringList titles = {}; ///< rows above the header that are no part of the list
    QStringList header = {};
    QList<int> headersAgain = {}; ///< rows that repeat the header, as where two lists were joined
    QList<TableRow> rows = {};

    /// "F (DOB)": as a spreadsheet names the column, and as the file does. Two that have one name
    /// are told apart by the letter.
    [[nodiscard]] QString columnName(qsizetype column) const;
    /// Says which rows are no part of the list and left out: what stands above the header, and the
    /// header once more. Empty: none.
    [[nodiscard]] QString aboutLeftOut() const;
    /// "A" … "Z", "AA" …
    [[nodiscard]] static QString letterOf(qsizetype column);
};

} // namespace homeward
