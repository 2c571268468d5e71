// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/copy_inspector.h"
#include "tests/core/record/test_record.h"
#include "tests/support/limits.h"
#include "tests/support/sealed_connection.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <sqlite3.h>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Whether anything in this program has the keys of the file, and would open it.
bool areKeysHere(const QString &path)
{
    const SealedConnection connection(path, Vault::vfsName().toUtf8());
    REQUIRE((connection.code() == SQLITE_OK || connection.code() == SQLITE_CANTOPEN));
    return connection.code() == SQLITE_OK;
}

/// The files at or below `path` that this program has open, also those that have no name any more.
QStringList openFilesAt(const QString &path)
{
    QStringList open;
    for (const QFileInfo &file :
        QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System)) {
        if (file.symLinkTarget().startsWith(path))
            open << file.symLinkTarget();
    }
    return open;
}

} // namespace

TEST_CASE("Closed record: nothing in the program has its keys, or the file open", "[record][lock]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    (void)record.start(child);
    SECTION("as it is") { }
    SECTION("somebody signed in after somebody else")
    {
        REQUIRE_OK(record->addStaff(keyOf(u"Ben"_s), Staff::Role::Carer));
        record.be(u"Ben"_s);
    }
    SECTION("with drafts on their way to the disk")
    {
        for (int number = 0; number < 40; ++number) {
            const QString text = u"seen %1 times"_s.arg(number);
            record->saveDraftSoon({ child.toStorage(), u"note"_s, {}, u"field.%1"_s.arg(number),
                                      Answer::text(text), text, {} },
                [](const Done &) {});
        }
    }
    REQUIRE(areKeysHere(record.path()));
    REQUIRE_FALSE(openFilesAt(record.path()).isEmpty());
    record.close();
    CHECK_FALSE(areKeysHere(record.path()));
    CHECK(openFilesAt(record.path()) == QStringList());
}

TEST_CASE("Closed record: while copies are proved its keys go too, and what was private is gone",
    "[record][lock][copies]")
{
    TestRecord record;
    const QString folder = record.inFolder(u"copies"_s);
    const QString aside = record.inFolder(u"aside"_s);
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(QDir().mkpath(aside));
    const TemporaryIn temporary(aside);
    REQUIRE_OK(record->planCopies({ folder, false }));
    (void)record.start(record.addChild(u"Ada"_s));
    const auto name = record->copyNow();
    REQUIRE_OK(name);
    const auto inspector = record->copyInspector();
    REQUIRE_OK(inspector);

    std::atomic<bool> isStopped = false;
    std::atomic<int> proofs = 0;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        while ((*inspector)->prove(*name, isStopped))
            ++proofs;
    }));
    thread->start();
    while (proofs == 0)
        QThread::yieldCurrentThread();
    record.close();
    INFO("the inspector has keys of its own");
    CHECK(areKeysHere(record.path()));
    isStopped = true;
    (*inspector)->forgetKey();
    CHECK_FALSE(areKeysHere(record.path()));
    REQUIRE(thread->wait());
    CHECK(openFilesAt(QFileInfo(record.path()).absolutePath()) == QStringList());
    CHECK(QDir(aside).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}
