// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sealed_bytes.h"
#include "core/guide/interview_duty.h"
#include "core/guide/interview_privacy.h"
#include "core/record/interview_pack.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"
#include "core/vault/sealed_pack.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// Who lets this person read what they wrote themselves; nothing: nobody.
std::optional<StaffId> namerOf(const StaffId &reader, const QMap<StaffId, StaffId> &readers)
{
    const auto named = readers.constFind(reader);
    return named == readers.cend() ? std::nullopt : std::optional(*named);
}

tl::unexpected<Error> notAPart()
{
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "This is not a sealed part of an interview, so there is nothing to read in it."));
}

} // namespace

Result<QByteArray> Record::Private::sealUnder(
    const RecoveryKey &key, const interview_pack::Content &content) const
{
    QByteArray json = interview_pack::toJson(content);
    const KeyCost keyCost = cost();
    Result<QByteArray> sealed = doSlowly(
        vault->slowWork(), [&] { return sealed_pack::seal(json, key.toPassphrase(), keyCost); });
    wipe(json);
    return sealed;
}

Result<InterviewAccess> Record::Private::interviewAccess(
    const EpisodeFacts &whole, const QMap<StaffId, StaffId> &readers) const
{
    const FactFold fold(whole);
    const QSet<StaffId> held = interview_duty::holders(fold);
    const Result<QList<Staff>> everybody = staff.staff();
    if (!everybody)
        return tl::unexpected(everybody.error());
    const auto isNamed = [&](const StaffId &reader) {
        const auto by = namerOf(reader, readers);
        return by && held.contains(*by);
    };
    InterviewAccess access;
    access.isOwn = held.contains(signedIn->id);
    access.isOwnOfBefore
        = !access.isOwn && interview_privacy::interviewers(fold.items()).contains(signedIn->id);
    access.isHeld = interview_duty::isHeld(fold);
    access.isClosed = !access.isOwn && !held.isEmpty() && !isNamed(signedIn->id);
    const auto namer = namerOf(signedIn->id, readers);
    for (const Staff &member : *everybody) {
        if (held.contains(member.id) && member.id != signedIn->id && namer != member.id)
            access.hiddenBy << member.name;
        if (held.contains(member.id))
            access.heldBy << member.name;
        else if (isNamed(member.id))
            access.opensTo << member.name;
    }
    return access;
}

Result<EpisodeFacts> Record::Private::factsForReader(const EpisodeId &episode)
{
    Result<EpisodeFacts> whole = facts(episode);
    if (!whole)
        return whole;
    const auto readers = interviews.readers(episode);
    if (!readers)
        return tl::unexpected(readers.error());
    const Result<InterviewAccess> access = interviewAccess(*whole, *readers);
    if (!access)
        return tl::unexpected(access.error());
    whole->interview = *access;
    whole->log = openedLog(whole->log, *readers);
    return whole;
}

QList<Entry> Record::Private::openedLog(
    const QList<Entry> &log, const QMap<StaffId, StaffId> &readers) const
{
    return interview_privacy::openedTo(signedIn->id, namerOf(signedIn->id, readers), log);
}

tl::unexpected<Error> Record::Private::notHeldByYou()
{
    return failure(Error::Code::NotAllowed,
        tr("Only the person who held the interview can do this. Nothing was changed."));
}

Done Record::Private::checkMayInterview(const EpisodeFacts &whole, const Entry &line) const
{
    const QSet<StaffId> held = interview_duty::holders(whole, line);
    if (held.isEmpty() || held.contains(signedIn->id))
        return {};
    return failure(Error::Code::NotAllowed,
        tr("Somebody else writes this interview: tell them what is new. What the child said to you "
           "can be sealed as a part of its own, which nobody here can open. Nothing was changed."));
}

Done Record::Private::checkMayName(const EpisodeId &episode, const StaffId &namedBy) const
{
    const Result<QList<Entry>> log = entries.log(episode);
    if (!log)
        return tl::unexpected(log.error());
    const QSet<StaffId> held = interview_privacy::interviewers(logItems(*log));
    return namedBy == signedIn->id && held.contains(namedBy) ? Done() : notHeldByYou();
}

Done Record::nameReader(const EpisodeId &episode, const StaffId &reader, bool mayRead)
{
    return d->change([&](const Stamp &stamp) -> Done {
        const auto readers = d->interviews.readers(episode);
        if (!readers)
            return tl::unexpected(readers.error());
        const bool isNamed = namerOf(reader, *readers) == stamp.author;
        // Whoever took back what they wrote takes this back too.
        if (isNamed && !mayRead)
            return d->unnameReader(stamp, episode, reader);
        if (Done own = d->checkMayName(episode, stamp.author); !own)
            return own;
        if (isNamed == mayRead)
            return {};
        const Result<Staff> member = d->presentMember(reader);
        if (!member)
            return tl::unexpected(member.error());
        Done done = d->interviews.name(episode, reader, stamp);
        return done ? d->noteReader(stamp, AuditAction::InterviewReaderNamed, episode, reader)
                    : done;
    });
}

