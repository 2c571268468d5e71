// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/notices.h"

#include "core/base/joined.h"
#include "core/guide/absence_times.h"
#include "core/guide/false_return.h"
#include "core/guide/ring_rule.h"
#include "core/guide/setting_work.h"
#include "core/guide/told_late.h"
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

/// The relationships that can be rung for a party of the shared list, in order.
QStringList relationshipsOf(const QString &party)
{
    static const QMap<QString, QStringList> known {
        { u"responsible-authority"_s,
            { u"social-worker"_s, u"team-manager"_s, u"personal-adviser"_s,
                u"responsible-authority"_s, u"duty-team"_s } },
        { u"social-worker"_s,
            { u"social-worker"_s, u"personal-adviser"_s, u"team-manager"_s, u"duty-team"_s } },
        { u"social-care"_s, { u"social-worker"_s, u"personal-adviser"_s, u"duty-team"_s } },
        { u"duty-team"_s, { u"duty-team"_s, u"social-worker"_s } },
        { u"fostering-service"_s, { u"supervising-social-worker"_s, u"fostering-service"_s } },
        { u"school"_s, { u"school"_s, u"safeguarding-lead"_s } },
        { u"safeguarding-lead"_s, { u"safeguarding-lead"_s } },
        { u"education-professional"_s, { u"virtual-school"_s, u"school"_s } },
        { u"health-professional"_s, { u"health"_s } },
        // Whom the council has named knows what its own senior people were told (R42).
        { u"assistant-director"_s, { u"senior-manager"_s } },
        { u"lead-member"_s, { u"senior-manager"_s } },
        { u"corporate-parenting-board"_s, { u"senior-manager"_s } },
    };
    return known.value(party, { party });
}

/// The numbers of somebody. `why`: they are not rung at all; empty: they are.
void addLines(QList<RingLine> &lines, const Contact &contact, const QString &why,
    const Profile &profile, bool isClosed)
{
    const auto add = [&](const QString &phone, const QString &note, const QString &part) {
        const QString whyNot
            = why.isEmpty() ? ring_rule::whoElseAnswers(phone, profile, isClosed, &contact) : why;
        const bool isOpen = whyNot.isEmpty();
        lines << RingLine { contact.name, phone, isOpen ? note : whyNot, isOpen,
            isOpen ? part : QString() };
    };
    add(contact.phone(), {}, contact.part());
    if (!contact.outOfHoursPhone().isEmpty() && contact.outOfHoursPhone() != contact.phone())
        add(contact.outOfHoursPhone(), Text::tr("out of hours"), {});
}

/// What a duty in hours can be counted from: a day without a time of day starts no hours.
QDateTime countedFrom(const Moment &start, const std::optional<Span> &within)
{
    const bool needsTime = within && within->unit == Span::Unit::Hours;
    return start.hasTime() || (start.isKnown() && !needsTime) ? start.instant() : QDateTime();
}

QList<RingLine> ringLines(const QString &party, const EpisodeFacts &facts, bool isClosed)
{
    if (party == u"police")
        return { RingLine { Text::tr("Police"), u"101"_s, Text::tr("999 if in danger now") } };
    QList<RingLine> lines;
    const QStringList relationships = relationshipsOf(party);
    for (const QString &relationship : relationships) {
        for (const Contact &contact : facts.profile.contacts) {
            if (contact.relationship != relationship)
                continue;
            addLines(lines, contact,
                ring_rule::isMarkedSafe(contact) ? QString() : Text::tr("Marked not safe to ring."),
                facts.profile, isClosed);
        }
    }
    return lines;
}

/// What was written about a row since the child was last missing, in order; of who hears of the
/// interview, since there is another one.
QList<Entry> linesOf(const NoticeRow &row, const FactFold &fold)
{
    QList<Entry> lines = row.isOfInterview
        ? fold.countingFrom(Trigger::Interviewed, Entry::Kind::Notice)
        : fold.sinceLost(Entry::Kind::Notice);
    lines.removeIf([&](const Entry &line) { return line.subject != row.subject; });
    return lines;
}

