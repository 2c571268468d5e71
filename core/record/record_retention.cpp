// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/ending.h"
#include "core/record/record_p.h"
#include "core/time/local_time.h"

#include <algorithm>
#include <functional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// What somebody writes down about a child outside a log. A hold is no line in the record.
const QList<AuditAction> &profileChanges()
{
    static const QList<AuditAction> all { AuditAction::ChildAdded, AuditAction::ChildRenamed,
        AuditAction::FactsSet, AuditAction::FactsChecked, AuditAction::PhotoSet,
        AuditAction::PhotoRemoved, AuditAction::ContactSaved, AuditAction::ContactRemoved,
        AuditAction::PlaceSaved, AuditAction::PlaceRemoved, AuditAction::PlacementSaved,
        AuditAction::PlacementRemoved };
    return all;
}

} // namespace

Result<KeptChild> Record::Private::kept(const ChildId &child) const
{
    const Result<Profile> profile = liveProfile(child);
    if (!profile)
        return tl::unexpected(profile.error());
    const Result<QList<EpisodeRow>> rows = episodes.rowsOf(child);
    if (!rows)
        return tl::unexpected(rows.error());
    const Result<KeepRules> &rules = KeepRules::england();
    if (!rules)
        return tl::unexpected(rules.error());
    const Result<QDateTime> entered = children.addedAt(child);
    const Result<bool> hasMore = removal.hasMoreThan(rules->mistake.identity, child);
    if (!entered || !hasMore)
        return tl::unexpected(entered ? hasMore.error() : entered.error());
    KeptChild kept { profile->child.dateOfBirth() };
    kept.entered = local_time::dateOf(*entered);
    kept.hasMoreThanIdentity = *hasMore;
    for (const EpisodeRow &row : *rows) {
        if (endings::isDeath(row.summary.ending) && row.summary.ended.isValid())
            kept.died = local_time::dateOf(row.summary.ended);
        const Result<QList<Entry>> log = entries.log(row.episode.id);
        if (!log)
            return tl::unexpected(log.error());
        for (const Entry &line : *log)
            kept.lastLine = std::max(kept.lastLine, local_time::dateOf(line.written));
    }
    for (const ProfileFact &fact : profile->child.facts)
        kept.lastLine = std::max(kept.lastLine, local_time::dateOf(fact.checkedAt));
    AuditWanted changes;
    changes.children = QList<ChildId> { child };
    changes.actions = profileChanges();
    const Result<QList<AuditHit>> newest = auditSearch.page(changes, 0, 1);
    if (!newest)
        return tl::unexpected(newest.error());
    for (const AuditHit &hit : *newest)
        kept.lastLine = std::max(kept.lastLine, local_time::dateOf(hit.row.at));
    // The newest first: one without an end means that the child is still here.
    if (!profile->placements.isEmpty() && !profile->currentPlacement()) {
        for (const Placement &placement : profile->placements)
            kept.placementEnded = std::max(kept.placementEnded, placement.to);
    }
    return kept;
}

Result<RetentionState> Record::retention(const ChildId &child) const
{
    const Result<KeptChild> kept = d->kept(child);
    if (!kept)
        return tl::unexpected(kept.error());
    const Result<QList<LegalHold>> holds = d->removal.holds(child);
    if (!holds)
        return tl::unexpected(holds.error());
    const Result<KeepRules> &rules = KeepRules::england();
    if (!rules)
        return tl::unexpected(rules.error());
    RetentionState state { retentionOf(*rules, setting().kind, *kept) };
    state.mistakeUntil = mistakeUntil(rules->mistake, *kept, local_time::dateOf(d->time.now()));
    for (const LegalHold &hold : *holds) {
        const auto nameOf = [&](const StaffId &id) {
            const Result<std::optional<Staff>> member = d->staff.member(id);
            return member && *member ? (*member)->name : QString();
        };
        state.holds << HoldLine { hold.id, hold.reason, hold.placedAt, nameOf(hold.placedBy),
            hold.liftedAt, nameOf(hold.liftedBy) };
    }
    const Result<Tombstone::Reason> why = d->whyDeletable(child, state);
    state.whyNotDeleted = why ? QString() : why.error().message;
    return state;
}

