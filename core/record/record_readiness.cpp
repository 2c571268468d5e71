// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness.h"
#include "core/model/ending.h"
#include "core/record/record_p.h"
#include "core/time/local_time.h"

#include <algorithm>

namespace homeward {

namespace {

/// When the child was last back, or went where they are not back; invalid: never away, as far as is
/// known. So what is read again while they are away holds until they are back.
QDateTime lastAbsence(const QList<EpisodeRow> &rows)
{
    QDateTime last;
    for (const EpisodeRow &row : rows) {
        if (endings::neverWas(row.summary.ending))
            continue;
        const QDateTime until
            = row.summary.ended.isValid() ? row.summary.ended : row.episode.openedAt;
        if (!last.isValid() || until > last)
            last = until;
    }
    return last;
}

} // namespace

Result<Readiness> Record::readiness(const ChildId &child) const
{
    const Result<Profile> profile = d->liveProfile(child);
    return profile ? readiness(*profile) : tl::unexpected(profile.error());
}

Result<Readiness> Record::readiness(const Profile &profile) const
{
    const Result<ReadinessRules> &rules = ReadinessRules::england();
    if (!rules)
        return tl::unexpected(rules.error());
    const Result<QList<EpisodeRow>> rows = d->episodes.rowsOf(profile.child.id);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList ofHomes;
    for (const FadingRule &rule : rules->fading)
        ofHomes << (rule.isOfHome() ? rule.fields : QStringList());
    const Result<QHash<QString, LookedAt>> lookedAt = d->care.lookedAt(profile.child.id, ofHomes);
    const Result<QHash<QString, QString>> factsBy = d->children.factsBy(profile.child.id);
    if (!lookedAt || !factsBy)
        return tl::unexpected(lookedAt ? factsBy.error() : lookedAt.error());
    return readinessOf(*rules,
        { .setting = setting(),
            .profile = profile,
            .age = { *lookedAt, *factsBy },
            .lastAbsence = lastAbsence(*rows),
            .today = local_time::dateOf(d->time.now()) });
}

Done Record::confirm(const ChildId &child, const QStringList &fading)
{
    const Result<ReadinessRules> &rules = ReadinessRules::england();
    if (!rules)
        return tl::unexpected(rules.error());
    return d->change([&](const Stamp &stamp) -> Done {
        const Result<Child> known = d->knownChild(child);
        if (!known)
            return tl::unexpected(known.error());
        const Answer today = Answer::date(local_time::dateOf(stamp.at));
        Done done;
        for (const FadingRule &rule : rules->fading) {
            if (!fading.contains(rule.id))
                continue;
            // The facts themselves say on paper when they were last looked at.
            for (const QString &field : rule.fields) {
                const ProfileFact fact = known->facts.value(field);
                if (done && fact.answer.isSettled())
                    done = d->children.setFact(
                        child, field, { fact.answer, fact.saidBy, stamp.at }, stamp);
            }
            if (done)
                done = d->children.setFact(child, rule.id, { today, {}, stamp.at }, stamp);
        }
        return done ? d->audit.add(stamp, AuditAction::FactsChecked, child.toStorage()) : done;
    });
}

Result<QList<FactVersion>> Record::factHistory(const ChildId &child, const QString &field) const
{
    const Result<QList<FactRow>> rows = d->children.history(child, field);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<FactVersion> versions;
    for (const FactRow &row : *rows) {
        const Result<std::optional<Staff>> author = d->staff.member(row.author);
        if (!author)
            return tl::unexpected(author.error());
        versions << FactVersion { row.fact.answer, row.fact.saidBy, row.fact.checkedAt,
            *author ? (*author)->name : QString() };
    }
    return versions;
}

Result<QSet<QString>> Record::changedFacts(const ChildId &child) const
{
    const Result<QStringList> fields = d->children.changedFacts(child);
    if (!fields)
        return tl::unexpected(fields.error());
    return QSet<QString>(fields->cbegin(), fields->cend());
}

} // namespace homeward
