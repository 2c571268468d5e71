// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/fact_fold.h"

#include "core/guide/absence_home.h"
#include "core/guide/entry_folding.h"
#include "core/guide/flag_answer.h"
#include "core/guide/interview_duty.h"
#include "core/guide/interview_privacy.h"
#include "core/guide/ring_rule.h"
#include "core/guide/setting_work.h"
#include "core/model/contact_facts.h"
#include "core/time/local_time.h"
#include "core/time/until.h"

#include <QSet>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &careStatuses()
{
    static const QSet<QString> statuses { u"full-care-order"_s, u"interim-care-order"_s,
        u"section-20"_s, u"police-protection"_s, u"emergency-protection-order"_s, u"remand"_s,
        u"care-leaver"_s };
    return statuses;
}

/// When it was done, where the line itself says so.
Moment saidDoneAt(const Entry &line)
{
    for (const QString &field : { u"offer.at"_s, u"interview.at"_s, u"police-check.at"_s,
             u"call.at"_s, u"meeting.at"_s, u"grading.at"_s }) {
        const Moment said = line.answer(field).toMoment();
        if (said.isKnown())
            return said;
    }
    return {};
}

/// Until when what a line tells of was done at the latest. Nobody writes it down before.
QDateTime doneBy(const FactFold &fold, const Entry &line)
{
    return local_time::latest(fold.doneAt(line), line.position());
}

/// In the order in which the police gave them, in whichever they were written down: the last counts
/// (R3).
QList<Entry> gradingsAsGiven(const FactFold &fold)
{
    QList<Entry> gradings = fold.all(Entry::Kind::Grading);
    std::stable_sort(gradings.begin(), gradings.end(),
        [&](const Entry &a, const Entry &b) { return doneBy(fold, a) < doneBy(fold, b); });
    return gradings;
}

/// That a part lies sealed is nobody's fact: it is no interview, and changes no duty.
QList<Entry> withoutSealedParts(QList<Entry> log)
{
    log.removeIf(interview_privacy::isSealedPart);
    return log;
}

} // namespace

FactFold::FactFold(const EpisodeFacts &facts)
    : m_items(logItems(withoutSealedParts(facts.log)))
    , m_entries(standing(m_items))
    , m_whereabouts(facts.episode.kind, m_entries)
    , m_calls(m_entries, m_whereabouts)
{
    m_reports = static_cast<int>(std::count_if(facts.earlier.cbegin(), facts.earlier.cend(),
        [](const EarlierEpisode &episode) { return episode.kind == Episode::Kind::Missing; }));
    takeProfile(facts);
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.kind != Entry::Kind::Grading)
            takeEntry(entry);
    }
    for (const Entry &grading : gradingsAsGiven(*this))
        takeEntry(grading);
    const bool isLookedForHere = setting_work::looksForChild(facts.setting.kind);
    const QString told = answer(u"light.how"_s).value();
    m_didPoliceTellUs = isLookedForHere && told == u"police";
    m_didAuthorityTellUs = isLookedForHere && told == u"other-authority";
    if (kind() == Episode::Kind::FromEducation)
        m_missingFrom = u"education"_s;
    else if (isInCare())
        m_missingFrom = u"care"_s;
    else if (answer(u"child.legal-status"_s).isAnswered())
        m_missingFrom = u"home"_s;
    else {
        // A home or a carer looks after children in care: unless told otherwise, the care list
        // applies. Of a child in care the police tell those who care for it, not a service that
        // interviews.
        const bool isCare = setting_work::looksAfterChildren(facts.setting.kind);
        m_missingFrom = isCare ? u"care"_s : u"home"_s;
        m_mayBeMissingFrom = isCare ? u"home"_s : u"care"_s;
    }
}

void FactFold::takeProfile(const EpisodeFacts &facts)
{
    const auto take = [this](const QString &field, const Answer &answer, const QString &saidBy,
                          const QDateTime &when) {
        if (answer.isSettled())
            m_statements[field] << Statement { answer, {}, saidBy, {}, when };
    };
    const QList<Contact> &people = facts.profile.contacts;
    const Child child = contact_facts::filledIn(facts.profile.child, people);
    for (const auto &[field, fact] : child.facts.asKeyValueRange())
        take(field, fact.answer, fact.saidBy, fact.checkedAt);
    if (const Placement *home = homeDuring(facts)) {
        const Placement known = contact_facts::filledIn(*home, people);
        for (const auto &[field, answer] : known.answers.asKeyValueRange())
            take(field, answer, {}, {});
    }
}

