// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/backup.h"
#include "core/record/copy_inspector.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

using namespace homeward;
using namespace homeward::test;

namespace {

/// A record with copies in a folder of its own.
struct Copied
{
    Copied()
    {
        REQUIRE(QDir().mkpath(folder()));
        REQUIRE_OK(record->planCopies({ folder(), false }));
        (void)record.start(record.addChild(u"Ada"_s));
    }

    [[nodiscard]] QString folder() const { return record.inFolder(u"cöpies"_s); }
    [[nodiscard]] QString pathOf(const QString &name) const { return folder() + u'/' + name; }
    [[nodiscard]] QString copy()
    {
        record.time.set(record.time.now().addSecs(60));
        const auto name = record->copyNow();
        REQUIRE_OK(name);
        return *name;
    }
    [[nodiscard]] QString problemOf(const QString &name)
    {
        const std::atomic<bool> isStopped = false;
        const auto inspector = record->copyInspector();
        REQUIRE_OK(inspector);
        const auto proof = (*inspector)->prove(name, isStopped);
        REQUIRE_OK(proof);
        CHECK(proof->name == name);
        return proof->problem;
    }

    TestRecord record;
};

} // namespace

TEST_CASE("Copies: a whole copy is proved with the key of the record, and is left as it was",
    "[record][copies]")
{
    Copied copied;
    const QString name = copied.copy();
    const QByteArray before = bytesOf(copied.pathOf(name));
    CHECK(copied.problemOf(name) == QString());
    CHECK(bytesOf(copied.pathOf(name)) == before);
    CHECK(QDir(copied.folder()).entryList(QDir::Files | QDir::Hidden) == QStringList { name });
}

TEST_CASE("Copies: whatever is wrong with a copy is found", "[record][copies]")
{
    Copied copied;
    const QString name = copied.copy();
    const QString path = copied.pathOf(name);
    QByteArray bytes = bytesOf(path);
    SECTION("one bit of one page")
    {
        const qsizetype at = 32768 + GENERATE(3, 20) * 4096 + 99;
        REQUIRE(at < bytes.size());
        bytes[at] = char(bytes[at] ^ 1);
    }
    SECTION("the list of keys")
    {
        bytes[100] = char(bytes[100] ^ 1);
        bytes[16384 + 100] = char(bytes[16384 + 100] ^ 1);
    }
    SECTION("a part that is gone") { bytes.chop(4096); }
    SECTION("half a page that is gone") { bytes.chop(100); }
    SECTION("another file") { bytes = "Dear Sam"; }
    writeBytes(path, bytes);
    const QString problem = copied.problemOf(name);
    CHECK(problem.endsWith(u'.'));
    CHECK_FALSE(problem.contains(u"copy.homeward"));
}

TEST_CASE(
    "Copies: a change in the log of a copy that only a key could make is found", "[record][copies]")
{
    Copied copied;
    (void)copied.record.append(
        copied.record->currentEpisodes()->first().episode.id, aNote(u"as it was"_s));
    const QString name = copied.copy();
    const auto keys = Vault::unlock(copied.pathOf(name), keyOf(u"Sam Reed"_s));
    REQUIRE_OK(keys);
    (void)rawRows(copied.pathOf(name),
        u"DROP TRIGGER entries_never_change; "
        "UPDATE entries SET answers = replace(answers, 'as it was', 'as it is')"_s,
        Vault::vfsName().toUtf8());
    CHECK(copied.problemOf(name).contains(u"was changed after it was written"));
}

TEST_CASE("Copies: what is wrong is said whatever people are called", "[record][copies]")
{
    Copied copied;
    REQUIRE_OK(copied.record->addStaff(keyOf(u"copy.homeward"_s), Staff::Role::Carer));
    copied.record.be(u"copy.homeward"_s);
    (void)copied.record.append(
        copied.record->currentEpisodes()->first().episode.id, aNote(u"as it was"_s));
    const QString name = copied.copy();
    const auto keys = Vault::unlock(copied.pathOf(name), keyOf(u"Sam Reed"_s));
    REQUIRE_OK(keys);
    (void)rawRows(copied.pathOf(name),
        u"DROP TRIGGER entries_never_change; "
        "UPDATE entries SET answers = replace(answers, 'as it was', 'as it is')"_s,
        Vault::vfsName().toUtf8());
    CHECK(copied.problemOf(name).startsWith(u"The line by copy.homeward"));
}

