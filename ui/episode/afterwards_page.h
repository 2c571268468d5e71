// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

class QLabel;
class QVBoxLayout;

namespace homeward {

class ActionCard;
class LineField;
class MoreActs;

/// Step 7: what happens next and who does it, the plan brought up to date, how it ended, and the
/// sign-off by somebody else. Plans and Ofsted are not asked where others look after the child.
class AfterwardsPage : public StepPage
{
    Q_OBJECT

public:
    AfterwardsPage(
        const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;

private:
    void addPlans();
    void showPlans(const FactFold &fold);
    void showEnding(const EpisodeFacts &facts, const FactFold &fold);
    void addTimes(Setting::Kind setting);
    void showTimes(const Protocol &protocol, const Situation &situation);
    /// Whether nothing waits in the form of the ending; else the message bar says so.
    [[nodiscard]] bool isEndingWritten();
    void addReopening(QVBoxLayout *card);
    void reopen();

    ActionCard *m_actions;
    QLabel *m_placement = nullptr; ///< with the plans: not where others look after the child
    ActForm *m_plans = nullptr;
    QVBoxLayout *m_times = nullptr;
    QString m_shownTimes;
    MoreActs *m_more = nullptr;
    QLabel *m_ended;
    ActForm *m_ending;
    QLabel *m_missing;
    ActForm *m_sign;
    QWidget *m_reopening = nullptr;
    LineField *m_why = nullptr;
};

} // namespace homeward
