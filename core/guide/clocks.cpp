// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/clocks.h"

#include "core/base/joined.h"
#include "core/guide/absence_times.h"
#include "core/guide/asked_duty.h"
#include "core/guide/interview_duty.h"
#include "core/guide/interview_privacy.h"
#include "core/guide/legal_powers.h"
#include "core/guide/notices.h"
#include "core/guide/setting_work.h"
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
    case Trigger::Interviewed:
        return Text::tr("return interview held");
    case Trigger::Ended:
        return Text::tr("ended");
    }
    return {};
}

/// What stands in for a time is said with it. Of a find and a return the earlier counts, and both
/// are shown.
QString startWords(Trigger trigger, const FactFold &fold)
{
    const Moment start = fold.event(trigger);
    if (trigger == Trigger::Reported && fold.isReportOfPolice())
        return start.isKnown() ? Text::tr("the police told us: %1").arg(local_time::full(start))
                               : Text::tr("the police told us: nobody wrote down when");
    if (trigger != Trigger::LocatedOrReturned) {
        if (start.isKnown() || !fold.hasHappened(trigger))
            return Text::tr("%1: %2").arg(eventWords(trigger), local_time::full(start));
        const QString words = Text::tr("%1: nobody wrote down when").arg(eventWords(trigger));
        const Moment instead = absence_times::startOf(trigger, fold);
        return instead.isKnown() ? Text::tr("%1; counted from the report to the police, %2")
                                       .arg(words, local_time::full(instead))
                                 : words;
    }
    QStringList both;
    for (const Trigger each : { Trigger::Located, Trigger::Returned }) {
        if (fold.event(each).isKnown())
            both << Text::tr("%1: %2").arg(eventWords(each), local_time::full(fold.event(each)));
    }
    if (const Moment written = absence_times::foundAsWritten(fold); written.isKnown())
        return Text::tr("%1: nobody knows when; counted from when that was written down, %2")
            .arg(eventWords(trigger), local_time::full(written));
    if (both.isEmpty())
        return eventWords(trigger);
    const QString words = both.join(u"; "_s);
    return both.size() > 1 ? Text::tr("%1. The earlier counts").arg(words) : words;
}

/// Not only an attempt at an offer, or what was arranged for an interview.
bool isHeldOrOffered(const Entry &entry)
{
    if (entry.kind == Entry::Kind::Interview)
        return interview_privacy::tellsThatHeld(entry);
    if (entry.kind != Entry::Kind::InterviewOffer)
        return true;
    const QString answer = entry.answer(u"offer.answer"_s).value();
    return answer != u"not-offered" && answer != u"no-contact" && answer != u"away-again";
}

/// Whether an entry is the thing the clock asks for, not only an attempt at it.
bool meets(const ClockRule &rule, const Entry &entry)
{
    if (!asked_duty::clockOf(entry).isEmpty())
        return false;
    if (rule.doneAs == u"reached") {
        const QString outcome = entry.answer(u"attempt.outcome"_s).value();
        return outcome == u"answered" || outcome == u"spoke-to-other";
    }
    if (!rule.doneAs.isEmpty())
        return entry.answer(u"meeting.kind"_s).value() == rule.doneAs;
    return isHeldOrOffered(entry);
}

void sortByTime(QList<Moment> &times)
{
    std::sort(times.begin(), times.end(),
        [](const Moment &a, const Moment &b) { return a.instant() < b.instant(); });
}

/// What may meet it. An interview that was held was offered, whether or not a line says so.
QList<Entry> candidates(const ClockRule &rule, Entry::Kind kind, const FactFold &fold)
{
    QList<Entry> lines = fold.countingFrom(rule.start, kind);
    if (kind == Entry::Kind::InterviewOffer)
        lines << fold.countingFrom(rule.start, Entry::Kind::Interview);
    return lines;
}

QList<Moment> doneTimes(const ClockRule &rule, const FactFold &fold)
{
    QList<Moment> times;
    const auto kind = entryKindFromStorage(rule.doneBy);
    if (!kind)
        return times;
    // Who was spoken to before it was said where the child is says nothing about how they are
    // there.
    const auto known = rule.doneAs == u"reached" ? fold.lastOfWhereabouts() : std::nullopt;
    const Moment from = absence_times::mayBeDoneFrom(rule.start, fold);
    for (const Entry &entry : candidates(rule, *kind, fold)) {
        const Moment done = fold.doneAt(entry);
        if (meets(rule, entry) && (!known || foldsBefore(*known, entry))
            && !local_time::isClearlyBefore(done, from))
            times << done;
    }
    sortByTime(times);
    return times;
}

