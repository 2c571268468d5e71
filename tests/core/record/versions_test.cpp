// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/interview_pack.h"
#include "tests/core/record/version_fixture.h"
#include "tests/support/file_bytes.h"
#include "tests/support/raw_sql.h"
#include "tests/support/support.h"

#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

/// The first version whose file says which key is whose.
constexpr int firstWithKeys = 2;

/// The first version whose log has meetings, and what came with them.
constexpr int firstWithMeetings = 10;

/// The first version whose file has a part of an interview under a key of its own, and a fourth
/// absence.
constexpr int firstWithSealedPart = 13;

int newest() { return version_fixture::versions().last(); }

QByteArray vfs() { return Vault::vfsName().toUtf8(); }

/// A fixture, copied to where a test may write, and unlocked.
class OldRecord
{
public:
    explicit OldRecord(int version)
    {
        REQUIRE(QFile::copy(version_fixture::pathOf(version), path()));
        vault = unlocked(path());
    }

    [[nodiscard]] static std::unique_ptr<Vault> unlocked(const QString &path)
    {
        auto vault = Vault::unlock(path, version_fixture::sam());
        REQUIRE_OK(vault);
        return std::move(*vault);
    }
    [[nodiscard]] QString path() const { return m_folder.path(u"récord.homeward"_s); }
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder.path(name); }
    /// With one version more than there is, made by this script.
    [[nodiscard]] DatabaseOptions withNextVersion(const QByteArray &script)
    {
        writeBytes(inFolder(u"next.sql"_s), script);
        DatabaseOptions options = version_fixture::optionsFor(*vault, newest());
        options.migrations << Migration { newest() + 1, inFolder(u"next.sql"_s) };
        return options;
    }

private:
    const TempFolder m_folder;

public:
    std::unique_ptr<Vault> vault;
};

QStringList schemaOf(const QString &path)
{
    return rawRows(path,
        u"SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"_s,
        vfs());
}

} // namespace

TEST_CASE("Versions: there is a record of each, with something in every table", "[record][golden]")
{
    for (const int version : version_fixture::versions()) {
        CAPTURE(version);
        const QString path = version_fixture::pathOf(version);
        if (!QFileInfo::exists(path) && qEnvironmentVariableIsSet("HOMEWARD_UPDATE_GOLDEN"))
            version_fixture::make(version);
        INFO("A new version needs tests/data/records/version-N.sql, with rows for what it added. "
             "Then run this test once with HOMEWARD_UPDATE_GOLDEN=1.");
        REQUIRE(QFileInfo::exists(path));
        const OldRecord record(version);
        QStringList empty = version_fixture::emptyTables(record.path());
        if (version < firstWithSealedPart)
            empty.removeAll(u"sealed_parts"_s);
        CHECK(empty == QStringList());
        CHECK(rawValue(record.path(), u"PRAGMA user_version"_s, vfs()).toInt() == version);
    }
}

TEST_CASE("Versions: a record of each becomes a record of the newest, and loses nothing",
    "[record][golden]")
{
    for (const int version : version_fixture::versions()) {
        CAPTURE(version);
        const OldRecord record(version);
        const QString before = version_fixture::dump(record.path());
        {
            const auto database = Database::open(
                record.path(), version_fixture::optionsFor(*record.vault, newest()));
            REQUIRE_OK(database);
            CHECK((*database)->version() == newest());
            CHECK((*database)->integrityProblems() == QStringList());
        }
        checkGolden(u"record_version_%1.json"_s.arg(version), version_fixture::dump(record.path()));

        const QString copy = record.path() + u".before-version-%1"_s.arg(newest());
        CHECK(QFileInfo::exists(copy) == (version < newest()));
        if (version == newest())
            continue;
        const auto keys = OldRecord::unlocked(copy);
        CHECK(version_fixture::dump(copy) == before);
        const auto old = Database::open(copy, version_fixture::optionsFor(*keys, version));
        REQUIRE_OK(old);
        CHECK((*old)->version() == version);
        CHECK((*old)->integrityProblems() == QStringList());
    }
}

TEST_CASE("Versions: what an older record becomes has the tables of a new one", "[record]")
{
    const TempFolder folder;
    const QString path = folder.path(u"new.homeward"_s);
    const auto vault = Vault::create(path, version_fixture::sam(), KeyCost::lowest());
    REQUIRE_OK(vault);
    const auto nothing = [](Database &) -> Done { return {}; };
    REQUIRE_OK(Database::create(path, nothing, version_fixture::optionsFor(**vault, newest())));
    const QStringList expected = schemaOf(path);
    REQUIRE(expected.size() > 20);
    for (const int version : version_fixture::versions()) {
        CAPTURE(version);
        const OldRecord record(version);
        REQUIRE_OK(
            Database::open(record.path(), version_fixture::optionsFor(*record.vault, newest())));
        CHECK(schemaOf(record.path()) == expected);
    }
}

