// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/duty_row.h"

#include "core/base/joined.h"
#include "core/guide/asked_duty.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/episode/act_fold.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString dutyWords(const ClockRow &clock, const QDateTime &now)
{
    const QString text
        = clock.mayApply ? DutyRow::tr("%1 (may apply)").arg(clock.text) : clock.text;
    const QString words = clock.isRunning() && clock.due.isValid()
        ? DutyRow::tr("%1: by %2").arg(text, local_time::spoken(clock.due, now))
        : text;
    const bool isOpen = clock.isRunning() || clock.isWaitingForTime();
    return isOpen && clock.isStartUnwritten ? DutyRow::tr("%1 (%2)").arg(words, clock.startWords)
                                            : words;
}

/// "Done late, Thu 5 Nov, 12:00, PC Hale. Nobody was free".
QString doneWords(
    const QString &done, const Moment &when, const std::optional<Entry> &said, const QDateTime &now)
{
    QString words
        = joined(done, when.isKnown() ? local_time::spoken(when, now) : QString(), u", "_s);
    if (!said)
        return words;
    words = joined(words, asked_duty::doneBy(*said), u", "_s);
    return joined(words, asked_duty::whyLate(*said), u". "_s);
}

QString answerWords(const ClockRow &clock, const QDateTime &now)
{
    if (clock.state == ClockRow::State::MetLate)
        return doneWords(DutyRow::tr("Done late"), clock.metAt, clock.said, now);
    if (clock.state == ClockRow::State::Met)
        return doneWords(DutyRow::tr("Done"), clock.metAt, clock.said, now);
    if (!clock.said)
        return {};
    switch (asked_duty::said(*clock.said)) {
    case asked_duty::Said::Done: // and owed again by now
        return doneWords(
            DutyRow::tr("Last done"), asked_duty::doneAt(*clock.said), clock.said, now);
    case asked_duty::Said::NotDone: {
        const QString why = asked_duty::whyNotDone(*clock.said);
        return why.isEmpty() ? DutyRow::tr("Not done, and no reason given")
                             : DutyRow::tr("Not done: %1").arg(why);
    }
    case asked_duty::Said::ToCome:
        return clock.state == ClockRow::State::Late ? DutyRow::tr("That time has come. Ask again")
                                                    : DutyRow::tr("Still to come");
    case asked_duty::Said::Nothing:
        break;
    }
    return {};
}

/// Who was asked, when, and who wrote it down.
QString askedWords(const Entry &said, const QDateTime &now)
{
    const QString when = local_time::spoken(said.moment(), now);
    return DutyRow::tr("Asked: %1")
        .arg(joined(joined(asked_duty::asked(said), when, u", "_s),
            DutyRow::tr("written by %1").arg(said.authorName), u", "_s));
}

} // namespace

DutyRow::DutyRow(const EpisodeContext &context, const QString &clockId, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(wrappedLabel({}, {}, this))
    , m_said(wrappedLabel({}, u"reading"_s, this))
    , m_source(wrappedLabel({}, u"hint"_s, this))
    , m_answer(new ActFold(context,
          { .formId = u"duty-asked"_s,
              .title = tr("Write down the answer"),
              .button = tr("Write this down"),
              .subject = asked_duty::subjectOf(clockId),
              .name = u"asked/"_s + clockId },
          this))
{
    setObjectName(u"asked/"_s + clockId);
    m_text->setObjectName(u"duty"_s);
    m_said->setObjectName(u"said"_s);
    m_source->setObjectName(u"source"_s);
    QVBoxLayout *column = makeColumn(this, 0.5);
    column->addWidget(m_text);
    column->addWidget(m_said);
    m_answer->addBeside(m_source);
    column->addWidget(m_answer);
    connect(m_answer, &ActFold::written, this, &DutyRow::written);
}

void DutyRow::showClock(const ClockRow &clock, const QStringList &linked)
{
    const QDateTime now = m_context.ui.record.now();
    m_text->setText(dutyWords(clock, now));
    QString said = answerWords(clock, now);
    if (clock.said)
        said = joined(said, askedWords(*clock.said, now), u". "_s);
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    m_source->setText(clock.source);
    m_answer->setDescription(joined(joined(m_text->text(), said, u". "_s), clock.source, u". "_s));
    m_answer->setLinked(linked);
    m_answer->reload();
}

bool DutyRow::keepDraft() { return m_answer->keepDraft(); }

} // namespace homeward
