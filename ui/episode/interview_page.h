// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/step_page.h"

class QLabel;

namespace homeward {

class ActForm;
class ConsentCard;
class Disclosure;
class DocumentPanel;
class FactForm;
class InterviewPackCard;
class ReadersCard;
class SealedPartCard;

/// Step 6: the return interview. Offered and held are two clocks; a declined offer leads to the
/// parent or carer; the record opens on its few main questions. Where the interview is the
/// authority's, as for a school, holding it is folded away.
class InterviewPage : public StepPage
{
    Q_OBJECT

public:
    InterviewPage(
        const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent = nullptr);

    void showSituation(const EpisodeFacts &facts, const Situation &situation) override;
    bool settle() override;
    bool showField(const QString &fieldId) override;

private:
    void addOffer(Setting::Kind setting);
    void addHolding();
    void addPrivacy(QVBoxLayout *holding);
    FactForm *addForm(QVBoxLayout *card, const QString &formId);
    void showHolding(const EpisodeFacts &facts, const Situation &situation);
    void showClocks(const Situation &situation, const FactFold &fold);

    QLabel *m_owed;
    QLabel *m_offered;
    QLabel *m_held;
    QLabel *m_especially;
    QWidget *m_holding;
    Disclosure *m_heldHere;
    QWidget *m_parentCard;
    ConsentCard *m_consent;
    ActForm *m_attempt;
    QWidget *m_record = nullptr; ///< the card with the child's words
    InterviewPackCard *m_pack = nullptr;
    ReadersCard *m_readers = nullptr;
    Disclosure *m_sealing = nullptr;
    SealedPartCard *m_part = nullptr;
    QLabel *m_forCarers;
    DocumentPanel *m_panel;
    QList<FactForm *> m_forms;
};

} // namespace homeward
