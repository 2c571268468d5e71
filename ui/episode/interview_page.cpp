// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/interview_page.h"

#include "core/base/joined.h"
#include "core/documents/interview_record.h"
#include "core/guide/clocks.h"
#include "core/guide/fact_fold.h"
#include "core/guide/setting_work.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/episode/act_form.h"
#include "ui/episode/consent_card.h"
#include "ui/episode/episode_document.h"
#include "ui/episode/fact_form.h"
#include "ui/episode/interview_pack_card.h"
#include "ui/episode/readers_card.h"
#include "ui/episode/sealed_part_card.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString clockWords(const ClockRow &clock, const Situation &situation, const QDateTime &now)
{
    switch (clock.state) {
    case ClockRow::State::Waiting:
        if (!situation.isTimeFoundMissing)
            return InterviewPage::tr("%1: starts when the child is located or back.")
                .arg(clock.text);
        return (situation.state == EpisodeSummary::State::Located
                ? InterviewPage::tr(
                    "%1: found, but the time is not written down. Write it once you "
                    "know it: it runs from then.")
                : InterviewPage::tr("%1: back, but the time is not written down. Write it once you "
                                    "know it: it runs from then."))
            .arg(clock.text);
    case ClockRow::State::Cancelled:
        return InterviewPage::tr("%1: not needed any more.").arg(clock.text);
    case ClockRow::State::Met:
        return InterviewPage::tr("%1: done in time, %2.")
            .arg(clock.text, local_time::spoken(clock.metAt, now));
    case ClockRow::State::MetLate:
        return joined(InterviewPage::tr("%1: done late, %2.")
                          .arg(clock.text, local_time::spoken(clock.metAt, now)),
            clock.whyLate, u" "_s);
    case ClockRow::State::Declined:
        return InterviewPage::tr("%1: the child said no, and the parent or carer was asked.")
            .arg(clock.text);
    case ClockRow::State::LeftOut: // of these two nobody is asked why not (asked_duty)
        break;
    case ClockRow::State::Running:
        if (!clock.hasNumber())
            return InterviewPage::tr("%1: due now.").arg(clock.text);
        return InterviewPage::tr("%1: due in %2, by %3.")
            .arg(clock.text, local_time::duration(now.secsTo(clock.due)),
                local_time::spoken(clock.due, now));
    case ClockRow::State::Late:
        if (!clock.isOurs)
            return InterviewPage::tr("%1: its time was %2. Ask the authority what came of it.")
                .arg(clock.text, local_time::spoken(clock.due, now));
        return InterviewPage::tr("%1: %2 late, it was due %3.")
            .arg(clock.text, local_time::duration(clock.due.secsTo(now)),
                local_time::spoken(clock.due, now));
    }
    return {};
}

QString toneOf(ClockRow::State state)
{
    if (state == ClockRow::State::Late || state == ClockRow::State::MetLate)
        return u"late"_s;
    return state == ClockRow::State::Running ? u"due"_s : QString();
}

} // namespace

InterviewPage::InterviewPage(
    const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent)
    : StepPage(context, parent)
    , m_owed(new QLabel(this))
    , m_offered(new QLabel(this))
    , m_held(new QLabel(this))
    , m_especially(new QLabel(this))
    , m_holding(new QWidget(this))
    , m_heldHere(new Disclosure(tr("Somebody here was asked to hold it"), m_holding, this))
    , m_consent(new ConsentCard(context, this))
    , m_forCarers(wrappedLabel({}, u"strong"_s, this))
{
    const QString word = facts.protocol->word(u"interview"_s);
    QVBoxLayout *clocks = addCard(word.isEmpty() ? tr("Return interview") : word,
        tr("With somebody independent, on their own unless they ask for company, in a place where "
           "they feel safe."));
    for (QLabel *label : { m_owed, m_offered, m_held, m_especially }) {
        label->setWordWrap(true);
        clocks->addWidget(label);
    }
    m_owed->setText(tr(
        "Owed by the authority. Ask whether it has been offered, and write down what they say."));
    m_forCarers->setObjectName(u"interview/for-carers"_s);
    clocks->addWidget(m_forCarers);
    m_offered->setObjectName(u"clock/interview-offered"_s);
    m_held->setObjectName(u"clock/interview-held"_s);
    addOffer(facts.setting.kind);
    addHolding();
}

FactForm *InterviewPage::addForm(QVBoxLayout *card, const QString &formId)
{
    auto *form = new FactForm(m_context, formId, {}, FactForm::Source::Author, this);
    card->addWidget(form);
    connect(form, &FactForm::written, this, &StepPage::written);
    m_forms << form;
    return form;
}

void InterviewPage::addOffer(Setting::Kind setting)
{
    const QString hint = setting == Setting::Kind::School
        ? tr("What the authority told you: who offered it, when, and what came of it.")
        : QString();
    addForm(addCard(tr("The offer"), hint), u"interview-offer"_s);
    column()->addWidget(m_consent);
    connect(m_consent, &ConsentCard::written, this, &StepPage::written);
    m_parentCard = addForm(addCard(tr("The child declined: ask the parent or carer"),
                               tr("A no is not the end. Offer them the chance to tell what they "
                                  "know.")),
        u"parent-information"_s)
                       ->parentWidget();
}

