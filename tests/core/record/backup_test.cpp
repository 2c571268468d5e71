// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/backup.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"
#include "tests/support/limits.h"
#include "tests/support/stopped_program.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace homeward;
using namespace homeward::test;

namespace {

QStringList notesIn(const QString &path, const TimeSource &time)
{
    const auto record = Record::open(path, keyOf(u"Sam Reed"_s), time);
    REQUIRE_OK(record);
    CHECK((*record)->verify()->problems == QStringList());
    QStringList notes;
    const auto episodes = (*record)->episodes();
    REQUIRE_OK(episodes);
    for (const EpisodeLine &line : *episodes) {
        const auto facts = (*record)->facts(line.episode.id);
        REQUIRE_OK(facts);
        for (const Entry &entry : facts->log) {
            if (entry.kind == Entry::Kind::Note)
                notes << entry.answers.value(u"note.text"_s).value();
        }
    }
    return notes;
}

} // namespace

TEST_CASE(
    "Backup: a copy needs no passphrase to make, opens with the same one, and holds everything",
    "[record][backup]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    (void)record.append(episode, aNote(u"before"_s));
    const auto copy = backup::make(record.path(), record.inFolder({}), record.time);
    REQUIRE_OK(copy);
    CHECK(copy->endsWith(u"récord-2026-11-03-220000.homeward"));
    CHECK(modeOf(*copy) == 0600);
    (void)record.append(episode, aNote(u"after"_s));
    CHECK(notesIn(*copy, record.time) == QStringList { u"before"_s });

    const QString back = record.inFolder(u"back.homeward"_s);
    REQUIRE_OK(backup::restore(*copy, back));
    CHECK(notesIn(back, record.time) == QStringList { u"before"_s });
    CHECK_FAILS(backup::restore(*copy, record.path()), Error::Code::Refused);
    INFO("a journal that another record of this name left would be played into the copy");
    const QString beside = record.inFolder(u"beside.homeward"_s);
    writeBytes(beside + u"-journal"_s, "left behind");
    const Done refused = backup::restore(*copy, beside);
    CHECK_FAILS(refused, Error::Code::Refused);
    CHECK(refused.error().message.contains(beside + u"-journal"_s));
    CHECK_FALSE(QFile::exists(beside));
    CHECK(record.facts(episode).log.size() > 0);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Backup: what is no whole record is refused, and nothing is left", "[record][backup]")
{
    TestRecord record;
    record.close();
    const QString bad = record.inFolder(u"bad.homeward"_s);
    const QString out = record.inFolder(u"out"_s);
    REQUIRE(QDir().mkpath(out));
    auto code = Error::Code::NotFound;
    SECTION("nothing there") { }
    SECTION("something else")
    {
        writeBytes(bad, "Dear Sam");
        code = Error::Code::NotAStore;
    }
    SECTION("cut off")
    {
        writeBytes(bad, bytesOf(record.path()).chopped(100));
        code = Error::Code::Damaged;
    }
    CHECK_FAILS(backup::make(bad, out, record.time), code);
    CHECK(QDir(out).isEmpty());
    CHECK_FAILS(
        backup::make(record.path(), record.inFolder(u"nowhere"_s), record.time), Error::Code::Io);
}

TEST_CASE("Backup: taken while somebody writes and is killed, every copy holds together and what "
          "was acknowledged before it",
    "[record][backup][crash]")
{
    TestRecord record;
    (void)record.start(record.addChild(u"Ada"_s));
    record.close();
    QProcess writer;
    writer.start(QStringLiteral(HOMEWARD_TEST_WRITER), { record.path(), u"0"_s, u"Sam Reed"_s });
    REQUIRE(writer.waitForStarted());
    QStringList acknowledged;
    for (int round = 0; round < 6; ++round) {
        REQUIRE(writer.waitForReadyRead(60'000));
        for (const QByteArray &line : writer.readAllStandardOutput().split('\n')) {
            if (line.startsWith("entry"))
                acknowledged << u"note "_s + QString::fromLatin1(line.mid(6));
        }
        if (round == 4) {
            writer.kill();
            REQUIRE(writer.waitForFinished());
        }
        record.time.set(record.time.now().addSecs(1));
        const auto copy = backup::make(record.path(), record.inFolder({}), record.time);
        REQUIRE_OK(copy);
        const QStringList notes = notesIn(*copy, record.time);
        for (const QString &note : std::as_const(acknowledged))
            CHECK(notes.contains(note));
        if (round == 4)
            break;
    }
    CHECK_FALSE(acknowledged.isEmpty());
}

TEST_CASE("Backup: of a link it is the file itself, with the journal that a stopped program left "
          "beside that one",
    "[record][backup]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    (void)record.append(record.start(child), aNote(u"before"_s));
    record.close();
    const QByteArray whole = bytesOf(record.path());
    const QStringList newName { child.toStorage(), u"Ada Lane"_s };
    const auto untouched = StoppedProgram::run(record.path(), act::rename, newName);
    REQUIRE(untouched.isDone);
    REQUIRE(QFile::remove(record.path() + u"-journal"_s));
    writeBytes(record.path(), whole);
    // Half of the last page is written, and the journal is not cut off yet.
    const auto half = static_cast<int>(untouched.steps.lastIndexOf("ht"));
    REQUIRE(half >= 0);
    REQUIRE(StoppedProgram::run(record.path(), act::rename, newName, half).isKilled);

    const QString other = record.inFolder(u"links"_s);
    REQUIRE(QDir().mkpath(other));
    const QString link = other + u"/link.homeward"_s;
    REQUIRE(QFile::link(record.path(), link));
    const auto copy = backup::make(link, record.inFolder({}), record.time);
    REQUIRE_OK(copy);
    REQUIRE(QFile(backup::journalOf(*copy)).size() > 0);
    const QString linkToCopy = other + u"/copy.homeward"_s;
    REQUIRE(QFile::link(*copy, linkToCopy));
    const QString back = record.inFolder(u"back.homeward"_s);
    REQUIRE_OK(backup::restore(linkToCopy, back));
    for (const QString &each : { back, *copy }) {
        INFO(each.toStdString());
        CHECK(notesIn(each, record.time) == QStringList { u"before"_s });
    }
}
