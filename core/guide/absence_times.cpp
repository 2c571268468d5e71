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

std::optional<Entry> seenSince(const FactFold &fold)
{
    const Moment said = fold.answer(u"last-seen.at"_s).toMoment();
    std::optional<Entry> since;
    for (const Entry &sighting : fold.all(Entry::Kind::Sighting)) {
        const Moment seen = sighting.moment();
        if (local_time::isLater(seen, said)
            && (!since || !local_time::isLater(since->moment(), seen)))
            since = sighting;
    }
    return since;
}

Moment mayBeToldFrom(const FactFold &fold)
{
    const Moment noticed = fold.event(Trigger::Noticed);
    const Moment seen = fold.answer(u"last-seen.at"_s).toMoment();
    if (!noticed.isKnown() || (seen.isKnown() && !isClearlyBefore(noticed, seen)))
        return seen;
    constexpr qint64 hour = 60LL * 60;
    constexpr qint64 hoursOfOneNight = 12;
    return Moment::exactly(noticed.instant().addSecs(-hoursOfOneNight * hour));
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

Moment foundAsWritten(const FactFold &fold)
{
    const auto isSaidNotKnown = [&](const QString &field) {
        return fold.answer(field).state() == Answer::State::NotKnown;
    };
    const bool isNotKnown = isSaidNotKnown(u"located.at"_s) || isSaidNotKnown(u"returned.at"_s);
    if (!isNotKnown || fold.event(Trigger::LocatedOrReturned).hasTime())
        return {};
    QDateTime first;
    for (const Entry &line : fold.sinceLost(Entry::Kind::Located) + fold.all(Entry::Kind::Returned))
        first = first.isValid() ? std::min(first, line.position()) : line.position();
    return first.isValid() ? Moment::exactly(first) : Moment::notKnown();
}

Moment startOf(Trigger trigger, const FactFold &fold)
{
    if (isOfNoticing(trigger) && isReportStandingIn(fold))
        return fold.calls().madeAt(fold.calls().all().first());
    const Moment written
        = trigger == Trigger::LocatedOrReturned ? foundAsWritten(fold) : Moment::notKnown();
    return written.isKnown() ? written : fold.event(trigger);
}

Moment mayBeDoneFrom(Trigger trigger, const FactFold &fold)
{
    return isOfNoticing(trigger) ? began(fold) : fold.event(trigger);
}

} // namespace homeward::absence_times
