// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/drive_work.h"
#include "core/base/sleepless_timer.h"
#include "core/record/failed_tries.h"
#include "core/record/record.h"

#include <QString>

#include <chrono>

class QSettings;

namespace homeward {

class MessageBar;
class Prompts;
class TimeSource;

/// What the pages before a record is open are given. Everything in it outlives them.
struct StartPlace
{
    const TimeSource &time;
    Prompts &prompts;
    QSettings &settings; ///< of this person on this computer; no names of children go there
    QString practiceFolder;
    KeyCost cost = KeyCost::usual(); ///< of the keys of a new record
    FailedTries tries = FailedTries({}); ///< where tries in vain are kept until somebody gets in
    SlowWork slowly = inPlace; ///< how keys are made from passphrases
    DriveWork onDrive = toTheEnd; ///< how a drive is waited for that may never answer
    /// How long nobody may touch anything before what is secret is taken off the screen.
    std::chrono::milliseconds idle = std::chrono::minutes(5);
    SleeplessTimer::Source untouched = SleeplessTimer::computersClock; ///< what that is measured by
};

} // namespace homeward
