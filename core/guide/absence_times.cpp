// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_times.h"

#include "core/time/local_time.h"

#include <algorithm>

namespace homeward::absence_times {

using namespace Qt::StringLiterals;
using local_time::isClearlyBefore;

namespace {

bool isOfNoticing(Trigger trigger)
{
    return trigger == Trigger::Noticed || trigger == Trigger::StillMissing;
}

} // namespace

Moment began(const FactFold &fold)
{
    const Moment noticed = fold.event(Trigger::Noticed);
    // Not the event: that is the newest sighting.
    const Moment seen = fold.answer(u"last-seen.at"_s).toMoment();
    return !noticed.isKnown() || isClearlyBefore(seen, noticed) ? seen : noticed;
}

Moment firstFound(const FactFold &fold)
{
    const QList<WhereSpell> &spells = fold.whereabouts().spells();
    const auto found = std::find_if(spells.cbegin(), spells.cend(),
        [](const WhereSpell &spell) { return spell.known != WhereSpell::Known::No; });
    return found == spells.cend() ? fold.event(Trigger::LocatedOrReturned) : found->from;
}

bool isReportStandingIn(const FactFold &fold)
{
    return !fold.event(Trigger::Noticed).isKnown() && !fold.calls().all().isEmpty();
}

Moment startOf(Trigger trigger, const FactFold &fold)
{
    return isOfNoticing(trigger) && isReportStandingIn(fold)
        ? fold.calls().madeAt(fold.calls().all().first())
        : fold.event(trigger);
}

Moment mayBeDoneFrom(Trigger trigger, const FactFold &fold)
{
    return isOfNoticing(trigger) ? began(fold) : fold.event(trigger);
}

} // namespace homeward::absence_times
