// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/situation.h"

#include "core/base/words.h"
#include "core/guide/absence_times.h"
#include "core/guide/checks.h"
#include "core/guide/clocks.h"
#include "core/guide/false_return.h"
#include "core/guide/find_said.h"
#include "core/guide/gaps.h"
#include "core/guide/interview_duty.h"
#include "core/guide/new_dangers.h"
#include "core/guide/notices.h"
#include "core/guide/red_flags.h"
#include "core/guide/setting_work.h"
#include "core/guide/steps.h"
#include "core/guide/told_late.h"
#include "core/guide/unreported.h"
#include "core/guide/untold.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <functional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto stepWords = words<StepId>({
    { StepId::FirstChecks, u"first-checks" },
    { StepId::Report, u"report" },
    { StepId::Tell, u"tell" },
    { StepId::WhileMissing, u"while-missing" },
    { StepId::Return, u"return" },
    { StepId::Interview, u"interview" },
    { StepId::Afterwards, u"afterwards" },
});

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

EpisodeSummary::State stateOf(const FactFold &fold)
{
    const QString ending = fold.ending();
    // Unless somebody still has to hear that it never was.
    if (endings::neverWas(ending))
        return EpisodeSummary::State::Closed;
    if (!ending.isEmpty() && fold.first(Entry::Kind::SignOff))
        return EpisodeSummary::State::Closed;
    if (fold.hasHappened(Trigger::Returned) || !ending.isEmpty())
        return EpisodeSummary::State::Returned;
    return fold.hasHappened(Trigger::Located) ? EpisodeSummary::State::Located
                                              : EpisodeSummary::State::Open;
}

/// Somebody of this setting still has to see that the child comes back: nobody knows where they
/// are, or they are somewhere that is neither here nor in the care of a hospital or the police.
bool isOut(const Situation &situation, const FactFold &fold)
{
    return situation.state == EpisodeSummary::State::Open
        || (situation.state == EpisodeSummary::State::Located && !fold.whereabouts().isInCharge());
}

void setSince(Situation &situation, const FactFold &fold, const QDateTime &now)
{
    // How long they are missing now; once they are found it is one absence from its beginning.
    const bool isMissing = situation.state == EpisodeSummary::State::Open && !situation.isAway;
    if (const auto lost = fold.lostAgainAt(); isMissing && lost && lost->hasTime()) {
        situation.since = lost->instant();
        situation.sinceWords = Text::tr("since lost again, %1").arg(local_time::spoken(*lost, now));
        return;
    }
    // A later sighting does not make the absence shorter.
    const Moment seen = fold.answer(u"last-seen.at"_s).toMoment();
    const Moment noticed = fold.event(Trigger::Noticed);
    const Moment &from = seen.hasTime() ? seen : noticed;
    if (!from.hasTime()) {
        situation.sinceWords = Text::tr("nobody has said when they were last seen");
        return;
    }
    situation.since = from.instant();
    // Beside "Back since …" a second "since" would be read as the same.
    const bool isOpen = situation.state == EpisodeSummary::State::Open;
    const QString words = seen.hasTime()
        ? (isOpen ? Text::tr("since last seen, %1") : Text::tr("gone from %1, when last seen"))
        : (isOpen ? Text::tr("since noticed, %1") : Text::tr("gone from %1, when noticed"));
    situation.sinceWords = words.arg(local_time::spoken(from, now));
}

/// Empty: it did not end, or with a return, which has words of its own.
QString endedWords(const QString &ending)
{
    if (endings::isDeath(ending))
        return Text::tr("This child has died.");
    if (ending == u"seriously-harmed")
        return Text::tr("Found. Seriously harmed.");
    if (ending == u"hospital")
        return Text::tr("In hospital");
    if (ending == u"custody")
        return Text::tr("In custody");
    if (ending == u"placed-elsewhere")
        return Text::tr("Placed elsewhere");
    if (ending == u"not-returning")
        return Text::tr("Not returning here");
    if (ending == u"turned-18")
        return Text::tr("Turned 18 while away");
    if (ending == u"opened-in-error")
        return Text::tr("Opened in error");
    if (ending == u"duplicate")
        return Text::tr("The same absence is recorded elsewhere");
    return {};
}

