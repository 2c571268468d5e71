// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_home.h"
#include "core/record/record.h"
#include "core/time/local_time.h"
#include "tests/support/pdf.h"
#include "tests/support/support.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<Record>> openAt(const QString &path, SetTimeSource &time)
{
    return practice_home::open(path, time);
}

} // namespace

TEST_CASE("practice home: eight children, one away, one just back, and everything holds together",
    "[practice]")
{
    const TempFolder folder;
    const QString path = folder.path(u"practice.homeward"_s);
    REQUIRE_OK(practice_home::make(path, QDate(2026, 11, 22)));
    SetTimeSource time(at(u"2026-11-22T00:05"_s));
    const auto opened = openAt(path, time);
    REQUIRE_OK(opened);
    Record &record = **opened;
    REQUIRE(record.children()->size() == 8);
    CHECK(record.setting().isPractice);
    CHECK(record.verify()->problems == QStringList());
    INFO("what is told is over before the day on which it was made");
    CHECK(practice_home::wholeHome()->steps.last().at < at(u"2026-11-03T00:00"_s));

    const auto episodesOf = [&](const QString &name) {
        const auto children = record.children();
        REQUIRE_OK(children);
        for (const ChildLine &child : *children) {
            if (child.name == name)
                return record.episodes(child.id).value();
        }
        FAIL("nobody is called " << name.toStdString());
        return QList<EpisodeLine>();
    };
    const auto situationOf = [&](const EpisodeLine &line) {
        const auto facts = record.facts(line.episode.id);
        REQUIRE_OK(facts);
        return assess(*facts, record.now());
    };

    {
        INFO("one is away since last night, and reported");
        const auto episodes = episodesOf(u"Marek Dudek"_s);
        REQUIRE(episodes.size() == 1);
        const Situation situation = situationOf(episodes.first());
        CHECK(situation.state == EpisodeSummary::State::Open);
        CHECK(situation.isReported);
        CHECK(situation.headline == u"Missing for 6 h");
    }
    {
        INFO("one went twelve times and is just back: the interview is still to be offered");
        const auto episodes = episodesOf(u"Deniz Aksoy"_s);
        REQUIRE(episodes.size() == 13);
        const Situation situation = situationOf(episodes.first());
        CHECK(situation.state == EpisodeSummary::State::Returned);
        CHECK(situation.step(StepId::Interview).state == Step::State::Now);
        for (qsizetype i = 1; i < episodes.size(); ++i)
            CHECK(episodes.at(i).summary.state == EpisodeSummary::State::Closed);
    }
    {
        INFO("two went together once, and each has a record of it");
        const auto first = episodesOf(u"Freya Lindley"_s);
        const auto second = episodesOf(u"Imani Brooks"_s);
        REQUIRE(first.size() == 1);
        REQUIRE(second.size() == 1);
        CHECK_FALSE(first.first().episode.linkGroup.isEmpty());
        CHECK(first.first().episode.linkGroup == second.first().episode.linkGroup);
    }
    {
        INFO("nobody else is away, and the numbers go by the days on which it began");
        CHECK(record.currentEpisodes()->size() == 2);
        QMap<QString, QDateTime> byNumber;
        const auto episodes = record.episodes();
        REQUIRE_OK(episodes);
        for (const EpisodeLine &line : *episodes)
            byNumber.insert(line.episode.number, line.episode.openedAt);
        const QList<QDateTime> times = byNumber.values();
        CHECK(times.size() == 18);
        CHECK(std::is_sorted(times.cbegin(), times.cend()));
    }
}

