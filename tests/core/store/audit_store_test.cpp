// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_store.h"
#include "core/store/sql_value.h"
#include "tests/core/store/filled_store.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("AuditStore: each row is chained to the one before", "[store][audit]")
{
    FilledStore store;
    AuditStore audit(*store.database);
    REQUIRE_OK(audit.add(store.stamp, AuditAction::ChildOpened, store.child.toStorage()));
    REQUIRE_OK(audit.add(
        store.stamp, AuditAction::EntryAdded, EntryId::make().toStorage(), digestOf(u"x"_s)));
    const auto rows = audit.rows();
    REQUIRE_OK(rows);
    REQUIRE(rows->size() == 2);
    CHECK(rows->at(0).number == 1);
    CHECK(rows->at(0).digest == rows->at(0).digestAfter(auditBeginning()));
    CHECK(rows->at(1).digest == rows->at(1).digestAfter(rows->at(0).digest));
    AuditRow changed = rows->at(1);
    changed.at = changed.at.addMSecs(1);
    CHECK(changed.digestAfter(rows->at(0).digest) != changed.digest);
    CHECK_FAILS(store.database->run(u"UPDATE audit SET about = ''"_s), Error::Code::Sql);
    CHECK_FAILS(store.database->run(u"DELETE FROM audit"_s), Error::Code::Sql);
}

TEST_CASE("AuditStore: the newest change is found past those who only came in", "[store][audit]")
{
    FilledStore store;
    AuditStore audit(*store.database);
    CHECK(audit.newestChange()->has_value() == false);
    REQUIRE_OK(audit.add(store.stamp, AuditAction::ChildAdded, store.child.toStorage()));
    REQUIRE_OK(audit.add(store.stamp, AuditAction::SignInFailed, instantToStorage(store.stamp.at)));
    REQUIRE_OK(audit.add(store.stamp, AuditAction::SignedIn, store.stamp.author.toStorage()));
    const auto newest = audit.newestChange();
    REQUIRE_OK(newest);
    REQUIRE(newest->has_value());
    CHECK((*newest)->number == 1);
    CHECK(audit.has(1, (*newest)->digest).value());
    CHECK_FALSE(audit.has(2, (*newest)->digest).value());
    CHECK_FALSE(audit.has(1, auditBeginning()).value());
}

TEST_CASE("AuditStore: the formula is the documented one", "[store][audit]")
{
    const AuditRow row { 1, at(u"2026-11-03T22:00:00Z"_s), StaffId::fromStorage(u"s"_s), u"a"_s,
        u"b"_s };
    const QByteArray text = QByteArray(64, '0') + "\n1\n2026-11-03T22:00:00.000Z\ns\na\nb\n";
    CHECK(row.digestAfter(auditBeginning()) == digestOf(text));
    CHECK(digestOf(QByteArray())
        == u"0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}
