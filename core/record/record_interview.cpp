// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sealed_bytes.h"
#include "core/forms/catalogue.h"
#include "core/guide/interview_privacy.h"
#include "core/record/given_file.h"
#include "core/record/interview_pack.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"
#include "core/vault/sealed_copy.h"
#include "core/vault/sealed_pack.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;
using interview_privacy::interviewers;
using interview_privacy::openAnswers;

namespace {

const QString packSuffix = u"homeward-pack"_s;

/// Who went along is another child's affair.
Answers withoutCompanions(Answers answers)
{
    answers.remove(u"circumstances.with-whom"_s);
    return answers;
}

/// What an interviewer has to know beforehand: what happened, and how the child came back.
bool isForInterviewer(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Fact:
    case Entry::Kind::Grading:
    case Entry::Kind::Located:
    case Entry::Kind::Returned:
    case Entry::Kind::ReturnTalk:
    case Entry::Kind::Observation:
    case Entry::Kind::SafeAndWell:
    case Entry::Kind::InterviewOffer:
        return true;
    default:
        return false;
    }
}

Answers factsForInterviewer(const Child &child)
{
    Answers facts;
    for (const QString &form : { u"child.about"_s, u"child.risk"_s }) {
        for (const Field &field : forms::find(form)->fields()) {
            if (const Answer answer = child.answer(field.id); answer.isSettled())
                facts.insert(field.id, answer);
        }
    }
    return facts;
}

/// Everything the interview says, in the order in which it was written.
Answers wholeInterview(const QList<Entry> &log)
{
    Answers answers;
    for (const Entry &line : effectiveLog(log)) {
        if (line.kind == Entry::Kind::Interview && line.subject.isEmpty())
            answers.insert(line.answers);
    }
    return answers;
}

tl::unexpected<Error> notYours()
{
    return failure(Error::Code::NotAllowed,
        QCoreApplication::translate(
            "Record", "Only the person who held the interview can do this. Nothing was changed."));
}

tl::unexpected<Error> notAPart()
{
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "This is not a sealed part of an interview, so there is nothing to read in it."));
}

tl::unexpected<Error> otherPack()
{
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "This file is not an interview that was sent back. Choose the file that the "
            "interviewer "
            "sent."));
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
    const QList<Entry> &log, const QSet<StaffId> &named) const
{
    const QSet<StaffId> held = interviewers(log);
    const Result<QList<Staff>> everybody = staff.staff();
    if (!everybody)
        return tl::unexpected(everybody.error());
    InterviewAccess access;
    access.isOwn = held.contains(signedIn->id);
    access.isClosed = !access.isOwn && !held.isEmpty() && !named.contains(signedIn->id);
    for (const Staff &member : *everybody) {
        if (held.contains(member.id))
            access.heldBy << member.name;
        else if (named.contains(member.id))
            access.opensTo << member.name;
    }
    return access;
}

Result<EpisodeFacts> Record::Private::factsForReader(const EpisodeId &episode)
{
    Result<EpisodeFacts> whole = facts(episode);
    if (!whole)
        return whole;
    const Result<QSet<StaffId>> named = interviews.readers(episode);
    if (!named)
        return tl::unexpected(named.error());
    const Result<InterviewAccess> access = interviewAccess(whole->log, *named);
    if (!access)
        return tl::unexpected(access.error());
    whole->interview = *access;
    whole->log = interview_privacy::openedTo(signedIn->id, *named, whole->log);
    return whole;
}

Done Record::Private::checkMayInterview(const QList<Entry> &log) const
{
    const QSet<StaffId> held = interviewers(log);
    if (held.isEmpty() || held.contains(signedIn->id))
        return {};
    return failure(Error::Code::NotAllowed,
        tr("Somebody else holds this interview. Write what is new as a note in the log, or tell "
           "them. Nothing was changed."));
}

Done Record::Private::checkIsInterviewer(const EpisodeId &episode) const
{
    const Result<QList<Entry>> log = entries.log(episode);
    if (!log)
        return tl::unexpected(log.error());
    return interviewers(*log).contains(signedIn->id) ? Done() : notYours();
}

