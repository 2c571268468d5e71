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
    static const QRegularExpression code(u"^(?:[A-Z]+[0-9]?|[0-9]{2})$"_s);
    for (const CodeList &list : lists->lists) {
        for (const ListedCode &each : list.codes) {
            CAPTURE(list.id, each.code);
            CHECK(code.match(each.code).hasMatch());
        }
    }
}

TEST_CASE("Code lists: every code of the council's return is there, and no other", "[forms]")
{
    const Result<CodeLists> &lists = CodeLists::england();
    REQUIRE_OK(lists);
    const auto [id, codes] = GENERATE(table<QString, QString>({
        { u"placement-type"_s,
            u"A3 A4 A5 A6 H5 K1 K2 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1"_s },
        { u"provider-type"_s, u"PR0 PR1 PR2 PR3 PR4 PR5"_s },
        { u"legal-status"_s, u"C1 C2 D1 E1 J1 J2 J3 L1 L2 L3 V2 V3 V4"_s },
        { u"ethnicity"_s,
            u"ABAN AIND AOTH APKN BAFR BCRB BOTH CHNE MOTH MWAS MWBA MWBC NOBT OOTH REFU WBRI WIRI "
            "WIRT WOTH WROM"_s },
        { u"sex"_s, u"F M U"_s },
        { u"gender"_s, u"00 01 02 09"_s },
        { u"no-pupil-number"_s, u"UN1 UN2 UN3 UN4 UN5"_s },
        { u"reason-for-new-period"_s, u"B L P S T U"_s },
        { u"disability"_s, u"AUT BEH COMM CON DDA HAND HEAR INC LD MOB NONE PC VIS"_s },
    }));
    INFO(id.toStdString());
    REQUIRE(lists->find(id) != nullptr);
    QStringList listed;
    for (const ListedCode &code : lists->find(id)->codes)
        listed << code.code;
    listed.sort();
    CHECK(listed.join(u' ') == codes);
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

TEST_CASE("Code lists: each ethnicity has its place in the list of the police", "[forms]")
{
    const Result<CodeLists> &lists = CodeLists::england();
    REQUIRE_OK(lists);
    const CodeList &list = *lists->find(u"ethnicity"_s);
    static const QRegularExpression form(u"^(?:[ABMOW][1-9]|NS)$"_s);
    for (const ListedCode &each : list.codes) {
        CAPTURE(each.code);
        CHECK(form.match(list.policeCodeOf(each.code)).hasMatch());
    }
    CHECK(list.policeCodeOf(u"BAFR"_s) == u"B2");
    CHECK(list.policeCodeOf(u"Somali"_s).isEmpty());
    CHECK(lists->find(u"sex"_s)->policeCodeOf(u"F"_s).isEmpty());
}

TEST_CASE("Code lists: a code that is used no more can still be read", "[forms]")
{
    const Field *status = forms::field(u"child.return-status"_s);
    CHECK(readable(*status, Answer::code(u"D1"_s)) == u"Freeing order (until 2013)");
}

TEST_CASE("Code lists: a file that is none is refused by the list that is wrong", "[forms]")
{
    const QByteArray start
        = R"({"area":"England","version":"1","checkedOn":"2026-11-26","source":"x","lists":[)";
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
