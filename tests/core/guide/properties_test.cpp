// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/absence_history.h"
#include "core/guide/absence_times.h"
#include "core/guide/asked_duty.h"
#include "core/guide/clocks.h"
#include "core/guide/false_return.h"
#include "core/guide/notices.h"
#include "core/guide/others_duties.h"
#include "core/guide/situation.h"
#include "core/guide/told_late.h"
#include "core/model/ending.h"
#include "core/protocol/united.h"
#include "core/time/local_time.h"
#include "tests/core/guide/night.h"

#include <rapidcheck/catch.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// One for each line of a night. Where a promise breaks, lines are left out until those remain that
/// break it.
using Seeds = std::vector<unsigned>;

/// Up to so many lines.
rc::Gen<Seeds> seeds(int most)
{
    const auto seed = rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<unsigned>()));
    return rc::gen::resize(most, rc::gen::container<Seeds>(seed));
}

std::shared_ptr<const Protocol> builtIn(const QString &id)
{
    const auto protocol = ProtocolReader::builtIn(id);
    REQUIRE_OK(protocol);
    return std::make_shared<const Protocol>(*protocol);
}

/// The rules that a night may be under: each area's, and two areas' at once.
const std::vector<std::shared_ptr<const Protocol>> &rules()
{
    static const auto all = [] {
        std::vector<std::shared_ptr<const Protocol>> each;
        for (const QString &id : ProtocolReader::builtInIds())
            each.push_back(builtIn(id));
        each.push_back(std::make_shared<const Protocol>(
            united(*builtIn(u"oxfordshire"_s), *builtIn(u"york-north-yorkshire"_s))));
        return each;
    }();
    return all;
}

/// Where a night is looked at, and what is known of who looks after the child.
void place(EpisodeFacts &facts, Setting::Kind setting, const QString &status)
{
    facts.setting.kind = setting;
    if (setting == Setting::Kind::School)
        facts.episode.kind = Episode::Kind::FromEducation;
    if (status.isEmpty())
        facts.profile.child.facts.remove(u"child.legal-status"_s);
    else
        facts.profile.child.facts[u"child.legal-status"_s].answer = Answer::code(status);
}

/// Nights as nobody would think of them: any kind of line, any answers, in any order, under any
/// rules and in any kind of setting. The same seeds give the same night.
class AnyNight
{
public:
    explicit AnyNight(const std::shared_ptr<const Protocol> &protocol)
    {
        night.facts.protocol = protocol;
        place(night.facts,
            *rc::gen::element(Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
                Setting::Kind::School, Setting::Kind::ReturnInterviewService),
            *rc::gen::element(
                u"full-care-order"_s, u"child-protection-plan"_s, u"at-home"_s, QString()));
        // Of some absences nobody knows when they were noticed.
        if (*rc::gen::element(true, false, false))
            night.facts.log.first().happened = Moment::notKnown();
        for (const RedFlag &flag : night.facts.protocol->redFlags)
            m_flags << flag.id;
        for (const CheckRule &check : night.facts.protocol->checks)
            m_checks << check.id;
        for (const NoticeRule &notice : night.facts.protocol->notices)
            m_notices << (notice.party == u"parents" ? notice.id + u"#Mum"_s : notice.id);
        for (const ClockRule &clock : night.facts.protocol->clocks)
            m_notices << asked_duty::subjectOf(clock.id);
        night.contact(u"Mum"_s, u"mother"_s, true)
            .answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
        night.contact(u"Kim"_s, u"friend"_s, *rc::gen::arbitrary<bool>());
    }

    /// What is drawn from here on.
    void seed(unsigned seed) { m_random.seed(seed); }
    /// One more line of one of these kinds, a minute after the one before it.
    EntryId add(const QList<Entry::Kind> &kinds)
    {
        const Entry::Kind kind = kinds.at(one(kinds.size()));
        const QDateTime when = at(u"2026-11-03T16:46"_s).addSecs(60 * m_minutes++);
        const EntryId id = night.add(kind, {}, answersFor(kind), subjectFor(kind), someone());
        night.facts.log.last().happened = told(when);
        night.facts.log.last().written = when;
        return id;
    }
    /// A line of this kind that says this, a minute after the one before it.
    void add(Entry::Kind kind, const Answers &answers, const QString &subject = {})
    {
        const QDateTime when = at(u"2026-11-03T16:46"_s).addSecs(60 * m_minutes++);
        night.add(kind, {}, answers, subject);
        night.facts.log.last().happened = told(when);
        night.facts.log.last().written = when;
    }
    /// Somebody who is on the list hears that the child is found or back.
    void sayBack(const Seeds &seeds)
    {
        for (const unsigned each : seeds) {
            seed(each);
            add(Entry::Kind::Notice, { { u"notice.outcome"_s, Answer::code(u"told"_s) } },
                u"back:"_s + m_notices.at(one(m_notices.size())));
        }
    }
    void add(const Seeds &seeds, const QList<Entry::Kind> &kinds)
    {
        for (const unsigned each : seeds) {
            seed(each);
            add(kinds);
        }
    }
    void shuffle() { std::shuffle(night.facts.log.begin(), night.facts.log.end(), m_random); }
    [[nodiscard]] qsizetype one(qsizetype of)
    {
        return static_cast<qsizetype>(m_random() % static_cast<unsigned>(of));
    }
    [[nodiscard]] QString anyFlag() { return m_flags.at(one(m_flags.size())); }
    [[nodiscard]] QString anyCheck() { return m_checks.at(one(m_checks.size())); }
    [[nodiscard]] const ProfileFear &anyFear()
    {
        return profileFears().at(one(profileFears().size()));
    }
    /// The log, for whoever reads why a promise broke.
    [[nodiscard]] std::string inWords() const
    {
        QString words;
        for (const Entry &entry : night.facts.log) {
            words += toStorage(entry.kind) + u' ' + entry.subject + u' '
                + entry.happened.toStorage() + u", written "_s
                + entry.written.toString(Qt::ISODate);
            for (auto answer = entry.answers.cbegin(); answer != entry.answers.cend(); ++answer)
                words += u"\n    "_s + answer.key() + u": "_s + answer->value();
            words += u'\n';
        }
        return words.toStdString();
    }

