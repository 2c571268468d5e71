// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/choices_editor.h"

namespace homeward {

ChoicesEditor::ChoicesEditor(const Field &field, QWidget *parent)
    : OptionEditor(field, field.choices, OptionButton::Mark::Tick, parent)
{
}

} // namespace homeward
