// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"
#include "core/model/legal_hold.h"
#include "core/store/stamp.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace homeward {

class Database;

/// What stays of a child who was deleted: ids and numbers, no name.
struct Tombstone
{
    enum class Reason
    {
        ReviewPassed, ///< the time it had to be kept was over, and somebody looked at it
        EnteredByMistake, ///< a few days ago, and nothing was written but who they are
        HandedOver, ///< whoever looks after the child now has it, and said so
    };

    ChildId child = {};
    QDateTime deletedAt = {}; ///< UTC
    StaffId deletedBy = {};
    Reason reason = Reason::ReviewPassed;
    int episodes = 0;
};

/// Takes a child out of the file: facts and their history, people, places, placements, photos,
/// frozen profiles, drafts, what they were found by, and every line that is in no other child's
/// log. What is deleted is overwritten in the file. Changes happen inside the caller's transaction.
class ChildRemoval
{
public:
    explicit ChildRemoval(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Done remove(const ChildId &child, Tombstone::Reason reason, const Stamp &stamp);
    /// The newest first.
    [[nodiscard]] Result<QList<Tombstone>> tombstones() const;
    /// Whether anything was written of the child but the answers to these questions, also if it
    /// was taken out again; or something about them was given out.
    [[nodiscard]] Result<bool> hasMoreThan(const QStringList &fields, const ChildId &child) const;
    /// Whether a child or an episode of this id was deleted.
    [[nodiscard]] Result<bool> isGone(const QString &id) const;
    /// Of every line that lost a log, which logs: the whole of a line that is gone too.
    [[nodiscard]] Result<QMap<EntryId, QList<EpisodeId>>> lostLogs() const;

    [[nodiscard]] Done place(const LegalHold &hold);
    [[nodiscard]] Done lift(const QString &hold, const Stamp &stamp);
    /// Those that were lifted too; the newest first.
    [[nodiscard]] Result<QList<LegalHold>> holds(const ChildId &child) const;

private:
    Database &m_database;
};

} // namespace homeward
