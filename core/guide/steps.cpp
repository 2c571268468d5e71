// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/steps.h"

#include "core/base/joined.h"
#include "core/guide/false_return.h"
#include "core/guide/interview_duty.h"
#include "core/guide/untold.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Guide)
};

bool isOwedNow(const NoticeRow &row) { return row.isDue && row.isOwed(); }

/// Owed today. What may take days is due, but holds up nothing else.
bool isPressing(const NoticeRow &row, const QDateTime &now)
{
    return isOwedNow(row) && (!row.due.isValid() || row.due <= now.addDays(1));
}

QString firstPressing(const QList<NoticeRow> &rows, const QDateTime &now)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(),
        [&now](const NoticeRow &each) { return isPressing(each, now); });
    return row == rows.cend() ? QString() : row->text;
}

QString countWords(const QList<NoticeRow> &rows)
{
    const auto ours = std::count_if(rows.cbegin(), rows.cend(),
        [](const NoticeRow &row) { return row.isOurs && !row.mayApply; });
    const auto done = std::count_if(rows.cbegin(), rows.cend(),
        [](const NoticeRow &row) { return row.isOurs && !row.mayApply && row.isSettled(); });
    return Text::tr("%1 of %2").arg(done).arg(ours);
}

bool isDone(const QList<NoticeRow> &rows)
{
    return std::none_of(rows.cbegin(), rows.cend(), std::mem_fn(&NoticeRow::isOwed));
}

Step step(StepId id, const QString &title, Step::State state, const QString &words)
{
    return Step { id, title, state, words };
}

Step firstChecks(const Situation &situation)
{
    const auto done = std::count_if(situation.checks.cbegin(), situation.checks.cend(),
        [](const CheckRow &row) { return row.isDone(); });
    const bool isOver = situation.isReported || situation.isAway
        || situation.state != EpisodeSummary::State::Open;
    const Step::State state = isOver ? Step::State::Finished
        : done > 0                   ? Step::State::UnderWay
                                     : Step::State::Now;
    return step(StepId::FirstChecks, Text::tr("First checks"), state,
        Text::tr("%1 of %2").arg(done).arg(situation.checks.size()));
}

Step report(const Situation &situation)
{
    if (!situation.ringAgainBecause.isEmpty())
        return step(StepId::Report, Text::tr("Report to the police"), Step::State::Now,
            Text::tr("ring again"));
    if (situation.isReported)
        return step(StepId::Report, Text::tr("Report to the police"), Step::State::Finished,
            Text::tr("reported"));
    const bool isOver = situation.isAway || situation.state != EpisodeSummary::State::Open;
    return step(StepId::Report, Text::tr("Report to the police"),
        situation.shouldReportNow ? Step::State::Now : Step::State::Quiet,
        situation.shouldReportNow ? Text::tr("now")
            : isOver              ? Text::tr("not reported")
                                  : Text::tr("not yet"));
}

Step tell(const Situation &situation, const QDateTime &now)
{
    const QList<NoticeRow> &rows = situation.notices;
    const QList<NoticeRow> asked = situation.isOut ? rows : untold::rows(situation);
    const bool isAnyDue = std::any_of(asked.cbegin(), asked.cend(), isOwedNow);
    return step(StepId::Tell, Text::tr("Tell people"),
        isDone(rows)                               ? Step::State::Finished
            : !firstPressing(asked, now).isEmpty() ? Step::State::Now
            : isAnyDue                             ? Step::State::UnderWay
                                                   : Step::State::Quiet,
        countWords(rows));
}

Step whileMissing(const Situation &situation, const FactFold &fold)
{
    const auto attempts
        = fold.all(Entry::Kind::ContactAttempt).size() + fold.all(Entry::Kind::Sighting).size();
    const bool isOver = situation.state != EpisodeSummary::State::Open && !situation.isAway;
    return step(StepId::WhileMissing, Text::tr("While missing"),
        isOver             ? Step::State::Finished
            : attempts > 0 ? Step::State::UnderWay
                           : Step::State::Quiet,
        attempts > 0 ? Text::tr("%1 in the log").arg(attempts) : QString());
}

