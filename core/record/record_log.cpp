// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/situation.h"
#include "core/record/entry_rules.h"
#include "core/record/record_p.h"

#include <QCoreApplication>

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Of a line that stands in the records of several children: whose record cannot take it.
tl::unexpected<Error> refusedBy(
    const EpisodeFacts &facts, const QList<EpisodeId> &touched, Error error)
{
    if (touched.size() > 1) {
        error.message = QCoreApplication::translate("Record", "In the record of %1, %2: %3")
                            .arg(facts.profile.child.name, facts.episode.number, error.message);
    }
    return tl::unexpected(std::move(error));
}

} // namespace

Result<EntryId> Record::append(
    const EpisodeId &episode, const NewEntry &entry, const std::optional<UsedDrafts> &used)
{
    if (entry.kind == Entry::Kind::DocumentMade)
        return failure(Error::Code::Refused,
            QCoreApplication::translate(
                "Record", "Only making a document writes that it was made."));
    const Action action = entry.kind == Entry::Kind::SignOff ? Action::SignOff : Action::KeepRecord;
    return d->change(action, [&](const Stamp &stamp) -> Result<EntryId> {
        Result<EntryId> written = d->append(stamp, episode, entry);
        if (!written)
            return written;
        const Done dropped = d->dropUsed(stamp, episode.toStorage(), used);
        if (!dropped)
            return tl::unexpected(dropped.error());
        return written;
    });
}

Result<EntryId> Record::correct(const EntryId &original, const NewEntry &entry,
    const QString &reason, const std::optional<UsedDrafts> &used)
{
    return d->change([&](const Stamp &stamp) -> Result<EntryId> {
        Result<EntryId> written = d->correct(stamp, original, entry, reason.trimmed());
        if (!written)
            return written;
        const Result<QList<EpisodeId>> episodes = d->entries.episodesOf(original);
        if (!episodes)
            return tl::unexpected(episodes.error());
        for (const EpisodeId &episode : *episodes) {
            if (const Done dropped = d->dropUsed(stamp, episode.toStorage(), used); !dropped)
                return tl::unexpected(dropped.error());
        }
        return written;
    });
}

Result<EntryId> Record::takeBack(
    const EntryId &original, const QString &reason, const std::optional<UsedDrafts> &used)
{
    return correct(original, { Entry::Kind::Note }, reason, used);
}

Done Record::reopen(const EpisodeId &episode, const QString &reason)
{
    if (reason.trimmed().isEmpty()) {
        return failure(Error::Code::Refused,
            QCoreApplication::translate("Record", "Write why the record is opened again."));
    }
    return d->change(Action::Reopen, [&](const Stamp &stamp) -> Done {
        const Result<EpisodeFacts> facts = d->facts(episode);
        if (!facts)
            return tl::unexpected(facts.error());
        const QList<Entry> signedOff = FactFold(*facts).all(Entry::Kind::SignOff);
        if (signedOff.isEmpty()) {
            return failure(Error::Code::Refused,
                QCoreApplication::translate(
                    "Record", "This record is not signed off, so it is open already."));
        }
        for (const Entry &line : signedOff) {
            const Result<EntryId> written
                = d->write(stamp, { Entry::Kind::Note }, { episode }, line.id, reason.trimmed());
            if (!written)
                return tl::unexpected(written.error());
        }
        return d->audit.add(stamp, AuditAction::RecordReopened, episode.toStorage());
    });
}

Result<EntryId> Record::Private::append(
    const Stamp &stamp, const EpisodeId &episode, const NewEntry &entry)
{
    const Result<QList<EpisodeId>> touched = touchedBy(episode, entry.forAllLinked);
    if (!touched)
        return tl::unexpected(touched.error());
    for (const EpisodeId &each : *touched) {
        const Result<EpisodeFacts> known = facts(each);
        if (!known)
            return tl::unexpected(known.error());
        const FactFold log(*known);
        Done possible = entry_rules::checkNotSignedOff(log, entry.kind, entry.subject);
        if (possible)
            possible = entry_rules::checkOver(log, entry.kind);
        if (possible)
            possible = entry_rules::checkTimes(log, entry, stamp.at);
        if (possible)
            possible = entry_rules::checkFollows(log, entry);
        if (possible)
            possible = entry_rules::checkStopTime(*known, entry, stamp.at);
        if (possible)
            possible = entry_rules::checkSigner(log, entry, *signedIn, setting.kind);
        if (possible)
            possible = entry_rules::checkReason(entry);
        if (possible)
            possible = entry_rules::checkTakesOver(log, entry, signedIn->name);
        if (possible && entry.kind == Entry::Kind::Interview && entry.subject.isEmpty())
            possible = checkMayInterview(*known, { {}, entry.kind, entry.happened, stamp.at });
        if (!possible)
            return refusedBy(*known, *touched, possible.error());
    }
    return write(stamp, entry, *touched);
}

Result<EntryId> Record::Private::appendOfPack(
    const Stamp &stamp, const EpisodeId &episode, const NewEntry &entry)
{
    const Done possible = entry_rules::checkNotAhead(entry, stamp.at);
    return possible ? write(stamp, entry, { episode }) : tl::unexpected(possible.error());
}

