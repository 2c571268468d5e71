// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/forms/code_list.h"
#include "tests/support/support.h"

#include <QRegularExpression>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Code lists: those that are carried can be read, and say where they come from", "[forms]")
{
    const Result<CodeLists> &lists = CodeLists::england();
    REQUIRE_OK(lists);
    CHECK(lists->checkedOn.isValid());
    CHECK_FALSE(lists->source.isEmpty());
    REQUIRE(lists->find(u"legal-status"_s) != nullptr);
    CHECK(lists->find(u"shoe-sizes"_s) == nullptr);
    static const QRegularExpression code(u"^[A-Z]+[0-9]?$"_s);
    for (const CodeList &list : lists->lists) {
        for (const ListedCode &each : list.codes) {
            CAPTURE(list.id, each.code);
            CHECK(code.match(each.code).hasMatch());
        }
    }
}

TEST_CASE("Code lists: a question is answered by code, and read in words", "[forms]")
{
    const Field *ethnicity = forms::field(u"child.ethnicity"_s);
    REQUIRE(ethnicity != nullptr);
    CHECK(readable(*ethnicity, Answer::code(u"BAFR"_s)) == u"Black African");
    // What was written before there was a list stays as it was.
    CHECK(readable(*ethnicity, Answer::text(u"Somali"_s)) == u"Somali");
    for (const QString &id : { u"child.return-status"_s, u"child.no-upn"_s, u"placement.type"_s,
             u"placement.provider-type"_s, u"health.disability-kinds"_s }) {
        CAPTURE(id);
        CHECK_FALSE(forms::field(id)->choices.isEmpty());
    }
}

TEST_CASE("Code lists: a code that is used no more can still be read", "[forms]")
{
    const Field *status = forms::field(u"child.return-status"_s);
    CHECK(readable(*status, Answer::code(u"D1"_s)) == u"Freeing order (until 2013)");
}

TEST_CASE("Code lists: a file that is none is refused by the list that is wrong", "[forms]")
{
    const QByteArray start = R"({"area":"England","checkedOn":"2026-11-26","source":"x","lists":[)";
    const QByteArray good = R"({"id":"a","title":"A","codes":[{"code":"X","words":"x"}]})";
    CHECK(CodeLists::fromJson(start + good + "]}").has_value());
    const QByteArray wrong = GENERATE(QByteArray(), QByteArray(R"({"id":"a","title":"A"})"),
        QByteArray(R"({"id":"a","title":"A","codes":[{"code":"X"}]})"),
        QByteArray(
            R"({"id":"b","title":"B","codes":[{"code":"X","words":"x"},{"code":"X","words":"y"}]})"));
    CHECK_FAILS(CodeLists::fromJson(start + wrong + "]}"), Error::Code::Malformed);
    CHECK_FAILS(CodeLists::fromJson(start + good + ',' + good + "]}"), Error::Code::Malformed);
    CHECK_FAILS(CodeLists::fromJson("no json"), Error::Code::Malformed);
}
