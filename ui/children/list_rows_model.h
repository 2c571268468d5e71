// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_check.h"

#include <QAbstractTableModel>

namespace homeward {

/// The rows of a list with what becomes of each.
class ListRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Number,
        Name,
        Becomes,
        Why,
        Count
    };
    /// Which rows a filter shows.
    enum class Group
    {
        All,
        Taken,
        Known, ///< in the record already, or perhaps
        Left
    };
    static constexpr int GroupsRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// `check` outlives what is shown; null: nothing is.
    void show(TableCheck *check);
    void decide(int row, ListDecision decision);
    [[nodiscard]] const CheckedRow &rowAt(int row) const { return m_check->rows().at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    TableCheck *m_check = nullptr;
};

/// "Added", "Left as it is" …
[[nodiscard]] QString becomesWords(const CheckedRow &row);

} // namespace homeward
