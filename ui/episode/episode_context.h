// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"
#include "core/record/record.h"
#include "ui/shell/ui_context.h"

#include <QStringList>

namespace homeward {

/// What each step of an episode is given.
struct EpisodeContext
{
    UiContext ui;
    EpisodeId episode;
};

/// Writes one entry, and marks that it is saved. False when it could not be written; the message
/// bar says why.
bool writeEntry(const EpisodeContext &context, const NewEntry &entry);
/// Names of the children who went together with this one.
[[nodiscard]] QStringList linkedNames(const EpisodeFacts &facts);

} // namespace homeward
