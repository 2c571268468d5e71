// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault_vfs.h"
#include "tests/core/vault/sealed_scenario.h"
#include "tests/support/memory_search.h"

#include <QDir>

#include <random>

using namespace homeward;
using namespace homeward::test;

namespace {

/// A new sealed file in a folder, unlocked.
struct SealedFolder
{
    TempFolder folder;
    QString path = folder.path(u"récord.homeward"_s);
    std::unique_ptr<Vault> vault;

    SealedFolder()
    {
        auto made = Vault::create(path, ada(), KeyCost::lowest());
        REQUIRE_OK(made);
        vault = std::move(*made);
    }

    [[nodiscard]] QByteArray everyByte() const
    {
        QByteArray bytes;
        for (const QFileInfo &file :
            QDir(folder.path({})).entryInfoList(QDir::Files | QDir::Hidden))
            bytes += bytesOf(file.absoluteFilePath());
        return bytes;
    }
};

/// Statements as they come: some of them fail, and must fail in both.
class RandomStatements
{
public:
    explicit RandomStatements(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] QString next()
    {
        const QString id = QString::number(below(80));
        switch (below(14)) {
        case 0:
            return u"BEGIN IMMEDIATE"_s;
        case 1:
            return u"COMMIT"_s;
        case 2:
            return u"ROLLBACK"_s;
        case 3:
            return u"SAVEPOINT here"_s;
        case 4:
            return u"ROLLBACK TO here"_s;
        case 5:
            return u"RELEASE here"_s;
        case 6:
            return u"UPDATE t SET b = b || 'x', n = n + 1 WHERE n % 5 = "_s
                + QString::number(below(5));
        case 7:
            return u"DELETE FROM t WHERE id > "_s + id;
        case 8:
            return u"INSERT OR REPLACE INTO t VALUES (%1, %2, zeroblob(%3))"_s.arg(id)
                .arg(below(100))
                .arg(below(3) == 0 ? 30000 : 10);
        case 9:
            return below(4) == 0 ? u"VACUUM"_s : u"SELECT sum(length(b)) FROM t"_s;
        case 10:
            return u"UPDATE t SET id = id + 1"_s; // runs into its own rows half-way
        default:
            return u"INSERT INTO t VALUES (%1, %2, hex(zeroblob(%3)))"_s.arg(id)
                .arg(below(100))
                .arg(below(900));
        }
    }

private:
    [[nodiscard]] quint32 below(quint32 limit) { return static_cast<quint32>(m_random() % limit); }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("Vault file layer: SQLite answers as it does without it", "[vault]")
{
    const quint32 seed = GENERATE(1U, 2U, 3U, 4U);
    SimulatedDisk disk;
    Image files = newSealedDisk();
    files.insert("/disk/plain", {});
    disk.load(files);
    const auto vault = Vault::unlock(simulatedPath, ada(), vaultOnSimulatedDisk());
    REQUIRE_OK(vault);
    SealedConnection ours(simulatedPath, vaultOnSimulatedDisk());
    SealedConnection plain(u"/disk/plain"_s, SimulatedDisk::vfsName());
    const QString setUp = u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, b);"
                          "CREATE INDEX by_n ON t (n, b); PRAGMA cache_size = 10"_s;
    REQUIRE(ours.run(setUp) == SQLITE_OK);
    REQUIRE(plain.run(setUp) == SQLITE_OK);
    RandomStatements statements(seed);
    for (int count = 0; count < 400; ++count) {
        const QString sql = statements.next();
        CAPTURE(seed, count, sql);
        REQUIRE(ours.text(sql) == plain.text(sql));
        if (count % 20 == 0) {
            const QString all = u"SELECT id, n, hex(b) FROM t ORDER BY id"_s;
            REQUIRE((ours.text(all) == plain.text(all)));
        }
    }
    CHECK(ours.text(u"PRAGMA integrity_check"_s) == u"ok");
}

TEST_CASE("Vault file layer: what would weaken it is refused", "[vault]")
{
    const SealedFolder sealed;
    SealedConnection connection(sealed.path, VaultVfs::name());
    REQUIRE(connection.run(u"CREATE TABLE t (a)"_s) == SQLITE_OK);
    const QByteArray other = QFile::encodeName(sealed.folder.path(u"other"_s));
    const QString elsewhere = u"file:"_s + QString::fromUtf8(other.toPercentEncoding("/"));
    const QString sql = GENERATE_COPY(u"PRAGMA page_size = 8192"_s, u"PRAGMA journal_mode = WAL"_s,
        u"PRAGMA journal_mode = off"_s, u"PRAGMA journal_mode = PERSIST"_s,
        u"PRAGMA main.journal_mode = 'memory'"_s, u"PRAGMA synchronous = OFF"_s,
        u"PRAGMA synchronous = 1"_s, u"PRAGMA temp_store = FILE"_s,
        u"PRAGMA locking_mode = EXCLUSIVE"_s, u"ATTACH ':memory:' AS other"_s,
        u"ATTACH '%1?vfs=unix' AS other"_s.arg(elsewhere), u"ATTACH '%1' AS other"_s.arg(elsewhere),
        u"VACUUM INTO '%1?vfs=unix'"_s.arg(elsewhere), u"VACUUM INTO '%1'"_s.arg(elsewhere));
    CAPTURE(sql);
    CHECK(connection.run(sql) != SQLITE_OK);
    CHECK(connection.run(u"INSERT INTO t VALUES (1)"_s) == SQLITE_OK);
    CHECK(connection.text(u"PRAGMA journal_mode"_s) == u"truncate");
    CHECK_FALSE(QFileInfo::exists(QFile::decodeName(other)));
    CHECK(QDir(sealed.folder.path({})).entryList(QDir::Files | QDir::Hidden).size() == 2);
}

TEST_CASE("Vault file layer: without a vault nothing opens", "[vault]")
{
    SealedFolder sealed;
    SECTION("a file that nobody unlocked")
    {
        sealed.vault.reset();
        CHECK(SealedConnection(sealed.path, VaultVfs::name()).code() == SQLITE_CANTOPEN);
    }
    SECTION("a file that is not there, and is not made")
    {
        const QString other = sealed.folder.path(u"other"_s);
        CHECK(SealedConnection(other, VaultVfs::name()).code() == SQLITE_CANTOPEN);
        CHECK_FALSE(QFileInfo::exists(other));
    }
    SECTION("a file that was changed for another one")
    {
        const QString other = sealed.folder.path(u"other"_s);
        REQUIRE_OK(Vault::create(other, ada(), KeyCost::lowest()));
        writeBytes(sealed.path, bytesOf(other));
        CHECK(SealedConnection(sealed.path, VaultVfs::name()).code() == SQLITE_NOTADB);
    }
    SECTION("SQLite's own layer sees no database")
    {
        SealedConnection plain(sealed.path, {});
        CHECK((plain.code() & 0xff) == SQLITE_NOTADB);
    }
    SECTION("once open, it stays open until it is closed")
    {
        SealedConnection connection(sealed.path, VaultVfs::name());
        sealed.vault.reset();
        CHECK(connection.run(u"CREATE TABLE t (a)"_s) == SQLITE_OK);
        CHECK(SealedConnection(sealed.path, VaultVfs::name()).code() == SQLITE_CANTOPEN);
    }
}

TEST_CASE("Vault file layer: nothing readable is on the disk, during or after", "[vault]")
{
    const SealedFolder sealed;
    const QByteArray marker = "Zuleika-was-here";
    const auto isSeen = [&] {
        const QByteArray bytes = sealed.everyByte();
        return bytes.contains(marker) || bytes.contains("SQLite format")
            || bytes.contains("Zuleika") || bytes.contains("CREATE TABLE");
    };
    {
        SealedConnection connection(sealed.path, VaultVfs::name());
        connection.run(u"CREATE TABLE t (a); PRAGMA cache_size = 5; BEGIN IMMEDIATE"_s);
        const QString insert
            = u"INSERT INTO t VALUES ('%1')"_s.arg(QString::fromLatin1(marker.repeated(400)));
        for (int count = 0; count < 40; ++count)
            REQUIRE(connection.run(insert) == SQLITE_OK);
        REQUIRE(connection.run(u"COMMIT; BEGIN IMMEDIATE; UPDATE t SET a = a || '-again'"_s)
            == SQLITE_OK);
        // Half of the change is in the database by now, and the journal is full.
        CHECK(QFileInfo(sealed.path + u"-journal"_s).size() > 100000);
        CHECK_FALSE(isSeen());
        REQUIRE(connection.run(u"COMMIT; VACUUM; CREATE INDEX by_a ON t (a)"_s) == SQLITE_OK);
        CHECK(connection.text(u"SELECT count(*) FROM t WHERE a LIKE '%-again'"_s) == u"40");
        CHECK_FALSE(isSeen());
    }
    CHECK_FALSE(isSeen());
}

TEST_CASE("Vault file layer: nothing of a page is in memory once the record is closed",
    "[vault][mlock]")
{
    const SealedFolder sealed;
    const Secret letters = randomLetters(40);
    {
        SealedConnection connection(sealed.path, VaultVfs::name());
        // Nobody but SQLite ever makes the capitals.
        REQUIRE(connection.run(u"CREATE TABLE t (a); CREATE INDEX by_a ON t (a); "
                               "INSERT INTO t VALUES (upper('%1')), (upper('%1') || 'x')"_s.arg(
                                   textOf(letters)))
            == SQLITE_OK);
        REQUIRE(connection.run(u"UPDATE t SET a = a || a; VACUUM"_s) == SQLITE_OK);
        CHECK(connection.text(u"SELECT length(group_concat(a)) FROM t ORDER BY a"_s) == u"163");
        CHECK(areCapitalsInMemory(letters));
    }
    CHECK_FALSE(areCapitalsInMemory(letters));
}

TEST_CASE("Vault file layer: a page is as large on the disk as in SQLite", "[vault]")
{
    const SealedFolder sealed;
    SealedConnection connection(sealed.path, VaultVfs::name());
    REQUIRE(connection.run(u"CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(100000))"_s)
        == SQLITE_OK);
    const qint64 pages = connection.text(u"PRAGMA page_count"_s).toInt();
    CHECK(QFileInfo(sealed.path).size() == 32768 + pages * 4096);
}
