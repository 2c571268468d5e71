// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/report_page.h"

#include "core/documents/police_report.h"
#include "core/forms/catalogue.h"
#include "core/guide/gaps.h"
#include "ui/episode/call_card_view.h"
#include "ui/episode/episode_document.h"
#include "ui/episode/fact_form.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/link_button.h"
#include "ui/parts/tab_stops.h"
#include "ui/parts/words.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sameCallSeconds = 30 * 60;

/// The calls to the police so far, in the order in which they were written down.
QStringList callSubjects(const FactFold &fold)
{
    QStringList subjects;
    for (const Entry &entry : fold.all(Entry::Kind::PoliceCall))
        subjects << entry.subject;
    subjects.removeDuplicates();
    return subjects;
}

QString nextCall(const QStringList &calls)
{
    qsizetype number = calls.size() + 1;
    while (calls.contains(QString::number(number)))
        ++number;
    return QString::number(number);
}

bool isRecent(const FactFold &fold, const QDateTime &now)
{
    const auto last = fold.last(Entry::Kind::PoliceCall);
    return last && last->position().secsTo(now) < sameCallSeconds;
}

/// The call that is begun and not in the log yet, the newest while it is fresh, or the next one.
QString firstShown(const FactFold &fold, const QList<Draft> &drafts, const QDateTime &now)
{
    const QStringList calls = callSubjects(fold);
    for (const Draft &draft : drafts) {
        if (draft.form == u"police-call" && !calls.contains(draft.subject))
            return draft.subject;
    }
    return isRecent(fold, now) ? calls.last() : nextCall(calls);
}

/// By which a call and the forms beside it are looked at together.
Answers timesAround(const FactFold &fold)
{
    return { { u"noticed.at"_s, Answer::moment(fold.event(Trigger::Noticed)) },
        { u"last-seen.at"_s, fold.answer(u"last-seen.at"_s) },
        { u"call.at"_s, Answer::moment(fold.event(Trigger::Reported)) } };
}

} // namespace

ReportPage::ReportPage(const EpisodeContext &context, const EpisodeFacts &facts, QWidget *parent)
    : StepPage(context, parent)
{
    addRing();
    addCall(facts);
    addFacts(facts.setting.kind);
    addReport();
}

void ReportPage::addRing()
{
    QVBoxLayout *ring = addCard({});
    m_ringHeading = wrappedLabel({}, u"heading"_s, this);
    m_ringHeading->setObjectName(u"ringHeading"_s);
    ring->addWidget(m_ringHeading);
    m_ring = new QLabel(this);
    m_ring->setWordWrap(true);
    m_ring->setObjectName(u"ringWords"_s);
    ring->addWidget(m_ring);
    m_card = new CallCardView(this);
    m_openCard = new Disclosure(tr("Open the call card"), m_card, this);
    m_openCard->setObjectName(u"openCallCard"_s);
    ring->addWidget(m_openCard, 0, Qt::AlignLeft);
    ring->addWidget(m_card);
}

FactForm *ReportPage::addForm(
    QVBoxLayout *column, const QString &formId, const QString &subject, bool asksSource)
{
    auto *form = new FactForm(m_context, formId, subject,
        asksSource ? FactForm::Source::Asked : FactForm::Source::Author, this);
    column->addWidget(form);
    connect(form, &FactForm::written, this, &StepPage::written);
    m_forms << form;
    return form;
}

void ReportPage::addCall(const EpisodeFacts &facts)
{
    m_callColumn = addCard(
        tr("Write down the call"), tr("Write it down while you talk, or straight after."));
    m_rangAgain = new QPushButton(tr("I rang again"), this);
    m_rangAgain->setObjectName(u"rangAgain"_s);
    setRole(m_rangAgain, u"quiet"_s);
    m_callColumn->addWidget(m_rangAgain, 0, Qt::AlignLeft);
    connect(m_rangAgain, &QPushButton::clicked, this, [this] {
        if (!m_call->settle())
            return;
        startCall(nextCall(m_callsSoFar));
        (void)m_call->showField(forms::find(u"police-call"_s)->fields().first().id);
        Q_EMIT written();
    });
    const FactFold fold(facts);
    const QDateTime now = m_context.ui.record.now();
    const auto drafts = m_context.ui.record.drafts(m_context.episode.toStorage());
    startCall(firstShown(fold, drafts.value_or(QList<Draft>()), now));
    addForm(addCard(tr("What the police call it"),
                tr("In their words. You never have to judge it yourself.")),
        u"grading"_s, {}, false);
}

void ReportPage::startCall(const QString &subject)
{
    if (m_call) {
        m_forms.removeOne(m_call);
        m_call->hide();
        m_call->setParent(nullptr);
        m_call->deleteLater();
    }
    m_callSubject = subject;
    m_call = addForm(m_callColumn, u"police-call"_s, subject, false);
    m_callColumn->removeWidget(m_call);
    m_callColumn->insertWidget(m_callColumn->indexOf(m_rangAgain), m_call);
    // Tab goes through the new form where it stands, not where it was made: at the end.
    chain(QList<QWidget *> { m_openCard } + stopsInside(m_card) + stopsInside(m_call)
        + QList<QWidget *> { m_rangAgain });
}

void ReportPage::showCall(const FactFold &fold)
{
    m_callsSoFar = callSubjects(fold);
    const bool isWritten = m_callsSoFar.contains(m_callSubject);
    // An earlier call stays as it was said: who opens the page later writes about another one.
    if (isWritten && !isRecent(fold, m_context.ui.record.now()) && !m_call->isInUse()) {
        startCall(nextCall(m_callsSoFar));
        m_rangAgain->hide();
        return;
    }
    m_rangAgain->setVisible(isWritten);
}

