// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/folded_name.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("A name is the same however its marks, case and spaces were typed", "[base]")
{
    CHECK(foldedName(u" Zoë\t O'Neill "_s) == u"zoe o'neill");
    CHECK(foldedName(u"ZOE\u0308 o'neill"_s) == u"zoe o'neill");
    CHECK(foldedName(u"Zoe\u00a0O'Neill"_s) == u"zoe o'neill");
    CHECK(foldedName(u"አማርኛ"_s) == u"አማርኛ");
    CHECK(foldedName({}).isEmpty());
}

TEST_CASE("A name is the same with any apostrophe and any dash", "[base]")
{
    for (const QString &apostrophe :
        { u"\u2019"_s, u"\u2018"_s, u"\u02bc"_s, u"`"_s, u"\u00b4"_s, u"\u2032"_s, u"\uff07"_s })
        CHECK(foldedName(u"Zoë O%1Neill"_s.arg(apostrophe)) == u"zoe o'neill");
    for (const QString &dash : { u"\u2010"_s, u"\u2011"_s, u"\u2013"_s, u"\u2014"_s, u"\u2212"_s })
        CHECK(foldedName(u"Jo Smith%1Okoro"_s.arg(dash)) == u"jo smith-okoro");
    CHECK(foldedName(u"ONeill"_s) != foldedName(u"O'Neill"_s));
    CHECK(foldedName(u"Smith Okoro"_s) != foldedName(u"Smith-Okoro"_s));
}
