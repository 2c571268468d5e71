// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

class QLabel;

namespace homeward {

class DocumentPanel;
class NoticeList;

/// Step 3: everybody who must know, told or why not (R21, R82, R88); and the notice to the school
/// (R59). Where others look for the child: who is given what came of the interview (R51).
class TellPage : public StepPage
{
    Q_OBJECT

public:
    explicit TellPage(const EpisodeContext &context, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;

private:
    void addSchool();

    QLabel *m_words;
    QLabel *m_otherArea;
    NoticeList *m_list;
    DocumentPanel *m_school;
    QWidget *m_schoolCard; ///< hidden where there is no such notice
};

} // namespace homeward
