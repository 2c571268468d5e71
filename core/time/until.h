// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/time/moment.h"

namespace homeward::local_time {

/// The last instant of what holds until `said`, UTC: the end of the day where only that was named.
/// Invalid when it is not known.
[[nodiscard]] QDateTime until(const Moment &said);

/// The last instant at which what somebody tells of can have happened, UTC: where only the day is
/// known, the end of it, or `by` where that is earlier: by then it was told. Never before that day.
/// Invalid when it is not known.
[[nodiscard]] QDateTime latest(const Moment &happened, const QDateTime &by);

} // namespace homeward::local_time