void FactFold::takeEntry(const Entry &entry)
{
    if (entry.kind == Entry::Kind::SourceChosen) {
        if (isChosenOfNow(entry))
            m_choices.insert(entry.subject, entry);
        return;
    }
    // A contact, a place or a placement that changed is in the profile already.
    const bool isOfAnother = entry.kind == Entry::Kind::ProfileChanged && !entry.subject.isEmpty();
    const bool isOfReturnBefore = isOfOneReturn(entry.kind) && isBeforeLost(entry);
    if (!entry_folding::isByField(entry.kind) || isOfAnother || isOfReturnBefore)
        return;
    for (auto answer = entry.answers.cbegin(); answer != entry.answers.cend(); ++answer) {
        if (!m_whereabouts.isOfNow(entry, answer.key()))
            continue;
        QList<Statement> &statements = m_statements[answer.key()];
        const Statement statement { *answer, entry.id, entry.source(), entry.authorName,
            entry.written };
        if (!entry_folding::mayBeDisputed(entry.kind)) {
            statements = { statement };
            continue;
        }
        // What tonight's entries say takes the place of the profile, and of what the same person
        // said before.
        statements.removeIf([&](const Statement &older) {
            return older.entry.isEmpty() || older.saidBy == statement.saidBy;
        });
        statements << statement;
    }
}

/// What was chosen of where a child was found before they went on, or were lost again, says nothing
/// of where they are.
bool FactFold::isChosenOfNow(const Entry &choice) const
{
    const QString chosen = choice.answer(u"source-chosen.entry"_s).value();
    const auto line = std::find_if(m_entries.cbegin(), m_entries.cend(),
        [&](const Entry &entry) { return entry.id.toStorage() == chosen; });
    return line == m_entries.cend() || m_whereabouts.isOfNow(*line, choice.subject);
}

Statement FactFold::fact(const QString &field) const
{
    const QList<Statement> statements = m_statements.value(field);
    if (statements.isEmpty())
        return {};
    const auto choice = m_choices.constFind(field);
    if (choice != m_choices.constEnd()) {
        const QString chosen = choice->answer(u"source-chosen.entry"_s).value();
        for (const Statement &statement : statements) {
            if (statement.entry.toStorage() == chosen)
                return statement;
        }
    }
    // Somebody who knows outweighs somebody who does not, whoever spoke last.
    for (auto statement = statements.crbegin(); statement != statements.crend(); ++statement) {
        if (statement->answer.isAnswered())
            return *statement;
    }
    return statements.last();
}

QList<Statement> FactFold::sides(const QString &field) const
{
    const Statement used = fact(field);
    QList<Statement> sides { used };
    const auto choice = m_choices.constFind(field);
    for (const Statement &other : m_statements.value(field)) {
        const bool isSettledByChoice
            = choice != m_choices.constEnd() && other.when <= choice->written;
        if (other.answer.isAnswered() && other.answer != used.answer && !isSettledByChoice)
            sides << other;
    }
    return sides;
}

QStringList FactFold::disputedFields() const
{
    QStringList disputed;
    for (auto field = m_statements.keyBegin(); field != m_statements.keyEnd(); ++field) {
        if (sides(*field).size() > 1)
            disputed << *field;
    }
    return disputed;
}

std::optional<Entry> FactFold::last(Entry::Kind kind, const QString &subject) const
{
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry) {
        if (entry->kind == kind && (subject.isEmpty() || entry->subject == subject))
            return *entry;
    }
    return std::nullopt;
}

std::optional<Entry> FactFold::first(Entry::Kind kind) const
{
    for (const Entry &entry : m_entries) {
        if (entry.kind == kind)
            return entry;
    }
    return std::nullopt;
}

QString FactFold::ending() const
{
    const auto ending = last(Entry::Kind::Ending);
    return ending ? ending->answer(u"ending.kind"_s).value() : QString();
}

