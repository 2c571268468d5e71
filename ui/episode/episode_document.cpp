// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episode_document.h"

#include "core/record/record.h"

namespace homeward {

DocumentSource episodeDocument(const EpisodeContext &context, const QString &kind,
    std::function<bool()> settle,
    std::function<Result<Document>(const EpisodeFacts &, const Situation &)> content)
{
    return {
        .settle = std::move(settle),
        .content = [context, content = std::move(content)]() -> Result<Document> {
            const auto facts = context.ui.record.facts(context.episode);
            if (!facts)
                return tl::unexpected(facts.error());
            return content(*facts, assess(*facts, context.ui.record.now()));
        },
        .give =
            [context, kind](const OutgoingPaper &paper, const QString &folder) {
                return context.ui.record.disclose(
                    context.episode, paper.document, kind, paper.bytes, folder, paper.ending);
            },
        .notePrinted =
            [context, kind](const Document &document, const QByteArray &pdf) {
                return context.ui.record.notePrinted(context.episode, document, kind, pdf);
            },
        .ways = { .hasPassword = true, .hasEmail = true },
    };
}

} // namespace homeward
