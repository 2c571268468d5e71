// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/outgoing_paper.h"
#include "core/record/record.h"

#include <optional>

namespace homeward {

/// `homeward-cli report`: makes a paper of an episode.
namespace report_command {

enum class Paper
{
    Police,
    Interview,
    School
};

/// "police", "interview" or "school".
[[nodiscard]] std::optional<Paper> paperFrom(QStringView word);

/// Writes the paper into a folder, wrapped as is wished. That it was opened and given out is on
/// record. Gives the path. Fails with NotFound when no episode has this number, or as what makes
/// the paper does.
[[nodiscard]] Result<QString> write(Record &record, const QString &number, Paper paper,
    const Wrapping &wrapping, const QString &folder);

} // namespace report_command

} // namespace homeward
