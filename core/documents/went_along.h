// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/fact_fold.h"

namespace homeward {

/// The children who went along, for the police's copy alone: who is still missing too, and who is
/// found or back and since when, because they may know where this child is. Nothing else of another
/// child's record, and nobody whose absence was opened by mistake.
void addWhoWentAlong(Document &document, const EpisodeFacts &facts, const FactFold &fold);

/// The same in few words, to be read out.
[[nodiscard]] QStringList whoWentAlong(
    const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now);

} // namespace homeward
