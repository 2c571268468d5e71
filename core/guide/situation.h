// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/joined.h"
#include "core/guide/away_periods.h"
#include "core/guide/event_times.h"
#include "core/guide/fact_fold.h"
#include "core/guide/shifts.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace homeward {

enum class StepId
{
    FirstChecks,
    Report,
    Tell,
    WhileMissing,
    Return,
    Interview,
    Afterwards
};

[[nodiscard]] QString toStorage(StepId step);
[[nodiscard]] std::optional<StepId> stepFromStorage(QStringView word);

/// One of the steps and where it stands.
struct Step
{
    enum class State
    {
        Quiet,
        Now,
        UnderWay,
        Finished
    };

    StepId id = StepId::FirstChecks;
    QString title;
    State state = State::Quiet;
    QString stateWords; ///< "done", "1 of 5", "not yet"; may be empty
};

/// Somebody who may be rung for a check or a notice, and on which number.
struct RingLine
{
    QString name;
    QString phone; ///< empty: no number on record
    QString note = {}; ///< "out of hours"
    bool isOpen = true; ///< false: do not ring; `note` says why (R82)
    QString part = {}; ///< what they have agreed to do (R12)
};

struct CheckRow
{
    QString subject; ///< the entry's subject: check id, "#" and the contact or place
    QString text;
    QString hint;
    QString source;
    bool isOfBoth = false; ///< two areas ask for it, and `source` names both
    QList<RingLine> ring;
    QStringList outcomes; ///< codes of "check.outcome" that fit this check, in order; empty: all
    std::optional<Entry> last; ///< the newest outcome
    [[nodiscard]] bool isDone() const { return last.has_value(); }
};

struct RedFlagRow
{
    QString id;
    QString text;
    QString source;
    Answer answer; ///< "not known" never clears a flag
    QString because; ///< the note beside the answer, and what the profile says
    [[nodiscard]] bool isRaised() const { return answer.isYes(); }
    /// Of a danger that is raised.
    [[nodiscard]] QString inWords() const { return joined(text, because, QStringLiteral(" ")); }
};

/// That somebody was told, or given a paper, after the time for it.
struct ToldLate
{
    EntryId entry; ///< the line with which they first were
    qint64 seconds = 0; ///< after its time; more than 0
    QString reason; ///< why; empty: nobody wrote that
    bool isShared = false; ///< a paper was shared
};

struct NoticeRow
{
    enum class State
    {
        NotYet,
        Tried,
        Told,
        NotTold
    };

    QString subject; ///< notice id; for each parent "#" and the contact
    QString party;
    QString text;
    QString nameless; ///< the same with no name in it, for what leaves the record
    QString hint;
    QString source;
    bool isOfBoth = false; ///< two areas ask for it, and `source` names both
    DutyOf dutyOf = DutyOf::Carer;
    bool isOurs = true; ///< only these are due or late (R88)
    bool isSharing = false; ///< a paper is given to them: nobody has to ring
    bool isOfInterview = false; ///< it runs from the return interview
    bool isOfReturn = false; ///< they hear of a find, a return or a mistake
    bool isAsking = false; ///< not told by whoever looks after the child: social care is asked
                           ///< whether they are (R82)
    bool isDue = false; ///< what it runs from has come
    bool mayApply = false; ///< a fact it depends on is not known
    bool mayBeWaived = false;
    State state = State::NotYet;
    std::optional<Entry> last;
    QList<RingLine> ring;
    QDateTime due; ///< UTC; invalid: no number in the source, or the start is not known
    bool hasNumber = false; ///< the source says how long; else it is owed at once
    bool isLate = false; ///< its time is over, and it is not settled
    std::optional<ToldLate> toldLate; ///< of others' too; none is due here for that (R88)

    [[nodiscard]] bool isSettled() const { return state == State::Told || state == State::NotTold; }
    /// This user's own, and neither told nor left out with a reason.
    [[nodiscard]] bool isOwed() const { return isOurs && !mayApply && !isSettled(); }
};

