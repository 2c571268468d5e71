// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/episode_store.h"
#include "tests/core/store/filled_store.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QString numberOf(FilledStore &store, const EpisodeId &episode)
{
    const auto row = EpisodeStore(*store.database).row(episode);
    REQUIRE_OK(row);
    return (*row)->episode.number;
}

} // namespace

TEST_CASE("EpisodeStore: numbers count up in each year without gaps", "[store]")
{
    FilledStore store;
    CHECK(numberOf(store, store.addEpisode(store.stamp.at)) == u"2026-0001");
    CHECK(numberOf(store, store.addEpisode(store.stamp.at)) == u"2026-0002");
    CHECK(numberOf(store, store.addEpisode(store.stamp.at, 2027)) == u"2027-0001");
    CHECK(numberOf(store, store.addEpisode(store.stamp.at)) == u"2026-0003");
}

TEST_CASE(
    "EpisodeStore: a summary of any state comes back, and the closed are not current", "[store]")
{
    FilledStore store;
    EpisodeStore episodes(*store.database);
    const EpisodeId episode = store.addEpisode(store.stamp.at);
    using State = EpisodeSummary::State;
    const State state = GENERATE(State::Open, State::Located, State::Returned, State::Closed);
    const QDateTime ended = GENERATE(QDateTime(), at(u"2026-11-04T01:00"_s));
    const EpisodeSummary summary { episode, state, store.stamp.at, ended, u"back-safe"_s };
    REQUIRE_OK(episodes.writeSummary(summary));
    REQUIRE_OK(episodes.writeSummary(summary));
    const auto rows = episodes.rowsOf(store.child);
    REQUIRE_OK(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->first().summary == summary);
    CHECK(rows->first().childName == u"Ada");
    CHECK(episodes.currentRows()->size() == (state == State::Closed ? 0 : 1));
}

TEST_CASE("EpisodeStore: what is current is found by its own index", "[store]")
{
    FilledStore store;
    const auto plan = store.database->all(
        u"EXPLAIN QUERY PLAN SELECT episode FROM summaries WHERE state <> 'closed' ORDER BY since"_s,
        {}, [](Row &row) { return row.text(3); });
    REQUIRE_OK(plan);
    CHECK(plan->first().contains(u"summaries_current"_s));
}
