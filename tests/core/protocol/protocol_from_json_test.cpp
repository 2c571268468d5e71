// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_from_json.h"
#include "tests/core/protocol/small_protocol.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Protocol from JSON: every key of a rule arrives", "[protocol]")
{
    const Result<Protocol> result = protocolFromJson(smallProtocol(), u"newtown.json"_s);
    REQUIRE_OK(result);
    CHECK(result->area == u"Newtown"_s);
    CHECK(result->checkedOn == QDate(2026, 11, 1));
    CHECK(result->sources.first().link.isEmpty());
    CHECK(result->sources.last().link.startsWith(u"https://www.legislation.gov.uk/"_s));
    CHECK(result->sources.last().checkedOn == QDate(2026, 10, 30));
    CHECK(result->word(u"police-check"_s) == u"Prevention interview"_s);
    CHECK(result->word(u"absent"_s).isEmpty());

    const CheckRule *friends = result->check(u"friends"_s);
    REQUIRE(friends);
    CHECK(friends->each == CheckRule::Each::SafeFriend);
    CHECK(friends->settings == QList { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome });

    CHECK_FALSE(result->reportFields.at(0).careOnly);
    CHECK(result->reportFields.at(2).careOnly);

    const NoticeRule *parents = result->notice(u"parents"_s);
    REQUIRE(parents);
    CHECK(parents->party == u"parents"_s);
    CHECK(parents->trigger == Trigger::StillMissing);
    CHECK(parents->within == Span { 4, Span::Unit::Hours });
    CHECK(parents->cancelledBy == QList { Trigger::Returned });
    REQUIRE(parents->applies.size() == 1);
    CHECK(parents->applies.at(0).fact == u"situation.missing-from"_s);
    CHECK(parents->applies.at(0).anyOf == QStringList { u"care"_s });
    CHECK(parents->mayBeWaived);
    CHECK_FALSE(result->notice(u"police"_s)->mayBeWaived);
    CHECK_FALSE(result->notice(u"police"_s)->within);

    CHECK(result->clocks.at(0).doneBy == u"interview"_s);
    CHECK(result->clocks.at(1).within == Span { 2, Span::Unit::WorkingDays });
    CHECK(result->clocks.at(1).repeats == Span { 1, Span::Unit::Months });
    CHECK(result->clocks.at(1).dutyOf == DutyOf::Authority);
}

TEST_CASE("Protocol from JSON: a notice that shares a paper says so", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    json["notices"][1]["isSharing"] = true;
    const Result<Protocol> result = protocolFromJson(json, u"newtown.json"_s);
    REQUIRE_OK(result);
    CHECK(result->notices.at(1).isSharing);
    CHECK_FALSE(result->notices.at(0).isSharing);
}

TEST_CASE("Protocol from JSON: an id used twice is refused", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    SECTION("notices")
    {
        json["notices"][1]["id"] = "police";
        checkRefusedAt(json, u"/notices/1/id"_s);
    }
    SECTION("report fields")
    {
        json["reportFields"][2]["field"] = "names";
        checkRefusedAt(json, u"/reportFields/2/field"_s);
    }
    SECTION("but two lists may use the same")
    {
        json["redFlags"][0]["id"] = "police";
        REQUIRE_OK(protocolFromJson(json, {}));
    }
}

TEST_CASE("Protocol from JSON: words that are on no list are refused", "[protocol]")
{
    using Case = std::pair<const char *, const char *>;
    const auto [pointer, value] = GENERATE(values<Case>({
        { "/notices/0/party", "milkman" },
        { "/notices/0/trigger", "when-worried" },
        { "/notices/1/cancelledBy/0", "sunset" },
        { "/notices/0/dutyOf", "nobody" },
        { "/notices/1/settings/1", "hospital" },
        { "/notices/1/within/unit", "fortnights" },
        { "/notices/1/applies/0/fact", "situation.weather" },
        { "/notices/1/applies/0/anyOf/0", "Care" },
        { "/clocks/1/applies/1/anyOf/0", "very-high" },
        { "/clocks/0/start", "ran" },
        { "/clocks/0/doneBy", "tea" },
        { "/clocks/1/doneAs", "tea-party" },
        { "/meetings/0/id", "tea-party" },
        { "/meetings/0/people/0", "milkman" },
        { "/meetings/0/agenda/1", "What {name} says" },
        { "/checks/1/each", "enemy" },
        { "/checks/1/text", "Ring them" },
        { "/checks/0/text", "Ring {child}" },
        { "/checks/0/id", "Ring child" },
        { "/reportFields/1/field", "looks.smile" },
        { "/categories/0/code", "serious" },
        { "/checkedOn", "2026-02-30" },
        { "/checkedOn", "01/11/2026" },
        { "/sources/1/link", "http://www.legislation.gov.uk" },
        { "/sources/1/checkedOn", "2026-13-01" },
        { "/consulted/0/on", "last autumn" },
        { "/consulted/0/who", "   " },
        { "/redFlags/0/source", "   " },
        { "/area", "New\ttown" },
    }));
    CAPTURE(pointer, value);
    nlohmann::json json = smallProtocol();
    const nlohmann::json::json_pointer place { std::string(pointer) };
    REQUIRE(json.contains(place));
    json[place] = value;
    checkRefusedAt(json, QString::fromLatin1(pointer));
}

TEST_CASE("Protocol from JSON: a clock may have no number, and then it cannot repeat", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    json["clocks"][1].erase("within");
    checkRefusedAt(json, u"/clocks/1/repeats"_s);
    json["clocks"][1].erase("repeats");
    const auto read = protocolFromJson(json, {});
    REQUIRE_OK(read);
    CHECK_FALSE(read->clocks.at(1).within);
}

TEST_CASE("Protocol from JSON: only a meeting or an attempt says which", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    const auto read = protocolFromJson(json, {});
    REQUIRE_OK(read);
    REQUIRE(read->meetings.size() == 1);
    CHECK(read->meetings.first().agenda.size() == 2);
    CHECK(read->clocks.at(1).doneAs == u"missing-from-care");
    json["clocks"][1]["doneBy"] = "interview";
    checkRefusedAt(json, u"/clocks/1/doneAs"_s);
    json["clocks"][1]["doneBy"] = "contact-attempt";
    checkRefusedAt(json, u"/clocks/1/doneAs"_s);
    json["clocks"][1]["doneAs"] = "reached";
    CHECK(protocolFromJson(json, {}).has_value());
}

TEST_CASE("Protocol from JSON: a file in which nobody tells the police is refused", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    json["notices"].erase(0);
    checkRefusedAt(json, u"/notices"_s);
}

TEST_CASE(
    "Protocol from JSON: a check may have other words while the family is closed", "[protocol]")
{
    nlohmann::json json = smallProtocol();
    json["checks"][0]["whenFamilyClosed"] = "Ask {name}'s friends only";
    const auto read = protocolFromJson(json, {});
    REQUIRE_OK(read);
    CHECK(read->checks.first().whenFamilyClosed == u"Ask {name}'s friends only");
    CHECK(read->checks.last().whenFamilyClosed.isEmpty());
    json["checks"][0]["whenFamilyClosed"] = "Ask {child}'s friends only";
    checkRefusedAt(json, u"/checks/0/whenFamilyClosed"_s);
    json["checks"][0].erase("whenFamilyClosed");
    json["checks"][1]["whenFamilyClosed"] = "Ring {name} later";
    checkRefusedAt(json, u"/checks/1/whenFamilyClosed"_s);
}
