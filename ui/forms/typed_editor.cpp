// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/typed_editor.h"

#include "core/forms/secrets.h"
#include "ui/forms/option_row.h"
#include "ui/forms/state_options.h"
#include "ui/shell/style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QStyle>

namespace homeward {

using namespace Qt::StringLiterals;

TypedEditor::TypedEditor(const Field &field, QWidget *parent)
    : AnswerEditor(field, parent)
{
}

void TypedEditor::setInput(QWidget *input)
{
    m_input = input;
    auto *line = new QWidget(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, line);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(grid(this));
    input->setParent(line);
    m_row->addWidget(input, 1, Qt::AlignTop);
    m_states = new OptionRow(OptionButton::Mark::One, line);
    addStateOptions(*m_states, field());
    m_row->addWidget(m_states, 0, Qt::AlignTop);
    m_spoken = new QLabel(this);
    m_spoken->setObjectName(u"spoken"_s);
    m_spoken->setWordWrap(true);
    m_spoken->hide();
    setRole(m_spoken, u"reading"_s);
    addPart(line);
    addPart(m_spoken);
    nameInput(input);
    connect(m_states, &OptionRow::chosenChanged, this, &TypedEditor::takeState);
}

void TypedEditor::addAside(QWidget *widget) { m_states->addAside(widget); }

TypedEditor::Reading TypedEditor::meaningOf(const QString &text) const
{
    const Reading reading = read(text);
    const QString secret = forms::secrets::refusalOf(field().id, reading.answer.value());
    return secret.isEmpty() ? reading : Reading { .problem = secret };
}

void TypedEditor::takeText()
{
    showState(Answer::State::Answered);
    takeReading(meaningOf(text()));
}

void TypedEditor::takeReading(const Reading &reading)
{
    setSpoken(reading.spoken);
    m_waitingProblem = reading.problem;
    // While somebody types, half a time is no mistake; a complaint that is already there goes as
    // soon as it may.
    if (reading.problem.isEmpty() || !problem().isEmpty())
        setProblem(reading.problem);
    if (!reading.answer.isAnswered())
        showState(reading.answer.state());
    tell(reading.answer, text());
}

void TypedEditor::takeState()
{
    const Answer state = stateAnswer(*m_states);
    m_waitingProblem.clear();
    setProblem({});
    showState(state.state());
    if (state.isSettled()) {
        setSpoken({});
        tell(state, text());
    } else {
        takeReading(meaningOf(text()));
    }
}

void TypedEditor::showState(Answer::State state)
{
    m_states->choose({ stateCode(state) });
    const bool isSetAside = state == Answer::State::NotKnown || state == Answer::State::Declined;
    if (m_input->property("set-aside").toBool() == isSetAside)
        return;
    m_input->setProperty("set-aside", isSetAside);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

void TypedEditor::showAnswer(const Answer &answer, const QString &typed)
{
    setText(answer.isAnswered() ? textOf(answer) : typed);
    showState(answer.state());
    setSpoken(answer.isAnswered() ? spokenOf(answer) : QString());
    m_waitingProblem.clear();
    if (!answer.isSettled() && !typed.isEmpty()) {
        m_waitingProblem = meaningOf(typed).problem;
        setProblem(m_waitingProblem);
    }
}

void TypedEditor::finish()
{
    setProblem(m_waitingProblem);
    if (answer().isAnswered() && text() != textOf(answer()))
        setText(textOf(answer()));
}

void TypedEditor::setSpoken(const QString &spoken)
{
    m_spoken->setText(spoken);
    m_spoken->setVisible(!spoken.isEmpty());
}

bool TypedEditor::event(QEvent *event)
{
    const bool isHandled = AnswerEditor::event(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::LayoutRequest || type == QEvent::Show)
        placeStates();
    return isHandled;
}

void TypedEditor::placeStates()
{
    const int states = m_states->sizeHint().width();
    const bool isNarrow = width() - states < fontMetrics().averageCharWidth() * 28;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Beside the box they stay on one line, and the box gives way.
    m_states->setMinimumWidth(isNarrow ? 0 : states);
}

} // namespace homeward
