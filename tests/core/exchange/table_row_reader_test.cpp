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
              .contains(u"Row 2, column A (Name): This name is too long: it may have at most 200"));
}

TEST_CASE("List: of the columns of a name nothing is lost, whichever of them there are",
    "[exchange][table]")
{
    const QList<std::pair<QByteArray, QString>> parts { { "Full Name", u"Elizabeth Lane"_s },
        { "Forename", u"Lizzy"_s }, { "Middle Names", u"Rose"_s }, { "Surname", u"Lake"_s },
        { "Preferred Name", u"Betty"_s }, { "Legal Forename", u"Elspeth"_s },
        { "Legal Surname", u"Lane-Smith"_s }, { "Legal Name", u"Elspeth Joan Lane-Smith"_s },
        { "Nickname", u"Bets"_s } };
    const unsigned chosen = GENERATE(range(1U, 512U));
    QByteArrayList headers;
    QStringList cells;
    for (qsizetype at = 0; at < parts.size(); ++at) {
        if ((chosen >> at & 1U) != 0) {
            headers << parts.at(at).first;
            cells << parts.at(at).second;
        }
    }
    const Table table = listOf(headers.join(',') + '\n' + cells.join(u',').toUtf8() + '\n');
    TestRecord record;
    const auto looked = TableCheck::of(*record, table, TableMapping::guessed(table));
    // Only what is no name for every day.
    const bool isRefused = (chosen & 0b001111011U) == 0;
    CAPTURE(headers.join(','));
    REQUIRE(looked.has_value() != isRefused);
    if (isRefused)
        return;
    REQUIRE_OK((*looked)->step(1));
    REQUIRE_OK(takeIn(*record, **looked));
    REQUIRE(record->children()->size() == 1);
    const Child child = record->profile(record->children()->first().id)->child;
    const QString full = child.answer(u"child.full-name"_s).value();
    const QString all
        = QStringList { child.name, full, child.answer(u"child.known-as"_s).value() }.join(u',');
    for (const QString &cell : std::as_const(cells))
        CHECK(all.contains(cell));
    INFO("a full name begins with a first name");
    CHECK((full.isEmpty() || full.startsWith(u"El") || full.startsWith(u"Lizzy")));
}

TEST_CASE(
    "List: what stands in a name, in the full name and under other names", "[exchange][table]")
{
    struct Row
    {
        QByteArray list;
        QString name;
        QString full;
        QString others;
    };
    const Row row = GENERATE(Row { "Full Name,Legal Surname,Middle Names,Preferred Name\n"
                                   "Elizabeth Lane,Lane-Smith,Rose,Betty",
                                 u"Elizabeth Lane"_s, {}, u"Betty, Rose, Lane-Smith"_s },
        Row { "Full Name,Preferred Name\n\"Lane, Elizabeth\",Betty", u"Elizabeth Lane"_s, {},
            u"Betty"_s },
        Row { "Full Name,Preferred Name,Nickname\nElizabeth Lane,Betty,Bets", u"Elizabeth Lane"_s,
            {}, u"Bets, Betty"_s },
        Row { "Full Name,Preferred Name,Middle Name\nBetty Rose Lane,BETTY,rose",
            u"Betty Rose Lane"_s, {}, {} },
        Row { "Full Name,Forename,Surname\nElizabeth Lane,Elizabeth,Lane", u"Elizabeth Lane"_s, {},
            {} },
        Row { "Full Name,Forename,Middle Name,Surname\nBetty Lane,Elizabeth,Rose,Lane",
            u"Betty Lane"_s, u"Elizabeth Rose Lane"_s, {} },
        Row { "Full Name,Forename\nBetty Lane,Elizabeth", u"Betty Lane"_s, {}, u"Elizabeth"_s },
        Row { "Surname,Middle Name\nLane,Rose", u"Lane"_s, {}, u"Rose"_s },
        Row { "Forename,Middle Name\nElizabeth,Rose", u"Elizabeth"_s, u"Elizabeth Rose"_s, {} },
        Row { "Forename,Preferred Name,Surname\nElizabeth,Betty,Lane", u"Betty Lane"_s,
            u"Elizabeth Lane"_s, {} },
        Row { "Forename,Legal Forename,Surname,Preferred Name\nLiz,Elizabeth,Lane,Betty",
            u"Betty Lane"_s, u"Elizabeth Lane"_s, u"Liz"_s },
        Row { "Surname,Forename,Legal Name,Middle Name\nLane,Ada,n/k,Mary", u"Ada Lane"_s,
            u"Ada Mary Lane"_s, {} },
        // Of a row whose whole name is empty, the parts are the name.
        Row { "Full Name,Forename,Surname\n,Ada,Lane", u"Ada Lane"_s, {}, {} });
    CAPTURE(row.list);
    const auto reading = firstRow(row.list + '\n');
    CHECK(reading.problems.isEmpty());
    CHECK(reading.child.name == row.name);
    CHECK(fact(reading, u"child.full-name"_s) == row.full);
    CHECK(fact(reading, u"child.known-as"_s) == row.others);
}

