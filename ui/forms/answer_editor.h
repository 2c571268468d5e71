// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/model/answer.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace homeward {

/// Edits the answer to one question. What is typed is never thrown away: where it cannot be
/// understood, the answer is "not asked", the typed text stays, and a message beneath says what to
/// do.
class AnswerEditor : public QWidget
{
    Q_OBJECT

public:
    AnswerEditor(const Field &field, QWidget *parent);
    ~AnswerEditor() override;

    [[nodiscard]] const Field &field() const { return m_field; }
    /// As far as what is typed can be understood.
    [[nodiscard]] const Answer &answer() const { return m_answer; }
    [[nodiscard]] const QString &typed() const { return m_typed; }
    /// What is wrong, or empty.
    [[nodiscard]] QString problem() const;

    /// Shows what is in the record. Does nothing while somebody is in this editor: their text and
    /// cursor stay.
    void setAnswer(const Answer &answer, const QString &typed);
    [[nodiscard]] bool isBeingEdited() const;

    /// Something that belongs to the question, after its answers: "Why we ask".
    virtual void addAside(QWidget *widget) = 0;

Q_SIGNALS:
    void edited(const homeward::Answer &answer, const QString &typed);
    /// The focus went elsewhere in the window.
    void left();

protected:
    virtual void showAnswer(const Answer &answer, const QString &typed) = 0;
    /// Called before `left`: the moment to complain, and to spell out what was typed.
    virtual void finish() { }

    /// Adds a part of the editor below what is there; the message stays beneath them all.
    void addPart(QWidget *part);
    /// Takes over without a signal.
    void keep(const Answer &answer, const QString &typed);
    /// Takes over and tells.
    void tell(const Answer &answer, const QString &typed);
    void setProblem(const QString &problem);
    /// Gives the control its accessible name, and lets the label lead to it.
    void nameInput(QWidget *input);

private:
    void watchFocus(QWidget *old, QWidget *now);
    [[nodiscard]] bool holds(const QWidget *widget) const;

    Field m_field;
    Answer m_answer;
    QString m_typed;
    QVBoxLayout *m_column;
    QLabel *m_problem;
};

} // namespace homeward