std::optional<EpisodeFacts> FactFold::searchBefore(const EpisodeFacts &facts) const
{
    const std::optional<Entry> &lost = m_whereabouts.lost();
    return lost ? std::optional(before(*lost, facts)) : std::nullopt;
}

EpisodeFacts FactFold::before(const Entry &line, const EpisodeFacts &facts) const
{
    QSet<EntryId> after;
    for (const LogItem &item : m_items) {
        if (foldsBefore(item.now, line))
            continue;
        after << item.now.id;
        for (const Entry &said : item.before)
            after << said.id;
    }
    EpisodeFacts before = facts;
    before.log.removeIf([&](const Entry &entry) { return after.contains(entry.id); });
    return before;
}

QList<Entry> FactFold::sinceLost(Entry::Kind kind) const
{
    QList<Entry> found = all(kind);
    found.removeIf([this](const Entry &entry) { return isBeforeLost(entry); });
    return found;
}

std::optional<Entry> FactFold::lastSinceLost(Entry::Kind kind, const QString &subject) const
{
    const auto entry = last(kind, subject);
    return entry && !isBeforeLost(*entry) ? entry : std::nullopt;
}

QList<Entry> FactFold::doneSinceLost(Entry::Kind kind) const
{
    QList<Entry> found = sinceLost(kind);
    const Moment lost = lostAgainAt().value_or(Moment());
    if (!lost.isKnown())
        return found;
    found.removeIf([&](const Entry &line) {
        const QDateTime done = doneBy(*this, line);
        return done.isValid() && done < lost.instant();
    });
    return found;
}

Answer FactFold::answerSinceLost(Entry::Kind kind, const QString &field) const
{
    const QList<Entry> lines = doneSinceLost(kind);
    const auto newest = std::find_if(lines.crbegin(), lines.crend(),
        [&](const Entry &line) { return line.answers.contains(field); });
    return newest == lines.crend() ? Answer() : newest->answer(field);
}

QList<Answer> FactFold::answersOfEach(Entry::Kind kind, const QString &field) const
{
    QList<Answer> answers;
    std::optional<Moment> form; ///< all of its lines are of one moment
    for (const Entry &line : m_entries) {
        if (line.kind != kind || !line.answers.contains(field))
            continue;
        if (form == line.happened)
            answers.removeLast();
        form = line.happened;
        answers << line.answer(field);
    }
    return answers;
}

Moment FactFold::doneAt(const Entry &line) const
{
    Moment done = saidDoneAt(line);
    if (done.isKnown() || !line.happened.isKnown())
        return done.isKnown() ? done : line.moment();
    // A form that is written field by field has a line for each, all at the moment of the first.
    for (const Entry &other : m_entries) {
        const bool isOfThatForm = other.kind == line.kind && other.happened == line.happened
            && other.subject == line.subject;
        if (const Moment said = isOfThatForm ? saidDoneAt(other) : Moment(); said.isKnown())
            done = said;
    }
    return done.isKnown() ? done : line.moment();
}

QList<Entry> FactFold::countingFrom(Trigger start, Entry::Kind kind) const
{
    const bool isAnew
        = start == Trigger::Interviewed ? interview_duty::isHeld(*this) : isOfOneSearch(start);
    return isAnew ? doneSinceLost(kind) : all(kind);
}

QList<Entry> FactFold::wordingsOf(Entry::Kind kind) const
{
    QList<Entry> wordings;
    for (const LogItem &item : m_items) {
        if (!item.isTakenBack())
            wordings << item.before << item.now;
    }
    wordings.removeIf([kind](const Entry &said) {
        return said.kind != kind || said.subject == interview_privacy::cameBack;
    });
    return wordings;
}

QStringList FactFold::authorsOf(Entry::Kind kind) const
{
    QStringList authors;
    for (const Entry &said : wordingsOf(kind)) {
        if (!authors.contains(said.authorName))
            authors << said.authorName;
    }
    return authors;
}

QList<Entry> FactFold::all(Entry::Kind kind) const
{
    QList<Entry> found;
    std::copy_if(m_entries.cbegin(), m_entries.cend(), std::back_inserter(found),
        [kind](const Entry &entry) { return entry.kind == kind; });
    return found;
}

