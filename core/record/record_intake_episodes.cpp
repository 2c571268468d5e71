// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/situation.h"
#include "core/record/first_error.h"
#include "core/record/record_intake_p.h"
#include "core/store/digest.h"

#include <QHash>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace intake;

namespace {

QString nameOf(const Episode &episode)
{
    return QCoreApplication::translate("Record", "The absence %1").arg(episode.number);
}

} // namespace

Done Record::Intake::takeSnapshots()
{
    QHash<QString, ChildId> used;
    for (const ExchangeEpisode &each : m_content.episodes)
        used.insert(each.episode.profileHash, each.episode.child);
    for (const ExchangeSnapshot &snapshot : m_content.snapshots) {
        const QString name = tr("The profile %1…").arg(snapshot.hash.left(12));
        if (digestOf(toJson(snapshot.profile)) != snapshot.hash)
            return doesNotHold(tr("%1 is not what its digest says.").arg(name));
        if (used.value(snapshot.hash) != snapshot.profile.child.id)
            return doesNotHold(tr("%1 is of no absence in the file.").arg(name));
        const Result<bool> isHere = m_record.exchange.hasSnapshot(snapshot.hash);
        if (!isHere)
            return tl::unexpected(isHere.error());
        count(!*isHere);
        if (const Result<QString> frozen = m_record.snapshots.freeze(snapshot.profile); !frozen)
            return tl::unexpected(frozen.error());
    }
    return {};
}

Done Record::Intake::takeEpisodes()
{
    for (const ExchangeEpisode &each : m_content.episodes) {
        const EpisodeId &id = each.episode.id;
        const Result<bool> isGone = m_record.removal.isGone(id.toStorage());
        if (!isGone)
            return tl::unexpected(isGone.error());
        if (*isGone)
            return wasDeleted(nameOf(each.episode), id.toStorage());
        const Result<bool> isAdded
            = isNew(m_record.exchange.episode(id), each, nameOf(each.episode));
        if (!isAdded)
            return tl::unexpected(isAdded.error());
        if (!*isAdded)
            continue;
        Done done = checkNew(each);
        if (done)
            done = m_record.exchange.add(each);
        if (done)
            done = m_record.audit.add(
                m_stamp, AuditAction::EpisodeTakenIn, id.toStorage(), each.episode.profileHash);
        if (!done)
            return done;
        m_newEpisodes.insert(id);
        m_touched.insert(each.episode.child);
    }
    return {};
}

Done Record::Intake::checkNew(const ExchangeEpisode &taken) const
{
    const Episode &episode = taken.episode;
    if (!partsOfNumber(episode.number))
        return doesNotHold(tr("%1 is no number of an absence.").arg(episode.number));
    const Result<bool> isTaken = m_record.exchange.isNumberTaken(episode.number);
    const Result<bool> hasProfile = m_record.exchange.hasSnapshot(episode.profileHash);
    const auto protocol = m_record.protocols.protocol(episode.protocolHash);
    const auto second = m_record.protocols.protocol(episode.secondProtocolHash);
    if (const Error *error = firstError(isTaken, hasProfile, protocol, second))
        return tl::unexpected(*error);
    // It stands on papers that were given out: it is not changed on the way.
    if (*isTaken) {
        return failure(Error::Code::Refused,
            tr("The number %1 is that of another absence in this record (id in the file: %2). "
               "Numbers stand on papers that were given out, so none is changed. Nothing was "
               "changed. Take the file into a record of its own.")
                .arg(episode.number, episode.id.toStorage()));
    }
    const bool hasSecond = episode.secondProtocolHash.isEmpty() || *second;
    if (!*hasProfile || !*protocol || !hasSecond)
        return doesNotHold(
            tr("The profile or the protocol of %1 is not in the file.").arg(episode.number));
    const Done hasChild = checkChild(episode.child, nameOf(episode));
    return hasChild ? checkPerson(taken.openedBy, nameOf(episode)) : hasChild;
}

Done Record::Intake::takeReaders()
{
    for (const ExchangeReader &reader : m_content.readers) {
        const QString name = tr("Who may read an interview");
        const Result<bool> isAdded
            = isNew(m_record.exchange.reader(reader.episode, reader.reader), reader, name);
        if (!isAdded)
            return tl::unexpected(isAdded.error());
        if (!*isAdded)
            continue;
        // Nobody lets themselves read what is here by way of a file.
        Done done = m_newEpisodes.contains(reader.episode)
            ? Done()
            : m_record.checkMayName(reader.episode, reader.namedBy);
        if (done)
            done = checkPerson(reader.reader, name);
        if (done)
            done = checkPerson(reader.namedBy, name);
        if (done)
            done = m_record.exchange.add(reader);
        if (done)
            done = m_record.noteReader(
                m_stamp, AuditAction::InterviewReaderNamed, reader.episode, reader.reader);
        if (!done)
            return done;
    }
    return {};
}

Done Record::Intake::writeSummaries()
{
    for (const ChildId &child : std::as_const(m_touched)) {
        Result<QList<EpisodeRow>> rows = m_record.episodes.rowsOf(child);
        if (!rows)
            return tl::unexpected(rows.error());
        std::reverse(rows->begin(), rows->end());
        for (const EpisodeRow &row : *rows) {
            const Result<EpisodeFacts> facts = m_record.facts(row.episode.id);
            if (!facts)
                return tl::unexpected(facts.error());
            const EpisodeSummary summary = summarise(*facts, assess(*facts, m_stamp.at));
            if (Done written = m_record.episodes.writeSummary(summary); !written)
                return written;
        }
    }
    return {};
}

} // namespace homeward
