// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace homeward {

class Database;

/// Where copies go, and whether one is made when the record is closed.
struct CopyingRow
{
    QString folder = {}; ///< empty: nowhere yet
    bool isOnClosing = false;
};

/// One copy in that folder.
struct CopyRow
{
    QString name = {}; ///< of the file
    QDateTime madeAt = {}; ///< UTC
    QDateTime provedAt = {}; ///< UTC; invalid: nobody has looked into it yet
    QString problem = {}; ///< empty: nothing is wrong with it as far as is known
};

/// The copies of the record that are known of. Changes happen inside the caller's transaction.
class CopyStore
{
public:
    explicit CopyStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<CopyingRow> copying() const;
    [[nodiscard]] Done write(const CopyingRow &copying);

    /// Newest first.
    [[nodiscard]] Result<QList<CopyRow>> copies() const;
    /// Puts one in, or in the place of the one of its name.
    [[nodiscard]] Done put(const CopyRow &copy);
    /// It is not in the folder any more.
    [[nodiscard]] Done remove(const QString &name);
    /// When the newest copy was made that was proved and found whole; none: invalid. One that is
    /// dated later than `now` (UTC) counts only where there is no other.
    [[nodiscard]] Result<QDateTime> newestProved(const QDateTime &now) const;

private:
    Database &m_database;
};

} // namespace homeward
