// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/drive_work.h"

#include <chrono>
#include <functional>
#include <memory>

class QThread;

namespace homeward {

/// Does slow work in a thread of its own, and comes back when it is done. Meanwhile the window is
/// drawn and its timers run; keys and clicks wait until then. A SlowWork for programs with a
/// window.
void besideWindow(const std::function<void()> &work);

/// Whether that is going on, or a box is up that has a change of the record open: whoever asked for
/// it still holds parts of a page, or the record itself. Nobody begins a command then, and no page
/// is made anew. To be asked by whatever a timer or another program sets off.
[[nodiscard]] bool isRecordHeld();

/// A drive that did nothing for so long does not answer. A stick that has to wake up, or a share at
/// the other end of a slow line, is there long before.
constexpr std::chrono::milliseconds drivePatience = std::chrono::seconds(20);

/// The same for work on a drive that may never answer; a DriveWork for programs with a window.
/// False once the drive did nothing for `patience`.
[[nodiscard]] bool onDriveBesideWindow(const std::function<void(const Alive &alive)> &work,
    std::chrono::milliseconds patience = drivePatience);

/// Waits no longer than `patience` for a thread to end, and lets it go then: it goes away by itself
/// when it ends.
void leaveAlone(std::unique_ptr<QThread> thread, std::chrono::milliseconds patience);

} // namespace homeward
