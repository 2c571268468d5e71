// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/helplines.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("Helplines: those of the program have a number, words, a source and a day", "[documents]")
{
    const Helplines &known = helplines();
    REQUIRE(known.all.size() >= 2);
    CHECK(known.checkedOn.isValid());
    for (const Helpline &line : known.all) {
        INFO(line.name.toStdString());
        CHECK_FALSE(line.phone.isEmpty());
        CHECK_FALSE(line.words.isEmpty());
        CHECK_FALSE(line.source.isEmpty());
    }
}

TEST_CASE("Helplines: a file without a day, a number or a source is refused", "[documents]")
{
    const auto file = [](const QByteArray &day, const QByteArray &phone, const QByteArray &source) {
        return R"({ "area": "Newtown", "checkedOn": ")" + day
            + R"(", "helplines": [ { "name": "Newtown line", "phone": ")" + phone
            + R"(", "words": "Free.", "source": ")" + source + R"(" } ] })";
    };
    REQUIRE_OK(Helplines::fromJson(file("2026-11-01", "01632 960100", "Newtown")));
    CHECK_FAILS(
        Helplines::fromJson(file("2026-13-01", "01632 960100", "Newtown")), Error::Code::Malformed);
    CHECK_FAILS(Helplines::fromJson(file("2026-11-01", "", "Newtown")), Error::Code::Malformed);
    CHECK_FAILS(
        Helplines::fromJson(file("2026-11-01", "01632 960100", "")), Error::Code::Malformed);
    CHECK_FAILS(Helplines::fromJson("not json"), Error::Code::Malformed);
}
