// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/checks_page.h"

#include "core/base/joined.h"
#include "core/forms/catalogue.h"
#include "core/time/local_time.h"
#include "ui/episode/act_form.h"
#include "ui/episode/act_row.h"
#include "ui/forms/disclosure.h"
#include "ui/shell/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// A row that is not asked any more, as for a contact who has become unsafe, is out of sight.
void showOnly(const QMap<QString, ActRow *> &rows, const QStringList &subjects)
{
    for (const auto &[subject, row] : rows.asKeyValueRange())
        row->setVisible(subjects.contains(subject));
}

QString sourceWords(const CheckRow &check)
{
    return check.isOfBoth ? ChecksPage::tr("Both areas ask for this: %1").arg(check.source)
                          : ChecksPage::tr("Source: %1").arg(check.source);
}

QString outcomeWords(const Entry &entry, const QString &fieldId)
{
    const QString words = readable(*forms::field(fieldId), entry.answer(fieldId));
    return u"%1, %2"_s.arg(words,
        entry.happened.isKnown() && !entry.happened.hasTime()
            ? local_time::full(entry.happened)
            : local_time::clock(entry.position()));
}

} // namespace

ChecksPage::ChecksPage(const EpisodeContext &context, QWidget *parent)
    : StepPage(context, parent)
{
    QVBoxLayout *stop = addCard(tr("Until when are you checking?"));
    m_stopWords = new QLabel(this);
    m_stopWords->setWordWrap(true);
    m_stopWords->setObjectName(u"stopWords"_s);
    stop->addWidget(m_stopWords);
    m_because = new QLabel(this);
    m_because->setWordWrap(true);
    setTone(m_because, u"late"_s);
    stop->addWidget(m_because);
    auto *report = new QPushButton(tr("&Report to the police now"), this);
    report->setObjectName(u"reportNow"_s);
    setRole(report, u"primary"_s);
    stop->addWidget(report, 0, Qt::AlignLeft);
    connect(report, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(StepId::Report); });
    m_stop = new ActForm(
        m_context, u"stop-time"_s, u"set"_s, tr("Set this time"), ActForm::Time::Now, this);
    auto *change = new Disclosure(tr("Say until when, and why"), m_stop, this);
    change->setObjectName(u"changeStop"_s);
    stop->addWidget(change, 0, Qt::AlignLeft);
    stop->addWidget(m_stop);
    connect(m_stop, &ActForm::written, this, &StepPage::written);

    m_flagColumn = addCard(tr("Danger questions"),
        tr("One yes, and you stop checking and ring the police. Not sure is not a no."));
    m_checkColumn = addCard(tr("Checks"), tr("Choose what came of it. The time fills itself in."));
}

bool ChecksPage::settle()
{
    bool isKept = m_stop->keepDraft();
    for (ActRow *row : m_flags.values() + m_checks.values())
        isKept = row->keepDraft() && isKept;
    return isKept;
}

void ChecksPage::showSituation(const EpisodeFacts &facts, const Situation &situation)
{
    showStop(situation);
    showFlags(situation, FactFold(facts));
    showChecks(situation);
}

void ChecksPage::showStop(const Situation &situation)
{
    const QDateTime now = m_context.ui.record.now();
    QString words;
    if (situation.isReported && !situation.isAway)
        words = tr("Reported to the police. Keep checking while they search.");
    else if (situation.isAway)
        words = tr("You know where they are: no time runs out. Find out how they are there.");
    else if (!situation.stop.isSet)
        words
            = tr("No plan says how long. Report now, or say until when you are checking and why.");
    else if (situation.stop.hasPassed)
        words = tr("The time for checking ended at %1.")
                    .arg(local_time::spoken(situation.stop.at, now));
    else
        words = tr("Check until %1, for %2 more. %3")
                    .arg(local_time::spoken(situation.stop.at, now),
                        local_time::duration(now.secsTo(situation.stop.at)),
                        situation.stop.isFromPlan ? tr("Their plan says so.")
                                                  : situation.stop.reason);
    m_stopWords->setText(words);
    m_because->setVisible(situation.isForPoliceNow());
    m_because->setText(situation.shouldReportNow
            ? tr("Ring the police now. %1").arg(inSentences(situation.reportNowBecause))
            : tr("Ring the police again. %1").arg(inSentences(situation.ringAgainBecause)));
}

void ChecksPage::showFlags(const Situation &situation, const FactFold &fold)
{
    const ActRow::Form form { u"red-flag"_s, u"flag.answer"_s, u"flag.note"_s, {},
        tr("What makes you think so?") };
    QStringList asked;
    for (const RedFlagRow &flag : situation.redFlags) {
        asked << flag.id;
        ActRow *&row = m_flags[flag.id];
        if (!row) {
            row = new ActRow(m_context, form, flag.id, flag.text, this);
            m_flagColumn->addWidget(row);
            connect(row, &ActRow::written, this, &StepPage::written);
        }
        const auto said = fold.last(Entry::Kind::RedFlag, flag.id);
        const bool isAnswered = flag.answer.isSettled();
        const QString state
            = isAnswered ? readable(*forms::field(u"flag.answer"_s), flag.answer) : QString();
        row->showWords({ .text = flag.text,
                           .hint = flag.because,
                           .source = tr("Source: %1").arg(flag.source),
                           .state = state,
                           .tone = flag.isRaised() ? u"late"_s : QString(),
                           .isSettled = flag.answer.isNo() },
            // What only the profile says is still to be answered by somebody.
            said ? said->answer(form.outcomeField) : Answer());
    }
    showOnly(m_flags, asked);
}

void ChecksPage::showChecks(const Situation &situation)
{
    QStringList asked;
    for (const CheckRow &check : situation.checks) {
        asked << check.subject;
        ActRow *&row = m_checks[check.subject];
        if (!row) {
            const ActRow::Form form { .id = u"check"_s,
                .outcomeField = u"check.outcome"_s,
                .noteField = u"check.note"_s,
                .codes = check.outcomes,
                .noteLabel = tr("Note, if there is something to say"),
                .more = tr("Time and source"),
                .when = tr("When?") };
            row = new ActRow(m_context, form, check.subject, check.text, this);
            m_checkColumn->addWidget(row);
            connect(row, &ActRow::written, this, &StepPage::written);
        }
        const QString state
            = check.last ? outcomeWords(*check.last, u"check.outcome"_s) : QString();
        row->showWords({ .text = check.text,
                           .hint = check.hint,
                           .source = sourceWords(check),
                           .isSourceShown = check.isOfBoth,
                           .ring = check.ring,
                           .state = state,
                           .isSettled = check.isDone() },
            check.last ? check.last->answer(u"check.outcome"_s) : Answer());
    }
    showOnly(m_checks, asked);
}

} // namespace homeward
