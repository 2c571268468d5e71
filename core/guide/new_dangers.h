// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace homeward {

/// The minute, UTC, in which a line stands; of a day alone as late as it may have been.
[[nodiscard]] QDateTime minuteOf(const Entry &line);

/// The checks in which somebody was reached who is still a worry, each with its newest word of
/// that. No answer later on changes nothing: only a word that the child is safe does, in the same
/// check.
[[nodiscard]] QList<Entry> standingWorries(const FactFold &fold);

/// In words, the dangers and worries that stand and came to be known, or were told in more words,
/// after the police last heard of the child: they hear of them at once (Oxfordshire 2024, absent;
/// R3, R58). When something happened counts, to the minute, and not when it was written down: of
/// what was known in the minute of the call the police have heard. A call of which nobody knows the
/// time answers none. `flags`: of the same fold. Pure.
[[nodiscard]] QStringList newDangers(
    const EpisodeFacts &facts, const FactFold &fold, const QList<RedFlagRow> &flags);

} // namespace homeward
