// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "core/record/name_rules.h"
#include "core/record/passphrase_rules.h"
#include "core/record/record_p.h"
#include "core/store/file_checks.h"
#include "core/store/place_checks.h"
#include "core/vault/sealed_copy.h"
#include "core/vault/unfinished_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace homeward {

using namespace Qt::StringLiterals;

DatabaseOptions Record::Private::optionsFor(Vault &vault)
{
    DatabaseOptions options;
    options.vfs = Vault::vfsName();
    options.makeCopy = [&vault](const QString &copy) { return vault.expectCopy(copy); };
    return options;
}

namespace {

/// A private copy of a file that cannot be opened where it lies, because nothing can be written
/// there and something has to be: what a stopped program left is to be put back, or the record to
/// be brought up to date.
struct CopyAside
{
    std::unique_ptr<QTemporaryDir> place;
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Database> database;
};

Result<CopyAside> openAside(
    const QString &path, const Vault &keys, const Error &why, DatabaseOptions (*optionsFor)(Vault &))
{
    // The second lies in memory, where there is such a place: what is full may hold the first too.
    for (const QString &folder : { QDir::tempPath(), qEnvironmentVariable("XDG_RUNTIME_DIR") }) {
        if (!QFileInfo(folder).isDir())
            continue;
        auto place
            = std::make_unique<QTemporaryDir>(QDir(folder).filePath(u"homeward-XXXXXX"_s));
        const QString own = QDir(place->path()).filePath(u"copy.homeward"_s);
        if (!place->isValid() || !copySealedFile(path, own))
            continue;
        Result<std::unique_ptr<Vault>> vault = keys.unlockCopy(own);
        if (!vault)
            continue;
        DatabaseOptions options = optionsFor(**vault);
        options.readOnlyBecause = why.message;
        Result<std::unique_ptr<Database>> database = Database::open(own, options);
        if (database)
            return CopyAside { std::move(place), std::move(*vault), std::move(*database) };
    }
    return tl::unexpected(why);
}

/// Whether somebody may make such a record: it needs a name, a passphrase and a role that runs it.
Done checkMaker(const Record::NewRecord &record, const Staff &maker)
{
    if (maker.name.isEmpty())
        return failure(Error::Code::Refused,
            QCoreApplication::translate(
                "Record", "Write your name: every line says who wrote it."));
    for (const QString &each :
        { maker.name, record.setting.name, record.setting.address, record.setting.nightNumber }) {
        if (Done fits = checkNameFits(each); !fits)
            return fits;
    }
    if (!mayDo(record.setting.kind, maker, Action::KeepPeople)) {
        return failure(Error::Code::Refused,
            QCoreApplication::translate(
                "Record", "Whoever makes a record runs it. Choose a role that may let people in."));
    }
    return checkPassphrase(record.passphrase);
}

/// Whether a new file may be made there. What a stopped program left of one goes.
Done makeRoom(const QString &path)
{
    if (Done fit = checkPlace(path); !fit)
        return fit;
    if (Done made = dropUnfinishedFile(path); !made)
        return made;
    if (QFile(journalOf(path)).size() == 0)
        return {};
    return failure(Error::Code::Refused,
        QCoreApplication::translate("Record",
            "Beside this name stands a journal that another record left. Choose another "
            "name: it belongs to that record."));
}

/// Everything that is in a record before anybody has written in it.
struct FirstRows
{
    Setting setting;
    Protocol protocol;
    Staff maker;
    QString makersSlot;
    QString recoverySlot;
    QDateTime at; ///< UTC

    [[nodiscard]] Done write(Database &database) const
    {
        const Stamp stamp { maker.id, at };
        StaffStore staff(database);
        Sealing sealing;
        sealing.recoveryMadeAt = at;
        sealing.recoverySlot = recoverySlot;
        Done done
            = ProtocolStore(database).keep(protocol.hash, protocol.id, protocol.bytes, stamp.at);
        if (done)
            done = SettingStore(database).write(setting);
        if (done)
            done = staff.add(maker, makersSlot, at);
        if (done)
            done = staff.write(sealing);
        if (done)
            done = SearchStore(database).makeAnew();
        return done ? AuditStore(database).add(
                   stamp, AuditAction::RecordCreated, maker.id.toStorage(), protocol.hash)
                    : done;
    }
};

/// A record begins with one area's rules; a second one is chosen once they are here.
Setting underOneProtocol(Setting setting, const Protocol &protocol)
{
    setting.protocolHash = protocol.hash;
    setting.secondProtocolHash.clear();
    return setting;
}

} // namespace

