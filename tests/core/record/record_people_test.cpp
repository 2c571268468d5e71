// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_value.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

using namespace homeward;
using namespace homeward::test;

namespace {

KeyHolder key(const QString &name, const QString &passphrase)
{
    return { KeyHolder::Kind::Staff, name, Secret::fromText(QString(passphrase)) };
}

bool opens(TestRecord &record, const KeyHolder &who)
{
    return Record::open(record.path(), who, record.time).has_value();
}

int slotCount(TestRecord &record)
{
    const auto keys = Vault::unlock(record.path(), keyOf(u"Sam Reed"_s));
    REQUIRE_OK(keys);
    return int((*keys)->slotInfos()->size());
}

QStringList actions(TestRecord &record)
{
    return record.rawRows(u"SELECT action FROM audit ORDER BY number"_s);
}

} // namespace

TEST_CASE(
    "People: everyone who writes has a name and a passphrase of their own", "[record][people]")
{
    TestRecord record;
    const auto jo = record->addStaff(keyOf(u" Jo Okoro "_s), Staff::Role::Manager);
    REQUIRE_OK(jo);
    CHECK(jo->name == u"Jo Okoro");
    CHECK_FAILS(record->addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer), Error::Code::Refused);
    CHECK_FAILS(record->addStaff(keyOf(u" "_s), Staff::Role::Carer), Error::Code::Refused);
    CHECK_FAILS(
        record->addStaff(key(u"Jim"_s, u"short"_s), Staff::Role::Carer), Error::Code::Refused);
    CHECK_FAILS(record->signIn(key(u"Jo Okoro"_s, u"four odd word"_s)), Error::Code::NotAllowed);
    CHECK(record->signedIn()->name == u"Sam Reed");
    REQUIRE_OK(record->signIn(keyOf(u"jo  OKORO"_s)));
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Entry note = record.entry(episode, record.append(episode, aNote(u"hello"_s)));
    CHECK(note.author == jo->id);
    CHECK(note.authorName == u"Jo Okoro");
    CHECK(record.time.now().msecsTo(note.written) < 10);
}

TEST_CASE("People: who leaves can open nothing, keeps what they wrote, and can come back",
    "[record][people]")
{
    TestRecord record;
    const auto jo = record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer);
    REQUIRE_OK(jo);
    const int before = slotCount(record);
    REQUIRE(opens(record, keyOf(u"Jo"_s)));
    REQUIRE_OK(record->removeStaff(jo->id));
    CHECK(slotCount(record) == before - 1);
    CHECK_FALSE(opens(record, keyOf(u"Jo"_s)));
    CHECK(record->staff()->last().hasLeft);

    const auto back = record->addStaff(key(u"Jo"_s, u"another one now"_s), Staff::Role::Manager);
    REQUIRE_OK(back);
    CHECK(back->id == jo->id);
    CHECK(record->staff()->size() == 2);
    CHECK_FALSE(record->staff()->last().hasLeft);
    CHECK_FALSE(opens(record, keyOf(u"Jo"_s)));
    CHECK(opens(record, key(u"Jo"_s, u"another one now"_s)));
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "People: nobody takes themselves out, and somebody always runs the record", "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const StaffId sam = record->signedIn()->id;
    REQUIRE(record->signedIn()->role == Staff::Role::Manager);
    CHECK_FAILS(record->removeStaff(sam), Error::Code::Refused);
    CHECK_FAILS(record->changeRole(sam, Staff::Role::Carer), Error::Code::Refused);
    const auto jo = record->addStaff(keyOf(u"Jo"_s), Staff::Role::Manager);
    REQUIRE_OK(jo);
    REQUIRE_OK(record->changeRole(sam, Staff::Role::Carer));
    CHECK_FAILS(record->removeStaff(jo->id), Error::Code::NotAllowed);
    CHECK(record->signedIn()->role == Staff::Role::Carer);
}

