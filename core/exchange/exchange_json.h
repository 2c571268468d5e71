// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/exchange_content.h"

#include <QByteArray>
#include <QString>

namespace homeward::exchange_json {

/// What every file says of itself. Version 2 has several photos of a child, version 3 their
/// histories, version 4 hand-overs; each is read.
inline constexpr auto formatName = "homeward-exchange";
inline constexpr int newestVersion = 4;

/// Files that are larger are refused before they are read.
inline constexpr qint64 maxBytes = 128LL * 1024 * 1024;

/// A record as the JSON of docs/exchange-format.md: the same content is always the same bytes.
/// Fails with Refused when it could not be read back, so that nobody is left with a file that is no
/// use.
[[nodiscard]] Result<QByteArray> toBytes(const ExchangeContent &content);

/// The same without histories and hand-overs, which is version 2: for a hand-over. What somebody
/// wrote and then took back stays with the place where they did, and every program that takes in
/// hand-overs reads it.
[[nodiscard]] Result<QByteArray> withoutHistories(const ExchangeContent &content);

/// Reads what `toBytes` or another program wrote. Photos come without their size. Fails with
/// Refused (too large), NewerThanProgram, or Malformed with the place inside the file: nothing that
/// is not understood is passed over. `name` is the file's, for the sentence.
[[nodiscard]] Result<ExchangeContent> fromBytes(const QByteArray &bytes, const QString &name);

} // namespace homeward::exchange_json