Done Record::placeHold(const ChildId &child, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return refused(Private::tr("Write who asked for the record to be kept, and why."));
    return d->change(Action::DeleteChild, [&](const Stamp &stamp) -> Done {
        const Result<Child> known = d->knownChild(child);
        if (!known)
            return tl::unexpected(known.error());
        LegalHold hold { QUuid::createUuid().toString(QUuid::WithoutBraces), child,
            reason.trimmed(), stamp.at, stamp.author };
        Done done = d->removal.place(hold);
        return done ? d->audit.add(stamp, AuditAction::HoldPlaced, child.toStorage()) : done;
    });
}

Done Record::liftHold(const ChildId &child, const QString &hold)
{
    return d->change(Action::DeleteChild, [&](const Stamp &stamp) -> Done {
        const Result<QList<LegalHold>> holds = d->removal.holds(child);
        if (!holds)
            return tl::unexpected(holds.error());
        const bool isThere = std::any_of(holds->cbegin(), holds->cend(),
            [&](const LegalHold &each) { return each.id == hold && each.stands(); });
        if (!isThere)
            return notInRecord();
        Done done = d->removal.lift(hold, stamp);
        return done ? d->audit.add(stamp, AuditAction::HoldLifted, child.toStorage()) : done;
    });
}

Result<Tombstone::Reason> Record::Private::whyDeletable(
    const ChildId &child, const RetentionState &state) const
{
    if (std::any_of(state.holds.cbegin(), state.holds.cend(), std::mem_fn(&HoldLine::stands)))
        return refused(tr("Somebody asked for this record to be kept: that hold is lifted first."));
    const Result<QList<EpisodeRow>> rows = episodes.rowsOf(child);
    if (!rows)
        return tl::unexpected(rows.error());
    if (state.mistakeUntil.isValid())
        return Tombstone::Reason::EnteredByMistake;
    const bool isAnyOpen = std::any_of(rows->cbegin(), rows->cend(),
        [](const EpisodeRow &row) { return row.summary.state != EpisodeSummary::State::Closed; });
    if (isAnyOpen)
        return refused(tr("One of this child's absences has not been signed off yet."));
    if (!state.retention.review.isValid())
        return refused(tr("It is not known yet until when this record is kept."));
    if (!state.retention.hasPassed(local_time::dateOf(time.now()))) {
        return refused(
            tr("This record is kept until %1.").arg(local_time::day(state.retention.review)));
    }
    return Tombstone::Reason::ReviewPassed;
}

Done Record::deleteChild(const ChildId &child)
{
    return d->change(Action::DeleteChild, [&](const Stamp &stamp) -> Done {
        const Result<RetentionState> state = retention(child);
        if (!state)
            return tl::unexpected(state.error());
        const Result<Tombstone::Reason> why = d->whyDeletable(child, *state);
        if (!why)
            return refused(Private::tr("%1 Nothing was deleted.").arg(why.error().message));
        Done done = d->removal.remove(child, *why, stamp);
        return done ? d->audit.add(stamp, AuditAction::ChildDeleted, child.toStorage()) : done;
    });
}

Result<QList<DeletedChild>> Record::deletedChildren() const
{
    const Result<QList<Tombstone>> tombstones = d->removal.tombstones();
    if (!tombstones)
        return tl::unexpected(tombstones.error());
    QList<DeletedChild> deleted;
    for (const Tombstone &stone : *tombstones) {
        const Result<std::optional<Staff>> member = d->staff.member(stone.deletedBy);
        if (!member)
            return tl::unexpected(member.error());
        deleted << DeletedChild { stone.child, stone.deletedAt,
            *member ? (*member)->name : QString(), stone.episodes };
    }
    return deleted;
}

} // namespace homeward