Result<EntryId> Record::Private::correct(
    const Stamp &stamp, const EntryId &original, NewEntry entry, const QString &reason)
{
    const Result<std::optional<Entry>> known = entries.entry(original);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return notInRecord();
    const bool isSignOff = (*known)->kind == Entry::Kind::SignOff;
    if (Done allowed = checkMay(isSignOff ? Action::SignOff : Action::KeepRecord); !allowed)
        return tl::unexpected(allowed.error());
    if (reason.isEmpty())
        return failure(Error::Code::Refused, tr("Write why you correct this line."));
    const Result<std::optional<EntryId>> already = entries.correctionOf(original);
    if (!already)
        return tl::unexpected(already.error());
    if (*already) {
        return failure(Error::Code::Changed,
            tr("Somebody has corrected this line already. Look at what it says now."));
    }
    const Result<QList<EpisodeId>> touched = entries.episodesOf(original);
    if (!touched)
        return tl::unexpected(touched.error());
    // The fold gives a correction without a time that of its original.
    NewEntry checked = entry;
    if (!checked.happened.isKnown())
        checked.happened = (*known)->happened;
    if (const Done possible = checkCorrection(stamp, **known, checked, *touched); !possible)
        return tl::unexpected(possible.error());
    return write(stamp, entry, *touched, original, reason);
}

Done Record::Private::checkCorrection(const Stamp &stamp, const Entry &original,
    const NewEntry &entry, const QList<EpisodeId> &touched)
{
    const bool isAnother = entry.kind != original.kind;
    Done possible = isAnother && entry.kind == Entry::Kind::Note
        ? entry_rules::checkMayBeTakenBack(original, stamp.author)
        : entry_rules::checkSameKind(original.kind, entry.kind);
    if (possible)
        possible = entry_rules::checkReason(entry);
    if (!possible)
        return possible;
    for (const EpisodeId &each : touched) {
        Result<EpisodeFacts> before = facts(each);
        if (!before)
            return tl::unexpected(before.error());
        possible = entry_rules::checkCorrectable(FactFold(*before), original);
        if (possible && entry.kind == Entry::Kind::Interview)
            possible
                = checkMayInterview(*before, { {}, entry.kind, entry.happened, original.written });
        if (possible)
            possible = entry_rules::checkIsAuthor(original, stamp.author);
        before->log.removeIf([&](const Entry &line) { return line.id == original.id; });
        const FactFold without(*before);
        if (possible)
            possible = entry_rules::checkTimes(without, entry, stamp.at);
        if (possible)
            possible = entry_rules::checkFollows(without, entry, original);
        if (possible)
            possible = entry_rules::checkStopTime(*before, entry, stamp.at);
        if (possible)
            possible = entry_rules::checkSigner(without, entry, *signedIn, setting.kind);
        if (!possible)
            return refusedBy(*before, touched, possible.error());
    }
    return {};
}

Result<EntryId> Record::Private::write(const Stamp &stamp, const NewEntry &entry,
    const QList<EpisodeId> &touched, const std::optional<EntryId> &corrects, const QString &reason)
{
    const Result<QDateTime> written = entries.freeInstant(touched, stamp.at);
    if (!written)
        return tl::unexpected(written.error());
    const Entry line { EntryId::make(), entry.kind, entry.happened, *written, stamp.author,
        signedIn->name, entry.saidBy, entry.subject, entry.answers, corrects, reason };
    Done done = entries.add(line, touched);
    if (!done)
        return tl::unexpected(done.error());
    // The digest is of what is in the file: text that is no text has been mended on the way.
    const Result<std::optional<Entry>> kept = entries.entry(line.id);
    if (!kept)
        return tl::unexpected(kept.error());
    done = audit.add(stamp, corrects ? AuditAction::EntryCorrected : AuditAction::EntryAdded,
        line.id.toStorage(), digestOf(kept->value_or(line), touched));
    for (const EpisodeId &episode : touched) {
        if (!done)
            break;
        const Result<EpisodeFacts> known = facts(episode);
        done = known ? episodes.writeSummary(summarise(*known, assess(*known, stamp.at)))
                     : tl::unexpected(known.error());
    }
    if (!done)
        return tl::unexpected(done.error());
    return line.id;
}

Result<QList<EpisodeId>> Record::Private::touchedBy(const EpisodeId &episode, bool allLinked) const
{
    const Result<EpisodeRow> row = episodeRow(episode);
    if (!row)
        return tl::unexpected(row.error());
    if (!allLinked || row->episode.linkGroup.isEmpty())
        return QList<EpisodeId> { episode };
    const Result<QList<EpisodeRow>> linked = episodes.rowsLinked(row->episode.linkGroup);
    if (!linked)
        return tl::unexpected(linked.error());
    QList<EpisodeId> touched;
    for (const EpisodeRow &other : *linked)
        touched << other.episode.id;
    return touched;
}

} // namespace homeward
