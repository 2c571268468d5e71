// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/time_source.h"
#include "core/practice/scenario.h"
#include "core/record/record.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace homeward {

/// Plays a scenario through the record, as its people would: signed in, one act after the other,
/// each at its time.
class ScenarioPlayer
{
public:
    /// `time` is the clock the record was opened with: it is set to each step's time.
    ScenarioPlayer(Record &record, SetTimeSource &time);

    /// Adds the scenario's staff and children to the record. Children that are there by name are
    /// left as they are.
    [[nodiscard]] Done addPeople(const Scenario &scenario);
    /// Does the steps. PDFs go to `folder`. Stops at the first step that fails, and names it.
    [[nodiscard]] Done play(const Scenario &scenario, const QString &folder);
    /// The passphrase of everybody in a record that a scenario made: nothing in it is real.
    [[nodiscard]] static QString passphrase();
    [[nodiscard]] static KeyHolder keyOf(const QString &name);

    /// Paths of the PDFs written so far.
    [[nodiscard]] const QStringList &documents() const { return m_documents; }

    /// Makes a record at `path` with the scenario's setting, people and steps.
    [[nodiscard]] static Result<std::unique_ptr<Record>> make(
        const QString &path, const Scenario &scenario, SetTimeSource &time);

private:
    [[nodiscard]] Done addChild(const ScenarioChild &child);
    [[nodiscard]] Done signIn(const QString &name);
    [[nodiscard]] Done start(const ScenarioStep &step);
    [[nodiscard]] Done fill(const ScenarioStep &step);
    [[nodiscard]] Done document(const ScenarioStep &step, const QString &folder);
    [[nodiscard]] Result<EpisodeId> openEpisodeOf(const QString &name) const;
    [[nodiscard]] Result<ChildId> childNamed(const QString &name) const;
    [[nodiscard]] Result<QString> subjectOf(
        const ScenarioStep &step, const EpisodeId &episode) const;

    Record &m_record;
    SetTimeSource &m_time;
    QStringList m_documents;
};

} // namespace homeward
