// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault.h"
#include "core/vault/vault_header.h"
#include "tests/core/vault/sealed_scenario.h"
#include "tests/support/limits.h"

#include <QDir>
#include <QFileInfo>

#include <sys/wait.h>

using namespace homeward;
using namespace homeward::test;

namespace {

std::unique_ptr<Vault> made(const QString &path)
{
    auto vault = Vault::create(path, ada(), KeyCost::lowest());
    REQUIRE_OK(vault);
    return std::move(*vault);
}

/// In a process of its own: gives what it gives.
int elsewhere(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// What the journal and the file are before somebody is refused, and must be after.
struct Untouched
{
    explicit Untouched(QString file)
        : path(std::move(file))
        , database(bytesOf(path))
        , journal(bytesOf(path + u"-journal"_s))
    {
    }
    [[nodiscard]] bool isSo() const
    {
        return bytesOf(path) == database && bytesOf(path + u"-journal"_s) == journal;
    }

    QString path;
    QByteArray database;
    QByteArray journal;
};

/// A process that is killed in the middle of a large commit, when half of it is in the file.
void killWhileWriting(const QString &path)
{
    const int status = elsewhere([&]() -> int {
        auto vault = Vault::unlock(path, ada());
        SealedConnection connection(path, VaultVfs::name());
        connection.run(u"PRAGMA cache_size = 5; BEGIN IMMEDIATE; UPDATE t SET a = a || 'half';"_s);
        kill(getpid(), SIGKILL);
        return 0;
    });
    REQUIRE(status == -1);
    REQUIRE(QFileInfo(path + u"-journal"_s).size() > 100000);
}

} // namespace

TEST_CASE("Vault: a new file is sealed, private, and opens again", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"récord 100%.homeward"_s);
    auto vault = made(path);
    CHECK(modeOf(path) == 0600);
    CHECK(QDir(folder.path({})).entryList(QDir::Files | QDir::Hidden).size() == 1);
    CHECK(Vault::looksSealed(path));
    const QString slot = vault->openedWith();
    vault.reset();
    const auto again = Vault::unlock(path, ada());
    REQUIRE_OK(again);
    CHECK((*again)->openedWith() == slot);
    CHECK_FALSE(bytesOf(path).contains("Ada"));
}

TEST_CASE("Vault: what is there already is not written over", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"precious.txt"_s);
    writeBytes(path, "precious");
    CHECK_FAILS(Vault::create(path, ada(), KeyCost::lowest()), Error::Code::Refused);
    CHECK(bytesOf(path) == "precious");
    const auto nowhere = Vault::create(folder.path(u"no such/file"_s), ada(), KeyCost::lowest());
    CHECK_FAILS(nowhere, Error::Code::Io);
    CHECK(nowhere.error().detail == u"no such folder");
    CHECK_FAILS(Vault::create(folder.path(u"new"_s), ada(), { 100, 8192 }), Error::Code::Refused);
    CHECK(QDir(folder.path({})).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("Vault: what cannot be opened says why", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"thing.homeward"_s);
    const auto refusal = [&] { return Vault::unlock(path, ada()); };
    CHECK_FAILS(refusal(), Error::Code::NotFound);
    CHECK_FALSE(Vault::looksSealed(path));
    writeBytes(path, {});
    CHECK_FAILS(refusal(), Error::Code::NotAStore);
    writeBytes(path, QByteArray("SQLite format 3").leftJustified(50000, '\0'));
    CHECK_FAILS(refusal(), Error::Code::NotAStore);
    CHECK_FALSE(Vault::looksSealed(path));
    QFile::remove(path);
    REQUIRE(QDir().mkdir(path));
    CHECK_FAILS(refusal(), Error::Code::NotAStore);
    CHECK_FALSE(Vault::looksSealed(path));
    REQUIRE(QDir().rmdir(path));

    made(path);
    const QByteArray whole = bytesOf(path);
    writeBytes(path, whole.left(20000));
    CHECK_FAILS(refusal(), Error::Code::Damaged);
    writeBytes(path, whole);
    REQUIRE_OK(refusal());
    for (KeyHolder &stranger : std::array { ben(), adaLater(), recovery(u"first passphrase"_s),
             staff(u"Ada"_s, {}), staff({}, u"first passphrase"_s) }) {
        const auto opened = Vault::unlock(path, stranger);
        CHECK_FAILS(opened, Error::Code::NotAllowed);
        CHECK(opened.error().message.startsWith(stranger.kind == KeyHolder::Kind::Staff
                ? u"That name and passphrase do not open"_s
                : u"That key does not open"_s));
    }
    CHECK(bytesOf(path) == whole);
}

