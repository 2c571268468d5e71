// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_home.h"

#include "core/practice/scenario_player.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace homeward::practice_home {

using namespace Qt::StringLiterals;

Result<Scenario> home(qint64 days)
{
    return Scenario::fromFile(u":/practice/practice-home.json"_s, days);
}

Result<Scenario> wholeHome(qint64 days)
{
    auto whole = home(days);
    const auto others = Scenario::fromFile(u":/practice/practice-home-others.json"_s, days);
    if (!whole || !others)
        return whole ? others : whole;
    whole->children << others->children;
    whole->steps << others->steps;
    std::stable_sort(whole->steps.begin(), whole->steps.end(),
        [](const ScenarioStep &a, const ScenarioStep &b) { return a.at < b.at; });
    return whole;
}

Result<Scenario> night(qint64 days)
{
    return Scenario::fromFile(u":/practice/not-home-from-school.json"_s, days);
}

Result<Scenario> schoolDay(qint64 days)
{
    return Scenario::fromFile(u":/practice/gone-from-school.json"_s, days);
}

Result<Scenario> returnInterview(qint64 days)
{
    return Scenario::fromFile(u":/practice/told-by-the-police.json"_s, days);
}

Result<Stage> stageOf(const Scenario &scenario)
{
    if (scenario.setting) {
        Scenario before = scenario;
        before.steps.clear();
        return Stage { before, scenario.steps.first().at };
    }
    const auto people = home();
    if (!people)
        return tl::unexpected(people.error());
    return Stage { *people, people->steps.first().at };
}

Done make(const QString &path, QDate today)
{
    const auto scenario = wholeHome(Scenario::daysToMoveTo(today));
    if (!scenario)
        return tl::unexpected(scenario.error());
    SetTimeSource time(scenario->steps.first().at);
    const auto record = ScenarioPlayer::make(path, *scenario, time);
    return record ? Done() : tl::unexpected(record.error());
}

QString passphrase() { return ScenarioPlayer::passphrase(); }

Result<std::unique_ptr<Record>> open(
    const QString &path, const TimeSource &time, const QString &name)
{
    if (!name.isEmpty())
        return Record::open(path, ScenarioPlayer::keyOf(name), time);
    const auto people = home();
    if (!people)
        return tl::unexpected(people.error());
    return Record::open(path, ScenarioPlayer::keyOf(people->staff.first().name), time);
}

Result<Walk> walk(const QString &folder, const QString &scenario)
{
    if (!QDir().mkpath(folder))
        return failure(Error::Code::Io,
            QCoreApplication::translate(
                "Practice", "The folder %1 cannot be made. Choose another one.")
                .arg(folder));
    const auto acts = scenario.isEmpty() ? night() : Scenario::fromFile(scenario);
    if (!acts)
        return tl::unexpected(acts.error());
    const auto stage = stageOf(*acts);
    if (!stage)
        return tl::unexpected(stage.error());
    SetTimeSource time(stage->from);
    const QString path = QDir(folder).filePath(u"practice.homeward"_s);
    auto record = ScenarioPlayer::make(path, stage->before, time);
    if (!record)
        return tl::unexpected(record.error());
    ScenarioPlayer player(**record, time);
    if (const Done played = player.play(*acts, folder); !played) {
        for (const QString &document : player.documents())
            QFile::remove(document);
        record->reset();
        QFile::remove(path);
        return tl::unexpected(played.error());
    }
    return Walk { path, player.documents() };
}

} // namespace homeward::practice_home
