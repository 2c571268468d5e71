// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "ui/parts/scroll_page.h"
#include "ui/shell/ui_context.h"

#include <QMap>

namespace homeward {

class CardButton;

/// Where every absence stands and everything that is due, what bites first at the top. Nothing goes
/// from it because it is late.
class TodayPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit TodayPage(const UiContext &context, QWidget *parent = nullptr);

    void refresh() override;

private:
    struct Row
    {
        EpisodeLine line;
        Situation situation;
    };
    struct DueRow
    {
        Due due;
        EpisodeId episode;
        QString child;
        bool isUrgent = false; ///< the police have to hear now
    };

    [[nodiscard]] Result<QList<Row>> read() const;
    void showCards(const QList<Row> &rows);
    void showDues(const QList<Row> &rows);
    /// What others owe and nobody has asked about since its time came.
    void showAsks(const QList<Row> &rows);
    void saveCalendar();
    /// Whose profiles are looked at: nobody's, while a child is away.
    [[nodiscard]] QList<ChildLine> quietChildren(const QList<Row> &rows) const;
    void showStale(const QList<Row> &rows);
    void showCalm(const QList<Row> &rows);
    [[nodiscard]] CardButton *card(
        QMap<QString, CardButton *> &cards, const QString &id, QVBoxLayout *into);

    UiContext m_context;
    QLabel *m_calm;
    QWidget *m_addChildren;
    QLabel *m_backTitle;
    QLabel *m_dueTitle;
    QLabel *m_askTitle;
    QWidget *m_calendar;
    QLabel *m_staleTitle;
    QVBoxLayout *m_away;
    QVBoxLayout *m_back;
    QVBoxLayout *m_due;
    QVBoxLayout *m_ask;
    QVBoxLayout *m_stale;
    QMap<QString, CardButton *> m_cards;
    QMap<QString, CardButton *> m_dueCards;
    QMap<QString, CardButton *> m_askCards;
    QMap<QString, CardButton *> m_staleCards;
};

} // namespace homeward
