// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/time_source.h"
#include "core/record/failed_tries.h"
#include "core/record/record.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace homeward {

/// Exit codes of homeward-cli.
enum class Exit
{
    Ok = 0,
    Failed = 1, ///< refused or failed; one clear line on stderr, nothing half done
    WrongUsage = 2,
};

/// What a command prints, and how it ended.
struct Outcome
{
    Exit exit = Exit::Ok;
    QString out = {};
    QString err = {};
};

/// The program without a window: the same record, guide and documents, one command a call.
class CommandLine
{
public:
    struct Place
    {
        const TimeSource &time;
        /// Asks the person for a passphrase that is not given any other way.
        std::function<Result<Secret>(const QString &question)> ask;
        KeyCost cost = KeyCost::usual(); ///< of the keys of a new record
        FailedTries tries = FailedTries({}); ///< where tries in vain are kept
    };

    explicit CommandLine(Place place);

    /// `arguments` without the program's name.
    [[nodiscard]] Outcome run(const QStringList &arguments) const;

private:
    Place m_place;
};

} // namespace homeward
