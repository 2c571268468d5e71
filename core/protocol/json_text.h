// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <nlohmann/json_fwd.hpp>

namespace homeward {

/// Parses JSON that somebody may have written by hand or on purpose badly: text that is not UTF-8,
/// brackets nested deeper than any protocol has, or a key given twice in one object fails with
/// Malformed. The message begins with `name` and the line.
[[nodiscard]] Result<nlohmann::json> parseJsonText(const QByteArray &bytes, const QString &name);

} // namespace homeward
