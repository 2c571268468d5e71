// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/search_results.h"

#include "ui/shell/style.h"

#include <QFont>
#include <QFontMetrics>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QVariant>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Where the two texts of a line stand.
struct Places
{
    QRect name;
    QRect why;
    int height = 0;
};

QFont nameFont(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

Places placesOf(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    const int space = grid(option.widget);
    const QRect within(space * 2, space, width - space * 4, 1 << 20);
    const auto fitted = [&](const QFont &font, const QRect &room, const QString &text) {
        return text.isEmpty() ? QRect(room.topLeft(), QSize())
                              : QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text);
    };
    Places places;
    places.name = fitted(nameFont(option.font), within, index.data().toString());
    QRect beneath = within;
    beneath.setTop(places.name.bottom() + space / 4);
    places.why = fitted(option.font, beneath, index.data(SearchResults::WhyRole).toString());
    places.height = (places.why.isEmpty() ? places.name : places.why).bottom() + space;
    // What is drawn may be wider than it was measured, by a part of a letter.
    places.name.setRight(within.right());
    places.why.setRight(within.right());
    return places;
}

} // namespace

void SearchResults::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int SearchResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchResults::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits.at(index.row());
    const QString away = hit.isAway ? tr("Has an open absence") : QString();
    QStringList why { hit.words, away };
    why.removeAll(QString());
    switch (role) {
    case Qt::DisplayRole:
        return hit.childName;
    case WhyRole:
        return why.join(u'\n');
    case Qt::AccessibleTextRole:
        return QStringList(QStringList { hit.childName } + why).join(u", "_s);
    default:
        return {};
    }
}

void SearchResultDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = option.state & QStyle::State_Selected;
    const QPalette &palette = option.palette;
    painter->save();
    painter->fillRect(option.rect, palette.brush(isChosen ? QPalette::Highlight : QPalette::Base));
    painter->translate(option.rect.topLeft());
    painter->setPen(palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text));
    const Places places = placesOf(option, index, option.rect.width());
    painter->setFont(nameFont(option.font));
    painter->drawText(places.name, Qt::TextWordWrap, index.data().toString());
    painter->setFont(option.font);
    painter->drawText(places.why, Qt::TextWordWrap, index.data(SearchResults::WhyRole).toString());
    painter->restore();
}

QSize SearchResultDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return { width, placesOf(option, index, width).height };
}

} // namespace homeward