Step returnStep(const Situation &situation, const FactFold &fold)
{
    if (endings::neverWas(situation.ending)) {
        const bool isAnyToHear = !isDone(situation.returnNotices);
        return step(StepId::Return, Text::tr("Return"),
            isAnyToHear ? Step::State::Now : Step::State::Quiet,
            isAnyToHear ? Text::tr("say that it was a mistake") : QString());
    }
    const bool isBack = fold.hasHappened(Trigger::Returned);
    const bool isLocated = fold.hasHappened(Trigger::Located);
    if (!isLocated)
        return step(StepId::Return, Text::tr("Return"), Step::State::Quiet, Text::tr("not yet"));
    const bool isEnded = fold.hasHappened(Trigger::Ended);
    const bool isComplete = isDone(situation.returnNotices)
        && (isBack ? fold.isDoneSinceLost(Entry::Kind::ReturnTalk) : isEnded);
    return step(StepId::Return, Text::tr("Return"),
        isComplete ? Step::State::Finished : Step::State::Now,
        isBack        ? Text::tr("back")
            : isEnded ? Text::tr("ended")
                      : Text::tr("located, not back"));
}

Step interview(const Situation &situation, const FactFold &fold)
{
    const QString title = Text::tr("Return interview");
    if (interview_duty::isHeld(fold))
        return step(StepId::Interview, title, Step::State::Finished, Text::tr("held"));
    if (!fold.hasHappened(Trigger::Located) || endings::isDeath(situation.ending)
        || endings::neverWas(situation.ending))
        return step(StepId::Interview, title, Step::State::Quiet, {});
    if (!situation.isInterviewOurs)
        return step(
            StepId::Interview, title, Step::State::Quiet, Text::tr("owed by the authority"));
    if (situation.isInterviewDeclined) {
        return situation.isParentInformationOwed
            ? step(StepId::Interview, title, Step::State::Now,
                Text::tr("declined: ask the parent or carer"))
            : step(StepId::Interview, title, Step::State::Finished, Text::tr("declined"));
    }
    const bool isOffered = fold.isDoneSinceLost(Entry::Kind::InterviewOffer);
    return step(StepId::Interview, title, isOffered ? Step::State::UnderWay : Step::State::Now,
        isOffered ? Text::tr("offered") : Text::tr("not offered yet"));
}

Step afterwards(const Situation &situation, const FactFold &fold)
{
    const QString title = Text::tr("Afterwards");
    if (situation.isSignedOff)
        return step(StepId::Afterwards, title, Step::State::Finished, Text::tr("signed off"));
    if (!fold.hasHappened(Trigger::Returned) && !fold.first(Entry::Kind::Ending))
        return step(StepId::Afterwards, title, Step::State::Quiet, {});
    const auto open = std::count_if(situation.actions.cbegin(), situation.actions.cend(),
        [](const ActionRow &row) { return !row.isDone; });
    if (open == 0 && endings::neverWas(situation.ending))
        return step(StepId::Afterwards, title, Step::State::Finished, Text::tr("ended"));
    return step(StepId::Afterwards, title, Step::State::UnderWay,
        open > 0 ? Text::tr("%1 to do").arg(open) : Text::tr("to sign off"));
}

/// What a return interview service was told, and by whom.
Step told(const FactFold &fold)
{
    const bool isWritten = fold.answer(u"light.how"_s).isSettled();
    return step(StepId::Report, Text::tr("What you were told"),
        isWritten ? Step::State::Finished : Step::State::Now,
        isWritten ? Text::tr("written down") : Text::tr("not yet"));
}

Step foundAndBack(const FactFold &fold)
{
    const QString title = Text::tr("Found and back");
    if (fold.hasHappened(Trigger::Returned))
        return step(StepId::Return, title, Step::State::Finished, Text::tr("back"));
    if (fold.first(Entry::Kind::Ending))
        return step(StepId::Return, title, Step::State::Finished, Text::tr("ended"));
    return fold.hasHappened(Trigger::Located)
        ? step(StepId::Return, title, Step::State::UnderWay, Text::tr("located, not back"))
        : step(StepId::Return, title, Step::State::Now, Text::tr("not yet"));
}

Step share(const Situation &situation)
{
    const QString title = Text::tr("Tell and share");
    const QList<NoticeRow> &rows = situation.notices;
    const bool hasOurs = std::any_of(rows.cbegin(), rows.cend(),
        [](const NoticeRow &row) { return row.isOurs && !row.mayApply; });
    if (!hasOurs)
        return step(StepId::Tell, title, Step::State::Quiet, {});
    const bool isAnyDue = std::any_of(rows.cbegin(), rows.cend(), isOwedNow);
    return step(StepId::Tell, title,
        isDone(rows)   ? Step::State::Finished
            : isAnyDue ? Step::State::Now
                       : Step::State::Quiet,
        countWords(rows));
}

