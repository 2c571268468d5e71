// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/audit_action.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace homeward {

/// Which rows of the audit somebody wants to see. A part that is empty leaves nothing out.
struct AuditFilter
{
    QString child = {}; ///< part of a name, or an id: the child, its episodes, and all in them
    QString person = {}; ///< part of a name, or an id: what this member of staff did
    QDate from = {}; ///< days in England, both included
    QDate to = {};
    std::optional<AuditKind> kind = {};

    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};

/// One row of the audit in words. They are of today's record: the row itself holds only ids.
struct AuditLine
{
    qint64 number = 0;
    QDateTime at = {}; ///< UTC; of a sign-in that failed: when it was tried
    QString person = {};
    QString action = {}; ///< "Opened a child's record"
    QString about = {}; ///< "Ada, 2026-0003"; empty: the record as a whole
    QString code = {}; ///< the action as it is stored
    QString digest = {}; ///< of what was added or given out, where there is one
};

struct AuditPage
{
    static constexpr int size = 100;

    QList<AuditLine> lines; ///< newest first, at most `size`
    qint64 total = 0; ///< that the filter lets through, on every page
};

} // namespace homeward
