// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/entry_rules.h"

#include "core/base/folded_name.h"
#include "core/forms/catalogue.h"
#include "core/guide/absence_times.h"
#include "core/guide/checks.h"
#include "core/guide/interview_privacy.h"
#include "core/guide/shifts.h"
#include "core/model/ending.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::entry_rules {

using namespace Qt::StringLiterals;
using local_time::isClearlyBefore;

namespace {

struct Order
{
    Trigger earlier;
    Trigger later;
    const char *sentence; ///< %1: the earlier one's time, %2: the later one's
};

const QList<Order> &orders()
{
    static const QList<Order> orders {
        { Trigger::Noticed, Trigger::Located,
            QT_TRANSLATE_NOOP("Record",
                "The child cannot have been found (%2) before anybody noticed they were "
                "gone (%1). Check both times.") },
        { Trigger::Noticed, Trigger::Returned,
            QT_TRANSLATE_NOOP("Record",
                "The child cannot have come back (%2) before anybody noticed they were gone "
                "(%1). Check both times.") },
        { Trigger::LastSeen, Trigger::Located,
            QT_TRANSLATE_NOOP("Record",
                "The child cannot have been found (%2) before they were last seen (%1). "
                "Check both times.") },
        { Trigger::LastSeen, Trigger::Returned,
            QT_TRANSLATE_NOOP("Record",
                "The child cannot have come back (%2) before they were last seen (%1). "
                "Check both times.") },
        { Trigger::Located, Trigger::Returned,
            QT_TRANSLATE_NOOP("Record",
                "The child cannot have come back (%2) before they were found (%1). Check "
                "both times.") },
    };
    return orders;
}

/// What can only follow something.
struct Following
{
    Entry::Kind kind;
    QStringView field; ///< that says when; empty: the line itself does
    const char *found; ///< %1: the first find or return, %2: the line; null: it needs neither
    const char *begun; ///< %1: `from`, %2: the line
    Moment (*from)(const FactFold &) = absence_times::began;
};

/// Of whoever is told, by a call or a notice.
constexpr const char *toldTooEarly = QT_TRANSLATE_NOOP("Record",
    "Nobody can have been told (%2) of this absence before %1. Check both times. What they were "
    "told before that belongs in a note.");

const QList<Following> &followings()
{
    static const QList<Following> followings {
        { Entry::Kind::Interview, u"interview.at",
            QT_TRANSLATE_NOOP("Record",
                "The interview cannot have been held (%2) before the child was found or back "
                "(%1). Check both times."),
            QT_TRANSLATE_NOOP("Record",
                "The interview cannot have been held (%2) before the child was gone (%1). Check "
                "both times.") },
        { Entry::Kind::InterviewOffer, u"offer.at",
            QT_TRANSLATE_NOOP("Record",
                "The interview cannot have been offered (%2) before the child was found or back "
                "(%1). Check both times."),
            QT_TRANSLATE_NOOP("Record",
                "The interview cannot have been offered (%2) before the child was gone (%1). "
                "Check both times.") },
        { Entry::Kind::SafeAndWell, u"police-check.at",
            QT_TRANSLATE_NOOP("Record",
                "The police cannot have seen the child on their return (%2) before they were "
                "found or back (%1). Check both times."),
            QT_TRANSLATE_NOOP("Record",
                "The police cannot have seen the child on their return (%2) before they were "
                "gone (%1). Check both times.") },
        { Entry::Kind::ReturnTalk, u"",
            QT_TRANSLATE_NOOP("Record",
                "The three questions cannot have been asked (%2) before the child was found or "
                "back (%1). Check both times."),
            QT_TRANSLATE_NOOP("Record",
                "The three questions cannot have been asked (%2) before the child was gone (%1). "
                "Check both times.") },
        { Entry::Kind::Ending, u"", nullptr,
            QT_TRANSLATE_NOOP("Record",
                "The absence cannot have ended (%2) before the child was gone (%1). Check both "
                "times.") },
        { Entry::Kind::Category, u"", nullptr,
            QT_TRANSLATE_NOOP("Record",
                "The child cannot have been missing or away (%2) before they were gone (%1). "
                "Check both times. If they were last seen before that, write that first.") },
        { Entry::Kind::PoliceCall, u"call.at", nullptr, toldTooEarly,
            absence_times::mayBeToldFrom },
        { Entry::Kind::Notice, u"", nullptr, toldTooEarly, absence_times::mayBeToldFrom },
        { Entry::Kind::Meeting, u"meeting.at", nullptr,
            QT_TRANSLATE_NOOP("Record",
                "This meeting (%2) was before the child was gone (%1). Check both times. What "
                "was agreed before belongs in a note.") },
    };
    return followings;
}

tl::unexpected<Error> refused(const char *sentence, const Moment &earlier, const Moment &later)
{
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record", sentence)
            .arg(local_time::full(earlier), local_time::full(later)));
}

