// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"
#include "tests/support/support.h"

#include <QSet>

#include <type_traits>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("an id that nobody made is none", "[base][id]")
{
    CHECK(ChildId().isEmpty());
    CHECK(ChildId() == ChildId::fromStorage({}));
    CHECK_FALSE(ChildId::make().isEmpty());
}

TEST_CASE("ids that are made are UUIDs and never alike", "[base][id]")
{
    QSet<ChildId> made;
    for (int round = 0; round < 1000; ++round) {
        const ChildId id = ChildId::make();
        CHECK_FALSE(QUuid::fromString(id.toStorage()).isNull());
        CHECK(id.toStorage().size() == 36);
        made.insert(id);
    }
    CHECK(made.size() == 1000);
}

TEST_CASE("an id comes back from storage as it was", "[base][id]")
{
    const EpisodeId id = EpisodeId::make();
    CHECK(EpisodeId::fromStorage(id.toStorage()) == id);
    CHECK(qHash(EpisodeId::fromStorage(id.toStorage())) == qHash(id));
}

TEST_CASE("ids have one order", "[base][id]")
{
    const auto a = EntryId::fromStorage(u"a"_s);
    const auto b = EntryId::fromStorage(u"b"_s);
    CHECK(a < b);
    CHECK_FALSE(b < a);
    CHECK_FALSE(a < a);
}

TEST_CASE("the id of a child is no id of an episode", "[base][id]")
{
    STATIC_REQUIRE_FALSE(std::is_convertible_v<ChildId, EpisodeId>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<EpisodeId, ChildId>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<EpisodeId, QString>);
}
