// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/audit_action.h"
#include "core/store/stamp.h"

#include <QList>
#include <QString>

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

private:
    Database &m_database;
};

/// What the first row's digest is made over.
[[nodiscard]] QString auditBeginning();

} // namespace homeward
