// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/number_editor.h"

namespace homeward {

NumberEditor::NumberEditor(const Field &field, QWidget *parent)
    : LineEditor(field, parent)
{
    setLetters(12);
}

TypedEditor::Reading NumberEditor::read(const QString &text) const
{
    const QString digits = text.trimmed();
    if (digits.isEmpty())
        return {};
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!isNumber || number < 0)
        return { .problem = tr("Type a whole number, such as 20.") };
    return { .answer = Answer::text(QString::number(number)) };
}

} // namespace homeward
