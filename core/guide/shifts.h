// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace homeward {

/// A shift that was handed over and that nobody has taken over yet.
struct WaitingShift
{
    EntryId entry = {};
    QString by = {}; ///< who handed over
    QString to = {}; ///< who should take over; may be empty
    QString said = {}; ///< what they have to know
    QDateTime at = {}; ///< UTC
};

/// The newest that waits, or nothing. Pure.
[[nodiscard]] std::optional<WaitingShift> waitingShift(const FactFold &fold);

} // namespace homeward
