// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QTime>

#include <optional>

namespace homeward {

class TypedCursor;

/// A time of day as typed.
struct TypedClock
{
    QTime time;
    bool isMidnight = false; ///< typed as the word

    /// Takes one from where the cursor stands; nothing, and the cursor unmoved, when there is none.
    /// Fails with Malformed when it looks like one and no clock shows it.
    [[nodiscard]] static Result<std::optional<TypedClock>> take(TypedCursor &cursor);
};

/// Minutes from a length such as "20m", "1h30", "an hour", "1 hour and 20 minutes"; nothing, and
/// the cursor unmoved, when there is none.
[[nodiscard]] std::optional<qint64> takeMinutes(TypedCursor &cursor);

} // namespace homeward
