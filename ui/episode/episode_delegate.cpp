// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episode_delegate.h"

#include "ui/episode/episode_list_model.h"
#include "ui/shell/style.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLayout>
#include <QPainter>
#include <QRectF>
#include <QScrollBar>
#include <QStyle>
#include <QWidget>

namespace homeward {

namespace {

constexpr int focusLine = 2;

} // namespace

EpisodeDelegate::EpisodeDelegate(const EpisodeListModel &model, QAbstractScrollArea *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
    , m_card(std::make_unique<CardButton>(QString(), nullptr))
{
    m_card->setCheckable(true);
    m_margins = m_card->layout()->contentsMargins();
}

EpisodeDelegate::~EpisodeDelegate() = default;

int EpisodeDelegate::gap() const { return grid(m_view); }

void EpisodeDelegate::fit(const CardButton::Words &words, int width) const
{
    m_card->layout()->setContentsMargins(m_margins);
    m_card->resize(width, m_card->height());
    m_card->showWords(words);
    m_card->layout()->activate();
}

void EpisodeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect place = option.rect.adjusted(0, 0, 0, -gap());
    fit(m_model.wordsAt(index.row()), place.width());
    m_card->setChecked(option.state & QStyle::State_Selected);
    // What a line says less than others is room beneath its words.
    const int spare = place.height() - m_card->heightForWidth(place.width());
    m_card->layout()->setContentsMargins(m_margins + QMargins(0, 0, 0, qMax(0, spare)));
    m_card->resize(place.size());
    m_card->layout()->activate();
    painter->save();
    painter->translate(place.topLeft());
    m_card->render(painter, QPoint(), QRegion(), QWidget::DrawChildren);
    painter->restore();
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QApplication::palette().color(QPalette::Link), focusLine));
    const double half = focusLine / 2.0;
    painter->drawRoundedRect(QRectF(place).adjusted(half, half, -half, -half), gap(), gap());
    painter->restore();
}

// A line is as wide as the view shows it. A scroll bar that comes later is taken off already: the
// view does not ask again for it.
QSize EpisodeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int width = m_view->width() - m_view->verticalScrollBar()->sizeHint().width();
    fit(m_model.longestWords(), width);
    return { 0, m_card->heightForWidth(width) + gap() };
}

} // namespace homeward