/// The time by which whoever has no reason to wait longer stops: the one that stands, else the
/// plan's. Invalid: there is neither.
QDateTime standingStop(const EpisodeFacts &facts, const QDateTime &now)
{
    const FactFold log(facts);
    const StopTime stop = stopTime(facts, log, now);
    if (stop.isSet)
        return stop.at;
    constexpr qint64 minute = 60;
    const Moment noticed = log.event(Trigger::Noticed);
    return stop.planMinutes >= 0 && noticed.hasTime()
        ? noticed.instant().addSecs(minute * stop.planMinutes)
        : QDateTime();
}

tl::unexpected<Error> signedOff(Entry::Kind kind, const QString &subject = {})
{
    if (subject == interview_privacy::cameBack) {
        return failure(Error::Code::Refused,
            QCoreApplication::translate("Record",
                "This record is signed off. Keep the file, and ask whoever signs off to reopen the "
                "record; then take it in."));
    }
    // What a child said is never sent to the log, which everybody reads (R86).
    const char *sentence = kind == Entry::Kind::Interview
        ? QT_TRANSLATE_NOOP("Record",
            "This record is signed off, so the interview stays as it is. Tell whoever holds it "
            "what is new, or ask whoever signs off to reopen the record. What the child said can "
            "be sealed as a part of its own, which nobody here can open.")
        : QT_TRANSLATE_NOOP("Record",
            "This record is signed off, so it stays as it is. Write what is new as a note in the "
            "log, or ask whoever signs off to reopen the record.");
    return failure(Error::Code::Refused, QCoreApplication::translate("Record", sentence));
}

/// The event that the entry gives a time for, and that time; not known when it gives none.
std::pair<Trigger, Moment> eventOf(const NewEntry &entry)
{
    const auto saidOr = [&](const QString &field) {
        const Moment said = entry.answers.value(field).toMoment();
        return said.isKnown() ? said : entry.happened;
    };
    switch (entry.kind) {
    case Entry::Kind::Noticed:
        return { Trigger::Noticed, saidOr(u"noticed.at"_s) };
    case Entry::Kind::Located:
        return { Trigger::Located, saidOr(u"located.at"_s) };
    case Entry::Kind::Returned:
        return { Trigger::Returned, saidOr(u"returned.at"_s) };
    case Entry::Kind::Fact:
        return { Trigger::LastSeen, entry.answers.value(u"last-seen.at"_s).toMoment() };
    default:
        return { Trigger::Noticed, Moment() };
    }
}

/// When it happened, as a line of its own says: an ending that tells of a find or a return as well
/// holds up nobody who writes down more of it.
Moment writtenTime(Trigger event, const FactFold &log)
{
    const QList<Entry> &find = log.whereabouts().find();
    const bool isOfEnding = event == Trigger::Returned ? !log.first(Entry::Kind::Returned)
        : event == Trigger::Located ? !find.isEmpty() && find.first().kind == Entry::Kind::Ending
                                    : false;
    return isOfEnding ? Moment::notKnown() : log.event(event);
}

bool isDescribedAfter(const FactFold &log, const Moment &when)
{
    const QList<Entry> lines = log.all(Entry::Kind::Category);
    return std::any_of(lines.cbegin(), lines.cend(),
        [&](const Entry &line) { return isClearlyBefore(when, line.happened); });
}

/// Once it is over nobody is missing in it again: that is another absence, with a report and duties
/// of its own (R48).
constexpr const char *isOverThen = QT_TRANSLATE_NOOP("Record",
    "This absence was over (%1) before the child was missing or away again (%2): start a new one "
    "with “A child is missing” (Ctrl+M), or, if it was not over then, correct the line that says "
    "so.");

