// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/form_session.h"

#include "core/forms/catalogue.h"
#include "core/guide/fact_fold.h"
#include "core/record/record.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const char *sentence)
{
    return failure(Error::Code::Refused, QCoreApplication::translate("FormSession", sentence));
}

tl::unexpected<Error> notOnForm()
{
    return failure(Error::Code::Refused,
        QCoreApplication::translate("FormSession", "This question is not on this form."),
        u"unknown field"_s);
}

Entry::Kind kindOf(const Form &form) { return forms::kindOf(form.id).value_or(Entry::Kind::Fact); }

/// What the log says to the questions of a form about one subject.
Answers answersOf(const FactFold &fold, const Form &form, const QString &subject)
{
    Answers answers;
    const Entry::Kind kind = kindOf(form);
    for (const Field &field : form.fields()) {
        if (kind == Entry::Kind::Fact && fold.answer(field.id).isSettled())
            answers.insert(field.id, fold.answer(field.id));
    }
    if (kind == Entry::Kind::Fact)
        return answers;
    for (const Entry &entry : fold.all(kind)) {
        if (entry.subject == subject)
            answers.insert(entry.answers);
    }
    return answers;
}

/// Fields of one call or one interview belong to one moment: that of the first of them.
Moment momentFor(
    const FactFold &fold, const Form &form, const QString &subject, const QDateTime &now)
{
    const Entry::Kind kind = kindOf(form);
    if (kind != Entry::Kind::Fact) {
        for (const Entry &entry : fold.all(kind)) {
            if (entry.subject == subject)
                return entry.happened;
        }
    }
    return Moment::exactly(now);
}

} // namespace

FormSession::FormSession(Record &record, const EpisodeId &episode, const Form &form,
    const QString &subject, Commit commit)
    : m_record(record)
    , m_episode(episode)
    , m_form(form)
    , m_subject(subject)
    , m_commit(commit)
{
}

FormSession::FormSession(Record &record, const ChildId &child, const Form &form)
    : m_record(record)
    , m_child(child)
    , m_form(form)
    , m_commit(Commit::EachField)
{
}

QString FormSession::recordId() const
{
    return m_episode.isEmpty() ? m_child.toStorage() : m_episode.toStorage();
}

bool FormSession::keeps(const QString &field) const
{
    return m_form.field(field) || (m_commit == Commit::Together && field == whenField());
}

Done FormSession::load()
{
    const Result<Answers> committed = readCommitted();
    if (!committed)
        return tl::unexpected(committed.error());
    const Result<QList<Draft>> drafts = m_record.drafts(recordId());
    if (!drafts)
        return tl::unexpected(drafts.error());
    m_committed = *committed;
    m_draftAnswers.clear();
    m_typed.clear();
    for (const Draft &draft : *drafts) {
        if (draft.form == m_form.id && draft.subject == m_subject && keeps(draft.field)) {
            m_draftAnswers.insert(draft.field, draft.answer);
            m_typed.insert(draft.field, draft.typed);
        }
    }
    return {};
}

Result<Answers> FormSession::readCommitted() const
{
    if (m_commit == Commit::Together)
        return Answers();
    if (m_episode.isEmpty()) {
        const Result<Profile> profile = m_record.profile(m_child);
        if (!profile)
            return tl::unexpected(profile.error());
        Answers answers;
        for (const Field &field : m_form.fields()) {
            if (profile->child.answer(field.id).isSettled())
                answers.insert(field.id, profile->child.answer(field.id));
        }
        return answers;
    }
    const Result<EpisodeFacts> facts = m_record.facts(m_episode);
    if (!facts)
        return tl::unexpected(facts.error());
    return answersOf(FactFold(*facts), m_form, m_subject);
}

Answers FormSession::answers() const
{
    Answers answers = m_committed;
    answers.insert(m_draftAnswers);
    return answers;
}

QString FormSession::typed(const QString &field) const { return m_typed.value(field); }

bool FormSession::hasDrafts() const { return !m_draftAnswers.isEmpty(); }

QStringList FormSession::notUnderstood() const
{
    const Answers given = answers();
    QStringList labels;
    for (const Field &field : m_form.visible(given)) {
        if (!given.value(field.id).isSettled() && !m_typed.value(field.id).trimmed().isEmpty())
            labels << field.label;
    }
    return labels;
}

