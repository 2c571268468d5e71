// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// What somebody else has to do about an absence: nothing of it is due or late here, and whoever
/// looks after the child is reminded to ask (R88). Pure.

/// The clocks that run for somebody else, whose time has come and of which nobody has said what
/// came of it: to be asked about today. Those of the interview are among them.
[[nodiscard]] QList<ClockRow> othersToAskAbout(const QList<ClockRow> &clocks);
/// Whom somebody else has to tell, whose time is over and of whom nobody has said what came of it:
/// the same.
[[nodiscard]] QList<NoticeRow> othersToAskAbout(
    const QList<NoticeRow> &notices, const QDateTime &now);

/// The clocks that run for somebody else while the child is away, or would if somebody had written
/// down from when, and those that are answered: to be asked about, and never late here. Those of
/// the interview are not among them.
[[nodiscard]] QList<ClockRow> othersWhileAway(const QList<ClockRow> &clocks);

} // namespace homeward
