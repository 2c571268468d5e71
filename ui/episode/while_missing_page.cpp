// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/while_missing_page.h"

#include "core/guide/clocks.h"
#include "core/guide/legal_powers.h"
#include "core/guide/others_duties.h"
#include "core/guide/photo_consent.h"
#include "core/guide/setting_work.h"
#include "core/record/record.h"
#include "ui/episode/action_card.h"
#include "ui/episode/dispute_list.h"
#include "ui/episode/log_list.h"
#include "ui/episode/more_acts.h"
#include "ui/episode/others_card.h"
#include "ui/episode/shift_card.h"

#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

WhileMissingPage::WhileMissingPage(
    const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent)
    : StepPage(context, parent)
    , m_disputes(new DisputeList(this))
{
    QVBoxLayout *disputes = addCard(tr("People say different things"),
        tr("Both are kept and printed until you mark which to use."));
    disputes->addWidget(m_disputes);
    m_disputeCard = disputes->parentWidget();
    connect(m_disputes, &DisputeList::sourceChosen, this, &WhileMissingPage::chooseSource);
    if (setting_work::looksForChild(facts.setting.kind)) {
        addAway();
        addOthers(facts);
        addActions();
        addMore(facts.setting.kind);
        addShift();
    }
    addLog();
}

void WhileMissingPage::addAway()
{
    QVBoxLayout *card = addCard(tr("What has happened?"),
        tr("Open the line that fits. Anything else goes into “Add to the log” below."));
    m_attempt = addFold(card,
        { .formId = u"contact-attempt"_s,
            .title = tr("You tried to reach them"),
            .hint = tr("Every attempt counts, also when nobody answers."),
            .button = tr("Write down this attempt"),
            .time = ActForm::Time::Asked });
    addFold(card,
        { .formId = u"sighting"_s,
            .title = tr("Somebody has seen or heard from them"),
            .hint = tr("Ring the police with it straight away."),
            .button = tr("Write down the sighting"),
            .time = ActForm::Time::Asked });
    addFold(card,
        { .formId = u"category"_s,
            .title = tr("Away without authorisation, or missing again"),
            .hint
            = tr("You know where they are and they will not come back, or you do not know any "
                 "more. The police decide what they call it."),
            .button = tr("Write this down"),
            .time = ActForm::Time::Asked });
}

void WhileMissingPage::addOthers(const EpisodeFacts &facts)
{
    m_others = new OthersCard(m_context, facts, this);
    QVBoxLayout *others = addCard(tr("What others have to do, and by when"),
        tr("Not yours to do. Ask whether it has been done, and write down what they say. A meeting "
           "that you were at goes below."));
    others->addWidget(m_others);
    m_othersPlace = others->parentWidget();
    connect(m_others, &OthersCard::written, this, &StepPage::written);
}

void WhileMissingPage::addActions()
{
    m_actions = new ActionCard(m_context, this);
    addCard(tr("The plan of action"),
        tr("What was agreed with the police and the social worker: who looks where, who rings "
           "whom. Each has somebody who does it, and a date."))
        ->addWidget(m_actions);
    connect(m_actions, &ActionCard::written, this, &StepPage::written);
}

void WhileMissingPage::addShift()
{
    m_shift = new ShiftCard(m_context, this);
    addCard(tr("Handing the shift over"),
        tr("Make the page, talk it through, and whoever takes over signs in and says so."))
        ->addWidget(m_shift);
    connect(m_shift, &ShiftCard::written, this, &StepPage::written);
}

void WhileMissingPage::addMore(Setting::Kind setting)
{
    QStringList acts { u"meeting"_s, u"legal-power"_s, u"publicity"_s, u"consent"_s,
        u"event-time"_s };
    if (setting_work::tellsOfsted(setting))
        acts << u"ofsted-decision"_s;
    m_more = new MoreActs(m_context, acts, this);
    addCard(tr("Meetings and decisions"))->addWidget(m_more);
    connect(m_more, &MoreActs::written, this, &StepPage::written);
}

void WhileMissingPage::addLog()
{
    m_log = new LogList(m_context, this);
    addCard(tr("The log so far"),
        tr("Newest first. A line that is wrong is corrected, never taken away: both stay "
           "readable."))
        ->addWidget(m_log);
    connect(m_log, &LogList::written, this, &StepPage::written);
}

void WhileMissingPage::goToLog() { m_log->goTo(); }

void WhileMissingPage::chooseSource(const QString &field, const EntryId &entry)
{
    write({ Entry::Kind::SourceChosen, Moment::exactly(m_context.ui.record.now()), {}, field,
        { { u"source-chosen.entry"_s, Answer::text(entry.toStorage()) } } });
}

bool WhileMissingPage::settle()
{
    bool isKept = m_log->keepDrafts();
    if (m_more != nullptr)
        isKept = m_more->keepDrafts() && isKept;
    if (m_actions != nullptr)
        isKept = m_actions->keepDraft() && isKept;
    if (m_shift != nullptr)
        isKept = m_shift->keepDraft() && isKept;
    if (m_others != nullptr)
        isKept = m_others->keepDrafts() && isKept;
    return keepActs() && isKept;
}

void WhileMissingPage::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    m_log->showLog(facts);
    const FactFold fold(facts);
    m_disputes->showDisputes(fold);
    m_disputeCard->setVisible(!situation.disputes.isEmpty());
    if (m_shift != nullptr) {
        m_actions->showSituation(situation);
        m_shift->showSituation(facts, situation);
    }
    if (m_attempt != nullptr)
        m_attempt->setAsked(
            u"attempt.late-reason"_s, isOwnLate(situation.clocks, Entry::Kind::ContactAttempt));
    const QStringList names = linkedNames(facts);
    if (m_others != nullptr) {
        const QList<ClockRow> owed = othersWhileAway(situation.clocks);
        m_othersPlace->setVisible(!owed.isEmpty());
        m_others->showClocks(owed, names);
    }
    if (m_more != nullptr) {
        m_more->showMeetings(facts.protocol->meetings);
        m_more->showPowerEnds(legal_powers::ends(fold, *facts.protocol, m_context.ui.record.now()));
        m_more->showPhotoConsent(photo_consent::ofPublicity(fold));
        m_more->setLinked(names);
        m_more->reload();
    }
    reloadActs(names);
}

} // namespace homeward
