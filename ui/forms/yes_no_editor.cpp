// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/yes_no_editor.h"

namespace homeward {

namespace {

QList<Choice> yesAndNo(const Field &field)
{
    return { { Answer::yes().value(), readable(field, Answer::yes()) },
        { Answer::no().value(), readable(field, Answer::no()) } };
}

} // namespace

YesNoEditor::YesNoEditor(const Field &field, QWidget *parent)
    : OptionEditor(field, yesAndNo(field), OptionButton::Mark::One, parent)
{
}

} // namespace homeward
