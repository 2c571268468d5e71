// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"
#include "core/store/transaction.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Transaction: what was not committed did not happen", "[store]")
{
    const TempFolder folder;
    const auto made = Database::create(folder.path(u"t.homeward"_s), [](Database &database) {
        return database.run(u"CREATE TABLE notes (text TEXT NOT NULL UNIQUE)"_s);
    });
    REQUIRE_OK(made);
    Database &database = **made;
    const auto count
        = [&] { return database.number(u"SELECT count(*) FROM notes"_s).value().value(); };

    SECTION("left without a commit")
    {
        {
            const auto transaction = Transaction::begin(database);
            REQUIRE_OK(transaction);
            REQUIRE_OK(database.run(u"INSERT INTO notes VALUES ('a')"_s));
            CHECK(count() == 1);
        }
        CHECK(count() == 0);
        REQUIRE_OK(Transaction::begin(database));
    }
    SECTION("committed")
    {
        auto transaction = Transaction::begin(database);
        REQUIRE_OK(transaction);
        REQUIRE_OK(database.run(u"INSERT INTO notes VALUES ('a')"_s));
        REQUIRE_OK(transaction->commit());
        CHECK(count() == 1);
    }
    SECTION("handed on")
    {
        auto transaction = Transaction::begin(database);
        REQUIRE_OK(transaction);
        REQUIRE_OK(database.run(u"INSERT INTO notes VALUES ('a')"_s));
        {
            const Transaction last = std::move(*transaction);
        }
        CHECK(count() == 0);
    }
    SECTION("after a failure in the middle")
    {
        {
            const auto transaction = Transaction::begin(database);
            REQUIRE_OK(transaction);
            REQUIRE_OK(database.run(u"INSERT INTO notes VALUES ('a')"_s));
            CHECK_FAILS(database.run(u"INSERT INTO notes VALUES ('a')"_s), Error::Code::Sql);
        }
        CHECK(count() == 0);
    }
    SECTION("two at once are refused")
    {
        const auto transaction = Transaction::begin(database);
        REQUIRE_OK(transaction);
        CHECK_FAILS(Transaction::begin(database), Error::Code::Sql);
    }
}