/// Where a child who is located is now, and since when where they came there later. `located`: with
/// its time, where that is known.
QString locatedWords(const QString &located, const Whereabouts &where, const QDateTime &now)
{
    if (!where.isInCharge())
        return Text::tr("%1, not back yet").arg(located);
    const bool isHospital = located_places::isHospital(where.place());
    if (!where.cameThere())
        return (isHospital ? Text::tr("%1, in hospital")
                           : Text::tr("%1, with the police or in custody"))
            .arg(located);
    if (!where.cameThere()->isKnown())
        return (isHospital ? Text::tr("%1, now in hospital")
                           : Text::tr("%1, now with the police or in custody"))
            .arg(located);
    return (isHospital ? Text::tr("%1, in hospital since %2")
                       : Text::tr("%1, with the police or in custody since %2"))
        .arg(located, local_time::spoken(*where.cameThere(), now));
}

void setHeadline(Situation &situation, const FactFold &fold, const QDateTime &now)
{
    if (const QString ended = endedWords(fold.ending()); !ended.isEmpty()) {
        situation.headline = ended;
        return;
    }
    const auto sinceEvent = [&](Trigger trigger, const QString &withTime, const QString &without) {
        const Moment when = fold.event(trigger);
        return when.isKnown() ? withTime.arg(local_time::spoken(when, now)) : without;
    };
    if (fold.hasHappened(Trigger::Returned)) {
        situation.headline
            = sinceEvent(Trigger::Returned, Text::tr("Back since %1"), Text::tr("Back"));
    } else if (situation.state == EpisodeSummary::State::Located) {
        const QString located
            = sinceEvent(Trigger::Located, Text::tr("Located %1"), Text::tr("Located"));
        situation.headline = locatedWords(located, fold.whereabouts(), now);
    } else if (!situation.since.isValid() || situation.since > now) {
        situation.headline
            = fold.kind() == Episode::Kind::Away ? Text::tr("Away") : Text::tr("Missing");
    } else {
        const QString length = local_time::duration(situation.since.secsTo(now));
        situation.headline = (fold.kind() == Episode::Kind::Away ? Text::tr("Away for %1")
                                                                 : Text::tr("Missing for %1"))
                                 .arg(length);
    }
}

/// Hours are counted from a time of day, and from nothing that somebody made up for it.
bool isTimeFoundMissing(const FactFold &fold)
{
    const bool isOver = interview_duty::isHeld(fold) || fold.first(Entry::Kind::SignOff)
        || endings::isDeath(fold.ending()) || endings::neverWas(fold.ending());
    return !isOver && fold.hasHappened(Trigger::LocatedOrReturned)
        && !fold.event(Trigger::LocatedOrReturned).hasTime();
}

bool isTimeNoticedMissing(const Situation &situation, const FactFold &fold)
{
    const bool isOver = fold.hasHappened(Trigger::Returned) || fold.hasHappened(Trigger::Ended);
    return situation.isLookedForHere && !isOver
        && !absence_times::startOf(Trigger::Noticed, fold).isKnown();
}

/// A child who says they will not come back is away where it is known where they are, and missing
/// where it is not: somebody has to say which (R2, Oxfordshire 2024, away from placement without
/// authorisation).
bool isToBeDescribed(const Situation &situation, const FactFold &fold)
{
    if (!situation.isLookedForHere || situation.isAway
        || situation.state != EpisodeSummary::State::Open)
        return false;
    // What came of a check last is what counts.
    QMap<QString, Entry> newest;
    for (const Entry &check : fold.sinceLost(Entry::Kind::Check))
        newest.insert(check.subject, check);
    const auto described = fold.last(Entry::Kind::Category);
    return std::any_of(newest.cbegin(), newest.cend(), [&](const Entry &check) {
        return check.answer(u"check.outcome"_s).value() == u"will-not-return"
            && (!described || foldsBefore(*described, check));
    });
}

/// Red flags, a passed or a zero stop time, and a child who was reached but is still a worry end
/// the wait (R18, R20).
void setReportNow(Situation &situation, const FactFold &fold)
{
    if (!situation.isLookedForHere)
        return;
    QStringList &because = situation.reportNowBecause;
    for (const RedFlagRow &flag : std::as_const(situation.redFlags)) {
        if (flag.isRaised())
            because << flag.inWords();
    }
    if (!standingWorries(fold).isEmpty())
        because << Text::tr("You reached them and are still worried.");
    const bool isSoughtFor = situation.state == EpisodeSummary::State::Open;
    if (isSoughtFor && fold.lostAgainAt() && !situation.isAway)
        because << Text::tr("It was known where they are, and is not any more.");
    if (isSoughtFor && !situation.isAway && !situation.isReportOfAuthority) {
        if (situation.stop.planMinutes == 0)
            because << Text::tr("Their plan says: report at once.");
        if (situation.stop.hasPassed)
            because << Text::tr("The time for checking is over.");
    }
    because.removeDuplicates();
    situation.shouldReportNow = situation.isOut && !situation.isReported && !because.isEmpty();
}

