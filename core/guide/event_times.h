// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

#include <QList>
#include <QString>

namespace homeward {

/// One event of an absence, and when it happened by each who wrote it down. Bodies write different
/// days and hours; figures are counted by one of them (NYSCP audit, R28).
struct EventTimes
{
    struct Side
    {
        Moment at = {};
        QString source = {}; ///< translated: "Sam Reed, in this record", "The police"
        QString where = {}; ///< where it is written, in the words of whoever told us
        bool isOfficial = false; ///< marked as the one that counts
        EntryId entry = {}; ///< empty: this record's own
    };

    QString event = {}; ///< code of "event-time.event"
    QString label = {}; ///< translated
    QList<Side> sides = {}; ///< this record's own first, when it has one
    bool doDiffer = false;

    [[nodiscard]] bool isMarked() const; ///< one of them is the one that counts
};

/// Events that somebody gives a time for, in the order in which they happen. What counts for
/// figures moves no clock of ours: those run from what was known that night. Pure.
[[nodiscard]] QList<EventTimes> eventTimes(const FactFold &fold);

} // namespace homeward
