// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/away_periods.h"

#include "core/model/ending.h"
#include "core/time/local_time.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Kind = Episode::Kind;

/// What one walk through the log builds up.
class Walk
{
public:
    Walk(Kind kind, const Moment &from, bool isInCare)
        : m_periods { AwayPeriod { kind, from } }
        , m_isInCare(isInCare)
    {
    }

    void take(const Entry &entry)
    {
        switch (entry.kind) {
        case Entry::Kind::Category:
            if (const auto kind = episodeKindFromStorage(entry.answer(u"category.kind"_s).value()))
                become(*kind, entry.happened);
            break;
        case Entry::Kind::Located:
            locate(entry.when(u"located.at"_s), entry.answer(u"located.place"_s));
            break;
        case Entry::Kind::Returned:
            finish(entry.when(u"returned.at"_s));
            break;
        case Entry::Kind::Ending:
            finish(entry.happened);
            break;
        default:
            break;
        }
    }

    [[nodiscard]] QList<AwayPeriod> periods() const { return m_periods; }

private:
    void become(Kind kind, const Moment &when)
    {
        m_isInCharge = false;
        if (m_isFinished || (m_periods.last().kind == kind && !m_periods.last().isOver))
            return;
        close(when);
        m_periods << AwayPeriod { kind, when };
    }

    /// Away without authorisation from then on, unless a hospital or the police have the child.
    /// Where nobody says what kind of place it is, that stays as it was.
    void locate(const Moment &when, const Answer &place)
    {
        const bool isMissing = !m_periods.last().isOver && m_periods.last().kind != Kind::Away;
        const bool isInCharge
            = place.isAnswered() ? located_places::isInCharge(place.value()) : m_isInCharge;
        const bool isLetGo = m_isInCharge && !isInCharge;
        m_isInCharge = isInCharge;
        if (m_isFinished)
            return;
        if (isMissing || isInCharge)
            close(when);
        if (m_isInCare && !isInCharge && (isMissing || isLetGo))
            m_periods << AwayPeriod { Kind::Away, when };
    }

    void finish(const Moment &when)
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        // Found and back at one time: nobody was away in between.
        const bool isNothing = m_periods.size() > 1 && !m_periods.last().isOver && when.isKnown()
            && m_periods.last().from == when;
        if (isNothing)
            m_periods.removeLast();
        else
            close(when);
    }

    void close(const Moment &when)
    {
        if (m_periods.last().isOver)
            return;
        m_periods.last().to = when;
        m_periods.last().isOver = true;
    }

    QList<AwayPeriod> m_periods;
    bool m_isInCare;
    bool m_isInCharge = false; ///< a hospital or the police have the child
    bool m_isFinished = false;
};

} // namespace

QList<AwayPeriod> awayPeriods(const EpisodeFacts &facts, const FactFold &fold)
{
    const auto ending = fold.last(Entry::Kind::Ending);
    if (ending && endings::neverWas(ending->answer(u"ending.kind"_s).value()))
        return {};
    Walk walk(facts.episode.kind, fold.event(Trigger::Noticed), fold.missingFrom() == u"care");
    for (const Entry &entry : fold.entries())
        walk.take(entry);
    return walk.periods();
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
