// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_home.h"
#include "core/practice/scenario_player.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("ScenarioPlayer: a step that cannot be done is named and nothing after it is done",
    "[practice]")
{
    const TempFolder folder;
    const auto home = practice_home::home();
    REQUIRE_OK(home);
    SetTimeSource time(home->steps.first().at);
    auto record = ScenarioPlayer::make(folder.path(u"home.homeward"_s), *home, time);
    REQUIRE_OK(record);

    auto night = practice_home::night();
    REQUIRE_OK(night);
    night->steps.resize(3);
    night->steps[1].children = { u"Nobody"_s };
    ScenarioPlayer player(**record, time);
    const Done played = player.play(*night, folder.path(u"out"_s));
    CHECK_FAILS(played, Error::Code::NotFound);
    CHECK(played.error().message.contains(u"2"));
    const auto episodes = (*record)->currentEpisodes();
    REQUIRE_OK(episodes);
    REQUIRE(episodes->size() == 1);
    const auto facts = (*record)->facts(episodes->first().episode.id);
    REQUIRE_OK(facts);
    CHECK(FactFold(*facts).all(Entry::Kind::Check).isEmpty());
}
