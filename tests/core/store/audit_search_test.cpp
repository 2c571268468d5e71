// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_search.h"
#include "core/store/transaction.h"
#include "tests/core/store/filled_store.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QStringList actionsIn(const Result<QList<AuditHit>> &page)
{
    REQUIRE_OK(page);
    QStringList actions;
    for (const AuditHit &hit : *page)
        actions << hit.row.action;
    return actions;
}

} // namespace

TEST_CASE("AuditSearch: rows come newest first, a page at a time, with the names in them",
    "[store][audit]")
{
    FilledStore store;
    const EpisodeId night = store.addEpisode(store.stamp.at);
    const AuditStore audit(*store.database);
    AuditStore writing(*store.database);
    REQUIRE_OK(writing.add(store.stamp, AuditAction::ChildOpened, store.child.toStorage()));
    REQUIRE_OK(writing.add(store.stamp, AuditAction::EpisodeOpened, night.toStorage()));
    REQUIRE_OK(writing.add(store.stamp, AuditAction::SignedIn, store.stamp.author.toStorage()));
    const AuditSearch search(*store.database);
    const auto page = search.page({}, 0, 2);
    CHECK(actionsIn(page) == QStringList { u"signed-in"_s, u"episode-opened"_s });
    CHECK(page->at(0).author == u"Sam Reed");
    CHECK(page->at(0).thing == u"Sam Reed");
    CHECK(page->at(1).children == QStringList { u"Ada"_s });
    CHECK(page->at(1).episodes == QStringList { u"2026-0001"_s });
    CHECK(actionsIn(search.page({}, page->last().row.number, 2))
        == QStringList { u"child-opened"_s });
    CHECK(search.count({}) == 3);
}

TEST_CASE("AuditSearch: by child, person, time and action, and nothing for none of them",
    "[store][audit]")
{
    FilledStore store;
    const EpisodeId night = store.addEpisode(store.stamp.at);
    AuditStore audit(*store.database);
    const Stamp later { store.stamp.author, store.stamp.at.addSecs(60) };
    REQUIRE_OK(audit.add(store.stamp, AuditAction::ChildOpened, ChildId::make().toStorage()));
    REQUIRE_OK(audit.add(store.stamp, AuditAction::EpisodeOpened, night.toStorage()));
    REQUIRE_OK(
        audit.add(later, AuditAction::SignInFailed, instantToStorage(store.stamp.at.addDays(-1))));
    REQUIRE_OK(audit.add(later, AuditAction::SignedIn, store.stamp.author.toStorage()));
    const AuditSearch search(*store.database);

    AuditWanted wanted;
    wanted.children = QList<ChildId> { store.child };
    CHECK(actionsIn(search.page(wanted, 0, 9)) == QStringList { u"episode-opened"_s });
    wanted.children = QList<ChildId>();
    CHECK(search.count(wanted) == 0);

    INFO("a try in vain is nobody's, and stands at the time it was made");
    wanted = {};
    wanted.authors = QList<StaffId> { store.stamp.author };
    CHECK(search.count(wanted) == 3);
    wanted = {};
    wanted.until = store.stamp.at;
    CHECK(actionsIn(search.page(wanted, 0, 9)) == QStringList { u"sign-in-failed"_s });
    wanted = {};
    wanted.from = later.at;
    CHECK(actionsIn(search.page(wanted, 0, 9)) == QStringList { u"signed-in"_s });
    wanted = {};
    wanted.actions = actionsOf(AuditKind::Opened);
    CHECK(search.count(wanted) == 2);
}
