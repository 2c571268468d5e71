// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/setting.h"

namespace homeward {

/// What a kind of setting does about an absence, asked in one place by the guide, the papers and
/// the window. Pure.
namespace setting_work {

/// Whether it looks for the child: first checks, the report to the police, who is told on the way
/// out. A return interview service does none of it: it is told of a child by the police (York 2016,
/// one example; R51, R57).
[[nodiscard]] bool looksForChild(Setting::Kind kind);

/// Whether children live there whom it looks after.
[[nodiscard]] bool looksAfterChildren(Setting::Kind kind);

/// Whether it tells Ofsted of serious events itself: homes do (Children's Homes Regulations 2015,
/// reg 40); of a foster home the fostering service does.
[[nodiscard]] bool tellsOfsted(Setting::Kind kind);

/// Whether the return interview is its own duty from the start, because it acts for the authority.
/// Anybody else who holds one takes it on by offering it (docs/decisions/0004).
[[nodiscard]] bool interviewsForAuthority(Setting::Kind kind);

/// Whether it may come to hold the interview at all: a school never does.
[[nodiscard]] bool mayHoldInterview(Setting::Kind kind);

} // namespace setting_work

} // namespace homeward
