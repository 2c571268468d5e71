// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

#include <optional>

namespace homeward {

/// The first check that says that a child was found and safe, while nobody wrote down a find, a
/// return or, later, that they are missing still. It is no find by itself: that has a place and a
/// time. Pure.
[[nodiscard]] std::optional<Entry> findSaid(const FactFold &fold);

} // namespace homeward
