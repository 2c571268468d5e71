// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

namespace homeward {

/// When an absence began, and from when what follows it counts, as far as anybody wrote that down.
/// Pure.
namespace absence_times {

/// Last seen or noticed, whichever was earlier. Not known: nobody gave a time for either.
[[nodiscard]] Moment began(const FactFold &fold);
/// The newest sighting that was surely after the child was last seen, as somebody said; nothing:
/// there is none.
[[nodiscard]] std::optional<Entry> seenSince(const FactFold &fold);
/// The first time the child was found or back, however often they were lost since. Not known: they
/// never were, or nobody knows when the first time was.
[[nodiscard]] Moment firstFound(const FactFold &fold);

/// From when somebody can have been told of this absence, or the police rung: from when the child
/// was last seen; where that is not known, or is said to be after they were noticed missing, from
/// 12 hours before they were noticed. Whoever is late coming home is rung about before anybody
/// calls them missing, and that is within a night; what was said earlier is about another day, or
/// its time was mistyped. Not known: nobody knows either time.
[[nodiscard]] Moment mayBeToldFrom(const FactFold &fold);

/// Whether the first report to the police stands in for when the child was noticed missing, which
/// nobody wrote down: by then somebody had.
[[nodiscard]] bool isReportStandingIn(const FactFold &fold);
/// When it was written down, the first time, that the child is found or back, where somebody says
/// that nobody knows when that was: it stands in for that time, since by then they were. Not known:
/// a time is known, nobody was asked for it yet, or they are neither.
[[nodiscard]] Moment foundAsWritten(const FactFold &fold);
/// What a duty is counted from. Not known: it has not come, or nobody wrote down when.
[[nodiscard]] Moment startOf(Trigger trigger, const FactFold &fold);

/// What was done clearly before this is no answer to a duty that runs from `trigger`. What runs
/// from noticing may be done from when the child was last seen.
[[nodiscard]] Moment mayBeDoneFrom(Trigger trigger, const FactFold &fold);

} // namespace absence_times

} // namespace homeward
