// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"
#include "core/store/audit_store.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace homeward {

class Database;

/// Which rows of the audit are asked for. What is not set leaves nothing out.
struct AuditWanted
{
    /// The children themselves, their episodes, and everything that belongs to either; of children
    /// who were deleted what the tombstone knows; and what was about every child while they were in
    /// the record.
    std::optional<QList<ChildId>> children = {};
    std::optional<QList<StaffId>> authors = {};
    QDateTime from = {}; ///< UTC, included
    QDateTime until = {}; ///< UTC, not included
    std::optional<QList<AuditAction>> actions = {};
};

/// A row of the audit, with what today's record knows of the ids in it. Everything else is empty.
struct AuditHit
{
    AuditRow row;
    QString author; ///< name
    QStringList children; ///< names of those it is about
    QStringList episodes; ///< numbers
    QString thing; ///< name of the contact, the place or the member of staff
    QString entryKind; ///< as it is stored
    Answers document; ///< what the log says of the document
    ChildId deletedChild; ///< whose it was; nobody's: the child is still there
};

/// Reads the audit a page at a time, newest first: it grows for as long as the record lives.
class AuditSearch
{
public:
    explicit AuditSearch(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<qint64> count(const AuditWanted &wanted) const;
    /// At most `most` of them, with a number below `before`; 0: from the newest.
    [[nodiscard]] Result<QList<AuditHit>> page(
        const AuditWanted &wanted, qint64 before, int most) const;

private:
    Database &m_database;
};

} // namespace homeward
