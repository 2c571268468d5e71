// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_database.h"
#include "core/vault/sealed_journal.h"
#include "tests/core/vault/sealed_scenario.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "Sealed journal: after a write that failed, everything fails until it is closed", "[vault]")
{
    SimulatedDisk disk;
    disk.load({ { "/disk/database", {} }, { "/disk/journal", {} } });
    sqlite3_vfs *lower = sqlite3_vfs_find(SimulatedDisk::vfsName().constData());
    const auto keys = std::make_shared<const CellKeys>(Secret::random(32), QByteArray(16, 'f'));
    SealedDatabase database(keys);
    SealedJournal journal(database);
    REQUIRE(
        journal.lower().openPath(lower, u"/disk/journal"_s, SQLITE_OPEN_READWRITE) == SQLITE_OK);
    const QByteArray block(CellKeys::blockSize, 'j');
    QByteArray back = block;
    const auto write = [&](int number) {
        return journal.write(block.constData(), CellKeys::blockSize, number * block.size());
    };
    const auto read = [&] { return journal.read(back.data(), CellKeys::blockSize, 0); };
    qint64 size = 0;
    REQUIRE(write(0) == SQLITE_OK);
    REQUIRE(journal.sync(SQLITE_SYNC_FULL) == SQLITE_OK);
    REQUIRE(write(1) == SQLITE_OK);
    REQUIRE(read() == SQLITE_OK);
    CHECK(back == block);
    REQUIRE(journal.size(&size) == SQLITE_OK);
    CHECK(size == 2 * block.size());

    REQUIRE(write(2) == SQLITE_OK); // kept in memory until the next one
    disk.failAt(0);
    REQUIRE(write(3) != SQLITE_OK);
    REQUIRE(disk.hasFailed());
    const Image failed = disk.contents();
    CHECK(write(3) != SQLITE_OK);
    CHECK(read() != SQLITE_OK);
    CHECK(journal.sync(SQLITE_SYNC_FULL) != SQLITE_OK);
    CHECK(journal.size(&size) != SQLITE_OK);
    CHECK(journal.truncate(0) != SQLITE_OK);
    journal.close();
    CHECK((disk.contents() == failed));
}
