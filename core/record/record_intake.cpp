// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "core/record/exchanged_photos.h"
#include "core/record/name_rules.h"
#include "core/record/record_intake_p.h"
#include "core/store/digest.h"
#include "core/time/local_time.h"

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace intake {

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

} // namespace

tl::unexpected<Error> saysOtherwise(const QString &name, const QString &id)
{
    return failure(Error::Code::Refused,
        Say::tr("%1 is in this record already and says something else (id %2). Nothing was "
                "changed. Compare the two, and write what is missing here by hand.")
            .arg(name, id));
}

tl::unexpected<Error> wasDeleted(const QString &name, const QString &id)
{
    return failure(Error::Code::Refused,
        Say::tr("%1 was taken out of this record and is not taken in again (id %2). Nothing was "
                "changed.")
            .arg(name, id));
}

tl::unexpected<Error> doesNotHold(const QString &what)
{
    return failure(Error::Code::Malformed, what + Say::tr(" Nothing was changed."));
}

tl::unexpected<Error> lettersChange(const QString &name)
{
    return doesNotHold(
        Say::tr("%1 holds letters that a record cannot keep as they are.").arg(name));
}

QString idOf(const ExchangeEpisode &episode) { return episode.episode.id.toStorage(); }
QString idOf(const LegalHold &hold) { return hold.id; }
QString idOf(const ExchangeReader &reader) { return reader.reader.toStorage(); }
QString idOf(const ExchangeEntry &entry) { return entry.entry.id.toStorage(); }

QString nameOf(const Entry &line)
{
    return Say::tr("The line by %1 written %2")
        .arg(line.authorName, local_time::full(line.written));
}

} // namespace intake

using namespace intake;

Result<ExchangeTaken> Record::Intake::run()
{
    using Part = Done (Intake::*)();
    constexpr Part parts[] { &Intake::chooseHistories, &Intake::takeProtocols, &Intake::takePeople,
        &Intake::takePhotos, &Intake::takeTombstones, &Intake::takeChildren, &Intake::takeHolds,
        &Intake::takeSnapshots, &Intake::takeEpisodes, &Intake::takeReaders, &Intake::takeHandOvers,
        &Intake::takeEntries, &Intake::writeSummaries };
    Done done = checkSetting();
    for (const Part part : parts) {
        if (done)
            done = (this->*part)();
    }
    if (!done)
        return tl::unexpected(done.error());
    m_taken.leftOut = m_content.leftOut.size();
    return m_taken;
}

Done Record::Intake::takeShared()
{
    const Done done = takeProtocols();
    return done ? takePhotos() : done;
}

Done Record::Intake::takeAbsences()
{
    Done done = takeSnapshots();
    for (const auto part :
        { &Intake::takeEpisodes, &Intake::takeEntries, &Intake::writeSummaries }) {
        if (done)
            done = (this->*part)();
    }
    return done;
}

Done Record::Intake::checkSetting() const
{
    const Result<Setting> here = m_record.settings.setting();
    if (!here)
        return tl::unexpected(here.error());
    if (here->isPractice != m_content.setting.isPractice) {
        return failure(Error::Code::Refused,
            here->isPractice ? tr("This is the practice home, and the file is of a real record. "
                                  "Nothing was changed.")
                             : tr("The file is of a practice home: nobody in it is real, and it "
                                  "does not belong in a real record. Nothing was changed."));
    }
    if (here->kind != m_content.setting.kind) {
        return failure(Error::Code::Refused,
            tr("The file is of another kind of place (%1) than this record (%2). Nothing was "
               "changed.")
                .arg(toStorage(m_content.setting.kind), toStorage(here->kind)));
    }
    return {};
}

Done Record::Intake::takeProtocols()
{
    for (const ExchangeProtocol &each : m_content.protocols) {
        const Result<std::optional<ProtocolStore::Row>> here
            = m_record.protocols.protocol(each.hash);
        if (!here)
            return tl::unexpected(here.error());
        const QString name = tr("The protocol %1…").arg(each.hash.left(12));
        if (digestOf(each.bytes) != each.hash)
            return doesNotHold(tr("%1 is not what its digest says.").arg(name));
        count(!*here);
        if (*here)
            continue;
        const Result<Protocol> protocol = ProtocolReader::fromBytes(each.bytes, name);
        if (!protocol)
            return tl::unexpected(protocol.error());
        Done kept = m_record.protocols.keep(each.hash, protocol->id, each.bytes, m_stamp.at);
        if (!kept)
            return kept;
    }
    return {};
}

