// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace homeward {

/// That a child's record left for another home, or came from one: to or from whom, why and when,
/// and who received it. Stays when the child is deleted.
struct HandOverNote
{
    enum class Direction
    {
        Sent,
        Taken,
    };

    QString id = {}; ///< of the file, also in it
    Direction direction = Direction::Sent;
    ChildId child = {}; ///< in this record
    QString other = {}; ///< to whom, or from whom
    QString purpose = {}; ///< empty once the child is deleted
    QString digest = {}; ///< of the file
    QDateTime madeAt = {}; ///< UTC: when it was sent, or taken in
    StaffId author = {};
    QDateTime receivedAt = {}; ///< UTC, as the receipt says; invalid: there is none yet
    QString receivedBy = {};
    QDateTime receiptAt = {}; ///< UTC: when the receipt was taken in
    StaffId receiptBy = {};

    [[nodiscard]] bool isReceived() const { return receiptAt.isValid(); }
    /// The same without what its receipt says: all of it that never changes.
    [[nodiscard]] HandOverNote withoutReceipt() const
    {
        return { id, direction, child, other, purpose, digest, madeAt, author };
    }

    friend bool operator==(const HandOverNote &, const HandOverNote &) = default;
};

[[nodiscard]] QString toStorage(HandOverNote::Direction direction);
[[nodiscard]] std::optional<HandOverNote::Direction> handOverDirectionFromStorage(QStringView word);

} // namespace homeward
