// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/typed_editor.h"

class QLineEdit;

namespace homeward {

/// One line of words, or a telephone number.
class LineEditor : public TypedEditor
{
    Q_OBJECT

public:
    LineEditor(const Field &field, QWidget *parent);

protected:
    [[nodiscard]] Reading read(const QString &text) const override;
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    [[nodiscard]] QLineEdit *input() const { return m_input; }
    /// How wide the box grows, in letters.
    void setLetters(int letters);

private:
    QLineEdit *m_input;
};

} // namespace homeward
