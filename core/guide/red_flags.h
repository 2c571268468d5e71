// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// The area's red flags, each with what the log says, else what the profile raises. Only "yes"
/// raises one, and no number of unanswered ones lowers anything (facts 1.7).
[[nodiscard]] QList<RedFlagRow> redFlagRows(const EpisodeFacts &facts, const FactFold &fold);

} // namespace homeward