Done FormSession::keepDraft(const QString &field, const Answer &answer, const QString &typed)
{
    if (!keeps(field))
        return notOnForm();
    Done saved = m_record.saveDraft({ recordId(), m_form.id, m_subject, field, answer, typed, {} });
    if (saved) {
        m_draftAnswers.insert(field, answer);
        m_typed.insert(field, typed);
    }
    return saved;
}

Result<bool> FormSession::settle(const QString &field, const QString &saidBy)
{
    if (m_commit != Commit::EachField)
        return refused(QT_TRANSLATE_NOOP("FormSession", "This form is saved as a whole."));
    const auto draft = m_draftAnswers.constFind(field);
    if (draft == m_draftAnswers.constEnd())
        return false;
    Answer answer = *draft;
    const bool isEmptied = !answer.isSettled() && m_typed.value(field).trimmed().isEmpty();
    if (!answer.isSettled() && !isEmptied)
        return false;
    const UsedDrafts used { m_form.id, m_subject, { field } };
    const bool isNew = answer != m_committed.value(field);
    Done done;
    if (!isNew)
        done = m_record.dropDrafts(recordId(), used);
    else if (m_episode.isEmpty())
        done = m_record.setFacts(m_child, { { field, answer } }, saidBy, used);
    else
        done = writeEntry({ { field, answer } }, saidBy, used);
    if (!done)
        return tl::unexpected(done.error());
    m_draftAnswers.remove(field);
    m_typed.remove(field);
    if (isEmptied)
        m_committed.remove(field);
    else
        m_committed.insert(field, answer);
    return isNew;
}

Done FormSession::writeEntry(const Answers &answers, const QString &saidBy, const UsedDrafts &used)
{
    const Result<EpisodeFacts> facts = m_record.facts(m_episode);
    if (!facts)
        return tl::unexpected(facts.error());
    const Moment happened = momentFor(FactFold(*facts), m_form, m_subject, m_record.now());
    const Result<EntryId> written = m_record.append(
        m_episode, { kindOf(m_form), happened, saidBy, m_subject, answers }, used);
    return written ? Done() : tl::unexpected(written.error());
}

Done FormSession::settleAll(const QString &saidBy)
{
    const QStringList fields = m_draftAnswers.keys();
    Done done;
    for (const QString &field : fields) {
        // One field that is refused does not keep the others back.
        const Result<bool> settled = settle(field, saidBy);
        if (!settled && done)
            done = failure(settled.error().code,
                u"%1 – %2"_s.arg(m_form.field(field)->label, settled.error().message),
                settled.error().detail);
    }
    return done;
}

Result<EntryId> FormSession::commit(
    const Moment &happened, const QString &saidBy, const Answers &extra, bool forAllLinked)
{
    if (m_commit != Commit::Together || m_episode.isEmpty())
        return refused(QT_TRANSLATE_NOOP("FormSession", "This form is saved line by line."));
    Answers answers = m_draftAnswers;
    Answers said;
    for (const auto &[field, answer] : extra.asKeyValueRange()) {
        answers.insert(field, answer);
        if (answer.isSettled())
            said.insert(field, answer);
    }
    // What a changed answer has made invisible is not said any more.
    for (const Field &field : m_form.visible(answers)) {
        const Answer answer = answers.value(field.id);
        if (answer.isSettled())
            said.insert(field.id, answer);
        else if (!extra.contains(field.id) && !m_typed.value(field.id).trimmed().isEmpty())
            return failure(Error::Code::Refused,
                QCoreApplication::translate("FormSession",
                    "“%1” is not understood yet: %2. Change it, or "
                    "empty the box.")
                    .arg(m_typed.value(field.id), field.label));
    }
    // Being found, being back and signing off say something by themselves.
    const Entry::Kind kind = kindOf(m_form);
    const bool isEnough = kind == Entry::Kind::Located || kind == Entry::Kind::Returned
        || kind == Entry::Kind::SignOff;
    if (said.isEmpty() && !isEnough)
        return refused(QT_TRANSLATE_NOOP("FormSession", "Nothing has been written yet."));
    const Result<EntryId> written = m_record.append(m_episode,
        { kindOf(m_form), happened, saidBy, m_subject, said, forAllLinked },
        UsedDrafts { m_form.id, m_subject });
    if (written) {
        m_draftAnswers.clear();
        m_typed.clear();
    }
    return written;
}

} // namespace homeward
