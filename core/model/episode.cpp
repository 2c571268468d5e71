// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/episode.h"

#include "core/base/words.h"

namespace homeward {

namespace {

constexpr auto kindWords = words<Episode::Kind>({
    { Episode::Kind::Missing, u"missing" },
    { Episode::Kind::Away, u"away" },
    { Episode::Kind::FromEducation, u"from-education" },
});

constexpr auto stateWords = words<EpisodeSummary::State>({
    { EpisodeSummary::State::Open, u"open" },
    { EpisodeSummary::State::Located, u"located" },
    { EpisodeSummary::State::Returned, u"returned" },
    { EpisodeSummary::State::Closed, u"closed" },
});

} // namespace

QString toStorage(Episode::Kind kind) { return kindWords.word(kind); }

std::optional<Episode::Kind> episodeKindFromStorage(QStringView word)
{
    return kindWords.value(word);
}

QString toStorage(EpisodeSummary::State state) { return stateWords.word(state); }

std::optional<EpisodeSummary::State> episodeStateFromStorage(QStringView word)
{
    return stateWords.value(word);
}

} // namespace homeward
