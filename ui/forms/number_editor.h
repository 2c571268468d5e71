// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/line_editor.h"

namespace homeward {

/// A whole number, nought or more.
class NumberEditor : public LineEditor
{
    Q_OBJECT

public:
    NumberEditor(const Field &field, QWidget *parent);

protected:
    [[nodiscard]] Reading read(const QString &text) const override;
};

} // namespace homeward
