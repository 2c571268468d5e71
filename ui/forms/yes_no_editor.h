// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/option_editor.h"

namespace homeward {

/// Yes, no, or one of the other answers.
class YesNoEditor : public OptionEditor
{
    Q_OBJECT

public:
    YesNoEditor(const Field &field, QWidget *parent);
};

} // namespace homeward