Done Record::Intake::takePeople()
{
    for (const Staff &person : m_content.people) {
        const Result<std::optional<Staff>> here = m_record.staff.member(person.id);
        if (!here)
            return tl::unexpected(here.error());
        // What they may do, and whether they left, is for this record to say.
        if (*here && (*here)->name != person.name)
            return saysOtherwise(person.name, person.id.toStorage());
        count(!*here);
        if (*here)
            continue;
        if (person.name.trimmed().isEmpty())
            return doesNotHold(tr("A person has no name (id %1).").arg(person.id.toStorage()));
        if (Done fits = checkNameFits(person.name); !fits)
            return fits;
        const Result<std::optional<Staff>> namesake = m_record.staff.memberNamed(person.name);
        if (!namesake)
            return tl::unexpected(namesake.error());
        if (*namesake) {
            return failure(Error::Code::Refused,
                tr("Somebody called %1 writes in this record already, and is somebody else in the "
                   "file (id %2). Nothing was changed. Take the file into a record in which nobody "
                   "has that name: make it under another one, such as “%1 (new)”.")
                    .arg(person.name, person.id.toStorage()));
        }
        Staff wanted = person;
        wanted.hasLeft = true;
        Done done = m_record.exchange.addAsLeft(person, m_stamp.at);
        if (done)
            done = checkKept(m_record.staff.member(person.id), wanted, person.name);
        if (done)
            done = m_record.audit.add(m_stamp, AuditAction::PersonTakenIn, person.id.toStorage());
        if (!done)
            return done;
    }
    return {};
}

Done Record::Intake::takePhotos()
{
    const QStringList used = exchanged_photos::usedIn(m_content);
    ExchangeContent coming = m_content;
    coming.histories = m_histories.values();
    const QStringList wanted = exchanged_photos::usedIn(coming);
    for (const Photo &photo : m_content.photos) {
        const QString name = tr("The photo %1…").arg(photo.hash.left(12));
        const Result<std::optional<Photo>> here = m_record.photos.photo(photo.hash);
        if (!here)
            return tl::unexpected(here.error());
        const Result<Photo> read = Photo::fromKept(photo.jpeg);
        if (!read || read->hash != photo.hash)
            return doesNotHold(tr("%1 is not what its digest says, or no photo as a record keeps "
                                  "it.")
                                   .arg(name));
        if (!used.contains(photo.hash))
            return doesNotHold(tr("%1 belongs to nobody in the file.").arg(name));
        // Only a history that stays out of this record refers to it.
        if (!wanted.contains(photo.hash))
            continue;
        count(!*here);
        if (Done kept = m_record.photos.keep(*read); !kept)
            return kept;
    }
    return {};
}

Done Record::Intake::takeTombstones()
{
    const Result<QList<ExchangeTombstone>> all = m_record.exchange.tombstones();
    if (!all)
        return tl::unexpected(all.error());
    for (const ExchangeTombstone &stone : m_content.tombstones) {
        const QString id = stone.child.toStorage();
        const auto here = std::find_if(all->cbegin(), all->cend(),
            [&](const ExchangeTombstone &each) { return each.child == stone.child; });
        if (here != all->cend() && *here != stone)
            return saysOtherwise(tr("A child who was deleted"), id);
        count(here == all->cend());
        for (const ExchangeTombstone::LostEntry &lost : stone.entries)
            m_lost.insert(lost.entry);
        if (here != all->cend())
            continue;
        const Result<std::optional<Child>> child = m_record.children.child(stone.child);
        if (!child)
            return tl::unexpected(child.error());
        if (*child) {
            return failure(Error::Code::Refused,
                tr("%1 was deleted where the file comes from, and is in this record still (id %2). "
                   "Nothing was changed. Decide here first whether to delete.")
                    .arg((*child)->name, id));
        }
        Done done = checkPerson(stone.deletedBy, tr("A child who was deleted"));
        for (const ExchangeTombstone::LostEpisode &lost : stone.episodes) {
            const Result<bool> isTaken = m_record.exchange.isNumberTaken(lost.number);
            if (done && (!isTaken || *isTaken || !partsOfNumber(lost.number)))
                done = isTaken ? saysOtherwise(lost.number, lost.id.toStorage())
                               : tl::unexpected(isTaken.error());
        }
        for (const ExchangeTombstone::LostEntry &lost : stone.entries) {
            const Result<std::optional<Entry>> line = m_record.entries.entry(lost.entry);
            if (done && (!line || *line))
                done = line ? saysOtherwise(nameOf(**line), lost.entry.toStorage())
                            : tl::unexpected(line.error());
        }
        if (done)
            done = m_record.exchange.add(stone);
        if (done)
            done = m_record.audit.add(m_stamp, AuditAction::ChildTakenIn, id);
        if (!done)
            return done;
    }
    return {};
}

Done Record::Intake::checkPerson(const StaffId &id, const QString &whose) const
{
    const Result<std::optional<Staff>> here = m_record.staff.member(id);
    if (!here)
        return tl::unexpected(here.error());
    if (!*here)
        return doesNotHold(tr("%1 names a person who is neither in the file nor in this record "
                              "(id %2).")
                               .arg(whose, id.toStorage()));
    return {};
}

Done Record::Intake::checkChild(const ChildId &id, const QString &whose) const
{
    const Result<std::optional<Child>> here = m_record.children.child(id);
    if (!here)
        return tl::unexpected(here.error());
    if (!*here)
        return doesNotHold(
            tr("%1 belongs to a child who is neither in the file nor in this record (id %2).")
                .arg(whose, id.toStorage()));
    return {};
}

} // namespace homeward
