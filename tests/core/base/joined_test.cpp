// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/joined.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace Qt::StringLiterals;

TEST_CASE("what stands twice or not at all is joined to nothing", "[base][words]")
{
    CHECK(joined(u"one"_s, u"two"_s, u"; "_s) == u"one; two");
    CHECK(joined(u"one"_s, u"one"_s, u"; "_s) == u"one");
    CHECK(joined(u"one"_s, {}, u"; "_s) == u"one");
    CHECK(joined({}, u"two"_s, u"; "_s) == u"two");
}

TEST_CASE(
    "what somebody typed without a full stop ends before the next sentence begins", "[base][words]")
{
    CHECK(inSentences({ u"Was there a note? note found "_s, u"You are still worried."_s })
        == u"Was there a note? note found. You are still worried.");
    CHECK(inSentences({ u"Is that so?"_s, {}, u"Run!"_s }) == u"Is that so? Run!");
    CHECK(inSentences({}).isEmpty());
}