Done Record::Private::unnameReader(
    const Stamp &stamp, const EpisodeId &episode, const StaffId &reader)
{
    Done done = interviews.unname(episode, reader);
    return done ? noteReader(stamp, AuditAction::InterviewReaderUnnamed, episode, reader) : done;
}

Done Record::Private::unnameReader(const Stamp &stamp, const StaffId &reader)
{
    const Result<QList<EpisodeId>> open = interviews.openTo(reader);
    if (!open)
        return tl::unexpected(open.error());
    Done done;
    for (const EpisodeId &episode : *open) {
        if (done)
            done = unnameReader(stamp, episode, reader);
    }
    return done;
}

Done Record::Private::noteReader(
    const Stamp &stamp, AuditAction action, const EpisodeId &episode, const StaffId &reader)
{
    return audit.add(stamp, action, episode.toStorage(), digestOf(reader.toStorage()));
}

Result<QMap<StaffId, StaffId>> Record::interviewReaders(const EpisodeId &episode) const
{
    return d->interviews.readers(episode);
}

Result<Record::SealedPart> Record::sealPart(
    const EpisodeId &episode, const Answers &answers, const std::optional<UsedDrafts> &used)
{
    if (answers.value(u"part.text"_s).value().trimmed().isEmpty()) {
        return failure(
            Error::Code::Refused, Private::tr("Write what the child said. Nothing was sealed."));
    }
    const Result<EpisodeRow> row = d->episodeRow(episode);
    if (!row)
        return tl::unexpected(row.error());
    RecoveryKey key = RecoveryKey::make();
    const InterviewWords words { row->episode.number, setting().name, row->childName,
        d->signedIn->name, now(), answers };
    const Result<QByteArray> sealed = d->sealUnder(key, words);
    if (!sealed)
        return tl::unexpected(sealed.error());
    const Result<EntryId> entry = d->change([&](const Stamp &stamp) -> Result<EntryId> {
        const NewEntry line { Entry::Kind::Interview, Moment::exactly(stamp.at), {},
            interview_privacy::sealedPart };
        const Result<EntryId> written = d->append(stamp, episode, line);
        if (!written)
            return written;
        Done done = d->interviews.keepPart(*written, *sealed, stamp);
        if (done)
            done = d->dropUsed(stamp, episode.toStorage(), used);
        if (!done)
            return tl::unexpected(done.error());
        return written;
    });
    if (!entry)
        return tl::unexpected(entry.error());
    return SealedPart { *entry, std::move(key) };
}

Result<InterviewWords> Record::openPart(const EntryId &part, const RecoveryKey &key)
{
    const Result<std::optional<SealedPartRow>> row = d->interviews.part(part);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? d->openPart(**row, key) : notInRecord();
}

Result<InterviewWords> Record::openKeptPart(const RecoveryKey &key)
{
    const Result<QList<SealedPartRow>> kept = d->interviews.keptParts();
    if (!kept)
        return tl::unexpected(kept.error());
    Error why { Error::Code::NotAllowed,
        Private::tr("This key opens nothing that lies sealed here. Look whether each letter is "
                    "right, and whether it is the key of a part of this record.") };
    for (const SealedPartRow &part : *kept) {
        Result<InterviewWords> words = d->openPart(part, key);
        if (words)
            return words;
        // One that is damaged must not stand in front of the others.
        if (words.error().code != Error::Code::NotAllowed)
            why = words.error();
    }
    return tl::unexpected(why);
}

Result<InterviewWords> Record::Private::openPart(const SealedPartRow &part, const RecoveryKey &key)
{
    // Trying a key takes long: nobody else waits for it.
    const Result<interview_pack::Content> content
        = doSlowly(vault->slowWork(), [&] { return interview_pack::open(part.sealed, key); });
    if (!content)
        return tl::unexpected(content.error());
    const auto *words = std::get_if<InterviewWords>(&*content);
    if (!words)
        return notAPart();
    const Done noted = change([&](const Stamp &stamp) {
        return notePart(stamp, AuditAction::PackOpened, part.entry, part.sealed);
    });
    if (!noted)
        return tl::unexpected(noted.error());
    return *words;
}

// Of the episode, not of the line: the audit does not say which of the lines it is.
Done Record::Private::notePart(
    const Stamp &stamp, AuditAction action, const EntryId &part, const QByteArray &sealed)
{
    const Result<QList<EpisodeId>> touched = entries.episodesOf(part);
    const auto lost = removal.lostLogs();
    if (!touched || !lost)
        return tl::unexpected(touched ? lost.error() : touched.error());
    const EpisodeId episode = (*touched + lost->value(part)).value(0);
    return audit.add(stamp, action, episode.toStorage(), digestOf(sealed));
}

Result<QString> Record::givePart(const EntryId &part, const QString &folder)
{
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        const Result<std::optional<SealedPartRow>> row = d->interviews.part(part);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return notInRecord();
        // No line in the log: it would tell everybody who reads there that there is such a part.
        const Done noted = d->notePart(stamp, AuditAction::PackMade, part, (*row)->sealed);
        if (!noted)
            return tl::unexpected(noted.error());
        return file.write(folder, u"interview-part."_s + interview_pack::suffix, (*row)->sealed);
    };
    return d->give(Action::KeepRecord, write);
}

} // namespace homeward