/// When the absence was over; where nobody knows, when that was written down at the latest. Not
/// known: it goes on.
Moment overAt(const FactFold &log)
{
    const Moment over = log.whereabouts().over().value_or(Moment());
    if (over.isKnown())
        return over;
    const auto line = log.first(Entry::Kind::Returned);
    const auto ending = log.first(Entry::Kind::Ending);
    return line ? line->moment() : ending ? ending->moment() : Moment::notKnown();
}

/// Whoever was found may go on to somewhere else before they are back.
Done checkMoves(const FactFold &log, const NewEntry &entry, const Moment &when)
{
    if (located_places::isMove(entry.kind, entry.subject)) {
        const Moment found = log.event(Trigger::Located);
        if (isClearlyBefore(when, found))
            return refused(QT_TRANSLATE_NOOP("Record",
                               "The child cannot have gone on to somewhere else (%2) before they "
                               "were found (%1). Check both times."),
                found, when);
    }
    const bool isFind
        = entry.kind == Entry::Kind::Located && !located_places::isMove(entry.kind, entry.subject);
    if (!isFind && entry.kind != Entry::Kind::Returned)
        return {};
    for (const Entry &line : log.sinceLost(Entry::Kind::Located)) {
        const Moment moved = line.when(u"located.at"_s);
        if (!located_places::isMove(line))
            continue;
        if (isFind && isClearlyBefore(moved, when))
            return refused(QT_TRANSLATE_NOOP("Record",
                               "The child cannot have been found (%2) after they had gone on to "
                               "somewhere else (%1). Check both times."),
                moved, when);
        if (!isFind && isClearlyBefore(when, moved))
            return refused(QT_TRANSLATE_NOOP("Record",
                               "The child cannot have come back (%2) before they were somewhere "
                               "else (%1). Check both times."),
                moved, when);
    }
    return {};
}

} // namespace

Done checkPast(const Moment &moment, const QDateTime &now)
{
    const bool isAhead = moment.hasTime()
        ? moment.instant() > now
        : moment.isKnown() && local_time::dateOf(moment.instant()) > local_time::dateOf(now);
    if (!isAhead)
        return {};
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "%1 has not come yet. Write when it happened, or “not "
            "known”.")
            .arg(local_time::full(moment)));
}

Done checkNotAhead(const NewEntry &entry, const QDateTime &now)
{
    Done past = checkPast(entry.happened, now);
    if (past)
        past = checkPast(eventOf(entry).second, now);
    for (auto answer = entry.answers.cbegin(); past && answer != entry.answers.cend(); ++answer) {
        const Field *field = forms::field(answer.key());
        // When they should have been there may still be ahead: a bag is found packed before.
        const bool hasHappened = field != nullptr && field->kind == Field::Kind::Time
            && field->id != u"noticed.expected-at";
        if (hasHappened)
            past = checkPast(answer->toMoment(), now);
    }
    return past;
}

Done checkTimes(const FactFold &log, const NewEntry &entry, const QDateTime &now)
{
    const Done past = checkNotAhead(entry, now);
    const auto [event, when] = eventOf(entry);
    if (!past || !when.isKnown())
        return past;
    for (const Order &order : orders()) {
        const bool isEarlier = order.earlier == event;
        if (!isEarlier && order.later != event)
            continue;
        // Described anew since that find: whoever was seen later was gone again. Where it is known
        // where they are, they may well be seen there.
        const bool isSeenAllTheSame = event == Trigger::Located
            && (isDescribedAfter(log, when) || located_places::isMove(entry.kind, entry.subject));
        if (isSeenAllTheSame && order.earlier == Trigger::LastSeen)
            continue;
        const Moment earlier = isEarlier ? when : writtenTime(order.earlier, log);
        const Moment later = isEarlier ? writtenTime(order.later, log) : when;
        if (isClearlyBefore(later, earlier))
            return refused(order.sentence, earlier, later);
    }
    return checkMoves(log, entry, when);
}