void ReportPage::addFacts(Setting::Kind setting)
{
    m_gaps = addCard(tr("Not in the report yet"),
        tr("Nothing here has to be filled in. Choose one to go to it."));
    addForm(addCard(tr("Last seen")), u"last-seen"_s, {}, true);
    if (setting == Setting::Kind::School)
        addForm(addCard(tr("At school today")), u"school-facts"_s, {}, true);
    addForm(addCard(tr("Clothes and belongings")), u"clothing"_s, {}, true);
    addForm(addCard(tr("What happened")), u"circumstances"_s, {}, true);
    addForm(addCard(tr("The risk now")), u"risk-now"_s, {}, true);
    addForm(addCard(tr("When it was noticed")), u"noticed"_s, {}, false);
    addForm(addCard(tr("How it came to light")), u"came-to-light"_s, {}, false);
}

void ReportPage::addReport()
{
    QVBoxLayout *report = addCard(tr("The report to the police"),
        tr("For the police only. What is not known is printed as a gap."));
    m_panel
        = new DocumentPanel(m_context.ui, u"police-report"_s, tr("Make the &PDF for the police"),
            episodeDocument(
                m_context, u"police-report"_s, [this] { return settle(); },
                [this](const EpisodeFacts &facts, const Situation &situation) {
                    // A photo that cannot be read is no reason to be without a report.
                    return policeReport(facts, situation, m_context.ui.record.now(),
                        m_context.ui.record.signedInName(),
                        m_context.ui.record.otherPhotos(facts.profile).value_or(QList<Photo>()));
                }),
            this);
    report->addWidget(m_panel);
    connect(m_panel, &DocumentPanel::written, this, &StepPage::written);
}

void ReportPage::openCallCard()
{
    m_openCard->setOpen(true);
    m_openCard->setFocus(Qt::ShortcutFocusReason);
    for (QWidget *at = parentWidget(); at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at))
            area->verticalScrollBar()->setValue(m_openCard->mapTo(this, QPoint()).y());
    }
}

bool ReportPage::settle()
{
    bool isSettled = true;
    for (FactForm *form : std::as_const(m_forms))
        isSettled = form->settle() && isSettled;
    return isSettled;
}

bool ReportPage::showField(const QString &fieldId)
{
    return std::any_of(
        m_forms.cbegin(), m_forms.cend(), [&](FactForm *form) { return form->showField(fieldId); });
}

void ReportPage::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    QString words = tr("Ring 101. If the child may be in danger now, ring 999.");
    if (!facts.protocol->force.isEmpty())
        words += u' ' + tr("Your police: %1.").arg(facts.protocol->force);
    if (situation.isReported)
        words = tr("Ring again at once when anything changes. %1").arg(words);
    m_ringHeading->setText(!situation.ringAgainInShort.isEmpty() ? situation.ringAgainInShort
            : situation.isReported                               ? tr("Reported to the police")
                                   : tr("Ring now. You do not need to fill this in first."));
    m_ring->setText(words);
    m_card->showLines(
        callCard(facts, situation, m_context.ui.record.now(), m_context.ui.record.signedInName()));
    const FactFold fold(facts);
    showCall(fold);
    m_panel->setVersion(facts.log.size());
    const Answers times = timesAround(fold);
    for (FactForm *form : std::as_const(m_forms)) {
        form->setAround(times);
        form->reload();
    }
    showGaps(situation);
}

void ReportPage::showGaps(const Situation &situation)
{
    QStringList shown;
    for (const Gap &gap : situation.gaps)
        shown << gap.field + toStorage(gap.state);
    if (shown == m_shownGaps)
        return;
    m_shownGaps = shown;
    m_openGaps.clear();
    for (const Gap &gap : situation.gaps) {
        if (gap.state != Answer::State::NotAsked)
            continue;
        m_openGaps << gap.field;
        if (!m_gapOrder.contains(gap.field))
            m_gapOrder << gap.field;
    }
    for (QPushButton *old : m_gaps->parentWidget()->findChildren<QPushButton *>())
        old->deleteLater();
    for (const Gap &gap : situation.gaps) {
        auto *link = new LinkButton(u"gap/"_s + gap.field, inWords(gap), m_gaps->parentWidget());
        m_gaps->addWidget(link, 0, Qt::AlignLeft);
        connect(link, &QPushButton::clicked, this, [this, field = gap.field] { goToGap(field); });
    }
    m_gaps->parentWidget()->setVisible(!situation.gaps.isEmpty());
}

void ReportPage::makeReport() { m_panel->make(); }

void ReportPage::goToGap(const QString &field)
{
    m_lastGap = field;
    if (!showField(field))
        Q_EMIT fieldWanted(field);
}

void ReportPage::goToNextGap()
{
    // What was answered meanwhile has left the list; its place has not.
    const qsizetype last = m_gapOrder.indexOf(m_lastGap);
    for (qsizetype step = 1; step <= m_gapOrder.size(); ++step) {
        const QString &field = m_gapOrder.at((last + step) % m_gapOrder.size());
        if (m_openGaps.contains(field)) {
            goToGap(field);
            return;
        }
    }
    m_context.ui.messages.inform(tr("Nothing the report needs is left to ask."));
}

} // namespace homeward
