// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace homeward {

/// Bits that people copy from paper or tell each other by telephone: groups of five characters
/// without I, L, O and U; the last character of each checks the group and its place, so that a slip
/// is answered with the group it is in.
namespace checked_letters {

/// Bits in one group. The bits of a whole text are full bytes.
constexpr int bitsInGroup = 20;

/// "XXXXX-XXXXX-…". `bits` fill their groups.
[[nodiscard]] QString text(const Secret &bits);

/// As a person types it: any case, spaces, dashes, o for 0, i and l for 1. Fails with Malformed,
/// and the sentence names the group.
[[nodiscard]] Result<Secret> parse(const QString &typed, int groups);

} // namespace checked_letters

} // namespace homeward