void setNext(Situation &situation, StepId id, const QString &sentence)
{
    situation.nextStep = id;
    situation.nextSentence = sentence;
}

QString firstOwed(const QList<NoticeRow> &rows)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(), isOwedNow);
    return row == rows.cend() ? QString() : row->text;
}

void setNextRing(Situation &situation)
{
    setNext(situation, StepId::Report,
        Text::tr("Ring the police now. You do not need to fill anything in first."));
}

QString ringAgainWords(const Situation &situation)
{
    if (const NoticeRow *police = false_return::ofPolice(situation.notices))
        return inSentences(QStringList(police->text) + situation.ringAgainBecause.mid(1));
    return Text::tr("Ring the police again: %1").arg(inSentences(situation.ringAgainBecause));
}

QString writeFindWords()
{
    return Text::tr("A check says that they were found and safe: write down where and when "
                    "(step 5)");
}

/// The step at which what a clock asks for is written down.
StepId stepOf(const ClockRow &row)
{
    switch (entryKindFromStorage(row.doneBy).value_or(Entry::Kind::Note)) {
    case Entry::Kind::ContactAttempt:
    case Entry::Kind::Meeting:
        return StepId::WhileMissing;
    case Entry::Kind::SafeAndWell:
        return StepId::Return;
    case Entry::Kind::PlanUpdated:
        return StepId::Afterwards;
    case Entry::Kind::Grading:
    case Entry::Kind::PoliceCall:
        return StepId::Report;
    default:
        return StepId::Interview;
    }
}

/// What this user still owes a child who is not back, and writes down beside the log; or empty.
QString owedWhileOut(const QList<ClockRow> &rows)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [](const ClockRow &each) {
        return each.isOurs && !each.mayApply && each.isRunning()
            && stepOf(each) == StepId::WhileMissing;
    });
    return row == rows.cend() ? QString() : row->text;
}

/// Nobody looks for the child: who has to hear of it, then how they are where they are (R2,
/// Oxfordshire 2024, away from placement without authorisation).
void setNextWhereKnown(Situation &situation, const QDateTime &now)
{
    if (const QString tell = firstPressing(situation.notices, now); !tell.isEmpty())
        setNext(situation, StepId::Tell, tell);
    else if (const QString owed = owedWhileOut(situation.clocks); !owed.isEmpty())
        setNext(situation, StepId::WhileMissing, owed);
    else
        setNext(situation, StepId::Return,
            Text::tr("Stay in touch with them. When they are back, write down when and how."));
}

void setNextWhileAway(Situation &situation, const QDateTime &now)
{
    if (situation.shouldReportNow) {
        setNextRing(situation);
    } else if (!situation.ringAgainBecause.isEmpty()) {
        setNext(situation, StepId::Report, ringAgainWords(situation));
    } else if (situation.isFindToBeWritten) {
        setNext(situation, StepId::Return, writeFindWords());
    } else if (situation.isAway) {
        setNextWhereKnown(situation, now);
    } else if (situation.isToBeDescribed) {
        setNext(situation, StepId::WhileMissing,
            Text::tr("They will not come back. If you know where they are, write down that they "
                     "are away. If you do not know, they are missing: say so."));
    } else if (!situation.isReported && situation.isReportOfAuthority) {
        setNext(situation, StepId::FirstChecks,
            Text::tr("Work through the checks. Ask the authority that told you whether the police "
                     "know."));
    } else if (!situation.isReported) {
        setNext(situation, StepId::FirstChecks,
            situation.stop.hasPassed
                ? Text::tr("The time for checking is over. Ring the police if the child may be "
                           "harmed where they are; not sure counts as yes.")
                : situation.stop.isSet
                ? Text::tr(
                    "Work through the checks. If nobody has found them by %1, ring the police.")
                      .arg(local_time::spoken(situation.stop.at, now))
                : Text::tr(
                    "Work through the checks. Report now, or say until when you are checking and "
                    "why."));
    } else if (const QString tell = firstPressing(situation.notices, now); !tell.isEmpty()) {
        setNext(situation, StepId::Tell, tell);
    } else {
        setNext(situation, StepId::WhileMissing,
            Text::tr("Keep trying to reach them, and write down every attempt."));
    }
}

