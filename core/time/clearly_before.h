// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/time/moment.h"

namespace homeward::local_time {

/// Whether one moment was before another for all that anybody knows: "about" is given an hour, of
/// what has no time of day the day counts, and of what is not known nothing is said.
[[nodiscard]] bool isClearlyBefore(const Moment &a, const Moment &b);

} // namespace homeward::local_time
