// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

#include <QMap>

class QLabel;
class QVBoxLayout;

namespace homeward {

class ActForm;
class ActRow;

/// Step 1: until when you are checking, the danger questions that end the wait, and the list made
/// for this child.
class ChecksPage : public StepPage
{
    Q_OBJECT

public:
    explicit ChecksPage(const EpisodeContext &context, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;

private:
    void showStop(const Situation &situation);
    void showFlags(const Situation &situation, const FactFold &fold);
    void showChecks(const Situation &situation);

    QLabel *m_stopWords;
    QLabel *m_because;
    ActForm *m_stop;
    QVBoxLayout *m_flagColumn;
    QVBoxLayout *m_checkColumn;
    QMap<QString, ActRow *> m_flags;
    QMap<QString, ActRow *> m_checks;
};

} // namespace homeward
