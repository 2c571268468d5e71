// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/answer_editor.h"
#include "ui/forms/option_button.h"

namespace homeward {

class OptionRow;

/// An editor in which the answer is chosen from a row of options; "Not known" (and "Declined")
/// stand at its end.
class OptionEditor : public AnswerEditor
{
    Q_OBJECT

public:
    void addAside(QWidget *widget) override;

protected:
    OptionEditor(
        const Field &field, const QList<Choice> &choices, OptionButton::Mark mark, QWidget *parent);
    void showAnswer(const Answer &answer, const QString &typed) override;

private:
    void takeChoice();

    QList<Choice> m_choices;
    OptionRow *m_options;
};

} // namespace homeward
