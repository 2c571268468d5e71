// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace homeward {

/// Bytes as noise that only the same key of 32 bytes makes readable again (XChaCha20-Poly1305).
[[nodiscard]] QByteArray sealBytes(const QByteArray &bytes, const Secret &key);
/// Nothing when this key did not seal them, or one bit was changed.
[[nodiscard]] std::optional<QByteArray> openBytes(const QByteArray &sealed, const Secret &key);
/// Writes zeros over bytes that nobody needs any more; where somebody shares them, theirs stay.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace homeward
