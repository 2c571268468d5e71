// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

namespace homeward {

class FactForm;
class NoticeList;

/// Step 5: located and back are two times, and between them a child may go on to somewhere else,
/// a hospital or the police say; the police are told first; three questions; what was
/// seen; the police's check. Who only interviews is told the times and the police's check, and asks
/// nothing at the door.
class ReturnPage : public StepPage
{
    Q_OBJECT

public:
    ReturnPage(const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;
    bool showField(const QString &fieldId) override;

private:
    void addActs();
    void addMove();
    void addForms(const EpisodeFacts &facts);
    FactForm *addForm(const QString &title, const QString &hint, const QString &formId);

    QWidget *m_locatedCard;
    QWidget *m_returnedCard;
    QWidget *m_movedCard;
    QWidget *m_tellCard;
    NoticeList *m_notices;
    QList<FactForm *> m_forms;
};

} // namespace homeward
