// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_home.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const QDate dayOfMove(2026, 11, 3);

Placement home(const QString &address, QDate from, QDate to = {})
{
    return { PlacementId::make(), {}, from, to,
        { { u"placement.address"_s, Answer::text(address) } } };
}

QString addressIn(const Night &night)
{
    return FactFold(night.facts).answer(u"placement.address"_s).value();
}

} // namespace

TEST_CASE("homeDuring: who goes on the last day in a home has an address all night, until another "
          "begins",
    "[guide]")
{
    Night night;
    night.facts.episode.openedAt = at(u"2026-11-03T17:00"_s);
    night.facts.profile.placements = { home(u"1 Elm Road"_s, QDate(2026, 1, 5), dayOfMove) };
    CHECK(addressIn(night) == u"1 Elm Road");
    night.add(Entry::Kind::Note, u"2026-11-04T00:30"_s, {});
    CHECK(addressIn(night) == u"1 Elm Road");

    INFO("another is written down, where they are to live from the day after");
    night.facts.profile.placements.prepend(home(u"2 Oak Road"_s, dayOfMove.addDays(2)));
    CHECK(addressIn(night) == u"1 Elm Road");
    night.add(Entry::Kind::Note, u"2026-11-05T09:00"_s, {});
    CHECK(addressIn(night) == u"2 Oak Road");
}

TEST_CASE(
    "homeDuring: an absence that is written down the day after is of the day it began", "[guide]")
{
    Night night;
    night.facts.profile.placements = { home(u"1 Elm Road"_s, QDate(2026, 1, 5), dayOfMove) };
    night.facts.episode.openedAt = at(u"2026-11-04T08:00"_s);
    CHECK(addressIn(night) == u"1 Elm Road");
    night.facts.profile.placements.first().to = dayOfMove.addDays(-1);
    CHECK(homeDuring(night.facts) == nullptr);
}
