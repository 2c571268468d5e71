// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/audit_action.h"
#include "core/store/stamp.h"

#include <QList>
#include <QString>

#include <optional>

namespace homeward {

class Database;

/// One row of the audit: ids, kinds and digests, never what was written.
struct AuditRow
{
    qint64 number = 0;
    QDateTime at = {}; ///< UTC
    StaffId author = {};
    QString action = {}; ///< as it is stored: a later program may know more of them
    QString about = {}; ///< id of what it is about
    QString contentDigest = {}; ///< of what was added, where that never changes; else empty
    QString digest = {};

    /// BLAKE2b-256 over the digest before this row and the row itself.
    [[nodiscard]] QString digestAfter(const QString &previous) const;
};

/// What was done, by whom and when, in a chain: no row can be changed, put in or taken out of the
/// middle without every later digest being wrong. Rows are written in the transaction of what they
/// tell of.
class AuditStore
{
public:
    explicit AuditStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Done add(const Stamp &stamp, AuditAction action, const QString &about,
        const QString &contentDigest = {});
    /// In order.
    [[nodiscard]] Result<QList<AuditRow>> rows() const;
    /// The newest that tells of more than that somebody came in, or tried to.
    [[nodiscard]] Result<std::optional<AuditRow>> newestChange() const;
    /// Whether this very row is here: then every row before it is, too.
    [[nodiscard]] Result<bool> has(qint64 number, const QString &digest) const;

private:
    Database &m_database;
};

/// What the first row's digest is made over.
[[nodiscard]] QString auditBeginning();

} // namespace homeward
