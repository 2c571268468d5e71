// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_manifest.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

HandOverManifest aManifest()
{
    HandOverManifest manifest { u"00000000-0000-4000-8000-000000000001"_s,
        ChildId::fromStorage(u"00000000-0000-4000-8000-000000000002"_s), u"Ada “the wren”"_s,
        QDate(2012, 5, 4), Setting::Kind::FosterHome, u"The Marlow family"_s, false, u"Sam Reed"_s,
        u"Willow House, Ines Moor"_s, u"The placement ends.\nShe moves to Oxford."_s,
        at(u"2026-11-05T10:00"_s), 12, 3, 2, 1, 1, 4, 2, 40 };
    manifest.leftOut = { { HandOverLeftOut::What::InterviewLines, 2 },
        { HandOverLeftOut::What::OtherChildren, 1 } };
    return manifest;
}

} // namespace

TEST_CASE(
    "Hand-over manifest: it is read back as it was written, in one line", "[record][handover]")
{
    const QByteArray json = hand_over_manifest::toJson(aManifest());
    CHECK_FALSE(json.contains('\n'));
    const auto again = hand_over_manifest::fromJson(json);
    REQUIRE_OK(again);
    CHECK((*again == aManifest()));
}

TEST_CASE(
    "Hand-over manifest: what is missing, unknown or no number is refused", "[record][handover]")
{
    const QByteArray json = hand_over_manifest::toJson(aManifest());
    for (const auto &[there, instead] : { std::pair("\"to\":", "\"too\":"),
             std::pair("\"lines\":\"40\"", "\"lines\":\"-1\""), std::pair("foster-home", "castle"),
             std::pair("interview-lines", "all"), std::pair("0000-4000-8000-000000000001", "1") }) {
        QByteArray wrong = json;
        REQUIRE(wrong.contains(there));
        wrong.replace(there, instead);
        CHECK_FAILS(hand_over_manifest::fromJson(wrong), Error::Code::Malformed);
    }
    CHECK_FAILS(hand_over_manifest::fromJson("{}"), Error::Code::Malformed);
    CHECK_FAILS(hand_over_manifest::fromJson({}), Error::Code::Malformed);
}

TEST_CASE("Hand-over manifest: in words it says who, why, what is in it and what is not",
    "[record][handover]")
{
    QString words;
    for (const auto &[what, said] : hand_over_manifest::inWords(aManifest()))
        words += u"%1: %2\n"_s.arg(what, said);
    for (const QString &part :
        { u"Ada “the wren”, born Fri 4 May 2012"_s, u"The Marlow family, by Sam Reed"_s,
            u"Willow House, Ines Moor"_s, u"The placement ends."_s, u"Thu 5 Nov 2026, 10:00"_s,
            u"40 lines"_s, u"2 lines of a return interview"_s, u"their names are taken out"_s,
            u"2 absences are not signed off"_s, u"Never in such a file"_s }) {
        CAPTURE(part);
        CHECK(words.contains(part));
    }
}
