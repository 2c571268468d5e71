// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace homeward {

/// Before anything else in main: this program leaves no core dump, no other program of the same
/// person can look into its memory, and every file it makes is its owner's alone. False when the
/// system refused one of them.
[[nodiscard]] bool hardenProcess();

} // namespace homeward
