// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/clearly_before.h"

#include "core/time/local_time.h"

namespace homeward::local_time {

bool isClearlyBefore(const Moment &a, const Moment &b)
{
    constexpr qint64 aboutSeconds = 60LL * 60;
    if (!a.isKnown() || !b.isKnown())
        return false;
    if (!a.hasTime() || !b.hasTime())
        return dateOf(a.instant()) < dateOf(b.instant());
    const bool isAbout
        = a.precision() == Moment::Precision::About || b.precision() == Moment::Precision::About;
    return a.instant().addSecs(isAbout ? aboutSeconds : 0) < b.instant();
}

} // namespace homeward::local_time
