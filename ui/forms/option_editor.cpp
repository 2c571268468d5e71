// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/option_editor.h"

#include "ui/forms/option_row.h"
#include "ui/forms/state_options.h"

namespace homeward {

OptionEditor::OptionEditor(
    const Field &field, const QList<Choice> &choices, OptionButton::Mark mark, QWidget *parent)
    : AnswerEditor(field, parent)
    , m_choices(choices)
    , m_options(new OptionRow(mark, this))
{
    for (const Choice &choice : choices)
        m_options->add(choice.code, choice.label, OptionButton::Look::Plain);
    addStateOptions(*m_options, field);
    addPart(m_options);
    nameInput(m_options);
    connect(m_options, &OptionRow::chosenChanged, this, &OptionEditor::takeChoice);
}

void OptionEditor::addAside(QWidget *widget) { m_options->addAside(widget); }

void OptionEditor::showAnswer(const Answer &answer, const QString &)
{
    m_options->choose(
        answer.isAnswered() ? answer.values() : QStringList { stateCode(answer.state()) });
}

void OptionEditor::takeChoice()
{
    const Answer state = stateAnswer(*m_options);
    if (state.isSettled()) {
        tell(state, {});
        return;
    }
    const QStringList chosen = m_options->chosen();
    tell(chosen.isEmpty() ? Answer() : Answer::codes(chosen), {});
}

} // namespace homeward
