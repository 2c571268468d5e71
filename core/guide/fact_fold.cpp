// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/fact_fold.h"

#include "core/guide/flag_answer.h"
#include "core/guide/interview_privacy.h"
#include "core/guide/ring_rule.h"
#include "core/guide/setting_work.h"
#include "core/model/ending.h"

#include <QSet>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

const QString locatedAtField = u"located.at"_s;

/// Entries about one of several things (a check, a notice, an action) are read by subject, not
/// folded by field.
bool foldsByField(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Check:
    case Entry::Kind::RedFlag:
    case Entry::Kind::Notice:
    case Entry::Kind::ContactAttempt:
    case Entry::Kind::Sighting:
    case Entry::Kind::Note:
    case Entry::Kind::InterviewAttempt:
    case Entry::Kind::Action:
    case Entry::Kind::ActionDone:
    case Entry::Kind::Meeting:
    case Entry::Kind::Consent:
    case Entry::Kind::Publicity:
    case Entry::Kind::LegalPower:
    case Entry::Kind::OfstedDecision:
    case Entry::Kind::ShiftHandOver:
    case Entry::Kind::EventTime:
    case Entry::Kind::SignOff:
    case Entry::Kind::SourceChosen:
    case Entry::Kind::DocumentMade:
        return false;
    default:
        return true;
    }
}

/// Only what people tell about the absence itself can be told differently by two of them. A newer
/// word on the profile, a call or an interview simply follows the older one.
bool mayBeDisputed(Entry::Kind kind)
{
    return kind == Entry::Kind::Fact || kind == Entry::Kind::Noticed || kind == Entry::Kind::Located
        || kind == Entry::Kind::Returned;
}

QString sourceOf(const Entry &entry)
{
    return entry.saidBy.isEmpty() ? entry.authorName : entry.saidBy;
}

bool laterMoment(const Moment &a, const Moment &b)
{
    return a.isKnown() && (!b.isKnown() || a.instant() > b.instant());
}

