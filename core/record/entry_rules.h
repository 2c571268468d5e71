// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"
#include "core/record/record.h"

namespace homeward {

/// Times that cannot be. Each is refused with one sentence that says which two times to look at; a
/// time that is not known is always allowed, and "about" is given an hour.
namespace entry_rules {

/// Fails with Refused when it is after `now`.
[[nodiscard]] Done checkPast(const Moment &moment, const QDateTime &now);
/// Fails with Refused when any time that the entry gives for what happened is after `now`.
[[nodiscard]] Done checkNotAhead(const NewEntry &entry, const QDateTime &now);
/// Fails with Refused when the entry's times do not fit `log`, which does not have what the entry
/// corrects.
[[nodiscard]] Done checkTimes(const FactFold &log, const NewEntry &entry, const QDateTime &now);

/// Fails with Refused when the entry tells of what can only follow the beginning of the absence, or
/// a find or a return, and is dated clearly before it; or when it says that the child is missing or
/// away after the absence was over. Who is told may be told from absence_times::mayBeToldFrom on.
/// `original`: what a correction corrects, and `log` does not have; where its time stays as it was,
/// nothing is refused for it.
[[nodiscard]] Done checkFollows(
    const FactFold &log, const NewEntry &entry, const std::optional<Entry> &original = {});
/// Whoever checks longer than the plan, or than they said before, writes why; so does whoever has
/// no plan to go by (R18). Fails with Refused.
[[nodiscard]] Done checkStopTime(
    const EpisodeFacts &facts, const NewEntry &entry, const QDateTime &now);

/// What is signed off stays as it is until it is reopened. Fails with Refused for everything but a
/// note, an action that is done, a document, what changed in the profile, and that a part lies
/// sealed (R86); never while the absence runs. `subject`: of the line.
[[nodiscard]] Done checkNotSignedOff(
    const FactFold &log, Entry::Kind kind, const QString &subject = {});

/// Whether the child is back, or it is written how the absence ended.
[[nodiscard]] bool isOver(const FactFold &log);
/// Nobody signs off a record while the child is away: it would stand still. Fails with Refused.
[[nodiscard]] Done checkOver(const FactFold &log, Entry::Kind kind);

/// Nobody signs off their own interview record. Fails with NotAllowed when `author` (or the name in
/// "sign.by", however it is written) wrote the interview or every line there is; but for a foster
/// home also when whoever wrote the interview types another name.
[[nodiscard]] Done checkSigner(
    const FactFold &log, const NewEntry &entry, const Staff &author, Setting::Kind kind);
/// Whoever is not told has a reason beside them (R21, Oxfordshire 2024, who is told). Fails with
/// Refused.
[[nodiscard]] Done checkReason(const NewEntry &entry);
/// A shift is taken over once, by somebody else than whoever handed it over. Fails with Changed or
/// NotAllowed.
[[nodiscard]] Done checkTakesOver(
    const FactFold &log, const NewEntry &entry, const QString &author);
/// Whether a line may be corrected at all. Fails with Refused.
[[nodiscard]] Done checkCorrectable(const FactFold &log, const Entry &line);
/// A line of the interview is changed or taken back by whoever wrote it (R86). Fails with
/// NotAllowed when `line` is one and `by` is somebody else.
[[nodiscard]] Done checkIsAuthor(const Entry &line, const StaffId &by);
/// Whether `by` can say that such a line did not happen. Fails with Refused, or as checkIsAuthor.
[[nodiscard]] Done checkMayBeTakenBack(const Entry &line, const StaffId &by);
/// A correction says the same kind of thing, or takes the line back as a note. Fails with Refused.
[[nodiscard]] Done checkSameKind(Entry::Kind original, Entry::Kind correction);

} // namespace entry_rules

} // namespace homeward