    Night night;

private:
    /// As people say when it was: mostly to the minute, else about then, or the day alone.
    Moment told(const QDateTime &when)
    {
        switch (one(6)) {
        case 0:
            return Moment::on(local_time::dateOf(when));
        case 1:
            return Moment::about(when);
        default:
            return Moment::exactly(when);
        }
    }
    QString someone() { return QStringList { {}, u"Mum"_s, u"Teacher"_s }.at(one(3)); }
    QString subjectFor(Entry::Kind kind)
    {
        switch (kind) {
        case Entry::Kind::RedFlag:
            return anyFlag();
        case Entry::Kind::Check:
            return anyCheck();
        case Entry::Kind::Notice:
            return m_notices.at(one(m_notices.size()));
        case Entry::Kind::Action:
        case Entry::Kind::ActionDone:
            return u"a%1"_s.arg(one(3));
        default:
            return {};
        }
    }
    Answer answerTo(const Field &field)
    {
        if (one(5) == 0)
            return Answer::notKnown();
        switch (field.kind) {
        case Field::Kind::YesNo:
            return one(2) == 0 ? Answer::yes() : Answer::no();
        case Field::Kind::Choice:
            return Answer::code(field.choices.at(one(field.choices.size())).code);
        case Field::Kind::Choices:
            return Answer::codes({ field.choices.at(one(field.choices.size())).code });
        case Field::Kind::Date:
            return Answer::date(QDate(2026, 11, 1).addDays(one(9)));
        case Field::Kind::Time:
        case Field::Kind::FutureTime:
            return Answer::moment(told(at(u"2026-11-03T12:00"_s).addSecs(60 * one(3000))));
        default:
            return Answer::text(u"word %1"_s.arg(one(4)));
        }
    }
    Answers answersFor(Entry::Kind kind)
    {
        Answers answers;
        for (const QString &form : forms::idsOf(kind)) {
            for (const Field &field : forms::find(form)->fields()) {
                if (one(3) != 0)
                    answers.insert(field.id, answerTo(field));
            }
        }
        return answers;
    }

    std::mt19937 m_random;
    QStringList m_flags;
    QStringList m_checks;
    QStringList m_notices;
    int m_minutes = 0;
};

QList<Entry::Kind> everyKindBut(const QList<Entry::Kind> &left)
{
    QList<Entry::Kind> kinds = everyKind();
    kinds.removeIf([&](Entry::Kind kind) { return left.contains(kind); });
    return kinds;
}

QString when(const QDateTime &instant) { return instant.toString(Qt::ISODate); }

/// Everything a situation tells somebody to do, a line each.
QStringList toldBy(const Situation &situation)
{
    QStringList lines { situation.headline, situation.nextSentence, toStorage(situation.state),
        situation.ending, situation.sinceWords };
    lines << situation.reportNowBecause << situation.disputes << situation.signOffMissing;
    for (const Step &step : situation.steps)
        lines << step.title + step.stateWords + QString::number(static_cast<int>(step.state));
    for (const CheckRow &row : situation.checks)
        lines << row.subject + (row.last ? row.last->id.toStorage() : QString());
    for (const RedFlagRow &row : situation.redFlags)
        lines << row.id + row.answer.value() + row.because;
    for (const NoticeRow &row : situation.notices + situation.returnNotices)
        lines << row.subject + row.text + QString::number(static_cast<int>(row.state))
                + when(row.due) + QString::number(static_cast<int>(row.isLate))
                + QString::number(static_cast<int>(row.isDue))
                + (row.toldLate ? inWords(*row.toldLate) : QString());
    for (const ClockRow &row : situation.clocks)
        lines << row.id + QString::number(static_cast<int>(row.state)) + when(row.due)
                + row.startWords + QString::number(static_cast<int>(row.isStartUnwritten))
                + row.whyLate;
    for (const ActionRow &row : situation.actions)
        lines << row.id + row.what + QString::number(static_cast<int>(row.isDone));
    for (const Due &due : situation.dues)
        lines << due.text + when(due.at) + QString::number(static_cast<int>(due.isLate));
    for (const Gap &gap : situation.gaps)
        lines << gap.field;
    for (const AwayPeriod &period : situation.periods)
        lines << QString::number(static_cast<int>(period.kind)) + when(period.from.instant())
                + when(period.to.instant()) + QString::number(static_cast<int>(period.isOver));
    for (const EventTimes &event : situation.times) {
        for (const EventTimes::Side &side : event.sides)
            lines << event.label + side.source + when(side.at.instant())
                    + QString::number(static_cast<int>(side.isOfficial));
    }
    if (situation.waitingShift)
        lines << situation.waitingShift->entry.toStorage();
    lines << QString::number(static_cast<int>(situation.isToBeDescribed))
          << QString::number(static_cast<int>(situation.isAway))
          << QString::number(static_cast<int>(situation.isTimeFoundMissing))
          << QString::number(static_cast<int>(situation.isTimeNoticedMissing))
          << toStorage(situation.nextStep) << when(situation.stop.at);
    return lines;
}

bool isForAway(const NoticeRule &rule)
{
    return std::any_of(rule.applies.cbegin(), rule.applies.cend(), [](const Applies &condition) {
        return condition.fact == u"situation.kind" && condition.anyOf.contains(u"away"_s);
    });
}

/// Whether nobody has to be told by this rule any more, whatever its conditions say: the child was
/// found first, is known to be somewhere, or is dead, or the absence never was.
bool isOver(const NoticeRule &rule, const EpisodeFacts &facts, const Situation &situation)
{
    const FactFold fold(facts);
    const bool isOfReturn = QList { Trigger::Located, Trigger::Returned, Trigger::LocatedOrReturned,
        Trigger::Interviewed }
                                .contains(rule.trigger);
    const bool isOfPolice = rule.party == u"police";
    if (!isOfReturn) {
        const bool isCancelled = std::any_of(rule.cancelledBy.cbegin(), rule.cancelledBy.cend(),
            [&](Trigger trigger) { return fold.hasHappened(trigger); });
        return isCancelled
            || (isOfPolice && rule.trigger == Trigger::StillMissing && !isForAway(rule)
                && (situation.isAway || fold.isReportOfPolice()));
    }
    if (endings::isDeath(situation.ending) || endings::neverWas(situation.ending))
        return true;
    if (!isOursIn(facts.setting.kind, rule.dutyOf, rule.settings))
        return false;
    if (rule.trigger == Trigger::Interviewed)
        return !fold.hasHappened(rule.trigger);
    return isOfPolice && fold.calls().all().isEmpty()
        && std::none_of(
            situation.notices.cbegin(), situation.notices.cend(), [](const NoticeRow &row) {
                return row.party == u"police" && row.state != NoticeRow::State::NotYet
                    && row.state != NoticeRow::State::NotTold;
            });
}

