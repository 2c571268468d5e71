// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/scenario.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("Scenario: the files that come with the program can be read", "[practice]")
{
    const auto home = Scenario::fromFile(u":/practice/practice-home.json"_s);
    REQUIRE_OK(home);
    CHECK(home->children.size() == 3);
    CHECK(home->setting->isPractice);
    const auto others = Scenario::fromFile(u":/practice/practice-home-others.json"_s);
    REQUIRE_OK(others);
    CHECK(others->children.size() == 5);
    const auto night = Scenario::fromFile(u":/practice/not-home-from-school.json"_s);
    REQUIRE_OK(night);
    CHECK_FALSE(night->steps.isEmpty());
    const auto school = Scenario::fromFile(u":/practice/gone-from-school.json"_s);
    REQUIRE_OK(school);
    CHECK(school->setting->kind == Setting::Kind::School);
    const auto service = Scenario::fromFile(u":/practice/told-by-the-police.json"_s);
    REQUIRE_OK(service);
    CHECK(service->setting->kind == Setting::Kind::ReturnInterviewService);
    CHECK(service->source.startsWith(u"After York 2016, one example"));
}

TEST_CASE("Scenario: dates move by whole days and keep their time of day", "[practice]")
{
    const auto asWritten = Scenario::fromFile(u":/practice/not-home-from-school.json"_s);
    const auto moved = Scenario::fromFile(u":/practice/not-home-from-school.json"_s, 7 * 30);
    REQUIRE_OK(asWritten);
    REQUIRE_OK(moved);
    // 16:45 in winter is 16:45 UTC; 30 weeks on it is 16:45 summer time.
    CHECK(asWritten->steps.first().at == at(u"2026-11-03T16:45"_s));
    CHECK(moved->steps.first().at == at(u"2027-06-01T16:45"_s));
    CHECK(Scenario::daysToMoveTo(QDate(2026, 11, 22)) == 19);
    CHECK(Scenario::daysToMoveTo(QDate(2026, 11, 3)) == 0);
    CHECK(Scenario::daysToMoveTo(QDate(2026, 11, 2)) == -1);
}

TEST_CASE(
    "Scenario: a time that the clock skips in March keeps its place among the others", "[practice]")
{
    const auto timesOn = [](qint64 days) {
        const auto scenario = Scenario::fromBytes(R"({"format":1,"steps":[
            {"do":"start","at":"2026-09-13T00:50"},{"do":"start","at":"2026-09-13T01:20"},
            {"do":"start","at":"2026-09-13T02:10"}]})",
            u"night.json"_s, days);
        REQUIRE_OK(scenario);
        QList<QDateTime> times;
        for (const ScenarioStep &step : scenario->steps)
            times << step.at;
        return times;
    };
    CHECK(timesOn(QDate(2026, 9, 13).daysTo(QDate(2027, 3, 28)))
        == QList<QDateTime> {
            at(u"2027-03-28T00:50Z"_s), at(u"2027-03-28T01:00Z"_s), at(u"2027-03-28T01:10Z"_s) });
    CHECK(timesOn(QDate(2026, 9, 13).daysTo(QDate(2026, 10, 25)))
        == QList<QDateTime> {
            at(u"2026-10-24T23:50Z"_s), at(u"2026-10-25T00:20Z"_s), at(u"2026-10-25T02:10Z"_s) });
}

TEST_CASE("Scenario: what is wrong with a file is said with its place", "[practice]")
{
    const auto read
        = [](const QByteArray &json) { return Scenario::fromBytes(json, u"night.json"_s); };
    const auto says = [&](const QByteArray &json, const QString &place) {
        const auto scenario = read(json);
        CHECK_FAILS(scenario, Error::Code::Malformed);
        CHECK(scenario.error().message.contains(u"night.json"));
        CHECK(scenario.error().message.contains(place));
    };
    says("{", u"character"_s);
    says(R"({"format":1,"steps":[{"do":"dance","at":"2026-11-03T16:45"}]})", u"steps/0"_s);
    says(R"({"format":1,"steps":[]})", u"nobody does anything"_s);
    says(R"({"format":1,"steps":[{"do":"start","at":"teatime"}]})", u"steps/0/at"_s);
    says(R"({"format":1,"steps":[{"do":"form","form":"no-such","at":"2026-11-03T16:45"}]})",
        u"steps/0/form"_s);
    says(
        R"({"format":1,"steps":[{"do":"start","at":"2026-11-03T16:45","answers":{"no.such":"x"}}]})",
        u"no.such"_s);
    CHECK_FAILS(Scenario::fromFile(u"/nowhere/night.json"_s), Error::Code::NotFound);
}
