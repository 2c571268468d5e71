// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/form_session.h"

#include "core/forms/catalogue.h"
#include "core/forms/secrets.h"
#include "core/guide/fact_fold.h"
#include "core/record/record.h"

#include <QCoreApplication>

#include <algorithm>

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

/// What was written with such a form about one subject, in order.
QList<Entry> linesOf(const FactFold &fold, Entry::Kind kind, const QString &subject)
{
    QList<Entry> lines = isOfOneReturn(kind) ? fold.sinceLost(kind) : fold.all(kind);
    lines.removeIf([&](const Entry &entry) { return entry.subject != subject; });
    return lines;
}

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
    for (const Entry &entry : linesOf(fold, kind, subject))
        answers.insert(entry.answers);
    return answers;
}

/// Fields of one call or one interview belong to one moment: that of the first of them. What the
/// police called it before was said at another time than what they call it now, and everything that
/// is written next is about the newest (R3).
Moment momentFor(const FactFold &fold, const Form &form, const QString &subject,
    const QString &field, const QDateTime &now)
{
    const Entry::Kind kind = kindOf(form);
    const Moment moment = Moment::exactly(now);
    if (kind == Entry::Kind::Fact)
        return moment;
    const QList<Entry> lines = linesOf(fold, kind, subject);
    if (lines.isEmpty())
        return moment;
    if (kind != Entry::Kind::Grading)
        return lines.first().happened;
    const Moment newest = lines.last().happened;
    const bool isSaidAnew = std::any_of(lines.cbegin(), lines.cend(), [&](const Entry &entry) {
        return entry.happened == newest && entry.answer(field).isSettled();
    });
    return isSaidAnew ? moment : newest;
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

FormSession::FormSession(Record &record, const EpisodeId &episode, const LogItem &line)
    : m_record(record)
    , m_episode(episode)
    , m_form(forms::questionsOf(line.now))
    , m_subject(line.original().id.toStorage())
    , m_commit(Commit::Together)
    , m_line(line.now)
{
    Section whenAndWhy;
    if (asksWhen()) {
        whenAndWhy.fields << Field { .id = whenField(),
            .kind = Field::Kind::Time,
            .label = QCoreApplication::translate("FormSession", "When?"),
            .mayBeNotKnown = false };
    }
    whenAndWhy.fields << Field { .id = reasonField(),
        .label = QCoreApplication::translate("FormSession", "Why are you correcting this?"),
        .hint = QCoreApplication::translate("FormSession",
            "It stands beside the line, with your name. What the line said stays readable."),
        .mayBeNotKnown = false };
    m_form.sections << whenAndWhy;
}

FormSession::FormSession(Record &record, const ChildId &child, const Form &form)
    : m_record(record)
    , m_child(child)
    , m_form(form)
    , m_commit(Commit::EachField)
{
}

bool FormSession::isCorrection(const QString &form)
{
    return form.startsWith(forms::correctionPrefix);
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
            begin(draft.field);
        }
    }
    return {};
}

