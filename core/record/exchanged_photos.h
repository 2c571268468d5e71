// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/exchange_content.h"

#include <QStringList>

namespace homeward::exchanged_photos {

/// Hashes of the photos that anything in it refers to, each once, in order.
[[nodiscard]] QStringList usedIn(const ExchangeContent &content);

} // namespace homeward::exchanged_photos
