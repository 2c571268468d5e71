// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace Qt::StringLiterals;

TEST_CASE("Arguments: words, values and switches are told apart", "[app][cli]")
{
    QString problem;
    const auto parsed = Arguments::parse(
        { u"STORE"_s, u"--to"_s, u"DIR"_s, u"--json"_s, u"--"_s, u"--odd name"_s }, { u"to"_s },
        { u"json"_s }, &problem);
    REQUIRE(parsed.has_value());
    CHECK(parsed->words() == QStringList { u"STORE"_s, u"--odd name"_s });
    CHECK(parsed->value(u"to"_s) == u"DIR");
    CHECK(parsed->has(u"json"_s));

    CHECK_FALSE(Arguments::parse({ u"--to"_s }, { u"to"_s }, {}, &problem).has_value());
    CHECK(problem.contains(u"--to"));
    CHECK_FALSE(Arguments::parse({ u"--fast"_s }, { u"to"_s }, {}, &problem).has_value());
    CHECK(problem.contains(u"--fast"));
}
