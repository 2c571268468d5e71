// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/interview_duty.h"

#include "core/base/folded_name.h"
#include "core/guide/interview_privacy.h"

#include <QRegularExpression>

#include <algorithm>

namespace homeward::interview_duty {

using namespace Qt::StringLiterals;

namespace {

/// "Priya Nair, return interviewer" names Priya Nair, and so does "Priya"; "Sam Jones, council"
/// does not name a Sam who works here.
bool names(const QString &said, const QString &person)
{
    static const QRegularExpression afterTheName(u"[,;:(/]|\\s[-–—]\\s"_s);
    const QString whole = said.simplified();
    const auto isSame = [](const QString &one, const QString &other) {
        return !one.isEmpty() && foldedName(one) == foldedName(other);
    };
    return isSame(whole.section(afterTheName, 0, 0), person)
        || isSame(whole, person.simplified().section(u' ', 0, 0));
}

/// Who did what a line tells of, as the same form says, else the newest line before it.
Answer doneBy(const Entry &line, const QList<Entry> &lines, const QString &field)
{
    Answer by;
    for (const Entry &other : lines) {
        const bool isOfThatForm = other.happened.isKnown() && other.happened == line.happened;
        const Answer said = other.answer(field);
        if (said.isSettled() && (isOfThatForm || !foldsBefore(line, other)))
            by = said;
    }
    return by;
}

bool isOneOfUs(const QString &said, const EpisodeFacts &facts)
{
    return std::any_of(facts.staff.cbegin(), facts.staff.cend(),
        [&](const Staff &person) { return names(said, person.name); });
}

bool isInterviewer(const StaffId &author, const EpisodeFacts &facts)
{
    return std::any_of(facts.staff.cbegin(), facts.staff.cend(), [&](const Staff &person) {
        return person.id == author && person.role == Staff::Role::Interviewer;
    });
}

} // namespace

bool isTakenOn(const EpisodeFacts &facts, const FactFold &fold)
{
    const auto isAnyOfUs = [&](Entry::Kind kind, const QString &field, const auto &isAuthorOurs) {
        const QList<Entry> lines = fold.all(kind);
        return std::any_of(lines.cbegin(), lines.cend(), [&](const Entry &line) {
            const Answer by = doneBy(line, lines, field);
            if (!by.isSettled() && line.saidBy.isEmpty())
                return isAuthorOurs(line);
            return isOneOfUs(by.isSettled() ? by.value() : line.saidBy, facts);
        });
    };
    // Whoever wrote down what the child said also wrote when it was, in a line of its own.
    QSet<StaffId> hasWords;
    for (const Entry &line : fold.all(Entry::Kind::Interview)) {
        if (interview_privacy::saysChildsWords(line))
            hasWords.insert(line.author);
    }
    return isAnyOfUs(Entry::Kind::InterviewOffer, u"offer.by"_s,
               [&](const Entry &line) { return isInterviewer(line.author, facts); })
        || isAnyOfUs(Entry::Kind::Interview, u"interview.interviewer"_s,
            [&](const Entry &line) { return hasWords.contains(line.author); });
}

bool isHeld(const FactFold &fold)
{
    const QList<Entry> lines = fold.doneSinceLost(Entry::Kind::Interview);
    return std::any_of(lines.cbegin(), lines.cend(), interview_privacy::tellsThatHeld);
}

Moment heldAt(const FactFold &fold)
{
    QList<Entry> lines = fold.all(Entry::Kind::Interview);
    lines.removeIf([](const Entry &line) { return !interview_privacy::tellsThatHeld(line); });
    return fold.timeSaid(u"interview.at"_s, lines);
}

QSet<StaffId> holders(const FactFold &fold)
{
    QList<LogItem> items = fold.items();
    items.removeIf([&](const LogItem &item) { return fold.isBeforeLost(item.now); });
    return interview_privacy::interviewers(items);
}

QSet<StaffId> holders(EpisodeFacts facts, const Entry &line)
{
    FactFold fold(facts);
    while (fold.isBeforeLost(line)) {
        facts = *fold.searchBefore(facts);
        fold = FactFold(facts);
    }
    return holders(fold);
}

bool isDeclined(const FactFold &fold)
{
    return fold.answerSinceLost(Entry::Kind::InterviewOffer, u"offer.answer"_s).value()
        == u"declined"
        && !isHeld(fold);
}

bool isParentAsked(const FactFold &fold)
{
    return fold.answerSinceLost(Entry::Kind::ParentInformation, u"parent-info.offered"_s).isYes();
}

} // namespace homeward::interview_duty
