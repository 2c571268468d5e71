// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/outcome_row.h"

#include "ui/forms/option_row.h"
#include "ui/shell/style.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString notKnownCode() { return u"not-known"_s; }

QList<Choice> choicesOf(const Field &field)
{
    if (field.kind == Field::Kind::YesNo)
        return { { u"yes"_s, OutcomeRow::tr("Yes") }, { u"no"_s, OutcomeRow::tr("No") } };
    return field.choices;
}

} // namespace

OutcomeRow::OutcomeRow(const Field &field, const QStringList &codes, const QString &about,
    const QString &noteLabel, QWidget *parent)
    : QWidget(parent)
    , m_options(new OptionRow(OptionButton::Mark::One, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(this, 1));
    if (!noteLabel.isEmpty()) {
        m_note = new QLineEdit(this);
        m_note->setPlaceholderText(noteLabel);
        m_note->setAccessibleName(u"%1: %2"_s.arg(about, noteLabel));
        connect(m_note, &QLineEdit::textEdited, this, &OutcomeRow::noteEdited);
        column->addWidget(m_note);
    }
    m_options->setAccessibleName(about);
    const QList<Choice> offered = choicesOf(field);
    for (const Choice &choice : offered) {
        if (codes.isEmpty() || codes.contains(choice.code))
            m_options->add(choice.code, choice.label, OptionButton::Look::Plain);
    }
    if (field.kind == Field::Kind::YesNo)
        m_options->add(
            notKnownCode(), readable(Answer::State::NotKnown), OptionButton::Look::Quiet);
    column->addWidget(m_options);
    connect(m_options, &OptionRow::chosenChanged, this, [this] {
        // The same answer again, with something new to say, is said again; it is not taken back.
        if (m_options->chosen().isEmpty() && !note().isEmpty())
            showChosen(m_shown);
        const QString code = m_options->chosen().value(0);
        if (!code.isEmpty())
            Q_EMIT chosen(code == notKnownCode() ? Answer::notKnown() : Answer::code(code));
    });
}

QString OutcomeRow::note() const { return m_note ? m_note->text().trimmed() : QString(); }

void OutcomeRow::setNote(const QString &note)
{
    if (m_note)
        m_note->setText(note);
}

void OutcomeRow::addAside(QWidget *widget) { m_options->addAside(widget); }

void OutcomeRow::showChosen(const Answer &answer)
{
    m_shown = answer;
    m_options->choose(answer.state() == Answer::State::NotKnown ? QStringList { notKnownCode() }
                                                                : answer.values());
}

} // namespace homeward