struct ClockRow
{
    enum class State
    {
        Waiting,
        Running,
        Late,
        Met,
        MetLate,
        LeftOut, ///< others do not do it, and said why
        Declined, ///< an interview: the child said no, and the parent or carer was asked instead
        Cancelled
    };

    QString id;
    QString text;
    QString withinWords; ///< "72 hours"; empty: the source gives no number, it is owed at once
    QString doneBy; ///< the kind of entry that meets it, in its stored word, or empty
    QString source;
    DutyOf dutyOf = DutyOf::Authority;
    bool isOurs = false;
    bool mayApply = false;
    State state = State::Waiting;
    Moment start; ///< what it runs from
    QString startWords; ///< "returned: Tue 3 Nov 2026, 23:40"
    bool isStartUnwritten = false; ///< what it runs from has happened, and nobody wrote down when:
                                   ///< it waits, or something else stands in; startWords says so
    QDateTime due; ///< UTC; invalid while waiting, and where there is no number
    Moment metAt; ///< not known: not met, or nobody said when
    QString whyLate; ///< of what was met late here; empty: nobody wrote why. Of others: `said`
    std::optional<Entry> said; ///< of a duty of others: their last word on it (asked_duty)

    [[nodiscard]] bool hasNumber() const { return !withinWords.isEmpty(); }
    [[nodiscard]] bool isRunning() const { return state == State::Running || state == State::Late; }
    /// Owed, and nothing can be counted until somebody writes down from when.
    [[nodiscard]] bool isWaitingForTime() const
    {
        return state == State::Waiting && isStartUnwritten;
    }
    [[nodiscard]] bool isAnswered() const
    {
        return state == State::Met || state == State::MetLate || state == State::LeftOut;
    }
};

/// A report field that has no answer.
struct Gap
{
    QString field; ///< field id, or a group of the report ("photo")
    QString form; ///< where it can be filled; empty: in the profile
    QString label;
    Answer::State state = Answer::State::NotAsked;
    bool isMinimum = false;
};

/// Something of this user's that is due.
struct Due
{
    QString text;
    QDateTime at; ///< UTC; invalid: due now, with no clock time in the source
    bool isLate = false;
    StepId step = StepId::FirstChecks;
    QString subject; ///< the notice, clock or action it is about
    QString nameless = {}; ///< the same with no name in it; empty: nothing of the text may leave
};

/// What a due is about that is no notice, clock or action.
inline constexpr QLatin1String ringAgain("ring-again");
inline constexpr QLatin1String findToBeWritten("find-to-be-written");

struct StopTime
{
    bool isSet = false;
    QDateTime at; ///< UTC; later than was said while a find waits to be written down (find_said)
    bool isFromPlan = false;
    bool hasPassed = false;
    int planMinutes = -1; ///< -1: the plan gives none
    QString reason;
};

/// A follow-up action, its owner and date.
struct ActionRow
{
    QString id;
    QString what;
    QString who;
    QDate by;
    bool isDone = false;
    bool isLate = false;
};

