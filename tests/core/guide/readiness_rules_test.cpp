// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness_rules.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "Readiness rules: the rules name about thirty facts and twelve that go out of date, each with "
    "its source",
    "[guide][readiness]")
{
    const auto carried = ReadinessRules::england();
    REQUIRE_OK(carried);
    const ReadinessRules &england = *carried;
    CHECK(england.ready.size() >= 28);
    CHECK(england.ready.size() <= 35);
    CHECK(england.fading.size() == 12);
    QStringList ids;
    for (const FadingRule &rule : england.fading) {
        CHECK_FALSE(rule.source.isEmpty());
        ids << rule.id;
    }
    CHECK(ids.removeDuplicates() == 0);
    const Form form = england.readyForm();
    CHECK(form.fields().size() == england.ready.size());
    for (const Field &field : form.fields())
        CHECK(field.isMain);
}

TEST_CASE("Readiness rules: a list that cannot be right is refused and named", "[guide][readiness]")
{
    const auto reading = [](const QByteArray &ready, const QByteArray &fact) {
        return ReadinessRules::fromJson(R"({"area": "x", "checkedOn": "2026-11-25", "ready": [)"
            + ready + R"(], "facts": [)" + fact + "]}");
    };
    const QByteArray good
        = R"({"id": "checked.money", "part": "child.phone", "days": 92, "source": "us"})";
    REQUIRE_OK(reading(R"("child.sex")", good));
    CHECK_FAILS(reading(R"("child.shoes")", good), Error::Code::Malformed);
    CHECK_FAILS(reading(R"("returned.at")", good), Error::Code::Malformed);
    CHECK_FAILS(reading("", good), Error::Code::Malformed);
    for (const auto &[from, to] :
        { std::pair("checked.money", "checked.wealth"), std::pair("child.phone", "child.purse"),
            std::pair("92", "0"), std::pair("92", "900"), std::pair("us", "") }) {
        const auto read = reading(R"("child.sex")", QByteArray(good).replace(from, to));
        CHECK_FAILS(read, Error::Code::Malformed);
        CHECK(read.error().detail.startsWith(u"checked."));
    }
    CHECK_FAILS(ReadinessRules::fromJson("{"), Error::Code::Malformed);
}
