// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

namespace {

/// Past triggers and constraints, as somebody with a tool of their own would.
void tamper(TestRecord &record, const QString &sql)
{
    const QStringList triggers
        = record.rawRows(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s);
    for (const QString &trigger : triggers)
        record.rawSql(u"DROP TRIGGER "_s + trigger);
    record.rawSql(u"PRAGMA ignore_check_constraints = ON; "_s + sql);
}

} // namespace

TEST_CASE("Record: verify counts, and finds nothing wrong with what is right", "[record][verify]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    (void)record.append(episode, aNote(u"hello"_s));
    const QByteArray before = bytesOf(record.path());
    const auto report = record->verify();
    REQUIRE_OK(report);
    CHECK(report->problems == QStringList());
    CHECK(report->children == 1);
    CHECK(report->episodes == 1);
    CHECK(report->entries == 2);
    CHECK(report->auditRows == 5);
    CHECK(bytesOf(record.path()) == before);
}

TEST_CASE("Record: verify names what was tampered with", "[record][verify]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    (void)record.append(episode, aNote(u"hello"_s));
    (void)record.append(episode, aNote(u"again"_s));
    struct Case
    {
        QString sql;
        QString named;
    };
    const Case each = GENERATE(
        Case { u"UPDATE audit SET about = 'x' WHERE number = 3"_s, u"Audit row 3 was changed"_s },
        Case { u"UPDATE audit SET at = '2026-11-01T00:00:00.000Z' WHERE number = 5"_s,
            u"Audit row 5 was changed"_s },
        Case { u"DELETE FROM audit WHERE number = 2"_s, u"missing before row 3"_s },
        Case { u"DELETE FROM audit WHERE number = 6"_s,
            u"The audit knows nothing of the line by Sam Reed"_s },
        Case { u"UPDATE entries SET said_by = 'me' WHERE kind = 'noticed'"_s,
            u"was changed after it was written"_s },
        Case { u"UPDATE entries SET answers = replace(answers, 'again', 'never')"_s,
            u"was changed after"_s },
        Case { u"DELETE FROM entry_episodes WHERE entry IN (SELECT id FROM entries WHERE answers "
               u"LIKE '%again%'); "
               "DELETE FROM entries WHERE answers LIKE '%again%'"_s,
            u"The line that audit row 6 tells of is gone"_s },
        Case {
            u"UPDATE summaries SET state = 'closed'"_s, u"What the lists say about 2026-0001"_s },
        Case { u"UPDATE profile_snapshots SET content = replace(content, 'Ada', 'Ida')"_s,
            u"frozen profile"_s },
        Case { u"UPDATE protocols SET bytes = CAST(bytes || ' ' AS BLOB)"_s, u"protocol"_s },
        Case { u"UPDATE episodes SET child = 'nobody'"_s, u"“episodes” refers to something"_s },
        Case { u"UPDATE entries SET kind = 'nonsense' WHERE kind = 'noticed'"_s, u"damaged"_s });
    CAPTURE(each.sql);
    tamper(record, each.sql);
    const QStringList problems = record.problems();
    CAPTURE(problems);
    CHECK(problems.filter(each.named).size() >= 1);
}

TEST_CASE(
    "Record: what another version of the program made of a log is put right on record when it is "
    "opened",
    "[record][verify]")
{
    TestRecord record;
    const EpisodeId open = record.start(record.addChild(u"Ada"_s));
    const EpisodeSummary right = record.summary(open);
    const auto rows = [&] {
        return record.rawRows(u"SELECT about FROM audit WHERE action = 'summary-renewed'"_s);
    };
    record.reopen();
    CHECK(rows().isEmpty());
    record.rawSql(u"UPDATE summaries SET state = 'located', since = NULL"_s);
    REQUIRE(record.summary(open) != right);
    CHECK(record.problems().size() == 1);
    record.reopen();
    CHECK(record.summary(open) == right);
    CHECK(rows() == QStringList { open.toStorage() });
    CHECK(record.problems().isEmpty());
    CHECK(record->verify()->renewed == QStringList { record.facts(open).episode.number });
    record.reopen();
    CHECK(rows().size() == 1);
    CHECK(record->verify()->renewed == QStringList());
}
