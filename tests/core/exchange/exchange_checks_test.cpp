// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_checks.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Exchange checks: a place is spelled as a person would look for it", "[exchange]")
{
    CHECK(exchange_checks::placeOf({ u"children"_s, u"3"_s, u"child"_s, u"facts"_s })
        == u"children[3].child.facts");
    CHECK(exchange_checks::placeOf({}) == u"its beginning");
}

TEST_CASE("Exchange checks: a file of something else is called that", "[exchange]")
{
    for (const QByteArray &bytes : { QByteArray("{\"format\": 1, \"id\": \"oxfordshire\"}"),
             QByteArray("{\"format\": \"homeward-exchange\"}"),
             QByteArray("{\"format\": \"homeward-exchange\", \"version\": \"1\"}") }) {
        const Done checked = exchange_checks::check(bytes, u"in.json"_s);
        CHECK_FAILS(checked, Error::Code::Malformed);
        CHECK(checked.error().message.contains(u"is not a Homeward exchange file"));
    }
    const Done empty = exchange_checks::check(
        "{\"format\": \"homeward-exchange\", \"version\": 1}", u"in.json"_s);
    CHECK_FAILS(empty, Error::Code::Malformed);
    CHECK(empty.error().message.contains(u"is missing here"));
}