/// They were missing before it was known where they are. Whoever heard that they are missing has to
/// hear that they are found, in whichever words that was written down.
bool FactFold::isFound() const
{
    const std::optional<Entry> &known = m_whereabouts.becameKnown();
    return known
        && (known->kind == Entry::Kind::Located || m_calls.isToldOf() || isReportOfPolice());
}

bool FactFold::isReportOfPolice() const { return m_didPoliceTellUs && !m_whereabouts.lost(); }

bool FactFold::isReportOfAuthority() const { return m_didAuthorityTellUs && !m_whereabouts.lost(); }

/// Police who told us of the child knew it by then: no call is the report (R7).
Moment FactFold::reportedAt() const
{
    const QList<Entry> &calls = m_calls.sinceLost();
    const Moment called = calls.isEmpty() ? Moment() : m_calls.madeAt(calls.first());
    if (!isReportOfPolice())
        return called;
    const Moment light = answer(u"light.at"_s).toMoment();
    const Moment known = light.isKnown() ? light : event(Trigger::Noticed);
    return called.isKnown() && (!known.isKnown() || local_time::isLater(known, called)) ? called
                                                                                        : known;
}

bool FactFold::isLocated() const { return m_whereabouts.isLocated() || isFound(); }

Moment FactFold::timeSaid(const QString &field, const QList<Entry> &lines) const
{
    const Moment said = answer(field).toMoment();
    if (said.isKnown())
        return said;
    const auto timed = std::find_if(lines.cbegin(), lines.cend(),
        [&](const Entry &line) { return line.when(field).isKnown(); });
    return timed == lines.cend() ? Moment() : timed->when(field);
}

Moment FactFold::event(Trigger trigger) const
{
    switch (trigger) {
    case Trigger::Noticed:
        return timeSaid(u"noticed.at"_s, all(Entry::Kind::Noticed));
    case Trigger::LastSeen: {
        Moment seen = answer(u"last-seen.at"_s).toMoment();
        for (const Entry &sighting : all(Entry::Kind::Sighting)) {
            if (local_time::isLater(sighting.happened, seen))
                seen = sighting.happened;
        }
        return seen;
    }
    case Trigger::StillMissing:
        return event(Trigger::Noticed);
    case Trigger::Reported:
        return reportedAt();
    case Trigger::Located:
        return isLocated() ? m_whereabouts.knownAt() : Moment();
    case Trigger::Returned:
        return m_whereabouts.back().value_or(Moment());
    case Trigger::LocatedOrReturned: {
        const Moment located = event(Trigger::Located);
        const Moment returned = event(Trigger::Returned);
        if (!located.isKnown() || !returned.isKnown())
            return located.isKnown() ? located : returned;
        return local_time::isLater(located, returned) ? returned : located;
    }
    case Trigger::PoliceProtection: {
        const auto power = policeProtection();
        return power ? power->when(u"power.at"_s) : Moment();
    }
    case Trigger::Interviewed:
        return interview_duty::heldAt(*this);
    case Trigger::Ended: {
        const auto ending = last(Entry::Kind::Ending);
        return ending ? ending->happened : Moment();
    }
    }
    return {};
}

std::optional<Entry> FactFold::policeProtection() const
{
    // It cannot be made longer (Children Act 1989, section 46): a later line that says no start of
    // its own is about the same one.
    std::optional<Entry> begun;
    for (const Entry &power : all(Entry::Kind::LegalPower)) {
        const bool isProtection = power.answer(u"power.kind"_s).value() == u"police-protection";
        if (isProtection && (!begun || power.answer(u"power.at"_s).isAnswered()))
            begun = power;
    }
    return begun;
}

bool FactFold::hasHappened(Trigger trigger) const
{
    switch (trigger) {
    case Trigger::Noticed:
    case Trigger::StillMissing:
        return true;
    case Trigger::LastSeen:
        return event(trigger).isKnown();
    case Trigger::Reported:
        return isReportOfPolice() || !m_calls.sinceLost().isEmpty();
    case Trigger::Located:
        return isLocated() || hasHappened(Trigger::Returned);
    case Trigger::Returned:
        return m_whereabouts.back().has_value();
    case Trigger::LocatedOrReturned:
        return hasHappened(Trigger::Located);
    case Trigger::PoliceProtection:
        return policeProtection().has_value();
    case Trigger::Interviewed:
        return std::any_of(m_entries.cbegin(), m_entries.cend(), interview_privacy::tellsThatHeld);
    case Trigger::Ended:
        return first(Entry::Kind::Ending).has_value();
    }
    return false;
}

