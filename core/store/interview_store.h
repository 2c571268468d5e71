// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"
#include "core/store/stamp.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace homeward {

class Database;

/// An interview that leaves the record in a sealed pack and comes back in one.
struct InterviewPackRow
{
    enum class Direction
    {
        Sent, ///< from here to the interviewer
        Received ///< this record is the interviewer's own, made from a pack
    };

    QString id = {};
    EpisodeId episode = {};
    Direction direction = Direction::Sent;
    QString key = {}; ///< as it is printed
    QDateTime beganAt = {}; ///< UTC
    StaffId beganBy = {};
    QDateTime returnedAt = {}; ///< UTC; invalid: it has not come back, or was not sent back yet
};

/// A part that lies sealed under a key that is not in the record.
struct SealedPartRow
{
    EntryId entry = {};
    QByteArray sealed = {};
    QDateTime madeAt = {}; ///< UTC
};

/// Who may read an interview, what of it is sealed under a key of its own, and what was sent out.
/// Changes happen inside the caller's transaction.
class InterviewStore
{
public:
    explicit InterviewStore(Database &database)
        : m_database(database)
    {
    }

    /// Who may read, and who named them.
    [[nodiscard]] Result<QMap<StaffId, StaffId>> readers(const EpisodeId &episode) const;
    /// Of which absences somebody was named to read the interview.
    [[nodiscard]] Result<QList<EpisodeId>> openTo(const StaffId &reader) const;
    /// In the place of whoever named them before.
    [[nodiscard]] Done name(const EpisodeId &episode, const StaffId &reader, const Stamp &stamp);
    [[nodiscard]] Done unname(const EpisodeId &episode, const StaffId &reader);

    [[nodiscard]] Done keepPart(const EntryId &entry, const QByteArray &sealed, const Stamp &stamp);
    [[nodiscard]] Result<std::optional<SealedPartRow>> part(const EntryId &entry) const;
    /// Whether exactly this lies here.
    [[nodiscard]] Result<bool> hasPart(const QByteArray &sealed) const;
    /// Everything that lies sealed, the newest first: also of children who were deleted.
    [[nodiscard]] Result<QList<SealedPartRow>> keptParts() const;

    [[nodiscard]] Done add(const InterviewPackRow &pack);
    [[nodiscard]] Done markReturned(const QString &pack, const QDateTime &at);
    [[nodiscard]] Result<std::optional<InterviewPackRow>> pack(const QString &id) const;
    /// The newest first.
    [[nodiscard]] Result<QList<InterviewPackRow>> packs(const EpisodeId &episode) const;

private:
    Database &m_database;
};

} // namespace homeward
