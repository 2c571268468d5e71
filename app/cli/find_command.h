// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/search_hit.h"

#include <QString>

class QJsonObject;

namespace homeward {

/// `homeward-cli find`: how it says what it found.
namespace find_command {

/// A line for each, the best first.
[[nodiscard]] QString text(const SearchAnswer &answer);
[[nodiscard]] QJsonObject json(const SearchAnswer &answer);

} // namespace find_command

} // namespace homeward
