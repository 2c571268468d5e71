// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entry.h"

#include <QList>

namespace homeward {

/// One line of the log as a person reads it: what stands now, and everything that it said before.
struct LogItem
{
    Entry now; ///< at the time of its original, where a correction gives no other
    QList<Entry> before = {}; ///< as they were written, the newest first
    QDateTime correctedAt = {}; ///< UTC; invalid when nobody corrected it

    [[nodiscard]] const Entry &original() const { return before.isEmpty() ? now : before.last(); }
    [[nodiscard]] bool isCorrected() const { return !before.isEmpty(); }
    [[nodiscard]] bool isTakenBack() const { return now.takesBack(); }
};

/// Each line of the log once, in folding order, with its corrections; what was taken back too.
[[nodiscard]] QList<LogItem> logItems(const QList<Entry> &log);

/// What stands of each line; nothing of one that was taken back.
[[nodiscard]] QList<Entry> standing(const QList<LogItem> &items);

/// The log in which corrections stand in their originals' place: what guide and documents read. An
/// original that was corrected is not in it, and nothing that was taken back; the log itself still
/// has both.
[[nodiscard]] QList<Entry> effectiveLog(const QList<Entry> &log);

} // namespace homeward
