// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"
#include "core/store/transaction.h"
#include "tests/core/store/foreign_driver.h"
#include "tests/support/file_bytes.h"
#include "tests/support/limits.h"
#include "tests/support/raw_sql.h"

#include <QDir>
#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

Done nothing(Database &) { return {}; }

/// A new, empty record file.
void makeStore(const QString &path) { REQUIRE_OK(Database::create(path, nothing)); }

void checkRefused(const QString &path, Error::Code code)
{
    const bool isFile = QFileInfo(path).isFile();
    const qint64 size = QFileInfo(path).size();
    const bool isSmall = isFile && size < 10'000'000;
    const QByteArray before = isSmall ? bytesOf(path) : QByteArray();
    const QDateTime changed = QFileInfo(path).lastModified();
    const auto opened = Database::open(path);
    CHECK_FAILS(opened, code);
    CHECK(opened.error().message.contains(QDir::toNativeSeparators(path)));
    CHECK(opened.error().message.endsWith(u'.'));
    CHECK(QFileInfo(path).size() == size);
    CHECK(QFileInfo(path).lastModified() == changed);
    if (isSmall)
        CHECK(bytesOf(path) == before);
}

QString pragma(Database &database, const QString &name)
{
    const auto value
        = database.first(u"PRAGMA "_s + name, {}, [](Row &row) { return row.text(0); });
    return value.value_or(std::nullopt).value_or(QString());
}

/// Two programs on one new file, of which neither waits long for the other.
struct TwoPrograms
{
    TwoPrograms()
    {
        const QString path = folder.path(u"shared.homeward"_s);
        makeStore(path);
        DatabaseOptions hurried;
        hurried.busyMilliseconds = 20;
        for (std::unique_ptr<Database> *each : { &one, &other }) {
            auto opened = Database::open(path, hurried);
            REQUIRE_OK(opened);
            *each = std::move(*opened);
        }
    }

    const TempFolder folder;
    std::unique_ptr<Database> one;
    std::unique_ptr<Database> other;
};

/// What is in it can be read, and nothing is changed.
void checkOnlyRead(const QString &path)
{
    const auto database = Database::open(path);
    REQUIRE_OK(database);
    CHECK_FALSE((*database)->readOnlyBecause().isEmpty());
    CHECK((*database)->number(u"SELECT count(*) FROM staff"_s).has_value());
    CHECK_FAILS((*database)->run(u"DELETE FROM staff"_s), Error::Code::Io);
}

} // namespace

TEST_CASE("Database: a new file is ours, private, and written with care", "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"récord.homeward"_s);
    auto database = Database::create(path, nothing);
    REQUIRE_OK(database);

    CHECK(modeOf(path) == 0600);
    CHECK(pragma(**database, u"application_id"_s) == QString::number(Database::applicationId));
    CHECK(pragma(**database, u"user_version"_s).toInt() == builtInMigrations().last().version);
    CHECK(pragma(**database, u"foreign_keys"_s) == u"1");
    CHECK(pragma(**database, u"journal_mode"_s) == u"truncate");
    CHECK(pragma(**database, u"synchronous"_s) == u"2");
    CHECK(pragma(**database, u"temp_store"_s) == u"2");
    CHECK(pragma(**database, u"busy_timeout"_s) == u"5000");
    CHECK(pragma(**database, u"encoding"_s) == u"UTF-8");

    REQUIRE_OK((*database)->run(u"CREATE TABLE more (a TEXT)"_s));
    CHECK(modeOf(path + u"-journal"_s) == 0600);
}

TEST_CASE("Database: any path a person can choose works", "[store]")
{
    const TempFolder folder;
    const QString name = GENERATE(u"with space.homeward"_s, u"100 %25 #1?mode=ro&x.homeward"_s,
        u"Zoë — Ünïcode አማርኛ.homeward"_s, u"%41;a'b\"c.homeward"_s);
    const QString path = folder.path(name);
    CAPTURE(name);
    makeStore(path);
    CHECK(QFileInfo::exists(path));
    REQUIRE_OK(Database::open(path));
    CHECK(QDir(folder.path({})).entryList(QDir::Files | QDir::Hidden).filter(u"journal"_s).size()
        == 1);
    CHECK(QDir(folder.path({})).entryList(QDir::Files | QDir::Hidden).size() == 2);
}

TEST_CASE("Database: what is there already is not written over", "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"precious.txt"_s);
    writeBytes(path, "precious");
    CHECK_FAILS(Database::create(path, nothing), Error::Code::Refused);
    CHECK(bytesOf(path) == "precious");
}

TEST_CASE("Database: a file that could not be filled is not left behind", "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"half.homeward"_s);
    const auto refuse
        = [](Database &) -> Done { return failure(Error::Code::Refused, u"No, thank you."_s); };
    CHECK_FAILS(Database::create(path, refuse), Error::Code::Refused);
    CHECK(QDir(folder.path({})).isEmpty());
    CHECK_FAILS(
        Database::create(folder.path(u"no such/folder.homeward"_s), nothing), Error::Code::Io);
}

