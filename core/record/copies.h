// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock_put_right.h"

#include <QDateTime>
#include <QString>

namespace homeward {

/// Where copies of a record go, and whether one is made each time it is closed.
struct CopyPlan
{
    QString folder = {}; ///< empty: nowhere yet
    bool isOnClosing = false;

    friend bool operator==(const CopyPlan &, const CopyPlan &) = default;
};

/// Once the newest proved copy is older than so many days, whoever runs the record is told.
constexpr int mostDaysWithoutCopy = 7;

/// Whether a copy was made later than now: the clock is wrong, or was, and how old the copy is
/// cannot be said.
[[nodiscard]] inline bool isCopyOfTheFuture(const QDateTime &madeAt, const QDateTime &now)
{
    return madeAt.isValid() && madeAt > now + clockPutRight;
}

/// Whether the newest proved copy is too old; one that is invalid was never made, and one of the
/// future may be of any age.
[[nodiscard]] inline bool isCopyOld(const QDateTime &newestProved, const QDateTime &now)
{
    constexpr qint64 secondsInDay = 24 * 3600;
    return !newestProved.isValid() || isCopyOfTheFuture(newestProved, now)
        || newestProved.secsTo(now) > mostDaysWithoutCopy * secondsInDay;
}

/// How far from the record its copies are.
enum class CopyDistance
{
    SameFolder,
    SameDisk,
    Elsewhere,
};

/// One copy in the folder. Nobody ever deletes one but people themselves.
struct CopyLine
{
    QString name = {}; ///< of the file
    QDateTime madeAt = {}; ///< UTC
    QDateTime provedAt = {}; ///< UTC; invalid: not looked into yet
    QString problem = {}; ///< a sentence; empty: nothing is known to be wrong
    qint64 bytes = -1; ///< with its journal; -1: not known yet
};

/// A copy as it was found in the folder.
struct FoundCopy
{
    QString name = {};
    QDateTime madeAt = {}; ///< UTC
    qint64 bytes = 0;
};

/// What came of proving one copy.
struct CopyProof
{
    QString name = {};
    QString problem = {}; ///< a sentence; empty: it is whole
    /// The newest row of its audit that tells of a change: the record has it, or it is no copy of
    /// this record, but of one that was made from a copy and went on by itself.
    qint64 auditNumber = 0;
    QString auditDigest = {};
};

} // namespace homeward
