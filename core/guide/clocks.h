// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

#include <QMap>
#include <QStringList>

namespace homeward {

/// Every duty with a time, by its conditions: what it runs from, when it is due, and whether it was
/// met. A clock that runs from an event nobody can time waits, and says so; it never starts at
/// midnight. What others say of a duty of theirs counts for it, and the last word does (R88);
/// nobody meets a duty of their own by asking.
[[nodiscard]] QList<ClockRow> clockRows(
    const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now);

/// The clocks of the duties that others have here (R88), each once, by whose they are.
[[nodiscard]] QMap<DutyOf, QStringList> clocksOfOthers(const EpisodeFacts &facts);

/// Those of them that run for somebody else, whose time has come and of which nobody has said what
/// came of it: to be asked about today (R88). Those of the interview are among them.
[[nodiscard]] QList<ClockRow> othersToAskAbout(const QList<ClockRow> &clocks);

/// Those of them that run for somebody else while the child is away, or would if somebody had
/// written down from when, and those of them that are answered: to be asked about (R88), and never
/// late here. Those of the interview are not among them.
[[nodiscard]] QList<ClockRow> othersWhileAway(const QList<ClockRow> &clocks);

/// Why an interview, or an offer of one, that is written down does not count for its clock, which
/// still runs: it is dated clearly before the child was found or back, since that time was put
/// right. One sentence; empty: nothing of the kind.
[[nodiscard]] QString whyNotCounted(const ClockRow &row, const FactFold &fold);

/// Whether something of this user's that a line of this kind meets is late: then the line says why.
[[nodiscard]] bool isOwnLate(const QList<ClockRow> &clocks, Entry::Kind kind);

} // namespace homeward
