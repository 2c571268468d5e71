// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/search_hit.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace homeward {

/// What a search found, as a list: the child, and beneath it by what.
class SearchResults : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        WhyRole = Qt::UserRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setHits(const QList<SearchHit> &hits);
    [[nodiscard]] const SearchHit &hitAt(int row) const { return m_hits.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SearchHit> m_hits;
};

/// Draws a line of it: the name, and why in words that wrap.
class SearchResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace homeward
