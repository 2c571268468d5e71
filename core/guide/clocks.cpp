// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/clocks.h"

#include "core/guide/notices.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

QString eventWords(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Noticed:
    case Trigger::StillMissing:
        return Text::tr("noticed missing");
    case Trigger::LastSeen:
        return Text::tr("last seen");
    case Trigger::Reported:
        return Text::tr("reported to the police");
    case Trigger::Located:
        return Text::tr("located");
    case Trigger::Returned:
        return Text::tr("returned");
    case Trigger::LocatedOrReturned:
        return Text::tr("located or returned, whichever came first");
    case Trigger::PoliceProtection:
        return Text::tr("taken into police protection");
    case Trigger::Ended:
        return Text::tr("ended");
    }
    return {};
}

/// The earlier counts, and both are shown.
QString startWords(Trigger trigger, const FactFold &fold)
{
    if (trigger != Trigger::LocatedOrReturned)
        return Text::tr("%1: %2").arg(eventWords(trigger), local_time::full(fold.event(trigger)));
    QStringList both;
    for (const Trigger each : { Trigger::Located, Trigger::Returned }) {
        if (fold.event(each).isKnown())
            both << Text::tr("%1: %2").arg(eventWords(each), local_time::full(fold.event(each)));
    }
    if (both.isEmpty())
        return eventWords(trigger);
    const QString words = both.join(u"; "_s);
    return both.size() > 1 ? Text::tr("%1. The earlier counts").arg(words) : words;
}

/// Whether an entry is the thing the clock asks for, not only an attempt at it.
bool meets(const ClockRule &rule, const Entry &entry)
{
    if (!rule.doneAs.isEmpty())
        return entry.answer(u"meeting.kind"_s).value() == rule.doneAs;
    if (entry.kind != Entry::Kind::InterviewOffer)
        return true;
    const QString answer = entry.answer(u"offer.answer"_s).value();
    return answer != u"not-offered" && answer != u"no-contact" && answer != u"away-again";
}

Moment whenDone(const Entry &entry)
{
    for (const QString &field :
        { u"offer.at"_s, u"interview.at"_s, u"police-check.at"_s, u"call.at"_s, u"meeting.at"_s }) {
        const Moment said = entry.answer(field).toMoment();
        if (said.isKnown())
            return said;
    }
    return entry.happened.isKnown() ? entry.happened : Moment::about(entry.written);
}

QList<Moment> doneTimes(const ClockRule &rule, const FactFold &fold)
{
    QList<Moment> times;
    const auto kind = entryKindFromStorage(rule.doneBy);
    if (!kind)
        return times;
    for (const Entry &entry : fold.all(*kind)) {
        if (meets(rule, entry))
            times << whenDone(entry);
    }
    std::sort(times.begin(), times.end(),
        [](const Moment &a, const Moment &b) { return a.instant() < b.instant(); });
    return times;
}

void run(ClockRow &row, const ClockRule &rule, const QList<Moment> &done, const QDateTime &now)
{
    QDateTime from = row.start.instant();
    Span span = rule.within;
    if (rule.repeats && !done.isEmpty()) {
        from = done.last().instant();
        span = *rule.repeats;
    }
    row.due = span.dueFrom(from).value_or(QDateTime());
    if (!rule.repeats && !done.isEmpty()) {
        row.metAt = done.first();
        row.state = row.due.isValid() && row.metAt.instant() > row.due ? ClockRow::State::MetLate
                                                                       : ClockRow::State::Met;
        return;
    }
    row.state
        = row.due.isValid() && row.due < now ? ClockRow::State::Late : ClockRow::State::Running;
}

ClockRow rowOf(
    const ClockRule &rule, const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    ClockRow row;
    row.id = rule.id;
    row.text = rule.text;
    row.withinWords = rule.within.inWords();
    row.source = rule.source;
    row.dutyOf = rule.dutyOf;
    const QList<Moment> done = doneTimes(rule, fold);
    // Who took the interview on here owes it here; until then it is the authority's (R88).
    const bool isInterviewClock = rule.doneBy == u"interview-offer" || rule.doneBy == u"interview";
    const bool isTakenOn = isInterviewClock && facts.setting.kind != Setting::Kind::School
        && (fold.first(Entry::Kind::InterviewOffer) || fold.first(Entry::Kind::Interview));
    row.isOurs = isOursIn(facts.setting.kind, rule.dutyOf) || isTakenOn;
    row.start = fold.event(rule.start);
    row.startWords = startWords(rule.start, fold);
    const bool isCancelled = std::any_of(rule.cancelledBy.cbegin(), rule.cancelledBy.cend(),
        [&](Trigger trigger) { return fold.hasHappened(trigger); });
    if (isCancelled)
        row.state = ClockRow::State::Cancelled;
    else if (row.start.hasTime() || (row.start.isKnown() && rule.within.unit != Span::Unit::Hours))
        run(row, rule, done, now);
    return row;
}

} // namespace

QList<ClockRow> clockRows(const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    QList<ClockRow> rows;
    const auto ending = fold.last(Entry::Kind::Ending);
    const QString endingKind = ending ? ending->answer(u"ending.kind"_s).value() : QString();
    // Nothing is counted for a child who died, or for an episode that never was one.
    if (endings::isDeath(endingKind) || endings::neverWas(endingKind))
        return rows;
    for (const ClockRule &rule : facts.protocol->clocks) {
        const std::optional<bool> applies = holds(rule.applies, fold);
        if (applies == false)
            continue;
        ClockRow row = rowOf(rule, facts, fold, now);
        row.mayApply = !applies.has_value();
        rows << row;
    }
    return rows;
}

} // namespace homeward
