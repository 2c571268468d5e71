// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/until.h"

#include "core/time/local_time.h"

#include <algorithm>

namespace homeward::local_time {

QDateTime until(const Moment &said)
{
    if (!said.isKnown() || said.hasTime())
        return said.instant();
    return endOfDay(dateOf(said.instant()));
}

QDateTime latest(const Moment &happened, const QDateTime &by)
{
    const QDateTime last = until(happened);
    const bool isDayAlone = happened.isKnown() && !happened.hasTime();
    return isDayAlone && by.isValid() ? std::clamp(by, happened.instant(), last) : last;
}

} // namespace homeward::local_time
