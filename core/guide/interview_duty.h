// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

#include <QSet>

/// Whose the return interview is, and whether the child's no has settled it: asked in one place by
/// the clocks, the steps and the papers. Pure.
namespace homeward::interview_duty {

/// Whether somebody of this record offered or held it, who thereby took it on (R88,
/// docs/decisions/0004): the line names one of its staff; or it names nobody, and whoever wrote it
/// is an interviewer here, or wrote down what the child said. What somebody else offered or held is
/// an answer about a duty of theirs.
[[nodiscard]] bool isTakenOn(const EpisodeFacts &facts, const FactFold &fold);

/// Whether it was held since the child was last missing, as some line tells (docs/decisions/0004):
/// an arrangement for it does not.
[[nodiscard]] bool isHeld(const FactFold &fold);
/// When one was held, as the newest answer says it, else as the first line does that tells of one.
/// Not known where none does.
[[nodiscard]] Moment heldAt(const FactFold &fold);
/// Those who hold the interview of the newest return: since the child was last lost.
[[nodiscard]] QSet<StaffId> holders(const FactFold &fold);
/// Those who hold the interview of the return that a line of the log, or one for it, is of.
[[nodiscard]] QSet<StaffId> holders(EpisodeFacts facts, const Entry &line);

/// Whether the newest answer to an offer is no, since the child was last missing, and none was held
/// (R49).
[[nodiscard]] bool isDeclined(const FactFold &fold);
/// Whether the parent or carer was asked what they know, since the child was last missing (R49).
[[nodiscard]] bool isParentAsked(const FactFold &fold);

} // namespace homeward::interview_duty
