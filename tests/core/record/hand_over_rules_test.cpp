// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_rules.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Hand-over rules: a foster home gives back what it holds, every other kind keeps it",
    "[record][handover][retention]")
{
    for (const Setting::Kind kind : { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
             Setting::Kind::SupportedAccommodation, Setting::Kind::School,
             Setting::Kind::ReturnInterviewService }) {
        const auto rule = handOverRule(kind);
        REQUIRE_OK(rule);
        CHECK(rule->mayDelete == (kind == Setting::Kind::FosterHome));
        CHECK_FALSE(rule->words.isEmpty());
        CHECK_FALSE(rule->source.isEmpty());
        CHECK(rule->checkedOn.isValid());
    }
    CHECK(handOverRule(Setting::Kind::ChildrensHome)->source.contains(u"regulation 36"));
}

TEST_CASE("Hand-over rules: a rule without its source or its day is none", "[record][handover]")
{
    const QByteArray whole
        = R"({"checkedOn": "2026-11-25", "afterHandOver": [{"settings": ["school"],
        "mayDelete": false, "isLaw": true, "words": "It stays.", "source": "A regulation"}]})";
    REQUIRE_OK(handOverRuleIn(whole, Setting::Kind::School));
    CHECK_FAILS(handOverRuleIn(whole, Setting::Kind::FosterHome), Error::Code::Malformed);
    for (const char *part : { "source", "words", "mayDelete", "isLaw", "checkedOn" }) {
        QByteArray without = whole;
        without.replace(part, "x");
        CHECK_FAILS(handOverRuleIn(without, Setting::Kind::School), Error::Code::Malformed);
    }
    CHECK_FAILS(handOverRuleIn({}, Setting::Kind::School), Error::Code::Malformed);
}
