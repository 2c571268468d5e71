// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record_lines.h"
#include "core/record/search_hit.h"

#include <QList>
#include <QString>

class QJsonObject;

namespace homeward {

/// `homeward-cli find`: how it says what it found.
namespace find_command {

/// A line for each, the best first. `children`: whose birthday tells two of one name apart.
[[nodiscard]] QString text(const SearchAnswer &answer, const QList<ChildLine> &children);
[[nodiscard]] QJsonObject json(const SearchAnswer &answer);

} // namespace find_command

} // namespace homeward