Done Record::nameReader(const EpisodeId &episode, const StaffId &reader, bool mayRead)
{
    return d->change([&](const Stamp &stamp) -> Done {
        if (Done own = d->checkIsInterviewer(episode); !own)
            return own;
        const Result<std::optional<Staff>> member = d->staff.member(reader);
        if (!member)
            return tl::unexpected(member.error());
        if (!*member || (*member)->hasLeft)
            return notInRecord();
        Done done = mayRead ? d->interviews.name(episode, reader, stamp)
                            : d->interviews.unname(episode, reader);
        return done ? d->audit.add(stamp,
                   mayRead ? AuditAction::InterviewOpened : AuditAction::InterviewClosed,
                   reader.toStorage())
                    : done;
    });
}

Result<QSet<StaffId>> Record::interviewReaders(const EpisodeId &episode) const
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
    if (!*row)
        return notInRecord();
    // Trying a key takes long: nobody else waits for it.
    const Result<interview_pack::Content> content
        = doSlowly(d->vault->slowWork(), [&] { return interview_pack::open((*row)->sealed, key); });
    if (!content)
        return tl::unexpected(content.error());
    const auto *words = std::get_if<InterviewWords>(&*content);
    if (!words)
        return notAPart();
    const Done noted = d->change([&](const Stamp &stamp) {
        return d->notePart(stamp, AuditAction::PackOpened, part, (*row)->sealed);
    });
    if (!noted)
        return tl::unexpected(noted.error());
    return *words;
}

// Of the episode, not of the line: that would tell whom it concerns that there is such a part.
Done Record::Private::notePart(
    const Stamp &stamp, AuditAction action, const EntryId &part, const QByteArray &sealed)
{
    const Result<QList<EpisodeId>> touched = entries.episodesOf(part);
    if (!touched)
        return tl::unexpected(touched.error());
    return audit.add(stamp, action, touched->value(0).toStorage(), digestOf(sealed));
}

Result<QString> Record::givePart(const EntryId &part, const QString &folder)
{
    GivenFile file;
    Result<QString> path = d->change([&](const Stamp &stamp) -> Result<QString> {
        const Result<std::optional<SealedPartRow>> row = d->interviews.part(part);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return notInRecord();
        // No line in the log: it would tell whom it concerns that there is such a part.
        const Done noted = d->notePart(stamp, AuditAction::PackMade, part, (*row)->sealed);
        if (!noted)
            return tl::unexpected(noted.error());
        return file.write(folder, u"interview-part."_s + packSuffix, (*row)->sealed);
    });
    if (path)
        file.keep();
    return path;
}

Result<Record::GivenPack> Record::sendInterview(const EpisodeId &episode, const QString &folder)
{
    const Result<EpisodeFacts> facts = d->facts(episode);
    if (!facts)
        return tl::unexpected(facts.error());
    const Result<std::optional<ProtocolStore::Row>> protocol
        = d->protocols.protocol(facts->episode.protocolHash);
    if (!protocol)
        return tl::unexpected(protocol.error());
    if (!*protocol)
        return notInRecord();
    InterviewRequest request { QUuid::createUuid().toString(QUuid::WithoutBraces),
        facts->episode.number, facts->setting, (*protocol)->bytes, facts->profile.child.name,
        factsForInterviewer(facts->profile.child) };
    for (const Entry &line : effectiveLog(facts->log)) {
        if (line.kind == Entry::Kind::Noticed) {
            request.noticed = line.happened;
            request.noticedAnswers = line.answers;
            continue;
        }
        const Answers answers = withoutCompanions(line.answers);
        if (isForInterviewer(line.kind) && (!answers.isEmpty() || line.answers.isEmpty())) {
            request.lines << NewEntry { line.kind, line.happened,
                line.saidBy.isEmpty() ? line.authorName : line.saidBy, line.subject, answers };
        }
    }
    RecoveryKey key = RecoveryKey::make();
    const Result<QByteArray> pack = d->sealUnder(key, request);
    if (!pack)
        return tl::unexpected(pack.error());
    const Result<QString> path
        = d->giveOut(episode, u"interview-pack"_s, *pack, folder, [&](const Stamp &stamp) -> Done {
              return d->interviews.add({ request.pack, episode, InterviewPackRow::Direction::Sent,
                  key.text(), stamp.at, stamp.author });
          });
    if (!path)
        return tl::unexpected(path.error());
    return GivenPack { *path, std::move(key) };
}

