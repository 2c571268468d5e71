// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/profile_snapshots.h"
#include "tests/core/store/filled_store.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("ProfileSnapshots: a frozen profile comes back as it was", "[store]")
{
    FilledStore store;
    ProfileSnapshots snapshots(*store.database);
    Profile profile;
    profile.child = { store.child, u"Zoë O'Neill-Müller"_s, {}, {}, QDate(2026, 8, 1) };
    profile.child.facts.insert(
        u"looks.hair"_s, { Answer::text(u"brown"_s), u"Mum"_s, store.stamp.at.addMSecs(7) });
    profile.contacts << Contact { ContactId::make(), store.child, u"Jo"_s, u"friend"_s, {} };
    const auto hash = snapshots.freeze(profile);
    REQUIRE_OK(hash);
    CHECK(snapshots.profile(*hash) == profile);
    CHECK(snapshots.freeze(profile) == *hash);
    CHECK(snapshots.changed() == QStringList());
    CHECK_FAILS(snapshots.profile(QString(64, u'a')), Error::Code::Damaged);
    CHECK_FAILS(
        store.database->run(u"UPDATE profile_snapshots SET content = '{}'"_s), Error::Code::Sql);

    rawSql(store.path(),
        u"DROP TRIGGER profile_snapshots_never_change; "
        "UPDATE profile_snapshots SET content = '{}'"_s);
    CHECK(snapshots.changed() == QStringList { *hash });
    CHECK_FAILS(snapshots.profile(*hash), Error::Code::Damaged);
}
