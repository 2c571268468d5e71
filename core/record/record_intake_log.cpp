// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/entry_rules.h"
#include "core/record/record_intake_p.h"

#include <QHash>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;
using namespace intake;

namespace {

/// A sign-off is taken back: the absence is open again.
bool isReopening(const Entry &line, const std::optional<Entry> &original)
{
    return original && original->kind == Entry::Kind::SignOff && line.kind == Entry::Kind::Note;
}

} // namespace

// What a line corrects has to be there before it.
Result<QList<ExchangeEntry>> Record::Intake::inOrder() const
{
    QSet<EntryId> inFile;
    for (const ExchangeEntry &each : m_content.entries)
        inFile.insert(each.entry.id);
    QHash<EntryId, QList<ExchangeEntry>> waiting; ///< by what they correct
    QList<ExchangeEntry> ordered;
    QSet<EntryId> placed;
    for (const ExchangeEntry &each : m_content.entries) {
        const EntryId original = each.entry.corrects.value_or(EntryId());
        if (inFile.contains(original) && !placed.contains(original)) {
            waiting[original] << each;
            continue;
        }
        QList<ExchangeEntry> next { each };
        while (!next.isEmpty()) {
            ordered << next.takeFirst();
            placed.insert(ordered.last().entry.id);
            next = waiting.take(ordered.last().entry.id) + next;
        }
    }
    if (!waiting.isEmpty())
        return doesNotHold(tr("Some lines in the file correct each other in a circle."));
    return ordered;
}

Done Record::Intake::takeEntries()
{
    const Result<QList<ExchangeEntry>> ordered = inOrder();
    const auto lost = m_record.removal.lostLogs();
    if (!ordered || !lost)
        return tl::unexpected(ordered ? lost.error() : ordered.error());
    for (const ExchangeEntry &each : *ordered) {
        if (Done taken = take(each, lost->value(each.entry.id)); !taken)
            return taken;
    }
    return {};
}

Done Record::Intake::take(const ExchangeEntry &taken, const QList<EpisodeId> &lost)
{
    const Entry &line = taken.entry;
    const Result<std::optional<Entry>> here = m_record.entries.entry(line.id);
    const Result<QList<EpisodeId>> logs = m_record.entries.episodesOf(line.id);
    const Result<bool> isGone = m_record.exchange.isEntryGone(line.id);
    if (!here || !logs)
        return tl::unexpected(here ? logs.error() : here.error());
    if (!isGone)
        return tl::unexpected(isGone.error());
    std::optional<ExchangeEntry> whole;
    if (*here)
        whole = ExchangeEntry { **here, *logs };
    ExchangeEntry wanted = taken;
    std::sort(wanted.episodes.begin(), wanted.episodes.end());
    // A line that lost a log where the file comes from is in it for the logs that it still has.
    if (*isGone && !m_lost.contains(line.id))
        return wasDeleted(nameOf(line), line.id.toStorage());
    const Result<bool> isAdded
        = isNew(Result<std::optional<ExchangeEntry>>(whole), wanted, nameOf(line));
    if (!isAdded)
        return tl::unexpected(isAdded.error());
    if (!*isAdded)
        return {};
    Done done = checkNew(wanted);
    if (done)
        done = m_record.entries.add(line, wanted.episodes);
    if (done)
        done = checkKept(m_record.entries.entry(line.id), line, nameOf(line));
    return done ? m_record.audit.add(m_stamp, AuditAction::EntryTakenIn, line.id.toStorage(),
               digestOf(line, wanted.episodes + lost))
                : done;
}

Done Record::Intake::checkNew(const ExchangeEntry &taken)
{
    const Entry &line = taken.entry;
    if (taken.episodes.isEmpty())
        return doesNotHold(tr("%1 is part of no absence.").arg(nameOf(line)));
    if (line.written > m_stamp.at)
        return doesNotHold(tr("%1 was written later than it is now. Check the clock of this "
                              "computer and of the other one.")
                               .arg(nameOf(line)));
    if (Done person = checkPerson(line.author, nameOf(line)); !person)
        return person;
    std::optional<Entry> original;
    if (line.corrects) {
        if (Done fits = checkCorrects(taken); !fits)
            return fits;
        const Result<std::optional<Entry>> found = m_record.entries.entry(*line.corrects);
        if (!found)
            return tl::unexpected(found.error());
        original = *found;
    }
    for (const EpisodeId &episode : taken.episodes) {
        const Result<std::optional<EpisodeRow>> row = m_record.episodes.row(episode);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return doesNotHold(tr("%1 is part of an absence that is neither in the file nor in "
                                  "this record (id %2).")
                                   .arg(nameOf(line), episode.toStorage()));
        m_touched.insert((*row)->episode.child);
        if (m_newEpisodes.contains(episode))
            continue;
        if (Done allowed = checkMayJoin(line, original, episode); !allowed)
            return allowed;
    }
    return {};
}

