// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace homeward::test {

/// How this program stops.
enum class Stop
{
    Never,
    Kill, ///< for good, as when somebody ends it from outside
    Pause, ///< says "paused" on stdout, and goes on once it is written to
};

/// From now on every change of a file on the disk is a step of this program, the same in each run:
/// 'w' before a write, 'h' when half of a write is done, 't' before a file is cut, 'n' before one
/// gets a name or loses it, 'u' when the last lock of a file is gone. At the step of this number,
/// from 0, it stops.
void stopAt(int step, Stop stop);
/// From now on this program's disk knows no file without a name, as that of a memory stick.
void haveNoNamelessFiles();
/// The steps so far, one letter each.
[[nodiscard]] QByteArray stepsSoFar();

} // namespace homeward::test