/// Whether somebody sees what a clock asks for, once what it runs from has happened: that nobody
/// wrote down when hides nothing. What runs from a find waits with the question for its time.
bool isShown(const ClockRule &rule, const Situation &situation, const FactFold &fold)
{
    const QList<ClockRow> others = othersWhileAway(situation.clocks);
    const auto row = std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
        [&](const ClockRow &each) { return each.id == rule.id; });
    if (row == situation.clocks.cend())
        return false;
    const bool isOfFind = rule.start == Trigger::LocatedOrReturned;
    if (row->state != ClockRow::State::Waiting || !fold.hasHappened(rule.start))
        return true;
    // Police who told us, nobody knows when, told us once the child was noticed missing.
    const bool isOfNoticing = rule.start == Trigger::Reported && fold.isReportOfPolice();
    return (isOfFind && situation.isTimeFoundMissing)
        || (isOfNoticing && situation.isTimeNoticedMissing)
        || (isOfFind && fold.isDoneSinceLost(Entry::Kind::Interview))
        || (isOfFind && situation.isSignedOff)
        || std::any_of(others.cbegin(), others.cend(), [&](const ClockRow &each) {
               return each.id == rule.id
                   && (each.startWords.contains(u"nobody wrote down when")
                       || each.startWords.contains(u"time not known"));
           });
}

/// Every rule that no answer says a plain no to has a row that is shown, unless what it asks for is
/// over.
void requireARowForEveryRule(const EpisodeFacts &facts, const Situation &situation)
{
    const FactFold fold(facts);
    const bool hasNoClock
        = endings::isDeath(situation.ending) || endings::neverWas(situation.ending);
    for (const ClockRule &rule : facts.protocol->clocks) {
        if (hasNoClock || holds(rule.applies, fold) == false)
            continue;
        RC_LOG() << "clock " << qPrintable(rule.id) << "\n";
        RC_ASSERT(isShown(rule, situation, fold));
    }
    const QList<NoticeRow> rows = situation.notices + situation.returnNotices;
    for (const NoticeRule &rule : facts.protocol->notices) {
        const bool isElsewhere
            = !rule.settings.isEmpty() && !rule.settings.contains(facts.setting.kind);
        if (isElsewhere || holds(rule.applies, fold) == false || isOver(rule, facts, situation))
            continue;
        RC_LOG() << "notice " << qPrintable(rule.id) << "\n";
        RC_ASSERT(std::any_of(rows.cbegin(), rows.cend(),
            [&](const NoticeRow &row) { return row.subject.section(u'#', 0, 0) == rule.id; }));
    }
}

/// Who hears that the child is found hears with it that they were gone.
bool isSaidWithTheFind(const NoticeRow &row, const Situation &situation)
{
    const auto person = [](const NoticeRow &of) { return of.subject.section(u'#', 1); };
    return situation.state != EpisodeSummary::State::Open
        && std::any_of(situation.returnNotices.cbegin(), situation.returnNotices.cend(),
            [&](const NoticeRow &back) {
                return back.isOurs && !back.mayApply && back.isDue && back.party == row.party
                    && (back.isOwed() || row.party != u"police")
                    && (person(back) == person(row) || person(back).isEmpty()
                        || person(row).isEmpty());
            });
}

/// Every rule has its row, and everything that is owed here is due, or is said with something that
/// is.
void requireNothingDropped(const EpisodeFacts &facts, const Situation &situation)
{
    requireARowForEveryRule(facts, situation);
    QStringList due;
    bool isReportDue = false;
    for (const Due &each : situation.dues) {
        due << each.subject;
        isReportDue = isReportDue
            || (each.subject.isEmpty()
                && (each.step == StepId::Report || each.step == StepId::FirstChecks));
    }
    const bool isOpen = situation.state == EpisodeSummary::State::Open;
    const bool isWanted = situation.isLookedForHere && isOpen && !situation.isReported;
    RC_ASSERT(isReportDue
        == (situation.shouldReportNow
            || (isWanted && !situation.isAway && !situation.isReportOfAuthority)));
    RC_ASSERT(due.contains(ringAgain) == !situation.ringAgainBecause.isEmpty());
    RC_ASSERT(due.contains(findToBeWritten) == situation.isFindToBeWritten);
    for (const NoticeRow &row : situation.returnNotices) {
        if (isOpen || !row.isOwed() || !row.isDue)
            continue;
        RC_LOG() << qPrintable(row.subject) << "\n";
        RC_ASSERT(due.contains(row.subject));
    }
    const bool isNothingToTell = endings::isDeath(situation.ending)
        || endings::neverWas(situation.ending) || situation.ending == u"turned-18";
    for (const NoticeRow &row : situation.notices) {
        // Whoever was to hear while the child was away still is when they are back (R21); why the
        // police were not told is asked by itself.
        const bool isStillAsked = situation.isOut || !situation.isLookedForHere
            || (row.party != u"police" && !isNothingToTell);
        const bool isAsked
            = row.isOwed() && row.isDue && isStillAsked && !isSaidWithTheFind(row, situation);
        if (!isAsked)
            continue;
        RC_LOG() << qPrintable(row.subject) << "\n";
        // Police who were not told of a child who is found and who is not in care hear of neither.
        const bool isReport
            = row.party == u"police" && !situation.isReported && (isReportDue || !situation.isAway);
        const bool isRungAgain
            = false_return::isOf(row) && row.party == u"police" && due.contains(ringAgain);
        RC_ASSERT(isReport || isRungAgain || due.contains(row.subject));
    }
    for (const ClockRow &row : situation.clocks) {
        if (row.isOurs && !row.mayApply && row.isRunning())
            RC_ASSERT(due.contains(row.id));
    }
    RC_ASSERT(due.contains(u"time-noticed"_s) == situation.isTimeNoticedMissing);
    RC_ASSERT(!situation.nextSentence.isEmpty());
}

