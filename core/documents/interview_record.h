// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/episode_facts.h"
#include "core/guide/situation.h"

namespace homeward {

/// The return interview record: the child's words stand apart from the interviewer's view;
/// attempts, a declined offer and the parent's or carer's information are in it even when no
/// interview was held (R27, R48 to R52). What a parent said alone stands apart from both; consent,
/// screening, referral and who was told of it are in it (R29, R51).
[[nodiscard]] Document interviewRecord(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &madeBy);

} // namespace homeward
