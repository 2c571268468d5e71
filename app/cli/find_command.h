// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/search_hit.h"

#include <QList>

class QJsonObject;

namespace homeward {

/// `homeward-cli find`: how it says what it found.
namespace find_command {

/// A line for each, the best first.
[[nodiscard]] QString text(const QList<SearchHit> &hits);
[[nodiscard]] QJsonObject json(const QList<SearchHit> &hits);

} // namespace find_command

} // namespace homeward
