// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/typed_editor.h"

namespace homeward {

class GrowingText;

/// Any number of lines. The box grows with what is in it, so that nothing scrolls out of sight
/// inside it.
class TextEditor : public TypedEditor
{
    Q_OBJECT

public:
    TextEditor(const Field &field, QWidget *parent);

protected:
    [[nodiscard]] Reading read(const QString &text) const override;
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    [[nodiscard]] GrowingText *input() const { return m_input; }

private:
    GrowingText *m_input;
    bool m_isSetting = false;
};

} // namespace homeward