TEST_CASE(
    "List: a part of a name that has no place of its own is said with its row", "[exchange][table]")
{
    const auto reading
        = firstRow("Full Name,Legal Surname,Preferred Name\nElizabeth Lane,Lane-Smith,Betty\n");
    CHECK(reading.remarks
        == QStringList { u"Row 2: “Lane-Smith” fits in no other name, and is taken in under “Other "
                         "names they use”."_s });
    const auto contact = firstRow("Name,Contact 1 Name,Contact 1 Forename,Contact 1 Surname\n"
                                  "Ada,Mrs Lane,Sue,Lane\n")
                             .child.contacts.first();
    CHECK(contact.name == u"Mrs Lane");
    CHECK(contact.answers.value(u"contact.known-as"_s).value() == u"Sue");
}

TEST_CASE("List: what nobody knows goes into the record as not known", "[exchange][table]")
{
    TestRecord record;
    REQUIRE_OK(takeIn(*record,
        *lookAt(*record,
            "Name,DOB,Contact 1 name,Contact 1 phone,Contact 1 PR,Allergies,Sex,Address line 1,"
            "Town\nCy Moss,?,Eve Moss,unknown,?,n/k,unknown,not known,Oxford\n")));
    const Profile cy = *record->profile(record->children()->first().id);
    for (const QString &field : { u"health.allergies"_s, u"child.sex"_s, u"child.date-of-birth"_s })
        CHECK(cy.child.answer(field) == Answer::notKnown());
    REQUIRE(cy.contacts.size() == 1);
    for (const QString &field : { u"contact.phone"_s, u"contact.parental-responsibility"_s })
        CHECK(cy.contacts.first().answers.value(field) == Answer::notKnown());
    CHECK(cy.currentPlacement()->answers.value(u"placement.address"_s).value() == u"Oxford");
    // A later list fills it.
    REQUIRE_OK(
        takeIn(*record, *lookAt(*record, "Name,UPN,Allergies\nCy Moss,A123456789012,Nuts\n")));
    const auto check = lookAt(*record, "Name,Allergies\nCy Moss,Nuts\n");
    check->decide(0, ListDecision::Fill);
    REQUIRE_OK(takeIn(*record, *check));
    CHECK(record->profile(cy.child.id)->child.answer(u"health.allergies"_s).value() == u"Nuts");
}

TEST_CASE("List: somebody or a home of whom nothing is known is not added, and is said",
    "[exchange][table]")
{
    const auto reading = firstRow("Name,Contact 1 name,Contact 1 phone,Contact 2 name,Contact 2 "
                                  "relationship,Contact 2 phone,Address\n"
                                  "Ada,n/k,unknown,unknown,Dad,n/k,not known\n");
    CHECK(reading.problems.isEmpty());
    CHECK(reading.child.home.isEmpty());
    REQUIRE(reading.child.contacts.size() == 1);
    CHECK(reading.child.contacts.first().name == u"Father");
    CHECK(reading.child.contacts.first().answers.value(u"contact.phone"_s) == Answer::notKnown());
    CHECK(reading.remarks
        == QStringList { u"Row 2: of contact 1 the list only says that nothing is known. Nobody is "
                         "added."_s,
            u"Row 2: contact 2 has no name in the list, and is called “Father”."_s,
            u"Row 2: the list only says that it is not known where they live. No home is added."_s });
}

TEST_CASE(
    "List: what spreadsheets leave in a name and nobody sees is tidied away", "[exchange][table]")
{
    const auto tidied = [](const QString &name) {
        TestRecord record;
        const auto check = lookAt(
            *record, "DOB,Name,Contact 1 Name\n," + name.toUtf8() + ',' + name.toUtf8() + '\n');
        CHECK(check->rows().first().problems.isEmpty());
        REQUIRE_OK(takeIn(*record, *check));
        const Profile profile = *record->profile(record->children()->first().id);
        REQUIRE(profile.contacts.size() == 1);
        CHECK(profile.contacts.first().name == profile.child.name);
        return profile.child.name;
    };
    for (const QString &name :
        { u"Ola\u200bF Zero"_s, u"\ufeffOlaF Zero\u200b"_s, u"\u200eOlaF Zero\u200e "_s,
            u"Ola\u200dF\u200c Zero\u200d"_s, u"Ola\u2060F Ze\u00adro"_s })
        CHECK(tidied(name) == u"OlaF Zero");
    INFO("a joiner is a letter's business in Persian");
    const QString persian = u"\u0645\u0647\u200c\u0646\u0627\u0632"_s;
    CHECK(tidied(persian) == persian);
}

TEST_CASE("List: a name that does not fit says why, with row and column", "[exchange][table]")
{
    const QByteArray turned = u"Ada \u202eenaL"_s.toUtf8();
    CHECK(firstRow("DOB,Name\n," + turned + '\n').problems
        == QStringList { u"Row 2, column B (Name): This name has a character in it that cannot be "
                         "seen. Type it anew."_s });
    CHECK(firstRow("Name,Contact 1 Name\nAda," + turned + '\n').problems
        == QStringList { u"Row 2, column B (Contact 1 Name): This name has a character in it that "
                         "cannot be seen. Type it anew."_s });
    const QByteArray half(150, 'a');
    CHECK(firstRow("Surname,Forename\n" + half + ',' + half + '\n').problems
        == QStringList { u"Row 2, columns A (Surname), B (Forename): This name is too long: it may "
                         "have at most 200 characters. Write a shorter one."_s });
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
