// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_store.h"
#include "core/store/copy_store.h"
#include "core/store/draft_store.h"
#include "core/store/session_store.h"
#include "tests/core/store/filled_store.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("SessionStore: who was seen lately is there, with their name", "[store]")
{
    FilledStore store;
    SessionStore sessions(*store.database);
    SessionRow row { SessionId::make(), store.stamp.author, {}, u"window"_s, store.stamp.at,
        store.stamp.at };
    const QDateTime late = store.stamp.at.addSecs(120);
    REQUIRE_OK(sessions.put(row));
    REQUIRE(sessions.seenBetween(store.stamp.at, late)->size() == 1);
    CHECK(sessions.seenBetween(store.stamp.at, late)->first().staffName == u"Sam Reed");
    CHECK(sessions.seenBetween(store.stamp.at, late)->first().program == u"window");
    CHECK(sessions.seenBetween(store.stamp.at.addSecs(1), late)->isEmpty());

    row.seenAt = store.stamp.at.addSecs(60);
    REQUIRE_OK(sessions.put(row));
    CHECK(sessions.seenBetween(store.stamp.at.addSecs(1), late)->size() == 1);
    REQUIRE_OK(sessions.removeNotSeenBetween(row.seenAt, row.seenAt));
    CHECK(sessions.seenBetween(store.stamp.at, late)->size() == 1);
    REQUIRE_OK(sessions.removeNotSeenBetween(row.seenAt.addSecs(1), late));
    CHECK(sessions.seenBetween(store.stamp.at, late)->isEmpty());

    row.seenAt = late.addSecs(1);
    REQUIRE_OK(sessions.put(row));
    CHECK(sessions.seenBetween(store.stamp.at, late)->isEmpty());
    CHECK(sessions.seenBetween(store.stamp.at, row.seenAt)->size() == 1);
    REQUIRE_OK(sessions.removeNotSeenBetween(store.stamp.at, late));
    CHECK(sessions.seenBetween(store.stamp.at, row.seenAt)->isEmpty());
}

TEST_CASE(
    "SessionStore: being seen changes nothing else; everything that a page shows does", "[store]")
{
    FilledStore store;
    SessionStore sessions(*store.database);
    const auto mark = [&] {
        const auto found = sessions.markOfAllElse();
        REQUIRE_OK(found);
        return *found;
    };
    const QString before = mark();
    REQUIRE_OK(sessions.put({ SessionId::make(), store.stamp.author, {}, u"window"_s,
        store.stamp.at, store.stamp.at }));
    CHECK(mark() == before);
    REQUIRE_OK(AuditStore(*store.database).add(store.stamp, AuditAction::ChildAdded, {}));
    const QString audited = mark();
    CHECK(audited != before);
    DraftStore drafts(*store.database);
    DraftRow draft { store.child.toStorage(), u"note"_s, {}, u"note.text"_s, Answer::text(u"a"_s),
        u"a"_s };
    draft.savedAt = store.stamp.at;
    REQUIRE_OK(drafts.save(draft, store.stamp));
    const QString drafted = mark();
    CHECK(drafted != audited);
    draft.typed = u"ab"_s;
    REQUIRE_OK(drafts.save(draft, store.stamp));
    const QString typed = mark();
    CHECK(typed != drafted);
    CopyStore copies(*store.database);
    CopyRow copy { u"a-2026-11-03-220000.homeward"_s, store.stamp.at };
    REQUIRE_OK(copies.put(copy));
    const QString copied = mark();
    CHECK(copied != typed);
    copy.provedAt = store.stamp.at.addSecs(60);
    REQUIRE_OK(copies.put(copy));
    const QString proved = mark();
    CHECK(proved != copied);
    copy.problem = u"It is damaged."_s;
    REQUIRE_OK(copies.put(copy));
    CHECK(mark() != proved);
    REQUIRE_OK(copies.remove(copy.name));
    CHECK(mark() == typed);
}
