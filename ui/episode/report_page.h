// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace homeward {

class CallCardView;
class Disclosure;
class DocumentPanel;
class FactForm;

/// Step 2: ring now, type later. The call card, what the police said, tonight's facts, and the
/// report as a PDF.
class ReportPage : public StepPage
{
    Q_OBJECT

public:
    ReportPage(const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;
    bool showField(const QString &fieldId) override;
    void openCallCard();
    void makeReport();
    /// To the next question that nobody was asked yet, in the order of the list; after the last one
    /// the first again.
    void goToNextGap();

private:
    void addRing();
    void addCall(const EpisodeFacts &facts);
    void startCall(const QString &subject);
    void showCall(const FactFold &fold);
    void addFacts(Setting::Kind setting);
    void addReport();
    FactForm *addForm(
        QVBoxLayout *column, const QString &formId, const QString &subject, bool asksSource);
    void showGaps(const Situation &situation);
    void goToGap(const QString &field);

    QLabel *m_ringHeading;
    QLabel *m_ring;
    CallCardView *m_card;
    Disclosure *m_openCard;
    QVBoxLayout *m_callColumn;
    FactForm *m_call = nullptr;
    QString m_callSubject;
    QPushButton *m_rangAgain;
    QStringList m_callsSoFar;
    DocumentPanel *m_panel;
    QList<FactForm *> m_forms;
    QVBoxLayout *m_gaps;
    QStringList m_shownGaps;
    QStringList m_openGaps; ///< fields nobody was asked about
    QStringList m_gapOrder; ///< those, and what was answered since
    QString m_lastGap;
};

} // namespace homeward