/// Something in the program's own words, with nothing of a record in them.
Due ownDue(
    const QString &text, const QDateTime &at, bool isLate, StepId step, const QString &subject = {})
{
    return { text, at, isLate, step, subject, text };
}

/// The report to the police, or the end of the wait for it. Nobody makes one of a child of whom it
/// is known where they are: what the police may have to hear then is a notice of its own (R2).
void addReport(QList<Due> &dues, const Situation &situation)
{
    const StopTime &stop = situation.stop;
    if (situation.shouldReportNow) {
        // A red flag ends the wait: whatever the stop time was, it is due now.
        dues << ownDue(situation.isAway
                ? Text::tr("Ring the police: the child may be harmed where they are")
                : Text::tr("Report to the police"),
            stop.hasPassed ? stop.at : QDateTime(), stop.hasPassed, StepId::Report);
        return;
    }
    const bool isOurs = situation.isLookedForHere && !situation.isReportOfAuthority;
    const bool isWaiting = isOurs && !situation.isReported && !situation.isAway
        && situation.state == EpisodeSummary::State::Open;
    if (isWaiting && stop.isSet)
        dues << ownDue(
            Text::tr("Stop checking and report"), stop.at, stop.hasPassed, StepId::FirstChecks);
    else if (isWaiting)
        dues << ownDue(Text::tr("Report to the police, or say until when you are checking and why"),
            {}, false, StepId::FirstChecks);
}

void addNotices(QList<Due> &dues, const Situation &situation)
{
    const bool isOpen = situation.state == EpisodeSummary::State::Open;
    // Nobody hears for the first time of an absence that never was.
    const bool isOfNothing = endings::neverWas(situation.ending);
    for (const NoticeRow &row : situation.notices) {
        // The report itself tells the police.
        const bool isRungAgain = false_return::isOf(row) && row.party == u"police";
        const bool isOfTheReport = row.party == u"police" && !situation.isReported
            && (situation.shouldReportNow || !situation.isAway);
        const bool isAsked = !situation.isLookedForHere
            || (situation.isOut && !isRungAgain && !isOfTheReport
                && !untold::isSaidWithTheFind(row, situation));
        if (isAsked && !isOfNothing && isOwedNow(row))
            dues << Due { row.text, row.due, row.isLate, StepId::Tell, row.subject, row.nameless };
    }
    for (const NoticeRow &row : untold::rows(situation))
        dues << Due { untold::inWords(row.text, situation), row.due, row.isLate, StepId::Tell,
            row.subject, untold::inWords(row.nameless, situation) };
    for (const NoticeRow &row : situation.returnNotices) {
        if (!isOpen && isOwedNow(row))
            dues << Due { row.text, row.due, row.isLate, StepId::Return, row.subject,
                row.nameless };
    }
}

/// Whether the police said at that time or later what they call it. On that day alone it may have
/// been before.
bool isGradedSince(const Moment &when, const FactFold &fold)
{
    const QList<Entry> gradings = fold.all(Entry::Kind::Grading);
    return std::any_of(gradings.cbegin(), gradings.cend(), [&](const Entry &grading) {
        const bool isGiven = grading.answer(u"grading.risk"_s).isAnswered()
            || grading.answer(u"grading.words"_s).isAnswered();
        return isGiven && fold.doneAt(grading).instant() >= when.instant();
    });
}

/// When the police and whoever rang agreed to speak again, the last time they did; not known once
/// they spoke then or later, whether or not they agreed on another time, or the police said then
/// what they call it (R3). A time that went by before the child was lost again was for the search
/// before.
Moment owedReview(const FactFold &fold)
{
    const Moment lost = fold.lostAgainAt().value_or(Moment());
    Moment review;
    for (const Entry &line : fold.calls().lines()) {
        const Moment agreed = line.answer(u"call.review-at"_s).toMoment();
        if (agreed.isKnown() && !local_time::isClearlyBefore(agreed, lost))
            review = agreed;
    }
    return fold.calls().isMadeSince(review.instant()) || isGradedSince(review, fold) ? Moment()
                                                                                     : review;
}