/// Every line with which they were told or left out, or with which somebody tried to tell them, in
/// whichever search of the absence.
QList<Entry> everyLineOf(const NoticeRow &row, const FactFold &fold)
{
    QList<Entry> lines = fold.all(Entry::Kind::Notice);
    lines.removeIf(
        [&](const Entry &line) { return line.subject != row.subject || onlyAddsWhyLate(line); });
    return lines;
}

/// The call itself tells the police; nobody should have to say so twice.
bool isToldByCall(const NoticeRow &row) { return row.party == u"police" && !row.isSharing; }

/// Whether they were told, or somebody tried to, in whichever search: that the child was lost again
/// unsays nothing.
bool wasEverTold(const NoticeRow &row, const FactFold &fold)
{
    const QList<Entry> lines = everyLineOf(row, fold);
    return (isToldByCall(row) && fold.didPoliceHear())
        || std::any_of(lines.cbegin(), lines.cend(),
            [](const Entry &line) { return noticeState(line) != NoticeRow::State::NotTold; });
}

/// Whether they were told, or left out with a reason, before the child was lost again.
bool wasSettledBeforeLost(const NoticeRow &row, const FactFold &fold)
{
    const QList<Entry> lines = everyLineOf(row, fold);
    return (isToldByCall(row) && fold.calls().all().size() > fold.calls().sinceLost().size())
        || std::any_of(lines.cbegin(), lines.cend(), [&](const Entry &line) {
               return fold.isBeforeLost(line) && noticeState(line) != NoticeRow::State::Tried;
           });
}

/// What their time runs from. Whoever was settled in an earlier search has to hear of this one from
/// when the child was lost again; whoever never was, of the absence from its beginning.
Moment startOf(const NoticeRule &rule, const NoticeRow &row, const FactFold &fold)
{
    const std::optional<Moment> lost = fold.lostAgainAt();
    return lost && !isOfOneSearch(rule.trigger) && wasSettledBeforeLost(row, fold)
        ? *lost
        : absence_times::startOf(rule.trigger, fold);
}

/// When they were told. Where nobody says, the user told their own not before it was written down;
/// of others' it is not known, and none is called late for that (R88).
Moment whenTold(const NoticeRow &row, const Entry &line)
{
    return line.happened.isKnown() || !row.isOurs ? line.happened : Moment::about(line.written);
}

/// Whoever rings first and writes later rounds the time: an hour is given.
Moment withAnHour(const Moment &start)
{
    return start.hasTime() ? Moment::about(start.instant()) : start;
}

/// Whoever knew already was told before the child was noticed missing, and is settled with that.
Moment heardSince(const FactFold &fold) { return withAnHour(absence_times::mayBeToldFrom(fold)); }

/// Nor of a find before it, nor read an interview before that.
Moment heardBackSince(const FactFold &fold, Trigger trigger)
{
    const bool isOfInterview = trigger == Trigger::Interviewed;
    return withAnHour(fold.event(isOfInterview ? trigger : Trigger::LocatedOrReturned));
}

/// What is dated clearly before `since` is not about this.
void settle(NoticeRow &row, const FactFold &fold, const Moment &since, const QDateTime &start,
    const std::optional<Span> &within, const QDateTime &now)
{
    // What somebody was told before the child was lost again is not what they have to hear now.
    const QList<Entry> said = linesOf(row, fold);
    QList<Entry> lines = said;
    lines.removeIf([&](const Entry &line) {
        return onlyAddsWhyLate(line) || local_time::isClearlyBefore(line.happened, since)
            || false_return::isPutRight(line, row, fold);
    });
    row.last = lines.isEmpty() ? std::nullopt : std::optional(lines.last());
    row.state = row.last ? noticeState(*row.last) : NoticeRow::State::NotYet;
    if (within && start.isValid())
        row.due = within->dueFrom(start).value_or(QDateTime());
    row.isLate
        = row.isOurs && !row.mayApply && !row.isSettled() && row.due.isValid() && row.due < now;
    row.toldLate.reset();
    const auto first = std::find_if(lines.cbegin(), lines.cend(),
        [](const Entry &line) { return noticeState(line) == NoticeRow::State::Told; });
    if (first != lines.cend() && row.state == NoticeRow::State::Told)
        row.toldLate = latenessOf(row, first->id, whenTold(row, *first), said);
}

