// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

namespace homeward {

class NoticeList;

/// Step 3: everybody who must know, told or why not (R21, R82, R88).
class TellPage : public StepPage
{
    Q_OBJECT

public:
    explicit TellPage(const EpisodeContext &context, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;

private:
    NoticeList *m_list;
};

} // namespace homeward
