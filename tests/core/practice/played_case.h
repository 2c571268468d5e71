// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice_home.h"
#include "core/practice/scenario_player.h"
#include "core/record/record.h"
#include "tests/support/support.h"

namespace homeward::test {

/// A scenario with a setting of its own, and where it stands at one instant after another.
class PlayedCase
{
public:
    explicit PlayedCase(const Result<Scenario> &scenario)
    {
        REQUIRE_OK(scenario);
        m_scenario = *scenario;
        const auto stage = practice_home::stageOf(m_scenario);
        REQUIRE_OK(stage);
        m_time.set(stage->from);
        auto record = ScenarioPlayer::make(
            m_folder.path(QStringLiteral("case.homeward")), stage->before, m_time);
        REQUIRE_OK(record);
        m_record = std::move(*record);
    }

    /// Plays what is done up to then, which is later than the last time asked.
    Situation until(const QString &instant)
    {
        const QDateTime now = at(instant);
        Scenario part = m_scenario;
        part.steps.clear();
        while (m_next < m_scenario.steps.size() && m_scenario.steps.at(m_next).at <= now)
            part.steps << m_scenario.steps.at(m_next++);
        ScenarioPlayer player(*m_record, m_time);
        REQUIRE_OK(player.play(part, m_folder.path({})));
        m_time.set(now);
        return assess(facts(), now);
    }
    [[nodiscard]] EpisodeFacts facts() const
    {
        const auto episodes = m_record->episodes();
        REQUIRE_OK(episodes);
        const auto facts = m_record->facts(episodes->first().episode.id);
        REQUIRE_OK(facts);
        return *facts;
    }
    [[nodiscard]] Record &record() { return *m_record; }

private:
    TempFolder m_folder;
    SetTimeSource m_time { at(QStringLiteral("2026-11-03T09:00")) };
    Scenario m_scenario;
    std::unique_ptr<Record> m_record;
    qsizetype m_next = 0;
};

} // namespace homeward::test