Done checkFollows(const FactFold &log, const NewEntry &entry, const std::optional<Entry> &original)
{
    const auto following = std::find_if(followings().cbegin(), followings().cend(),
        [&](const Following &each) { return each.kind == entry.kind; });
    // What lies sealed, or came back in a pack, is taken as it is.
    const bool isOfPack = entry.kind == Entry::Kind::Interview && !entry.subject.isEmpty();
    if (following == followings().cend() || isOfPack)
        return {};
    const QString field = following->field.toString();
    const Moment said = entry.answers.value(field).toMoment();
    const Moment when = said.isKnown() ? said : entry.happened;
    const bool isTimeKept = original && when == original->when(field);
    // A form that is written field by field is of one moment: the first line of it was let in.
    const QList<Entry> lines = log.all(entry.kind);
    const bool isOfOldForm = !said.isKnown()
        && std::any_of(lines.cbegin(), lines.cend(),
            [&](const Entry &line) { return line.happened == entry.happened; });
    if (isTimeKept || isOfOldForm)
        return {};
    const Moment found
        = following->found != nullptr ? absence_times::firstFound(log) : Moment::notKnown();
    if (isClearlyBefore(when, found))
        return refused(following->found, found, when);
    const Moment from = following->from(log);
    if (isClearlyBefore(when, from))
        return refused(following->begun, from, when);
    const Moment over = entry.kind == Entry::Kind::Category ? overAt(log) : Moment::notKnown();
    return isClearlyBefore(over, when) ? refused(isOverThen, over, when) : Done();
}

Done checkStopTime(const EpisodeFacts &facts, const NewEntry &entry, const QDateTime &now)
{
    const bool hasReason = !entry.answers.value(u"stop.reason"_s).value().trimmed().isEmpty();
    if (entry.kind != Entry::Kind::StopTime || hasReason)
        return {};
    const Moment until = entry.answers.value(u"stop.at"_s).toMoment();
    const QDateTime standing = standingStop(facts, now);
    if (!standing.isValid())
        return failure(Error::Code::Refused,
            QCoreApplication::translate("Record",
                "No plan says how long to check. Write why this time, then set it again."));
    // A time that nobody knows moves nothing.
    if (!until.isKnown() || until.instant() <= standing)
        return {};
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "Checking ends at %1. Write why you check longer, until %2, then set it again.")
            .arg(local_time::full(standing), local_time::full(until)));
}

bool isOver(const FactFold &log)
{
    return log.hasHappened(Trigger::Returned) || log.hasHappened(Trigger::Ended);
}

Done checkNotSignedOff(const FactFold &log, Entry::Kind kind, const QString &subject)
{
    switch (kind) {
    case Entry::Kind::Interview:
        // It says nothing, and nobody could be told otherwise what may be about whoever signed.
        if (subject == interview_privacy::sealedPart)
            return {};
        break;
    case Entry::Kind::Note:
    case Entry::Kind::DocumentMade:
    case Entry::Kind::ActionDone:
    case Entry::Kind::ProfileChanged:
        return {};
    default:
        break;
    }
    // A sign-off of an earlier build may stand in a record that still runs: it holds nothing up.
    return log.first(Entry::Kind::SignOff) && isOver(log) ? signedOff(kind, subject) : Done();
}

Done checkOver(const FactFold &log, Entry::Kind kind)
{
    if (kind != Entry::Kind::SignOff || isOver(log))
        return {};
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "The child is not back, and nobody wrote how the absence ended. Write that first, then "
            "sign off."));
}

Done checkSigner(
    const FactFold &log, const NewEntry &entry, const Staff &author, Setting::Kind kind)
{
    if (entry.kind != Entry::Kind::SignOff)
        return {};
    const QString named = entry.answers.value(u"sign.by"_s).value().trimmed();
    const QString signer = named.isEmpty() ? author.name : named;
    const auto isBySigner = [folded = foldedName(signer)](const Entry &line) {
        return foldedName(line.authorName) == folded;
    };
    const auto isByAuthor = [&](const Entry &line) { return line.author == author.id; };
    const QList<Entry> interview = log.wordingsOf(Entry::Kind::Interview);
    if (std::any_of(interview.cbegin(), interview.cend(), isBySigner))
        return failure(Error::Code::NotAllowed,
            QCoreApplication::translate(
                "Record", "%1 wrote the interview and cannot sign it off. Ask somebody else.")
                .arg(signer));
    // In a foster home the other carer may be sitting beside whoever is signed in.
    if (kind != Setting::Kind::FosterHome
        && std::any_of(interview.cbegin(), interview.cend(), isByAuthor))
        return failure(Error::Code::NotAllowed,
            QCoreApplication::translate("Record",
                "%1 wrote the interview, and cannot write that somebody else signed it off. "
                "Whoever signs it off signs in with their own name first.")
                .arg(author.name));
    if (std::all_of(log.entries().cbegin(), log.entries().cend(), isBySigner))
        return failure(Error::Code::NotAllowed,
            QCoreApplication::translate("Record",
                "%1 wrote the whole record. Somebody else signs it off: write their name under "
                "“Who signs it off?”.")
                .arg(signer));
    return {};
}

