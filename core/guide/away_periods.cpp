// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/away_periods.h"

#include "core/model/ending.h"
#include "core/time/local_time.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Known = WhereSpell::Known;

/// What a child is meanwhile; nothing: neither missing nor away.
std::optional<Episode::Kind> kindOf(const WhereSpell &spell, const FactFold &fold)
{
    if (spell.known == Known::No)
        return spell.kind;
    const bool isInCare = fold.missingFrom() == u"care";
    const bool countsAsAway = isInCare || (spell.kind == Episode::Kind::Away && fold.mayBeAway());
    return spell.known == Known::Yes && countsAsAway ? std::optional(Episode::Kind::Away)
                                                     : std::nullopt;
}

bool isAnyOpen(const QList<AwayPeriod> &periods)
{
    return !periods.isEmpty() && !periods.last().isOver;
}

void close(QList<AwayPeriod> &periods, const Moment &when)
{
    if (!isAnyOpen(periods))
        return;
    periods.last().to = when;
    periods.last().isOver = true;
}

/// Found and back at one time: nobody was away in between.
void finish(QList<AwayPeriod> &periods, const Moment &when)
{
    const bool isNothing
        = periods.size() > 1 && isAnyOpen(periods) && when.isKnown() && periods.last().from == when;
    if (isNothing)
        periods.removeLast();
    else
        close(periods, when);
}

} // namespace

QList<AwayPeriod> awayPeriods(const FactFold &fold)
{
    if (endings::neverWas(fold.ending()))
        return {};
    const Whereabouts &where = fold.whereabouts();
    QList<AwayPeriod> periods;
    for (const WhereSpell &spell : where.spells()) {
        const auto kind = kindOf(spell, fold);
        if (kind && isAnyOpen(periods) && periods.last().kind == *kind)
            continue;
        close(periods, spell.from);
        if (kind)
            periods << AwayPeriod { *kind, spell.from };
    }
    // The first begins with the absence, whatever it begins as.
    if (kindOf(where.spells().first(), fold))
        periods.first().from = fold.event(Trigger::Noticed);
    if (const auto over = where.over())
        finish(periods, *over);
    return periods;
}

std::optional<QDate> turnedEighteenAway(
    const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    constexpr int adult = 18;
    const Child &child = facts.profile.child;
    const bool isOver = fold.hasHappened(Trigger::Returned) || fold.hasHappened(Trigger::Ended);
    if (isOver || !child.dateOfBirth().isValid())
        return {};
    const Moment noticed = fold.event(Trigger::Noticed);
    const QDate began
        = local_time::dateOf(noticed.isKnown() ? noticed.instant() : facts.episode.openedAt);
    QDate birthday = child.dateOfBirth().addYears(adult);
    if (child.ageOn(birthday) < adult)
        birthday = birthday.addDays(1);
    if (birthday <= began || birthday > local_time::dateOf(now))
        return {};
    return birthday;
}

} // namespace homeward
