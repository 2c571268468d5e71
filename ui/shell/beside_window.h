// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace homeward {

/// Does slow work in a thread of its own, and comes back when it is done. Meanwhile the window is
/// drawn and its timers run; keys and clicks wait until then. A SlowWork for programs with a
/// window.
void besideWindow(const std::function<void()> &work);

} // namespace homeward