/// The kinds of absence that a rule asks for; none: any.
QStringList kindsOf(const NoticeRule &rule)
{
    for (const Applies &condition : rule.applies) {
        if (condition.fact == u"situation.kind")
            return condition.anyOf;
    }
    return {};
}

/// A call from before it was known where the child is said nothing of how they are there (R2).
void takePoliceCall(NoticeRow &row, const NoticeRule &rule, const FactFold &fold)
{
    if (!isToldByCall(row))
        return;
    const bool isOfAway = kindsOf(rule) == QStringList { toStorage(Episode::Kind::Away) };
    const QList<Entry> &calls = isOfAway ? fold.calls().sinceKnown() : fold.calls().sinceLost();
    if (calls.isEmpty())
        return;
    const Entry &call = calls.first();
    const auto late = latenessOf(row, call.id, fold.calls().madeAt(call), linesOf(row, fold));
    if (row.state == NoticeRow::State::Told) {
        // Whichever came first told them.
        const bool isCallEarlier = row.toldLate && (!late || late->seconds < row.toldLate->seconds);
        if (isCallEarlier)
            row.toldLate = late;
        return;
    }
    row.toldLate = late;
    row.state = NoticeRow::State::Told;
    row.last = call;
    // Its reference may have been written down later.
    row.last->happened = fold.calls().madeAt(call);
    row.isLate = false;
}

/// Of whom it is known where they are, nobody makes a missing report (R2).
bool isMissingReport(const NoticeRule &rule)
{
    return rule.party == u"police" && rule.trigger == Trigger::StillMissing
        && !kindsOf(rule).contains(toStorage(Episode::Kind::Away));
}

/// Of a child whom another authority told us of the report is theirs: whether they made it is asked
/// (R32).
void leaveToAuthority(NoticeRow &row)
{
    row.text = Text::tr("Ask the authority that told us whether the police know");
    row.nameless = row.text;
    row.dutyOf = DutyOf::Authority;
    row.isOurs = false;
    row.ring.clear();
}

/// Whether the area says in this setting what the police hear of whoever is away: only that takes
/// the place of a missing report.
bool hasReportOfAway(const EpisodeFacts &facts)
{
    const QList<NoticeRule> &rules = facts.protocol->notices;
    return std::any_of(rules.cbegin(), rules.cend(), [&](const NoticeRule &rule) {
        return rule.party == u"police" && rule.trigger == Trigger::StillMissing
            && kindsOf(rule).contains(toStorage(Episode::Kind::Away))
            && (rule.settings.isEmpty() || rule.settings.contains(facts.setting.kind));
    });
}

NoticeRow rowOf(const NoticeRule &rule, const EpisodeFacts &facts, bool isClosed)
{
    NoticeRow row;
    row.subject = rule.id;
    row.party = rule.party;
    row.text = rule.text;
    row.nameless = rule.text;
    row.hint = rule.hint;
    row.source = rule.source;
    row.dutyOf = rule.dutyOf;
    row.isOurs = isOursIn(facts.setting.kind, rule.dutyOf, rule.settings);
    row.mayBeWaived = rule.mayBeWaived;
    row.hasNumber = rule.within.has_value();
    row.isSharing = rule.isSharing;
    row.isOfInterview = rule.trigger == Trigger::Interviewed;
    row.isOfReturn = isReturnTrigger(rule.trigger) && !row.isOfInterview;
    if (!rule.isSharing)
        row.ring = ringLines(rule.party, facts, isClosed);
    return row;
}

/// Instead of the rule's words where nobody may ring the family.
QString askWhetherTold() { return Text::tr("Ask social care whether the parents are told"); }

/// Why somebody with parental responsibility is not rung; empty: they are.
QString whyNotTold(const Contact &contact, bool isClosed)
{
    if (isClosed)
        return ring_rule::askFirst();
    if (contact.answers.value(u"contact.may-be-told"_s).isNo())
        return Text::tr("Not to be told, as agreed. Ask social care first.");
    return contact.isSafeToRing() ? QString()
                                  : Text::tr("Not marked safe to ring. Ask social care first.");
}

