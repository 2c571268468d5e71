// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/documents/document.h"
#include "core/guide/episode_facts.h"
#include "core/guide/situation.h"

namespace homeward {

/// One page for the safeguarding lead of the child's school, in the manner of Operation Encompass
/// (NYSCP audit, recommendation; R59): who the child is, from when to when they were missing, whom
/// to ring, and what the school is asked to do. Where they were, why, with whom, health, family and
/// what the police called it are not in it, and it says so. Fails with Refused in a school's own
/// record, for an absence that never was one, and for a child who died or was seriously harmed:
/// that is for a call.
[[nodiscard]] Result<Document> schoolNotice(const EpisodeFacts &facts, const Situation &situation,
    const QDateTime &now, const QString &madeBy);
/// Whether there is one, without making it.
[[nodiscard]] bool hasSchoolNotice(const EpisodeFacts &facts, const Situation &situation);

} // namespace homeward
