// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_page.h"
#include "core/store/digest.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"
#include "tests/support/limits.h"
#include "tests/support/raw_sql.h"

#include <QDir>
#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

Document aReport()
{
    Document document;
    document.reference = u"2026-0001"_s;
    document.madeAt = at(u"2026-11-03T22:00"_s);
    document.recipient = u"Thames Valley Police"_s;
    return document;
}

} // namespace

TEST_CASE("Record: a document and the word of it are there together", "[record][document]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const QString folder = record.inFolder(u"för the police"_s);
    REQUIRE(QDir().mkdir(folder));
    const QByteArray pdf(50'000, 'p');
    const auto give = [&](const QByteArray &bytes) {
        return record->disclose(episode, aReport(), u"police-report"_s, bytes, folder);
    };
    const auto rows = [&] {
        return record.rawValue(
            u"SELECT (SELECT count(*) FROM entries) || ' ' || (SELECT count(*) FROM audit)"_s);
    };

    SECTION("written, private, and in the log")
    {
        const auto path = give(pdf);
        REQUIRE_OK(path);
        CHECK(QFileInfo(*path).absolutePath() == QFileInfo(folder).absoluteFilePath());
        CHECK(bytesOf(*path) == pdf);
        CHECK(modeOf(*path) == 0600);
        CHECK_FALSE(path->contains(u"Ada"_s));
        const auto made = record.entriesOf(episode, Entry::Kind::DocumentMade);
        REQUIRE(made.size() == 1);
        CHECK(made.first().answer(u"document.kind"_s).value() == u"police-report");
        CHECK(made.first().answer(u"document.recipient"_s).value() == u"Thames Valley Police");
        CHECK(made.first().answer(u"document.digest"_s).value() == digestOf(pdf));
        CHECK(record.rawValue(u"SELECT content_digest FROM audit WHERE action = 'document-made'"_s)
            == digestOf(pdf));

        SECTION("and never over another one")
        {
            const auto second = give("other");
            REQUIRE_OK(second);
            CHECK(second->endsWith(u"-2.pdf"_s));
            CHECK(give("third")->endsWith(u"-3.pdf"_s));
            CHECK(bytesOf(*path) == pdf);
            CHECK(bytesOf(*second) == "other");
        }
    }
    SECTION("no folder: nothing recorded")
    {
        const QString before = rows();
        CHECK_FAILS(
            record->disclose(episode, aReport(), u"police-report"_s, pdf, folder + u"/none"_s),
            Error::Code::Io);
        CHECK(rows() == before);
    }
    SECTION("no room: nothing recorded, no file left")
    {
        const QString before = rows();
        {
            const FullDisk full(QFileInfo(record.path()).size() + 20'000);
            CHECK_FAILS(give(QByteArray(5'000'000, 'p')), Error::Code::Io);
        }
        CHECK(rows() == before);
        CHECK(QDir(folder).isEmpty());
    }
    SECTION("not recorded: no file left")
    {
        const QString before = rows();
        record.rawSql(
            u"CREATE TABLE gone (a TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED) "
            u"STRICT; "
            "CREATE TRIGGER fault AFTER INSERT ON audit WHEN new.action = 'document-made' "
            "BEGIN INSERT INTO gone VALUES ('nobody'); END"_s);
        CHECK_FAILS(give(pdf), Error::Code::Sql);
        CHECK(rows() == before);
        CHECK(QDir(folder).isEmpty());
    }
}

TEST_CASE("Record: a document that goes to a printer is in the log and the audit before it does",
    "[record][document]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    REQUIRE_OK(record->notePrinted(episode, aReport(), u"police-report"_s, "the pages"));
    const auto made = record.entriesOf(episode, Entry::Kind::DocumentMade);
    REQUIRE(made.size() == 1);
    CHECK(made.first().answer(u"document.kind"_s).value() == u"police-report");
    CHECK(made.first().answer(u"document.recipient"_s).value() == u"Thames Valley Police");
    CHECK(made.first().answer(u"document.printed"_s).isYes());
    CHECK(record.rawValue(u"SELECT content_digest FROM audit WHERE action = 'document-printed'"_s)
        == digestOf(QByteArray("the pages")));
    const auto page = record->auditRows({ .kind = AuditKind::GivenOut });
    REQUIRE_OK(page);
    CHECK(page->lines.first().about == u"Police report, for Thames Valley Police, Ada, 2026-0001");
    CHECK(record.problems().isEmpty());
}
