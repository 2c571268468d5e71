// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/united.h"
#include "tests/core/protocol/built_in.h"
#include "tests/core/protocol/small_protocol.h"

#include <QSet>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

Protocol read(const nlohmann::json &json)
{
    const auto protocol = ProtocolReader::fromBytes(asBytes(json), u"rules.json"_s);
    REQUIRE_OK(protocol);
    return *protocol;
}

/// The file of the documentation, as another area's.
nlohmann::json oldtown()
{
    nlohmann::json json = smallProtocol();
    json["id"] = "oldtown";
    json["area"] = "Oldtown";
    json["force"] = "Oldtown Police";
    json["sources"][0]["title"] = "Oldtown 2025: Missing children";
    json["checkedOn"] = "2025-01-31";
    for (const char *list : { "categories", "redFlags", "checks", "reportFields", "notices",
             "clocks", "interviewPurposes", "interviewTriggers" }) {
        for (nlohmann::json &rule : json[list])
            rule["source"] = "Oldtown 2025, section 9";
    }
    return json;
}

template <typename Rule> QList<Rule> called(const QList<Rule> &rules, const QString &id)
{
    QList<Rule> found;
    std::copy_if(rules.cbegin(), rules.cend(), std::back_inserter(found),
        [&](const Rule &rule) { return rule.id == id; });
    return found;
}

const QString bothSections = u"Newtown 2026, section 3; Oldtown 2025, section 9"_s;

} // namespace

TEST_CASE("united: what both ask for is there once, with both sources", "[protocol][united]")
{
    const Protocol both = united(read(smallProtocol()), read(oldtown()));
    CHECK(both.area == u"Newtown, and Oldtown");
    CHECK(both.force.contains(u"Newtown Police"));
    CHECK(both.force.contains(u"Oldtown Police"));
    CHECK(both.checkedOn == QDate(2025, 1, 31));
    CHECK(both.sources.size() == 3);
    CHECK(both.consulted.size() == 4);
    CHECK(both.id == u"newtown");
    CHECK(both.hash == read(smallProtocol()).hash + u'+' + read(oldtown()).hash);
    CHECK(both.bytes.isEmpty());
    CHECK(both.checks.size() == 2);
    CHECK(both.check(u"ring-child"_s)->source == bothSections);
    CHECK(both.redFlags.size() == 1);
    CHECK(both.redFlags.first().source == bothSections);
    CHECK(both.reportFields.size() == 3);
    CHECK(both.categories.size() == 1);
    CHECK(both.interviewPurposes.size() == 1);
    CHECK(both.interviewTriggers.size() == 1);
    // One duty under one id, with the time and the conditions of each.
    CHECK(both.notices.size() == 4);
    CHECK(called(both.notices, u"police"_s).size() == 2);
    CHECK(called(both.clocks, u"interview-held"_s).size() == 2);
    CHECK(disagreements(read(smallProtocol()), read(oldtown())).isEmpty());
}

TEST_CASE("united: a meeting has everybody and everything that either area wants there",
    "[protocol][united]")
{
    nlohmann::json json = oldtown();
    json["meetings"][0]["people"] = { "police", "health" };
    json["meetings"][0]["agenda"] = { "What is known now", "What the school knows" };
    json["meetings"].push_back(json["meetings"][0]);
    json["meetings"][1]["id"] = "strategy";
    const Protocol both = united(read(smallProtocol()), read(json));
    REQUIRE(both.meetings.size() == 2);
    CHECK(both.meetings.first().people
        == QStringList { u"police"_s, u"social-worker"_s, u"provider"_s, u"health"_s });
    CHECK(both.meetings.first().agenda.size() == 3);
    CHECK(both.meetings.last().id == u"strategy");
}

