// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace homeward {

/// Bytes a passphrase must have. Length is what makes a passphrase hard to guess; there are no
/// rules about its letters.
constexpr size_t shortestPassphrase = 10;

/// Fails with Refused, and says what makes a good one.
[[nodiscard]] Done checkPassphrase(const Secret &passphrase);

} // namespace homeward
