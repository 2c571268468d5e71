// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/hand_over_note.h"
#include "core/store/stamp.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace homeward {

class Database;

/// A hand-over with what proves its receipt.
struct HandOverRow : HandOverNote
{
    /// Hexadecimal: proves a receipt, and opens nothing. Empty: the row came in with an exchange
    /// file, and the key stays where the hand-over was made or taken in.
    QString receiptKey = {};
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
        const QString &id, HandOverNote::Direction direction, const ChildId &child = {}) const;
    /// Every one, the oldest first.
    [[nodiscard]] Result<QList<HandOverRow>> rows() const;
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
    /// With the file that an absence came in.
    struct NumberThere
    {
        QString handOver = {};
        QString number = {};
    };
    [[nodiscard]] Result<std::optional<NumberThere>> numberThere(const EpisodeId &episode) const;

    /// Whether anything about the child was written after `at`, but for the last day of a
    /// placement: that is written down when it comes.
    [[nodiscard]] Result<bool> isChangedSince(const ChildId &child, const QDateTime &at) const;
    /// Every name that another child of the record has or had.
    [[nodiscard]] Result<QStringList> namesOfOthers(const ChildId &child) const;

private:
    Database &m_database;
};

} // namespace homeward
