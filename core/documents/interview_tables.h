// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/fact_rows.h"
#include "core/guide/consents.h"
#include "core/guide/situation.h"

namespace homeward {

/// The tables of the return interview record.

/// Offered and held: from when, until when, and where it stands (R48).
[[nodiscard]] Document::Table interviewClockTable(const Situation &situation);

/// Who agreed to what (R29, R51).
[[nodiscard]] Document::Table consentTable(const QList<ConsentWords> &consents);

/// What of the interview went to whom, when, or why not: what an area's rules make follow from the
/// interview, and everything that a return interview service has to tell (R51, R54). No rows: there
/// is nothing of the kind.
[[nodiscard]] Document::Table toldTable(const EpisodeFacts &facts, const Situation &situation);

/// What the area says the interview is for, and where in the record it is met (R50).
[[nodiscard]] Document::Table purposeTable(
    const Protocol &protocol, const FactFold &fold, const FactRows &rows);

} // namespace homeward
