// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/form_session.h"
#include "ui/episode/episode_context.h"

#include <QFrame>
#include <QTimer>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace homeward {

class ActDetails;
class Disclosure;
class LateReason;
class OutcomeRow;

/// One line of a list of things to do: a check, or somebody to be told. What it is, whom to ring,
/// what came of it; one action writes the outcome, now, and what stands in the note with it. When
/// else it was, and what more there is to say, is asked of whoever wants it.
class ActRow : public QFrame
{
    Q_OBJECT

public:
    struct Words
    {
        QString text;
        QString hint = {};
        QString source = {}; ///< a sentence
        bool isSourceShown = false; ///< else only to who asks for more
        QList<RingLine> ring = {};
        QString state = {}; ///< in words: "no answer, 16:48"
        QString tone = {}; ///< "", "due" or "late"
        QString said = {}; ///< of what is settled: why not, or how late
        bool isSettled = false;
        bool isPastDue = false; ///< its time is over and it is not settled: why is asked
        bool isLate = false; ///< the same, and the user's own: why is asked at once
        bool mayAddWhy = false; ///< it was late, and nobody wrote why
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
        QString more = {}; ///< what there is to say beside the outcome; empty: nothing
        QString when = {}; ///< the label of the time there
        QString whenHint = {}; ///< empty: to leave it empty means now
        QStringList moreFields = {};
        QString lateField = {}; ///< why it was late
        QString doneCode = {}; ///< the outcome that can be written from there; empty: none
        /// Others did it, and the user is told so: when it was is not known unless they say.
        bool isDoneByOthers = false;
    };

    ActRow(const EpisodeContext &context, const Form &form, const QString &subject,
        const QString &about, QWidget *parent = nullptr);
    ~ActRow() override;

    void showWords(const Words &words, const Answer &outcome);
    /// Keeps the note, when it is another one than was kept last. False when that failed; the
    /// message bar says why.
    bool keepDraft();

Q_SIGNALS:
    void written();

private:
    void addWhy(QVBoxLayout *column);
    void makeWhy();
    void addMore(QVBoxLayout *column);
    void makeDetails();
    void showSource();
    [[nodiscard]] bool hasDraft(const QString &field) const;
    [[nodiscard]] bool hasDetailDrafts() const;
    [[nodiscard]] std::optional<Moment> happened(const Answer &outcome) const;
    [[nodiscard]] bool keepNote();
    void keepSoon();
    void commit(const Answer &outcome);
    void showRing(const QList<RingLine> &ring);

    EpisodeContext m_context;
    Form m_form;
    FormSession m_session;
    QTimer m_keep;
    QString m_keptNote;
    Answer m_lastOutcome;
    Words m_words;
    QLabel *m_text;
    QLabel *m_state;
    QLabel *m_hint;
    QLabel *m_said;
    QLabel *m_ring;
    QLabel *m_notToRing; ///< and why; set apart, so that nobody rings them in a hurry
    QLabel *m_source;
    QWidget *m_whySpace = nullptr;
    Disclosure *m_why = nullptr; ///< null: why it was late is never asked
    QWidget *m_actions;
    Disclosure *m_again;
    OutcomeRow *m_outcome;
    QWidget *m_moreSpace = nullptr;
    Disclosure *m_more = nullptr; ///< null: there is no more to say
    std::unique_ptr<ActDetails> m_details; ///< before the session goes; null until it is asked for
    std::unique_ptr<LateReason> m_lateReason; ///< the same
};

} // namespace homeward