/// The police hear at once of a danger that is newer than what they were told (R3).
void setRingAgain(Situation &situation, const EpisodeFacts &facts, const FactFold &fold)
{
    if (situation.isLookedForHere && situation.isOut && situation.isReported)
        situation.ringAgainBecause = newDangers(facts, fold, situation.redFlags);
    if (!situation.ringAgainBecause.isEmpty())
        situation.ringAgainInShort = Text::tr("Ring the police again: there is a new danger");
}

/// Whoever was told of a return that was none comes before whoever was not told that the child is
/// gone: they may have stopped looking (R21, R83).
void setFalseReturns(Situation &situation, const EpisodeFacts &facts, const FactFold &fold)
{
    if (!situation.isLookedForHere || !situation.isOut)
        return;
    situation.notices = false_return::rows(facts, fold) + situation.notices;
    if (const NoticeRow *police = false_return::ofPolice(situation.notices)) {
        situation.ringAgainInShort = police->text;
        situation.ringAgainBecause.prepend(false_return::whatTheyWereTold(*police, fold));
    }
}

void setActions(Situation &situation, const FactFold &fold, const QDateTime &now)
{
    QMap<QString, qsizetype> at;
    for (const Entry &entry : fold.all(Entry::Kind::Action)) {
        ActionRow row { entry.subject, entry.answer(u"action.what"_s).value(),
            entry.answer(u"action.who"_s).value(), entry.answer(u"action.by"_s).toDate() };
        row.isDone = fold.last(Entry::Kind::ActionDone, entry.subject).has_value();
        row.isLate = !row.isDone && row.by.isValid() && row.by < local_time::dateOf(now);
        const auto known = at.constFind(entry.subject);
        if (known != at.constEnd()) {
            situation.actions[*known] = row;
            continue;
        }
        at.insert(entry.subject, situation.actions.size());
        situation.actions << row;
    }
}

void setInterview(Situation &situation, const EpisodeFacts &facts, const FactFold &fold)
{
    situation.isInterviewOurs = setting_work::mayHoldInterview(facts.setting.kind);
    situation.isInterviewDeclined = interview_duty::isDeclined(fold);
    situation.isParentInformationOwed = situation.isInterviewOurs && situation.isInterviewDeclined
        && !interview_duty::isParentAsked(fold) && !endings::neverWas(situation.ending);

    const auto flagged = [&](const QString &id) {
        return std::any_of(situation.redFlags.cbegin(), situation.redFlags.cend(),
            [&](const RedFlagRow &row) { return row.id == id && row.isRaised(); });
    };
    const auto isAny = [&](Entry::Kind kind, const QString &field, const auto &meets) {
        const QList<Answer> answers = fold.answersOfEach(kind, field);
        return std::any_of(answers.cbegin(), answers.cend(), meets);
    };
    // What was so at one return is so at the next.
    const bool isHurt
        = isAny(Entry::Kind::ReturnTalk, u"return.hurt"_s, std::mem_fn(&Answer::isYes))
        || isAny(Entry::Kind::Observation, u"seen.hurt"_s, std::mem_fn(&Answer::isYes));
    for (const InterviewTrigger &trigger : facts.protocol->interviewTriggers) {
        const bool isMet = isAny(Entry::Kind::Interview, u"view.triggers"_s,
                               [&](const Answer &seen) { return seen.has(trigger.id); })
            || (trigger.id == u"reported-before" && !facts.earlier.isEmpty())
            || (trigger.id == u"hurt" && isHurt)
            || (trigger.id == u"exploitation"
                && (fold.answer(u"risk.exploitation"_s).isYes() || flagged(u"exploitation"_s)
                    || flagged(u"trafficking"_s)))
            || (trigger.id == u"risky-contact" && flagged(u"risky-person"_s));
        if (isMet)
            situation.interviewEspeciallyBecause << trigger.text;
    }
    for (const Answer &said :
        fold.answersOfEach(Entry::Kind::Interview, u"interview.for-carers"_s)) {
        if (said.isAnswered())
            situation.interviewForCarers = said.value();
    }
}

