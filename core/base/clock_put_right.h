// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace homeward {

/// By so much a clock is put right from time to time. What was written down later than that after
/// now was written by a clock that is wrong, or was.
constexpr std::chrono::minutes clockPutRight { 5 };

} // namespace homeward
