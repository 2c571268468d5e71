// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault_header.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QRandomGenerator>

using namespace homeward;
using namespace homeward::test;

namespace {

constexpr int pageSize = 4096;

qsizetype placeOf(int page) { return VaultHeader::size + (page - 1) * pageSize; }

int pagesIn(const QByteArray &file)
{
    return static_cast<int>(file.size() - VaultHeader::size) / pageSize;
}

QByteArray flipped(QByteArray file, qsizetype byte, int bit)
{
    file[byte] = static_cast<char>(file[byte] ^ (1 << bit));
    return file;
}

/// A photo so large that not all of the record is read when it is opened.
void addLargePhoto(TestRecord &record)
{
    record.rawSql(u"INSERT INTO photos (hash, jpeg, width, height) "
                  "VALUES (printf('%064d', 1), zeroblob(5000000), 1, 1)"_s);
}

} // namespace

TEST_CASE("Tampered record: the page that was changed is named when the record is opened, and "
          "nothing is touched",
    "[record][property]")
{
    TestRecord record;
    (void)record.append(record.start(record.addChild(u"Ada"_s)), aNote(u"hello"_s));
    record.close();
    const QByteArray file = bytesOf(record.path());
    const int seed = GENERATE(take(30, random(0, 1'000'000)));
    QRandomGenerator random(static_cast<quint32>(seed));
    const int page = 1 + static_cast<int>(random.bounded(pagesIn(file)));
    const QByteArray changed
        = flipped(file, placeOf(page) + random.bounded(pageSize), random.bounded(8));
    CAPTURE(seed, page);
    writeBytes(record.path(), changed);
    const auto opened = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
    CHECK_FAILS(opened, Error::Code::Damaged);
    CHECK(opened.error().message.contains(u"page %1"_s.arg(page)));
    CHECK(opened.error().detail.contains(u"page %1"_s.arg(page)));
    CHECK(bytesOf(record.path()) == changed);
}

TEST_CASE("Tampered record: cut off anywhere, it is said which pages are missing, and nothing is "
          "touched",
    "[record]")
{
    TestRecord record;
    if (GENERATE(false, true))
        addLargePhoto(record);
    record.close();
    const QByteArray file = bytesOf(record.path());
    const int pages = pagesIn(file);
    const auto refusedAfter = [&](qsizetype size) {
        writeBytes(record.path(), file.left(size));
        const auto opened = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
        CHECK_FAILS(opened, Error::Code::Damaged);
        CHECK(bytesOf(record.path()) == file.left(size));
        return opened.error().message;
    };
    for (const int from : { 2, 3, pages / 2, pages - 1 }) {
        const QString missing = u"pages %1 to %2, which are missing"_s.arg(from).arg(pages);
        CAPTURE(from);
        CHECK(refusedAfter(placeOf(from)).contains(missing));
        CHECK(refusedAfter(placeOf(from) + 700).contains(missing));
    }
    for (const int left : { 0, 700 })
        CHECK(refusedAfter(placeOf(pages) + left)
                  .contains(u"page %1, which is missing"_s.arg(pages)));
    CHECK(refusedAfter(placeOf(1) + 700).contains(u"page 1"));
    CHECK(refusedAfter(placeOf(1)).contains(u"nothing of what was written"));
}

TEST_CASE(
    "Tampered record: what was added at the end of the file is found by verify", "[record][verify]")
{
    TestRecord record;
    (void)record.append(record.start(record.addChild(u"Ada"_s)), aNote(u"hello"_s));
    record.close();
    const QByteArray file = bytesOf(record.path());
    const qsizetype added = GENERATE(1, pageSize, 5 * pageSize);
    writeBytes(record.path(), file + QByteArray(added, 'x'));
    record.open();
    const QStringList problems = record.problems();
    REQUIRE(problems.size() == 1);
    CHECK(problems.first().contains(u"%1 bytes"_s.arg(added)));
}

TEST_CASE("Tampered record: in a large record verify names the page", "[record][verify]")
{
    TestRecord record;
    addLargePhoto(record);
    record.close();
    const QByteArray file = bytesOf(record.path());
    REQUIRE(file.size() > 5'000'000);
    // The last pages are the photo's: nobody reads them to sign in.
    const int page = pagesIn(file) - GENERATE(0, 7, 600);
    CAPTURE(page);
    writeBytes(record.path(), flipped(file, placeOf(page) + 1000, 3));
    record.open();
    const QStringList problems = record.problems();
    CAPTURE(problems);
    CHECK(problems.filter(u"page %1."_s.arg(page)).size() == 1);
    CHECK(problems.size() <= 3);
}

TEST_CASE("Tampered record: verify names the damaged copy of the keys, and a new key mends it",
    "[record][property]")
{
    TestRecord record;
    record.close();
    const QByteArray file = bytesOf(record.path());
    const int seed = GENERATE(take(20, random(0, 1'000'000)));
    QRandomGenerator random(static_cast<quint32>(seed));
    const auto byte = static_cast<qsizetype>(random.bounded(VaultHeader::size));
    CAPTURE(seed, byte);
    writeBytes(record.path(), flipped(file, byte, random.bounded(8)));
    record.open();
    const QStringList problems = record.problems();
    CAPTURE(problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems.first().contains(u"copy %1"_s.arg(1 + byte / VaultHeader::copySize)));
    REQUIRE_OK(record->renewEnvelope());
    CHECK(record.problems() == QStringList());
}
