// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_schema.h"
#include "tests/core/protocol/small_protocol.h"
#include "tests/support/support.h"

#include <QFile>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Protocol schema: a value of the wrong kind is found at its place", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    SECTION("a number for a text")
    {
        json["notices"][1]["text"] = 7;
        checkRefusedAt(json, u"/notices/1/text"_s);
    }
    SECTION("a text for a list")
    {
        json["checks"] = "ring";
        checkRefusedAt(json, u"/checks"_s);
    }
    SECTION("a fraction for a length of time")
    {
        json["clocks"][0]["within"]["amount"] = 1.5;
        checkRefusedAt(json, u"/clocks/0/within/amount"_s);
    }
    SECTION("nothing at all")
    {
        json["area"] = nullptr;
        checkRefusedAt(json, u"/area"_s);
    }
    SECTION("a list for the whole file")
    {
        checkRefusedAt(nlohmann::json::array({ json }), u"/"_s);
    }
}

TEST_CASE("Protocol schema: a missing key and an unknown key are named", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    SECTION("missing")
    {
        json["notices"][0].erase("source");
        checkRefusedAt(json, u"/notices/0"_s);
        CHECK(checkProtocolSchema(json, {}).error().message.contains(u"“source” is missing"_s));
    }
    SECTION("unknown")
    {
        json["notices"][0]["mayBeWavied"] = true;
        checkRefusedAt(json, u"/notices/0"_s);
        CHECK(checkProtocolSchema(json, {}).error().message.contains(u"“mayBeWavied”"_s));
    }
    SECTION("unknown and very long")
    {
        json["words"][std::string(50000, 'x')] = "text";
        checkRefusedAt(json, u"/words"_s);
    }
}

TEST_CASE("Protocol schema: lengths and amounts have limits", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    SECTION("a text of 50,000 characters")
    {
        json["checks"][0]["text"] = std::string(50000, 'x');
        checkRefusedAt(json, u"/checks/0/text"_s);
    }
    SECTION("an empty source")
    {
        json["redFlags"][0]["source"] = "";
        checkRefusedAt(json, u"/redFlags/0/source"_s);
    }
    SECTION("ten thousand notices")
    {
        const nlohmann::json notice = json["notices"][0];
        json["notices"] = nlohmann::json::array();
        for (int i = 0; i < 10000; ++i)
            json["notices"].push_back(notice);
        checkRefusedAt(json, u"/notices"_s);
    }
    SECTION("no notices")
    {
        json["notices"] = nlohmann::json::array();
        checkRefusedAt(json, u"/notices"_s);
    }
    SECTION("a clock that repeats after nothing would never end")
    {
        json["clocks"][1]["repeats"]["amount"] = 0;
        checkRefusedAt(json, u"/clocks/1/repeats/amount"_s);
    }
    SECTION("an amount beyond any number")
    {
        json["clocks"][0]["within"]["amount"] = 18446744073709551615ULL;
        checkRefusedAt(json, u"/clocks/0/within/amount"_s);
    }
}

TEST_CASE(
    "Protocol schema: asks for no pattern and no format, which long texts can break", "[protocol]")
{
    QFile file(u":/protocols/protocol.schema.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const nlohmann::json schema = nlohmann::json::parse(file.readAll().toStdString());
    int objects = 0;
    const auto walk
        = [&](const nlohmann::json &value, bool isProperties, const auto &again) -> void {
        if (value.is_object() && !isProperties) {
            CHECK_FALSE(value.contains("pattern"));
            CHECK_FALSE(value.contains("patternProperties"));
            CHECK_FALSE(value.contains("format"));
            if (value.contains("properties")) {
                ++objects;
                CHECK(value.value("additionalProperties", true) == false);
            }
        }
        if (!value.is_structured())
            return;
        for (const auto &[key, inner] : value.items())
            again(inner, value.is_object() && key == "properties", again);
    };
    walk(schema, false, walk);
    CHECK(objects > 10);
}
