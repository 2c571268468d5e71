// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/protocol/protocol_reader.h"
#include "tests/support/support.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace homeward::test {

[[nodiscard]] inline Protocol builtIn(const QString &id)
{
    const auto protocol = ProtocolReader::builtIn(id);
    REQUIRE_OK(protocol);
    return *protocol;
}

/// Every text of the file with its key.
[[nodiscard]] inline QList<std::pair<QString, QString>> allTexts(const Protocol &protocol)
{
    QList<std::pair<QString, QString>> texts;
    const auto walk
        = [&](const nlohmann::json &value, const QString &key, const auto &again) -> void {
        if (value.is_string())
            texts.append({ key, QString::fromStdString(value.get<std::string>()) });
        if (value.is_array()) {
            for (const nlohmann::json &inner : value)
                again(inner, key, again);
        } else if (value.is_object()) {
            for (const auto &[innerKey, inner] : value.items())
                again(inner, QString::fromStdString(innerKey), again);
        }
    };
    walk(nlohmann::json::parse(protocol.bytes.toStdString()), {}, walk);
    return texts;
}

} // namespace homeward::test
