// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/episode.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Episode: kinds go to words and back", "[model][episode]")
{
    const auto [kind, word] = GENERATE(table<Episode::Kind, QString>({
        { Episode::Kind::Missing, u"missing"_s },
        { Episode::Kind::Away, u"away"_s },
        { Episode::Kind::FromEducation, u"from-education"_s },
    }));
    CHECK(toStorage(kind) == word);
    CHECK(episodeKindFromStorage(word) == kind);
    CHECK_FALSE(episodeKindFromStorage(word.toUpper()).has_value());
    CHECK_FALSE(episodeKindFromStorage(QString()).has_value());
}

TEST_CASE("EpisodeSummary: states go to words and back", "[model][episode]")
{
    const auto [state, word] = GENERATE(table<EpisodeSummary::State, QString>({
        { EpisodeSummary::State::Open, u"open"_s },
        { EpisodeSummary::State::Located, u"located"_s },
        { EpisodeSummary::State::Returned, u"returned"_s },
        { EpisodeSummary::State::Closed, u"closed"_s },
    }));
    CHECK(toStorage(state) == word);
    CHECK(episodeStateFromStorage(word) == state);
    CHECK_FALSE(episodeStateFromStorage(word + u' ').has_value());
}
