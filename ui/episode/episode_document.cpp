// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/episode/episode_document.h"

#include "core/record/record.h"

namespace homeward {

DocumentSource episodeDocument(const EpisodeContext &context, const QString &kind,
    std::function<bool()> settle,
    std::function<Document(const EpisodeFacts &, const Situation &)> content)
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
            [context, kind](
                const Document &document, const QByteArray &pdf, const QString &folder) {
                return context.ui.record.disclose(context.episode, document, kind, pdf, folder);
            },
        .notePrinted =
            [context, kind](const Document &document, const QByteArray &pdf) {
                return context.ui.record.notePrinted(context.episode, document, kind, pdf);
            },
    };
}

} // namespace homeward
