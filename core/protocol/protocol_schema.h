// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>

namespace homeward {

/// Checks a parsed file against the protocol schema that comes with the program. Fails with
/// Malformed; the message begins with `name` and the JSON pointer of the innermost value that does
/// not fit.
[[nodiscard]] Done checkProtocolSchema(const nlohmann::json &protocol, const QString &name);

} // namespace homeward