Result<Answers> FormSession::readCommitted() const
{
    if (m_commit == Commit::Together)
        return m_line ? lineAnswers() : Answers();
    if (m_episode.isEmpty()) {
        const Result<Child> child = m_record.child(m_child);
        if (!child)
            return tl::unexpected(child.error());
        Answers answers;
        for (const Field &field : m_form.fields()) {
            if (child->answer(field.id).isSettled())
                answers.insert(field.id, child->answer(field.id));
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

void FormSession::begin(const QString &field)
{
    if (!m_known.contains(field))
        m_known.insert(field, m_committed.value(field));
}

Done FormSession::keepDraft(const QString &field, const Answer &answer, const QString &typed)
{
    if (!keeps(field))
        return notOnForm();
    begin(field);
    Done saved = m_record.saveDraft({ recordId(), m_form.id, m_subject, field, answer, typed, {} });
    if (saved) {
        m_draftAnswers.insert(field, answer);
        m_typed.insert(field, typed);
    }
    return saved;
}

void FormSession::keepDraftSoon(const QString &field, const Answer &answer, const QString &typed,
    std::function<void(const Done &)> told)
{
    if (!keeps(field)) {
        told(notOnForm());
        return;
    }
    begin(field);
    m_draftAnswers.insert(field, answer);
    m_typed.insert(field, typed);
    m_record.saveDraftSoon(
        { recordId(), m_form.id, m_subject, field, answer, typed, {} }, std::move(told));
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
    if (const QString secret = forms::secrets::refusalOf(field, answer.value());
        isNew && !secret.isEmpty())
        return failure(Error::Code::Refused, secret);
    Done done;
    if (!isNew)
        done = m_record.dropDrafts(recordId(), used);
    else if (m_episode.isEmpty())
        done = setFact(field, answer, saidBy);
    else
        done = writeEntry({ { field, answer } }, saidBy, used);
    if (!done)
        return tl::unexpected(done.error());
    m_draftAnswers.remove(field);
    m_typed.remove(field);
    m_known.remove(field);
    if (isEmptied)
        m_committed.remove(field);
    else
        m_committed.insert(field, answer);
    return isNew;
}

Done FormSession::setFact(const QString &field, const Answer &answer, const QString &saidBy)
{
    Done set = m_record.setFacts(m_child, { { field, answer } }, saidBy,
        UsedDrafts { m_form.id, m_subject, { field } },
        Answers { { field, m_known.value(field) } });
    if (set || set.error().code != Error::Code::Changed)
        return set;
    const Result<Answers> committed = readCommitted();
    if (!committed)
        return tl::unexpected(committed.error());
    return contested(field, *committed);
}

/// They have to see it once; whoever leaves the field again knows of it.
Done FormSession::contested(const QString &field, const Answers &committed)
{
    m_committed = committed;
    m_known.insert(field, m_committed.value(field));
    const Field asked = *m_form.field(field);
    const Answer theirs = m_committed.value(field);
    const QString message = theirs.isSettled()
        ? QCoreApplication::translate("FormSession",
            "%1 – somebody else wrote “%2” here in the meantime. What you typed is kept: leave "
            "the field once more to put it in the place of theirs.")
              .arg(asked.label, readable(asked, theirs))
        : QCoreApplication::translate("FormSession",
            "%1 – somebody else took the answer away in the meantime. What you typed is kept: "
            "leave the field once more to write it again.")
              .arg(asked.label);
    return failure(Error::Code::Changed, message);
}

Done FormSession::writeEntry(const Answers &answers, const QString &saidBy, const UsedDrafts &used)
{
    const Result<EpisodeFacts> facts = m_record.facts(m_episode);
    if (!facts)
        return tl::unexpected(facts.error());
    const FactFold fold(*facts);
    const QString field = answers.firstKey();
    // Of a fact both sides stay; of what has one answer the last word would hide the other.
    const Answers committed = answersOf(fold, m_form, m_subject);
    const bool isContested = kindOf(m_form) != Entry::Kind::Fact
        && committed.value(field) != m_known.value(field)
        && committed.value(field) != answers.value(field);
    if (isContested)
        return contested(field, committed);
    const Moment happened = momentFor(fold, m_form, m_subject, field, m_record.now());
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

bool FormSession::asksWhen() const
{
    return !m_line || !forms::isWrittenAsOne(m_line->kind) || !m_form.timeField();
}

/// What the corrected line says, with the time that it stands at.
Answers FormSession::lineAnswers() const
{
    Answers answers = m_line->answers;
    const QString when = asksWhen() ? whenField() : m_form.timeField()->id;
    if (!answers.value(when).isSettled())
        answers.insert(when, Answer::moment(m_line->happened));
    return answers;
}

Moment FormSession::happened(const Moment &otherwise) const
{
    const Field *field = m_form.timeField();
    const Answer said = field ? answers().value(field->id) : Answer();
    return said.isSettled() ? said.toMoment() : otherwise;
}

Result<Answers> FormSession::said(const Answers &extra) const
{
    Answers answers = this->answers();
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
                QCoreApplication::translate(
                    "FormSession", "“%1” is not understood yet: %2. Change it, or empty the box.")
                    .arg(m_typed.value(field.id), field.label));
    }
    return said;
}

Result<EntryId> FormSession::commit(
    const Moment &happened, const QString &saidBy, const Answers &extra, bool forAllLinked)
{
    if (m_commit != Commit::Together || m_episode.isEmpty() || m_line)
        return refused(QT_TRANSLATE_NOOP("FormSession", "This form is saved line by line."));
    const Result<Answers> answers = said(extra);
    if (!answers)
        return tl::unexpected(answers.error());
    // Being found, being back and signing off say something by themselves.
    const Entry::Kind kind = kindOf(m_form);
    const bool isEnough = kind == Entry::Kind::Located || kind == Entry::Kind::Returned
        || kind == Entry::Kind::SignOff;
    if (answers->isEmpty() && !isEnough)
        return refused(QT_TRANSLATE_NOOP("FormSession", "Nothing has been written yet."));
    // Each action is something new, which others tick off by its id.
    const QString subject = kind == Entry::Kind::Action && m_subject.isEmpty()
        ? EntryId::make().toStorage()
        : m_subject;
    return written(
        m_record.append(m_episode, { kind, happened, saidBy, subject, *answers, forAllLinked },
            UsedDrafts { m_form.id, m_subject }));
}

Result<EntryId> FormSession::commitOnly(const QString &field, const Moment &happened)
{
    if (m_commit != Commit::Together || m_episode.isEmpty() || m_line)
        return refused(QT_TRANSLATE_NOOP("FormSession", "This form is saved line by line."));
    const Answer answer = answers().value(field);
    if (!m_form.field(field) || !answer.isSettled())
        return refused(QT_TRANSLATE_NOOP("FormSession", "Nothing has been written yet."));
    const Result<EntryId> written = m_record.append(m_episode,
        { kindOf(m_form), happened, {}, m_subject, { { field, answer } } },
        UsedDrafts { m_form.id, m_subject, { field } });
    if (written) {
        m_draftAnswers.remove(field);
        m_typed.remove(field);
    }
    return written;
}

Result<EntryId> FormSession::correct()
{
    if (!m_line)
        return refused(QT_TRANSLATE_NOOP("FormSession", "This form corrects nothing."));
    Result<Answers> answers = said({});
    if (!answers)
        return tl::unexpected(answers.error());
    Answers before = lineAnswers();
    before.removeIf([](const auto &answer) { return !answer->isSettled(); });
    const QString reason = answers->take(reasonField()).value();
    if (*answers == before)
        return refused(QT_TRANSLATE_NOOP("FormSession", "Nothing has been changed yet."));
    const Answer when = answers->take(whenField());
    if (when.isSettled() && !when.isAnswered() && m_line->happened.isKnown())
        return refused(QT_TRANSLATE_NOOP("FormSession",
            "This line has a time already. Write another one, or put that one back."));
    const Moment moment = asksWhen() ? when.toMoment() : happened(m_line->happened);
    NewEntry entry { m_line->kind, moment.isKnown() ? moment : m_line->happened, m_line->saidBy,
        m_line->subject, *answers };
    // What no question asks is no part of the mistake.
    for (const auto &[field, answer] : m_line->answers.asKeyValueRange()) {
        if (!m_form.field(field))
            entry.answers.insert(field, answer);
    }
    if (entry.answers.isEmpty() && entry.kind == Entry::Kind::Note)
        return refused(QT_TRANSLATE_NOOP("FormSession", "Nothing has been written yet."));
    if (entry.answers.isEmpty() && entry.kind == Entry::Kind::Interview)
        return refused(QT_TRANSLATE_NOOP("FormSession",
            "Nothing is left of this line. If it was a mistake, say that it did not happen."));
    return written(
        m_record.correct(m_line->id, entry, reason, UsedDrafts { m_form.id, m_subject }));
}

Result<EntryId> FormSession::takeBack()
{
    if (!m_line)
        return refused(QT_TRANSLATE_NOOP("FormSession", "This form corrects nothing."));
    return written(m_record.takeBack(
        m_line->id, answers().value(reasonField()).value(), UsedDrafts { m_form.id, m_subject }));
}

Result<EntryId> FormSession::written(Result<EntryId> written)
{
    if (written) {
        m_draftAnswers.clear();
        m_typed.clear();
    }
    return written;
}

} // namespace homeward
