// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

namespace homeward {

/// `homeward-cli report`: makes a paper of an episode.
namespace report_command {

/// Writes the police report, or the interview's record, into a folder. That it was opened and given
/// out is on record. Gives the path. Fails with NotFound when no episode has this number.
[[nodiscard]] Result<QString> write(Record &record, const QString &number, bool isInterview,
    const QString &folder, const QDateTime &now);

} // namespace report_command

} // namespace homeward
