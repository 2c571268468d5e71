// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("a failure carries its code, its sentence and its detail", "[base][result]")
{
    const Result<int> failed
        = failure(Error::Code::Busy, u"Somebody else is writing."_s, u"lock held"_s);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == Error::Code::Busy);
    CHECK(failed.error().message == u"Somebody else is writing."_s);
    CHECK(failed.error().detail == u"lock held"_s);
}

TEST_CASE("the detail of a failure may be left out", "[base][result]")
{
    const Done failed = failure(Error::Code::NotFound, u"It is not there."_s);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().detail.isEmpty());
    CHECK(Done().has_value());
}
