// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/backup.h"
#include "core/record/copy_inspector.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

QString madeFolder(const TestRecord &record, const QString &name = u"copies"_s)
{
    const QString folder = record.inFolder(name);
    REQUIRE(QDir().mkpath(folder));
    return folder;
}

/// As the window does after a sign-in, all of it.
void lookAndProve(TestRecord &record)
{
    const std::atomic<bool> isStopped = false;
    const auto inspector = record->copyInspector();
    REQUIRE_OK(inspector);
    const auto found = (*inspector)->look();
    REQUIRE_OK(found);
    REQUIRE_OK(record->noteCopies(*found));
    const auto copies = record->copies();
    REQUIRE_OK(copies);
    for (const CopyLine &copy : *copies) {
        if (copy.provedAt.isValid())
            continue;
        const auto proof = (*inspector)->prove(copy.name, isStopped);
        REQUIRE_OK(proof);
        REQUIRE_OK(record->noteProof(*proof));
    }
}

} // namespace

TEST_CASE("Copies: none are made until somebody says where to", "[record][copies]")
{
    TestRecord record;
    CHECK(record->copyPlan() == CopyPlan {});
    CHECK_FAILS(record->copyNow(), Error::Code::Refused);
    CHECK(*record->copyInspector() == nullptr);
    CHECK_FAILS(record->planCopies({ record.inFolder(u"nowhere"_s), true }), Error::Code::NotFound);
    REQUIRE_OK(record->planCopies({ {}, true }));
    CHECK_FALSE(record->copyPlan()->isOnClosing);
    const QString folder = madeFolder(record);
    REQUIRE_OK(record->planCopies({ folder, true }));
    record.reopen();
    CHECK(record->copyPlan() == CopyPlan { folder, true });
    REQUIRE(QDir(folder).removeRecursively());
    const auto missed = record->copyNow();
    CHECK_FAILS(missed, Error::Code::NotFound);
    CHECK(missed.error().message.contains(u"copies"));
}

TEST_CASE("Copies: a drive that does not answer is said, and nothing is noted", "[record][copies]")
{
    TestRecord record;
    const QString folder = madeFolder(record);
    REQUIRE_OK(record->planCopies({ folder, true }));
    std::function<void(const Alive &)> left;
    const auto silent = record->copyNow([&](const std::function<void(const Alive &)> &work) {
        left = work;
        return false;
    });
    CHECK_FAILS(silent, Error::Code::Busy);
    CHECK(silent.error().message.contains(u"does not answer"));
    CHECK(silent.error().message.contains(QDir::toNativeSeparators(folder)));
    CHECK(record->copies()->isEmpty());

    INFO("were it to answer after all, the copy is found there");
    record.close();
    left([] {});
    record.open();
    lookAndProve(record);
    CHECK(record->copies()->size() == 1);

    INFO("what is asked about the folder that is planned does not go there");
    REQUIRE(QDir(folder).removeRecursively());
    REQUIRE_OK(record->planCopies({ folder, false }));
    CHECK_FALSE(record->copyPlan()->isOnClosing);
}

TEST_CASE("Copies: one is made, known of, and proved later", "[record][copies]")
{
    TestRecord record;
    REQUIRE_OK(record->planCopies({ madeFolder(record), false }));
    const auto name = record->copyNow();
    REQUIRE_OK(name);
    auto copies = record->copies();
    REQUIRE_OK(copies);
    REQUIRE(copies->size() == 1);
    CHECK(copies->first().madeAt == record.time.now());
    CHECK_FALSE(copies->first().provedAt.isValid());
    CHECK(copies->first().bytes == QFileInfo(record.inFolder(u"copies/"_s + *name)).size());
    CHECK_FALSE(record->newestProvedCopy()->isValid());

    const QDateTime made = record.time.now();
    record.time.set(made.addDays(1));
    record.reopen();
    lookAndProve(record);
    copies = record->copies();
    CHECK(copies->first().provedAt == record.time.now());
    CHECK(copies->first().problem == QString());
    CHECK(record->newestProvedCopy() == made);
    CHECK(record.rawRows(u"SELECT action FROM audit WHERE action LIKE 'cop%' ORDER BY number"_s)
        == QStringList { u"copies-planned"_s, u"copy-made"_s, u"copy-proved"_s });
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Copies: what a scheduled task made is found, and what is gone is not counted",
    "[record][copies]")
{
    TestRecord record;
    const QString folder = madeFolder(record);
    REQUIRE_OK(record->planCopies({ folder, false }));
    const auto made = backup::make(record.path(), folder, record.time);
    REQUIRE_OK(made);
    CHECK(record->copies()->isEmpty());
    record.time.set(record.time.now().addDays(2));
    lookAndProve(record);
    REQUIRE(record->copies()->size() == 1);
    CHECK(record->newestProvedCopy() == at(u"2026-11-03T22:00"_s));

    REQUIRE(QFile::remove(*made));
    lookAndProve(record);
    CHECK(record->copies()->isEmpty());
    CHECK_FALSE(record->newestProvedCopy()->isValid());
}

TEST_CASE("Copies: a damaged copy is never the newest proved one", "[record][copies]")
{
    TestRecord record;
    const QString folder = madeFolder(record);
    REQUIRE_OK(record->planCopies({ folder, false }));
    REQUIRE_OK(record->copyNow());
    const QDateTime whole = record.time.now();
    record.time.set(whole.addSecs(3600));
    const auto name = record->copyNow();
    REQUIRE_OK(name);
    const QString path = folder + u'/' + *name;
    writeBytes(path, bytesOf(path).chopped(4096));
    lookAndProve(record);
    CHECK(record->newestProvedCopy() == whole);
    CHECK_FALSE(record->copies()->first().problem.isEmpty());
}

