// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entry.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace homeward {

/// The interview is the child's (R86): it opens to whoever held it and to those they name.
/// Everybody else reads that it was held, when and by whom, and the part that is marked for carers.
/// Pure.
namespace interview_privacy {

/// Subject of an interview line that says only that a part lies sealed under a key of its own.
inline constexpr QLatin1String sealedPart("sealed-part");
/// Subject of an interview line that tells of an interview which came back in a sealed pack.
inline constexpr QLatin1String cameBack("came-back");

/// Questions of the interview whose answers everybody may read.
[[nodiscard]] const QStringList &openFields();
/// Those of them that are among the answers.
[[nodiscard]] Answers openAnswers(Answers answers);

/// Those who wrote down what was said, or corrected it. Who only wrote when and where it was held,
/// took in what came back in a pack, or sealed a part, is none of them.
[[nodiscard]] QSet<StaffId> interviewers(const QList<Entry> &log);

/// The log as `reader` may see it. `named`: those whom the interviewers named. A line about a
/// sealed part opens to nobody but its author: whoever it concerns may be among the named.
[[nodiscard]] QList<Entry> openedTo(
    const StaffId &reader, const QSet<StaffId> &named, const QList<Entry> &log);

/// Whether a line only stands for a part that lies sealed: nothing follows from it.
[[nodiscard]] inline bool isSealedPart(const Entry &line)
{
    return line.kind == Entry::Kind::Interview && line.subject == sealedPart;
}

} // namespace interview_privacy

} // namespace homeward
