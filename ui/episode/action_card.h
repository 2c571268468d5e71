// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"

#include <QWidget>

class QVBoxLayout;

namespace homeward {

class ActFold;

/// What was agreed: each action with who does it and by when, those that are done ticked off, and
/// a new one.
class ActionCard : public QWidget
{
    Q_OBJECT

public:
    explicit ActionCard(const EpisodeContext &context, QWidget *parent = nullptr);

    void showSituation(const Situation &situation);
    bool keepDraft();

Q_SIGNALS:
    void written();

private:
    void addRow(const ActionRow &action);

    EpisodeContext m_context;
    QVBoxLayout *m_rows;
    QString m_shown;
    ActFold *m_new;
};

} // namespace homeward