Result<QString> Record::Private::giveOut(const EpisodeId &episode, const QString &kind,
    const QByteArray &pack, const QString &folder, const std::function<Done(const Stamp &)> &note)
{
    const Result<EpisodeRow> row = episodeRow(episode);
    if (!row)
        return tl::unexpected(row.error());
    GivenFile file;
    Result<QString> path = change([&](const Stamp &stamp) -> Result<QString> {
        Done done = noteDocument(stamp, episode, kind, {}, pack, AuditAction::PackMade);
        if (done)
            done = note(stamp);
        if (!done)
            return tl::unexpected(done.error());
        return file.write(folder, u"interview-%1.%2"_s.arg(row->episode.number, packSuffix), pack);
    });
    if (path)
        file.keep();
    return path;
}

Result<Record::Made> Record::receiveInterview(const QString &path, const InterviewRequest &request,
    const RecoveryKey &packKey, const KeyHolder &interviewer, const TimeSource &time, KeyCost cost,
    const SlowWork &slowly)
{
    NewRecord fresh { request.setting, interviewer.name, rolesOf(request.setting.kind).first(),
        request.protocol, interviewer.passphrase.clone(), cost };
    fresh.setting.name = Private::tr("Interview %1").arg(request.number);
    fresh.slowly = slowly;
    Result<Made> made = create(path, fresh, time);
    if (!made)
        return made;
    const Done filled = made->record->d->fillFrom(request, packKey);
    if (filled)
        return made;
    made->record.reset();
    QFile::remove(path);
    QFile::remove(journalOf(path));
    return tl::unexpected(filled.error());
}

Done Record::Private::fillFrom(const InterviewRequest &request, const RecoveryKey &packKey)
{
    return change([&](const Stamp &stamp) -> Done {
        const Result<ChildId> child = addChild(stamp, request.childName);
        if (!child)
            return tl::unexpected(child.error());
        if (Done set = setFacts(stamp, *child, request.childFacts, request.setting.name, {}); !set)
            return set;
        const Result<QList<EpisodeId>> started
            = start(stamp, { { *child } }, request.noticed, request.noticedAnswers);
        if (!started)
            return tl::unexpected(started.error());
        const EpisodeId episode = started->first();
        for (const NewEntry &line : request.lines) {
            if (!isForInterviewer(line.kind))
                continue;
            if (const Result<EntryId> written = append(stamp, episode, line); !written)
                return tl::unexpected(written.error());
        }
        return interviews.add({ request.pack, episode, InterviewPackRow::Direction::Received,
            packKey.text(), stamp.at, stamp.author });
    });
}

Result<Record::GivenPack> Record::sendBackInterview(const EpisodeId &episode, const QString &folder)
{
    if (Done own = d->checkIsInterviewer(episode); !own)
        return tl::unexpected(own.error());
    const Result<QList<InterviewPackRow>> packs = d->interviews.packs(episode);
    const Result<EpisodeFacts> facts = d->facts(episode);
    if (!packs || !facts)
        return tl::unexpected(packs ? facts.error() : packs.error());
    const auto received
        = std::find_if(packs->cbegin(), packs->cend(), [](const InterviewPackRow &pack) {
              return pack.direction == InterviewPackRow::Direction::Received;
          });
    if (received == packs->cend())
        return notInRecord();
    const Result<RecoveryKey> packKey = RecoveryKey::parse(received->key);
    if (!packKey)
        return tl::unexpected(packKey.error());
    const Answers whole = wholeInterview(facts->log);
    RecoveryKey key = RecoveryKey::make();
    const InterviewWords words { facts->episode.number, setting().name, facts->profile.child.name,
        d->signedIn->name, now(), whole };
    const Result<QByteArray> sealed = d->sealUnder(key, words);
    if (!sealed)
        return tl::unexpected(sealed.error());
    const Moment held = FactFold(*facts).first(Entry::Kind::Interview)->happened;
    const Moment said = whole.value(u"interview.at"_s).toMoment();
    const InterviewReply reply { received->id, facts->episode.number, said.isKnown() ? said : held,
        d->signedIn->name, openAnswers(whole), *sealed };
    const Result<QByteArray> pack = d->sealUnder(*packKey, reply);
    if (!pack)
        return tl::unexpected(pack.error());
    const Result<QString> path
        = d->giveOut(episode, u"interview-reply"_s, *pack, folder, [&](const Stamp &stamp) -> Done {
              return d->interviews.markReturned(received->id, stamp.at);
          });
    if (!path)
        return tl::unexpected(path.error());
    return GivenPack { *path, std::move(key) };
}

