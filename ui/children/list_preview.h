// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/children/list_rows_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QTableView;

namespace homeward {

class ChoiceField;

/// What will happen with each row of a list, and where somebody decides otherwise.
class ListPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ListPreview(QWidget *parent);

    /// `check` outlives what is shown; null: nothing is.
    void show(TableCheck *check);
    /// Gives the table the room there is: of that height at most.
    void place(int most);
    void goTo();

Q_SIGNALS:
    void decided();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Filter : public QSortFilterProxyModel
    {
    public:
        using QSortFilterProxyModel::QSortFilterProxyModel;
        void setGroup(ListRowsModel::Group group);

    protected:
        [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

    private:
        ListRowsModel::Group m_group = ListRowsModel::Group::All;
    };

    void showCounts();
    void shareWidth();
    void showRow();
    [[nodiscard]] int currentRow() const;

    TableCheck *m_check = nullptr;
    ListRowsModel m_model;
    Filter m_filter;
    QLabel *m_counts;
    QLabel *m_notTaken;
    ChoiceField *m_groups;
    QTableView *m_table;
    QLabel *m_detail;
    ChoiceField *m_decision;
};

} // namespace homeward
