// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/audit_model.h"

#include "core/time/local_time.h"

#include <QObject>
#include <QVariant>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

AuditModel::AuditModel(Read read, QObject *parent)
    : QAbstractTableModel(parent)
    , m_read(std::move(read))
{
}

void AuditModel::show(const AuditPage &page)
{
    beginResetModel();
    m_lines = page.lines;
    m_total = page.total;
    m_isWhole = page.lines.size() < AuditPage::size;
    endResetModel();
}

void AuditModel::update(const AuditPage &newest)
{
    const qint64 top = m_lines.isEmpty() ? 0 : m_lines.first().number;
    const auto firstKnown = std::find_if(newest.lines.cbegin(), newest.lines.cend(),
        [top](const AuditLine &line) { return line.number <= top; });
    // More came than a page holds, or there was nothing: there is no place to go on from.
    if (firstKnown == newest.lines.cend()) {
        if (!newest.lines.isEmpty() || !m_lines.isEmpty())
            show(newest);
        return;
    }
    m_total = newest.total;
    const auto fresh = firstKnown - newest.lines.cbegin();
    if (fresh == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
    m_lines = newest.lines.first(fresh) + m_lines;
    endInsertRows();
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignTop);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const AuditLine &line = m_lines.at(index.row());
    switch (index.column()) {
    case When:
        return local_time::full(line.at);
    case Who:
        return line.person;
    case Did:
        return line.action;
    case About:
        return line.about;
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case Did:
        return tr("Did what");
    case About:
        return tr("About");
    default:
        return {};
    }
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const Result<AuditPage> page = m_read(m_lines.isEmpty() ? 0 : m_lines.last().number);
    if (!page) {
        m_isWhole = true;
        Q_EMIT failed(page.error());
        return;
    }
    m_isWhole = page->lines.size() < AuditPage::size;
    if (page->lines.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page->lines.size()) - 1);
    m_lines << page->lines;
    endInsertRows();
}

} // namespace homeward
