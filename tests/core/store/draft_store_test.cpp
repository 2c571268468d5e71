// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/draft_store.h"
#include "tests/core/store/filled_store.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("DraftStore: a draft comes back only in its own place, and the last word counts",
    "[store][draft]")
{
    FilledStore store;
    DraftStore drafts(*store.database);
    const QString record = EpisodeId::make().toStorage();
    const StaffId me = store.stamp.author;
    const auto typed = [&](const QString &subject, const QString &field, const QString &text) {
        REQUIRE_OK(drafts.save(
            { record, u"check"_s, subject, field, Answer::text(text), text }, store.stamp));
    };
    typed(u"room"_s, u"check.note"_s, u"one"_s);
    typed(u"room"_s, u"check.note"_s, u"two"_s);
    typed(u"room"_s, u"check.outcome"_s, u"done"_s);
    typed(u"garden"_s, u"check.note"_s, u"three"_s);

    const auto mine = drafts.drafts(me, record);
    REQUIRE_OK(mine);
    REQUIRE(mine->size() == 3);
    CHECK(mine->at(0).subject == u"garden");
    CHECK(mine->at(1).typed == u"two");
    CHECK(mine->at(1).savedAt == store.stamp.at);
    CHECK(drafts.drafts(me, EpisodeId::make().toStorage())->isEmpty());
    CHECK(drafts.drafts(StaffId::make(), record)->isEmpty());

    SECTION("one field is dropped")
    {
        REQUIRE_OK(drafts.drop(me, record, u"check"_s, u"room"_s, { u"check.note"_s }));
        CHECK(drafts.drafts(me, record)->size() == 2);
    }
    SECTION("a whole form about one subject is dropped")
    {
        REQUIRE_OK(drafts.drop(me, record, u"check"_s, u"room"_s));
        REQUIRE(drafts.drafts(me, record)->size() == 1);
        CHECK(drafts.drafts(me, record)->first().subject == u"garden");
    }
    SECTION("nobody drops another's")
    {
        REQUIRE_OK(drafts.drop(StaffId::make(), record, u"check"_s, u"room"_s));
        CHECK(drafts.drafts(me, record)->size() == 3);
    }
}
