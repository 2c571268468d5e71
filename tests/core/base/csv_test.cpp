// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("CSV: every cell is quoted, and quotes are doubled", "[base][csv]")
{
    CHECK(
        csvLine({ u"Ada"_s, u"a \"b\", c\nd"_s, {} }) == u"\"Ada\",\"a \"\"b\"\", c\nd\",\"\"\r\n");
}

TEST_CASE("CSV: what a spreadsheet would run stays text", "[base][csv]")
{
    for (const QString &cell :
        { u"=1+1"_s, u"+44"_s, u"-1"_s, u"@SUM(A1)"_s, u" =1"_s, u"\t=1"_s, u"\r=1"_s, u"＝1"_s })
        CHECK(csvLine({ cell }) == u"\"'%1\"\r\n"_s.arg(cell));
    CHECK(csvLine({ u"a=1"_s }) == u"\"a=1\"\r\n");
}
