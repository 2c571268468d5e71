// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/time/time_box.h"
#include "core/time/typed_time.h"

namespace homeward {

/// The calendar day that a typed date means, seen from `today`: without a year, the last such day
/// or the next one. Fails with Malformed (a two-digit year that could be either century), or
/// Refused (no such day, or more than 120 years away).
[[nodiscard]] Result<QDate> civilDate(const TypedDate &typed, QDate today, TimeBox::Sense sense);

/// The days that typed words may mean, likeliest first; the date and the day named with it must
/// agree. A day of the week alone gives two: the nearest, and the one a week beyond. No day named
/// gives today, and the day beyond.
[[nodiscard]] Result<QList<QDate>> possibleDays(
    const TypedTime &typed, QDate today, TimeBox::Sense sense);

} // namespace homeward
