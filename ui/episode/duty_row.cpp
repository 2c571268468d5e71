// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/duty_row.h"

#include "core/base/joined.h"
#include "core/guide/asked_duty.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "ui/episode/act_form.h"
#include "ui/forms/disclosure.h"
#include "ui/parts/scroll_page.h"
#include "ui/parts/tab_stops.h"
#include "ui/parts/words.h"
#include "ui/shell/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString dutyWords(const ClockRow &clock, const QDateTime &now)
{
    const QString text
        = clock.mayApply ? DutyRow::tr("%1 (may apply)").arg(clock.text) : clock.text;
    return clock.isRunning() && clock.due.isValid()
        ? DutyRow::tr("%1: by %2").arg(text, local_time::spoken(clock.due, now))
        : text;
}

/// "Done late, Thu 5 Nov, 12:00, PC Hale. Nobody was free".
QString doneWords(
    const QString &done, const Moment &when, const Answers &said, const QDateTime &now)
{
    QString words
        = joined(done, when.isKnown() ? local_time::spoken(when, now) : QString(), u", "_s);
    words = joined(words, said.value(u"asked.done-by"_s).value(), u", "_s);
    return joined(words, said.value(u"asked.late-reason"_s).value(), u". "_s);
}

QString answerWords(const ClockRow &clock, const QDateTime &now)
{
    const Answers said = clock.said ? clock.said->answers : Answers();
    const QString answer = said.value(u"asked.answer"_s).value();
    if (clock.state == ClockRow::State::MetLate)
        return doneWords(DutyRow::tr("Done late"), clock.metAt, said, now);
    if (clock.state == ClockRow::State::Met)
        return doneWords(DutyRow::tr("Done"), clock.metAt, said, now);
    if (answer == u"done") // and owed again by now
        return doneWords(DutyRow::tr("Done last"), asked_duty::doneAt(*clock.said), said, now);
    if (answer == u"not-done") {
        const QString why = said.value(u"asked.reason"_s).value();
        return why.isEmpty() ? DutyRow::tr("Not done, and no reason given")
                             : DutyRow::tr("Not done: %1").arg(why);
    }
    if (answer != u"to-come")
        return {};
    if (clock.state == ClockRow::State::Late)
        return DutyRow::tr("That time has come. Ask again");
    return DutyRow::tr("Still to come");
}

/// Who was asked, when, and who wrote it down.
QString askedWords(const Entry &said, const QDateTime &now)
{
    const QString when = local_time::spoken(said.moment(), now);
    return DutyRow::tr("Asked: %1")
        .arg(joined(joined(said.answer(u"asked.who"_s).value(), when, u", "_s),
            DutyRow::tr("written by %1").arg(said.authorName), u", "_s));
}

} // namespace

DutyRow::DutyRow(const EpisodeContext &context, const QString &clockId, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_clock(clockId)
    , m_text(wrappedLabel({}, {}, this))
    , m_said(wrappedLabel({}, u"reading"_s, this))
    , m_source(wrappedLabel({}, u"hint"_s, this))
    , m_place(new QWidget(this))
    , m_opener(new Disclosure(tr("Write down the answer"), m_place, this))
{
    setObjectName(u"asked/"_s + clockId);
    m_text->setObjectName(u"duty"_s);
    m_said->setObjectName(u"said"_s);
    m_source->setObjectName(u"source"_s);
    m_opener->setObjectName(u"asked/%1/open"_s.arg(clockId));
    (void)makeColumn(m_place);
    QVBoxLayout *column = makeColumn(this, 0.5);
    column->addWidget(m_text);
    column->addWidget(m_said);
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(this, 1.5));
    line->addWidget(m_opener, 0, Qt::AlignTop);
    line->addWidget(m_source, 1);
    column->addLayout(line);
    column->addWidget(m_place);
    connect(m_opener, &Disclosure::toggled, this, &DutyRow::setOpen);
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
    m_opener->setAccessibleDescription(
        joined(joined(m_text->text(), said, u". "_s), clock.source, u". "_s));
    m_linked = linked;
    if (m_form != nullptr) {
        m_form->setLinked(m_linked);
        m_form->reload();
    }
}

void DutyRow::setOpen(bool isOpen)
{
    if (!isOpen)
        return;
    if (m_form == nullptr)
        openForm();
    m_form->showField(u"asked.who"_s);
}

void DutyRow::openForm()
{
    m_form = new ActForm(m_context, u"duty-asked"_s, asked_duty::subjectOf(m_clock),
        tr("Write this down"), ActForm::Time::Now, m_place);
    m_form->setLinked(m_linked);
    m_place->layout()->addWidget(m_form);
    chain(QList<QWidget *> { m_opener } + stopsInside(m_form));
    connect(m_form, &ActForm::written, this, [this] {
        m_opener->setFocus(Qt::OtherFocusReason);
        m_opener->setOpen(false);
        Q_EMIT written();
    });
}

bool DutyRow::keepDraft() { return m_form == nullptr || m_form->keepDraft(); }

} // namespace homeward
