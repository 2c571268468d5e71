// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/interview_record.h"
#include "core/documents/police_report.h"
#include "core/documents/times_table.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;

namespace {

void said(Night &night, const QString &time, const Answer &official = {})
{
    night.add(Entry::Kind::EventTime, u"2026-11-05T09:00"_s,
        { { u"event-time.event"_s, Answer::code(u"noticed"_s) },
            { u"event-time.theirs"_s, Answer::moment(Moment::exactly(at(time))) },
            { u"event-time.source"_s, Answer::code(u"police"_s) },
            { u"event-time.where"_s, Answer::text(u"Their daily list"_s) },
            { u"event-time.official"_s, official } });
}

QList<QStringList> rowsOf(const Night &night) { return timesTable(eventTimes(night.fold())).rows; }

} // namespace

TEST_CASE("Days and times: where they differ, each stands beside who says so, and that nobody has "
          "said which counts (R28)",
    "[documents][times]")
{
    Night night;
    CHECK(rowsOf(night).isEmpty());
    said(night, u"2026-11-03T18:20"_s);
    const QString open = u"Nobody has said yet"_s;
    CHECK(rowsOf(night)
        == QList<QStringList> { { u"Missing from\nThey differ"_s, u"Tue 3 Nov 2026, 16:45"_s,
                                    u"Sam Reed, in this record"_s, open },
            { {}, u"Tue 3 Nov 2026, 18:20"_s, u"The police\nTheir daily list"_s, open } });
}

TEST_CASE("Days and times: the one that counts for official figures is marked, also where all say "
          "the same (R28)",
    "[documents][times]")
{
    Night night;
    said(night, u"2026-11-03T16:45"_s);
    CHECK(rowsOf(night).isEmpty());
    said(night, u"2026-11-03T16:45"_s, Answer::yes());
    const QList<QStringList> rows = rowsOf(night);
    REQUIRE(rows.size() == 2);
    CHECK(rows.first().first() == u"Missing from");
    CHECK(rows.first().last().isEmpty());
    CHECK(rows.last().last() == u"This one counts");
}

TEST_CASE("Days and times: they are in the police report and in the record of the interview, once "
          "there is something to say (R28)",
    "[documents][police][interview][times]")
{
    Night night;
    const auto texts = [&] {
        const QDateTime now = at(u"2026-11-06T09:00"_s);
        const Situation situation = assess(night.facts, now);
        return QStringList { policeReport(night.facts, situation, now, {}).plainText(),
            interviewRecord(night.facts, situation, now, {}).plainText() };
    };
    for (const QString &text : texts())
        CHECK_FALSE(text.contains(u"Days and times"));
    said(night, u"2026-11-03T18:20"_s, Answer::yes());
    for (const QString &text : texts()) {
        CHECK(text.contains(u"Days and times"));
        CHECK(text.contains(
            u"Tue 3 Nov 2026, 18:20 | The police\nTheir daily list | This one counts"));
    }
}
