// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

#include <QWidget>

class QLabel;

namespace homeward {

class OptionRow;

/// One of a few choices with its question above and what is wrong beneath.
class ChoiceField : public QWidget
{
    Q_OBJECT

public:
    ChoiceField(const QString &id, const QString &label, const QString &hint,
        const QList<Choice> &choices, QWidget *parent);

    /// Keeps what was chosen where the new choices have it.
    void setChoices(const QList<Choice> &choices);
    /// Empty when nothing is chosen.
    [[nodiscard]] QString code() const;
    /// Without a signal.
    void choose(const QString &code);
    void setProblem(const QString &problem);
    /// Goes to the first choice, or the chosen one.
    void goTo();

Q_SIGNALS:
    void chosen(const QString &code);

private:
    QList<Choice> m_choices;
    OptionRow *m_options;
    QLabel *m_problem;
};

} // namespace homeward