TEST_CASE("Versions: nothing is wrong with an older record once somebody is signed in", "[record]")
{
    const SetTimeSource time(at(u"2026-11-07T09:00"_s));
    for (const int version : version_fixture::versions()) {
        CAPTURE(version);
        const OldRecord old(version);
        // Before people had keys, the recovery key gives somebody theirs.
        const auto record = version < firstWithKeys
            ? Record::recover(
                old.path(), version_fixture::recoveryKey(), version_fixture::sam(), time)
            : Record::open(old.path(), version_fixture::sam(), time);
        REQUIRE_OK(record);
        const auto report = (*record)->verify();
        REQUIRE_OK(report);
        CHECK(report->problems == QStringList());
        CHECK(report->children == 2);
        CHECK(report->episodes == (version < firstWithSealedPart ? 3 : 4));
        CHECK(report->entries
            == (version < firstWithMeetings         ? 10
                    : version < firstWithSealedPart ? 17
                                                    : 22));

        const auto episodes = (*record)->episodes();
        REQUIRE_OK(episodes);
        for (const EpisodeLine &line : *episodes) {
            const auto facts = (*record)->openEpisode(line.episode.id);
            REQUIRE_OK(facts);
            CHECK(facts->protocol->id == u"newtown");
            if (line.episode.number == u"2026-0001") {
                CHECK(facts->log.size() == 9);
                CHECK(facts->linked.size() == 1);
                CHECK(facts->photo.width == 8);
            }
        }
    }
}

TEST_CASE("Versions: what a child said under a key of its own opens with that key, and with no "
          "other",
    "[record]")
{
    const SetTimeSource time(at(u"2026-11-07T09:00"_s));
    for (int version = firstWithSealedPart; version <= newest(); ++version) {
        CAPTURE(version);
        const OldRecord old(version);
        const auto record = Record::open(old.path(), version_fixture::sam(), time);
        REQUIRE_OK(record);
        const auto part = EntryId::fromStorage(u"b0000000-0000-4000-8000-000000000035"_s);
        const auto words = (*record)->openPart(part, version_fixture::partKey());
        REQUIRE_OK(words);
        CHECK(words->number == u"2026-0004");
        CHECK(words->answers.value(u"part.text"_s).value() == u"it is somebody who works here");
        CHECK_FAILS(
            (*record)->openPart(part, version_fixture::recoveryKey()), Error::Code::NotAllowed);
    }
}

TEST_CASE("Versions: the recovery key of an older record opens it too", "[record]")
{
    const SetTimeSource time(at(u"2026-11-07T09:00"_s));
    const OldRecord old(GENERATE(from_range(version_fixture::versions())));
    REQUIRE_OK(
        Record::recover(old.path(), version_fixture::recoveryKey(), version_fixture::sam(), time));
}

TEST_CASE("Versions: a sealed record of a later version is refused, untouched", "[record][refusal]")
{
    const SetTimeSource time(at(u"2026-11-07T09:00"_s));
    OldRecord record(newest());
    (void)rawRows(record.path(), u"PRAGMA user_version = %1"_s.arg(newest() + 1), vfs());
    const QByteArray before = bytesOf(record.path());
    CHECK_FAILS(
        Record::open(record.path(), version_fixture::sam(), time), Error::Code::NewerThanProgram);
    CHECK_FAILS(Record::recover(
                    record.path(), version_fixture::recoveryKey(), version_fixture::sam(), time),
        Error::Code::NewerThanProgram);
    CHECK(bytesOf(record.path()) == before);
    CHECK_FALSE(QFileInfo::exists(record.path() + u".before-version-%1"_s.arg(newest())));
}

TEST_CASE("Versions: a next version that changes nothing changes nothing", "[record]")
{
    OldRecord record(newest());
    const QString before = version_fixture::dump(record.path());
    const auto database
        = Database::open(record.path(), record.withNextVersion("-- Nothing to be done.\n"));
    REQUIRE_OK(database);
    CHECK((*database)->version() == newest() + 1);
    CHECK(version_fixture::dump(record.path()) == before);
}

TEST_CASE("Versions: a next version that fails half-way leaves the record as it was", "[record]")
{
    OldRecord record(GENERATE(1, newest()));
    const QByteArray before = bytesOf(record.path());
    const QString held = version_fixture::dump(record.path());
    const int version = rawValue(record.path(), u"PRAGMA user_version"_s, vfs()).toInt();
    const QByteArray script = "UPDATE children SET name = 'nobody';\n"
                              "DROP TABLE drafts;\n"
                              "INSERT INTO nowhere VALUES (1);\n";
    CHECK_FAILS(Database::open(record.path(), record.withNextVersion(script)), Error::Code::Sql);
    // The versions before it are made, each on its own.
    CHECK(rawValue(record.path(), u"PRAGMA user_version"_s, vfs()).toInt() == newest());
    const QString copy = record.path() + u".before-version-%1"_s.arg(newest() + 1);
    const auto keys = OldRecord::unlocked(copy);
    CHECK(version_fixture::dump(copy) == held);
    CHECK(rawValue(copy, u"PRAGMA user_version"_s, vfs()).toInt() == version);
    if (version == newest())
        CHECK(bytesOf(record.path()) == before);
    REQUIRE_OK(Database::open(record.path(), version_fixture::optionsFor(*record.vault, newest())));
    CHECK(rawValue(record.path(), u"SELECT count(*) FROM children WHERE name = 'nobody'"_s, vfs())
        == u"0");
}
