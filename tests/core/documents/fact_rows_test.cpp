// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/fact_rows.h"
#include "core/documents/log_table.h"
#include "core/guide/asked_duty.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

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

TEST_CASE("entryInWords: a duty of others is read with what they said, and why", "[documents][log]")
{
    Night night;
    night.add(Entry::Kind::Notice, u"2026-11-03T19:00"_s,
        { { u"asked.who"_s, Answer::text(u"DC Bello"_s) },
            { u"asked.answer"_s, Answer::code(u"not-done"_s) },
            { u"asked.reason"_s, Answer::text(u"Her phone is off"_s) } },
        asked_duty::subjectOf(u"trace"_s));
    const Entry said = night.facts.log.last();
    const QString words
        = u"Asked of others. Think about tracing the child’s phone or travel card: Who did you "
          "ask? DC Bello. Not done. Why is it not done, as they say? Her phone is off"_s;
    CHECK(kindInWords(said) + u". "_s + entryInWords(said, night.facts) == words);
    INFO("the log and the police's copy say the same");
    for (const QList<Entry::Kind> &kinds :
        { QList<Entry::Kind>(), QList<Entry::Kind> { Entry::Kind::Notice } })
        CHECK(logTable(night.facts, kinds).rows.last().at(1) == words);
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

TEST_CASE("entryInWords: a document says what it was, for whom, and whether it was printed",
    "[documents][log]")
{
    Night night;
    Answers answers { { u"document.kind"_s, Answer::code(u"police-report"_s) },
        { u"document.recipient"_s, Answer::text(u"Thames Valley Police"_s) } };
    night.add(Entry::Kind::DocumentMade, u"2026-11-03T17:00"_s, answers);
    CHECK(entryInWords(night.facts.log.last(), night.facts)
        == u"Police report, for Thames Valley Police");
    answers.insert(u"document.printed"_s, Answer::yes());
    night.add(Entry::Kind::DocumentMade, u"2026-11-03T17:05"_s, answers);
    CHECK(entryInWords(night.facts.log.last(), night.facts).endsWith(u", printed"));
}

TEST_CASE("entryInWords: the log says whether where they live is right, and what was asked of whom",
    "[documents][log]")
{
    Night night;
    night.add(Entry::Kind::PlanUpdated, u"2026-11-05T10:00"_s,
        { { u"plan-updated.placement"_s, Answer::code(u"not-sure"_s) },
            { u"plan-updated.placement-asked"_s, Answer::text(u"Hold a review"_s) },
            { u"plan-updated.placement-asked-of"_s, Answer::text(u"Grace Osei"_s) },
            { u"plan-updated.placement-asked-when"_s,
                Answer::moment(Moment::exactly(at(u"2026-11-05T09:10"_s))) } });
    const QString words = entryInWords(night.facts.log.last(), night.facts);
    for (const QString &part : { u"Not sure that where they live is right"_s, u"Hold a review"_s,
             u"Grace Osei"_s, u"Thu 5 Nov 2026, 09:10"_s }) {
        CAPTURE(words.toStdString(), part.toStdString());
        CHECK(words.contains(part));
    }
}