TEST_CASE("Database: what is not a record is refused and left as it is", "[store][refusal]")
{
    const TempFolder folder;
    const QString path = folder.path(u"thing.homeward"_s);

    SECTION("nothing there: opening never makes a file")
    {
        checkRefused(path, Error::Code::NotFound);
        CHECK_FALSE(QFileInfo::exists(path));
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(path));
        checkRefused(path, Error::Code::NotAStore);
    }
    SECTION("an empty file")
    {
        writeBytes(path, {});
        checkRefused(path, Error::Code::NotAStore);
    }
    SECTION("a few bytes")
    {
        writeBytes(path, "Dear all");
        checkRefused(path, Error::Code::NotAStore);
    }
    SECTION("a letter of some pages")
    {
        writeBytes(path, QByteArray(20000, 'x'));
        checkRefused(path, Error::Code::NotAStore);
    }
    SECTION("200 MB of nothing")
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.resize(200LL * 1000 * 1000));
        file.close();
        checkRefused(path, Error::Code::NotAStore);
    }
    SECTION("somebody else's database")
    {
        rawSql(path, u"CREATE TABLE songs (title TEXT)"_s);
        checkRefused(path, Error::Code::NotAStore);
        rawSql(path, u"PRAGMA application_id = 252006673"_s);
        checkRefused(path, Error::Code::NotAStore);
    }
}

TEST_CASE("Database: a file of a later version is refused, untouched", "[store][refusal]")
{
    const TempFolder folder;
    const QString path = folder.path(u"later.homeward"_s);
    makeStore(path);
    rawSql(path, u"PRAGMA user_version = %1"_s.arg(builtInMigrations().last().version + 1));
    checkRefused(path, Error::Code::NewerThanProgram);
}

TEST_CASE("Database: a file that lost its end is refused, untouched", "[store][refusal]")
{
    const TempFolder folder;
    const QString path = folder.path(u"short.homeward"_s);
    makeStore(path);
    const QByteArray whole = bytesOf(path);
    QFile::remove(path + u"-journal"_s);
    const qsizetype left = GENERATE(50, 100, 4096, 5000, 8192, -4097, -4096);
    CAPTURE(left);
    writeBytes(path, whole.left(left > 0 ? left : whole.size() + left));
    const auto opened = Database::open(path);
    REQUIRE_FALSE(opened);
    checkRefused(path, left < 100 ? opened.error().code : Error::Code::Damaged);
}

TEST_CASE("Database: a garbled page is refused, untouched", "[store][refusal]")
{
    const TempFolder folder;
    const QString path = folder.path(u"garbled.homeward"_s);
    makeStore(path);
    QByteArray bytes = bytesOf(path);
    bytes.replace(4096LL * 3, 2000, QByteArray(2000, 'x'));
    writeBytes(path, bytes);
    checkRefused(path, Error::Code::Damaged);
}

TEST_CASE("Database: without the rights to write, it is read, and says why", "[store][refusal]")
{
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    REQUIRE(QDir().mkdir(home));
    const QString path = home + u"/record.homeward"_s;
    makeStore(path);
    for (const QString &each : { folder.path({}), home, path, path + u"-journal"_s })
        OrdinaryUser::handOver(each);

    SECTION("a file that may not be read")
    {
        setMode(path, 0);
        const OrdinaryUser user;
        CHECK_FAILS(Database::open(path), Error::Code::Io);
    }
    SECTION("a file that may only be read")
    {
        setMode(path, 0400);
        const OrdinaryUser user;
        checkOnlyRead(path);
    }
    SECTION("a folder that may only be read")
    {
        setMode(home, 0500);
        const OrdinaryUser user;
        checkOnlyRead(path);
        CHECK_FAILS(Database::create(home + u"/other.homeward"_s, nothing), Error::Code::Io);
    }
    SECTION("through a link it is the folder of the file itself that counts")
    {
        const QString links = folder.path(u"links"_s);
        REQUIRE(QDir().mkdir(links));
        const QString link = links + u"/link.homeward"_s;
        REQUIRE(QFile::link(path, link));
        OrdinaryUser::handOver(links);
        setMode(links, 0500);
        {
            const OrdinaryUser user;
            const auto database = Database::open(link);
            REQUIRE_OK(database);
            CHECK((*database)->readOnlyBecause().isEmpty());
            REQUIRE_OK((*database)->run(u"CREATE TABLE more (a TEXT)"_s));
        }
        setMode(links, 0700);
        setMode(home, 0500);
        const OrdinaryUser user;
        checkOnlyRead(link);
    }
    SECTION("and with them it opens")
    {
        const OrdinaryUser user;
        REQUIRE_OK(Database::open(path));
    }
    setMode(home, 0700);
}

TEST_CASE("Database: a full disk changes nothing", "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"full.homeward"_s);
    makeStore(path);
    const auto database = Database::open(path);
    REQUIRE_OK(database);
    REQUIRE_OK((*database)->run(u"CREATE TABLE more (a TEXT)"_s));
    {
        const FullDisk full(QFileInfo(path).size());
        auto transaction = Transaction::begin(**database);
        REQUIRE_OK(transaction);
        Done done
            = (*database)->run(u"INSERT INTO more VALUES (?)"_s, { QString(1'000'000, u'x') });
        if (done)
            done = transaction->commit();
        CHECK_FAILS(done, Error::Code::Io);
    }
    CHECK((*database)->number(u"SELECT count(*) FROM more"_s) == 0);
    REQUIRE_OK((*database)->run(u"INSERT INTO more VALUES ('room again')"_s));
    CHECK((*database)->integrityProblems() == QStringList());
}