/// One row for each person with parental responsibility; one for all while nobody is on record.
QList<NoticeRow> parentRows(const NoticeRule &rule, const EpisodeFacts &facts, const FactFold &fold)
{
    const bool isClosed = fold.isFamilyClosed();
    QList<NoticeRow> rows;
    for (const Contact &contact : facts.profile.contacts) {
        if (!contact.hasParentalResponsibility() || contact.isProfessional())
            continue;
        NoticeRow row = rowOf(rule, facts, isClosed);
        row.subject = rule.id + u'#' + contact.id.toStorage();
        row.ring.clear();
        addLines(row.ring, contact, whyNotTold(contact, isClosed), facts.profile, isClosed);
        const bool isOpen = std::any_of(
            row.ring.cbegin(), row.ring.cend(), [](const RingLine &line) { return line.isOpen; });
        // These words also stand alone, as the next thing to do: they must not send anybody to
        // somebody who is not safe to ring.
        row.text = isOpen ? Text::tr("Tell %1 (parental responsibility)").arg(contact.name)
                          : Text::tr("Ask social care whether %1 is told (parental responsibility)")
                                .arg(contact.name);
        row.isAsking = !isOpen;
        if (!isOpen) {
            row.nameless = askWhetherTold();
            row.hint = row.ring.first().note;
        }
        rows << row;
    }
    if (rows.isEmpty()) {
        rows << rowOf(rule, facts, isClosed);
        rows.last().isAsking = isClosed;
        if (isClosed) {
            rows.last().hint = ring_rule::askFirst();
            rows.last().text = rows.last().nameless = askWhetherTold();
        }
    }
    return rows;
}

/// What the two authorities agreed comes before what the area says (R13). Empty: nothing is known.
QString agreedBeforehand(const FactFold &fold)
{
    const QString agreed = fold.answer(u"placement.notify"_s).value();
    return agreed.isEmpty() ? QString() : Text::tr("Agreed in the plan: %1").arg(agreed);
}

QList<NoticeRow> rowsOf(const NoticeRule &rule, const EpisodeFacts &facts, const FactFold &fold)
{
    const std::optional<bool> applies = holds(rule.applies, fold);
    if (applies == false)
        return {};
    QList<NoticeRow> rows = everyRowOf(rule, facts, fold);
    for (NoticeRow &row : rows) {
        row.mayApply = !applies.has_value();
        if (row.party == u"host-authority")
            row.hint = joined(agreedBeforehand(fold), row.hint, u"\n"_s);
    }
    return rows;
}

/// Under two areas one duty has two rules (`united`): one row, and the stricter time counts. A rule
/// that holds outweighs one that may hold; what is owed at once is stricter than any number.
void unite(NoticeRow &row, const NoticeRow &other)
{
    row.hint = joined(row.hint, other.hint, u" "_s);
    row.source = joined(row.source, other.source, u"; "_s);
    row.isOfBoth = true;
    row.mayBeWaived = row.mayBeWaived && other.mayBeWaived;
    row.isDue = row.isDue || other.isDue;
    row.isLate = row.isLate || other.isLate;
    if (other.toldLate && (!row.toldLate || row.toldLate->seconds < other.toldLate->seconds))
        row.toldLate = other.toldLate;
    if (row.mayApply == other.mayApply) {
        const bool isEarlier = other.due.isValid() && (!row.due.isValid() || other.due < row.due);
        row.hasNumber = row.hasNumber && other.hasNumber;
        row.due = !row.hasNumber ? QDateTime() : isEarlier ? other.due : row.due;
    } else if (row.mayApply) {
        row.mayApply = false;
        row.hasNumber = other.hasNumber;
        row.due = other.due;
    }
}

void add(QList<NoticeRow> &rows, const NoticeRow &row)
{
    const auto same = std::find_if(rows.begin(), rows.end(),
        [&](const NoticeRow &each) { return each.subject == row.subject; });
    if (same == rows.end())
        rows << row;
    else
        unite(*same, row);
}

/// Where a child is looked for, an ending says that there is no more to look for; but not one that
/// finds nobody (R87).
bool isReturnDue(Trigger trigger, const EpisodeFacts &facts, const FactFold &fold)
{
    const bool isOverByEnding = trigger != Trigger::Interviewed
        && setting_work::looksForChild(facts.setting.kind) && fold.hasHappened(Trigger::Ended)
        && !endings::findsNobody(fold.ending());
    return fold.hasHappened(trigger) || isOverByEnding;
}