Result<Record::Made> Record::create(
    const QString &path, const NewRecord &record, const TimeSource &time)
{
    const Staff maker { StaffId::make(), record.staffName.trimmed(), record.role };
    if (Done may = checkMaker(record, maker); !may)
        return tl::unexpected(may.error());
    const Result<Protocol> protocol
        = ProtocolReader::fromBytes(record.protocolBytes, record.setting.name);
    if (!protocol)
        return tl::unexpected(protocol.error());
    if (Done room = makeRoom(path); !room)
        return tl::unexpected(room.error());
    Result<std::unique_ptr<Vault>> vault
        = Vault::create(path, { KeyHolder::Kind::Staff, maker.name, record.passphrase.clone() },
            record.cost, Vault::vfsName().toUtf8(), record.slowly);
    if (!vault)
        return tl::unexpected(vault.error());
    RecoveryKey recoveryKey = RecoveryKey::make();
    const FirstRows rows { underOneProtocol(record.setting, *protocol), *protocol, maker,
        (*vault)->openedWith(), Vault::newSlotId(), time.now() };
    Result<std::unique_ptr<Database>> database = Database::create(
        path, [&](Database &fresh) { return rows.write(fresh); }, Private::optionsFor(**vault));
    // The recovery key comes last: a header that knows of it had a record behind it.
    Done done = database ? (*vault)->addSlot(rows.recoverySlot,
                    { KeyHolder::Kind::Recovery, {}, recoveryKey.toPassphrase() }, record.cost)
                         : tl::unexpected(database.error());
    if (!done) {
        database = tl::unexpected(done.error());
        vault->reset();
        QFile::remove(path);
        QFile::remove(journalOf(path));
        return tl::unexpected(done.error());
    }
    std::unique_ptr<Record> made(
        new Record(std::make_unique<Private>(std::move(*vault), std::move(*database), time)));
    made->d->signedIn = maker;
    made->d->refreshSetting();
    return Made { std::move(made), std::move(recoveryKey) };
}

Done Record::checkIsRecord(const QString &path)
{
    if (Done fit = checkPlace(path); !fit)
        return fit;
    if (Done isThere = checkFile(path); !isThere)
        return isThere;
    return Vault::looksSealed(path) ? Done() : notARecord(path);
}

Result<std::unique_ptr<Record>> Record::Private::unlock(
    const QString &path, const KeyHolder &holder, const Door &door)
{
    if (Done fit = checkPlace(path); !fit)
        return tl::unexpected(fit.error());
    // What is no file may never end.
    if (Done isThere = checkFile(path); !isThere)
        return tl::unexpected(isThere.error());
    Result<std::unique_ptr<Vault>> vault
        = Vault::unlock(path, holder, Vault::vfsName().toUtf8(), door.slowly);
    if (!vault)
        return tl::unexpected(vault.error());
    // Before SQLite sees it: it takes away a journal that lies beside a file without a page.
    const Result<bool> isUnfinished = isUnfinishedFile(path);
    if (!isUnfinished)
        return tl::unexpected(isUnfinished.error());
    Result<std::unique_ptr<Database>> database = Database::open(path, optionsFor(**vault));
    // The seal is ours, and what is in it is no record. Only where no page was ever written it was
    // never one: somebody may throw away what is said to be empty.
    if (!database && database.error().code == Error::Code::NotAStore) {
        // Stopped in the middle of its first pages it had some, until SQLite put back that there
        // were none.
        const bool isEmpty = *isUnfinished || isUnfinishedFile(path).value_or(false);
        if (!isEmpty)
            return damagedFile(path, u"sealed, and no record"_s);
        return failure(Error::Code::NotAStore,
            tr("The program was stopped while it made %1: there is nothing in it. Start a new "
               "record with this name; it takes the place of this one.")
                .arg(QDir::toNativeSeparators(path)));
    }
    Aside aside;
    if (!database && database.error().code == Error::Code::Io) {
        Result<CopyAside> copy = openAside(path, **vault, database.error(), optionsFor);
        if (!copy)
            return tl::unexpected(copy.error());
        aside = { path, std::move(copy->place) };
        vault = std::move(copy->vault);
        database = std::move(copy->database);
    }
    if (!database)
        return tl::unexpected(database.error());
    const Result<Setting> setting = SettingStore(**database).setting();
    if (!setting)
        return tl::unexpected(setting.error());
    std::unique_ptr<Record> opened(
        new Record(std::make_unique<Private>(std::move(*vault), std::move(*database), door.time)));
    opened->d->aside = std::move(aside);
    opened->d->refreshSetting();
    // Were it not to be done now, a later opening would do it: nobody is kept out for that.
    (void)opened->d->search.bringUpToDate();
    return opened;
}

