// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/json_node.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("JsonNode: keeps the first thing that is wrong, and where", "[protocol]")
{
    const nlohmann::json json = { { "list", { { { "id", "A b" } }, { { "id", "Ä" } } } } };
    JsonProblem problem;
    const JsonNode root(json, {}, &problem);
    const QList<JsonNode> items = root.items("list");
    REQUIRE(items.size() == 2);
    (void)items.at(0).id("id");
    (void)items.at(1).id("id");
    CHECK(problem.pointer == u"/list/0/id"_s);
    CHECK(problem.reason.contains(u"small letters"_s));
    CHECK(root.items("no such key").isEmpty());
}

TEST_CASE(
    "JsonNode: a sentence has words, no control characters and no stray brackets", "[protocol]")
{
    const auto problemOf = [](const char *text, bool mayName) {
        const nlohmann::json json = { { "text", text } };
        JsonProblem problem;
        CHECK(JsonNode(json, {}, &problem).sentence("text", mayName) == QString::fromUtf8(text));
        return problem.reason;
    };
    CHECK(problemOf("Ring {name}’s phone", true).isEmpty());
    CHECK_FALSE(problemOf("Ring {name}", false).isEmpty());
    CHECK_FALSE(problemOf("Ring {child}", true).isEmpty());
    CHECK_FALSE(problemOf("Ring {{name}}", true).isEmpty());
    CHECK_FALSE(problemOf("  ", false).isEmpty());
    CHECK_FALSE(problemOf("two\nlines", false).isEmpty());
    CHECK_FALSE(problemOf("a \x1B[31m colour", false).isEmpty());
}
