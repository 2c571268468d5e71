// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/search_hit.h"
#include "tests/core/record/test_record.h"
#include "tests/core/record/version_fixture.h"
#include "tests/support/file_bytes.h"
#include "tests/support/limits.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/stopped_program.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Two absences: one that is open, and one that was signed off.
struct Night
{
    Night()
    {
        open = record.start(record.addChild(u"Ada"_s));
        const ChildId ben = record.addChild(u"Ben"_s);
        closed = record.start(ben);
        const Moment now = Moment::exactly(record.time.now());
        for (const NewEntry &entry : { NewEntry { Entry::Kind::Ending, now, {}, {},
                                           { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } },
                 NewEntry { Entry::Kind::SignOff, now, {}, {},
                     { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } } })
            (void)record.append(closed, entry);
        bens = ben;
    }
    [[nodiscard]] QStringList actions()
    {
        return record.rawRows(u"SELECT action FROM audit WHERE action LIKE '%opened' OR action = "
                              "'signed-in' ORDER BY number"_s);
    }

    TestRecord record;
    EpisodeId open;
    EpisodeId closed;
    ChildId bens;
};

} // namespace

TEST_CASE("Full disk: an open absence still opens, read-only, and the opening is noted later",
    "[record][read-only]")
{
    Night night;
    TestRecord &record = night.record;
    const ChildId ada = record.facts(night.open).episode.child;
    {
        const FullDisk full(1);
        const auto facts = record->openEpisode(night.open);
        REQUIRE_OK(facts);
        CHECK(facts->readOnlyBecause.contains(u"disk"));
        CHECK(facts->profile.child.name == u"Ada");
        REQUIRE_OK(record->openProfile(ada));
        INFO("the lists and the search go on");
        CHECK(record->children()->size() == 2);
        CHECK(record->episodes()->size() == 2);
        CHECK(record->search(u"ben"_s)->hits.size() == 1);
        // Nothing else opens without its line in the audit.
        CHECK_FAILS(record->openEpisode(night.closed), Error::Code::Io);
        CHECK_FAILS(record->openProfile(night.bens), Error::Code::Io);
        CHECK_FAILS(record->append(night.open, aNote(u"x"_s)), Error::Code::Io);
    }
    CHECK(night.actions() == QStringList());
    REQUIRE_OK(record->append(night.open, aNote(u"room again"_s)));
    CHECK(night.actions() == QStringList { u"episode-opened"_s, u"child-opened"_s });
    REQUIRE_OK(record->append(night.open, aNote(u"once is enough"_s)));
    CHECK(night.actions().size() == 2);
    const auto facts = record->openEpisode(night.open);
    REQUIRE_OK(facts);
    CHECK(facts->readOnlyBecause.isEmpty());
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Full disk: somebody can still sign in", "[record][read-only]")
{
    Night night;
    night.record.close();
    {
        const FullDisk full(1);
        night.record.open();
        REQUIRE_OK(night.record->openEpisode(night.open));
    }
    REQUIRE_OK(night.record->append(night.open, aNote(u"room again"_s)));
    CHECK(night.actions() == QStringList { u"signed-in"_s, u"episode-opened"_s });
}

TEST_CASE("A program that writes and does not stop: somebody can still sign in and read an open "
          "absence, and is told why nothing is saved",
    "[record][read-only][slow]")
{
    Night night;
    TestRecord &record = night.record;
    const ChildId ada = record.facts(night.open).episode.child;
    record.close();
    const auto keys = Vault::unlock(record.path(), keyOf(u"Sam Reed"_s));
    REQUIRE_OK(keys);
    SealedConnection other(record.path(), Vault::vfsName().toUtf8());
    REQUIRE(other.run(u"BEGIN IMMEDIATE"_s) == SQLITE_OK);
    record.open();
    CHECK_FALSE(record->areTriesNoted());
    const auto facts = record->openEpisode(night.open);
    REQUIRE_OK(facts);
    CHECK(facts->readOnlyBecause.contains(u"does not stop"));
    CHECK(facts->profile.child.name == u"Ada");
    REQUIRE_OK(record->openProfile(ada));
    CHECK_FAILS(record->openEpisode(night.closed), Error::Code::Busy);
    REQUIRE(other.run(u"ROLLBACK"_s) == SQLITE_OK);
    REQUIRE_OK(record->append(night.open, aNote(u"free again"_s)));
    CHECK(
        night.actions() == QStringList { u"signed-in"_s, u"episode-opened"_s, u"child-opened"_s });
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Full disk: the night envelope lets somebody in to read, and is used up once that can be "
          "written",
    "[record][read-only]")
{
    Night night;
    TestRecord &record = night.record;
    const auto envelope = record->renewEnvelope();
    REQUIRE_OK(envelope);
    const auto open = [&](const QString &name) {
        return Record::openWithEnvelope(record.path(), *envelope, keyOf(name), record.time);
    };
    const auto opens = [&](const QString &name) {
        return Record::open(record.path(), keyOf(name), record.time).has_value();
    };
    record.close();
    {
        const FullDisk full(1);
        const auto guest = open(u"Kit Bell"_s);
        REQUIRE_OK(guest);
        CHECK_FALSE((*guest)->areTriesNoted());
        const auto facts = (*guest)->openEpisode(night.open);
        REQUIRE_OK(facts);
        CHECK(facts->readOnlyBecause.contains(u"disk"));
        CHECK(facts->readOnlyBecause.contains(u"stays good"));
        CHECK_FAILS((*guest)->openEpisode(night.closed), Error::Code::Io);
        CHECK_FAILS((*guest)->append(night.open, aNote(u"x"_s)), Error::Code::Io);
        INFO("nobody locks the window of somebody who is not let go");
        CHECK_FALSE((*guest)->isLetGo());
        INFO("a name that is taken is said at the door");
        CHECK_FAILS(open(u"Sam Reed"_s), Error::Code::Refused);
    }
    INFO("whoever went without a word in the record left the envelope as it was");
    CHECK_FALSE(opens(u"Kit Bell"_s));
    std::unique_ptr<Record> guest;
    {
        const FullDisk full(1);
        auto again = open(u"Lou Marsh"_s);
        REQUIRE_OK(again);
        guest = std::move(*again);
        REQUIRE_OK(guest->openEpisode(night.open));
        CHECK_FAILS(guest->saveDraft({ night.open.toStorage(), u"note"_s, {}, u"note.text"_s,
                        Answer::text(u"half"_s), u"half"_s, {} }),
            Error::Code::Io);
    }
    record.time.set(record.time.now().addSecs(600));
    const auto line = guest->append(night.open, aNote(u"room again"_s));
    REQUIRE_OK(line);
    CHECK(guest->keyState()->envelopeUsedBy == u"Lou Marsh");
    CHECK(guest->keyState()->envelopeUsedAt == at(u"2026-11-03T22:00"_s));
    CHECK(opens(u"Lou Marsh"_s));
    CHECK_FAILS(open(u"Kit Bell"_s), Error::Code::NotAllowed);
    record.open();
    const QStringList noted
        = record.rawRows(u"SELECT action FROM audit WHERE author = '%1' ORDER BY number"_s.arg(
            record.idOf(u"Lou Marsh"_s).toStorage()));
    CHECK(noted.first(3)
        == QStringList { u"envelope-used"_s, u"episode-opened"_s, u"entry-added"_s });
    CHECK(record.entry(night.open, *line).authorName == u"Lou Marsh");
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Full disk: the recovery key lets somebody in to read, and their passphrase is theirs "
          "once that can be written",
    "[record][read-only]")
{
    Night night;
    TestRecord &record = night.record;
    record.close();
    const auto recover = [&] {
        return Record::recover(record.path(), record.recoveryKey(),
            { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(u"three new ones"_s) },
            record.time);
    };
    const auto opens = [&](const QString &passphrase) {
        return Record::open(record.path(),
            { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(QString(passphrase)) },
            record.time)
            .has_value();
    };
    std::unique_ptr<Record> back;
    {
        const FullDisk full(1);
        auto mended = recover();
        REQUIRE_OK(mended);
        back = std::move(*mended);
        REQUIRE_OK(back->openEpisode(night.open));
        CHECK_FAILS(back->append(night.open, aNote(u"x"_s)), Error::Code::Io);
    }
    CHECK_FALSE(opens(u"three new ones"_s));
    CHECK(opens(testPassphrase()));
    REQUIRE_OK(back->append(night.open, aNote(u"room again"_s)));
    CHECK(opens(u"three new ones"_s));
    CHECK_FALSE(opens(testPassphrase()));
    CHECK(back->verify()->problems == QStringList());
    const QStringList noted = test::rawRows(record.path(),
        u"SELECT action FROM audit WHERE action IN ('passphrase-recovered', 'episode-opened')"_s,
        Vault::vfsName().toUtf8());
    CHECK(noted == QStringList { u"passphrase-recovered"_s, u"episode-opened"_s });
}

TEST_CASE("A record that may only be read opens to be read, and says why", "[record][read-only]")
{
    Night night;
    night.record.close();
    const QString path = night.record.path();
    for (const QString &each : { night.record.inFolder({}), path, path + u"-journal"_s })
        OrdinaryUser::handOver(each);
    QFile::setPermissions(path, QFile::ReadOwner);
    {
        const OrdinaryUser user;
        auto record = Record::open(path, keyOf(u"Sam Reed"_s), night.record.time);
        REQUIRE_OK(record);
        CHECK_FALSE((*record)->readOnlyBecause().isEmpty());
        const auto facts = (*record)->openEpisode(night.open);
        REQUIRE_OK(facts);
        CHECK_FALSE(facts->readOnlyBecause.isEmpty());
        CHECK_FAILS((*record)->openEpisode(night.closed), Error::Code::Io);
        CHECK((*record)->children()->size() == 2);
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    night.record.open();
    CHECK(night.record.problems() == QStringList());
}

namespace {

/// A folder that may only be read, and what lies in it; beside it one for what is temporary.
struct ReadOnlyFolder
{
    explicit ReadOnlyFolder(const QStringList &files)
        : folder(QFileInfo(files.first()).absolutePath())
        , temporary(other.path(u"temporary"_s))
    {
        REQUIRE(QDir().mkpath(temporary));
        for (const QString &each : QStringList { folder, other.path({}), temporary } + files)
            OrdinaryUser::handOver(each);
        for (const QString &each : files)
            setMode(each, 0444);
        setMode(folder, 0555);
    }
    ~ReadOnlyFolder() { setMode(folder, 0755); }
    ReadOnlyFolder(const ReadOnlyFolder &) = delete;
    ReadOnlyFolder &operator=(const ReadOnlyFolder &) = delete;

    [[nodiscard]] bool hasTemporary() const
    {
        return !QDir(temporary).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty();
    }

    TempFolder other;
    QString folder;
    QString temporary;
};

} // namespace

TEST_CASE("After a power cut, on a disk that may only be read now: an open absence opens from a "
          "copy, and the record is left alone",
    "[record][read-only][stopped]")
{
    Night night;
    night.record.close();
    const QString path = night.record.path();
    const QByteArray whole = bytesOf(path);
    const QStringList newName { night.bens.toStorage(), u"Ben Lane"_s };
    const auto untouched = StoppedProgram::run(path, act::rename, newName);
    REQUIRE(untouched.isDone);
    const QString journal = path + u"-journal"_s;
    REQUIRE(QFile::remove(journal));
    writeBytes(path, whole);
    const auto half = static_cast<int>(untouched.steps.lastIndexOf("ht"));
    REQUIRE(half >= 0);
    REQUIRE(StoppedProgram::run(path, act::rename, newName, half).isKilled);
    const QByteArray left = bytesOf(path);
    const QByteArray leftBeside = bytesOf(journal);
    REQUIRE_FALSE(leftBeside.isEmpty());
    {
        const ReadOnlyFolder place({ path, journal });
        const OrdinaryUser user;
        const TemporaryIn temporary(place.temporary);
        {
            auto record = Record::open(path, keyOf(u"Sam Reed"_s), night.record.time);
            REQUIRE_OK(record);
            CHECK((*record)->path() == path);
            CHECK_FALSE((*record)->readOnlyBecause().isEmpty());
            const auto facts = (*record)->openEpisode(night.open);
            REQUIRE_OK(facts);
            CHECK_FALSE(facts->readOnlyBecause.isEmpty());
            CHECK_FAILS((*record)->openEpisode(night.closed), Error::Code::Io);
            CHECK((*record)->profile(night.bens)->child.name == u"Ben");
            const Draft draft { .record = night.open.toStorage(),
                .form = u"note"_s,
                .field = u"note.text"_s,
                .answer = Answer::text(u"not kept"_s),
                .typed = u"not kept"_s,
                .savedAt = {} };
            CHECK_FAILS((*record)->saveDraft(draft), Error::Code::Io);
            CHECK(place.hasTemporary());
        }
        CHECK_FALSE(place.hasTemporary());
    }
    CHECK(bytesOf(path) == left);
    CHECK(bytesOf(journal) == leftBeside);
    setMode(path, 0600);
    setMode(journal, 0600);
    night.record.open();
    CHECK(night.record->profile(night.bens)->child.name == u"Ben");
    CHECK(night.record.problems() == QStringList());
}

TEST_CASE(
    "A record of an older version that may only be read opens from a copy", "[record][read-only]")
{
    const TempFolder folder;
    const QString path = folder.path(u"old.homeward"_s);
    const SetTimeSource time(at(u"2026-11-03T22:00"_s));
    REQUIRE(QFile::copy(version_fixture::pathOf(12), path));
    const QByteArray before = bytesOf(path);
    {
        const ReadOnlyFolder place({ path });
        const OrdinaryUser user;
        const TemporaryIn temporary(place.temporary);
        const auto record = Record::open(path, version_fixture::sam(), time);
        REQUIRE_OK(record);
        CHECK_FALSE((*record)->readOnlyBecause().isEmpty());
        CHECK_FALSE((*record)->children()->isEmpty());
        const auto open = (*record)->currentEpisodes();
        REQUIRE_OK(open);
        REQUIRE_FALSE(open->isEmpty());
        REQUIRE_OK((*record)->openEpisode(open->first().episode.id));
    }
    CHECK(bytesOf(path) == before);
    CHECK(QDir(folder.path({})).entryList(QDir::Files) == QStringList { u"old.homeward"_s });
}
