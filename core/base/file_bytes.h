// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace homeward {

/// What is in a file that somebody chose, whatever size it says it has: `most` bytes and one more,
/// so that a longer one shows itself. Fails with NotFound or Io.
[[nodiscard]] Result<QByteArray> bytesOfFile(const QString &path, qint64 most);

} // namespace homeward
