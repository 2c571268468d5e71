// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/json_text.h"
#include "tests/support/support.h"

#include <nlohmann/json.hpp>

using namespace homeward;
using namespace homeward::test;

namespace {

void checkLine(const QByteArray &text, const QString &place)
{
    const Result<nlohmann::json> result = parseJsonText(text, u"area.json"_s);
    CHECK_FAILS(result, Error::Code::Malformed);
    INFO(result.error().message.toStdString());
    CHECK(result.error().message.startsWith(u"area.json, "_s + place + u": "_s));
    CHECK(result.error().message.endsWith(u'.'));
}

} // namespace

TEST_CASE("JSON text: what is right is read, with and without a byte order mark", "[protocol]")
{
    for (const QByteArray &mark : { QByteArray(), QByteArray("\xEF\xBB\xBF") }) {
        const Result<nlohmann::json> result
            = parseJsonText(mark + "{\"a\": [1, {\"a\": \"é\"}]}", {});
        REQUIRE_OK(result);
        CHECK(result->at("a").at(1).at("a").get<std::string>() == "é");
    }
}

TEST_CASE(
    "JSON text: a key given twice is found with its line, however it is written", "[protocol]")
{
    checkLine("{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3\n}", u"line 4"_s);
    checkLine("{\n\"a\": 1,\n\"\\u0061\": 3\n}", u"line 3"_s);
    checkLine("[{\"a\": 1},\n{\"b\": {\"c\": 1, \n\"c\": 1}}]", u"line 3"_s);
}

TEST_CASE("JSON text: the same key in two objects is no key given twice", "[protocol]")
{
    REQUIRE_OK(parseJsonText("[{\"a\": {\"a\": 1}}, {\"a\": 2}]", u"area.json"_s));
}

TEST_CASE("JSON text: what is not JSON is found with its line", "[protocol]")
{
    checkLine("{\"a\": 1,\n\"b\"", u"line 2"_s);
    checkLine("{\"a\": 1}\n}", u"line 2"_s);
    checkLine("{\n\n'a': 1}", u"line 3"_s);
    checkLine("{\"a\": \"one\ntwo\"}", u"line 1"_s);
    checkLine("{\"a\": 1e999}", u"line 1"_s);
    checkLine(QByteArray(1000, '\0'), u"line 1"_s);
}

TEST_CASE("JSON text: bytes that are not UTF-8 are found with their line", "[protocol]")
{
    checkLine("{\n\"a\": \"caf\xE9\"\n}", u"line 2"_s);
    checkLine("{\"a\": 1}\n\xFF\xFE", u"line 2"_s);
    checkLine(QByteArray("{\0\"\0a\0", 6), u"line 1"_s);
}

TEST_CASE("JSON text: a hundred thousand brackets are refused and nothing overflows", "[protocol]")
{
    checkLine(QByteArray(100000, '['), u"line 1"_s);
    checkLine(QByteArray(100000, '[') + QByteArray(100000, ']'), u"line 1"_s);
    checkLine(QByteArray("{\"a\":").repeated(100000), u"line 1"_s);
    REQUIRE_OK(parseJsonText(QByteArray(32, '[') + QByteArray(32, ']'), u"area.json"_s));
    checkLine(QByteArray(33, '[') + QByteArray(33, ']'), u"line 1"_s);
}
