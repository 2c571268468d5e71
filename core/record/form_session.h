// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/forms/form.h"
#include "core/guide/log_items.h"
#include "core/model/answer.h"
#include "core/model/entry.h"
#include "core/time/moment.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace homeward {

class Record;
struct UsedDrafts;

/// One form while somebody fills it in: typed -> draft -> entry (or profile fact). Every keystroke
/// may be given to it; a draft is in the file at the latest when `keepDraft` returns, and comes
/// back only in its own record, form and subject.
class FormSession
{
public:
    enum class Commit
    {
        EachField, ///< a field becomes an entry, or a profile fact, when it is left: facts, calls,
                   ///< the interview
        Together, ///< the whole form becomes one entry when an outcome is chosen: checks, notices,
                  ///< log lines, corrections
    };

    /// A form of an episode. `subject` as in Entry.
    FormSession(Record &record, const EpisodeId &episode, const Form &form, const QString &subject,
        Commit commit);
    /// Corrects a line of the episode's log: begins with what that line says, and asks why. Its
    /// drafts belong to
    /// the line, whatever it was corrected to meanwhile.
    FormSession(Record &record, const EpisodeId &episode, const LogItem &line);
    /// A profile form of a child: each field becomes a profile fact.
    FormSession(Record &record, const ChildId &child, const Form &form);

    /// Whether a draft of this form is of a correction; its subject is the line as it first was.
    [[nodiscard]] static bool isCorrection(const QString &form);

    [[nodiscard]] const Form &form() const { return m_form; }
    [[nodiscard]] Commit mode() const { return m_commit; }
    [[nodiscard]] const QString &subject() const { return m_subject; }

    /// Reads what is in the record, and drafts over it. Call before use and when the record
    /// changed.
    [[nodiscard]] Done load();
    /// What the screen shows: drafts over what was committed. For Commit::Together only drafts.
    [[nodiscard]] Answers answers() const;
    /// Exactly what was typed, where that is not (yet) an answer.
    [[nodiscard]] QString typed(const QString &field) const;
    [[nodiscard]] bool hasDrafts() const;
    /// Together: the field beside the form that says when it happened. What is typed there is kept
    /// as any draft is, and never becomes an answer of the entry.
    [[nodiscard]] QString whenField() const { return m_form.id + QStringLiteral("/when"); }
    /// A correction: the last question of the form, why it is made.
    [[nodiscard]] QString reasonField() const { return m_form.id + QStringLiteral("/reason"); }
    /// Questions that are asked and have something typed that is not an answer.
    [[nodiscard]] QStringList notUnderstood() const;

    /// Somebody begins to type in a field: what the record says there now is what they know of. A
    /// draft begins it too.
    void begin(const QString &field);
    /// Keeps what was typed. `answer` is "not asked" while it cannot be understood.
    [[nodiscard]] Done keepDraft(const QString &field, const Answer &answer, const QString &typed);
    /// The same without waiting for the disk, as Record::saveDraftSoon.
    void keepDraftSoon(const QString &field, const Answer &answer, const QString &typed,
        std::function<void(const Done &)> told);
    /// EachField: the field was left. Writes an entry when its answer differs from what is in the
    /// record. Returns whether it wrote. Together: Refused, and so is what a profile never keeps
    /// (forms::secrets); the draft stays. A profile fact, or an answer of the log
    /// of which only the last counts, that somebody else changed since it was begun: Changed, once;
    /// the draft stays, and the next time it is written.
    [[nodiscard]] Result<bool> settle(const QString &field, const QString &saidBy = {});
    /// EachField: every field that has a draft which is an answer; before a document is made.
    [[nodiscard]] Done settleAll(const QString &saidBy = {});
    /// Together: one entry of everything answered, and of `extra`, which stands in the place of
    /// what is drafted for the same field (an empty answer takes it away); the drafts are gone in
    /// the same transaction.
    [[nodiscard]] Result<EntryId> commit(const Moment &happened, const QString &saidBy = {},
        const Answers &extra = {}, bool forAllLinked = false);

    /// Together: one entry of the answer to one question alone; its draft is gone in the same
    /// transaction, and what else is drafted stays.
    [[nodiscard]] Result<EntryId> commitOnly(const QString &field, const Moment &happened);

    /// When it happened: what the form's own question for it says, else `otherwise`. An event that
    /// has its own time happened then, not when it was typed.
    [[nodiscard]] Moment happened(const Moment &otherwise) const;
    /// A correction: writes what is answered in the place of the line; the drafts are gone in the
    /// same transaction, and stay when it fails. Fails as Record::correct does, and with Refused
    /// when nothing is different.
    [[nodiscard]] Result<EntryId> correct();
    /// A correction: what the line says did not happen. Only the reason counts.
    [[nodiscard]] Result<EntryId> takeBack();

private:
    [[nodiscard]] QString recordId() const;
    [[nodiscard]] bool keeps(const QString &field) const;
    [[nodiscard]] Result<Answers> readCommitted() const;
    /// A correction: the line's form has no question of its own for when it happened, so that one
    /// is added.
    [[nodiscard]] bool asksWhen() const;
    [[nodiscard]] Answers lineAnswers() const;
    /// Everything answered and asked; Refused when something is typed that is no answer.
    [[nodiscard]] Result<Answers> said(const Answers &extra) const;
    [[nodiscard]] Result<EntryId> written(Result<EntryId> written);
    [[nodiscard]] Done setFact(const QString &field, const Answer &answer, const QString &saidBy);
    /// Fails with Changed, and says what somebody else wrote in the meantime.
    [[nodiscard]] Done contested(const QString &field, const Answers &committed);
    [[nodiscard]] Done writeEntry(
        const Answers &answers, const QString &saidBy, const UsedDrafts &used);

    Record &m_record;
    EpisodeId m_episode;
    ChildId m_child;
    Form m_form;
    QString m_subject;
    Commit m_commit;
    std::optional<Entry> m_line; ///< what is corrected
    Answers m_committed;
    Answers m_draftAnswers;
    Answers m_known; ///< what the record said when a field was begun
    QMap<QString, QString> m_typed;
};

} // namespace homeward
