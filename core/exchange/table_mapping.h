// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// Which column of a list becomes what: an id of table_fields for each, empty for a column that is
/// not taken.
class TableMapping
{
public:
    TableMapping() = default;
    explicit TableMapping(const QStringList &fields)
        : m_fields(fields)
    {
    }

    /// What the names of the columns make likely. Of two columns that would be the same thing the
    /// second is not taken.
    [[nodiscard]] static TableMapping guessed(const Table &table);

    [[nodiscard]] QString fieldOf(qsizetype column) const { return m_fields.value(column); }
    [[nodiscard]] QList<qsizetype> columnsOf(const QString &field) const;
    [[nodiscard]] const QStringList &fields() const { return m_fields; }
    void set(qsizetype column, const QString &field);
    /// Changes it as the words of a command say: "DOB=child.date-of-birth, F=contact.1.phone,
    /// Notes=". A column is named by its name, or by its letter. Fails with Malformed.
    [[nodiscard]] Done change(const QString &words, const Table &table);

    /// What stands in the way of taking a list in with it, as one sentence; empty: nothing.
    [[nodiscard]] QString problem(const Table &table) const;
    /// The columns that are not taken, as a person reads them.
    [[nodiscard]] QStringList notTaken(const Table &table) const;

    friend bool operator==(const TableMapping &, const TableMapping &) = default;

private:
    QStringList m_fields; ///< by column
};

} // namespace homeward
