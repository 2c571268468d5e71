// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// Whoever should have been told while a child was away, and was not: their row stays when the
/// child is back, until they are told or somebody writes why not (R21). They should have been from
/// the end of checking on. Where nobody ever set that, and nobody reported, the plan's minutes are
/// it; without a plan it is the beginning: whoever has none reports at once, or writes until when
/// they check and why, and no source gives a number that could stand in for that (R18; Oxfordshire
/// 2024, checks). So a short absence of which nobody wrote that is asked about as a long one is, as
/// the police are (unreported). Not of one that was found out later: nobody here waited (R7). Pure.
namespace untold {

/// Whether whoever the row is about hears, or heard, that the child is found or back, and with it
/// that they were gone: one row a person is enough.
[[nodiscard]] bool isSaidWithTheFind(const NoticeRow &row, const Situation &situation);

/// The rows of this user's own that still stand though nobody looks for the child any more. Not the
/// police: why they were not told is asked by itself.
[[nodiscard]] QList<NoticeRow> rows(const Situation &situation);

/// What there is to do of such a row: `words` of its own, and that nobody did it.
[[nodiscard]] QString inWords(const QString &words, const Situation &situation);

/// Says it beside each such row of the situation.
void explain(Situation &situation);

/// What a sign-off asks for of them: also where the word of the return is not given yet.
[[nodiscard]] QStringList askedAtSignOff(const Situation &situation);

} // namespace untold

} // namespace homeward
