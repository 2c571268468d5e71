// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/line_editor.h"

#include "core/forms/tidy.h"
#include "ui/shell/style.h"

#include <QLineEdit>

#include <algorithm>

namespace homeward {

namespace {

constexpr int fewestDigits = 3;

bool mayBeRung(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })
        >= fewestDigits;
}

} // namespace

LineEditor::LineEditor(const Field &field, QWidget *parent)
    : TypedEditor(field, parent)
    , m_input(new QLineEdit)
{
    setLetters(field.kind == Field::Kind::Phone ? 32 : 56);
    setInput(m_input);
    connect(m_input, &QLineEdit::textEdited, this, [this] { takeText(); });
}

void LineEditor::setLetters(int letters)
{
    m_input->setMaximumWidth(m_input->fontMetrics().averageCharWidth() * letters + grid(this, 3));
}

TypedEditor::Reading LineEditor::read(const QString &text) const
{
    const QString words = text.trimmed();
    if (words.isEmpty())
        return {};
    if (field().kind == Field::Kind::Phone && !mayBeRung(words))
        return { .problem = tr("There is no number in this yet. Type the number to ring.") };
    return { .answer = Answer::text(forms::tidied(field(), words)) };
}

QString LineEditor::text() const { return m_input->text(); }

void LineEditor::setText(const QString &text)
{
    if (m_input->text() == text)
        return;
    m_input->setText(text);
    m_input->setCursorPosition(0);
}

} // namespace homeward
