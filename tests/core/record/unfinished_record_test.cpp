// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_copy.h"
#include "core/vault/vault_header.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"
#include "tests/support/stopped_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace homeward;
using namespace homeward::test;

namespace {

Result<Record::Made> createAt(const QString &path, const TimeSource &time)
{
    return Record::create(path, TestRecord::recipe(), time);
}

} // namespace

TEST_CASE("Unfinished record: a name that was only begun is used again", "[record][crash]")
{
    const TempFolder folder;
    const QString path = folder.path(u"begun.homeward"_s);
    SetTimeSource time(at(u"2026-11-03T22:00"_s));
    REQUIRE_OK(Vault::create(path, keyOf(u"Sam Reed"_s), KeyCost::lowest()));
    const auto opened = Record::open(path, keyOf(u"Sam Reed"_s), time);
    CHECK_FAILS(opened, Error::Code::NotAStore);
    CHECK(opened.error().message.contains(u"nothing in it"));
    REQUIRE_OK(createAt(path, time));
    CHECK_FAILS(createAt(path, time), Error::Code::Refused);
    REQUIRE_OK(Record::open(path, keyOf(u"Sam Reed"_s), time));
}

TEST_CASE("Unfinished record: one that holds anything is never called empty", "[record]")
{
    TestRecord record;
    record.close();
    record.rawSql(u"PRAGMA application_id = 7"_s);
    const QByteArray before = bytesOf(record.path());
    const auto opened = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
    CHECK_FAILS(opened, Error::Code::Damaged);
    CHECK_FALSE(opened.error().message.contains(u"nothing in it"));
    CHECK_FAILS(createAt(record.path(), record.time), Error::Code::Refused);
    CHECK(bytesOf(record.path()) == before);
    record.rawSql(u"PRAGMA application_id = %1"_s.arg(0x486d5764));
    record.open();
}

TEST_CASE("Unfinished record: one that lost its pages is damaged, and nothing is put in its place",
    "[record]")
{
    const QByteArray journal(GENERATE(0, 3 * 8192), 'x');
    TestRecord record;
    SECTION("as it was made") { }
    SECTION("after a night") { (void)record.start(record.addChild(u"Ada"_s)); }
    SECTION("with a new paper") { REQUIRE_OK(record->renewEnvelope()); }
    record.close();
    const QByteArray header = bytesOf(record.path()).left(VaultHeader::size);
    writeBytes(record.path(), header);
    writeBytes(journalOf(record.path()), journal);
    const auto opened = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
    CHECK_FAILS(opened, Error::Code::Damaged);
    CHECK(opened.error().message.contains(u"nothing of what was written"));
    CHECK_FAILS(createAt(record.path(), record.time), Error::Code::Refused);
    CHECK(bytesOf(record.path()) == header);
    CHECK(bytesOf(journalOf(record.path())) == journal);
}

