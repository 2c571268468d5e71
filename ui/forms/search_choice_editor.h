// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/typed_editor.h"

class QComboBox;

namespace homeward {

/// One of many choices: a list that opens, and is searched by typing any part of a choice.
class SearchChoiceEditor : public TypedEditor
{
    Q_OBJECT

public:
    SearchChoiceEditor(const Field &field, QWidget *parent);

protected:
    [[nodiscard]] Reading read(const QString &text) const override;
    [[nodiscard]] QString textOf(const Answer &answer) const override;
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;

private:
    QComboBox *m_input;
};

} // namespace homeward
