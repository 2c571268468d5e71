// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/stamp.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

class Database;

/// A child's record that left for another home, or came from one.
struct HandOverRow
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
    QString receiptKey = {}; ///< hexadecimal: proves a receipt, and opens nothing
    QDateTime madeAt = {}; ///< UTC: when it was sent, or taken in
    StaffId author = {};
    QDateTime receivedAt = {}; ///< UTC, as the receipt says; invalid: there is none yet
    QString receivedBy = {};
    QDateTime receiptAt = {}; ///< UTC: when the receipt was taken in here
    StaffId receiptBy = {};
};

/// What was handed over and what came in. Rows stay when the child is deleted; only a receipt is
/// added, once. Changes happen inside the caller's transaction.
class HandOverStore
{
public:
    explicit HandOverStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Done add(const HandOverRow &row);
    /// Of this child; an empty id: of whichever it is. One file may come in again for a child who
    /// was deleted since, and is another one then.
    [[nodiscard]] Result<std::optional<HandOverRow>> find(
        const QString &id, HandOverRow::Direction direction, const ChildId &child = {}) const;
    /// The newest first.
    [[nodiscard]] Result<QList<HandOverRow>> rowsOf(const ChildId &child) const;
    [[nodiscard]] Done noteReceipt(
        const QString &id, const QDateTime &receivedAt, const QString &by, const Stamp &stamp);

    /// What an absence was called in the record that it came from.
    struct Number
    {
        QString here = {};
        QString there = {};
    };
    [[nodiscard]] Done keepNumber(
        const EpisodeId &episode, const QString &handOver, const QString &number);
    /// Of the absences that came with one hand-over, in the order of their numbers here.
    [[nodiscard]] Result<QList<Number>> numbersOf(const QString &handOver) const;

    /// Whether anything about the child was written after `at`, but for the last day of a
    /// placement: that is written down when it comes.
    [[nodiscard]] Result<bool> isChangedSince(const ChildId &child, const QDateTime &at) const;
    /// Every name that another child of the record has or had.
    [[nodiscard]] Result<QStringList> namesOfOthers(const ChildId &child) const;

private:
    Database &m_database;
};

} // namespace homeward
