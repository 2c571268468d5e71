// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/support/file_bytes.h"
#include "tests/support/limits.h"
#include "tests/support/raw_sql.h"

#include <QDir>
#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

Done nothing(Database &) { return {}; }

int nextVersion() { return builtInMigrations().last().version + 1; }

DatabaseOptions withNextVersion(const TempFolder &folder, const QByteArray &script)
{
    writeBytes(folder.path(u"next.sql"_s), script);
    DatabaseOptions options;
    options.migrations << Migration { nextVersion(), folder.path(u"next.sql"_s) };
    return options;
}

} // namespace

TEST_CASE("Migrations: the tables are the ones that were released", "[store][golden]")
{
    const TempFolder folder;
    DatabaseOptions options;
    options.migrations.clear();
    for (const Migration &migration : builtInMigrations()) {
        options.migrations << migration;
        const QString number = QString::number(migration.version).rightJustified(4, u'0');
        const QString path = folder.path(number + u".homeward"_s);
        REQUIRE_OK(Database::create(path, nothing, options));
        const QStringList parts = rawRows(path,
            u"SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"_s);
        checkGolden(u"schema_%1.txt"_s.arg(number), parts.join(u'\n') + u'\n');
    }
}

TEST_CASE("Migrations: versions count up from one", "[store]")
{
    int expected = 1;
    for (const Migration &migration : builtInMigrations()) {
        CHECK(migration.version == expected++);
        CHECK(QFile::exists(migration.script));
    }
}

TEST_CASE("Migrations: an older file is copied, then brought up to date", "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"older.homeward"_s);
    REQUIRE_OK(Database::create(path, nothing));
    const auto options = withNextVersion(folder,
        "ALTER TABLE staff ADD COLUMN phone TEXT;\n"
        "CREATE TABLE later (a TEXT) STRICT;");
    const QString copy = path + u".before-version-%1"_s.arg(nextVersion());

    SECTION("once")
    {
        const auto opened = Database::open(path, options);
        REQUIRE_OK(opened);
        CHECK((*opened)->version() == nextVersion());
        CHECK(rawValue(path, u"SELECT count(*) FROM later"_s) == u"0");
        CHECK(modeOf(copy) == 0600);
        CHECK(rawValue(copy, u"PRAGMA user_version"_s).toInt() == nextVersion() - 1);
        REQUIRE_OK(Database::open(copy));
    }
    SECTION("a copy that is there is not written over")
    {
        writeBytes(copy, "older still");
        REQUIRE_OK(Database::open(path, options));
        CHECK(bytesOf(copy) == "older still");
        CHECK(rawValue(copy + u"-2"_s, u"PRAGMA user_version"_s).toInt() == nextVersion() - 1);
    }
    SECTION("through a link: beside the file itself")
    {
        REQUIRE(QDir().mkpath(folder.path(u"links"_s)));
        const QString link = folder.path(u"links/link.homeward"_s);
        REQUIRE(QFile::link(path, link));
        REQUIRE_OK(Database::open(link, options));
        CHECK(QFileInfo::exists(copy));
        CHECK(QDir(folder.path(u"links"_s)).entryList(QDir::Files).size() == 1);
    }
    SECTION("a file that is up to date is not copied")
    {
        REQUIRE_OK(Database::open(path));
        CHECK_FALSE(QFileInfo::exists(copy));
    }
    SECTION("and looks like one that was made new")
    {
        REQUIRE_OK(Database::open(path, options));
        REQUIRE_OK(Database::create(folder.path(u"new.homeward"_s), nothing, options));
        const QString dump = u"SELECT sql FROM sqlite_schema ORDER BY type, name"_s;
        CHECK(rawRows(path, dump) == rawRows(folder.path(u"new.homeward"_s), dump));
    }
}

TEST_CASE("Migrations: one that fails leaves the file as it was", "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"older.homeward"_s);
    REQUIRE_OK(Database::create(path, nothing));
    const auto options = withNextVersion(
        folder, "CREATE TABLE later (a TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);");
    const QByteArray before = bytesOf(path);
    CHECK_FAILS(Database::open(path, options), Error::Code::Sql);
    CHECK(bytesOf(path) == before);
    REQUIRE_OK(Database::open(path));
    INFO("nor does it leave one more copy each time that it is tried");
    const auto copies
        = [&] { return QDir(folder.path({})).entryList({ u"*.before-version-*"_s }, QDir::Files); };
    const QStringList first = copies();
    REQUIRE(first.size() == 1);
    CHECK_FAILS(Database::open(path, options), Error::Code::Sql);
    CHECK(copies() == first);
    CHECK(rawValue(folder.path(first.first()), u"PRAGMA user_version"_s).toInt()
        == nextVersion() - 1);
}
