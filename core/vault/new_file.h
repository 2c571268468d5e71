// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QFile;

namespace homeward {

/// Makes a file that only its owner may read, so that after a power loss it is there whole or not
/// at all. Fails with Refused when something is there already, or Io; then nothing is left.
[[nodiscard]] Done makeWholeFile(const QString &path, const std::function<Done(QFile &)> &fill);
[[nodiscard]] Done makeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace homeward