TEST_CASE(
    "People: nobody is let go twice, nor somebody who was never there; roles are of the setting",
    "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const auto jo = record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer);
    REQUIRE_OK(jo);
    const auto notFound = Error::Code::NotFound;
    SECTION("who left, and who is nobody")
    {
        REQUIRE_OK(record->removeStaff(jo->id));
        const QStringList before = actions(record);
        const QString leftAt = record.rawValue(u"SELECT removed_at FROM staff WHERE name = 'Jo'"_s);
        record.time.set(record.time.now().addSecs(60));
        for (const StaffId &gone : { jo->id, StaffId::make() }) {
            CHECK_FAILS(record->removeStaff(gone), notFound);
            CHECK_FAILS(record->changeRole(gone, Staff::Role::Manager), notFound);
            CHECK_FAILS(record->resetPassphrase(gone, testSecret()), notFound);
        }
        CHECK(actions(record) == before);
        CHECK(record.rawValue(u"SELECT removed_at FROM staff WHERE name = 'Jo'"_s) == leftAt);
        CHECK(record.rawValue(u"SELECT role FROM staff WHERE name = 'Jo'"_s) == u"carer");
    }
    SECTION("a role of another kind of place")
    {
        const QStringList before = actions(record);
        for (const Staff::Role role :
            { Staff::Role::AttendanceOfficer, Staff::Role::SafeguardingLead }) {
            CHECK_FAILS(record->changeRole(jo->id, role), Error::Code::Refused);
            CHECK_FAILS(record->addStaff(keyOf(u"Kit"_s), role), Error::Code::Refused);
        }
        CHECK(actions(record) == before);
        CHECK(record->staff()->size() == 2);
    }
}

TEST_CASE(
    "People: a passphrase is changed by its owner who knows the old one, or by who runs the record",
    "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const auto jo = record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer);
    REQUIRE_OK(jo);
    REQUIRE_OK(record->signIn(keyOf(u"Jo"_s)));
    const Secret renewed = Secret::fromText(u"three new ones"_s);
    CHECK_FAILS(record->changePassphrase(Secret::fromText(u"not the old one"_s), renewed),
        Error::Code::NotAllowed);
    CHECK_FAILS(
        record->changePassphrase(testSecret(), Secret::fromText(u"short"_s)), Error::Code::Refused);
    CHECK(opens(record, keyOf(u"Jo"_s)));
    REQUIRE_OK(record->changePassphrase(testSecret(), renewed));
    CHECK_FALSE(opens(record, keyOf(u"Jo"_s)));
    CHECK(opens(record, key(u"Jo"_s, u"three new ones"_s)));
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK_FAILS(
        record->resetPassphrase(record->staff()->first().id, renewed), Error::Code::NotAllowed);

    REQUIRE_OK(record->signIn(keyOf(u"Sam Reed"_s)));
    REQUIRE_OK(record->resetPassphrase(jo->id, testSecret()));
    CHECK(opens(record, keyOf(u"Jo"_s)));
    CHECK(actions(record).contains(u"passphrase-changed"_s));
    CHECK(actions(record).contains(u"passphrase-reset"_s));
    CHECK(record.problems().isEmpty());
}