TEST_CASE("united: nothing of either area is left out", "[protocol][united]")
{
    const auto [one, other]
        = GENERATE(table<QString, QString>({ { u"oxfordshire"_s, u"york-north-yorkshire"_s },
            { u"york-north-yorkshire"_s, u"oxfordshire"_s },
            { u"oxfordshire"_s, u"england-statutory"_s },
            { u"england-statutory"_s, u"york-north-yorkshire"_s } }));
    CAPTURE(one, other);
    const Protocol first = builtIn(one);
    const Protocol second = builtIn(other);
    const Protocol both = united(first, second);
    CHECK(both.notices.size() == first.notices.size() + second.notices.size());
    CHECK(both.clocks.size() == first.clocks.size() + second.clocks.size());
    for (const Protocol &each : { first, second }) {
        for (const CheckRule &check : each.checks)
            CHECK(both.check(check.id));
        for (const RedFlag &flag : each.redFlags)
            CHECK(both.redFlag(flag.id));
        for (const ReportField &field : each.reportFields) {
            CHECK(std::any_of(
                both.reportFields.cbegin(), both.reportFields.cend(), [&](const ReportField &row) {
                    return row.field == field.field && row.source.contains(field.source);
                }));
        }
        for (const NoticeRule &notice : each.notices) {
            CHECK(
                std::any_of(both.notices.cbegin(), both.notices.cend(), [&](const NoticeRule &row) {
                    return row.party == notice.party && row.source == notice.source
                        && row.within == notice.within;
                }));
        }
    }
    for (const NoticeRule &notice : first.notices)
        CHECK(both.notice(notice.id)->text == notice.text);
    CHECK(both.word(u"interview"_s) == first.word(u"interview"_s));
}

TEST_CASE("united: twice the same rules are the rules once", "[protocol][united]")
{
    const Protocol one = builtIn(u"oxfordshire"_s);
    const Protocol both = united(one, one);
    CHECK(both.checks.size() == one.checks.size());
    CHECK(both.redFlags.size() == one.redFlags.size());
    CHECK(both.force == one.force);
    CHECK(both.sources.size() == one.sources.size());
    QSet<QString> ids;
    for (const NoticeRule &notice : both.notices)
        ids.insert(notice.id);
    CHECK(ids.size() == one.notices.size());
    CHECK(disagreements(one, one).isEmpty());
}

TEST_CASE(
    "united: a notice is one duty by whom it is told to, when, and by whom", "[protocol][united]")
{
    nlohmann::json json = oldtown();
    nlohmann::json &parents = json["notices"][1];
    parents["id"] = "mum-and-dad";
    SECTION("whatever its id")
    {
        const Protocol both = united(read(smallProtocol()), read(json));
        CHECK(called(both.notices, u"parents"_s).size() == 2);
        CHECK_FALSE(both.notice(u"mum-and-dad"_s));
    }
    SECTION("not where another has the duty")
    {
        parents["dutyOf"] = "authority";
        const Protocol both = united(read(smallProtocol()), read(json));
        CHECK(called(both.notices, u"parents"_s).size() == 1);
        CHECK(both.notice(u"mum-and-dad"_s)->dutyOf == DutyOf::Authority);
    }
    SECTION("not where both can never hold for one child")
    {
        parents["applies"][0]["anyOf"][0] = "home";
        const Protocol both = united(read(smallProtocol()), read(json));
        CHECK(called(both.notices, u"parents"_s).size() == 1);
        CHECK(both.notice(u"mum-and-dad"_s));
    }
    SECTION("not where one says something and the other gives a paper")
    {
        parents["isSharing"] = true;
        const Protocol both = united(read(smallProtocol()), read(json));
        CHECK(called(both.notices, u"parents"_s).size() == 1);
        REQUIRE(both.notice(u"mum-and-dad"_s));
        CHECK(both.notice(u"mum-and-dad"_s)->isSharing);
    }
    SECTION("not where they are for other kinds of place")
    {
        parents["settings"] = { "school" };
        const Protocol both = united(read(smallProtocol()), read(json));
        CHECK(called(both.notices, u"parents"_s).size() == 1);
        CHECK(both.notice(u"mum-and-dad"_s));
    }
}

