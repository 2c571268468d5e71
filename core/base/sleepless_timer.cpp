// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sleepless_timer.h"

#include "core/base/time_source.h"

#ifdef Q_OS_LINUX
#include <ctime>
#endif

#include <algorithm>

namespace homeward {

using namespace std::chrono_literals;

SleeplessTimer::SleeplessTimer(Source source)
    : m_source(std::move(source))
    , m_last(m_source())
{
}

void SleeplessTimer::restart()
{
    m_last = m_source();
    m_elapsed = 0ms;
}

std::chrono::milliseconds SleeplessTimer::elapsed()
{
    const std::chrono::milliseconds now = m_source();
    m_elapsed += std::max(now - m_last, std::chrono::milliseconds(0));
    m_last = now;
    return m_elapsed;
}

std::chrono::milliseconds SleeplessTimer::computersClock()
{
#ifdef Q_OS_LINUX
    // CLOCK_MONOTONIC, which Qt's own timers go by, stands still while a laptop is closed.
    timespec now = {};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
    }
#endif
    return std::chrono::milliseconds(SystemTimeSource().now().toMSecsSinceEpoch());
}

} // namespace homeward