NoticeRow backRow(
    const NoticeRow &out, const EpisodeFacts &facts, const FactFold &fold, const QDateTime &now)
{
    NoticeRow row = out;
    row.subject = told_again::back + out.subject;
    row.isOfReturn = true;
    const bool isBack = fold.hasHappened(Trigger::Returned);
    row.text = out.party == u"police"
        ? Text::tr("Tell the police first: the child is back or found")
        : (isBack ? Text::tr("Say that the child is back. On the way out: %1")
                  : Text::tr("Say that the child is found. On the way out: %1"))
              .arg(out.text);
    row.nameless
        = (isBack ? Text::tr("Now back. %1") : Text::tr("Now found. %1")).arg(out.nameless);
    row.hint.clear();
    // They were told, whatever the area's rule depends on.
    row.mayApply = false;
    row.isDue = isReturnDue(Trigger::LocatedOrReturned, facts, fold);
    row.hasNumber = false;
    row.due = {};
    row.isLate = false;
    settle(row, fold, heardBackSince(fold, Trigger::LocatedOrReturned), {}, {}, now);
    return row;
}

NoticeRow mistakeRow(const NoticeRow &told, const FactFold &fold, const QDateTime &now)
{
    NoticeRow row = told;
    row.subject = told_again::mistake + told.subject;
    row.isOfReturn = true;
    row.text = told.party == u"police"
        ? Text::tr("Tell the police first: this was opened by mistake")
        : Text::tr("Say that this was opened by mistake. Before: %1").arg(told.text);
    row.nameless = Text::tr("Opened by mistake. Before: %1").arg(told.nameless);
    row.hint.clear();
    row.isSharing = false;
    row.mayApply = false;
    row.isDue = true;
    row.hasNumber = false;
    row.due = {};
    settle(row, fold, heardSince(fold), {}, {}, now);
    return row;
}

void policeFirst(QList<NoticeRow> &rows)
{
    std::stable_partition(rows.begin(), rows.end(),
        [](const NoticeRow &row) { return row.isOurs && row.party == u"police"; });
}

} // namespace

bool isReturnTrigger(Trigger trigger)
{
    return trigger == Trigger::Located || trigger == Trigger::Returned
        || trigger == Trigger::LocatedOrReturned || trigger == Trigger::Interviewed;
}

NoticeRow::State noticeState(const Entry &line)
{
    const QString outcome = line.answer(u"notice.outcome"_s).value();
    if (outcome == u"told" || outcome == u"asked" || outcome == u"shared")
        return NoticeRow::State::Told;
    return outcome == u"not-told" || outcome == u"not-shared" ? NoticeRow::State::NotTold
                                                              : NoticeRow::State::Tried;
}

bool areOfOne(const NoticeRow &a, const NoticeRow &b)
{
    const auto personOf = [](const NoticeRow &row) { return row.subject.section(u'#', 1); };
    const bool isSamePerson
        = personOf(a) == personOf(b) || personOf(a).isEmpty() || personOf(b).isEmpty();
    return a.party == b.party && isSamePerson;
}

QList<NoticeRow> everyRowOf(const NoticeRule &rule, const EpisodeFacts &facts, const FactFold &fold)
{
    if (!rule.settings.isEmpty() && !rule.settings.contains(facts.setting.kind))
        return {};
    return rule.party == u"parents"
        ? parentRows(rule, facts, fold)
        : QList<NoticeRow> { rowOf(rule, facts, fold.isFamilyClosed()) };
}

bool isOursIn(Setting::Kind setting, DutyOf duty, const QList<Setting::Kind> &named)
{
    if (setting == Setting::Kind::School)
        return duty == DutyOf::School;
    if (setting == Setting::Kind::ReturnInterviewService)
        return duty == DutyOf::Interviewer
            || (duty == DutyOf::Authority && named.contains(setting));
    return duty == DutyOf::Carer || duty == DutyOf::Home;
}

