// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/search_choice_editor.h"

#include "ui/parts/calm_combo_box.h"
#include "ui/shell/style.h"

#include <QCompleter>
#include <QLineEdit>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QList<Choice> matching(const QList<Choice> &choices, const QString &text)
{
    QList<Choice> found;
    for (const Choice &choice : choices) {
        if (choice.label.compare(text, Qt::CaseInsensitive) == 0)
            return { choice };
        if (choice.label.contains(text, Qt::CaseInsensitive))
            found << choice;
    }
    return found;
}

} // namespace

SearchChoiceEditor::SearchChoiceEditor(const Field &field, QWidget *parent)
    : TypedEditor(field, parent)
    , m_input(new CalmComboBox)
{
    m_input->setEditable(true);
    m_input->setInsertPolicy(QComboBox::NoInsert);
    m_input->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_input->setMinimumContentsLength(16);
    for (const Choice &choice : field.choices)
        m_input->addItem(choice.label, choice.code);
    m_input->setCurrentIndex(-1);
    m_input->setMaximumWidth(m_input->fontMetrics().averageCharWidth() * 56 + grid(this, 3));
    m_input->lineEdit()->setPlaceholderText(tr("Choose, or type to search"));
    m_input->lineEdit()->setAccessibleName(field.label);
    m_input->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_input->completer()->setFilterMode(Qt::MatchContains);
    m_input->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    setInput(m_input);
    connect(m_input, &QComboBox::activated, this, [this] { takeText(); });
    connect(m_input->lineEdit(), &QLineEdit::textEdited, this, [this] { takeText(); });
}

TypedEditor::Reading SearchChoiceEditor::read(const QString &text) const
{
    const QString words = text.trimmed();
    if (words.isEmpty())
        return {};
    const QList<Choice> found = matching(field().choices, words);
    if (found.isEmpty())
        return { .problem = tr("That is not in the list. Choose the nearest, or “%1”.")
                                .arg(readable(Answer::State::NotKnown)) };
    if (found.size() > 1)
        return { .problem = tr("This fits more than one. Choose one from the list.") };
    const Choice &choice = found.first();
    return { .answer = Answer::code(choice.code),
        .spoken = choice.label == words ? QString() : choice.label };
}

QString SearchChoiceEditor::textOf(const Answer &answer) const
{
    return field().labelOf(answer.value());
}

QString SearchChoiceEditor::text() const { return m_input->currentText(); }

void SearchChoiceEditor::setText(const QString &text)
{
    if (m_input->currentText() == text)
        return;
    m_input->setCurrentIndex(m_input->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive));
    if (m_input->currentIndex() < 0)
        m_input->setEditText(text);
}

} // namespace homeward
