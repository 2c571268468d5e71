// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/episode_facts.h"

namespace homeward {

/// Where a child lives during an absence, or null: in the home of the day of its last line, and
/// where that one has ended and no other is written down, in the one that they were missing from.
/// So who goes on the day of a move has an address and a plan all night. Without an absence, in the
/// one that has not ended. Pure; a pointer into `facts`.
[[nodiscard]] const Placement *homeDuring(const EpisodeFacts &facts);

} // namespace homeward
