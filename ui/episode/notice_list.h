// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace homeward {

class ActRow;
class Disclosure;

/// Everybody to be told, one row each: whom to ring, told or why not. This user's own duties stand
/// open; those of others are folded away, to ask about (R88).
class NoticeList : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeList(const EpisodeContext &context, QWidget *parent = nullptr);

    void showNotices(const QList<NoticeRow> &rows, const QDateTime &now);
    bool keepDrafts();

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] ActRow *row(const NoticeRow &notice);

    EpisodeContext m_context;
    QVBoxLayout *m_ours;
    QWidget *m_otherPlace;
    QVBoxLayout *m_others;
    Disclosure *m_ask;
    QMap<QString, ActRow *> m_rows;
};

} // namespace homeward