Done checkReason(const NewEntry &entry)
{
    const auto says = [&](const QString &field) {
        return !entry.answers.value(field).value().trimmed().isEmpty();
    };
    const QString outcome = entry.answers.value(u"notice.outcome"_s).value();
    const bool isLeftOut = outcome == u"not-told" || outcome == u"not-shared";
    if (entry.kind != Entry::Kind::Notice || !isLeftOut || says(u"notice.reason"_s)
        || says(u"notice.note"_s))
        return {};
    if (outcome == u"not-shared")
        return failure(Error::Code::Refused,
            QCoreApplication::translate(
                "Record", "Write why it was not shared, then choose “Not shared” again."));
    return failure(Error::Code::Refused,
        QCoreApplication::translate(
            "Record", "Write why they were not told, then choose “Not told” again."));
}

Done checkTakesOver(const FactFold &log, const NewEntry &entry, const QString &author)
{
    if (entry.kind != Entry::Kind::ShiftHandOver || entry.subject.isEmpty())
        return {};
    const auto open = waitingShift(log);
    if (!open || open->entry.toStorage() != entry.subject) {
        return failure(Error::Code::Changed,
            QCoreApplication::translate("Record",
                "This shift was taken over already, or was handed over again since. Look at the "
                "newest page."));
    }
    if (open->by != author)
        return {};
    return failure(Error::Code::NotAllowed,
        QCoreApplication::translate("Record",
            "%1 handed this shift over. Whoever takes over signs in with their own name first.")
            .arg(author));
}

Done checkCorrectable(const FactFold &log, const Entry &line)
{
    const auto refused = [](const char *sentence) {
        return failure(Error::Code::Refused, QCoreApplication::translate("Record", sentence));
    };
    switch (line.kind) {
    case Entry::Kind::DocumentMade:
        return refused(
            QT_TRANSLATE_NOOP("Record", "What was given out cannot be corrected. Add a note."));
    case Entry::Kind::ProfileChanged:
        return refused(QT_TRANSLATE_NOOP("Record",
            "This line says what was changed in the profile. Change it there: that is a new "
            "line."));
    case Entry::Kind::SignOff:
        return {};
    case Entry::Kind::Interview:
        if (!line.subject.isEmpty())
            return refused(QT_TRANSLATE_NOOP(
                "Record", "What lies sealed cannot be corrected. Seal what is new as well."));
        break;
    default:
        break;
    }
    if (log.first(Entry::Kind::SignOff))
        return signedOff(line.kind);
    if (line.takesBack())
        return refused(QT_TRANSLATE_NOOP(
            "Record", "This line was taken back. Write what did happen as a new line."));
    return {};
}

Done checkIsAuthor(const Entry &line, const StaffId &by)
{
    if (line.kind != Entry::Kind::Interview || line.author == by)
        return {};
    return failure(Error::Code::NotAllowed,
        QCoreApplication::translate("Record",
            "Only whoever wrote this line of the interview can correct it or take it back: tell "
            "them. What the child said to you can be sealed as a part of its own, which nobody "
            "here can open."));
}

Done checkMayBeTakenBack(const Entry &line, const StaffId &by)
{
    if (line.kind == Entry::Kind::Noticed) {
        return failure(Error::Code::Refused,
            QCoreApplication::translate("Record",
                "The start of the record can be corrected, not taken out. If nobody was missing, "
                "say so in “How did it end?”."));
    }
    const Done isTheirs = checkIsAuthor(line, by);
    return isTheirs ? checkSameKind(line.kind, Entry::Kind::Note) : isTheirs;
}

Done checkSameKind(Entry::Kind original, Entry::Kind correction)
{
    const bool isReopened = original == Entry::Kind::SignOff;
    if (correction == original || (correction == Entry::Kind::Note && !isReopened))
        return {};
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "A correction says the same kind of thing, or takes the line back with a note. A "
            "sign-off is taken back by reopening the record."));
}

} // namespace homeward::entry_rules
