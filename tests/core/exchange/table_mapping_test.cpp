// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_mapping.h"
#include "tests/core/exchange/lists.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("List: columns are guessed, and of two for one thing the second is not taken",
    "[exchange][table]")
{
    const Table table
        = listOf("Surname,Forename,DOB,Date of birth,Address 1,Postcode,Year\na,b,c,d,e,f,g\n");
    const TableMapping mapping = TableMapping::guessed(table);
    CHECK(mapping.fields()
        == QStringList { u"name.surname"_s, u"name.forename"_s, u"child.date-of-birth"_s, QString(),
            u"placement.address"_s, u"placement.address"_s, QString() });
    CHECK(mapping.notTaken(table) == QStringList { u"D (Date of birth)"_s, u"G (Year)"_s });
    CHECK(mapping.problem(table).isEmpty());
}

TEST_CASE("List: what stands in the way is said", "[exchange][table]")
{
    const Table table = listOf("Surname,DOB,Born on\na,b,c\n");
    TableMapping mapping;
    CHECK(mapping.problem(table).contains(u"No column is the child’s name"));
    mapping.set(0, u"name.surname"_s);
    CHECK(mapping.problem(table).isEmpty());
    mapping.set(1, u"child.date-of-birth"_s);
    mapping.set(2, u"child.date-of-birth"_s);
    CHECK(mapping.problem(table)
        == u"Two columns are “Date of birth”: B (DOB) and C (Born on). Choose one.");
}

TEST_CASE("List: columns are named in a command by name or letter", "[exchange][table]")
{
    const Table table = listOf("Who,Phone,Phone,B\na,b,c,d\n");
    TableMapping mapping = TableMapping::guessed(table);
    REQUIRE_OK(mapping.change(u"who=name, C=contact.1.phone"_s, table));
    CHECK(mapping.fieldOf(0) == u"name");
    CHECK(mapping.fieldOf(2) == u"contact.1.phone");
    // A name counts before a letter.
    REQUIRE_OK(mapping.change(u"B=child.upn"_s, table));
    CHECK(mapping.fieldOf(3) == u"child.upn");
    REQUIRE_OK(mapping.change(u"who="_s, table));
    CHECK(mapping.fieldOf(0).isEmpty());
    REQUIRE_OK(mapping.change({}, table));

    const auto refusal = [&](const QString &words) {
        const Done changed = mapping.change(words, table);
        REQUIRE_FALSE(changed.has_value());
        return changed.error().message;
    };
    CHECK(refusal(u"Phone=contact.1.phone"_s).contains(u"by its letter: B, C"));
    CHECK(refusal(u"Shoe=name"_s).contains(u"no column “Shoe”"));
    CHECK(refusal(u"Who=nobody"_s).contains(u"nothing called “nobody”"));
    CHECK(refusal(u"Who"_s).contains(u"is not a column and what it becomes"));
}