TEST_CASE("Copies: one that a program was stopped over is two files, and whole with both",
    "[record][copies][crash]")
{
    Copied copied;
    copied.record.close();
    // The writer is killed in the middle of a change, when there is a journal to be copied.
    const QString journal = copied.record.path() + u"-journal"_s;
    for (int tries = 0; tries < 200 && QFile(journal).size() == 0; ++tries) {
        QProcess writer;
        writer.start(QStringLiteral(HOMEWARD_TEST_WRITER),
            { copied.record.path(), QString::number(tries * 1000), u"Sam Reed"_s });
        REQUIRE(writer.waitForStarted());
        REQUIRE(writer.waitForReadyRead(60'000));
        while (writer.state() == QProcess::Running && QFile(journal).size() == 0)
            QThread::usleep(100);
        writer.kill();
        REQUIRE(writer.waitForFinished());
    }
    REQUIRE(QFile(journal).size() > 0);
    const auto made = backup::make(copied.record.path(), copied.folder(), copied.record.time);
    REQUIRE_OK(made);
    REQUIRE(QFile(*made + u"-journal"_s).size() > 0);
    copied.record.open();
    const QString name = QFileInfo(*made).fileName();
    CHECK(copied.problemOf(name) == QString());
    const auto found = (*copied.record->copyInspector())->look();
    REQUIRE_OK(found);
    REQUIRE(found->size() == 1);
    CHECK(
        found->first().bytes == QFileInfo(*made).size() + QFileInfo(*made + u"-journal"_s).size());
    CHECK(QFile(*made + u"-journal"_s).size() > 0);
}

TEST_CASE("Copies: only copies of this record are found, newest first, and damaged ones too",
    "[record][copies]")
{
    Copied copied;
    const QString first = copied.copy();
    const QString second = copied.copy();
    TestRecord other;
    REQUIRE_OK(backup::make(other.path(), copied.folder(), other.time));
    writeBytes(copied.pathOf(u"letter.homeward"_s), "Dear Sam");
    writeBytes(copied.pathOf(u"other-2026-11-03-220000.homeward"_s), "Dear Sam");
    INFO("a record that was made from a copy is no copy");
    REQUIRE_OK(backup::restore(copied.pathOf(first), copied.pathOf(u"back.homeward"_s)));
    const auto namesFound = [&] {
        const auto found = (*copied.record->copyInspector())->look();
        REQUIRE_OK(found);
        QStringList names;
        for (const FoundCopy &each : *found)
            names << each.name;
        return names;
    };
    CHECK(namesFound() == QStringList { second, first });
    writeBytes(copied.pathOf(first), "Dear Sam");
    CHECK(namesFound() == QStringList { second, first });
    CHECK(copied.problemOf(first) != QString());
}

TEST_CASE("Copies: with the key wiped they are still found, and none is proved", "[record][copies]")
{
    Copied copied;
    const QString name = copied.copy();
    const auto inspector = copied.record->copyInspector();
    REQUIRE_OK(inspector);
    (*inspector)->forgetKey();
    const auto found = (*inspector)->look();
    REQUIRE_OK(found);
    CHECK(found->size() == 1);
    const std::atomic<bool> isStopped = false;
    CHECK_FAILS((*inspector)->prove(name, isStopped), Error::Code::NotAllowed);
}

TEST_CASE("Copies: nothing is said about a copy that could not be looked into", "[record][copies]")
{
    Copied copied;
    const QString name = copied.copy();
    const auto inspector = copied.record->copyInspector();
    REQUIRE_OK(inspector);
    const std::atomic<bool> isStopped = true;
    CHECK_FAILS((*inspector)->prove(name, isStopped), Error::Code::Refused);
    REQUIRE(QFile::remove(copied.pathOf(name)));
    const std::atomic<bool> goesOn = false;
    CHECK_FAILS((*inspector)->prove(name, goesOn), Error::Code::NotFound);
    REQUIRE(QDir(copied.folder()).removeRecursively());
    CHECK_FAILS((*inspector)->look(), Error::Code::NotFound);
}
