// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copy_store.h"
#include "tests/core/store/filled_store.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("CopyStore: where copies go is kept; at first they go nowhere", "[store]")
{
    FilledStore store;
    CopyStore copies(*store.database);
    CHECK(copies.copying()->folder == QString());
    CHECK_FALSE(copies.copying()->isOnClosing);
    REQUIRE_OK(copies.write({ u"sticks/öne"_s, true }));
    CHECK(copies.copying()->folder == u"sticks/öne");
    CHECK(copies.copying()->isOnClosing);
}

TEST_CASE(
    "CopyStore: the newest copy comes first, and only a whole one counts as proved", "[store]")
{
    FilledStore store;
    CopyStore copies(*store.database);
    const QDateTime first = store.stamp.at;
    const auto later = [&](int hours) { return first.addSecs(hours * 3600); };
    CHECK_FALSE(copies.newestProved(later(24))->isValid());
    REQUIRE_OK(copies.put({ u"a"_s, first }));
    REQUIRE_OK(copies.put({ u"b"_s, later(1) }));
    REQUIRE_OK(copies.put({ u"c"_s, later(2) }));
    CHECK(copies.copies()->first().name == u"c");
    CHECK_FALSE(copies.copies()->first().provedAt.isValid());
    CHECK_FALSE(copies.newestProved(later(24))->isValid());

    REQUIRE_OK(copies.put({ u"a"_s, first, later(3) }));
    CHECK(copies.newestProved(later(24)) == first);
    REQUIRE_OK(copies.put({ u"c"_s, later(2), later(3), u"It is damaged."_s }));
    CHECK(copies.newestProved(later(24)) == first);
    CHECK(copies.copies()->first().problem == u"It is damaged.");
    REQUIRE_OK(copies.put({ u"b"_s, later(1), later(3) }));
    CHECK(copies.newestProved(later(24)) == later(1));
    REQUIRE_OK(copies.remove(u"b"_s));
    CHECK(copies.newestProved(later(24)) == first);
    CHECK(copies.copies()->size() == 2);
}

TEST_CASE("CopyStore: one copy that is dated ahead hides no other for good", "[store]")
{
    FilledStore store;
    CopyStore copies(*store.database);
    const QDateTime now = store.stamp.at;
    REQUIRE_OK(copies.put({ u"ahead"_s, now.addYears(80), now }));
    CHECK(copies.newestProved(now) == now.addYears(80));
    REQUIRE_OK(copies.put({ u"good"_s, now.addDays(-1), now }));
    CHECK(copies.newestProved(now) == now.addDays(-1));
}
