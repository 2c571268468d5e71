// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/tell_page.h"

#include "core/documents/school_notice.h"
#include "core/record/record.h"
#include "ui/episode/episode_document.h"
#include "ui/episode/notice_list.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

TellPage::TellPage(const EpisodeContext &context, QWidget *parent)
    : StepPage(context, parent)
    , m_list(new NoticeList(context, this))
{
    m_words = wrappedLabel({}, u"hint"_s, this);
    column()->addWidget(m_words);
    m_otherArea = wrappedLabel(
        tr("This child is placed out of area, and only the rules of your own area hold for this "
           "absence. Ask the authority of the area where they live whom else it wants told, and "
           "write it in the log."),
        u"strong"_s, this);
    m_otherArea->setObjectName(u"tell/other-area"_s);
    column()->addWidget(m_otherArea);
    column()->addWidget(m_list);
    connect(m_list, &NoticeList::written, this, &StepPage::written);
    addSchool();
}

void TellPage::addSchool()
{
    QVBoxLayout *card = addCard(tr("A notice to the school"),
        tr("One page for the safeguarding lead: the child’s name and class, from when to when they "
           "were missing, whom to ring, and what the school is asked to do. Not on it: where they "
           "were, why, with whom, health, family, what the police call it. Ring first where the "
           "school must know at once."));
    m_school = new DocumentPanel(m_context.ui, u"school-notice"_s, tr("Make the &notice"),
        episodeDocument(
            m_context, u"school-notice"_s, [this] { return settle(); },
            [this](const EpisodeFacts &facts, const Situation &situation) {
                return schoolNotice(facts, situation, m_context.ui.record.now(),
                    m_context.ui.record.signedInName());
            }),
        this);
    card->addWidget(m_school);
    m_schoolCard = card->parentWidget();
    connect(m_school, &DocumentPanel::written, this, &StepPage::written);
}

void TellPage::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    m_words->setText(situation.isLookedForHere
            ? tr(
                "Ring each of them, then choose what came of it. Do not say where the child lives.")
            : tr("Who is given what came of the interview. Choose what was done, or write why not. "
                 "What is to be shared appears here once the interview was held."));
    m_otherArea->setVisible(situation.isOtherAreaLeftOut && situation.isLookedForHere);
    m_list->showNotices(situation.notices, m_context.ui.record.now());
    m_schoolCard->setVisible(hasSchoolNotice(facts, situation));
    m_school->setVersion(facts.log.size());
}

bool TellPage::settle() { return m_list->keepDrafts(); }

} // namespace homeward