void setSignOff(Situation &situation, const EpisodeFacts &facts, const FactFold &fold)
{
    situation.isSignedOff = fold.first(Entry::Kind::SignOff).has_value();
    situation.mayNotSignOff = fold.authorsOf(Entry::Kind::Interview);
    QStringList &missing = situation.signOffMissing;
    const QString ending = fold.ending();
    if (ending.isEmpty())
        missing << Text::tr("how the absence ended");
    if (endings::isDeath(ending) || endings::neverWas(ending))
        return;
    if (situation.isWhyUnreportedOwed)
        missing << Text::tr("why the police were not told, or the call to them");
    missing << untold::askedAtSignOff(situation);
    // Police who never knew of an absence have nobody to check on.
    const bool didPoliceKnow = fold.first(Entry::Kind::PoliceCall) || fold.didPoliceTellUs();
    if (situation.isLookedForHere && didPoliceKnow
        && !fold.isDoneSinceLost(Entry::Kind::SafeAndWell))
        missing << Text::tr("the police check on return: done, or not and why");
    if (situation.isInterviewOurs && !interview_duty::isHeld(fold)
        && !situation.isInterviewDeclined)
        missing << Text::tr("the return interview");
    if (situation.isParentInformationOwed)
        missing << Text::tr("the offer to the parent or carer to tell what they know");
    if (setting_work::tellsOfsted(facts.setting.kind) && !fold.first(Entry::Kind::OfstedDecision))
        missing << Text::tr("whether Ofsted is told: what was decided, and why");
    if (situation.isLookedForHere && !fold.isDoneSinceLost(Entry::Kind::PlanUpdated))
        missing << Text::tr("the risk assessment brought up to date");
    const bool isAnyOpen = std::any_of(situation.actions.cbegin(), situation.actions.cend(),
        [](const ActionRow &row) { return !row.isDone; });
    if (isAnyOpen)
        missing << Text::tr("actions that are not done");
    const bool isAnyToTell = !situation.isLookedForHere
        && std::any_of(situation.notices.cbegin(), situation.notices.cend(),
            [](const NoticeRow &row) { return row.isOwed(); });
    if (isAnyToTell)
        missing << Text::tr("who is told of the interview, or why not");
}

/// How the search stands: where the child is, what the checks and dangers say, and whether the
/// police have to hear. The rest of a situation hangs on it.
Situation searchOf(const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    Situation situation;
    situation.isLookedForHere = setting_work::looksForChild(facts.setting.kind);
    situation.state = stateOf(fold);
    situation.isOut = isOut(situation, fold);
    situation.isAway = fold.isAway();
    situation.isTimeFoundMissing = isTimeFoundMissing(fold);
    situation.isTimeNoticedMissing = isTimeNoticedMissing(situation, fold);
    situation.isReported = fold.hasHappened(Trigger::Reported);
    situation.isReportOfAuthority = fold.isReportOfAuthority();
    situation.isBack = fold.hasHappened(Trigger::Returned);
    situation.isFindToBeWritten = situation.isLookedForHere && findSaid(fold);
    situation.isOtherAreaLeftOut = facts.episode.secondProtocolHash.isEmpty()
        && fold.answer(u"placement.out-of-area"_s).isYes();
    situation.isToBeDescribed = isToBeDescribed(situation, fold);
    setSince(situation, fold, now);
    setHeadline(situation, fold, now);
    // Of whom it is known where they are, nobody checks until a time.
    if (!situation.isAway)
        situation.stop = stopTime(facts, fold, now);
    situation.checks = checkRows(facts, fold, now);
    situation.redFlags = redFlagRows(facts, fold);
    setReportNow(situation, fold);
    setRingAgain(situation, facts, fold);
    situation.ending = fold.ending();
    return situation;
}

/// Whether the time has come to tell. Whoever is away without authorisation is told of at once
/// (R2): nothing is checked first.
bool isCheckingOver(const Situation &search)
{
    return search.isReported || search.shouldReportNow || search.isReportOfAuthority
        || search.isAway || search.state == EpisodeSummary::State::Located;
}

