// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// The preliminary checks of this child: the area's list, with one row for each contact that is
/// safe to ring and each place somebody may check (R19, R82). A row already in the log stays,
/// whatever the profile says now. `now`: whether the day has passed on which a place is agreed
/// anew.
[[nodiscard]] QList<CheckRow> checkRows(
    const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now);

/// When checking ends and the report is made: the newest word in the log, but for a later time that
/// nobody gave a reason for; else nothing. Never a number of ours (R18).
[[nodiscard]] StopTime stopTime(
    const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now);

} // namespace homeward