Done Record::Intake::checkCorrects(const ExchangeEntry &taken) const
{
    const Entry &line = taken.entry;
    const Result<std::optional<Entry>> original = m_record.entries.entry(*line.corrects);
    const Result<QList<EpisodeId>> logs = m_record.entries.episodesOf(*line.corrects);
    const Result<std::optional<EntryId>> already = m_record.entries.correctionOf(*line.corrects);
    if (!original || !logs)
        return tl::unexpected(original ? logs.error() : original.error());
    if (!already)
        return tl::unexpected(already.error());
    if (!*original)
        return doesNotHold(tr("%1 corrects a line that is neither in the file nor in this record "
                              "(id %2).")
                               .arg(nameOf(line), line.corrects->toStorage()));
    if (*already)
        return saysOtherwise(nameOf(line), (*already)->toStorage());
    const bool isOfKind = line.kind == (*original)->kind
        || (line.kind == Entry::Kind::Note
            && entry_rules::checkIsAuthor(**original, line.author).has_value());
    if (line.reason.trimmed().isEmpty() || *logs != taken.episodes || !isOfKind)
        return doesNotHold(
            tr("%1 corrects a line that it does not fit, or says no reason.").arg(nameOf(line)));
    return {};
}

Done Record::Intake::checkMayJoin(
    const Entry &line, const std::optional<Entry> &original, const EpisodeId &episode)
{
    if (!m_before.contains(episode)) {
        const Result<EpisodeFacts> known = m_record.facts(episode);
        if (!known)
            return tl::unexpected(known.error());
        m_before.insert(episode, *known);
    }
    const FactFold log(m_before[episode]);
    // The sentence is that of whoever writes such a line here.
    const auto ofLine = [&](const Error &why) -> Done {
        return failure(
            why.code, tr("%1: %2 Nothing was changed.").arg(nameOf(line), why.message), why.detail);
    };
    Done possible = original ? entry_rules::checkCorrectable(log, *original)
                             : entry_rules::checkNotSignedOff(log, line.kind);
    if (possible && original && !isReopening(line, original) && line.kind != original->kind)
        possible = entry_rules::checkMayBeTakenBack(*original, line.author);
    if (possible && original)
        possible = entry_rules::checkIsAuthor(*original, line.author);
    if (!possible)
        return ofLine(possible.error());
    // That whoever takes it in may not is said as it always is.
    if (Done may = checkMayWrite(line, original, m_before[episode]); !may)
        return may;
    possible = checkAsWritten(line, original, m_before[episode]);
    return possible ? possible : ofLine(possible.error());
}

Done Record::Intake::checkMayWrite(
    const Entry &line, const std::optional<Entry> &original, const EpisodeFacts &before) const
{
    const auto isOf = [&](Entry::Kind kind) {
        return line.kind == kind || (original && original->kind == kind);
    };
    Done may;
    if (isReopening(line, original))
        may = m_record.checkMay(Action::Reopen);
    if (may && isOf(Entry::Kind::SignOff))
        may = m_record.checkMay(Action::SignOff);
    if (may && isOf(Entry::Kind::Interview))
        may = m_record.checkMayInterview(before, original.value_or(line));
    return may;
}

// What may not be written here may not come in by way of a file.
Done Record::Intake::checkAsWritten(
    const Entry &line, const std::optional<Entry> &original, EpisodeFacts before) const
{
    if (original)
        before.log.removeIf([&](const Entry &each) { return each.id == original->id; });
    const FactFold log(before);
    const NewEntry written { line.kind, line.happened, line.saidBy, line.subject, line.answers };
    // What an earlier build let in without a reason for its time, or before what it follows, is
    // somebody's record all the same; the guide counts it as nothing.
    Done possible = entry_rules::checkTimes(log, written, m_stamp.at);
    const Staff author { line.author, line.authorName };
    return possible ? entry_rules::checkSigner(log, written, author, m_record.setting.kind)
                    : possible;
}

} // namespace homeward
