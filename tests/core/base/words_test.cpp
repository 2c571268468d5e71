// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/words.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

enum class Light
{
    Red,
    Amber,
    Green
};

constexpr auto lightWords = words<Light>({
    { Light::Red, u"red" },
    { Light::Amber, u"amber" },
});

} // namespace

TEST_CASE("every enumerator with a word comes back from it", "[base][words]")
{
    for (const auto &[value, word] : lightWords.pairs())
        CHECK(lightWords.value(lightWords.word(value)) == value);
    CHECK(lightWords.word(Light::Amber) == u"amber"_s);
}

TEST_CASE("a word that is not ours is nothing", "[base][words]")
{
    CHECK_FALSE(lightWords.value(u"purple"));
    CHECK_FALSE(lightWords.value(u"Red"));
    CHECK_FALSE(lightWords.value(u"re"));
    CHECK_FALSE(lightWords.value(u""));
}

TEST_CASE("an enumerator without a word has an empty one", "[base][words]")
{
    CHECK(lightWords.word(Light::Green).isEmpty());
}
