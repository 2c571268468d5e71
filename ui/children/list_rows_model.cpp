// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/list_rows_model.h"

#include <QVariant>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QList<int> groupsOf(const CheckedRow &row)
{
    using Group = ListRowsModel::Group;
    QList<int> groups { static_cast<int>(Group::All) };
    if (row.decision != ListDecision::Leave)
        groups << static_cast<int>(Group::Taken);
    else
        groups << static_cast<int>(Group::Left);
    if (row.match.isOfSomebodyHere())
        groups << static_cast<int>(Group::Known);
    return groups;
}

QString whyOf(const CheckedRow &row)
{
    QStringList parts { row.whyNot() };
    if (row.decision == ListDecision::Fill)
        parts << list_words::differencesOf(row) << list_words::inWords(row.filling);
    parts << row.remarks;
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

QString becomesWords(const CheckedRow &row)
{
    if (row.state == CheckedRow::State::Failed)
        return ListRowsModel::tr("Cannot be taken in");
    switch (row.decision) {
    case ListDecision::Add:
        return ListRowsModel::tr("Added");
    case ListDecision::Fill:
        if (row.isJoined())
            return ListRowsModel::tr("Joined with row %1").arg(row.sameAs);
        return row.filling.isEmpty() ? ListRowsModel::tr("Here already, nothing to add")
                                     : ListRowsModel::tr("Here already: what is missing is added");
    case ListDecision::Leave:
        break;
    }
    if (row.state == CheckedRow::State::Perhaps)
        return ListRowsModel::tr("Perhaps here already: left as it is");
    if (row.state != CheckedRow::State::Twice)
        return ListRowsModel::tr("Left as it is");
    return row.joining == CheckedRow::Joining::Usual
        ? ListRowsModel::tr("Twice in the list: left out")
        : ListRowsModel::tr("Perhaps twice in the list: left out");
}

void ListRowsModel::show(TableCheck *check)
{
    beginResetModel();
    m_check = check;
    endResetModel();
}

void ListRowsModel::decide(int row, ListDecision decision)
{
    m_check->decide(row, decision);
    // Rows of the same child follow.
    Q_EMIT dataChanged(index(row, 0), index(rowCount() - 1, Count - 1));
}

int ListRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_check == nullptr ? 0 : static_cast<int>(m_check->rows().size());
}

int ListRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant ListRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckedRow &row = rowAt(index.row());
    if (role == GroupsRole)
        return QVariant::fromValue(groupsOf(row));
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignTop);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number:
        return row.row.number;
    case Name:
        return row.child.name;
    case Becomes:
        return becomesWords(row);
    case Why:
        return whyOf(row);
    default:
        return {};
    }
}

QVariant ListRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Row");
    case Name:
        return tr("Child");
    case Becomes:
        return tr("What happens");
    case Why:
        return tr("What to know");
    default:
        return {};
    }
}

} // namespace homeward
