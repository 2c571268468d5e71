// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"
#include "core/model/answer.h"

#include <QWidget>

class QLineEdit;

namespace homeward {

class OptionRow;

/// One action for an outcome: a row of answers to one question of a form, and a line for a note.
/// Choosing an answer writes it, with what stands in the note.
class OutcomeRow : public QWidget
{
    Q_OBJECT

public:
    /// `codes` are the outcomes offered, in order; empty: all of the field's. `noteLabel` empty: no
    /// note.
    OutcomeRow(const Field &field, const QStringList &codes, const QString &about,
        const QString &noteLabel, QWidget *parent = nullptr);

    [[nodiscard]] QString note() const;
    void setNote(const QString &note);
    /// Something quiet after the outcomes.
    void addAside(QWidget *widget);
    /// Shows what was chosen last, without a signal.
    void showChosen(const Answer &answer);

Q_SIGNALS:
    void chosen(const homeward::Answer &answer);
    void noteEdited(const QString &note);

private:
    OptionRow *m_options;
    Answer m_shown;
    QLineEdit *m_note = nullptr;
};

} // namespace homeward
