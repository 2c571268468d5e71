// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_row_reader.h"
#include "tests/core/exchange/lists.h"

using namespace homeward;
using namespace homeward::test;

namespace {

TableRowReader::Reading firstRow(const QByteArray &bytes)
{
    const Table table = listOf(bytes);
    return TableRowReader(table, TableMapping::guessed(table), QDate(2026, 11, 3))
        .read(table.rows.first());
}

QString fact(const TableRowReader::Reading &reading, const QString &field)
{
    return reading.child.facts.value(field).value();
}

} // namespace

TEST_CASE("List: a name out of its parts", "[exchange][table]")
{
    const auto whole = firstRow("Name\n\"Lane, Ada\"\n");
    CHECK(whole.child.name == u"Ada Lane");
    const auto parts = firstRow("Surname,Forename\nLane,Ada\n");
    CHECK(parts.child.name == u"Ada Lane");
    CHECK(fact(parts, u"child.full-name"_s).isEmpty());
    const auto legal = firstRow("Legal Surname,Surname,Forename,Preferred Forename,Middle "
                                "names\nO'Shea,Lane,Adelaide,Ada,Mary\n");
    CHECK(legal.child.name == u"Ada Lane");
    CHECK(fact(legal, u"child.full-name"_s) == u"Adelaide Mary O'Shea");
    CHECK(firstRow("Surname,Forename\nLane,\n").child.name == u"Lane");
    CHECK(firstRow("Surname,UPN\n,x\n").problems == QStringList { u"Row 2 has no name."_s });
    CHECK(firstRow("Name\n" + QByteArray(201, 'a') + "\n")
              .problems.first()
              .contains(u"more than 200 characters"));
}

TEST_CASE("List: facts, people and home of a row", "[exchange][table]")
{
    const auto reading
        = firstRow("Name,DOB,Gender,Address 1,Town,Contact 1 Name,Contact 1 Relationship,Contact 1 "
                   "Telephone,Contact 2 Telephone,Contact 3 Name\nAda Lane,27/03/2011,F,1 Elm "
                   "Road,Oxford,Sam Lane,Mum,07700 900001,01632 960001,\n");
    CHECK(reading.problems.isEmpty());
    CHECK(fact(reading, u"child.date-of-birth"_s) == u"2011-03-27");
    CHECK(fact(reading, u"child.sex"_s) == u"female");
    CHECK(reading.child.home.value(u"placement.address"_s).value() == u"1 Elm Road\nOxford");
    REQUIRE(reading.child.contacts.size() == 2);
    CHECK(reading.child.contacts.first().name == u"Sam Lane");
    CHECK(reading.child.contacts.first().answers.value(u"contact.relationship"_s)
        == Answer::code(u"mother"_s));
    CHECK(reading.child.contacts.first().answers.value(u"contact.phone"_s).value()
        == u"07700 900001");
    // A number without a name is not lost.
    CHECK(reading.child.contacts.last().name == u"Contact 2");
    CHECK(reading.remarks.filter(u"contact 2 has no name"_s).size() == 1);
}

TEST_CASE(
    "List: a code stands where it belongs, unless a column of its own says it", "[exchange][table]")
{
    const auto codes = firstRow("Name,UPN,Legal status,Provider\nAda,un2,E1,PR4\n");
    CHECK(codes.problems.isEmpty());
    CHECK(codes.remarks.isEmpty());
    CHECK(fact(codes, u"child.upn"_s).isEmpty());
    CHECK(fact(codes, u"child.no-upn"_s) == u"UN2");
    CHECK(fact(codes, u"child.legal-status"_s) == u"other");
    CHECK(fact(codes, u"child.return-status"_s) == u"E1");
    CHECK(codes.child.home.value(u"placement.provider-type"_s).value() == u"PR4");
    CHECK_FALSE(codes.child.home.contains(u"placement.provider"_s));

    const auto own = firstRow("Name,Legal status,Legal status code\nAda,C1,C2\n");
    CHECK(fact(own, u"child.return-status"_s) == u"C2");
    const auto types = firstRow("Name,Placement type,Provider code\nAda,U4,PR1\n");
    CHECK(types.child.home.value(u"placement.type"_s).value() == u"U4");
    CHECK(types.child.home.value(u"placement.provider-type"_s).value() == u"PR1");
}

TEST_CASE("List: what is wrong names row and column", "[exchange][table]")
{
    const auto reading = firstRow("Name,DOB,Sex\nAda,31/02/2012,blue\n");
    REQUIRE(reading.problems.size() == 2);
    CHECK(reading.problems.first()
        == u"Row 2, column B (DOB): 31/02/2012 is no date. Write it as 27/03/2011.");
    CHECK(reading.problems.last().startsWith(u"Row 2, column C (Sex): "));
}

TEST_CASE("List: rows that are longer or shorter than the header", "[exchange][table]")
{
    CHECK(firstRow("Name,DOB\nAda,27/03/2011,Lane\n")
              .problems.first()
              .contains(u"more cells than there are columns: “Lane”"));
    CHECK(firstRow("Name,DOB\nAda,27/03/2011,,\n").problems.isEmpty());
    const auto shorter = firstRow("Name,DOB,UPN\nAda\n");
    CHECK(shorter.problems.isEmpty());
    CHECK(shorter.remarks.first().contains(u"it has 1 cells, and there are 3 columns"));
}

TEST_CASE("List: numbers that do not prove themselves and ages that are odd are remarked",
    "[exchange][table]")
{
    const auto reading = firstRow("Name,DOB,UPN\nAda,27/03/1981,A123\n");
    CHECK(reading.problems.isEmpty());
    CHECK(reading.remarks.filter(u"Row 2, column C (UPN): "_s).size() == 1);
    CHECK(reading.remarks.filter(u"more than 25 years old"_s).size() == 1);
    CHECK(fact(reading, u"child.upn"_s) == u"A123");
}
