// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace homeward {

/// When somebody last looked at something, and who.
struct LookedAt
{
    QDateTime at = {}; ///< UTC; invalid: never, as far as is known
    QString by = {}; ///< name; empty: not known

    friend bool operator==(const LookedAt &, const LookedAt &) = default;
};

/// What a record knows of the age of a profile that the profile itself does not say.
struct ProfileAge
{
    /// Each contact and place by its id, and of each placement the plan if missing: a new telephone
    /// number of the home does not make that newer. One is not in it when somebody else's record
    /// brought it: nobody here looked at it.
    QHash<QString, LookedAt> rows = {};
    /// Who wrote each fact down when it was last looked at, by field. One is not in it when it was
    /// looked at elsewhere.
    QHash<QString, QString> factsBy = {};
};

} // namespace homeward