/// Where an episode stands at one instant. The same for the window, the command line and the
/// documents.
struct Situation
{
    EpisodeSummary::State state = EpisodeSummary::State::Open;
    QString ending; ///< code, or empty
    QString headline; ///< "Missing for 1 h 52 min", "Back since …"
    QString sinceWords; ///< "since last seen, today 21:30", "gone from today 21:30, when last seen"
    QDateTime since; ///< UTC; invalid when not known
    /// Those that hold something in this setting, in order: seven; in a return interview service
    /// all but the first checks, with names of its own.
    QList<Step> steps;
    StepId nextStep = StepId::FirstChecks;
    QString nextSentence; ///< what to do now, one sentence
    /// False: others look for the child and report; this setting is told, and holds the interview.
    bool isLookedForHere = true;
    StopTime stop;
    bool shouldReportNow = false;
    QStringList reportNowBecause;
    /// Dangers that came to be known after the police last heard, of a child who is not back and
    /// with nobody who has charge of them: the police are rung again (new_dangers, R3). Before
    /// them, that the police were told of a return that was none (false_return, R83).
    QStringList ringAgainBecause;
    /// What to ring them again for in short, with nothing of a record in it; empty: they are not.
    QString ringAgainInShort;
    /// A check says that the child was found and safe, and nobody wrote down where and when.
    bool isFindToBeWritten = false;
    /// Another authority told us: the report is theirs, and is asked about (R32). What is a danger
    /// the police hear from here as well.
    bool isReportOfAuthority = false;
    bool isBack = false; ///< a return, or an ending that says so
    bool isOut = true; ///< missing, or found and neither back nor with a hospital or the police
    /// It is known where they are, and they are not back: nothing is checked against a clock, and
    /// what the police may have to hear is no missing report (R2).
    bool isAway = false;
    /// Found or back, and nobody wrote down at what time: the interview's hours wait for it.
    bool isTimeFoundMissing = false;
    /// Not back, and nobody wrote down when they were noticed missing, nor has anything stood in
    /// for it yet (absence_times): what is counted from then waits.
    bool isTimeNoticedMissing = false;
    bool isReported = false; ///< since the child was last missing
    /// The child was missing and it is over, nobody rang the police, and why is not written down
    /// (R21).
    bool isWhyUnreportedOwed = false;
    /// Somebody reached the child, who will not come back; whether that is away or still missing is
    /// not written down (R2).
    bool isToBeDescribed = false;
    QList<CheckRow> checks;
    QList<RedFlagRow> redFlags;
    QList<NoticeRow> notices; ///< on the way out; where it is not looked for, all there are
    /// The police first, then everyone who was told (R83); of an episode opened in error, that it
    /// was one (R87).
    QList<NoticeRow> returnNotices;
    /// What was told late in the searches before, where the child was lost again.
    QMap<EntryId, ToldLate> toldLateBefore;
    QList<ClockRow> clocks;
    QList<Gap> gaps; ///< the minimum first
    QStringList disputes; ///< field ids
    QList<AwayPeriod> periods; ///< of this absence, in order (R2)
    QList<EventTimes> times; ///< by each who wrote one down (R28)
    std::optional<WaitingShift> waitingShift; ///< a shift that waits for somebody to take over
    QList<ActionRow> actions;
    QList<Due> dues; ///< late first, then by time
    /// Placed out of area, but that was not known when the absence began: the rules of the other
    /// area do not hold for it (R13).
    bool isOtherAreaLeftOut = false;
    bool isInterviewOurs = true; ///< false: owed by the authority
    bool isInterviewDeclined = false;
    bool isParentInformationOwed = false;
    QStringList interviewEspeciallyBecause; ///< why it matters most here
    QString
        interviewForCarers; ///< what the newest interview says that carers should know; or empty
    bool isSignedOff = false;
    QStringList mayNotSignOff; ///< who wrote the interview: nobody signs off their own
    QStringList signOffMissing; ///< what is not there yet; never blocks

    /// Whether the police have to hear something now: the report, or a new danger.
    [[nodiscard]] bool isForPoliceNow() const
    {
        return shouldReportNow || !ringAgainBecause.isEmpty();
    }
    /// Whether this is what they have to hear.
    [[nodiscard]] bool isForPoliceNow(const Due &due) const
    {
        return (shouldReportNow && due.step == StepId::Report) || due.subject == ringAgain;
    }
    /// Of a step that is among `steps`.
    [[nodiscard]] const Step &step(StepId id) const;
};

/// Pure: the same facts and the same instant give the same situation.
[[nodiscard]] Situation assess(const EpisodeFacts &facts, const QDateTime &now);

/// The summary row for lists, from the same assessment.
[[nodiscard]] EpisodeSummary summarise(const EpisodeFacts &facts, const Situation &situation);

} // namespace homeward
