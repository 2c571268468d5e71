// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/children/take_over_model.h"

#include "core/time/local_time.h"

#include <QObject>
#include <QVariant>

#include <algorithm>

namespace homeward {

namespace {

using State = HandOverDifference::State;

QString sideWords(const HandOverDifference::Side &side)
{
    if (side.words.isEmpty())
        return {};
    QString words = side.words;
    if (!side.saidBy.isEmpty())
        words += u'\n' + TakeOverModel::tr("Said by %1").arg(side.saidBy);
    if (side.at.isValid())
        words += u'\n' + TakeOverModel::tr("Checked %1").arg(local_time::full(side.at));
    return words;
}

} // namespace

TakeOverModel::TakeOverModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TakeOverModel::show(
    const QList<HandOverDifference> &differences, const QSet<QString> &takenOut)
{
    beginResetModel();
    m_rows = differences;
    m_takenOut = takenOut;
    m_wanted.clear();
    m_same
        = m_rows.removeIf([](const HandOverDifference &each) { return each.state == State::Same; });
    std::stable_partition(m_rows.begin(), m_rows.end(),
        [](const HandOverDifference &each) { return each.state == State::Differs; });
    for (const HandOverDifference &each : std::as_const(m_rows)) {
        if (each.state == State::New && !m_takenOut.contains(each.id))
            m_wanted.insert(each.id);
    }
    endResetModel();
}

qsizetype TakeOverModel::differing() const
{
    return std::count_if(m_rows.cbegin(), m_rows.cend(),
        [](const HandOverDifference &each) { return each.state == State::Differs; });
}

int TakeOverModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TakeOverModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QString TakeOverModel::wordsOf(const HandOverDifference &row, int column) const
{
    if (column == Here)
        return row.state == State::New ? tr("Nothing is here") : sideWords(row.here);
    if (column == There)
        return sideWords(row.there);
    const QString state = row.state == State::Differs ? tr("Differs")
        : m_takenOut.contains(row.id)                 ? tr("Was taken out here")
                                                      : tr("New here");
    return row.title + u'\n' + state;
}

QVariant TakeOverModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HandOverDifference &row = m_rows.at(index.row());
    const bool isWanted = m_wanted.contains(row.id);
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == What ? QVariant(isWanted ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() != What ? wordsOf(row, index.column())
            : isWanted
            ? tr("%1: is taken in").arg(wordsOf(row, What).replace(u'\n', QStringLiteral(", ")))
            : tr("%1: stays as it is here")
                  .arg(wordsOf(row, What).replace(u'\n', QStringLiteral(", ")));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTop | Qt::AlignLeft);
    default:
        return {};
    }
}

bool TakeOverModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != What)
        return false;
    const QString &id = m_rows.at(index.row()).id;
    if (value.toInt() == Qt::Checked)
        m_wanted.insert(id);
    else
        m_wanted.remove(id);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole, Qt::AccessibleTextRole });
    return true;
}

Qt::ItemFlags TakeOverModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == What)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant TakeOverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Take it in?");
    case Here:
        return tr("As it stands here");
    default:
        return tr("In the file");
    }
}

} // namespace homeward
