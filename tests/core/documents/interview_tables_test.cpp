// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/interview_tables.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// A child who lives at home, under the York protocol, interviewed on Wednesday.
Night interviewed(Setting::Kind kind)
{
    Night night;
    const auto york = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
    REQUIRE_OK(york);
    night.facts.protocol = std::make_shared<const Protocol>(*york);
    night.facts.setting.kind = kind;
    night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::Interview, u"2026-11-04T16:00"_s,
        { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    return night;
}

QList<QStringList> toldIn(const Night &night)
{
    return toldTable(night.facts, night.situationAt(u"2026-11-05T12:00"_s)).rows;
}

} // namespace

TEST_CASE("toldTable: what is owed, told, or left out with its reason", "[documents][interview]")
{
    Night night = interviewed(Setting::Kind::ReturnInterviewService);
    QList<QStringList> rows = toldIn(night);
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().at(0) == u"Share the record of the return interview with the police");
    CHECK(rows.first().at(1) == u"not yet");

    const QString outcome = GENERATE(u"told"_s, u"not-told"_s);
    night.add(Entry::Kind::Notice, u"2026-11-04T18:00"_s,
        { { u"notice.outcome"_s, Answer::code(outcome) },
            { u"notice.who"_s, Answer::text(u"DS Vale"_s) },
            { u"notice.reason"_s, Answer::text(u"A court decides"_s) } },
        u"interview-record-police"_s);
    rows = toldIn(night);
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().at(1).startsWith(outcome == u"told" ? u"Told\n" : u"Not told"));
    CHECK(rows.first().at(1).contains(u"18:00"));
    for (const QString &said : { u"DS Vale"_s, u"A court decides"_s, u"Sam Reed"_s })
        CHECK(rows.first().at(2).contains(said));
}

TEST_CASE("toldTable: shared late, with whom, how, and why late", "[documents][interview]")
{
    Night night = interviewed(Setting::Kind::ReturnInterviewService);
    Protocol strict = *night.facts.protocol;
    for (NoticeRule &rule : strict.notices) {
        if (rule.id == u"interview-record-police")
            rule.within = Span { 24, Span::Unit::Hours };
    }
    night.facts.protocol = std::make_shared<const Protocol>(strict);
    night.add(Entry::Kind::Notice, u"2026-11-05T18:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"shared"_s) },
            { u"notice.shared-with"_s, Answer::text(u"DS Vale"_s) },
            { u"notice.shared-how"_s, Answer::code(u"secure-email"_s) },
            { u"notice.late-reason"_s, Answer::text(u"He was away"_s) } },
        u"interview-record-police"_s);
    const QList<QStringList> rows = toldIn(night);
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().at(1).startsWith(u"Shared\n"));
    CHECK(
        rows.first().at(2) == u"DS Vale\nBy secure email\nShared 2 h late: He was away\nSam Reed");
}

TEST_CASE(
    "toldTable: in a home it stands there once somebody heard of it", "[documents][interview]")
{
    Night night = interviewed(Setting::Kind::ChildrensHome);
    CHECK(toldIn(night).isEmpty());
    night.add(Entry::Kind::Notice, u"2026-11-04T18:00"_s,
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, u"interview-record-police"_s);
    CHECK(toldIn(night).size() == 1);
}

TEST_CASE("consentTable: who agreed to what, with limits, when", "[documents][interview]")
{
    const Document::Table table = consentTable({ { u"The return interview"_s, u"A parent: Ros"_s,
        u"Yes"_s, u"Not at home."_s, Moment::exactly(at(u"2026-11-04T10:00"_s)), u"Sam"_s } });
    CHECK(table.headings.size() == 4);
    CHECK(table.rows
        == QList<QStringList> { { u"The return interview"_s, u"A parent: Ros"_s,
            u"Yes\nNot at home."_s, u"Wed 4 Nov 2026, 10:00\nSam"_s } });
}

TEST_CASE("interviewClockTable: only the two times of the interview", "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    const Document::Table table = interviewClockTable(night.situationAt(u"2026-11-07T12:00"_s));
    REQUIRE(table.rows.size() == 2);
    for (const QStringList &row : table.rows) {
        CHECK(row.at(2) == u"Fri 6 Nov 2026, 23:40");
        CHECK(row.at(3) == u"not done, late");
    }
}

TEST_CASE("purposeTable: each purpose says where it is met, or that it is not yet",
    "[documents][interview]")
{
    Night night = interviewed(Setting::Kind::ReturnInterviewService);
    const auto wordsOf = [&](const QString &part) {
        const FactFold fold(night.facts);
        const Document::Table table
            = purposeTable(*night.facts.protocol, fold, FactRows(night.facts, fold));
        for (const QStringList &row : table.rows) {
            if (row.first().contains(part))
                return row.last();
        }
        return QString();
    };
    CHECK(wordsOf(u"pushed"_s) == u"Before: what was going on?");
    CHECK(wordsOf(u"consent"_s) == u"Not covered yet");
    CHECK(wordsOf(u"each of them alone"_s) == u"Not covered yet");
    night.add(Entry::Kind::Consent, u"2026-11-04T10:00"_s,
        { { u"consent.for"_s, Answer::codes({ u"return-interview"_s }) } });
    night.add(Entry::Kind::Interview, u"2026-11-04T16:00"_s,
        { { u"interview.parent-seen"_s, Answer::notKnown() } });
    CHECK(wordsOf(u"consent"_s) == u"Consent");
    CHECK(wordsOf(u"each of them alone"_s) == u"Was a parent or carer seen? – Not known");
}

TEST_CASE("interviewClockTable: what was done late says why, or that nobody wrote it",
    "[documents][interview]")
{
    Night night;
    night.back(u"2026-11-03T23:40"_s);
    night.add(Entry::Kind::InterviewOffer, u"2026-11-07T10:00"_s,
        { { u"offer.answer"_s, Answer::code(u"accepted"_s) } });
    night.add(Entry::Kind::Interview, u"2026-11-07T11:00"_s,
        { { u"interview.before"_s, Answer::text(u"A row"_s) } });
    const auto stands = [&](qsizetype row) {
        return interviewClockTable(night.situationAt(u"2026-11-07T12:00"_s)).rows.at(row).at(3);
    };
    for (const qsizetype row : { 0, 1 })
        CHECK(stands(row).startsWith(u"done late; nobody wrote why\nSat 7 Nov 2026"));
    night.add(Entry::Kind::InterviewOffer, u"2026-11-07T10:00"_s,
        { { u"offer.late-reason"_s, Answer::text(u"Nobody was free"_s) } });
    night.add(Entry::Kind::Interview, u"2026-11-07T11:00"_s,
        { { u"interview.late-reason"_s, Answer::text(u"She asked for Saturday"_s) } });
    CHECK(stands(0).startsWith(u"done late: Nobody was free\n"));
    CHECK(stands(1).startsWith(u"done late: She asked for Saturday\n"));
}
