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

/// Whether what meets a clock (`ClockRow::doneBy`) is the offer of a return interview, or one held.
[[nodiscard]] bool isOfInterview(const QString &doneBy);

/// The clocks of the duties that others have here (R88), each once, by whose they are.
[[nodiscard]] QMap<DutyOf, QStringList> clocksOfOthers(const EpisodeFacts &facts);

/// Why an interview, or an offer of one, that is written down does not count for its clock, which
/// still runs: it is dated clearly before the child was found or back, since that time was put
/// right. One sentence; empty: nothing of the kind.
[[nodiscard]] QString whyNotCounted(const ClockRow &row, const FactFold &fold);

/// Whether something of this user's that a line of this kind meets is late: then the line says why.
[[nodiscard]] bool isOwnLate(const QList<ClockRow> &clocks, Entry::Kind kind);

} // namespace homeward
