// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_values.h"
#include "core/forms/catalogue.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

TableValue read(const QString &field, const QString &cell)
{
    const TableField *found = table_fields::find(field);
    REQUIRE(found != nullptr);
    const TableDates dates({}, QDate(2026, 11, 3));
    return table_values::read(*found, cell, &dates);
}

} // namespace

TEST_CASE(
    "List: a choice is known by its code, its words and what schools write", "[exchange][table]")
{
    for (const QString &word : { u"male"_s, u"Male"_s, u" M "_s, u"boy"_s, u"MÁLE"_s })
        CHECK(read(u"child.sex"_s, word).answer == Answer::code(u"male"_s));
    CHECK(read(u"contact.2.relationship"_s, u"Mum"_s).answer == Answer::code(u"mother"_s));
    CHECK(read(u"child.legal-status"_s, u"S20"_s).answer == Answer::code(u"section-20"_s));
    const TableValue wrong = read(u"child.sex"_s, u"blue"_s);
    CHECK(wrong.problem.contains(u"“blue” is not one of the answers"));
    CHECK(wrong.problem.contains(u"Male; Female; Other"));
}

TEST_CASE("List: a relationship nobody foresaw keeps its words and leaves no child out",
    "[exchange][table]")
{
    const TableValue value = read(u"contact.1.relationship"_s, u"Childminder"_s);
    CHECK(value.answer == Answer::code(u"other"_s));
    CHECK(value.problem.isEmpty());
    CHECK(value.remark.contains(u"Childminder"));
    CHECK(value.aside == u"In the list: Childminder");
}

TEST_CASE(
    "List: kin have many words, and whoever is other family keeps theirs", "[exchange][table]")
{
    const QList<std::pair<QString, QString>> kin { { u"Aunt"_s, u"other-family"_s },
        { u"Great-Aunt"_s, u"other-family"_s }, { u"great uncle"_s, u"other-family"_s },
        { u"COUSIN"_s, u"other-family"_s }, { u"Mother-in-law"_s, u"other-family"_s },
        { u"Sister in law"_s, u"other-family"_s }, { u"Godmother"_s, u"other-family"_s },
        { u"Paternal aunt"_s, u"other-family"_s }, { u"Step\u2013mum"_s, u"step-parent"_s },
        { u"Stepfather"_s, u"step-parent"_s }, { u"Half-sister"_s, u"sibling"_s },
        { u"stepbrother"_s, u"sibling"_s }, { u"Twin"_s, u"sibling"_s },
        { u"Great-grandmother"_s, u"grandparent"_s }, { u"Grandpa"_s, u"grandparent"_s },
        { u"Boyfriend"_s, u"partner"_s } };
    for (const auto &[word, code] : kin) {
        CAPTURE(word);
        const TableValue value = read(u"contact.1.relationship"_s, word);
        CHECK(value.answer == Answer::code(code));
        CHECK(value.remark.isEmpty());
        CHECK(value.aside == (code == u"other-family" ? u"In the list: "_s + word : QString()));
    }
}

TEST_CASE("List: yes, no and not known", "[exchange][table]")
{
    const QString field = u"contact.1.parental-responsibility"_s;
    for (const QString &word : { u"Yes"_s, u"y"_s, u"TRUE"_s, u"1"_s })
        CHECK(read(field, word).answer == Answer::yes());
    for (const QString &word : { u"No"_s, u"N"_s, u"false"_s, u"0"_s })
        CHECK(read(field, word).answer == Answer::no());
    CHECK(read(field, u"Not known"_s).answer == Answer::notKnown());
    CHECK(read(field, QString()).answer == Answer());
    CHECK(read(field, u"perhaps"_s).problem.contains(u"neither yes nor no"));
}

TEST_CASE("List: numbers that a spreadsheet spoiled are seen", "[exchange][table]")
{
    CHECK(read(u"contact.1.phone"_s, u"7700900001"_s).answer == Answer::text(u"07700 900001"_s));
    CHECK(read(u"contact.1.phone"_s, u"7700900001"_s).remark.contains(u"put back"));
    CHECK(
        read(u"contact.1.phone"_s, u"+44 7700 900001"_s).answer == Answer::text(u"07700 900001"_s));
    CHECK(read(u"contact.1.phone"_s, u"7.7009E+09"_s).problem.contains(u"rounded"));
    CHECK(read(u"child.nhs-number"_s, u"9.43476E+09"_s).problem.contains(u"rounded"));
    CHECK(read(u"child.nhs-number"_s, u"9434765918"_s).remark.contains(u"not an NHS number"));
    CHECK(read(u"child.nhs-number"_s, u"943 476 5919"_s).remark.isEmpty());
    CHECK(read(u"school.journey-minutes"_s, u"25"_s).answer == Answer::text(u"25"_s));
    CHECK(read(u"school.journey-minutes"_s, u"half an hour"_s).problem.contains(u"whole number"));
}

