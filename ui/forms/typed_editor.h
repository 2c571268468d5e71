// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/forms/answer_editor.h"

class QBoxLayout;

namespace homeward {

class OptionRow;

/// An editor in which the answer is typed, with "Not known" (and "Declined") beside it. Typing
/// takes those back; they leave what was typed where it is.
class TypedEditor : public AnswerEditor
{
    Q_OBJECT

public:
    TypedEditor(const Field &field, QWidget *parent);

    void addAside(QWidget *widget) override;

protected:
    /// What typed text means. `spoken` is shown at once; `problem` when the person goes on.
    struct Reading
    {
        Answer answer = {};
        QString spoken = {};
        QString problem = {};
    };
    [[nodiscard]] virtual Reading read(const QString &text) const = 0;
    /// How an answer reads in the box.
    [[nodiscard]] virtual QString textOf(const Answer &answer) const { return answer.value(); }
    [[nodiscard]] virtual QString spokenOf(const Answer &) const { return {}; }
    [[nodiscard]] virtual QString text() const = 0;
    virtual void setText(const QString &text) = 0;

    /// Called once, by the constructor of what derives from this.
    void setInput(QWidget *input);
    /// The text changed by hand.
    void takeText();
    void takeReading(const Reading &reading);
    void showAnswer(const Answer &answer, const QString &typed) override;
    void finish() override;
    bool event(QEvent *event) override;

private:
    /// As `read`, but that what a profile never keeps is no answer.
    [[nodiscard]] Reading meaningOf(const QString &text) const;
    void takeState();
    void showState(Answer::State state);
    void setSpoken(const QString &spoken);
    void placeStates();

    QWidget *m_input = nullptr;
    QBoxLayout *m_row = nullptr;
    OptionRow *m_states = nullptr;
    QLabel *m_spoken = nullptr;
    QString m_waitingProblem;
};

} // namespace homeward