TEST_CASE("People: no key changes without its line in the audit", "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const auto envelope = record->renewEnvelope();
    REQUIRE_OK(envelope);
    const auto lou = record->addStaff(keyOf(u"Lou"_s), Staff::Role::Carer);
    REQUIRE_OK(lou);
    const int before = slotCount(record);
    record.rawSql(u"CREATE TRIGGER full BEFORE INSERT ON audit BEGIN "
                  "SELECT RAISE(ABORT, 'full'); END"_s);
    const KeyHolder old = keyOf(u"Sam Reed"_s);
    CHECK_FALSE(
        record->changePassphrase(testSecret(), Secret::fromText(u"three new ones"_s)).has_value());
    CHECK_FALSE(record->renewRecoveryKey().has_value());
    CHECK_FALSE(record->renewEnvelope().has_value());
    CHECK_FALSE(record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer).has_value());
    CHECK_FALSE(
        record->resetPassphrase(lou->id, Secret::fromText(u"three new ones"_s)).has_value());
    CHECK_FALSE(record->removeStaff(lou->id).has_value());
    CHECK_FALSE(Record::recover(
        record.path(), record.recoveryKey(), key(u"Sam Reed"_s, u"three new ones"_s), record.time)
                    .has_value());
    CHECK_FALSE(Record::openWithEnvelope(record.path(), *envelope, keyOf(u"Kit"_s), record.time)
                    .has_value());
    record.rawSql(u"DROP TRIGGER full"_s);
    CHECK(slotCount(record) == before);
    CHECK(record->staff()->size() == 2);
    CHECK_FALSE(record->staff()->last().hasLeft);
    CHECK(opens(record, keyOf(u"Lou"_s)));
    CHECK(record.rawValue(u"SELECT count(*) FROM begun_slots"_s) == u"0");
    CHECK(opens(record, old));
    CHECK_FALSE(opens(record, key(u"Sam Reed"_s, u"three new ones"_s)));
    REQUIRE_OK(record->proveRecoveryKey(record.recoveryKey()));
    REQUIRE_OK(Record::openWithEnvelope(record.path(), *envelope, keyOf(u"Kit"_s), record.time));

    const auto renewed = record->renewRecoveryKey();
    REQUIRE_OK(renewed);
    CHECK_FAILS(record->proveRecoveryKey(record.recoveryKey()), Error::Code::Refused);
    REQUIRE_OK(record->proveRecoveryKey(*renewed));
}