/// Whether a line takes a danger back, or ends or moves the wait: somebody says a plain no, that
/// the child is safe, or what has become of the search. `stop`: the time that stood before it; only
/// a reason moves that.
bool mayCalm(const Entry &line, const StopTime &stop)
{
    const auto code = [&](const QString &field) { return line.answer(field).value(); };
    switch (line.kind) {
    case Entry::Kind::StopTime:
        return !stop.isSet || line.answer(u"stop.reason"_s).isAnswered();
    case Entry::Kind::Category:
    case Entry::Kind::PoliceCall:
    case Entry::Kind::Located:
    case Entry::Kind::Returned:
    case Entry::Kind::Ending:
        return true;
    case Entry::Kind::RedFlag:
        return line.answer(u"flag.answer"_s).isNo();
    case Entry::Kind::Check:
        return code(u"check.outcome"_s) == u"spoke-safe"
            || code(u"check.outcome"_s) == u"found-safe";
    default:
        break;
    }
    // Police who told us of the child know it.
    if (line.answers.contains(u"light.how"_s))
        return true;
    return std::any_of(
        profileFears().cbegin(), profileFears().cend(), [&](const ProfileFear &fear) {
            return line.answers.contains(fear.field) && line.answer(fear.field) != raising(fear);
        });
}

/// What a due is about, in the words of the protocol.
struct Rules
{
    Rules(const Protocol &protocol, const Due &due)
    {
        const QString id = due.subject.section(u'#', 0, 0).section(u':', -1);
        for (const NoticeRule &rule : protocol.notices) {
            if (rule.id == id)
                notices << rule;
        }
        for (const ClockRule &rule : protocol.clocks) {
            if (rule.id == id)
                clocks << rule;
        }
    }
    /// Whether one of them runs from this.
    [[nodiscard]] bool runFrom(const QList<Trigger> &triggers) const
    {
        return std::any_of(notices.cbegin(), notices.cend(),
                   [&](const NoticeRule &rule) { return triggers.contains(rule.trigger); })
            || std::any_of(clocks.cbegin(), clocks.cend(),
                [&](const ClockRule &rule) { return triggers.contains(rule.start); });
    }
    [[nodiscard]] bool areMetBy(Entry::Kind kind) const
    {
        return std::any_of(clocks.cbegin(), clocks.cend(),
            [&](const ClockRule &rule) { return rule.doneBy == toStorage(kind); });
    }
    [[nodiscard]] bool areOfPolice() const
    {
        return std::any_of(notices.cbegin(), notices.cend(),
            [](const NoticeRule &rule) { return rule.party == u"police"; });
    }
    [[nodiscard]] bool areOf(const QString &party) const
    {
        return std::any_of(notices.cbegin(), notices.cend(),
            [&](const NoticeRule &rule) { return rule.party == party; });
    }
    /// Whether the line answers a question that they depend on, so that not all of them hold.
    [[nodiscard]] bool areAnsweredBy(const Entry &line, const FactFold &fold) const
    {
        const auto isAnswered = [&](const QList<Applies> &applies) {
            return holds(applies, fold) != true
                && std::any_of(applies.cbegin(), applies.cend(), [&](const Applies &condition) {
                       return line.answers.contains(condition.fact == u"situation.missing-from"
                               ? u"child.legal-status"_s
                               : condition.fact);
                   });
        };
        return std::any_of(notices.cbegin(), notices.cend(),
                   [&](const NoticeRule &rule) { return isAnswered(rule.applies); })
            || std::any_of(clocks.cbegin(), clocks.cend(),
                [&](const ClockRule &rule) { return isAnswered(rule.applies); });
    }

    QList<NoticeRule> notices;
    QList<ClockRule> clocks;
};

/// Whom a line is about that says who was told.
QString partyOf(const Entry &line, const EpisodeFacts &facts)
{
    const NoticeRule *rule
        = facts.protocol->notice(line.subject.section(u'#', 0, 0).section(u':', -1));
    return rule ? rule->party : QString();
}

/// Whether a line meets, answers or cancels what was due, or moves what it runs from.
bool mayEnd(const Entry &line, const Due &due, const EpisodeFacts &facts, const StopTime &stop)
{
    const Rules rules(*facts.protocol, due);
    const FactFold fold(facts);
    // The report stands in where nobody knows when the child was noticed missing.
    const bool isOfUnknown = !fold.event(Trigger::Noticed).isKnown()
        && (due.subject == u"time-noticed" || rules.runFrom({ Trigger::Noticed }));
    const bool isAction
        = rules.notices.isEmpty() && rules.clocks.isEmpty() && due.step == StepId::Afterwards;
    // What is told when the time for checking is over waits with the report.
    const bool isOfTheWait = due.subject.isEmpty() || due.subject == ringAgain
        || rules.runFrom({ Trigger::StillMissing });
    // Whoever told us of the child reports it, or knows it already.
    const bool isOfLight
        = (line.answers.contains(u"light.how"_s) || line.answers.contains(u"light.at"_s))
        && (isOfTheWait || rules.areOfPolice() || rules.runFrom({ Trigger::Reported }));
    switch (line.kind) {
    case Entry::Kind::Notice:
        // Whoever heard of a return that was none hears that the child is gone in either list.
        return line.subject == due.subject
            || (due.subject == ringAgain && line.subject.contains(u"police"_s))
            || (due.subject.startsWith(u"not-back:"_s) && rules.areOf(partyOf(line, facts)));
    case Entry::Kind::Action:
    case Entry::Kind::ActionDone:
        return line.subject == due.subject;
    case Entry::Kind::Located:
    case Entry::Kind::Returned:
    case Entry::Kind::Ending:
    case Entry::Kind::Category:
        return !isAction;
    case Entry::Kind::Noticed:
        return due.subject == u"time-noticed"
            || rules.runFrom({ Trigger::Noticed, Trigger::StillMissing });
    case Entry::Kind::PoliceCall:
        return isOfUnknown || due.subject == u"why-unreported" || due.subject.isEmpty()
            || due.subject == u"review" || due.subject == ringAgain || rules.areOfPolice();
    case Entry::Kind::StopTime:
    case Entry::Kind::RedFlag:
        return mayCalm(line, stop) && isOfTheWait;
    case Entry::Kind::Check:
        return due.subject == u"category" || due.subject == findToBeWritten
            || (mayCalm(line, stop) && isOfTheWait);
    case Entry::Kind::ShiftHandOver:
        return due.subject == u"shift";
    case Entry::Kind::Grading:
        return due.subject == u"review" || rules.areAnsweredBy(line, fold)
            || rules.areMetBy(line.kind);
    case Entry::Kind::Interview:
    case Entry::Kind::SignOff:
        return due.subject == u"time-found" || rules.areMetBy(line.kind);
    default:
        // Nobody could ring of one who was found out about later, or told of by others.
        return (due.subject == u"why-unreported" && line.answers.contains(u"light.how"_s))
            || isOfLight || rules.areMetBy(line.kind) || rules.areAnsweredBy(line, fold)
            || (mayCalm(line, stop) && isOfTheWait);
    }
}

