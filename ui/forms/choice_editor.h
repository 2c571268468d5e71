// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/option_editor.h"

namespace homeward {

/// One of a few choices, all in sight.
class ChoiceEditor : public OptionEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const Field &field, QWidget *parent);
};

} // namespace homeward