bool FactFold::isAway() const
{
    if (hasHappened(Trigger::Returned) || hasHappened(Trigger::Ended))
        return false;
    if (m_whereabouts.isInCharge())
        return false;
    return (kind() == Episode::Kind::Away && mayBeAway())
        || (isLocated() && m_missingFrom == u"care");
}

bool FactFold::mayBeAway() const
{
    return m_missingFrom == u"care" || m_mayBeMissingFrom == u"care";
}

std::optional<Entry> FactFold::lastOfWhereabouts() const
{
    const auto described = last(Entry::Kind::Category);
    const auto located = last(Entry::Kind::Located);
    if (!described || !located)
        return described ? described : located;
    return foldsBefore(*described, *located) ? located : described;
}

bool FactFold::isInCare() const
{
    return careStatuses().contains(answer(u"child.legal-status"_s).value());
}

bool FactFold::isFamilyClosed() const
{
    return ring_rule::isFamilyClosed(
        ring_rule::FamilyFacts { .feared = answer(u"risk.family-danger"_s),
            .known = answer(u"risk.known"_s),
            .cameAlone = answer(u"child.unaccompanied"_s),
            .forcedMarriage = flagAnswer(*this, u"forced-marriage"_s),
            .trafficking = flagAnswer(*this, u"trafficking"_s) });
}

std::optional<QStringList> FactFold::situationFact(const QString &name) const
{
    if (name == u"situation.missing-from")
        return QStringList { m_missingFrom };
    if (name == u"situation.kind") {
        if (kind() == Episode::Kind::Away && !mayBeAway())
            return QStringList { toStorage(Episode::Kind::Missing) };
        QStringList kinds { toStorage(kind()) };
        // Who was missing and is away is both: what the area asks for a child who went missing ends
        // as its rules say.
        if (kind() == Episode::Kind::Away && isFound())
            kinds << toStorage(Episode::Kind::Missing);
        else if (kind() != Episode::Kind::Away && isAway())
            kinds << toStorage(Episode::Kind::Away);
        return kinds;
    }
    if (name == u"situation.reports")
        return QStringList { QString::number(m_reports + 1),
            m_reports >= 1 ? u"two-or-more"_s : u"first"_s };
    const Answer known = answer(name);
    if (!known.isAnswered())
        return std::nullopt;
    return known.values();
}

QStringList FactFold::mayBe(const QString &name) const
{
    if (name == u"situation.missing-from" && !m_mayBeMissingFrom.isEmpty())
        return { m_mayBeMissingFrom };
    return {};
}

bool isOfOneSearch(Trigger event)
{
    return event == Trigger::Reported || event == Trigger::Located || event == Trigger::Returned
        || event == Trigger::LocatedOrReturned;
}

bool isOfOneReturn(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::ReturnTalk:
    case Entry::Kind::Observation:
    case Entry::Kind::SafeAndWell:
    case Entry::Kind::InterviewOffer:
    case Entry::Kind::ParentInformation:
    case Entry::Kind::Interview:
        return true;
    default:
        return false;
    }
}

std::optional<bool> holds(const QList<Applies> &applies, const FactFold &fold)
{
    bool isCertain = true;
    const auto isAnyOf = [](const QStringList &values, const Applies &condition) {
        return std::any_of(values.cbegin(), values.cend(),
            [&](const QString &value) { return condition.anyOf.contains(value); });
    };
    for (const Applies &condition : applies) {
        const std::optional<QStringList> known = fold.situationFact(condition.fact);
        if (!known) {
            isCertain = false;
            continue;
        }
        if (isAnyOf(*known, condition))
            continue;
        if (!isAnyOf(fold.mayBe(condition.fact), condition))
            return false;
        isCertain = false;
    }
    return isCertain ? std::optional<bool>(true) : std::nullopt;
}

} // namespace homeward
