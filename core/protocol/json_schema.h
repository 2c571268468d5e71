// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace homeward {

/// The first thing in a file that does not fit its schema.
struct SchemaFinding
{
    QStringList path = {}; ///< keys, and numbers of a list counted from 0; empty: the whole
    QString reason = {}; ///< in our words, to be put into a sentence
    QString detail = {}; ///< in the validator's words
};

/// Nothing when it fits. `schemaFile` is one of our own.
[[nodiscard]] std::optional<SchemaFinding> findingAgainst(
    const QString &schemaFile, const nlohmann::json &json);

} // namespace homeward