TEST_CASE("united: two areas that contradict each other are both heard, and it is said",
    "[protocol][united]")
{
    nlohmann::json json = oldtown();
    const auto unite = [&] { return united(read(smallProtocol()), read(json)); };
    const auto said = [&] { return disagreements(read(smallProtocol()), read(json)).join(u'\n'); };
    SECTION("another time for one duty")
    {
        json["notices"][1]["within"]["amount"] = 2;
        json["clocks"][0]["within"]["amount"] = 48;
        CHECK(called(unite().notices, u"parents"_s).size() == 2);
        CHECK(said().contains(u"4 hours in Newtown, 2 hours in Oldtown"));
        CHECK(said().contains(u"72 hours in Newtown, 48 hours in Oldtown"));
        CHECK(said().contains(u"The earlier time counts."));
    }
    SECTION("at once, and within a time")
    {
        json["notices"][1].erase("within");
        CHECK(said().contains(u"4 hours in Newtown, at once in Oldtown"));
    }
    SECTION("one id for two duties: a clock")
    {
        json["clocks"][0]["dutyOf"] = "police";
        const Protocol both = unite();
        CHECK(called(both.clocks, u"interview-held"_s).size() == 1);
        const auto own = called(both.clocks, u"interview-held--oldtown"_s);
        REQUIRE(own.size() == 1);
        CHECK(own.first().dutyOf == DutyOf::Police);
        CHECK(said().contains(u"another duty in Oldtown"));
    }
    SECTION("one id for two duties: a notice")
    {
        json["notices"][1]["party"] = "gp";
        const Protocol both = unite();
        CHECK(both.notice(u"parents"_s)->party == u"parents");
        REQUIRE(both.notice(u"parents--oldtown"_s));
        CHECK(both.notice(u"parents--oldtown"_s)->party == u"gp");
    }
    SECTION("one id for two checks, and one that a file took for itself")
    {
        json["checks"][0]["text"] = "Go to {name}";
        json["checks"][0]["each"] = "place";
        nlohmann::json taken = json["checks"][1];
        taken["id"] = "ring-child--oldtown";
        json["checks"].push_back(taken);
        const Protocol both = unite();
        CHECK(both.checks.size() == 4);
        CHECK(both.check(u"ring-child"_s)->each == CheckRule::Each::Once);
        CHECK(both.check(u"ring-child--oldtown"_s)->each == CheckRule::Each::SafeFriend);
        CHECK(both.check(u"ring-child--oldtown-"_s)->each == CheckRule::Each::Place);
        CHECK(said().contains(u"made in another way in Oldtown"));
    }
    SECTION("another word for the interview")
    {
        json["words"]["interview"] = "Chat";
        CHECK(unite().word(u"interview"_s) == u"Return home interview");
        CHECK(said().contains(u"“Chat”"));
    }
    SECTION("a word that only the other has")
    {
        json["words"]["absent"] = "Absent";
        CHECK(unite().word(u"absent"_s) == u"Absent");
    }
}

TEST_CASE(
    "united: a check is for whom either says, and has every answer of either", "[protocol][united]")
{
    nlohmann::json json = oldtown();
    json["checks"][1]["settings"] = { "foster-home", "school" };
    json["checks"][0]["outcomes"] = { "no-answer", "news" };
    json["checks"][0]["hint"] = "Ring twice.";
    const Protocol both = united(read(smallProtocol()), read(json));
    CHECK(both.check(u"friends"_s)->settings
        == QList {
            Setting::Kind::FosterHome, Setting::Kind::ChildrensHome, Setting::Kind::School });
    CHECK(both.check(u"ring-child"_s)->settings.isEmpty());
    CHECK(both.check(u"ring-child"_s)->outcomes
        == QStringList {
            u"no-answer"_s, u"spoke-safe"_s, u"spoke-worried"_s, u"will-not-return"_s, u"news"_s });
    CHECK(both.check(u"ring-child"_s)->hint
        == u"If there is no answer, send a message too. Ring twice.");
    json["checks"][1].erase("settings");
    CHECK(united(read(smallProtocol()), read(json)).check(u"friends"_s)->settings.isEmpty());
}

TEST_CASE("united: words for a closed family hold, whichever area has them", "[protocol][united]")
{
    nlohmann::json json = oldtown();
    json["checks"][0]["whenFamilyClosed"] = "Ask friends only";
    const Protocol with = read(json);
    const Protocol without = read(smallProtocol());
    for (const Protocol &both : { united(with, without), united(without, with) })
        CHECK(both.check(with.checks.first().id)->whenFamilyClosed == u"Ask friends only");
}
