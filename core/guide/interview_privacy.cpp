// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/interview_privacy.h"

#include <algorithm>
#include <optional>

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

QSet<StaffId> interviewers(const QList<Entry> &log)
{
    QSet<StaffId> authors;
    for (const Entry &line : log) {
        if (line.kind != Entry::Kind::Interview || !line.subject.isEmpty())
            continue;
        // Who only wrote down when and where it was held did not hold it.
        const bool isOpen = !line.answers.isEmpty() && openAnswers(line.answers) == line.answers;
        if (!isOpen)
            authors.insert(line.author);
    }
    return authors;
}

QList<Entry> openedTo(const StaffId &reader, const QSet<StaffId> &named, const QList<Entry> &log)
{
    QList<Entry> opened;
    bool isHeldKnown = false;
    std::optional<Entry> firstClosed;
    // Who held it reads it whole, also what another interviewer wrote or corrected.
    const bool isReader = interviewers(log).contains(reader) || named.contains(reader);
    for (const Entry &line : log) {
        if (line.kind != Entry::Kind::Interview) {
            opened << line;
            continue;
        }
        const bool isOwn = line.author == reader;
        const bool isOfPart = line.subject == sealedPart;
        if (isOfPart && !isOwn)
            continue;
        const bool isWhole = isOwn || isReader;
        const Entry shown = isWhole ? line : openPartOf(line);
        if (isWhole || !shown.answers.isEmpty() || line.answers.isEmpty()) {
            opened << shown;
            isHeldKnown = isHeldKnown || !isOfPart;
        } else if (!firstClosed) {
            firstClosed = shown;
        }
    }
    // That it was held is no secret, and the duties depend on it.
    if (firstClosed && !isHeldKnown) {
        opened << *firstClosed;
        std::sort(opened.begin(), opened.end(), foldsBefore);
    }
    return opened;
}

} // namespace homeward::interview_privacy
