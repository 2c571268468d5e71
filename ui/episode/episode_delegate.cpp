// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episode_delegate.h"

#include "ui/episode/episode_list_model.h"
#include "ui/shell/style.h"

#include <QApplication>
#include <QLayout>
#include <QPainter>

namespace homeward {

namespace {

constexpr int focusLine = 2;

} // namespace

EpisodeDelegate::EpisodeDelegate(const EpisodeListModel &model, QWidget *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
    , m_card(std::make_unique<CardButton>(QString(), nullptr))
{
    m_card->setCheckable(true);
}

EpisodeDelegate::~EpisodeDelegate() = default;

int EpisodeDelegate::gap() const { return grid(m_view); }

void EpisodeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect place = option.rect.adjusted(0, 0, 0, -gap());
    m_card->showWords(m_model.wordsAt(index.row()));
    m_card->setChecked(option.state & QStyle::State_Selected);
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

QSize EpisodeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int width = option.rect.width();
    m_card->showWords(m_model.longestWords());
    m_card->resize(width, m_card->height());
    m_card->layout()->activate();
    return { width, m_card->heightForWidth(width) + gap() };
}

} // namespace homeward