TEST_CASE("Database: while another program writes, it is busy", "[store]")
{
    const TwoPrograms two;
    const auto writing = Transaction::begin(*two.one);
    REQUIRE_OK(writing);
    CHECK_FAILS(Transaction::begin(*two.other), Error::Code::Busy);
    REQUIRE_OK(two.other->number(u"SELECT count(*) FROM staff"_s));
}

TEST_CASE("Database: the change counter sees both hands", "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"seen.homeward"_s);
    makeStore(path);
    const auto one = Database::open(path);
    const auto other = Database::open(path);
    REQUIRE_OK(one);
    REQUIRE_OK(other);
    REQUIRE_OK((*one)->run(u"CREATE TABLE more (a TEXT)"_s));
    const qint64 start = (*one)->changeCounter();
    CHECK((*one)->changeCounter() == start);
    REQUIRE_OK((*one)->run(u"INSERT INTO more VALUES ('mine')"_s));
    const qint64 mine = (*one)->changeCounter();
    CHECK(mine != start);
    REQUIRE_OK((*other)->run(u"INSERT INTO more VALUES ('theirs')"_s));
    CHECK((*one)->changeCounter() != mine);
}

TEST_CASE("Database: another file layer is asked for by name, and one that is not there is refused",
    "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"layer.homeward"_s);
    makeStore(path);
    DatabaseOptions options;
    options.vfs = u"unix-excl"_s;
    REQUIRE_OK(Database::open(path, options));
    options.vfs = u"no such layer"_s;
    CHECK_FALSE(Database::open(path, options).has_value());
}

TEST_CASE("Database: the same statement again and again says what is there by then", "[store]")
{
    const TwoPrograms two;
    REQUIRE_OK(two.one->run(u"CREATE TABLE more (a TEXT UNIQUE)"_s));
    const auto insert = [](Database &database, const QString &text) {
        return database.run(u"INSERT INTO more VALUES (?)"_s, { text });
    };
    const QString select = u"SELECT a FROM more ORDER BY a"_s;
    const auto text = [](Row &row) { return row.text(0); };
    for (const QString &each : { u"a"_s, u"b"_s, u"c"_s })
        REQUIRE_OK(insert(*two.one, each));

    // Whoever stops at the first row keeps no other program from writing.
    CHECK(two.one->first(select, {}, text).value() == u"a");
    REQUIRE_OK(insert(*two.other, u"d"_s));
    CHECK(two.one->all(select, {}, text).value() == QStringList { u"a"_s, u"b"_s, u"c"_s, u"d"_s });

    // While its rows are read, it is asked for once more.
    QStringList pairs;
    const auto pair = [&](Row &row) {
        const auto last = two.one->all(select, {}, text);
        return pairs << row.text(0) + last.value().last(), true;
    };
    REQUIRE_OK(two.one->all(select, {}, pair));
    CHECK(pairs == QStringList { u"ad"_s, u"bd"_s, u"cd"_s, u"dd"_s });

    // It failed once, and the table has another column by now.
    CHECK_FAILS(insert(*two.one, u"a"_s), Error::Code::Sql);
    REQUIRE_OK(insert(*two.one, u"e"_s));
    REQUIRE_OK(two.other->run(u"ALTER TABLE more ADD COLUMN b TEXT DEFAULT 'new'"_s));
    CHECK(two.one->all(select, {}, text).value().size() == 5);
    CHECK_FAILS(insert(*two.one, u"f"_s), Error::Code::Sql);
}

TEST_CASE("Database: another file layer than the one asked for, or another SQLite than the "
          "program's, is refused before anything is written",
    "[store]")
{
    const TempFolder folder;
    const QString path = folder.path(u"layer.homeward"_s);
    makeStore(path);
    const QByteArray before = bytesOf(path);
    DatabaseOptions options;
    options.vfs = u"unix-excl"_s;
    options.driver = ForeignDriver<Foreign::Nothing>::registered();
    REQUIRE_OK(Database::open(path, options));

    SECTION("another file layer")
    {
        options.driver = ForeignDriver<Foreign::FileLayer>::registered();
    }
    SECTION("another SQLite") { options.driver = ForeignDriver<Foreign::Library>::registered(); }
    const auto opened = Database::open(path, options);
    CHECK_FAILS(opened, Error::Code::Sql);
    CHECK(opened.error().message.contains(u"Install Homeward again"));
    CHECK(bytesOf(path) == before);
    // With a layer, whoever made the empty file gives it.
    const QString made = folder.path(u"new.homeward"_s);
    writeBytes(made, {});
    CHECK_FAILS(Database::create(made, nothing, options), Error::Code::Sql);
    CHECK_FALSE(QFileInfo::exists(made));
}
