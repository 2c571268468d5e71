// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/protocol/protocol.h"

#include <nlohmann/json_fwd.hpp>

namespace homeward {

/// Turns JSON that fits the schema into a protocol, without `bytes` and `hash`. Fails with
/// Malformed, naming the place: an id used twice, or a word, fact, party or field that is not on
/// the shared lists.
[[nodiscard]] Result<Protocol> protocolFromJson(const nlohmann::json &json, const QString &name);

} // namespace homeward
