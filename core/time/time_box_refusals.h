// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QTime>

namespace homeward {

/// What the time box says when it does not take what was typed: one sentence each, with what to
/// type instead. None repeats what was typed.
namespace time_box_refusals {

using Refusal = tl::unexpected<Error>;

[[nodiscard]] Refusal notATime();
[[nodiscard]] Refusal notADate();
[[nodiscard]] Refusal noSuchClock();
[[nodiscard]] Refusal bareHour();
[[nodiscard]] Refusal yearOrTime();
[[nodiscard]] Refusal aboutWithoutTime();

[[nodiscard]] Refusal noSuchMonth(int month);
/// `year` is 0 when the day is in no year.
[[nodiscard]] Refusal noSuchDay(int day, int month, int year);
[[nodiscard]] Refusal shortYear();
[[nodiscard]] Refusal tooFarAway();
[[nodiscard]] Refusal otherDay(QDate date);
[[nodiscard]] Refusal dateToCome();

[[nodiscard]] Refusal timeToCome();
[[nodiscard]] Refusal skipped(QDate date, QTime time, QTime instead);
[[nodiscard]] Refusal notInZone(const QString &shown);
[[nodiscard]] Refusal whichMidnight(QDate date);

} // namespace time_box_refusals

} // namespace homeward
