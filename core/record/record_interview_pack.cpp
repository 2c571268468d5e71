// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/fact_fold.h"
#include "core/guide/interview_privacy.h"
#include "core/model/contact_facts.h"
#include "core/model/search_term.h"
#include "core/record/interview_pack.h"
#include "core/record/other_names.h"
#include "core/record/record_p.h"
#include "core/store/digest.h"
#include "core/vault/sealed_copy.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;
using interview_privacy::openAnswers;

namespace {

/// Who went along is another child's affair.
Answers withoutCompanions(Answers answers)
{
    answers.remove(u"circumstances.with-whom"_s);
    return answers;
}

/// What an interviewer has to know beforehand: what happened, and how the child came back; that
/// they were lost again too, or two finds would be one.
bool isForInterviewer(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Fact:
    case Entry::Kind::Category:
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
/// What was written after an earlier return is an interview of its own.
QList<Entry> newestInterview(EpisodeFacts facts)
{
    QList<Entry> lines;
    for (std::optional<EpisodeFacts> search = std::move(facts); search && lines.isEmpty();) {
        const FactFold fold(*search);
        lines = fold.sinceLost(Entry::Kind::Interview);
        lines.removeIf([](const Entry &line) { return !line.subject.isEmpty(); });
        search = fold.searchBefore(*search);
    }
    return lines;
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

Result<Record::GivenPack> Record::sendInterview(const EpisodeId &episode, const QString &folder)
{
    const Result<EpisodeFacts> facts = d->facts(episode);
    if (!facts)
        return tl::unexpected(facts.error());
    const Result<std::optional<ProtocolStore::Row>> protocol
        = d->protocols.protocol(facts->episode.protocolHash);
    if (!protocol)
        return tl::unexpected(protocol.error());
    const Result<std::optional<ProtocolStore::Row>> second
        = d->protocols.protocol(facts->episode.secondProtocolHash);
    const Result<QStringList> others = d->handOvers.namesOfOthers(facts->episode.child);
    if (!second || !others)
        return tl::unexpected(second ? others.error() : second.error());
    if (!*protocol || !(*second || facts->episode.secondProtocolHash.isEmpty()))
        return notInRecord();
    const OtherNames names(*others, search_terms::namesOf(facts->profile.child).join(u' '));
    InterviewRequest request { QUuid::createUuid().toString(QUuid::WithoutBraces),
        facts->episode.number, facts->setting, (*protocol)->bytes, facts->profile.child.name,
        names.without(factsForInterviewer(
            contact_facts::filledIn(facts->profile.child, facts->profile.contacts))) };
    if (*second)
        request.secondProtocol = (*second)->bytes;
    for (const Entry &line : effectiveLog(facts->log)) {
        if (line.kind == Entry::Kind::Noticed) {
            request.noticed = line.happened;
            request.noticedAnswers = names.without(line.answers);
            continue;
        }
        const Answers answers = withoutCompanions(line.answers);
        if (isForInterviewer(line.kind) && (!answers.isEmpty() || line.answers.isEmpty())) {
            request.lines << NewEntry { line.kind, line.happened,
                line.saidBy.isEmpty() ? line.authorName : names.without(line.saidBy), line.subject,
                names.without(answers) };
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
    const auto write = [&](const Stamp &stamp, GivenFile &file) -> Result<QString> {
        Done done = noteDocument(stamp, episode, kind, {}, pack, AuditAction::PackMade);
        if (done)
            done = note(stamp);
        if (!done)
            return tl::unexpected(done.error());
        return file.write(
            folder, u"interview-%1.%2"_s.arg(row->episode.number, interview_pack::suffix), pack);
    };
    return give(Action::KeepRecord, write);
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
    Done filled;
    if (!request.secondProtocol.isEmpty())
        filled = made->record->useSecondProtocol(request.secondProtocol, fresh.setting.name);
    if (filled)
        filled = made->record->d->fillFrom(request, packKey);
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
        const Result<QList<EpisodeId>> started = start(stamp, { { *child } }, request.noticed,
            request.noticedAnswers, !request.secondProtocol.isEmpty());
        if (!started)
            return tl::unexpected(started.error());
        const EpisodeId episode = started->first();
        for (const NewEntry &line : request.lines) {
            if (!isForInterviewer(line.kind))
                continue;
            if (const Result<EntryId> written = appendOfPack(stamp, episode, line); !written)
                return tl::unexpected(written.error());
        }
        return interviews.add({ request.pack, episode, InterviewPackRow::Direction::Received,
            packKey.text(), stamp.at, stamp.author });
    });
}

Result<Record::GivenPack> Record::sendBackInterview(const EpisodeId &episode, const QString &folder)
{
    const Result<QList<InterviewPackRow>> packs = d->interviews.packs(episode);
    // As whoever sends it reads it: what somebody else wrote does not go under their key.
    const Result<EpisodeFacts> facts = d->factsForReader(episode);
    if (!packs || !facts)
        return tl::unexpected(packs ? facts.error() : packs.error());
    const auto received
        = std::find_if(packs->cbegin(), packs->cend(), [](const InterviewPackRow &pack) {
              return pack.direction == InterviewPackRow::Direction::Received;
          });
    if (received == packs->cend())
        return notInRecord();
    const QList<Entry> interview = newestInterview(*facts);
    if (std::none_of(interview.cbegin(), interview.cend(), interview_privacy::tellsThatHeld)) {
        return failure(Error::Code::Refused,
            Private::tr("Write when the interview was held, or what the child said. Then seal it "
                        "and send it back."));
    }
    if (std::none_of(interview.cbegin(), interview.cend(),
            [&](const Entry &line) { return line.author == d->signedIn->id; }))
        return d->notHeldByYou();
    const Result<RecoveryKey> packKey = RecoveryKey::parse(received->key);
    if (!packKey)
        return tl::unexpected(packKey.error());
    Answers whole;
    for (const Entry &line : interview)
        whole.insert(line.answers);
    RecoveryKey key = RecoveryKey::make();
    const InterviewWords words { facts->episode.number, setting().name, facts->profile.child.name,
        d->signedIn->name, now(), whole };
    const Result<QByteArray> sealed = d->sealUnder(key, words);
    if (!sealed)
        return tl::unexpected(sealed.error());
    const Moment said = whole.value(u"interview.at"_s).toMoment();
    const InterviewReply reply { received->id, facts->episode.number,
        said.isKnown() ? said : interview.first().happened, d->signedIn->name, openAnswers(whole),
        *sealed };
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
        const Result<bool> isHere = interviews.hasPart(reply.sealed);
        if (!isHere)
            return tl::unexpected(isHere.error());
        if (!*current || *isHere) {
            return failure(Error::Code::Refused,
                tr("This file has been taken in already. Nothing was changed."));
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
