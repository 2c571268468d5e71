// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

class QLabel;

namespace homeward {

class ActForm;
class DisputeList;

/// Step 4: attempts to reach the child, sightings, and where sources disagree.
class WhileMissingPage : public StepPage
{
    Q_OBJECT

public:
    explicit WhileMissingPage(const EpisodeContext &context, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;

private:
    ActForm *addAct(
        const QString &title, const QString &hint, const QString &formId, const QString &button);
    void addLog();
    void showLog(const EpisodeFacts &facts);
    void chooseSource(const QString &field, const EntryId &entry);

    QWidget *m_disputeCard;
    QLabel *m_log;
    DisputeList *m_disputes;
    QList<ActForm *> m_acts;
};

} // namespace homeward
