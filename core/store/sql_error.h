// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

class QSqlError;

namespace homeward {

/// What SQLite's result code means for the user, with a sentence that names the file. The detail is
/// the code alone: SQLite's own message can carry values.
[[nodiscard]] tl::unexpected<Error> sqlFailure(int resultCode, const QString &path);
[[nodiscard]] tl::unexpected<Error> sqlFailure(const QSqlError &error, const QString &path);

} // namespace homeward
