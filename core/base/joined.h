// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward {

/// Two texts as one, with `between` between them; what is empty or said already is left out.
[[nodiscard]] inline QString joined(
    const QString &one, const QString &other, const QString &between)
{
    if (other.isEmpty() || one == other)
        return one;
    return one.isEmpty() ? other : one + between + other;
}

} // namespace homeward
