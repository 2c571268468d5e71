// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_home.h"

#include "core/time/local_time.h"

#include <algorithm>

namespace homeward {

const Placement *homeDuring(const EpisodeFacts &facts)
{
    if (!facts.episode.openedAt.isValid())
        return facts.profile.currentPlacement();
    QDateTime first = facts.episode.openedAt;
    QDateTime last = first;
    for (const Entry &entry : facts.log) {
        last = std::max(last, entry.written);
        // Some absences are written down on the day after.
        if (entry.kind == Entry::Kind::Noticed && entry.happened.isKnown())
            first = std::min(first, entry.happened.instant());
    }
    const QDate day = local_time::dateOf(last);
    const Placement *now = facts.profile.homeOn(day);
    const bool hasBegun = now != nullptr && !(now->from > day);
    return hasBegun ? now : facts.profile.homeOn(local_time::dateOf(first));
}

} // namespace homeward
