// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward {

/// Every command and option of homeward-cli, as it is printed for --help.
[[nodiscard]] QString usage();

} // namespace homeward
