// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace homeward {

/// BLAKE2b-256, as 64 hexadecimal digits.
[[nodiscard]] QString digestOf(const QByteArray &bytes);
[[nodiscard]] QString digestOf(const QString &text);

} // namespace homeward