/// The time of the find or the return is still to be written down: nobody has said that it is not
/// known, and an interview waits for it.
bool isTimeFoundOwed(const Situation &situation, const FactFold &fold)
{
    const Answer said
        = fold.answer(fold.hasHappened(Trigger::Returned) ? u"returned.at"_s : u"located.at"_s);
    return situation.isTimeFoundMissing && !situation.isInterviewDeclined
        && said.state() != Answer::State::NotKnown;
}

QString timeFoundOwed(const FactFold &fold)
{
    return fold.hasHappened(Trigger::Returned)
        ? Text::tr("They are back, but nobody wrote down when: write the time")
        : Text::tr("They are found, but nobody wrote down when: write the time");
}

void setNextAtEnd(Situation &situation)
{
    setNext(situation, StepId::Afterwards,
        endings::isDeath(situation.ending) ? Text::tr(
            "No return and no interview is owed. Your manager and the authority say what "
            "is needed now.")
            : endings::neverWas(situation.ending)
            ? Text::tr("This record counts nowhere. Nothing is left to do.")
            : situation.isSignedOff
            ? Text::tr("Signed off. Nothing is left to do.")
            : Text::tr("Agree what happens next, then have somebody else sign it off."));
}

/// Of what never was, those who were told hear that, and nothing more is owed (R87).
void setNextAfterMistake(Situation &situation)
{
    if (const QString owed = firstOwed(situation.returnNotices); !owed.isEmpty())
        setNext(situation, StepId::Return, owed);
    else
        setNextAtEnd(situation);
}

void setNextAfterFound(Situation &situation, const FactFold &fold, const QDateTime &now)
{
    const QList<NoticeRow> untoldRows = untold::rows(situation);
    if (situation.shouldReportNow)
        setNextRing(situation);
    else if (!situation.ringAgainBecause.isEmpty())
        setNext(situation, StepId::Report, ringAgainWords(situation));
    else if (endings::isDeath(situation.ending))
        setNextAtEnd(situation);
    else if (endings::neverWas(situation.ending))
        setNextAfterMistake(situation);
    else if (const QString owed = firstOwed(situation.returnNotices); !owed.isEmpty())
        setNext(situation, StepId::Return, owed);
    else if (!untoldRows.isEmpty())
        setNext(situation, StepId::Tell, untold::inWords(untoldRows.first().text, situation));
    else if (situation.isAway)
        setNextWhereKnown(situation, now);
    else if (!fold.hasHappened(Trigger::Returned) && !fold.first(Entry::Kind::Ending))
        setNext(situation, StepId::Return,
            Text::tr("Located. When they are back, write down when and how."));
    else if (fold.hasHappened(Trigger::Returned) && !fold.isDoneSinceLost(Entry::Kind::ReturnTalk))
        setNext(situation, StepId::Return,
            Text::tr("Ask the three questions: hurt, safe here, anything to keep as evidence."));
    else if (situation.step(StepId::Interview).state == Step::State::Now)
        setNext(situation, StepId::Interview,
            situation.isInterviewDeclined ? Text::tr(
                "The child declined. Offer the parent or carer the chance to tell what they know.")
                                          : Text::tr("See that the return interview is offered."));
    else
        setNextAtEnd(situation);
}

void setNextInterview(Situation &situation, const FactFold &fold)
{
    if (situation.isInterviewDeclined)
        setNext(situation, StepId::Interview,
            Text::tr("The child declined. Offer the parent or carer the chance to tell what they "
                     "know."));
    else
        setNext(situation, StepId::Interview,
            fold.isDoneSinceLost(Entry::Kind::InterviewOffer)
                ? Text::tr("Hold the interview: the child, and the parent too where that is right.")
                : Text::tr("Offer the interview. Ask the parent's consent, and write it down."));
}

/// Of a return interview service: told, found, interviewed, shared, closed.
void setNextOfService(Situation &situation, const FactFold &fold, const QDateTime &now)
{
    const Step::State interviewed = situation.step(StepId::Interview).state;
    const bool isToInterview
        = interviewed == Step::State::Now || interviewed == Step::State::UnderWay;
    const bool isOver = endings::isDeath(situation.ending) || situation.isSignedOff;
    if (endings::neverWas(situation.ending))
        setNextAfterMistake(situation);
    else if (isOver)
        setNextAtEnd(situation);
    else if (situation.step(StepId::Report).state == Step::State::Now)
        setNext(situation, StepId::Report, Text::tr("Write down who told you of this child."));
    else if (situation.step(StepId::Return).state == Step::State::Now
        || isTimeFoundOwed(situation, fold))
        setNext(situation, StepId::Return,
            Text::tr("Write down when the child was found or came back. The time for the interview "
                     "runs from then."));
    else if (isToInterview)
        setNextInterview(situation, fold);
    else if (const QString owed = firstPressing(situation.notices, now); !owed.isEmpty())
        setNext(situation, StepId::Tell, owed);
    else
        setNextAtEnd(situation);
}