const QSet<QString> &careStatuses()
{
    static const QSet<QString> statuses { u"full-care-order"_s, u"interim-care-order"_s,
        u"section-20"_s, u"police-protection"_s, u"emergency-protection-order"_s, u"remand"_s,
        u"care-leaver"_s };
    return statuses;
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
    , m_kind(facts.episode.kind)
{
    m_reports = static_cast<int>(std::count_if(facts.earlier.cbegin(), facts.earlier.cend(),
        [](const EarlierEpisode &episode) { return episode.kind == Episode::Kind::Missing; }));
    takeProfile(facts);
    for (const Entry &entry : std::as_const(m_entries))
        takeEntry(entry);
    if (m_kind == Episode::Kind::FromEducation)
        m_missingFrom = u"education"_s;
    else if (isInCare())
        m_missingFrom = u"care"_s;
    else if (answer(u"child.legal-status"_s).isAnswered())
        m_missingFrom = u"home"_s;
    else // A home or a carer looks after children in care: unless told otherwise, the care list
         // applies. Of a child in care the police tell those who care for it, not a service that
         // interviews.
        m_missingFrom
            = setting_work::looksAfterChildren(facts.setting.kind) ? u"care"_s : u"home"_s;
}

void FactFold::takeProfile(const EpisodeFacts &facts)
{
    const auto take = [this](const QString &field, const Answer &answer, const QString &saidBy,
                          const QDateTime &when) {
        if (answer.isSettled())
            m_statements[field] << Statement { answer, {}, saidBy, {}, when };
    };
    const QMap<QString, ProfileFact> &known = facts.profile.child.facts;
    for (auto fact = known.cbegin(); fact != known.cend(); ++fact)
        take(fact.key(), fact->answer, fact->saidBy, fact->checkedAt);
    if (const Placement *placement = facts.profile.currentPlacement()) {
        for (auto answer = placement->answers.cbegin(); answer != placement->answers.cend();
             ++answer)
            take(answer.key(), *answer, {}, {});
    }
}

void FactFold::takeEntry(const Entry &entry)
{
    if (entry.kind == Entry::Kind::SourceChosen) {
        m_choices.insert(entry.subject, entry);
        return;
    }
    if (entry.kind == Entry::Kind::Category) {
        if (const auto kind = episodeKindFromStorage(entry.answer(u"category.kind"_s).value())) {
            m_kind = *kind;
            takeCategory(entry);
        }
    }
    const bool isMove = entry.kind == Entry::Kind::Located
        && entry.subject == located_places::movedOn && m_locatedAt && !m_isLostAgain;
    if (entry.kind == Entry::Kind::Located) {
        if (!m_locatedAt || m_isLostAgain)
            m_locatedAt = entry.happened;
        m_isLostAgain = false;
    }
    if (isMove)
        forgetWhere();
    // A contact, a place or a placement that changed is in the profile already.
    const bool isOfAnother = entry.kind == Entry::Kind::ProfileChanged && !entry.subject.isEmpty();
    if (!foldsByField(entry.kind) || isOfAnother)
        return;
    for (auto answer = entry.answers.cbegin(); answer != entry.answers.cend(); ++answer) {
        if (isMove && answer.key() == locatedAtField)
            continue;
        QList<Statement> &statements = m_statements[answer.key()];
        const Statement statement { *answer, entry.id, sourceOf(entry), entry.authorName,
            entry.written };
        if (!mayBeDisputed(entry.kind)) {
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

/// Whoever was found and is missing again: where they were found then says nothing of now.
void FactFold::takeCategory(const Entry &entry)
{
    if (!m_locatedAt || m_isLostAgain || m_kind == Episode::Kind::Away)
        return;
    m_isLostAgain = true;
    m_lostAgain = entry;
    forgetWhere();
    m_statements.remove(locatedAtField);
    m_choices.remove(locatedAtField);
}

/// All that was said of the find but its time: whoever went on from there was still found then.
void FactFold::forgetWhere()
{
    const auto isOfThePlace = [](auto field) {
        return field.key().startsWith(u"located.") && field.key() != locatedAtField;
    };
    m_statements.removeIf(isOfThePlace);
    m_choices.removeIf(isOfThePlace);
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

QList<Entry> FactFold::wordingsOf(Entry::Kind kind) const
{
    QList<Entry> wordings;
    for (const LogItem &item : m_items)
        wordings << item.before << item.now;
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

Moment FactFold::locatedAt() const
{
    if (m_isLostAgain)
        return {};
    const Moment said = answer(locatedAtField).toMoment();
    return said.isKnown() ? said : m_locatedAt.value_or(Moment());
}

Moment FactFold::event(Trigger trigger) const
{
    const auto timeOf = [this](Entry::Kind kind, const QString &field) {
        const Moment said = answer(field).toMoment();
        if (said.isKnown())
            return said;
        const auto entry = first(kind);
        return entry ? entry->happened : Moment();
    };
    switch (trigger) {
    case Trigger::Noticed:
        return timeOf(Entry::Kind::Noticed, u"noticed.at"_s);
    case Trigger::LastSeen: {
        Moment seen = answer(u"last-seen.at"_s).toMoment();
        for (const Entry &sighting : all(Entry::Kind::Sighting)) {
            if (laterMoment(sighting.happened, seen))
                seen = sighting.happened;
        }
        return seen;
    }
    case Trigger::StillMissing:
        return event(Trigger::Noticed);
    case Trigger::Reported:
        return firstReport();
    case Trigger::Located:
        return locatedAt();
    case Trigger::Returned:
        return timeOf(Entry::Kind::Returned, u"returned.at"_s);
    case Trigger::LocatedOrReturned: {
        const Moment located = event(Trigger::Located);
        const Moment returned = event(Trigger::Returned);
        if (!located.isKnown() || !returned.isKnown())
            return located.isKnown() ? located : returned;
        return laterMoment(located, returned) ? returned : located;
    }
    case Trigger::PoliceProtection: {
        const auto power = policeProtection();
        return power ? power->when(u"power.at"_s) : Moment();
    }
    case Trigger::Interviewed:
        return timeOf(Entry::Kind::Interview, u"interview.at"_s);
    case Trigger::Ended: {
        const auto ending = last(Entry::Kind::Ending);
        return ending ? ending->happened : Moment();
    }
    }
    return {};
}

/// The earliest call since the child was last missing. A form in which only what was agreed is
/// filled in is no call yet.
Moment FactFold::firstReport() const
{
    Moment earliest;
    for (const Entry &entry : sinceLost(Entry::Kind::PoliceCall)) {
        const bool isCall = entry.answer(u"call.number"_s).isAnswered()
            || entry.answer(u"call.at"_s).isAnswered()
            || entry.answer(u"call.reference"_s).isAnswered()
            || entry.answer(u"call.handler"_s).isAnswered();
        if (!isCall)
            continue;
        const Moment said = entry.when(u"call.at"_s);
        const Moment at = said.isKnown() ? said : Moment::about(entry.written);
        if (laterMoment(earliest, at) || !earliest.isKnown())
            earliest = at;
    }
    return earliest;
}

std::optional<Entry> FactFold::policeProtection() const
{
    std::optional<Entry> newest;
    for (const Entry &power : all(Entry::Kind::LegalPower)) {
        if (power.answer(u"power.kind"_s).value() == u"police-protection")
            newest = power;
    }
    return newest;
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
        return firstReport().isKnown();
    case Trigger::Located:
        return (m_locatedAt && !m_isLostAgain) || hasHappened(Trigger::Returned);
    case Trigger::Returned:
        return first(Entry::Kind::Returned).has_value();
    case Trigger::LocatedOrReturned:
        return hasHappened(Trigger::Located);
    case Trigger::PoliceProtection:
        return policeProtection().has_value();
    case Trigger::Interviewed:
        return first(Entry::Kind::Interview).has_value();
    case Trigger::Ended:
        return first(Entry::Kind::Ending).has_value();
    }
    return false;
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
    if (name == u"situation.kind")
        return QStringList { toStorage(m_kind) };
    if (name == u"situation.reports")
        return QStringList { QString::number(m_reports + 1),
            m_reports >= 1 ? u"two-or-more"_s : u"first"_s };
    const Answer known = answer(name);
    if (!known.isAnswered())
        return std::nullopt;
    return known.values();
}

std::optional<bool> holds(const QList<Applies> &applies, const FactFold &fold)
{
    bool isCertain = true;
    for (const Applies &condition : applies) {
        const std::optional<QStringList> known = fold.situationFact(condition.fact);
        if (!known) {
            isCertain = false;
            continue;
        }
        const bool isMet = std::any_of(known->cbegin(), known->cend(),
            [&](const QString &value) { return condition.anyOf.contains(value); });
        if (!isMet)
            return false;
    }
    return isCertain ? std::optional<bool>(true) : std::nullopt;
}

} // namespace homeward