/// Nothing that was due is gone, later or no longer late, but through the last line.
void requireNothingPutOff(const EpisodeFacts &facts, const Situation &before,
    const Situation &after, const QDateTime &now)
{
    const auto at = [&](const Due &due) { return due.at.isValid() ? due.at : now; };
    const Entry &line = facts.log.last();
    for (const Due &was : before.dues) {
        // Of several about one thing the first is the most urgent.
        const auto is = std::find_if(after.dues.cbegin(), after.dues.cend(),
            [&](const Due &due) { return due.subject == was.subject; });
        const bool stands
            = is != after.dues.cend() && at(*is) <= at(was) && (is->isLate || !was.isLate);
        const bool isOfTheReport
            = Rules(*facts.protocol, was).areOfPolice() && after.shouldReportNow;
        // Who is to hear that the child is found hears with it that they were gone.
        const bool isSaid
            = std::any_of(after.notices.cbegin(), after.notices.cend(), [&](const NoticeRow &row) {
                  return row.subject == was.subject && isSaidWithTheFind(row, after);
              });
        // Nor does the end of the absence end what nobody told anybody (R21).
        const bool isUntold = std::any_of(
            after.notices.cbegin(), after.notices.cend(), [&](const NoticeRow &row) {
                return row.subject == was.subject && row.party != u"police" && row.isDue
                    && row.isOwed() && after.ending.isEmpty() && line.kind == Entry::Kind::Returned;
            });
        RC_ASSERT(stands || isSaid || !isUntold);
        if (stands || isOfTheReport || isSaid)
            continue;
        RC_LOG() << "was due: " << qPrintable(was.subject) << ' ' << qPrintable(was.text)
                 << "\nthen: " << qPrintable(toStorage(line.kind)) << "\n";
        RC_ASSERT(mayEnd(line, was, facts, before.stop));
    }
}

/// One more line that tells of danger, or that nobody knows.
void worry(AnyNight &any, const QString &time)
{
    const auto say = [&](Entry::Kind kind, const QString &field, const Answer &answer,
                         const QString &subject = {}) {
        any.night.add(kind, time, { { field, answer } }, subject);
    };
    switch (any.one(8)) {
    case 0:
        say(Entry::Kind::RedFlag, u"flag.answer"_s, Answer::yes(), any.anyFlag());
        break;
    case 1:
        say(Entry::Kind::RedFlag, u"flag.answer"_s, Answer::notKnown(), any.anyFlag());
        break;
    case 2:
        say(Entry::Kind::Check, u"check.outcome"_s, Answer::code(u"no-answer"_s), any.anyCheck());
        break;
    case 3:
        say(Entry::Kind::Check, u"check.outcome"_s, Answer::code(u"spoke-worried"_s),
            any.anyCheck());
        break;
    case 4:
        say(Entry::Kind::Category, u"category.kind"_s, Answer::code(u"missing"_s));
        break;
    case 5:
        say(Entry::Kind::Category, u"category.reason"_s, Answer::text(u"A friend rang"_s));
        break;
    default: {
        const ProfileFear &fear = any.anyFear();
        Answer answer = raising(fear);
        // One more of several: those that were known before stay.
        if (!fear.value.isEmpty() && !answer.isYes())
            answer = Answer::codes(any.night.fold().answer(fear.field).values() + answer.values());
        say(Entry::Kind::ProfileChanged, fear.field, answer);
        break;
    }
    }
}

/// Whoever was told that the child is missing, in whichever search, is still to be told that they
/// are back, or was told so since they were last lost.
void requireEverybodyHears(const EpisodeFacts &facts, const Situation &situation)
{
    if (!situation.isLookedForHere)
        return;
    const FactFold fold(facts);
    for (const NoticeRule &rule : facts.protocol->notices) {
        const bool isHere = rule.settings.isEmpty() || rule.settings.contains(facts.setting.kind);
        const bool isOfReturn = QList { Trigger::Located, Trigger::Returned,
            Trigger::LocatedOrReturned, Trigger::Interviewed }
                                    .contains(rule.trigger);
        for (const Entry &line : fold.all(Entry::Kind::Notice)) {
            if (!isHere || isOfReturn || line.subject.section(u'#', 0, 0) != rule.id
                || line.answer(u"notice.outcome"_s).value() != u"told")
                continue;
            RC_LOG() << "told: " << qPrintable(line.subject) << "\n";
            RC_ASSERT(std::any_of(situation.returnNotices.cbegin(), situation.returnNotices.cend(),
                [&](const NoticeRow &row) {
                    const bool isTheirs = row.subject == u"back:"_s + line.subject
                        || (row.isOurs && row.party == rule.party);
                    const bool isHeard = row.last && !fold.isBeforeLost(*row.last);
                    return isTheirs && !row.mayApply && row.isDue && (!row.isSettled() || isHeard);
                }));
        }
    }
}

