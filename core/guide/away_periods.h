// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/fact_fold.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <optional>

namespace homeward {

/// A part of an absence during which the child was one thing: missing, or away without
/// authorisation.
struct AwayPeriod
{
    Episode::Kind kind = Episode::Kind::Missing;
    Moment from = {}; ///< not known: nobody wrote down when
    Moment to = {}; ///< not known while it goes on, or when nobody wrote down when
    bool isOver = false;

    friend bool operator==(const AwayPeriod &, const AwayPeriod &) = default;
};

/// One absence as the periods that it consists of, in order (R2, R3): a child in care who is found
/// and does not come back is away without authorisation from then on, and one who is lost again is
/// missing again. Whom a hospital or the police have is neither. Nothing for an episode that never
/// was one. Pure.
[[nodiscard]] QList<AwayPeriod> awayPeriods(const FactFold &fold);

/// The child's 18th birthday, when it came while they were away and nobody wrote down that they are
/// back or how it ended (R87); a local day. Nothing when that is not so, or the date of birth is
/// not known. Pure.
[[nodiscard]] std::optional<QDate> turnedEighteenAway(
    const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now);

} // namespace homeward
