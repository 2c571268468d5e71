// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/failed_tries.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Tries to open the record as somebody, from a program that keeps its tries in `file`.
Result<std::unique_ptr<Record>> enter(TestRecord &record, const QString &file, const KeyHolder &who)
{
    return FailedTries(file).attempt(
        record.path(), record.time.now(), [&](const QList<QDateTime> &tries) {
            return Record::open(record.path(), who, { record.time, tries });
        });
}

KeyHolder wrongKey() { return { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(u"x"_s) }; }

QStringList triesInAudit(TestRecord &record)
{
    return record.rawRows(
        u"SELECT about FROM audit WHERE action = 'sign-in-failed' ORDER BY number"_s);
}

} // namespace

TEST_CASE("Failed tries: they outlive the program, and stand in the audit once somebody gets in",
    "[record][tries]")
{
    TestRecord record;
    const QString file = record.inFolder(u"data/failed-tries"_s);
    CHECK_FAILS(enter(record, file, wrongKey()), Error::Code::NotAllowed);
    record.time.set(record.time.now().addSecs(60));
    CHECK_FAILS(enter(record, file, wrongKey()), Error::Code::NotAllowed);
    CHECK(FailedTries(file).of(record.path()).size() == 2);
    CHECK(triesInAudit(record).isEmpty());

    SECTION("by the passphrase") { REQUIRE_OK(enter(record, file, keyOf(u"Sam Reed"_s))); }
    SECTION("by the recovery key")
    {
        REQUIRE_OK(FailedTries(file).attempt(
            record.path(), record.time.now(), [&](const QList<QDateTime> &tries) {
                return Record::recover(record.path(), record.recoveryKey(), keyOf(u"Sam Reed"_s),
                    { record.time, tries });
            }));
    }
    SECTION("by the night envelope")
    {
        const auto envelope = record->renewEnvelope();
        REQUIRE_OK(envelope);
        REQUIRE_OK(FailedTries(file).attempt(
            record.path(), record.time.now(), [&](const QList<QDateTime> &tries) {
                return Record::openWithEnvelope(
                    record.path(), *envelope, keyOf(u"Kit"_s), { record.time, tries });
            }));
    }
    CHECK(triesInAudit(record)
        == QStringList { u"2026-11-03T22:00:00.000Z"_s, u"2026-11-03T22:01:00.000Z"_s });
    CHECK_FALSE(QFile::exists(file));
    REQUIRE_OK(enter(record, file, keyOf(u"Sam Reed"_s)));
    CHECK(triesInAudit(record).size() == 2);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Failed tries: a recovery key with a name that nobody has is one", "[record][tries]")
{
    TestRecord record;
    const QString file = record.inFolder(u"failed-tries"_s);
    const auto mended = FailedTries(file).attempt(
        record.path(), record.time.now(), [&](const QList<QDateTime> &tries) {
            return Record::recover(
                record.path(), record.recoveryKey(), keyOf(u"Jo Okoro"_s), { record.time, tries });
        });
    CHECK_FAILS(mended, Error::Code::NotAllowed);
    CHECK(FailedTries(file).of(record.path()).size() == 1);
}

TEST_CASE(
    "Failed tries: the file names nobody and nothing, and is its owner's alone", "[record][tries]")
{
    TestRecord record;
    const QString file = record.inFolder(u"failed-tries"_s);
    CHECK_FAILS(enter(record, file, wrongKey()), Error::Code::NotAllowed);
    const QByteArray bytes = bytesOf(file);
    CHECK(bytes.size() == 64 + 1 + 24 + 1);
    CHECK_FALSE(bytes.contains("cord"));
    CHECK((QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup))
        == QFile::Permissions());
}

TEST_CASE(
    "Failed tries: a file that is damaged keeps nobody out and is begun anew", "[record][tries]")
{
    TestRecord record;
    const QString file = record.inFolder(u"failed-tries"_s);
    writeBytes(file, "not what we wrote\n");
    CHECK(FailedTries(file).of(record.path()).isEmpty());
    CHECK_FAILS(enter(record, file, wrongKey()), Error::Code::NotAllowed);
    CHECK(FailedTries(file).of(record.path()).size() == 1);

    INFO("nor one that cannot be written");
    const QString nowhere = file + u"/below/a/file"_s;
    CHECK_FAILS(enter(record, nowhere, wrongKey()), Error::Code::NotAllowed);
    REQUIRE_OK(enter(record, nowhere, keyOf(u"Sam Reed"_s)));
}

TEST_CASE("Failed tries: a full disk, a file that is not there and other errors are no tries",
    "[record][tries]")
{
    TestRecord record;
    const QString file = record.inFolder(u"failed-tries"_s);
    const auto refused = FailedTries(file).attempt(record.path(), record.time.now(),
        [](const QList<QDateTime> &) -> Result<int> { return failure(Error::Code::Io, u"x"_s); });
    CHECK_FAILS(refused, Error::Code::Io);
    CHECK_FALSE(QFile::exists(file));
}

TEST_CASE("Failed tries: only so many are kept, the newest, each record's own", "[record][tries]")
{
    const TempFolder folder;
    const FailedTries tries(folder.path(u"failed-tries"_s));
    const QDateTime first = at(u"2026-11-03T22:00"_s);
    for (int number = 0; number <= FailedTries::mostOfOneRecord; ++number)
        tries.add(u"a.homeward"_s, first.addSecs(number));
    tries.add(u"b.homeward"_s, first);
    const QList<QDateTime> kept = tries.of(u"a.homeward"_s);
    CHECK(kept.size() == FailedTries::mostOfOneRecord);
    CHECK(kept.first() == first.addSecs(1));
    tries.forget(u"a.homeward"_s, kept.mid(1));
    CHECK(tries.of(u"a.homeward"_s) == QList<QDateTime> { first.addSecs(1) });
    CHECK(tries.of(u"b.homeward"_s) == QList<QDateTime> { first });
}