/// The log is there for everybody; what else belongs to the time away is not a service's.
Step logOnly() { return step(StepId::WhileMissing, Text::tr("The log"), Step::State::Quiet, {}); }

} // namespace

void setSteps(Situation &situation, const FactFold &fold, const QDateTime &now)
{
    if (!situation.isLookedForHere) {
        situation.steps = { told(fold), foundAndBack(fold), interview(situation, fold),
            share(situation), logOnly(), afterwards(situation, fold) };
        setNextOfService(situation, fold, now);
        return;
    }
    situation.steps = { firstChecks(situation), report(situation), tell(situation, now),
        whileMissing(situation, fold), returnStep(situation, fold), interview(situation, fold),
        afterwards(situation, fold) };
    if (situation.state == EpisodeSummary::State::Open)
        setNextWhileAway(situation, now);
    else
        setNextAfterFound(situation, fold, now);
}

void setDues(Situation &situation, const FactFold &fold, const QDateTime &now)
{
    const bool isOpen = situation.state == EpisodeSummary::State::Open;
    QList<Due> &dues = situation.dues;
    if (!situation.ringAgainBecause.isEmpty()) {
        dues << ownDue(ringAgainWords(situation), {}, false, StepId::Report, ringAgain);
        dues.last().nameless = situation.ringAgainInShort;
    }
    if (situation.isFindToBeWritten)
        dues << ownDue(writeFindWords(), {}, false, StepId::Return, findToBeWritten);
    addReport(dues, situation);
    if (situation.isToBeDescribed)
        dues << ownDue(Text::tr("Say whether they are away or missing: they will not come back"),
            {}, false, StepId::WhileMissing, u"category"_s);
    addNotices(dues, situation);
    if (situation.isWhyUnreportedOwed)
        dues << ownDue(Text::tr("The police were not told: why?"), {}, false, StepId::Tell,
            u"why-unreported"_s);
    if (situation.isTimeNoticedMissing)
        dues << ownDue(Text::tr("Nobody wrote down when they were noticed missing: write the time"),
            {}, false, StepId::Report, u"time-noticed"_s);
    if (isTimeFoundOwed(situation, fold))
        dues << ownDue(timeFoundOwed(fold), {}, false, StepId::Return, u"time-found"_s);
    for (const ClockRow &row : std::as_const(situation.clocks)) {
        if (row.isOurs && !row.mayApply && row.isRunning())
            dues << Due { row.text, row.due, row.state == ClockRow::State::Late, stepOf(row),
                row.id, row.text };
    }
    const Moment review = owedReview(fold);
    if (isOpen && review.isKnown())
        dues << ownDue(Text::tr("Police review: the time you agreed"), review.instant(),
            review.instant() < now, StepId::Report, u"review"_s);
    if (situation.isOut && situation.waitingShift)
        dues << ownDue(Text::tr("Read the page of the last shift, and take over"), {}, false,
            StepId::WhileMissing, u"shift"_s);
    for (const ActionRow &row : std::as_const(situation.actions)) {
        if (!row.isDone)
            dues << Due { Text::tr("%1 (%2)").arg(row.what, row.who),
                row.by.isValid() ? local_time::startOfDay(row.by.addDays(1)) : QDateTime(),
                row.isLate, StepId::Afterwards, row.id, Text::tr("An action that was agreed") };
    }
    const auto isFirst
        = [](const Due &due) { return due.subject == ringAgain || due.subject == findToBeWritten; };
    std::stable_sort(dues.begin(), dues.end(), [&](const Due &a, const Due &b) {
        if (isFirst(a) != isFirst(b))
            return isFirst(a);
        if (a.isLate != b.isLate)
            return a.isLate;
        if (a.at.isValid() != b.at.isValid())
            return !a.at.isValid();
        return a.at < b.at;
    });
}

} // namespace homeward