TEST_CASE("People: the recovery key mends a forgotten passphrase, until a new key is made",
    "[record][people]")
{
    TestRecord record;
    record.close();
    const KeyHolder renewed = key(u"Sam Reed"_s, u"three new ones"_s);
    CHECK_FAILS(Record::recover(record.path(), RecoveryKey::make(), renewed, record.time),
        Error::Code::NotAllowed);
    CHECK_FAILS(Record::recover(record.path(), record.recoveryKey(),
                    key(u"Nobody"_s, u"three new ones"_s), record.time),
        Error::Code::NotAllowed);
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    {
        const auto mended
            = Record::recover(record.path(), record.recoveryKey(), renewed, record.time);
        REQUIRE_OK(mended);
        CHECK((*mended)->signedIn()->name == u"Sam Reed");
        CHECK_FALSE((*mended)->keyState()->isRecoveryProved);
        CHECK_FAILS((*mended)->proveRecoveryKey(RecoveryKey::make()), Error::Code::Refused);
        REQUIRE_OK((*mended)->proveRecoveryKey(record.recoveryKey()));
        CHECK((*mended)->keyState()->isRecoveryProved);
        REQUIRE_OK((*mended)->renewRecoveryKey());
        CHECK_FALSE((*mended)->keyState()->isRecoveryProved);
        CHECK((*mended)->verify()->problems == QStringList());
    }
    CHECK_FALSE(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK(opens(record, renewed));
    CHECK_FAILS(Record::recover(record.path(), record.recoveryKey(), renewed, record.time),
        Error::Code::NotAllowed);
}

TEST_CASE("People: the night envelope lets somebody in once, as a carer, and everybody can see it",
    "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const auto envelope = record->renewEnvelope();
    REQUIRE_OK(envelope);
    const auto open = [&](const QString &name) {
        return Record::openWithEnvelope(record.path(), *envelope, keyOf(name), record.time);
    };
    CHECK_FAILS(open(u"Sam Reed"_s), Error::Code::Refused);
    CHECK_FAILS(open(u" "_s), Error::Code::Refused);
    {
        const auto guest = open(u"Kit Bell"_s);
        REQUIRE_OK(guest);
        CHECK((*guest)->signedIn()->role == Staff::Role::Carer);
        REQUIRE_OK((*guest)->start({ { {}, u"Ada"_s } }, Moment::exactly(record.time.now()), {}));
        CHECK_FALSE((*guest)->may(Action::KeepPeople));
        CHECK_FAILS((*guest)->renewEnvelope(), Error::Code::NotAllowed);
    }
    const auto again = open(u"Lou"_s);
    CHECK_FAILS(again, Error::Code::NotAllowed);
    CHECK(again.error().message.startsWith(u"That key does not open"));
    CHECK(opens(record, keyOf(u"Kit Bell"_s)));
    const auto keys = record->keyState();
    REQUIRE_OK(keys);
    CHECK(keys->envelopeUsedAt.isValid());
    CHECK(record->staff()->last().isByEnvelope);
    CHECK(keys->envelopeUsedBy == u"Kit Bell");
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "People: who came in by the night envelope may do what their role may, once they have one",
    "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const auto envelope = record->renewEnvelope();
    REQUIRE_OK(envelope);
    const auto guest
        = Record::openWithEnvelope(record.path(), *envelope, keyOf(u"Kit Bell"_s), record.time);
    REQUIRE_OK(guest);
    const StaffId kit = (*guest)->signedIn()->id;
    CHECK_FAILS((*guest)->renewEnvelope(), Error::Code::NotAllowed);
    REQUIRE_OK(record->changeRole(kit, Staff::Role::Manager));
    CHECK_FALSE(record->staff()->last().isByEnvelope);
    INFO("in the session that is open, too");
    REQUIRE_OK((*guest)->renewEnvelope());
    CHECK((*guest)->may(Action::KeepPeople));
    INFO("and they can be the one who runs it");
    REQUIRE_OK(record->changeRole(record.idOf(u"Sam Reed"_s), Staff::Role::Carer));
    CHECK(record.problems() == QStringList());
}

TEST_CASE("People: only somebody who may run a record can make one", "[record][people]")
{
    const TempFolder folder;
    const SetTimeSource time(at(u"2026-11-03T22:00"_s));
    auto recipe = TestRecord::recipe(Setting::Kind::ChildrensHome);
    recipe.role = Staff::Role::Carer;
    const QString path = folder.path(u"new.homeward"_s);
    CHECK_FAILS(Record::create(path, recipe, time), Error::Code::Refused);
    CHECK_FALSE(QFile::exists(path));
    INFO("nor over what another record left to be taken back");
    writeBytes(path + u"-journal"_s, "left behind");
    CHECK_FAILS(Record::create(path, TestRecord::recipe(), time), Error::Code::Refused);
    CHECK(bytesOf(path + u"-journal"_s) == "left behind");
}

TEST_CASE(
    "People: a slot that went missing is given anew with the next passphrase", "[record][people]")
{
    TestRecord record;
    const auto jo = record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer);
    REQUIRE_OK(jo);
    {
        const auto keys = Vault::unlock(record.path(), keyOf(u"Jo"_s));
        REQUIRE_OK(keys);
        REQUIRE_OK((*keys)->removeSlot((*keys)->openedWith()));
    }
    REQUIRE_FALSE(opens(record, keyOf(u"Jo"_s)));
    REQUIRE_OK(record->resetPassphrase(jo->id, Secret::fromText(u"three new ones"_s)));
    CHECK(opens(record, key(u"Jo"_s, u"three new ones"_s)));
    CHECK(record.problems().isEmpty());
}

TEST_CASE("People: an envelope whose slot was left behind opens nothing a second time",
    "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const auto envelope = record->renewEnvelope();
    REQUIRE_OK(envelope);
    const auto open = [&](const QString &name) {
        return Record::openWithEnvelope(record.path(), *envelope, keyOf(name), record.time);
    };
    REQUIRE_OK(open(u"Kit"_s));
    {
        // As if the program had been stopped before it took the slot away.
        const auto keys = Vault::unlock(record.path(), keyOf(u"Sam Reed"_s));
        REQUIRE_OK(keys);
        REQUIRE_OK((*keys)->addSlot(
            { KeyHolder::Kind::Envelope, {}, envelope->toPassphrase() }, KeyCost::lowest()));
    }
    CHECK_FAILS(open(u"Lou"_s), Error::Code::NotAllowed);
    CHECK(record->staff()->size() == 2);
    const int before = slotCount(record);
    record.reopen();
    CHECK(slotCount(record) == before - 1);
}