void InterviewPage::addHolding()
{
    m_pack = new InterviewPackCard(m_context, this);
    column()->addWidget(m_pack);
    connect(m_pack, &InterviewPackCard::written, this, &StepPage::written);
    m_heldHere->setObjectName(u"heldHere"_s);
    column()->addWidget(m_heldHere, 0, Qt::AlignLeft);
    column()->addWidget(m_holding);
    auto *holding = new QVBoxLayout(m_holding);
    holding->setContentsMargins(0, 0, 0, 0);
    holding->setSpacing(column()->spacing());
    m_attempt = new ActForm(m_context, u"interview-attempt"_s, {}, tr("Write down this attempt"),
        ActForm::Time::Asked, this);
    makeCard(tr("Tried to hold it"), {}, holding, this)->addWidget(m_attempt);
    connect(m_attempt, &ActForm::written, this, &StepPage::written);
    m_record = addForm(makeCard(tr("The record"),
                           tr("The child's words first, as they say them. Read it back to them at "
                              "the end."),
                           holding, this),
        u"interview"_s)
                   ->parentWidget();
    addPrivacy(holding);
    m_panel = new DocumentPanel(m_context.ui, u"interview-record"_s,
        tr("Make the &PDF of the interview"),
        episodeDocument(
            m_context, u"interview-record"_s, [this] { return settle(); },
            [this](const EpisodeFacts &facts, const Situation &situation) {
                return interviewRecord(facts, situation, m_context.ui.record.now(),
                    m_context.ui.record.signedInName());
            }),
        this);
    makeCard(tr("The record on paper"), {}, holding, this)->addWidget(m_panel);
    connect(m_panel, &DocumentPanel::written, this, &StepPage::written);
}

void InterviewPage::addPrivacy(QVBoxLayout *holding)
{
    m_readers = new ReadersCard(m_context, this);
    holding->addWidget(m_readers);
    m_part = new SealedPartCard(m_context, this);
    const bool isCaredForHere = setting_work::looksForChild(m_context.ui.record.setting().kind);
    m_sealing = new Disclosure(isCaredForHere ? tr("The child spoke about a carer or this home")
                                              : tr("The child spoke about somebody who works here"),
        m_part, this);
    m_sealing->setObjectName(u"part/open"_s);
    holding->addWidget(m_sealing, 0, Qt::AlignLeft);
    holding->addWidget(m_part);
    m_part->hide();
    connect(m_readers, &ReadersCard::written, this, &StepPage::written);
    connect(m_part, &SealedPartCard::written, this, &StepPage::written);
}

bool InterviewPage::settle()
{
    bool isSettled = m_attempt->keepDraft();
    isSettled = m_consent->keepDraft() && isSettled;
    isSettled = m_part->keepDraft() && isSettled;
    for (FactForm *form : std::as_const(m_forms))
        isSettled = form->settle() && isSettled;
    return isSettled;
}

bool InterviewPage::showField(const QString &fieldId)
{
    const auto form = std::find_if(
        m_forms.cbegin(), m_forms.cend(), [&](FactForm *each) { return each->showField(fieldId); });
    if (form == m_forms.cend())
        return false;
    if (m_holding->isAncestorOf(*form))
        m_heldHere->setOpen(true);
    return true;
}

void InterviewPage::showClocks(const Situation &situation, const FactFold &fold)
{
    const QDateTime now = m_context.ui.record.now();
    m_offered->hide();
    m_held->hide();
    for (const ClockRow &clock : situation.clocks) {
        QLabel *label = clock.id == u"interview-offered" ? m_offered
            : clock.id == u"interview-held"              ? m_held
                                                         : nullptr;
        if (!label)
            continue;
        const QString standIn
            = clock.isRunning() && clock.isStartUnwritten ? clock.startWords + u'.' : QString();
        label->setText(joined(joined(clockWords(clock, situation, now), standIn, u" "_s),
            whyNotCounted(clock, fold), u" "_s));
        label->setToolTip(joined(clock.startWords, clock.source, u"\n"_s));
        label->setAccessibleDescription(clock.source);
        // What is owed by others is never due or late here.
        setTone(label, clock.isOurs ? toneOf(clock.state) : QString());
        const bool isLate
            = clock.state == ClockRow::State::Late || clock.state == ClockRow::State::MetLate;
        const QString why
            = label == m_offered ? u"offer.late-reason"_s : u"interview.late-reason"_s;
        for (FactForm *form : std::as_const(m_forms))
            form->setAsked(why, isLate);
        label->show();
    }
}

void InterviewPage::showHolding(const EpisodeFacts &facts, const Situation &situation)
{
    const FactFold fold(facts);
    const bool isHeldHere = situation.isInterviewOurs || fold.first(Entry::Kind::Interview)
        || fold.first(Entry::Kind::InterviewAttempt);
    if (isHeldHere)
        m_heldHere->setOpen(true);
    m_heldHere->setVisible(!isHeldHere);
}

void InterviewPage::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    m_panel->setVersion(facts.log.size());
    m_pack->showFacts(facts);
    m_consent->showFacts(facts);
    m_consent->setVisible(situation.isInterviewOurs);
    m_readers->showFacts(facts);
    m_part->showFacts(facts);
    m_record->setVisible(!facts.interview.isClosed);
    m_forCarers->setText(tr("For the carers: %1").arg(situation.interviewForCarers));
    m_forCarers->setVisible(!situation.interviewForCarers.isEmpty());
    m_owed->setVisible(!situation.isInterviewOurs);
    showClocks(situation, FactFold(facts));
    m_especially->setVisible(!situation.interviewEspeciallyBecause.isEmpty());
    m_especially->setText(tr("It matters most here because: %1.")
                              .arg(situation.interviewEspeciallyBecause.join(u"; "_s)));
    m_parentCard->setVisible(situation.isInterviewOurs && situation.isInterviewDeclined);
    showHolding(facts, situation);
    for (FactForm *form : std::as_const(m_forms))
        form->reload();
    m_attempt->reload();
}

} // namespace homeward