/// The n-th time after the first. Months are counted from the start, so that the last day of one
/// does not become the 28th of every later one.
QDateTime timeAgain(const ClockRule &rule, const QDateTime &start, int n)
{
    const Span &within = *rule.within;
    const Span &again = *rule.repeats;
    if (again.unit == within.unit)
        return Span { within.amount + n * again.amount, again.unit }.dueFrom(start).value_or(
            QDateTime());
    const QDateTime first = within.dueFrom(start).value_or(QDateTime());
    return Span { n * again.amount, again.unit }.dueFrom(first).value_or(QDateTime());
}

/// What comes back, and nothing in the log shows whether it was done: the next time is shown, and
/// none is called late.
void runOn(ClockRow &row, const ClockRule &rule, const QDateTime &from, const QDateTime &now)
{
    constexpr int mostTimes = 10'000;
    row.due = timeAgain(rule, from, 0);
    for (int n = 1; n < mostTimes && row.due.isValid() && row.due < now; ++n)
        row.due = timeAgain(rule, from, n);
}

/// What comes back runs anew from when it was done, or from when others said why it was not; never
/// from before what it runs from.
void runAgain(ClockRow &row, const ClockRule &rule, const QList<Moment> &done, const QDateTime &now)
{
    ClockRule next = rule;
    QDateTime from = row.start.instant();
    if (!done.isEmpty() && done.last().instant() >= from) {
        next.within = rule.repeats;
        from = done.last().instant();
    }
    if (rule.doneBy.isEmpty())
        runOn(row, next, from, now);
    else
        row.due = next.within->dueFrom(from).value_or(QDateTime());
}

/// With every word of others, for what comes back: what is said of a round ends it, whatever they
/// say of the next.
QList<Moment> withRoundsSaid(QList<Moment> done, const QList<Entry> &words)
{
    for (const Entry &said : words) {
        if (!asked_duty::isDone(said) && !asked_duty::isLeftOut(said))
            continue;
        const Moment at = asked_duty::doneAt(said);
        done << (at.isKnown() ? at : said.moment());
    }
    sortByTime(done);
    return done;
}

/// By when others say that it is still to come; invalid where they do not, or it was done since.
QDateTime expectedBy(const Entry &said, const QList<Moment> &done)
{
    const Moment last = done.isEmpty() ? Moment() : done.last();
    const QDateTime doneAt = last.isKnown() && !last.hasTime()
        ? local_time::endOfDay(local_time::dateOf(last.instant()))
        : last.instant();
    return !doneAt.isValid() || said.position() > doneAt ? asked_duty::expectedBy(said)
                                                         : QDateTime();
}

/// What is owed once: met, in time or late, or left out. False: neither.
bool settle(ClockRow &row, QList<Moment> done)
{
    const bool isSaidDone = row.said && asked_duty::isDone(*row.said);
    if (isSaidDone && asked_duty::doneAt(*row.said).isKnown())
        done << asked_duty::doneAt(*row.said);
    sortByTime(done);
    if (!done.isEmpty() || isSaidDone) {
        row.metAt = done.value(0);
        const bool isLate
            = row.due.isValid() && row.metAt.isKnown() && row.metAt.instant() > row.due;
        row.state = isLate ? ClockRow::State::MetLate : ClockRow::State::Met;
        return true;
    }
    if (row.said && asked_duty::isLeftOut(*row.said)) {
        row.state = ClockRow::State::LeftOut;
        return true;
    }
    return false;
}

/// `words`: what others said of it, in order; the last of them is in the row.
void run(ClockRow &row, const ClockRule &rule, QList<Moment> done, const QList<Entry> &words,
    const QDateTime &now)
{
    if (rule.repeats) {
        done = withRoundsSaid(done, words);
        runAgain(row, rule, done, now);
    } else if (settle(row, done)) {
        return;
    }
    if (row.said && expectedBy(*row.said, done).isValid())
        row.due = expectedBy(*row.said, done);
    row.state
        = row.due.isValid() && row.due < now ? ClockRow::State::Late : ClockRow::State::Running;
}

