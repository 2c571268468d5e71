// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

namespace homeward {

class ActionCard;
class DisputeList;
class LogList;
class MoreActs;
class OthersCard;
class ShiftCard;

/// Step 4: attempts to reach the child, sightings, where sources disagree, what others owe,
/// meetings and decisions, the shift that is handed over, and the whole log. What is written down
/// stands behind lines that open, so that the log is not far down. Where others look for
/// the child: what sources say differently, and the log.
class WhileMissingPage : public StepPage
{
    Q_OBJECT

public:
    WhileMissingPage(
        const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;
    /// Goes to the newest line of the log.
    void goToLog();

private:
    void addAway();
    void addOthers(const EpisodeFacts &facts);
    void addActions();
    void addMore(Setting::Kind setting);
    void addShift();
    void addLog();
    void chooseSource(const QString &field, const EntryId &entry);

    QWidget *m_disputeCard;
    DisputeList *m_disputes;
    ActFold *m_attempt = nullptr;
    OthersCard *m_others = nullptr;
    QWidget *m_othersPlace = nullptr;
    ActionCard *m_actions = nullptr;
    MoreActs *m_more = nullptr;
    ShiftCard *m_shift = nullptr;
    LogList *m_log = nullptr;
};

} // namespace homeward