TEST_CASE("List: phones and postcodes get the spaces that typed ones get", "[exchange][table]")
{
    CHECK(read(u"contact.1.phone"_s, u"07700900001"_s).answer == Answer::text(u"07700 900001"_s));
    CHECK(read(u"placement.phone"_s, u"01632 960001 (ask for Kim)"_s).answer
        == Answer::text(u"01632 960001 (ask for Kim)"_s));
    CHECK(read(u"placement.address"_s, u"1 Elm Road, ox12ab"_s).answer
        == Answer::text(u"1 Elm Road, OX1 2AB"_s));
    CHECK(read(u"name"_s, u"ox12ab"_s).answer == Answer::text(u"ox12ab"_s));
}

TEST_CASE("List: the codes that councils send are understood where schools write words",
    "[exchange][table]")
{
    const QString sex = u"child.sex"_s;
    for (const QString &code : { u"M"_s, u"01"_s, u"1"_s })
        CHECK(read(sex, code).answer == Answer::code(u"male"_s));
    for (const QString &code : { u"F"_s, u"02"_s })
        CHECK(read(sex, code).answer == Answer::code(u"female"_s));
    for (const QString &code : { u"U"_s, u"00"_s, u"0"_s })
        CHECK(read(sex, code).answer == Answer::notKnown());
    CHECK(read(sex, u"09"_s).answer == Answer::code(u"other"_s));
    INFO("what is not known of one question is an answer to another");
    CHECK(read(u"contact.1.parental-responsibility"_s, u"0"_s).answer == Answer::no());

    const QList<Choice> statuses = forms::field(u"child.return-status"_s)->choices;
    REQUIRE(statuses.size() == 13);
    for (const Choice &each : statuses) {
        CAPTURE(each.code);
        const TableValue value = read(u"child.legal-status"_s, each.code.toLower());
        CHECK(value.problem.isEmpty());
        CHECK(value.answer.isAnswered());
        CHECK(value.others == Answers { { u"child.return-status"_s, Answer::code(each.code) } });
        CHECK(read(u"child.return-status"_s, each.code).answer == Answer::code(each.code));
    }
    CHECK(read(u"child.legal-status"_s, u"C2"_s).answer == Answer::code(u"full-care-order"_s));
    CHECK(read(u"child.legal-status"_s, u"V2"_s).answer == Answer::code(u"section-20"_s));
    CHECK(read(u"child.legal-status"_s, u"care order"_s).others.isEmpty());

    for (const Choice &each : forms::field(u"child.no-upn"_s)->choices) {
        const TableValue value = read(u"child.upn"_s, each.code);
        CHECK_FALSE(value.answer.isSettled());
        CHECK(value.remark.isEmpty());
        CHECK(value.others == Answers { { u"child.no-upn"_s, Answer::code(each.code) } });
    }
    CHECK(read(u"placement.provider"_s, u"PR4"_s).others
        == Answers { { u"placement.provider-type"_s, Answer::code(u"PR4"_s) } });
    CHECK(read(u"placement.distance"_s, u"999.9"_s).answer == Answer::notKnown());
}

TEST_CASE("List: a line is one line, and every letter can be read", "[exchange][table]")
{
    CHECK(read(u"name"_s, u"Ada\nLane"_s).problem.contains(u"line break"));
    CHECK(read(u"name"_s, u"Ad\ufffd"_s).problem.contains(u"cannot be read"));
    CHECK(read(u"placement.address"_s, u"1 Elm Road\r\nOxford"_s).answer
        == Answer::text(u"1 Elm Road\nOxford"_s));
    CHECK(table_values::wholeName(u"Lane,  Ada Mary"_s) == u"Ada Mary Lane");
    CHECK(table_values::wholeName(u"Ada Lane"_s) == u"Ada Lane");
    CHECK(table_values::wholeName(u"Lane, Ada, Miss"_s) == u"Lane, Ada, Miss");
}
