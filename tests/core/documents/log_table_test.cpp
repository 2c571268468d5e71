// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/log_table.h"
#include "core/guide/told_late.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

EntryId correct(Night &night, const EntryId &original, Entry::Kind kind, const QString &when,
    const Answers &answers, const QString &reason)
{
    const EntryId id = night.add(kind, when, answers);
    night.facts.log.last().corrects = original;
    night.facts.log.last().reason = reason;
    night.facts.log.last().authorName = u"Helen Marsh"_s;
    return id;
}

Answers note(const QString &text) { return { { u"note.text"_s, Answer::text(text) } }; }

} // namespace

TEST_CASE("logTable: a late entry is marked", "[documents][log]")
{
    Night night;
    night.add(Entry::Kind::Note, u"2026-11-03T18:10"_s, note(u"Saw a bus"_s));
    night.facts.log.last().written = at(u"2026-11-04T08:00"_s);
    const Document::Table table = logTable(night.facts, { Entry::Kind::Note });
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.first().first().contains(u"written Wed 4 Nov 2026, 08:00"));
}

TEST_CASE("logTable: a correction and what it corrects stand together, whoever wrote when and why",
    "[documents][log]")
{
    Night night;
    const EntryId first = night.add(Entry::Kind::Note, u"2026-11-03T18:10"_s, note(u"A bus"_s));
    const EntryId second = correct(
        night, first, Entry::Kind::Note, u"2026-11-03T18:20"_s, note(u"A tram"_s), u"misread"_s);
    night.add(Entry::Kind::Note, u"2026-11-03T18:30"_s, note(u"Rain"_s));
    correct(night, second, Entry::Kind::Note, u"2026-11-03T18:40"_s, note(u"A train"_s),
        u"asked again"_s);

    const Document::Table table = logTable(night.facts, { Entry::Kind::Note });
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows.at(0).at(1) == u"Note. Rain");
    CHECK(table.rows.at(1)
        == QStringList { u"Tue 3 Nov 2026, 18:40"_s,
            u"Note. A train\n"
            "Corrected Tue 3 Nov 2026, 18:40 by Helen Marsh: asked again\n"
            "Was: Tue 3 Nov 2026, 18:20, Helen Marsh. Note. A tram\n"
            "Corrected Tue 3 Nov 2026, 18:20 by Helen Marsh: misread\n"
            "Was: Tue 3 Nov 2026, 18:10, Sam Reed. Note. A bus"_s,
            u"Helen Marsh"_s });
}

TEST_CASE(
    "logTable: what was taken back stays where lines of its kind are printed", "[documents][log]")
{
    Night night;
    night.back(u"2026-11-03T19:00"_s);
    const EntryId back = night.facts.log.last().id;
    correct(night, back, Entry::Kind::Note, u"2026-11-03T19:00"_s, {}, u"wrong child"_s);

    CHECK(logTable(night.facts, { Entry::Kind::Note }).rows.isEmpty());
    const Document::Table table = logTable(night.facts, { Entry::Kind::Returned });
    REQUIRE(table.rows.size() == 1);
    const QString what = table.rows.first().at(1);
    CHECK(what.startsWith(u"Taken back: this did not happen."));
    CHECK(what.contains(u"wrong child"));
    CHECK(what.endsWith(u"Sam Reed. Returned"));
}

TEST_CASE(
    "logTable: who was told late is said so, with why or that nobody wrote it", "[documents][log]")
{
    Night night;
    Protocol strict = *night.facts.protocol;
    for (NoticeRule &rule : strict.notices) {
        if (rule.id == u"iro" || rule.id == u"responsible-authority")
            rule.within = Span { 2, Span::Unit::Hours };
    }
    night.facts.protocol = std::make_shared<const Protocol>(strict);
    night.reported(u"2026-11-03T17:00"_s);
    const Answers told { { u"notice.outcome"_s, Answer::code(u"told"_s) } };
    night.add(Entry::Kind::Notice, u"2026-11-03T21:45"_s, told, u"iro"_s);
    night.add(Entry::Kind::Notice, u"2026-11-03T18:00"_s, told, u"responsible-authority"_s);

    const Document::Table table = logTable(
        night.facts, { Entry::Kind::Notice }, toldLate(night.situationAt(u"2026-11-03T22:00"_s)));
    REQUIRE(table.rows.size() == 2);
    CHECK_FALSE(table.rows.at(0).at(1).contains(u"late"));
    CHECK(table.rows.at(1).at(1)
        == u"Telling people. Tell the independent reviewing officer: Told\n"
           "Told 3 h late; nobody wrote why");

    night.facts.log[night.facts.log.size() - 2].answers.insert(
        u"notice.late-reason"_s, Answer::text(u"No signal"_s));
    CHECK(logTable(night.facts, { Entry::Kind::Notice },
              toldLate(night.situationAt(u"2026-11-03T22:00"_s)))
              .rows.at(1)
              .at(1)
        == u"Telling people. Tell the independent reviewing officer: Told\n"
           "Told 3 h late: No signal");
}

TEST_CASE(
    "logTable: why it was late, said afterwards, stands with how late it was and in its own line",
    "[documents][log]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    night.add(Entry::Kind::Notice, u"2026-11-08T12:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"lead-member"_s);
    night.add(Entry::Kind::Notice, u"2026-11-12T12:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"assistant-director"_s);
    night.add(Entry::Kind::Notice, u"2026-11-13T09:00"_s,
        { { u"notice.late-reason"_s, Answer::text(u"She was on leave"_s) } },
        u"assistant-director"_s);
    const Document::Table table = logTable(
        night.facts, { Entry::Kind::Notice }, toldLate(night.situationAt(u"2026-11-14T09:00"_s)));
    REQUIRE(table.rows.size() == 3);
    CHECK_FALSE(table.rows.at(0).at(1).contains(u"late"));
    CHECK(table.rows.at(1).at(1).startsWith(u"Telling people. "));
    CHECK(table.rows.at(1).at(1).endsWith(u": Told\nTold 5 days 12 h late: She was on leave"));
    CHECK(table.rows.at(2).at(1).startsWith(u"Why it was late. "));
    CHECK(table.rows.at(2).at(1).endsWith(u": She was on leave"));
}
