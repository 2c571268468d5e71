// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episode_context.h"

#include "ui/shell/tell_saved.h"

namespace homeward {

bool writeEntry(const EpisodeContext &context, const NewEntry &entry)
{
    return tellSaved(context.ui, context.ui.record.append(context.episode, entry));
}

QStringList linkedNames(const EpisodeFacts &facts)
{
    QStringList names;
    for (const LinkedChild &other : facts.linked)
        names << other.name;
    return names;
}

} // namespace homeward
