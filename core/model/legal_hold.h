// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

namespace homeward {

/// Nobody may delete a child while a hold stands: a court, an inquiry or the police may need it.
struct LegalHold
{
    QString id = {};
    ChildId child = {};
    QString reason = {};
    QDateTime placedAt = {}; ///< UTC
    StaffId placedBy = {};
    QDateTime liftedAt = {}; ///< UTC; invalid: it stands
    StaffId liftedBy = {};

    [[nodiscard]] bool stands() const { return !liftedAt.isValid(); }

    friend bool operator==(const LegalHold &, const LegalHold &) = default;
};

} // namespace homeward