TEST_CASE("practice home: children of every status are in it", "[practice]")
{
    const auto home = practice_home::wholeHome();
    REQUIRE_OK(home);
    QStringList statuses;
    int outOfArea = 0;
    int alone = 0;
    int underControl = 0;
    int withHours = 0;
    for (const ScenarioChild &child : home->children) {
        statuses << child.facts.value(u"child.legal-status"_s).value();
        outOfArea += child.placements.first().isOutOfArea() ? 1 : 0;
        alone += child.facts.value(u"child.unaccompanied"_s).isYes() ? 1 : 0;
        underControl += child.facts.value(u"child.immigration-control"_s).isYes() ? 1 : 0;
        withHours += child.facts.contains(u"health.hours-until-harm"_s) ? 1 : 0;
    }
    for (const QString &status : { u"full-care-order"_s, u"interim-care-order"_s, u"section-20"_s,
             u"child-protection-plan"_s, u"care-leaver"_s })
        CHECK(statuses.contains(status));
    CHECK(outOfArea >= 1);
    CHECK(alone >= 1);
    CHECK(underControl >= 1);
    CHECK(withHours >= 1);
}

TEST_CASE("practice home: told in order also when one of its nights is the night in March that "
          "skips an hour",
    "[practice][property]")
{
    const auto asWritten = practice_home::wholeHome();
    REQUIRE_OK(asWritten);
    QSet<qint64> moves;
    for (const ScenarioStep &step : asWritten->steps) {
        if (local_time::toLocal(step.at).time().hour() == 1)
            moves << local_time::dateOf(step.at).daysTo(QDate(2027, 3, 28));
    }
    REQUIRE(moves.size() >= 2);
    for (const qint64 days : std::as_const(moves)) {
        CAPTURE(days);
        const auto home = practice_home::wholeHome(days);
        REQUIRE_OK(home);
        bool isSame = true;
        for (qsizetype i = 0; i < home->steps.size(); ++i)
            isSame = isSame && home->steps.at(i).form == asWritten->steps.at(i).form
                && home->steps.at(i).children == asWritten->steps.at(i).children;
        CHECK(isSame);
    }
}

TEST_CASE(
    "practice night: the child who does not arrive from school, from the first check to both PDFs",
    "[practice][scenario]")
{
    const TempFolder folder;
    const auto walk = practice_home::walk(folder.path(u"night"_s));
    REQUIRE_OK(walk);
    REQUIRE(walk->documents.size() == 2);

    SECTION("the police report carries every item of the area's minimum list")
    {
        const QString text = pdfText(walk->documents.first());
        for (const QString &item : { u"Josephine Mary Fenwick"_s, u"4 May 2012"_s,
                 u"Oxfordshire County Council"_s, u"Ashdown House, from school"_s, u"navy blazer"_s,
                 u"Black rucksack"_s, u"Red-brown"_s, u"Photo taken"_s, u"Type 1 diabetes"_s,
                 u"Front gate of Anytown High School"_s, u"15:25"_s,
                 u"Her father rang her last night"_s, u"Maisie Cole"_s, u"Dean Fenwick"_s,
                 u"High worry tonight"_s, u"01632 960100"_s, u"PRACTICE-43210"_s }) {
            CAPTURE(item);
            CHECK(text.contains(item));
        }
        CHECK(text.contains(u"OFFICIAL-SENSITIVE"));
        CHECK_FALSE(QFileInfo(walk->documents.first()).fileName().contains(u"Fenwick"));
        CHECK_FALSE(text.contains(u"I just wanted somebody")); // the return comes later
    }
    SECTION("the interview record answers the six purposes and keeps the child's words apart")
    {
        const QString text = pdfText(walk->documents.last());
        for (const QString &item : { u"Nobody hurt me"_s, u"Dad rang and said he was not coming"_s,
                 u"text Ros or Sam at any hour"_s, u"rings Dad with me on Friday"_s,
                 u"To see Auntie Ros every week"_s, u"Sam thinks that the missed visit"_s,
                 u"116 000"_s, u"done in time"_s }) {
            CAPTURE(item);
            CHECK(text.contains(item));
        }
        CHECK_FALSE(text.contains(u"Not covered yet"));
        CHECK(text.indexOf(u"What the child said"_s)
            < text.indexOf(u"What the interviewer thinks"_s));
    }
    SECTION("nothing is due afterwards, and the record holds together")
    {
        SetTimeSource time(at(u"2026-11-10T12:00"_s));
        const auto record = openAt(walk->record, time);
        REQUIRE_OK(record);
        CHECK((*record)->currentEpisodes()->isEmpty());
        CHECK((*record)->verify()->problems == QStringList());
    }
}
