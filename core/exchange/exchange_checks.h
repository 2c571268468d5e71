// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace homeward::exchange_checks {

/// Whether bytes that anybody may have written are an exchange file of this version: JSON without a
/// key twice, no text longer than it can be, and what the schema asks for. Fails with Malformed or
/// NewerThanProgram.
[[nodiscard]] Done check(const QByteArray &bytes, const QString &name);

/// "children[3].child.facts.looks.hair" for keys and numbers of lists.
[[nodiscard]] QString placeOf(const QStringList &path);

/// Malformed: "backup.json, at entries[5].id: this is no id. Nothing was changed."
[[nodiscard]] tl::unexpected<Error> wrongAt(
    const QString &name, const QString &place, const QString &reason, const QString &detail);

} // namespace homeward::exchange_checks