TEST_CASE(
    "Vault: a name counts however it is typed, a passphrase however it is composed", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    REQUIRE_OK(Vault::create(path, staff(u"Zoë O'Neill"_s, u"crème"_s), KeyCost::lowest()));
    CHECK(Vault::unlock(path, staff(u" zoe  O'NEILL "_s, u"cre\u0300me"_s)).has_value());
    CHECK_FALSE(Vault::unlock(path, staff(u"Zoe ONeill"_s, u"crème"_s)).has_value());
    CHECK_FALSE(Vault::unlock(path, staff(u"Zoë O'Neill"_s, u"creme"_s)).has_value());
}

TEST_CASE("Vault: keys are added, changed, and taken out for good", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    const auto vault = made(path);
    const auto bens = vault->addSlot(ben(), KeyCost::lowest());
    REQUIRE_OK(bens);
    const auto printed = vault->addSlot(recovery(u"on paper"_s), { 2, 8192 });
    REQUIRE_OK(printed);
    CHECK(vault->slotsOpenedBy(ben()).has_value());
    CHECK(vault->slotsOpenedBy(recovery(u"on paper"_s)).has_value());
    CHECK(vault->slotsOpenedBy(ben()) == QStringList { *bens });
    CHECK_FAILS(vault->slotsOpenedBy(adaLater()), Error::Code::NotAllowed);
    REQUIRE(vault->slotInfos()->size() == 3);
    CHECK(vault->slotInfos()->at(2).kind == KeyHolder::Kind::Recovery);
    CHECK((vault->slotInfos()->at(2).cost == KeyCost { 2, 8192 }));

    SECTION("a new passphrase takes the place of the old one")
    {
        REQUIRE_OK(vault->addSlot(adaLater(), KeyCost::lowest()));
        REQUIRE_OK(vault->removeSlot(vault->openedWith()));
        CHECK_FAILS(Vault::unlock(path, ada()), Error::Code::NotAllowed);
        REQUIRE_OK(Vault::unlock(path, adaLater()));
    }
    SECTION("a key that was taken out is nowhere in the file")
    {
        const QByteArray id = QByteArray::fromHex(bens->toLatin1());
        REQUIRE(bytesOf(path).contains(id));
        REQUIRE_OK(vault->removeSlot(*bens));
        CHECK_FALSE(bytesOf(path).contains(id));
        CHECK_FAILS(Vault::unlock(path, ben()), Error::Code::NotAllowed);
        CHECK_FAILS(vault->removeSlot(*bens), Error::Code::NotFound);
    }
    SECTION("the recovery key and the last key stay")
    {
        CHECK_FAILS(vault->removeSlot(*printed), Error::Code::Refused);
        REQUIRE_OK(vault->addSlot(recovery(u"printed anew"_s), KeyCost::lowest()));
        REQUIRE_OK(vault->removeSlot(*printed));
        CHECK_FAILS(vault->slotsOpenedBy(recovery(u"on paper"_s)), Error::Code::NotAllowed);
        const QString other = folder.path(u"other"_s);
        const auto alone = made(other);
        CHECK_FAILS(alone->removeSlot(alone->openedWith()), Error::Code::Refused);
    }
    SECTION("there is an end of slots")
    {
        for (int number = 3; number < VaultHeader::mostSlots; ++number)
            REQUIRE_OK(vault->addSlot(staff(QString::number(number), {}), KeyCost::lowest()));
        CHECK_FAILS(vault->addSlot(adaLater(), KeyCost::lowest()), Error::Code::Refused);
        REQUIRE_OK(Vault::unlock(path, staff(u"119"_s, {})));
    }
    SECTION("a list of keys that somebody else changed is refused")
    {
        QByteArray bytes = bytesOf(path);
        QByteArray copy = bytes.left(VaultHeader::copySize - 32);
        copy.replace(64 + 128, 256, QByteArray(256, '\0'));
        copy += QCryptographicHash::hash(copy, QCryptographicHash::Blake2b_256);
        writeBytes(path, copy + copy);
        CHECK_FAILS(Vault::unlock(path, ada()), Error::Code::Damaged);
        CHECK_FAILS(vault->slotInfos(), Error::Code::Damaged);
        CHECK_FAILS(vault->addSlot(adaLater(), KeyCost::lowest()), Error::Code::Damaged);
        CHECK(bytesOf(path) == copy + copy);
    }
}