/// Whether a wait that nobody said an end to was over when the child was back or the absence ended:
/// after the plan's minutes, or from the beginning where no plan gives any (untold). Nobody who
/// found out later waited.
bool wasWaitOver(const Situation &search, const FactFold &before, const Entry &over)
{
    constexpr qint64 minute = 60;
    const bool isWaiting = search.isLookedForHere && !search.stop.isSet
        && before.answer(u"light.how"_s).value() != u"found-out-later";
    const Moment noticed = before.event(Trigger::Noticed);
    const bool isLengthKnown = search.stop.planMinutes >= 0 && noticed.hasTime();
    return isWaiting
        && (!isLengthKnown
            || noticed.instant().secsTo(over.position()) > minute * search.stop.planMinutes);
}

/// Whether it had come before the child was back or the absence ended.
bool wasCheckingOver(const EpisodeFacts &facts, const FactFold &fold)
{
    const QList<Entry> &log = fold.entries();
    const auto over = std::find_if(log.cbegin(), log.cend(), [](const Entry &line) {
        return line.kind == Entry::Kind::Returned || line.kind == Entry::Kind::Ending;
    });
    if (over == log.cend())
        return false;
    const EpisodeFacts before = fold.before(*over, facts);
    const FactFold foldBefore(before);
    const Situation search = searchOf(before, foldBefore, over->position());
    return isCheckingOver(search) || wasWaitOver(search, foldBefore, *over);
}

void setNotices(
    Situation &situation, const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    const bool isTimeToTell
        = isCheckingOver(situation) || (situation.isLookedForHere && wasCheckingOver(facts, fold));
    situation.notices = noticeRows(facts, fold, isTimeToTell, now);
    situation.isWhyUnreportedOwed = isWhyUnreportedOwed(facts, fold);
    if (situation.isWhyUnreportedOwed)
        askWhyUnreported(situation.notices);
    setFalseReturns(situation, facts, fold);
    if (endings::isDeath(situation.ending) || endings::isDuplicate(situation.ending))
        return;
    if (endings::neverWas(situation.ending)) {
        situation.returnNotices = mistakeNoticeRows(facts, fold, toldOnTheWayOut(facts, fold), now);
        const bool isAnyToHear = std::any_of(situation.returnNotices.cbegin(),
            situation.returnNotices.cend(), std::mem_fn(&NoticeRow::isOwed));
        // What is signed off is closed: nothing can be written in it.
        if (isAnyToHear && !fold.first(Entry::Kind::SignOff))
            situation.state = EpisodeSummary::State::Returned;
        return;
    }
    if (situation.isLookedForHere) {
        situation.returnNotices = returnNoticeRows(facts, fold, toldOnTheWayOut(facts, fold), now);
        untold::explain(situation);
        return;
    }
    // Nobody here told anybody that the child had gone, so nobody is told a second time: one list.
    situation.notices << returnNoticeRows(facts, fold, {}, now);
}

} // namespace

QString toStorage(StepId step) { return stepWords.word(step); }

std::optional<StepId> stepFromStorage(QStringView word) { return stepWords.value(word); }

const Step &Situation::step(StepId id) const
{
    return *std::find_if(
        steps.cbegin(), steps.cend(), [id](const Step &each) { return each.id == id; });
}

Situation assess(const EpisodeFacts &facts, const QDateTime &now)
{
    const FactFold fold(facts);
    Situation situation = searchOf(facts, fold, now);
    setNotices(situation, facts, fold, now);
    if (const auto before = fold.searchBefore(facts))
        situation.toldLateBefore = toldLate(assess(*before, now));
    situation.clocks = clockRows(facts, fold, now);
    situation.gaps = reportGaps(facts, fold);
    situation.disputes = fold.disputedFields();
    situation.periods = awayPeriods(fold);
    situation.times = eventTimes(fold);
    situation.waitingShift = waitingShift(fold);
    setActions(situation, fold, now);
    setInterview(situation, facts, fold);
    setSignOff(situation, facts, fold);
    setSteps(situation, fold, now);
    setDues(situation, fold, now);
    return situation;
}

EpisodeSummary summarise(const EpisodeFacts &facts, const Situation &situation)
{
    const FactFold fold(facts);
    EpisodeSummary summary;
    summary.episode = facts.episode.id;
    summary.state = situation.state;
    summary.since = situation.since;
    const Moment back = fold.event(Trigger::Returned);
    const auto ending = fold.last(Entry::Kind::Ending);
    if (back.isKnown())
        summary.ended = back.instant();
    else if (ending)
        summary.ended = ending->moment().instant();
    summary.ending = situation.ending;
    return summary;
}

} // namespace homeward
