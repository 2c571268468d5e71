// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("logTable: a late entry is marked, and a correction stands beside what it corrects",
    "[documents][log]")
{
    Night night;
    night.add(Entry::Kind::Note, u"2026-11-03T18:10"_s,
        { { u"note.text"_s, Answer::text(u"Saw a bus"_s) } });
    night.facts.log.last().written = at(u"2026-11-04T08:00"_s);
    const EntryId note = night.facts.log.last().id;
    night.add(Entry::Kind::Note, u"2026-11-03T18:20"_s,
        { { u"note.text"_s, Answer::text(u"Saw a tram"_s) } });
    night.facts.log.last().corrects = note;
    night.facts.log.last().reason = u"misread"_s;

    const Document::Table table = logTable(night.facts, { Entry::Kind::Note });
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows.at(0).at(0).contains(u"written"));
    CHECK(table.rows.at(0).at(1).contains(u"Corrected"));
    CHECK(table.rows.at(1).at(1).contains(u"misread"));
}

TEST_CASE("entryInWords: says what a check was about and what came of it", "[documents][log]")
{
    Night night;
    night.contact(u"Maisie"_s, u"friend"_s, true);
    night.add(Entry::Kind::Check, u"2026-11-03T17:00"_s,
        { { u"check.outcome"_s, Answer::code(u"no-answer"_s) } }, u"friends#Maisie"_s);
    CHECK(entryInWords(night.facts.log.last(), night.facts).contains(u"Maisie"));
}

TEST_CASE("kindInWords: every kind of entry has words", "[documents][log]")
{
    for (int kind = 0; kind <= static_cast<int>(Entry::Kind::DocumentMade); ++kind)
        CHECK_FALSE(kindInWords(static_cast<Entry::Kind>(kind)).isEmpty());
}

TEST_CASE("FactRows: looks say which colour is the eyes, and nothing when nothing is known",
    "[documents][rows]")
{
    Night night;
    const auto looks = [&] {
        const FactFold fold = night.fold();
        return FactRows(night.facts, fold).looks();
    };
    CHECK(looks().isEmpty());
    night.know(u"looks.eyes"_s, Answer::text(u"Green"_s));
    CHECK(looks() == u"eyes green");
}
