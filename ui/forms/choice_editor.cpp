// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/choice_editor.h"

namespace homeward {

ChoiceEditor::ChoiceEditor(const Field &field, QWidget *parent)
    : OptionEditor(field, field.choices, OptionButton::Mark::One, parent)
{
}

} // namespace homeward