/// An offer that was made, or an interview that was held, before the child was last lost meets
/// nothing.
void requireOfferIsOfTheLastReturn(const FactFold &fold, const Situation &situation)
{
    const Moment lost = *fold.lostAgainAt();
    for (const ClockRow &row : situation.clocks) {
        if (row.id != u"interview-offered" && row.id != u"interview-held")
            continue;
        RC_LOG() << qPrintable(row.id) << "\n";
        // Of a day alone no hours run: the time is asked for, unless an interview was held since,
        // or the record is signed off.
        const bool isWaiting = row.state == ClockRow::State::Waiting && row.isStartUnwritten
            && (situation.isTimeFoundMissing || situation.isSignedOff
                || fold.isDoneSinceLost(Entry::Kind::Interview));
        RC_ASSERT(row.isRunning() || row.isAnswered() || isWaiting);
        if (row.isAnswered())
            RC_ASSERT(!local_time::isClearlyBefore(row.metAt, lost));
        else if (row.isOurs && !row.mayApply && !isWaiting)
            RC_ASSERT(std::any_of(situation.dues.cbegin(), situation.dues.cend(),
                [&](const Due &due) { return due.subject == row.id; }));
    }
}

/// The newest line is written then, of what its own answers say.
void writeLastAt(AnyNight &any, const QDateTime &when)
{
    any.night.facts.log.last().happened = Moment::exactly(when);
    any.night.facts.log.last().written = when;
}

/// The situation says the same as before.
void requireSame(const AnyNight &any, const QString &now, const QStringList &before)
{
    const QStringList after = toldBy(any.night.situationAt(now));
    for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i) {
        if (before.at(i) != after.at(i))
            RC_LOG() << "before: " << qPrintable(before.at(i))
                     << "\nafter:  " << qPrintable(after.at(i)) << "\n";
    }
    RC_LOG() << any.inWords();
    RC_ASSERT(after == before);
}

} // namespace

TEST_CASE("assess: whatever was written in whatever order, nothing is thrown and no duty dropped",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("in any order it is the same night", [&] {
        const QString now = u"2026-11-08T09:00"_s;
        AnyNight any(protocol);
        QList<EntryId> ids;
        for (const unsigned seed : *seeds(40)) {
            any.seed(seed);
            ids << any.add(everyKindBut({ Entry::Kind::Noticed }));
            if (any.one(6) == 0) {
                Entry &line = any.night.facts.log.last();
                line.corrects = ids.at(any.one(ids.size()));
                line.reason = u"misheard"_s;
            }
        }
        RC_LOG() << any.inWords();
        requireNothingDropped(any.night.facts, any.night.situationAt(now));
        const QStringList inOrder = toldBy(any.night.situationAt(now));
        for (int i = 0; i < 3; ++i) {
            any.shuffle();
            requireSame(any, now, inOrder);
        }
    });
}

TEST_CASE(
    "assess: a line written a day late says what it would have said in time", "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("late or in time", [&] {
        const QString now = u"2026-11-08T09:00"_s;
        const Seeds lines = *rc::gen::nonEmpty(seeds(30));
        AnyNight any(protocol);
        // Which of two sources is used is chosen among what had been written by then.
        any.add(lines, everyKindBut({ Entry::Kind::Noticed, Entry::Kind::SourceChosen }));
        Entry &late = any.night.facts.log[1 + any.one(static_cast<qsizetype>(lines.size()))];
        // That something of a day alone was written on that day says that it was not later.
        if (!late.happened.hasTime())
            late.written = local_time::endOfDay(local_time::dateOf(late.written));
        const QStringList inTime = toldBy(any.night.situationAt(now));
        late.written = late.written.addDays(1);
        RC_ASSERT(late.isLate());
        requireSame(any, now, inTime);
    });
}

TEST_CASE(
    "assess: a call written down late says what it would have said in time, between whichever "
    "other lines it was made (R2, R3)",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("a late call", [&] {
        const QString now = u"2026-11-08T09:00"_s;
        AnyNight any(protocol);
        any.add(*seeds(20), everyKindBut({ Entry::Kind::Noticed, Entry::Kind::PoliceCall }));
        const QDateTime made = at(u"2026-11-03T16:46"_s).addSecs(30 + 60 * any.one(22));
        any.night.add(Entry::Kind::PoliceCall, {},
            { { u"call.number"_s, Answer::code(u"101"_s) },
                { u"call.at"_s, Answer::moment(Moment::exactly(made)) } },
            u"1"_s);
        writeLastAt(any, made);
        const QStringList inTime = toldBy(any.night.situationAt(now));
        writeLastAt(any, made.addSecs(60 * (1 + any.one(1000))));
        requireSame(any, now, inTime);
    });
}

TEST_CASE(
    "assess: a grading written down late gives the same facts as one on time, among others with "
    "times of their own (R3)",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("a late grading", [&] {
        const QString now = u"2026-11-08T09:00"_s;
        AnyNight any(protocol);
        any.add(*seeds(10), everyKindBut({ Entry::Kind::Noticed }));
        any.add(*seeds(6), { Entry::Kind::Grading });
        const QDateTime given = at(u"2026-11-03T16:46"_s).addSecs(30 + 60 * any.one(600));
        any.night.add(Entry::Kind::Grading, {},
            { { u"grading.at"_s, Answer::moment(Moment::exactly(given)) },
                { u"grading.risk"_s, Answer::code(any.one(2) == 0 ? u"high"_s : u"absent"_s) } });
        writeLastAt(any, given);
        const QStringList inTime = toldBy(any.night.situationAt(now));
        const QString risk = any.night.fold().answer(u"grading.risk"_s).value();
        writeLastAt(any, given.addSecs(60 * (1 + any.one(1000))));
        requireSame(any, now, inTime);
        RC_ASSERT(any.night.fold().answer(u"grading.risk"_s).value() == risk);
    });
}

TEST_CASE("assess: whoever asks where a child is hears the same, whatever was written (R2)",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("one state", [&] {
        AnyNight any(protocol);
        any.add(*seeds(30), everyKindBut({ Entry::Kind::Noticed }));
        RC_LOG() << any.inWords();
        const FactFold fold = any.night.fold();
        const Whereabouts &where = fold.whereabouts();
        const Situation situation = any.night.situationAt(u"2026-11-08T09:00"_s);
        RC_ASSERT(where.place() == fold.answer(u"located.place"_s).value());
        const EarlierEpisode earlier
            = earlierEpisode(any.night.facts.episode, {}, effectiveLog(any.night.facts.log));
        RC_ASSERT(earlier.back.has_value() == fold.hasHappened(Trigger::Returned));
        RC_ASSERT(earlier.back.value_or(Moment()) == fold.event(Trigger::Returned));
        RC_ASSERT(earlier.kind == fold.kind());
        if (where.over() || situation.periods.isEmpty())
            return;
        const AwayPeriod &last = situation.periods.last();
        const bool isAway = !last.isOver && last.kind == Episode::Kind::Away;
        const bool isMissing = !last.isOver && !isAway;
        RC_ASSERT(isAway == situation.isAway);
        RC_ASSERT(isMissing == !where.isKnown());
        RC_ASSERT(situation.isOut == !where.isInCharge());
        RC_ASSERT(!isMissing || situation.state == EpisodeSummary::State::Open);
    });
}