Done Record::Private::noteTries(const Stamp &stamp, const QList<QDateTime> &tries)
{
    Done done;
    for (const QDateTime &at : tries) {
        if (done)
            done = audit.add(stamp, AuditAction::SignInFailed, instantToStorage(at));
    }
    return done;
}

Result<std::unique_ptr<Record>> Record::open(
    const QString &path, const KeyHolder &who, const Door &door)
{
    Result<std::unique_ptr<Record>> opened = Private::unlock(path, who, door);
    if (!opened)
        return opened;
    Private &record = *(*opened)->d;
    Result<Staff> member = record.memberWithSlot(record.vault->openedWith());
    // The same words may open an older slot of theirs first, which is nobody's now.
    if (!member && member.error().code == Error::Code::NotAllowed)
        member = record.memberOf(who);
    if (!member)
        return tl::unexpected(member.error());
    record.signedIn = *member;
    if (record.database->readOnlyBecause().isEmpty())
        record.dropOrphans();
    const Done noted = record.change([&](const Stamp &stamp) -> Done {
        Done done = record.noteTries(stamp, door.failedTries);
        if (done)
            done = record.audit.add(stamp, AuditAction::SignedIn, member->id.toStorage());
        return done ? record.renewSummaries(stamp) : done;
    });
    record.areTriesNoted = noted.has_value();
    if (noted)
        return opened;
    record.renewed.clear();
    if (!Private::isOnlyUnwritten(noted.error()))
        return tl::unexpected(noted.error());
    // The tries stay where they are kept, until somebody comes in and they can be noted.
    const Stamp stamp { member->id, door.time.now() };
    record.unnoted << Private::Unnoted { AuditAction::SignedIn, member->id.toStorage(), stamp };
    return opened;
}

Done Record::Private::comeIn(const Entering &enter, const std::function<Done()> &doesPaperCount,
    const QList<QDateTime> &failedTries)
{
    const Done entered = enter(failedTries);
    areTriesNoted = entered.has_value();
    if (entered || !isOnlyUnwritten(entered.error()))
        return entered;
    if (Done counts = doesPaperCount(); !counts)
        return counts;
    // As with a passphrase, the tries stay where they are kept.
    entryOwed = [enter] { return enter({}); };
    return {};
}

