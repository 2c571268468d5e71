// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>

namespace homeward {

/// How long ago something was, with the hours in which the computer slept.
class SleeplessTimer
{
public:
    /// Milliseconds since any moment, also of those in which the computer sleeps.
    using Source = std::function<std::chrono::milliseconds()>;

    /// Begins now.
    explicit SleeplessTimer(Source source = computersClock);

    void restart();
    /// Since the last restart. A clock that was set back takes away nothing but what passed since
    /// this was last asked.
    [[nodiscard]] std::chrono::milliseconds elapsed();

    /// On Linux the time since the computer was started; elsewhere the wall clock.
    [[nodiscard]] static std::chrono::milliseconds computersClock();

private:
    Source m_source;
    std::chrono::milliseconds m_last;
    std::chrono::milliseconds m_elapsed {};
};

} // namespace homeward
