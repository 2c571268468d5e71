// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/option_editor.h"

namespace homeward {

/// As many choices as apply, all in sight.
class ChoicesEditor : public OptionEditor
{
    Q_OBJECT

public:
    ChoicesEditor(const Field &field, QWidget *parent);
};

} // namespace homeward