TEST_CASE("People: tries in vain stand in the audit once somebody gets in", "[record][people]")
{
    TestRecord record;
    const QDateTime tried = record.time.now().addSecs(-60);
    REQUIRE_OK(
        Record::open(record.path(), keyOf(u"Sam Reed"_s), { record.time, { tried, tried } }));
    CHECK(actions(record).count(u"sign-in-failed"_s) == 2);
    CHECK(record.rawValue(u"SELECT about FROM audit WHERE action = 'sign-in-failed'"_s)
        == u"2026-11-03T21:59:00.000Z");
}

TEST_CASE("People: a slot that belongs to nobody goes at the next sign-in", "[record][people]")
{
    TestRecord record;
    {
        const auto keys = Vault::unlock(record.path(), keyOf(u"Sam Reed"_s));
        REQUIRE_OK(keys);
        REQUIRE_OK((*keys)->addSlot(keyOf(u"Half Added"_s), KeyCost::lowest()));
    }
    const int before = slotCount(record);
    CHECK_FALSE(opens(record, keyOf(u"Half Added"_s)));
    CHECK(slotCount(record) == before);
    record.reopen();
    CHECK(slotCount(record) == before - 1);
}

TEST_CASE(
    "People: who signs in leaves the slot of a key that is just being made", "[record][people]")
{
    TestRecord record;
    const QString slot = Vault::newSlotId();
    record.rawSql(u"INSERT INTO begun_slots (slot, begun_at) VALUES ('%1', '%2')"_s.arg(
        slot, instantToStorage(record.time.now())));
    {
        const auto keys = Vault::unlock(record.path(), keyOf(u"Sam Reed"_s));
        REQUIRE_OK(keys);
        REQUIRE_OK((*keys)->addSlot(slot, keyOf(u"Half Added"_s), KeyCost::lowest()));
    }
    const int before = slotCount(record);
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK(slotCount(record) == before);
    // The program that began it was stopped.
    record.time.set(record.time.now().addSecs(11 * 60));
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK(slotCount(record) == before - 1);
    CHECK(record.rawValue(u"SELECT count(*) FROM begun_slots"_s) == u"0");
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "People: a key that was begun by a clock that was set back since goes too", "[record][people]")
{
    TestRecord record;
    const QDateTime now = record.time.now();
    const auto begun = [&](int seconds) {
        record.rawSql(u"INSERT INTO begun_slots (slot, begun_at) VALUES ('%1', '%2')"_s.arg(
            Vault::newSlotId(), instantToStorage(now.addSecs(seconds))));
    };
    begun(5 * 60);
    begun(5 * 60 + 1);
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK(record.rawRows(u"SELECT begun_at FROM begun_slots"_s)
        == QStringList { instantToStorage(now.addSecs(5 * 60)) });
}