TEST_CASE("Vault: another window changed the keys meanwhile", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    const auto vault = made(path);
    REQUIRE(elsewhere([&] {
        const auto other = Vault::unlock(path, ada());
        return other && (*other)->addSlot(ben(), KeyCost::lowest()) ? 0 : 1;
    }) == 0);
    CHECK(vault->slotInfos()->size() == 2);
    REQUIRE_OK(vault->addSlot(adaLater(), KeyCost::lowest()));
    REQUIRE_OK(Vault::unlock(path, ben()));
    REQUIRE_OK(Vault::unlock(path, adaLater()));
}

TEST_CASE("Vault: looking at the keys does not drop SQLite's locks", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    const auto vault = made(path);
    SealedConnection connection(path, VaultVfs::name());
    REQUIRE(connection.run(u"CREATE TABLE t (a); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)"_s)
        == SQLITE_OK);
    CHECK(vault->slotsOpenedBy(ada()).has_value());
    CHECK(Vault::looksSealed(path));
    CHECK(vault->slotInfos()->size() == 1);
    REQUIRE_OK(Vault::unlock(path, ada()));
    const auto writeElsewhere = [&] {
        return elsewhere([&] {
            const auto other = Vault::unlock(path, ada());
            SealedConnection theirs(path, VaultVfs::name());
            sqlite3_busy_timeout(theirs.handle(), 0);
            return theirs.run(u"INSERT INTO t VALUES (2)"_s);
        });
    };
    CHECK((writeElsewhere() & 0xff) == SQLITE_BUSY);
    REQUIRE(connection.run(u"COMMIT"_s) == SQLITE_OK);
    CHECK(writeElsewhere() == SQLITE_OK);
    CHECK(connection.text(u"SELECT sum(a) FROM t"_s) == u"3");
}

TEST_CASE("Vault: keys are not changed while a transaction is open", "[vault][slow]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    const auto vault = made(path);
    SealedConnection connection(path, VaultVfs::name());
    REQUIRE(connection.run(u"CREATE TABLE t (a); BEGIN IMMEDIATE"_s) == SQLITE_OK);
    const QByteArray before = bytesOf(path);
    CHECK_FAILS(vault->addSlot(ben(), KeyCost::lowest()), Error::Code::Busy);
    CHECK(bytesOf(path) == before);
    REQUIRE(connection.run(u"ROLLBACK"_s) == SQLITE_OK);
    REQUIRE_OK(vault->addSlot(ben(), KeyCost::lowest()));
    CHECK(connection.run(u"INSERT INTO t VALUES (1)"_s) == SQLITE_OK);
}

TEST_CASE("Vault: killed in the middle of a commit, it takes back what was half done", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    {
        const auto vault = made(path);
        SealedConnection connection(path, VaultVfs::name());
        REQUIRE(connection.run(u"CREATE TABLE t (a); WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL "
                               "SELECT i + 1 FROM c WHERE i < 300) "
                               "INSERT INTO t SELECT hex(zeroblob(500)) FROM c"_s)
            == SQLITE_OK);
    }
    killWhileWriting(path);
    const Untouched files(path);

    SECTION("a wrong key leaves file and journal as they are")
    {
        CHECK_FAILS(Vault::unlock(path, ben()), Error::Code::NotAllowed);
        CHECK(SealedConnection(path, VaultVfs::name()).code() == SQLITE_CANTOPEN);
        CHECK(files.isSo());
    }
    SECTION("so does another record's key")
    {
        // Unlocked in another place, then put here: the key is right for neither file nor journal.
        const QString other = folder.path(u"other"_s);
        made(other);
        const QByteArray ours = bytesOf(path);
        writeBytes(path, bytesOf(other));
        const auto vault = Vault::unlock(path, ada());
        writeBytes(path, ours);
        CHECK(SealedConnection(path, VaultVfs::name()).code() == SQLITE_NOTADB);
        CHECK(files.isSo());
    }
    SECTION("changing keys leaves the journal, and does not make it look used")
    {
        const auto vault = Vault::unlock(path, ada());
        REQUIRE_OK(vault);
        REQUIRE_OK((*vault)->addSlot(ben(), KeyCost::lowest()));
        CHECK(bytesOf(path + u"-journal"_s) == files.journal);
    }
    const auto vault = Vault::unlock(path, ada());
    REQUIRE_OK(vault);
    SealedConnection connection(path, VaultVfs::name());
    CHECK(connection.text(u"SELECT count(*) FROM t WHERE a LIKE '%half'"_s) == u"0");
    CHECK(connection.text(u"SELECT count(*) FROM t"_s) == u"300");
    CHECK(connection.text(u"PRAGMA integrity_check"_s) == u"ok");
    CHECK(QFileInfo(path + u"-journal"_s).size() == 0);
}

