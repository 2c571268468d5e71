// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/exchange_content.h"
#include "core/store/stamp.h"

#include <QList>

#include <optional>

namespace homeward {

class Database;

/// Whole tables, for what leaves the record as a file, and rows with the ids, numbers, people and
/// times that they had in another record. Changes happen inside the caller's transaction.
class ExchangeStore
{
public:
    explicit ExchangeStore(Database &database)
        : m_database(database)
    {
    }

    /// All of them, in the order in which they came into the record.
    [[nodiscard]] Result<QList<ExchangeProtocol>> protocols() const;
    [[nodiscard]] Result<QList<ChildId>> children() const;
    [[nodiscard]] Result<QList<ExchangeEpisode>> episodes() const;
    [[nodiscard]] Result<QList<ExchangeReader>> readers() const;
    [[nodiscard]] Result<QList<ExchangeHandOver>> handOvers() const;
    [[nodiscard]] Result<QList<LegalHold>> holds() const;
    [[nodiscard]] Result<QList<ExchangeTombstone>> tombstones() const;
    /// Lines beside which something lies sealed under a key of its own.
    [[nodiscard]] Result<QList<EntryId>> sealedEntries() const;

    [[nodiscard]] Result<std::optional<ExchangeEpisode>> episode(const EpisodeId &id) const;
    /// Whether another episode, also one that was deleted, has this number.
    [[nodiscard]] Result<bool> isNumberTaken(const QString &number) const;
    [[nodiscard]] Result<std::optional<ExchangeReader>> reader(
        const EpisodeId &episode, const StaffId &reader) const;
    [[nodiscard]] Result<std::optional<LegalHold>> hold(const QString &id) const;
    /// Whether a line of this id went with a child who was deleted.
    [[nodiscard]] Result<bool> isEntryGone(const EntryId &id) const;
    [[nodiscard]] Result<bool> hasSnapshot(const QString &hash) const;
    /// Whether a contact, a place, a placement or a photo of this id, which is not here now, was
    /// taken out of this child's profile; no child: of anybody's.
    [[nodiscard]] Result<bool> isTakenOut(const QString &id, const ChildId &child = {}) const;

    [[nodiscard]] Done addAsLeft(const Staff &member, const QDateTime &at);
    /// With its own number, which is "2026-0007".
    [[nodiscard]] Done add(const ExchangeEpisode &episode);
    [[nodiscard]] Done add(const ExchangeReader &reader);
    [[nodiscard]] Done add(const LegalHold &hold);
    [[nodiscard]] Done add(const ExchangeTombstone &tombstone);

private:
    Database &m_database;
};

/// Year and number of "2026-0007"; nothing when it is not written so.
[[nodiscard]] std::optional<std::pair<int, int>> partsOfNumber(const QString &number);

} // namespace homeward
