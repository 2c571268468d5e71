// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace homeward::test {

/// The complete small file that docs/protocol-format.md shows: what another area would start from.
[[nodiscard]] nlohmann::json smallProtocol();
[[nodiscard]] QByteArray documentation();
[[nodiscard]] QByteArray asBytes(const nlohmann::json &json);

/// Reads it as "newtown.json" and wants a Malformed that names file and place.
void checkRefusedAt(const nlohmann::json &json, const QString &pointer);

} // namespace homeward::test
