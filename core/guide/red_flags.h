// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// An answer of the profile that raises a danger on its own, until somebody answers it tonight.
struct ProfileFear
{
    QString flag;
    QString field;
    QString value; ///< the answer that raises it; empty: any
};

/// Whether an answer of the profile raises it.
[[nodiscard]] bool raises(const ProfileFear &fear, const Answer &answer);

/// Every one there is, whatever an area's file says (R9).
[[nodiscard]] const QList<ProfileFear> &profileFears();

/// What is asked about a danger: in the area's own words, else in those of the rules for all of
/// England, so that a file which leaves a danger out silences nobody. Nothing for an id that
/// neither has.
[[nodiscard]] std::optional<RedFlag> redFlagCalled(const Protocol &protocol, const QString &id);

/// The area's red flags, and what the profile fears though the area's file leaves it out: each with
/// what the log says, else what the profile raises. Only "yes" raises one, and no number of
/// unanswered ones lowers anything (R9, facts 1.7).
[[nodiscard]] QList<RedFlagRow> redFlagRows(const EpisodeFacts &facts, const FactFold &fold);

} // namespace homeward
