// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/moment_editor.h"

#include "core/time/local_time.h"
#include "ui/forms/option_row.h"

#include <QLineEdit>
#include <QLocale>

namespace homeward {

using namespace Qt::StringLiterals;

MomentEditor::MomentEditor(const Field &field, std::function<QDateTime()> now, QWidget *parent)
    : LineEditor(field, parent)
    , m_now(std::move(now))
    , m_which(new OptionRow(OptionButton::Mark::One, this))
{
    setLetters(36);
    input()->setPlaceholderText(sense() == TimeBox::Sense::Past
            ? tr("2130, now, -20m, yesterday 9:15")
            : tr("2330, +2h, tomorrow 9:00"));
    m_which->setObjectName(u"which"_s);
    m_which->hide();
    addPart(m_which);
    connect(input(), &QLineEdit::textEdited, this, &MomentEditor::ask);
    connect(m_which, &OptionRow::chosenChanged, this, &MomentEditor::takeChoice);
}

TimeBox::Sense MomentEditor::sense() const
{
    return field().kind == Field::Kind::FutureTime ? TimeBox::Sense::Future : TimeBox::Sense::Past;
}

TypedEditor::Reading MomentEditor::read(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return {};
    const Result<TimeBox::Reading> reading = TimeBox::read(text, m_now(), sense());
    if (!reading)
        return { .problem = reading.error().message };
    if (!reading->moment.isKnown())
        return { .answer = Answer::notKnown() };
    if (reading->candidates.size() > 1)
        return { .spoken
            = tr("The clocks went back that night, so this time came twice. Which was it?") };
    return { .answer = Answer::moment(reading->moment), .spoken = reading->spoken };
}

QString MomentEditor::textOf(const Answer &answer) const
{
    const Moment moment = answer.toMoment();
    const QDateTime local = local_time::toLocal(moment.instant());
    const QString day = QLocale::c().toString(local.date(), u"d MMMM yyyy"_s);
    if (!moment.hasTime())
        return day;
    const QString text = day + u' ' + local_time::clock(moment.instant());
    return moment.precision() == Moment::Precision::About ? u"about "_s + text : text;
}

QString MomentEditor::spokenOf(const Answer &answer) const
{
    return local_time::spoken(answer.toMoment(), m_now());
}

void MomentEditor::showAnswer(const Answer &answer, const QString &typed)
{
    LineEditor::showAnswer(answer, typed);
    m_which->clear();
    m_which->hide();
    if (!answer.isSettled() && !typed.isEmpty())
        ask();
}

void MomentEditor::ask()
{
    m_which->clear();
    const Result<TimeBox::Reading> reading = TimeBox::read(text(), m_now(), sense());
    if (reading && reading->candidates.size() > 1) {
        for (const Moment &moment : reading->candidates)
            m_which->add(moment.toStorage(), local_time::full(moment), OptionButton::Look::Plain);
    }
    m_which->setVisible(!m_which->isEmpty());
}

void MomentEditor::takeChoice()
{
    const QStringList chosen = m_which->chosen();
    const Result<Moment> moment
        = chosen.isEmpty() ? Result<Moment>(Moment()) : Moment::fromStorage(chosen.first());
    if (moment && moment->isKnown()) {
        takeReading(
            { .answer = Answer::moment(*moment), .spoken = local_time::spoken(*moment, m_now()) });
    } else {
        takeReading(read(text()));
    }
}

} // namespace homeward
