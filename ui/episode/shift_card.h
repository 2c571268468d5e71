// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace homeward {

class ActFold;
class DocumentPanel;

/// Handing a shift over: one page for the next person, who signs in and takes over.
class ShiftCard : public QWidget
{
    Q_OBJECT

public:
    explicit ShiftCard(const EpisodeContext &context, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation);
    bool keepDraft();

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] bool settle();
    void addPage();
    void takeOver();

    EpisodeContext m_context;
    EntryId m_open;
    QLabel *m_waiting;
    QPushButton *m_take;
    ActFold *m_over;
    bool m_isWarned = false; ///< that something typed is not on the page
    DocumentPanel *m_panel = nullptr;
};

} // namespace homeward
