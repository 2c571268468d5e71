// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

namespace homeward {

class FactForm;

/// The first step of a return interview service: who told it of the child, what the police call it,
/// and what an interviewer has to know beforehand. Nothing here is a report.
class ToldPage : public StepPage
{
    Q_OBJECT

public:
    explicit ToldPage(const EpisodeContext &context, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;
    bool showField(const QString &fieldId) override;

private:
    void addForm(const QString &title, const QString &hint, const QString &formId, bool asksSource);

    QList<FactForm *> m_forms;
};

} // namespace homeward