TEST_CASE(
    "assess: neither “not known”, nor no answer, nor one more danger lowers urgency, and what is "
    "due stays until a line meets, answers or cancels it (R58)",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("urgency only grows", [&] {
        const QString now = u"2026-11-03T18:00"_s;
        AnyNight any(protocol);
        // Most nights with everything in them are soon over, and owe little. In half of them a
        // child in care is reported and stays away.
        const bool isLong = *rc::gen::arbitrary<bool>();
        const QList<Entry::Kind> kinds = everyKindBut(isLong
                ? QList { Entry::Kind::Located, Entry::Kind::Returned, Entry::Kind::Ending }
                : QList<Entry::Kind>());
        if (isLong) {
            place(any.night.facts, Setting::Kind::FosterHome, u"full-care-order"_s);
            any.night.reported(u"2026-11-03T16:50"_s);
        }
        any.add(*seeds(12), kinds);
        int minute = 10;
        for (const unsigned seed : *seeds(20)) {
            any.seed(seed);
            const Situation before = any.night.situationAt(now);
            const bool wasClosed = any.night.fold().isFamilyClosed();
            const QString time = u"2026-11-03T17:%1"_s.arg(minute++);
            const bool isWorry = any.one(2) == 0;
            if (isWorry)
                worry(any, time);
            else
                any.add(kinds);
            const Situation after = any.night.situationAt(now);
            RC_LOG() << any.inWords();
            if (isWorry || !mayCalm(any.night.facts.log.last(), before.stop)) {
                RC_ASSERT(after.shouldReportNow || !before.shouldReportNow);
                RC_ASSERT(after.reportNowBecause.size() >= before.reportNowBecause.size());
                RC_ASSERT(any.night.fold().isFamilyClosed() || !wasClosed);
            }
            requireNothingPutOff(any.night.facts, before, after, at(now));
            requireNothingDropped(any.night.facts, after);
        }
    });
}

TEST_CASE("assess: away without authorisation, whatever else is written, nobody makes a missing "
          "report (R2)",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("away is not missing", [&] {
        const QString now = u"2026-11-03T18:00"_s;
        AnyNight any(protocol);
        any.add(*seeds(20),
            everyKindBut({ Entry::Kind::Noticed, Entry::Kind::Returned, Entry::Kind::Ending }));
        any.night.add(Entry::Kind::Category, u"2026-11-03T17:55"_s,
            { { u"category.kind"_s, Answer::code(u"away"_s) } });
        const Situation situation = any.night.situationAt(now);
        RC_LOG() << any.inWords();
        RC_PRE(situation.isAway);
        RC_ASSERT(!situation.stop.isSet);
        RC_ASSERT(!situation.isToBeDescribed);
        for (const Due &due : situation.dues) {
            const bool isMissingReport
                = due.subject == u"police" || due.step == StepId::FirstChecks;
            RC_ASSERT(!isMissingReport);
        }
        requireNothingDropped(any.night.facts, situation);
    });
}