TEST_CASE(
    "Copies: those of a record that was made from a copy, and went on by itself, do not count",
    "[record][copies]")
{
    TestRecord record;
    const QString folder = madeFolder(record);
    REQUIRE_OK(record->planCopies({ folder, false }));
    const auto own = record->copyNow();
    REQUIRE_OK(own);
    const QDateTime made = record.time.now();
    const QString branch = record.inFolder(u"branch.homeward"_s);
    REQUIRE_OK(backup::restore(folder + u'/' + *own, branch));
    record.time.set(made.addSecs(3600));
    auto other = Record::open(branch, keyOf(u"Sam Reed"_s), record.time);
    REQUIRE_OK(other);
    SECTION("as long as nothing but a sign-in happened there, it is the same record")
    {
        REQUIRE_OK(backup::make(branch, folder, record.time));
        lookAndProve(record);
        CHECK(record->newestProvedCopy() == record.time.now());
    }
    SECTION("then something is written there")
    {
        REQUIRE_OK((*other)->addChild(u"Ben"_s));
        REQUIRE_OK((*other)->copyNow());
        lookAndProve(record);
        REQUIRE(record->copies()->size() == 2);
        CHECK(record->newestProvedCopy() == made);
        CHECK(record->copies()->first().problem.contains(u"another branch"));
        CHECK(record->copies()->last().problem == QString());
        CHECK(record.rawRows(u"SELECT about FROM audit WHERE action = 'copy-proved'"_s)
            == QStringList { *own });
    }
    SECTION("nor when the branch is this record, and the copy was made after the two parted")
    {
        (void)record.addChild(u"Ben"_s);
        REQUIRE_OK(record->copyNow());
        const std::atomic<bool> isStopped = false;
        const auto inspector = (*other)->copyInspector();
        REQUIRE_OK(inspector);
        const auto found = (*inspector)->look();
        REQUIRE_OK(found);
        REQUIRE(found->size() == 2);
        REQUIRE_OK((*other)->noteCopies(*found));
        for (const FoundCopy &each : *found) {
            const auto proof = (*inspector)->prove(each.name, isStopped);
            REQUIRE_OK(proof);
            REQUIRE_OK((*other)->noteProof(*proof));
        }
        CHECK((*other)->newestProvedCopy() == made);
    }
}

TEST_CASE("Copies: a record that is named as its copies are is not one of them", "[record][copies]")
{
    const TempFolder folder;
    const SetTimeSource time(at(u"2026-11-03T22:00"_s));
    const QString path = folder.path(u"home-2026-11-01-120000.homeward"_s);
    const auto made = Record::create(path, TestRecord::recipe(), time);
    REQUIRE_OK(made);
    const Record &record = *made->record;
    REQUIRE_OK(made->record->planCopies({ folder.path({}), false }));
    CHECK((*record.copyInspector())->look()->isEmpty());
    const auto name = made->record->copyNow();
    REQUIRE_OK(name);
    const auto found = (*record.copyInspector())->look();
    REQUIRE_OK(found);
    REQUIRE(found->size() == 1);
    CHECK(found->first().name == *name);
}

TEST_CASE("Copies: looking where nothing changed writes nothing", "[record][copies]")
{
    TestRecord record;
    REQUIRE_OK(record->planCopies({ madeFolder(record), false }));
    REQUIRE_OK(record->copyNow());
    lookAndProve(record);
    const qint64 before = record->changeCounter();
    lookAndProve(record);
    CHECK(record->changeCounter() == before);
}

TEST_CASE("Copies: in another folder the copies of that one count", "[record][copies]")
{
    TestRecord record;
    REQUIRE_OK(record->planCopies({ madeFolder(record), false }));
    REQUIRE_OK(record->copyNow());
    REQUIRE_OK(record->planCopies({ madeFolder(record, u"other"_s), false }));
    CHECK(record->copies()->isEmpty());
    REQUIRE_OK(record->planCopies({ record.inFolder(u"copies"_s), true }));
    lookAndProve(record);
    CHECK(record->copies()->size() == 1);
}

TEST_CASE("Copies: how far they are from the record is known", "[record][copies]")
{
    TestRecord record;
    CHECK(record->copyDistance(record.inFolder({})) == CopyDistance::SameFolder);
    CHECK(record->copyDistance(madeFolder(record)) == CopyDistance::SameDisk);
    INFO("from the record itself, not from a link to it");
    const QString link = madeFolder(record, u"links"_s) + u"/link.homeward"_s;
    REQUIRE(QFile::link(record.path(), link));
    const auto opened = Record::open(link, keyOf(u"Sam Reed"_s), record.time);
    REQUIRE_OK(opened);
    CHECK((*opened)->copyDistance(record.inFolder({})) == CopyDistance::SameFolder);
    CHECK((*opened)->copyDistance(record.inFolder(u"links"_s)) == CopyDistance::SameDisk);
}

TEST_CASE("Copies: everybody may make one, and only who runs the record says where to",
    "[record][copies]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const QString folder = madeFolder(record);
    REQUIRE_OK(record->planCopies({ folder, false }));
    REQUIRE_OK(record->addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
    REQUIRE_OK(record->signIn(keyOf(u"Jo Okoro"_s)));
    REQUIRE_OK(record->copyNow());
    CHECK_FAILS(record->planCopies({ record.inFolder({}), false }), Error::Code::NotAllowed);
    CHECK(record->copyPlan()->folder == folder);
}