Result<EpisodeId> Record::takeInInterview(const EpisodeId &episode, const QByteArray &pack)
{
    const Result<QList<InterviewPackRow>> packs = d->interviews.packs(episode);
    if (!packs)
        return tl::unexpected(packs.error());
    for (const InterviewPackRow &sent : *packs) {
        const Result<RecoveryKey> key = RecoveryKey::parse(sent.key);
        if (!key || sent.direction != InterviewPackRow::Direction::Sent)
            continue;
        const Result<interview_pack::Content> content
            = doSlowly(d->vault->slowWork(), [&] { return interview_pack::open(pack, *key); });
        if (!content && content.error().code == Error::Code::NotAllowed)
            continue;
        if (!content)
            return tl::unexpected(content.error());
        const auto *reply = std::get_if<InterviewReply>(&*content);
        return reply && reply->pack == sent.id ? d->takeIn(sent, *reply) : otherPack();
    }
    return failure(Error::Code::NotAllowed,
        Private::tr("This pack does not belong to this absence. Look whether the interview was "
                    "sent out from here, and choose the file that came back."));
}

Result<EpisodeId> Record::Private::takeIn(const InterviewPackRow &sent, const InterviewReply &reply)
{
    return change([&](const Stamp &stamp) -> Result<EpisodeId> {
        // As it is now: another window may have taken it in.
        const Result<std::optional<InterviewPackRow>> current = interviews.pack(sent.id);
        if (!current)
            return tl::unexpected(current.error());
        if (!*current || (*current)->returnedAt.isValid()) {
            return failure(Error::Code::Refused,
                tr("This interview has been taken in already. Nothing was changed."));
        }
        const NewEntry line { Entry::Kind::Interview, reply.held, reply.interviewer,
            interview_privacy::cameBack, openAnswers(reply.open) };
        const Result<EntryId> written = append(stamp, sent.episode, line);
        if (!written)
            return tl::unexpected(written.error());
        Done done = interviews.keepPart(*written, reply.sealed, stamp);
        if (done)
            done = interviews.markReturned(sent.id, stamp.at);
        if (done)
            done = audit.add(
                stamp, AuditAction::PackTakenIn, sent.episode.toStorage(), digestOf(reply.sealed));
        if (!done)
            return tl::unexpected(done.error());
        return sent.episode;
    });
}

Done Record::notePackKeyPrinted(const EpisodeId &episode)
{
    return d->change([&](const Stamp &stamp) {
        return d->audit.add(stamp, AuditAction::PackKeyPrinted, episode.toStorage());
    });
}

Result<QList<InterviewPackState>> Record::interviewPacks(const EpisodeId &episode) const
{
    const Result<QList<InterviewPackRow>> packs = d->interviews.packs(episode);
    if (!packs)
        return tl::unexpected(packs.error());
    QList<InterviewPackState> states;
    for (const InterviewPackRow &pack : *packs) {
        states << InterviewPackState { pack.id,
            pack.direction == InterviewPackRow::Direction::Received, pack.beganAt,
            pack.returnedAt };
    }
    return states;
}

} // namespace homeward