/// What is owed while a child is away ends with the absence, however it ended: a birthday too
/// (R87). A power holds until its own end, `due` (R40).
bool isOver(const ClockRule &rule, const FactFold &fold, const QDateTime &due, const QDateTime &now)
{
    switch (rule.start) {
    case Trigger::PoliceProtection:
        return legal_powers::areOver(fold)
            || (fold.hasHappened(Trigger::Ended) && (!due.isValid() || due < now));
    case Trigger::Located:
    case Trigger::Returned:
    case Trigger::LocatedOrReturned:
    case Trigger::Interviewed:
    case Trigger::Ended:
        return false;
    default:
        return fold.hasHappened(Trigger::Ended);
    }
}

/// A day without a time of day starts no hours; what has no number needs no time at all.
bool canStart(const ClockRule &rule, const Moment &start)
{
    return !rule.within || start.hasTime()
        || (start.isKnown() && rule.within->unit != Span::Unit::Hours);
}

bool isStarted(const ClockRule &rule, const FactFold &fold)
{
    return fold.hasHappened(rule.start) && canStart(rule, absence_times::startOf(rule.start, fold));
}

/// When it is due the first time. A power may end before its hours are over, where that was
/// written; then nobody needs to know when it began (R40).
QDateTime dueFirst(const ClockRule &rule, const FactFold &fold)
{
    const QDateTime due = rule.within && isStarted(rule, fold)
        ? rule.within->dueFrom(absence_times::startOf(rule.start, fold).instant())
              .value_or(QDateTime())
        : QDateTime();
    const QDateTime end = rule.id == legal_powers::clockOfProtection
        ? legal_powers::protectionUntil(fold)
        : QDateTime();
    const bool isEndFirst = end.isValid() && (!due.isValid() || end < due);
    return isEndFirst ? end : due;
}

bool isHeldClock(const ClockRule &rule) { return rule.doneBy == toStorage(Entry::Kind::Interview); }

/// What others said of it, in order.
QList<Entry> wordsOf(const ClockRule &rule, const FactFold &fold)
{
    const QString subject = asked_duty::subjectOf(rule.id);
    QList<Entry> words = fold.countingFrom(rule.start, Entry::Kind::Notice);
    words.removeIf([&](const Entry &line) { return line.subject != subject; });
    return words;
}

/// Why it was done late, as the newest line that meets it says; empty: none does.
QString whyLate(const ClockRule &rule, const FactFold &fold)
{
    static const QMap<QString, QString> fields {
        { u"interview-offer"_s, u"offer.late-reason"_s },
        { u"interview"_s, u"interview.late-reason"_s },
        { u"contact-attempt"_s, u"attempt.late-reason"_s },
    };
    const auto kind = entryKindFromStorage(rule.doneBy);
    const auto newest = [&](Entry::Kind of) {
        QString why;
        for (const Entry &line : fold.countingFrom(rule.start, of)) {
            const QString said = line.answer(fields.value(toStorage(of))).value().trimmed();
            if (!said.isEmpty())
                why = said;
        }
        return why;
    };
    const QString why = kind ? newest(*kind) : QString();
    return why.isEmpty() && kind == Entry::Kind::InterviewOffer ? newest(Entry::Kind::Interview)
                                                                : why;
}

ClockRow rowOf(
    const ClockRule &rule, const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    ClockRow row;
    row.id = rule.id;
    row.text = rule.text;
    row.withinWords = rule.within ? rule.within->inWords() : QString();
    row.doneBy = rule.doneBy;
    row.source = rule.source;
    row.dutyOf = rule.dutyOf;
    const QList<Moment> done = doneTimes(rule, fold);
    // Who took the interview on here owes it here; until then it is the authority's (R88).
    const Setting::Kind kind = facts.setting.kind;
    const bool isTakenOn = isOfInterview(rule.doneBy)
        && (setting_work::interviewsForAuthority(kind)
            || (setting_work::mayHoldInterview(kind) && interview_duty::isTakenOn(facts, fold)));
    row.isOurs = isOursIn(kind, rule.dutyOf) || isTakenOn;
    const QList<Entry> words
        = row.isOurs || isOfInterview(rule.doneBy) ? QList<Entry>() : wordsOf(rule, fold);
    if (!words.isEmpty())
        row.said = words.last();
    row.start = absence_times::startOf(rule.start, fold);
    row.startWords = startWords(rule.start, fold);
    row.isStartUnwritten = fold.hasHappened(rule.start) && !canStart(rule, fold.event(rule.start));
    const QDateTime due = dueFirst(rule, fold);
    const bool isCancelled = std::any_of(rule.cancelledBy.cbegin(), rule.cancelledBy.cend(),
        [&](Trigger trigger) { return fold.hasHappened(trigger); });
    if (isCancelled || isOver(rule, fold, due, now)) {
        row.state = ClockRow::State::Cancelled;
    } else if (isHeldClock(rule) && interview_duty::isDeclined(fold)
        && interview_duty::isParentAsked(fold)) {
        // A later yes opens it again (R49).
        row.due = due;
        row.state = ClockRow::State::Declined;
    } else if (isStarted(rule, fold) || due.isValid()) {
        row.due = due;
        run(row, rule, done, words, now);
    } else if (row.isStartUnwritten && !rule.repeats && !isOfInterview(rule.doneBy)) {
        // Whether it was in time nobody can say, and that it was done needs no time.
        (void)settle(row, done);
    }
    if (row.state == ClockRow::State::MetLate)
        row.whyLate = whyLate(rule, fold);
    return row;
}

