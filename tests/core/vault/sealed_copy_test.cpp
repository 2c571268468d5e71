// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_copy.h"
#include "core/vault/vault.h"
#include "tests/support/file_bytes.h"
#include "tests/support/limits.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/support.h"

#include <QFile>

#include <sqlite3.h>

using namespace homeward;
using namespace homeward::test;

namespace {

/// A sealed file with one row in it, the number 1.
struct Sealed
{
    Sealed()
    {
        auto made = Vault::create(path,
            { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(u"four odd words"_s) },
            KeyCost::lowest());
        REQUIRE_OK(made);
        vault = std::move(*made);
        connection.emplace(path, VaultVfs::name());
        REQUIRE(connection->run(u"CREATE TABLE numbers (n); INSERT INTO numbers VALUES (1)"_s)
            == SQLITE_OK);
    }

    [[nodiscard]] QString numbersIn(const QString &copy)
    {
        const auto keys = vault->unlockCopy(copy);
        REQUIRE_OK(keys);
        SealedConnection other(copy, VaultVfs::name());
        return other.text(u"SELECT n FROM numbers ORDER BY n"_s);
    }

    TempFolder folder;
    QString path = folder.path(u"a.homeward"_s);
    std::unique_ptr<Vault> vault;
    std::optional<SealedConnection> connection;
};

} // namespace

TEST_CASE("Sealed copy: a drive that is slow to take the copy keeps nobody from writing",
    "[vault][copies]")
{
    Sealed sealed;
    const QString copy = sealed.folder.path(u"copy.homeward"_s);
    sqlite3_busy_timeout(sealed.connection->handle(), 0);
    QList<int> codes;
    // Once it was read, and once it was written at the other place: by then the file is free.
    const auto write = [&] {
        codes << sealed.connection->run(u"INSERT INTO numbers VALUES (%1)"_s.arg(2 + codes.size()));
    };
    REQUIRE_OK(copySealedFile(sealed.path, copy, write));
    REQUIRE(codes.size() == 2);
    CHECK(codes.first() == SQLITE_BUSY);
    CHECK(codes.last() == SQLITE_OK);
    INFO("the copy is of the moment at which the file was read");
    CHECK(sealed.numbersIn(copy) == u"1");
    CHECK(sealed.connection->text(u"SELECT n FROM numbers ORDER BY n"_s) == u"1\n3");
    CHECK(QFile(copy).permissions()
        == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("Sealed copy: with no room to put it aside, it is copied all the same", "[vault][copies]")
{
    Sealed sealed;
    const QString copy = sealed.folder.path(u"copy.homeward"_s);
    const TemporaryIn nowhere(sealed.folder.path(u"nowhere"_s));
    const Done copied = copySealedFile(sealed.path, copy);
    REQUIRE_OK(copied);
    CHECK(bytesOf(copy) == bytesOf(sealed.path));
    CHECK(sealed.numbersIn(copy) == u"1");
}

TEST_CASE("Sealed copy: nothing is written over, and no journal of another file played in",
    "[vault][copies]")
{
    Sealed sealed;
    const QString copy = sealed.folder.path(u"copy.homeward"_s);
    for (const QString &there : { copy, journalOf(copy) }) {
        INFO(there.toStdString());
        writeBytes(there, "x");
        CHECK_FAILS(copySealedFile(sealed.path, copy), Error::Code::Refused);
        CHECK(bytesOf(there) == "x");
        CHECK(QFile::exists(copy) == (there == copy));
        REQUIRE(QFile::remove(there));
    }
}