TEST_CASE("assess: whoever was ever told that a child is missing hears that they are back, and the "
          "interview is offered after the last return, however often they were lost (R48, R83)",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("found, lost again and back", [&] {
        AnyNight any(protocol);
        const QList<Entry::Kind> kinds
            = everyKindBut({ Entry::Kind::Noticed, Entry::Kind::Located, Entry::Kind::Category,
                Entry::Kind::Returned, Entry::Kind::Ending, Entry::Kind::SourceChosen });
        const QList<Entry::Kind> talk { Entry::Kind::Notice, Entry::Kind::InterviewOffer,
            Entry::Kind::Interview };
        const auto some = [&] {
            any.add(*seeds(6), *rc::gen::element(kinds, talk));
            any.sayBack(*seeds(3));
        };
        some();
        any.add(Entry::Kind::Located, {});
        some();
        any.add(Entry::Kind::Category, { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        some();
        any.add(Entry::Kind::Returned, {});
        some();
        RC_LOG() << any.inWords();
        const Situation situation = any.night.situationAt(u"2026-11-20T09:00"_s);
        requireEverybodyHears(any.night.facts, situation);
        requireOfferIsOfTheLastReturn(any.night.fold(), situation);
    });
}

TEST_CASE("assess: nothing that is dated clearly before what a clock runs from meets it, whatever "
          "else is written, in whatever order",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("no deed before its cause", [&] {
        AnyNight any(protocol);
        const QList<Entry::Kind> kinds { Entry::Kind::Located, Entry::Kind::Returned,
            Entry::Kind::Interview, Entry::Kind::InterviewOffer, Entry::Kind::Meeting,
            Entry::Kind::PoliceCall, Entry::Kind::ContactAttempt };
        any.add(*seeds(12), *rc::gen::element(kinds, everyKindBut({ Entry::Kind::Noticed })));
        any.shuffle();
        RC_LOG() << any.inWords();
        const Situation situation = any.night.situationAt(u"2026-11-08T09:00"_s);
        const Moment seen = any.night.fold().answer(u"last-seen.at"_s).toMoment();
        for (const ClockRow &row : situation.clocks) {
            if (!row.isAnswered() || row.said || local_time::isClearlyBefore(seen, row.start))
                continue;
            RC_LOG() << qPrintable(row.id) << "\n";
            // The report stands in for a beginning that nobody wrote down, and bounds nothing.
            const FactFold fold = any.night.fold();
            const bool isStandIn = absence_times::isReportStandingIn(fold)
                && row.start == absence_times::startOf(Trigger::Noticed, fold);
            RC_ASSERT(row.isStartUnwritten || isStandIn
                || !local_time::isClearlyBefore(row.metAt, row.start));
        }
        requireNothingDropped(any.night.facts, situation);
    });
}

TEST_CASE("assess: a danger and a worry stand until somebody says a plain no", "[guide][situation]")
{
    Night night;
    const QString flag = u"forced-marriage"_s;
    const auto say = [&](const QString &minute, const Answer &answer) {
        night.add(Entry::Kind::RedFlag, minute, { { u"flag.answer"_s, answer } }, flag);
    };
    const auto reach = [&](const QString &minute, const QString &outcome) {
        night.add(Entry::Kind::Check, minute, { { u"check.outcome"_s, Answer::code(outcome) } },
            u"ring-child"_s);
    };
    SECTION("a danger: not known takes no yes back, and the family stays closed")
    {
        say(u"2026-11-03T17:00"_s, Answer::yes());
        say(u"2026-11-03T17:10"_s, Answer::notKnown());
        CHECK(night.situationAt(u"2026-11-03T17:11"_s).shouldReportNow);
        CHECK(night.fold().isFamilyClosed());
        say(u"2026-11-03T17:20"_s, Answer::no());
        CHECK_FALSE(night.situationAt(u"2026-11-03T17:21"_s).shouldReportNow);
        say(u"2026-11-03T17:30"_s, Answer::notKnown());
        CHECK_FALSE(night.situationAt(u"2026-11-03T17:31"_s).shouldReportNow);
    }
    SECTION("a worry: no answer on the next call leaves it")
    {
        reach(u"2026-11-03T17:00"_s, u"spoke-worried"_s);
        reach(u"2026-11-03T17:10"_s, u"no-answer"_s);
        CHECK(night.situationAt(u"2026-11-03T17:11"_s).shouldReportNow);
        reach(u"2026-11-03T17:20"_s, u"spoke-safe"_s);
        CHECK_FALSE(night.situationAt(u"2026-11-03T17:21"_s).shouldReportNow);
    }
}

TEST_CASE("assess: the sixty-fifth time is as urgent as the first, in the same words (R58)",
    "[guide][property]")
{
    const std::shared_ptr<const Protocol> protocol = GENERATE(from_range(rules()));
    CAPTURE(protocol->hash.toStdString());
    rc::prop("sixty-four earlier times", [&] {
        const QString now = u"2026-11-04T09:00"_s;
        AnyNight any(protocol);
        any.add(*seeds(20), everyKindBut({ Entry::Kind::Noticed }));
        const QStringList first = toldBy(any.night.situationAt(now));
        for (int i = 0; i < 64; ++i) {
            const QDateTime began = at(u"2026-01-05T21:00"_s).addDays(4 * i);
            any.night.facts.earlier.prepend({ u"2026-%1"_s.arg(i + 1, 4, 10, QLatin1Char('0')),
                Episode::Kind::Missing, began, began.addSecs(7200), u"back-safe"_s, {} });
        }
        requireSame(any, now, first);
    });
}

TEST_CASE("assess: a link that leads nowhere keeps nothing shut", "[guide][property]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    night.add(Entry::Kind::Check, u"2026-11-03T17:01"_s,
        { { u"check.outcome"_s, Answer::code(u"no-answer"_s) } }, u"friends#nobody"_s);
    night.add(Entry::Kind::Notice, u"2026-11-03T17:02"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"parents#nobody"_s);
    night.add(Entry::Kind::ActionDone, u"2026-11-03T17:03"_s, {}, u"no-such-action"_s);
    night.add(Entry::Kind::SourceChosen, u"2026-11-03T17:04"_s,
        { { u"source-chosen.entry"_s, Answer::text(u"no-such-line"_s) } }, u"clothing.worn"_s);
    night.add(Entry::Kind::Note, u"2026-11-03T17:05"_s);
    night.facts.log.last().corrects = EntryId::fromStorage(u"no-such-line"_s);
    night.facts.linked << LinkedChild {};
    night.facts.earlier << EarlierEpisode {};
    SECTION("nobody is placed") { night.facts.profile.placements.clear(); }
    SECTION("nothing is known of the child") { night.facts.profile = {}; }
    SECTION("the first photo is not there") { night.facts.profile.child.photoHash = u"gone"_s; }
    SECTION("nothing else") { }
    const Situation situation = night.situationAt(u"2026-11-03T18:00"_s);
    CHECK(situation.steps.size() == 7);
    CHECK(situation.isReported);
    CHECK_FALSE(situation.nextSentence.isEmpty());
}

TEST_CASE("assess: being back is no police check and no interview", "[guide][situation]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    night.back(u"2026-11-03T19:00"_s);
    CHECK_FALSE(night.fold().first(Entry::Kind::SafeAndWell).has_value());
    const Situation situation = night.situationAt(u"2026-11-03T20:00"_s);
    CHECK(situation.signOffMissing.contains(u"the police check on return: done, or not and why"_s));
    for (const ClockRow &clock : situation.clocks) {
        CAPTURE(clock.id.toStdString());
        CHECK(clock.state != ClockRow::State::Met);
    }
}

TEST_CASE(
    "assess: an interview held late is met late, and one declined is not met", "[guide][clocks]")
{
    Night night;
    night.back(u"2026-11-03T19:00"_s);
    const auto held = [&](const QString &now) {
        const Situation situation = night.situationAt(now);
        return std::find_if(situation.clocks.cbegin(), situation.clocks.cend(),
            [](const ClockRow &row) { return row.id == u"interview-held"; })
            ->state;
    };
    SECTION("declined")
    {
        night.add(Entry::Kind::InterviewOffer, u"2026-11-04T10:00"_s,
            { { u"offer.answer"_s, Answer::code(u"declined"_s) } });
        CHECK(held(u"2026-11-04T11:00"_s) == ClockRow::State::Running);
    }
    SECTION("a minute after the 72 hours")
    {
        night.add(Entry::Kind::Interview, u"2026-11-06T19:01"_s);
        CHECK(held(u"2026-11-08T10:00"_s) == ClockRow::State::MetLate);
    }
    SECTION("to the minute")
    {
        night.add(Entry::Kind::Interview, u"2026-11-06T19:00"_s);
        CHECK(held(u"2026-11-08T10:00"_s) == ClockRow::State::Met);
    }
}
