// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/card_button.h"

#include <QStyledItemDelegate>

#include <memory>

class QAbstractScrollArea;

namespace homeward {

class EpisodeListModel;

/// Draws each line of the list of episodes as the card that other lists have. All lines are as high
/// as the one with the most to say.
class EpisodeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EpisodeDelegate(const EpisodeListModel &model, QAbstractScrollArea *view);
    ~EpisodeDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int gap() const;
    /// The card with these words, as high as they are.
    void fit(const CardButton::Words &words, int width) const;

    const EpisodeListModel &m_model;
    QAbstractScrollArea *m_view;
    QMargins m_margins;
    std::unique_ptr<CardButton> m_card; ///< never shown: what is drawn from
};

} // namespace homeward
