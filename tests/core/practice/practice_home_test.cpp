// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_home.h"
#include "core/record/record.h"
#include "tests/support/pdf.h"
#include "tests/support/support.h"

#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<Record>> openAt(const QString &path, SetTimeSource &time)
{
    return practice_home::open(path, time);
}

} // namespace

TEST_CASE("practice home: three children, earlier absences of one, and everything holds together",
    "[practice]")
{
    const TempFolder folder;
    const QString path = folder.path(u"practice.homeward"_s);
    REQUIRE_OK(practice_home::make(path, QDate(2026, 11, 22)));
    SetTimeSource time(at(u"2026-11-22T12:00"_s));
    const auto record = openAt(path, time);
    REQUIRE_OK(record);
    CHECK((*record)->children()->size() == 3);
    CHECK((*record)->episodes()->size() == 2);
    CHECK((*record)->currentEpisodes()->isEmpty());
    CHECK((*record)->setting().isPractice);
    CHECK((*record)->verify()->problems == QStringList());
}

TEST_CASE(
    "practice night: the child who does not arrive from school, from the first check to both PDFs",
    "[practice][scenario]")
{
    const TempFolder folder;
    const auto walk = practice_home::walk(folder.path(u"night"_s));
    REQUIRE_OK(walk);
    REQUIRE(walk->documents.size() == 2);

    SECTION("the police report carries every item of the area's minimum list")
    {
        const QString text = pdfText(walk->documents.first());
        for (const QString &item : { u"Josephine Mary Fenwick"_s, u"4 May 2012"_s,
                 u"Oxfordshire County Council"_s, u"Ashdown House, from school"_s, u"navy blazer"_s,
                 u"Black rucksack"_s, u"Red-brown"_s, u"Photo taken"_s, u"Type 1 diabetes"_s,
                 u"Front gate of Anytown High School"_s, u"15:25"_s,
                 u"Her father rang her last night"_s, u"Maisie Cole"_s, u"Dean Fenwick"_s,
                 u"High worry tonight"_s, u"01632 960100"_s, u"PRACTICE-43210"_s }) {
            CAPTURE(item);
            CHECK(text.contains(item));
        }
        CHECK(text.contains(u"OFFICIAL-SENSITIVE"));
        CHECK_FALSE(QFileInfo(walk->documents.first()).fileName().contains(u"Fenwick"));
        CHECK_FALSE(text.contains(u"I just wanted somebody")); // the return comes later
    }
    SECTION("the interview record answers the six purposes and keeps the child's words apart")
    {
        const QString text = pdfText(walk->documents.last());
        for (const QString &item : { u"Nobody hurt me"_s, u"Dad rang and said he was not coming"_s,
                 u"text Ros or Sam at any hour"_s, u"rings Dad with me on Friday"_s,
                 u"To see Auntie Ros every week"_s, u"Sam thinks that the missed visit"_s,
                 u"116 000"_s, u"done in time"_s }) {
            CAPTURE(item);
            CHECK(text.contains(item));
        }
        CHECK_FALSE(text.contains(u"Not covered yet"));
        CHECK(text.indexOf(u"What the child said"_s)
            < text.indexOf(u"What the interviewer thinks"_s));
    }
    SECTION("nothing is due afterwards, and the record holds together")
    {
        SetTimeSource time(at(u"2026-11-10T12:00"_s));
        const auto record = openAt(walk->record, time);
        REQUIRE_OK(record);
        CHECK((*record)->currentEpisodes()->isEmpty());
        CHECK((*record)->verify()->problems == QStringList());
    }
}