QList<NoticeRow> noticeRows(
    const EpisodeFacts &facts, const FactFold &fold, bool isCheckingOver, const QDateTime &now)
{
    QList<NoticeRow> rows;
    const bool isNoMissingReport = fold.isAway() && hasReportOfAway(facts);
    const Moment since = heardSince(fold);
    for (const NoticeRule &rule : facts.protocol->notices) {
        if (isReturnTrigger(rule.trigger))
            continue;
        const bool isDue = isCheckingOver || rule.trigger == Trigger::Noticed;
        const bool isCancelled = std::any_of(rule.cancelledBy.cbegin(), rule.cancelledBy.cend(),
            [&](Trigger trigger) { return fold.hasHappened(trigger); });
        for (NoticeRow row : rowsOf(rule, facts, fold)) {
            row.isDue = isDue;
            if (isMissingReport(rule) && fold.isReportOfAuthority())
                leaveToAuthority(row);
            const QDateTime from
                = isDue ? countedFrom(startOf(rule, row, fold), rule.within) : QDateTime();
            settle(row, fold, since, from, rule.within, now);
            takePoliceCall(row, rule, fold);
            const bool isReportNone = isNoMissingReport || fold.isReportOfPolice();
            const bool isOver = isCancelled || (isReportNone && isMissingReport(rule));
            if (!isOver || row.state != NoticeRow::State::NotYet)
                add(rows, row);
        }
    }
    return rows;
}

QList<NoticeRow> toldOnTheWayOut(const EpisodeFacts &facts, const FactFold &fold)
{
    QList<NoticeRow> told;
    for (const NoticeRule &rule : facts.protocol->notices) {
        if (isReturnTrigger(rule.trigger))
            continue;
        for (const NoticeRow &row : everyRowOf(rule, facts, fold)) {
            if (wasEverTold(row, fold))
                add(told, row);
        }
    }
    return told;
}

QList<NoticeRow> returnNoticeRows(const EpisodeFacts &facts, const FactFold &fold,
    const QList<NoticeRow> &told, const QDateTime &now)
{
    const auto wasTold = [&](const QString &party) {
        return std::any_of(told.cbegin(), told.cend(), [&](const NoticeRow &row) {
            return row.party == party;
        }) || (party == u"police" && fold.didPoliceHear());
    };
    QList<NoticeRow> rows;
    QStringList ruled;
    for (const NoticeRule &rule : facts.protocol->notices) {
        if (!isReturnTrigger(rule.trigger))
            continue;
        const Moment start = fold.event(rule.trigger);
        for (NoticeRow row : rowsOf(rule, facts, fold)) {
            const bool isOfInterview = rule.trigger == Trigger::Interviewed;
            // Police who were never told that the child had gone need not hear that they are back.
            if (row.isOurs && row.party == u"police" && !isOfInterview && !wasTold(row.party))
                continue;
            // There is nothing to share before it is held; whether others did is asked all along.
            if (row.isOurs && isOfInterview && !fold.hasHappened(rule.trigger))
                continue;
            row.isDue = isReturnDue(rule.trigger, facts, fold);
            settle(row, fold, heardBackSince(fold, rule.trigger), countedFrom(start, rule.within),
                rule.within, now);
            if (row.isOurs && !row.mayApply)
                ruled << row.party;
            add(rows, row);
        }
    }
    for (const NoticeRow &out : told) {
        if (ruled.contains(out.party))
            continue;
        rows << backRow(out, facts, fold, now);
        // Missing and away have a row for the police each.
        if (out.party == u"police")
            ruled << out.party;
    }
    policeFirst(rows);
    return rows;
}

QList<NoticeRow> mistakeNoticeRows(const EpisodeFacts &facts, const FactFold &fold,
    const QList<NoticeRow> &told, const QDateTime &now)
{
    QList<NoticeRow> rows;
    QStringList hear;
    for (const NoticeRow &out : told) {
        // Missing and away have a row for the police each.
        if (out.party == u"police" && hear.contains(out.party))
            continue;
        rows << mistakeRow(out, fold, now);
        hear << out.party;
    }
    // Some heard of it only with the return.
    for (const NoticeRow &back : returnNoticeRows(facts, fold, {}, now)) {
        if (!hear.contains(back.party) && wasEverTold(back, fold))
            rows << mistakeRow(back, fold, now);
    }
    policeFirst(rows);
    return rows;
}

} // namespace homeward
