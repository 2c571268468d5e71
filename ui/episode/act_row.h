// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/step_page.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace homeward {

class Disclosure;
class OutcomeRow;

/// One line of a list of things to do: a check, or somebody to be told. What it is, whom to ring,
/// what came of it; one action writes the outcome, and what stands in the note with it.
class ActRow : public QFrame
{
    Q_OBJECT

public:
    struct Words
    {
        QString text;
        QString hint;
        QString source;
        QList<RingLine> ring;
        QString state; ///< in words: "no answer, 16:48"
        QString tone; ///< "", "due" or "late"
        bool isSettled = false;
    };
    struct Form
    {
        QString id;
        QString outcomeField;
        QString noteField;
        QStringList codes; ///< offered outcomes; empty: all
        QString noteLabel;
        QString reasonCode = {}; ///< the outcome whose note is a reason …
        QString reasonField = {}; ///< … and where that is kept
    };

    ActRow(const EpisodeContext &context, const Form &form, const QString &subject,
        const QString &about, QWidget *parent = nullptr);

    void showWords(const Words &words, const Answer &outcome);
    /// Keeps the note, when it is another one than was kept last. False when that failed; the
    /// message bar says why.
    bool keepDraft();

Q_SIGNALS:
    void written();

private:
    void keepSoon();
    void commit(const Answer &outcome);
    void showRing(const QList<RingLine> &ring);

    EpisodeContext m_context;
    Form m_form;
    FormSession m_session;
    QTimer m_keep;
    QString m_keptNote;
    Answer m_lastOutcome;
    QLabel *m_text;
    QLabel *m_state;
    QLabel *m_hint;
    QLabel *m_ring;
    OutcomeRow *m_outcome;
    QWidget *m_actions;
    Disclosure *m_again;
};

} // namespace homeward