TEST_CASE("Vault: where a program was stopped between the two lists of keys, the older one goes",
    "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    const auto vault = made(path);
    const auto bens = vault->addSlot(ben(), KeyCost::lowest());
    REQUIRE_OK(bens);
    const QByteArray before = bytesOf(path).left(VaultHeader::copySize);
    REQUIRE_OK(vault->removeSlot(*bens));
    const auto second = [&](const QByteArray &copy) {
        QByteArray bytes = bytesOf(path);
        writeBytes(path, bytes.replace(VaultHeader::copySize, VaultHeader::copySize, copy));
    };
    second(before);
    CHECK(vault->headerProblem() == QString());
    REQUIRE_OK(vault->dropOldHeader());
    const QByteArray after = bytesOf(path);
    CHECK((after.left(VaultHeader::copySize)
        == after.mid(VaultHeader::copySize, VaultHeader::copySize)));
    CHECK_FALSE(after.contains(QByteArray::fromHex(bens->toLatin1())));

    // What is damaged is named, and not made to look whole.
    second(QByteArray(VaultHeader::copySize, 'x'));
    const QByteArray damaged = bytesOf(path);
    REQUIRE_OK(vault->dropOldHeader());
    CHECK((bytesOf(path) == damaged));
    CHECK_FALSE(vault->headerProblem()->isEmpty());
}

TEST_CASE("Vault: a copy is sealed too, and opens with the same keys", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"record"_s);
    const QString copyPath = folder.path(u"cöpy #1?.homeward"_s);
    const auto vault = made(path);
    REQUIRE_OK(vault->addSlot(ben(), KeyCost::lowest()));
    SealedConnection connection(path, VaultVfs::name());
    REQUIRE(connection.run(u"CREATE TABLE t (a); INSERT INTO t VALUES ('a readable marker')"_s)
        == SQLITE_OK);
    const auto name = vault->expectCopy(copyPath);
    REQUIRE_OK(name);
    CHECK_FAILS(vault->expectCopy(copyPath), Error::Code::Refused);
    REQUIRE(connection.run(u"VACUUM INTO '%1'"_s.arg(*name)) == SQLITE_OK);
    CHECK(modeOf(copyPath) == 0600);
    CHECK_FALSE(bytesOf(copyPath).contains("readable"));
    CHECK(connection.run(u"VACUUM INTO '%1'"_s.arg(*name)) != SQLITE_OK);

    const auto copy = Vault::unlock(copyPath, ben());
    REQUIRE_OK(copy);
    QFile::rename(copyPath, folder.path(u"moved"_s));
    const auto moved = Vault::unlock(folder.path(u"moved"_s), ben());
    REQUIRE_OK(moved);
    SealedConnection again(folder.path(u"moved"_s), VaultVfs::name());
    CHECK(again.text(u"SELECT a FROM t"_s) == u"a readable marker");
    CHECK(again.text(u"PRAGMA integrity_check"_s) == u"ok");
}

TEST_CASE("Vault: keys for other purposes have nothing to do with each other", "[vault]")
{
    const TempFolder folder;
    const auto vault = made(folder.path(u"record"_s));
    const Vault::Purpose search { 's', 'e', 'a', 'r', 'c', 'h', ' ', ' ' };
    const Vault::Purpose parts { 'o', 'w', 'n', ' ', 'p', 'a', 'r', 't' };
    CHECK(vault->derive(search, 1) == vault->derive(search, 1));
    CHECK_FALSE(vault->derive(search, 1) == vault->derive(search, 2));
    CHECK_FALSE(vault->derive(search, 1) == vault->derive(parts, 1));
    const auto other = made(folder.path(u"other"_s));
    CHECK_FALSE(vault->derive(search, 1) == other->derive(search, 1));
}
