// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_list_model.h"
#include "ui/parts/scroll_page.h"
#include "ui/shell/ui_context.h"

class QLabel;
class QListView;

namespace homeward {

class ChoiceField;
class LineField;

/// Every episode of the record, however many, to be found by the child's name and narrowed to what
/// is like each other: those of part of a school day, those that came out later, those that others
/// told of.
class EpisodesPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit EpisodesPage(const UiContext &context, QWidget *parent = nullptr);

    void refresh() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void narrow();
    void open(const QModelIndex &index);
    /// Goes on at the line that somebody was at, or the first.
    void choose(const EpisodeId &episode);
    [[nodiscard]] EpisodeId chosen() const;
    void showEmpty();
    /// The list takes the room there is; where that is too little, all of the page.
    void placeList();

    UiContext m_context;
    EpisodeListModel m_model;
    LineField *m_name;
    ChoiceField *m_which;
    QLabel *m_empty;
    QListView *m_list;
};

} // namespace homeward
