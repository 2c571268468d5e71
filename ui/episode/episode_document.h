// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/episode/episode_context.h"
#include "ui/parts/document_panel.h"

namespace homeward {

/// A document of an episode: made from its facts, and a line in its log once it is given out.
[[nodiscard]] DocumentSource episodeDocument(const EpisodeContext &context, const QString &kind,
    std::function<bool()> settle,
    std::function<Result<Document>(const EpisodeFacts &, const Situation &)> content);

} // namespace homeward
