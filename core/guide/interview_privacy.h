// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/log_items.h"
#include "core/model/entry.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace homeward {

/// The interview is the child's (R86): it opens to whoever held it and to those they name.
/// Everybody else reads that it was held, when and by whom, and the part that is marked for carers.
/// Pure.
namespace interview_privacy {

/// Subject of an interview line that says only that a part lies sealed under a key of its own.
inline constexpr QLatin1String sealedPart("sealed-part");
/// Subject of an interview line that tells of an interview which came back in a sealed pack.
inline constexpr QLatin1String cameBack("came-back");
/// Subject, never stored, of an interview line as somebody reads it to whom what it says is closed.
inline constexpr QLatin1String closedWords("closed-words");

/// Questions of the interview whose answers everybody may read.
[[nodiscard]] const QStringList &openFields();
/// Those of them that are among the answers.
[[nodiscard]] Answers openAnswers(Answers answers);

/// Questions of the interview that the child answers.
[[nodiscard]] const QStringList &childsWords();
/// Whether a line says anything that the child said, as far as whoever reads it can tell.
[[nodiscard]] bool saysChildsWords(const Entry &line);
/// Whether a line tells that the interview was held: when, or anything the child said. What was
/// only arranged for it tells nothing (docs/decisions/0004). Of a pack that came back it was held.
[[nodiscard]] bool tellsThatHeld(const Entry &line);

/// Those who wrote down what was said, or corrected it. Who only wrote when and where it was held,
/// took in what came back in a pack, sealed a part, or took back what they wrote, is none of them.
[[nodiscard]] QSet<StaffId> interviewers(const QList<LogItem> &items);

/// The log as `reader` may see it. `namedBy`: who lets them read what they themselves wrote. What
/// corrects a line or takes it back opens to whom the line opens, and no other interviewer's lines
/// open: nobody becomes one of them to read. A line about a sealed part opens to nobody but its
/// author: whoever it concerns may be among the named.
[[nodiscard]] QList<Entry> openedTo(
    const StaffId &reader, const std::optional<StaffId> &namedBy, const QList<Entry> &log);

/// Whether a line only stands for a part that lies sealed: nothing follows from it.
[[nodiscard]] inline bool isSealedPart(const Entry &line)
{
    return line.kind == Entry::Kind::Interview && line.subject == sealedPart;
}

} // namespace interview_privacy

} // namespace homeward
