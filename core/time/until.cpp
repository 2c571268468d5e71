// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/until.h"

#include "core/time/local_time.h"

namespace homeward::local_time {

QDateTime until(const Moment &said)
{
    if (!said.isKnown() || said.hasTime())
        return said.instant();
    return endOfDay(dateOf(said.instant()));
}

} // namespace homeward::local_time