TEST_CASE("Unfinished record: stopped before its recovery key is in it, it opens, and is never "
          "taken for an empty one",
    "[record]")
{
    const TempFolder folder;
    const QString path = folder.path(u"made.homeward"_s);
    SetTimeSource time(at(u"2026-11-03T22:00"_s));
    QList<QByteArray> whenKeysAreMade;
    Record::NewRecord recipe = TestRecord::recipe();
    recipe.slowly = [&](const std::function<void()> &work) {
        whenKeysAreMade << (QFile::exists(path) ? bytesOf(path) : QByteArray());
        work();
    };
    const auto made = Record::create(path, recipe, time);
    REQUIRE_OK(made);
    REQUIRE(whenKeysAreMade.size() == 2);
    const QString stopped = folder.path(u"stopped.homeward"_s);
    writeBytes(stopped, whenKeysAreMade.last());
    {
        const auto opened = Record::open(stopped, keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(opened);
        CHECK((*opened)->verify()->problems == QStringList());
        CHECK_FALSE((*opened)->keyState()->isRecoveryProved);
    }
    const QByteArray whole = bytesOf(stopped);
    writeBytes(stopped, whole.left(VaultHeader::size));
    CHECK_FAILS(Record::open(stopped, keyOf(u"Sam Reed"_s), time), Error::Code::Damaged);
    writeBytes(stopped, whole);
    const auto opened = Record::open(stopped, keyOf(u"Sam Reed"_s), time);
    REQUIRE_OK(opened);
    const auto renewed = (*opened)->renewRecoveryKey();
    REQUIRE_OK(renewed);
    REQUIRE_OK((*opened)->proveRecoveryKey(*renewed));
}

TEST_CASE("Unfinished record: killed at any moment of its making, the name can be used",
    "[record][crash]")
{
    SetTimeSource time(at(u"2026-11-03T22:00"_s));
    int unfinished = 0;
    for (int round = 0; round < 12; ++round) {
        const TempFolder folder;
        const QString path = folder.path(u"killed.homeward"_s);
        QProcess writer;
        writer.start(QStringLiteral(HOMEWARD_TEST_WRITER), { path, u"make"_s, u"Sam Reed"_s });
        REQUIRE(writer.waitForStarted());
        while (writer.state() == QProcess::Running && !QFile::exists(path))
            QThread::usleep(200);
        QThread::usleep(static_cast<unsigned long>(
            QRandomGenerator::global()->bounded(round % 2 == 0 ? 2'000 : 40'000)));
        writer.kill();
        REQUIRE(writer.waitForFinished());
        CAPTURE(round, QFileInfo(path).size(), QFileInfo(path + u"-journal"_s).size());
        const auto opened = Record::open(path, keyOf(u"Sam Reed"_s), time);
        if (opened) {
            CHECK((*opened)->verify()->problems == QStringList());
            continue;
        }
        ++unfinished;
        CAPTURE(opened.error().message, opened.error().detail);
        CHECK_FAILS(opened, Error::Code::NotAStore);
        REQUIRE_OK(createAt(path, time));
    }
    CHECK(unfinished > 0);
}

TEST_CASE(
    "Unfinished record: stopped at the steps of its making, it is not there, empty or whole, and "
    "says so the first time",
    "[record][crash][stopped]")
{
    SetTimeSource time(at(u"2026-11-03T22:00"_s));
    const TempFolder folder;
    const QString path = folder.path(u"stopped.homeward"_s);
    const auto run = [&](int step) {
        QFile::remove(path);
        QFile::remove(journalOf(path));
        return StoppedProgram::run(path, act::make, {}, step);
    };
    const StoppedProgram whole = run(-1);
    CAPTURE(whole.said);
    REQUIRE(whole.isDone);
    // Between two of them a page is written, and half of it.
    constexpr int stride = 5;
    int empty = 0;
    for (int step = 0; step < whole.steps.size(); step += stride) {
        CAPTURE(step, whole.steps.mid(step, 1).toStdString(), QFileInfo(path).size());
        REQUIRE(run(step).isKilled);
        const bool isThere = QFile::exists(path);
        const auto opened = Record::open(path, keyOf(act::owner), time);
        if (opened) {
            CHECK((*opened)->verify()->problems == QStringList());
            continue;
        }
        CHECK_FAILS(opened, isThere ? Error::Code::NotAStore : Error::Code::NotFound);
        empty += isThere ? 1 : 0;
        REQUIRE_OK(createAt(path, time));
    }
    CHECK(empty > 2);
}

TEST_CASE(
    "Unfinished record: no record is made or opened where it would be copied half-way", "[record]")
{
    TestRecord record;
    const QString synced = record.inFolder(u"Dropbox/a.homeward"_s);
    REQUIRE(QDir().mkpath(record.inFolder(u"Dropbox"_s)));
    CHECK_FAILS(createAt(synced, record.time), Error::Code::Refused);
    CHECK_FALSE(QFile::exists(synced));
    record.close();
    REQUIRE(QFile::copy(record.path(), synced));
    const QByteArray before = bytesOf(synced);
    CHECK_FAILS(Record::checkIsRecord(synced), Error::Code::Refused);
    CHECK_FAILS(Record::open(synced, keyOf(u"Sam Reed"_s), record.time), Error::Code::Refused);
    CHECK(bytesOf(synced) == before);
    record.open();
}
