// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/interview_privacy.h"

#include <QHash>

#include <algorithm>

namespace homeward::interview_privacy {

using namespace Qt::StringLiterals;

namespace {

/// Only what everybody may read of the line.
Entry openPartOf(Entry line)
{
    line.answers = openAnswers(line.answers);
    // The reason of a correction may say what was corrected.
    if (line.corrects)
        line.reason = u"…"_s;
    return line;
}

bool isReadInPart(const Answers &answers)
{
    return answers.isEmpty() || !openAnswers(answers).isEmpty();
}

/// What takes a line back is read by whoever read something of the line.
bool isReadInPart(const Entry &line, const Entry &original)
{
    return isReadInPart(line.takesBack() ? original.answers : line.answers);
}

bool isOfHolder(const Entry &line)
{
    return line.kind == Entry::Kind::Interview && line.subject.isEmpty();
}

/// By line, the one at the beginning of what corrects what: itself where it corrects nothing.
QHash<EntryId, EntryId> originalsOf(const QList<Entry> &log)
{
    QHash<EntryId, EntryId> corrected;
    for (const Entry &line : log)
        corrected.insert(line.id, line.corrects.value_or(line.id));
    QHash<EntryId, EntryId> originals;
    for (const Entry &line : log) {
        EntryId original = line.id;
        // The bound keeps a damaged chain from looping.
        for (qsizetype depth = 0; depth < corrected.size(); ++depth) {
            const EntryId before = corrected.value(original, original);
            if (before == original || !corrected.contains(before))
                break;
            original = before;
        }
        originals.insert(line.id, original);
    }
    return originals;
}

/// That it was held is no secret, and the duties depend on it: of each form of which nothing that
/// is open says so, one line does. All lines of a form are of one moment.
void sayThatHeld(QList<Entry> &opened, const QList<LogItem> &whole)
{
    QList<Entry> told = effectiveLog(opened);
    const auto isTold = [&](const Moment &held) {
        return std::any_of(told.cbegin(), told.cend(),
            [&](const Entry &line) { return line.happened == held && tellsThatHeld(line); });
    };
    const auto mark = [&](const EntryId &id) {
        const auto shown = std::find_if(
            opened.begin(), opened.end(), [&](const Entry &line) { return line.id == id; });
        if (shown == opened.end())
            return false;
        shown->subject = closedWords;
        return true;
    };
    for (const LogItem &item : whole) {
        if (!isOfHolder(item.now) || !tellsThatHeld(item.now) || isTold(item.now.happened))
            continue;
        Entry closed = item.original();
        closed.happened = item.now.happened;
        closed.answers = {};
        closed.subject = closedWords;
        told << closed;
        (void)mark(item.now.id);
        if (!mark(closed.id))
            opened.insert(
                std::upper_bound(opened.begin(), opened.end(), closed, foldsBefore), closed);
    }
}

} // namespace

const QStringList &openFields()
{
    static const QStringList fields { u"interview.at"_s, u"interview.interviewer"_s,
        u"interview.organisation"_s, u"interview.independent"_s, u"interview.place"_s,
        u"interview.alone"_s, u"interview.late-reason"_s, u"interview.for-carers"_s };
    return fields;
}

Answers openAnswers(Answers answers)
{
    answers.removeIf([](const auto &answer) { return !openFields().contains(answer.key()); });
    return answers;
}

const QStringList &childsWords()
{
    static const QStringList fields { u"interview.before"_s, u"interview.push"_s,
        u"interview.pull"_s, u"interview.planned"_s, u"interview.bag-packed"_s, u"interview.away"_s,
        u"interview.with-whom"_s, u"interview.coming-back"_s, u"interview.harm"_s,
        u"interview.next-short"_s, u"interview.next-long"_s, u"interview.felt-missing"_s,
        u"interview.own-words"_s, u"interview.child-view-on-sharing"_s };
    return fields;
}

bool saysChildsWords(const Entry &line)
{
    if (isSealedPart(line) || line.subject == cameBack)
        return false;
    const auto isSaid = [&](const QString &field) { return line.answer(field).isSettled(); };
    // A correction that leaves nothing says nothing.
    const bool isEmpty = line.answers.isEmpty() && !line.corrects;
    return line.subject == closedWords || isEmpty
        || std::any_of(childsWords().cbegin(), childsWords().cend(), isSaid);
}

bool tellsThatHeld(const Entry &line)
{
    return line.kind == Entry::Kind::Interview
        && (line.subject == cameBack || line.answer(u"interview.at"_s).isAnswered()
            || saysChildsWords(line));
}

QSet<StaffId> interviewers(const QList<LogItem> &items)
{
    QSet<StaffId> authors;
    for (const LogItem &item : items) {
        if (item.isTakenBack() || !isOfHolder(item.original()))
            continue;
        for (const Entry &said : QList<Entry> { item.now } + item.before) {
            // Who only wrote down when and where it was held did not hold it.
            const bool isOpen
                = !said.answers.isEmpty() && openAnswers(said.answers) == said.answers;
            if (!isOpen)
                authors.insert(said.author);
        }
    }
    return authors;
}

QList<Entry> openedTo(
    const StaffId &reader, const std::optional<StaffId> &namedBy, const QList<Entry> &log)
{
    const QHash<EntryId, EntryId> originals = originalsOf(log);
    QHash<EntryId, Entry> interview; ///< what is no correction
    QSet<EntryId> whole;
    for (const Entry &line : log) {
        const EntryId original = originals.value(line.id);
        if (line.id == original && line.kind == Entry::Kind::Interview) {
            interview.insert(line.id, line);
            if (namedBy == line.author && !isSealedPart(line))
                whole.insert(line.id);
        }
        if (line.author == reader)
            whole.insert(original);
    }
    QList<Entry> opened;
    for (const Entry &line : log) {
        const EntryId original = originals.value(line.id);
        if (!interview.contains(original) || whole.contains(original))
            opened << line;
        else if (!isSealedPart(interview[original]) && isReadInPart(line, interview[original]))
            opened << openPartOf(line);
    }
    sayThatHeld(opened, logItems(log));
    return opened;
}

} // namespace homeward::interview_privacy
