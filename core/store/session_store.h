// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace homeward {

class Database;

using SessionId = Id<struct SessionTag>;

/// Somebody who has the record open, in one program.
struct SessionRow
{
    SessionId id = {};
    StaffId staff = {};
    QString staffName = {}; ///< as it is now; not written
    QString program = {}; ///< "window", "command-line"
    QDateTime beganAt = {}; ///< UTC
    QDateTime seenAt = {}; ///< UTC
};

/// Who has the record open. A program says once a minute that it is still there; one that was
/// stopped says nothing any more. Changes happen inside the caller's transaction.
class SessionStore
{
public:
    explicit SessionStore(Database &database)
        : m_database(database)
    {
    }

    /// Those seen last in that time, both instants included; who came first first.
    [[nodiscard]] Result<QList<SessionRow>> seenBetween(
        const QDateTime &from, const QDateTime &to) const;
    /// Puts it in, or renews who it is and when it was seen.
    [[nodiscard]] Done put(const SessionRow &session);
    [[nodiscard]] Done remove(const SessionId &id);
    [[nodiscard]] Done removeNotSeenBetween(const QDateTime &from, const QDateTime &to);

    /// Changes whenever anything in the file did that a page shows; not when somebody is seen.
    [[nodiscard]] Result<QString> markOfAllElse() const;

private:
    Database &m_database;
};

} // namespace homeward
