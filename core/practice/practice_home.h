// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/time_source.h"
#include "core/practice/scenario.h"
#include "core/record/record.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace homeward {

/// The practice home: eight invented children to try everything on. Marked as practice everywhere.
namespace practice_home {

/// The home on a quiet day: its people and three of its children, nobody away. A night is walked in
/// it, so that the night is all that is going on.
[[nodiscard]] Result<Scenario> home(qint64 days = 0);
/// The home with all its children and what is going on there: one went twelve times and is just
/// back, one is away since last night.
[[nodiscard]] Result<Scenario> wholeHome(qint64 days = 0);
/// The night that is walked in the home.
[[nodiscard]] Result<Scenario> night(qint64 days = 0);
/// A day in a school of its own: the pupil who is not in the next lesson.
[[nodiscard]] Result<Scenario> schoolDay(qint64 days = 0);
/// An interview in a return interview service of its own: the girl of whom the police told it.
[[nodiscard]] Result<Scenario> returnInterview(qint64 days = 0);

/// Where a scenario is played: its own setting and people before anything has happened, or the
/// practice home.
struct Stage
{
    Scenario before;
    QDateTime from; ///< UTC: when its record is made
};

[[nodiscard]] Result<Stage> stageOf(const Scenario &scenario);

/// Makes the whole practice home at `path`, with its dates moved so that the last night in it is
/// the one before `today`. Fails as Record::create.
[[nodiscard]] Done make(const QString &path, QDate today);

/// Everybody's passphrase in a practice home: nothing in it is real.
[[nodiscard]] QString passphrase();

/// Opens a record that a scenario made, with `name` signed in; nobody named: the first of the
/// practice home's people. Fails as Record::open.
[[nodiscard]] Result<std::unique_ptr<Record>> open(
    const QString &path, const TimeSource &time, const QString &name = {});

struct Walk
{
    QString record; ///< path of the record
    QStringList documents; ///< paths of the PDFs
};

/// Makes the practice home in `folder`, walks the night and writes its PDFs there. With `scenario`
/// that file is walked instead of the night that comes with the program, in its own setting if it
/// has one.
[[nodiscard]] Result<Walk> walk(const QString &folder, const QString &scenario = {});

} // namespace practice_home

} // namespace homeward
