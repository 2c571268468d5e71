// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/text_editor.h"

#include "core/forms/tidy.h"
#include "ui/forms/growing_text.h"
#include "ui/shell/style.h"

#include <QScopedValueRollback>

namespace homeward {

TextEditor::TextEditor(const Field &field, QWidget *parent)
    : TypedEditor(field, parent)
    , m_input(new GrowingText)
{
    m_input->setMaximumWidth(m_input->fontMetrics().averageCharWidth() * 56 + grid(this, 3));
    setInput(m_input);
    connect(m_input, &QTextEdit::textChanged, this, [this] {
        if (!m_isSetting)
            takeText();
    });
}

TypedEditor::Reading TextEditor::read(const QString &text) const
{
    const QString words = text.trimmed();
    return { .answer = words.isEmpty() ? Answer() : Answer::text(forms::tidied(field(), words)) };
}

QString TextEditor::text() const { return m_input->toPlainText(); }

void TextEditor::setText(const QString &text)
{
    if (m_input->toPlainText() == text)
        return;
    const QScopedValueRollback<bool> setting(m_isSetting, true);
    m_input->setPlainText(text);
}

} // namespace homeward