TEST_CASE("People: the same passphrase again keeps nobody out, also with an old slot left behind",
    "[record][people]")
{
    TestRecord record;
    {
        // As if the program had been stopped before it took the slot away: it comes first.
        const auto keys = Vault::unlock(record.path(), keyOf(u"Sam Reed"_s));
        REQUIRE_OK(keys);
        REQUIRE_OK((*keys)->addSlot(keyOf(u"Sam Reed"_s), KeyCost::lowest()));
    }
    REQUIRE_OK(record->changePassphrase(testSecret(), testSecret()));
    const int before = slotCount(record);
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK(slotCount(record) == before - 1);
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "People: a paper that a newer one took the place of opens nothing, though its slot is there",
    "[record][people]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    REQUIRE_OK(record->renewEnvelope());
    REQUIRE_OK(record->renewRecoveryKey());
    const RecoveryKey old = RecoveryKey::make();
    {
        const auto keys = Vault::unlock(record.path(), keyOf(u"Sam Reed"_s));
        REQUIRE_OK(keys);
        for (const KeyHolder::Kind kind : { KeyHolder::Kind::Envelope, KeyHolder::Kind::Recovery })
            REQUIRE_OK((*keys)->addSlot({ kind, {}, old.toPassphrase() }, KeyCost::lowest()));
    }
    const auto guest = Record::openWithEnvelope(record.path(), old, keyOf(u"Kit"_s), record.time);
    CHECK_FAILS(guest, Error::Code::NotAllowed);
    CHECK(guest.error().message.startsWith(u"A newer paper"));
    CHECK_FAILS(
        Record::recover(record.path(), old, key(u"Sam Reed"_s, u"three new ones"_s), record.time),
        Error::Code::NotAllowed);
    CHECK_FAILS(record->proveRecoveryKey(old), Error::Code::Refused);
    CHECK(record->staff()->size() == 1);
    CHECK_FALSE(record->keyState()->envelopeUsedAt.isValid());
    CHECK(opens(record, keyOf(u"Sam Reed"_s)));
    CHECK_FAILS(Vault::unlock(record.path(), { KeyHolder::Kind::Envelope, {}, old.toPassphrase() }),
        Error::Code::NotAllowed);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("People: a curly apostrophe, another dash and a double space are the same name",
    "[record][people]")
{
    TestRecord record;
    const auto zoe = record->addStaff(keyOf(u"Zoë O\u2019Neill-Reed"_s), Staff::Role::Carer);
    REQUIRE_OK(zoe);
    const QString plain = u"Zoe O'Neill\u2013Reed"_s;
    CHECK(opens(record, keyOf(plain)));
    CHECK_FAILS(record->addStaff(keyOf(plain), Staff::Role::Carer), Error::Code::Refused);
    const auto recovered = Record::recover(
        record.path(), record.recoveryKey(), key(plain, u"three new ones"_s), record.time);
    REQUIRE_OK(recovered);
    CHECK((*recovered)->signedIn()->name == zoe->name);
    REQUIRE_OK(record->removeStaff(zoe->id));
    const auto back = record->addStaff(keyOf(plain), Staff::Role::Carer);
    REQUIRE_OK(back);
    CHECK(back->id == zoe->id);
    CHECK(opens(record, keyOf(zoe->name)));
}

TEST_CASE("People: every key is made by the slow work that came in by the door", "[record][people]")
{
    int works = 0;
    const SlowWork counted = [&](const std::function<void()> &work) {
        ++works;
        work();
    };
    const TempFolder folder;
    const SetTimeSource time(at(u"2026-11-03T22:00"_s));
    auto recipe = TestRecord::recipe();
    recipe.slowly = counted;
    const QString path = folder.path(u"new.homeward"_s);
    auto made = Record::create(path, recipe, time);
    REQUIRE_OK(made);
    CHECK(works == 2); // of who made it, and the recovery key
    made->record.reset();
    works = 0;
    const auto record = Record::open(path, keyOf(u"Sam Reed"_s), { time, {}, counted });
    REQUIRE_OK(record);
    CHECK(works == 1);
    works = 0;
    REQUIRE_OK((*record)->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer));
    CHECK(works == 1);
    works = 0;
    REQUIRE_OK((*record)->changePassphrase(testSecret(), Secret::fromText(u"three new ones"_s)));
    CHECK(works == 2);
    works = 0;
    const auto envelope = (*record)->renewEnvelope();
    REQUIRE_OK(envelope);
    CHECK(works == 1);
    works = 0;
    REQUIRE_OK(Record::openWithEnvelope(path, *envelope, keyOf(u"Kit"_s), { time, {}, counted }));
    CHECK(works == 2);
    works = 0;
    REQUIRE_OK(Record::recover(path, made->recoveryKey, keyOf(u"Jo"_s), { time, {}, counted }));
    CHECK(works == 2);
}

TEST_CASE("People: a key that goes to a printer is in the audit", "[record][people]")
{
    TestRecord record;
    REQUIRE_OK(record->noteKeyPrinted(KeyHolder::Kind::Recovery));
    REQUIRE_OK(record->noteKeyPrinted(KeyHolder::Kind::Envelope));
    CHECK(record.rawRows(u"SELECT about FROM audit WHERE action = 'key-printed'"_s)
        == QStringList { u"recovery-key"_s, u"night-envelope"_s });
}