Result<std::unique_ptr<Record>> Record::recover(
    const QString &path, const RecoveryKey &key, const KeyHolder &renewed, const Door &door)
{
    if (Done good = checkPassphrase(renewed.passphrase); !good)
        return tl::unexpected(good.error());
    Result<std::unique_ptr<Record>> opened
        = Private::unlock(path, { KeyHolder::Kind::Recovery, {}, key.toPassphrase() }, door);
    if (!opened)
        return opened;
    Private &record = *(*opened)->d;
    const Result<std::optional<Staff>> member = record.staff.memberNamed(renewed.name.trimmed());
    if (!member)
        return tl::unexpected(member.error());
    // A key with the wrong name is a try in vain, like a passphrase with one.
    if (!*member || (*member)->hasLeft) {
        return failure(Error::Code::NotAllowed,
            Private::tr("Nobody called “%1” writes in this record. Write your name as it stands "
                        "in the record.")
                .arg(renewed.name.trimmed()));
    }
    record.signedIn = **member;
    const auto counts = [&record]() -> Done {
        const Result<Sealing> sealing = record.staff.sealing();
        return sealing ? record.checkCounts(sealing->recoverySlot)
                       : tl::unexpected(sealing.error());
    };
    const Stamp came { (*member)->id, door.time.now() };
    const auto passphrase = std::make_shared<Secret>(renewed.passphrase.clone());
    const auto enter = [&record, counts, came, passphrase](const QList<QDateTime> &tries) {
        return record.setPassphrase(
            Action::KeepRecord, came.author, *passphrase, [&](const Stamp &stamp) -> Done {
                Done noted = counts();
                if (noted)
                    noted = record.noteTries(stamp, tries);
                return noted ? record.audit.add(
                           came, AuditAction::PassphraseRecovered, came.author.toStorage())
                             : noted;
            });
    };
    if (Done in = record.comeIn(enter, counts, door.failedTries); !in)
        return tl::unexpected(in.error());
    return opened;
}

Result<std::unique_ptr<Record>> Record::openWithEnvelope(
    const QString &path, const RecoveryKey &envelope, const KeyHolder &newcomer, const Door &door)
{
    Staff guest { StaffId::make(), newcomer.name.trimmed(), Staff::Role::Carer, true };
    if (guest.name.isEmpty())
        return failure(
            Error::Code::Refused, Private::tr("Write your name: every line says who wrote it."));
    if (Done fits = checkNameFits(guest.name); !fits)
        return tl::unexpected(fits.error());
    if (Done good = checkPassphrase(newcomer.passphrase); !good)
        return tl::unexpected(good.error());
    Result<std::unique_ptr<Record>> opened
        = Private::unlock(path, { KeyHolder::Kind::Envelope, {}, envelope.toPassphrase() }, door);
    if (!opened)
        return opened;
    Private &record = *(*opened)->d;
    guest.role = rolesOf(record.setting.kind).contains(Staff::Role::Carer)
        ? Staff::Role::Carer
        : rolesOf(record.setting.kind).last();
    record.signedIn = guest;
    const auto passphrase = std::make_shared<Secret>(newcomer.passphrase.clone());
    const auto enter = [&record, guest, passphrase, came = Stamp { guest.id, door.time.now() }](
                           const QList<QDateTime> &tries) -> Done {
        const auto note = [&](const Stamp &stamp, const Staff &in) -> Done {
            if (Done noted = record.noteTries(stamp, tries); !noted)
                return noted;
            return record.changeSealing(
                came, AuditAction::EnvelopeUsed, in.id, [&](Sealing &sealing) -> Done {
                    if (Done good = record.checkEnvelope(sealing); !good)
                        return good;
                    sealing.envelopeUsedAt = came.at;
                    sealing.envelopeUsedBy = in.id;
                    return {};
                });
        };
        const Result<Staff> in = record.letIn(
            { KeyHolder::Kind::Staff, guest.name, passphrase->clone() }, guest, note);
        if (!in)
            return tl::unexpected(in.error());
        // Were it not to go now, the next sign-in would see to it.
        (void)record.vault->removeSlot(record.vault->openedWith());
        return {};
    };
    const auto counts = [&record, &guest]() -> Done {
        const Result<Sealing> sealing = record.staff.sealing();
        Done good = sealing ? record.checkEnvelope(*sealing) : tl::unexpected(sealing.error());
        if (!good)
            return good;
        const Result<std::optional<Staff>> former = record.formerSelf(guest);
        return former ? Done() : tl::unexpected(former.error());
    };
    if (Done in = record.comeIn(enter, counts, door.failedTries); !in)
        return tl::unexpected(in.error());
    return opened;
}

} // namespace homeward
