// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace homeward::bench {

/// Memory of this process that is in use now, in MB; 0 where the system does not tell.
[[nodiscard]] double residentMegabytes();

} // namespace homeward::bench