/// Whether a row is the one that counts of two for one duty.
bool isStricter(const ClockRow &one, const ClockRow &other)
{
    const auto isCancelled
        = [](const ClockRow &row) { return row.state == ClockRow::State::Cancelled; };
    if (isCancelled(one) != isCancelled(other))
        return isCancelled(other);
    if (one.mayApply != other.mayApply)
        return other.mayApply;
    if (one.hasNumber() != other.hasNumber())
        return other.hasNumber();
    return one.due.isValid() && (!other.due.isValid() || one.due < other.due);
}

/// Under two areas one duty has two clocks (`united`): one row, and the stricter one counts.
void add(QList<ClockRow> &rows, const ClockRow &row)
{
    const auto same = std::find_if(
        rows.begin(), rows.end(), [&](const ClockRow &each) { return each.id == row.id; });
    if (same == rows.end()) {
        rows << row;
        return;
    }
    const QString sources = joined(same->source, row.source, u"; "_s);
    if (isStricter(row, *same))
        *same = row;
    same->source = sources;
}

} // namespace

QList<ClockRow> clockRows(const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    QList<ClockRow> rows;
    // Nothing is counted for a child who died, or for an episode that never was one.
    if (endings::isDeath(fold.ending()) || endings::neverWas(fold.ending()))
        return rows;
    for (const ClockRule &rule : facts.protocol->clocks) {
        const std::optional<bool> applies = holds(rule.applies, fold);
        if (applies == false)
            continue;
        ClockRow row = rowOf(rule, facts, fold, now);
        row.mayApply = !applies.has_value();
        add(rows, row);
    }
    return rows;
}

QMap<DutyOf, QStringList> clocksOfOthers(const EpisodeFacts &facts)
{
    QMap<DutyOf, QStringList> clocks;
    // One duty may have two clocks, under two areas.
    for (const ClockRule &rule : facts.protocol->clocks) {
        QStringList &owed = clocks[rule.dutyOf];
        if (!isOursIn(facts.setting.kind, rule.dutyOf) && !owed.contains(rule.id))
            owed << rule.id;
    }
    clocks.removeIf([](const auto &each) { return each.value().isEmpty(); });
    return clocks;
}

QString whyNotCounted(const ClockRow &row, const FactFold &fold)
{
    const auto kind = entryKindFromStorage(row.doneBy);
    if (!row.isRunning() || row.isStartUnwritten || !kind || !isOfInterview(row.doneBy))
        return {};
    const QList<Entry> lines = fold.doneSinceLost(*kind);
    const auto early = std::find_if(lines.cbegin(), lines.cend(), [&](const Entry &line) {
        return isHeldOrOffered(line) && local_time::isClearlyBefore(fold.doneAt(line), row.start);
    });
    if (early == lines.cend())
        return {};
    const QString when = local_time::full(fold.doneAt(*early));
    return kind == Entry::Kind::Interview
        ? Text::tr("An interview is written down for a time before the child was back (%1): put "
                   "one of the two times right.")
              .arg(when)
        : Text::tr("An offer is written down for a time before the child was back (%1): put one of "
                   "the two times right.")
              .arg(when);
}

bool isOfInterview(const QString &doneBy)
{
    return doneBy == u"interview-offer" || doneBy == u"interview";
}

bool isOwnLate(const QList<ClockRow> &clocks, Entry::Kind kind)
{
    return std::any_of(clocks.cbegin(), clocks.cend(), [&](const ClockRow &row) {
        return row.isOurs && !row.mayApply && row.state == ClockRow::State::Late
            && row.doneBy == toStorage(kind);
    });
}

} // namespace homeward
