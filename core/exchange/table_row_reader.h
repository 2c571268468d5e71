// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table.h"
#include "core/exchange/table_dates.h"
#include "core/exchange/table_fields.h"
#include "core/exchange/table_mapping.h"
#include "core/record/listed_child.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <optional>

namespace homeward {

/// Makes a child out of a row, by what its columns are.
class TableRowReader
{
public:
    struct Reading
    {
        ListedChild child = {};
        QStringList problems = {}; ///< whole sentences with row and column; empty: it can be taken
        QStringList remarks = {};
    };

    TableRowReader(const Table &table, const TableMapping &mapping, QDate today);

    [[nodiscard]] Reading read(const TableRow &row) const;

private:
    struct Column
    {
        qsizetype index;
        const TableField *field;
    };
    class Row;

    const Table &m_table;
    QList<Column> m_columns;
    QHash<qsizetype, TableDates> m_dates; ///< by column
    QDate m_today;
};

} // namespace homeward
