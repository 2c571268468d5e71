// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/staff_store.h"
#include "tests/core/store/filled_store.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QString slotNumber(int number) { return QString::number(number).rightJustified(32, u'0'); }

} // namespace

TEST_CASE("StaffStore: every role can be kept, and found by id, name and slot", "[store]")
{
    FilledStore store;
    StaffStore staff(*store.database);
    for (int role = 0; role <= int(Staff::Role::SafeguardingLead); ++role) {
        const Staff member { StaffId::make(), u"Person %1"_s.arg(role), Staff::Role(role),
            role == 1 };
        REQUIRE_OK(staff.add(member, slotNumber(role), store.stamp.at));
        CHECK(staff.member(member.id).value() == std::optional(member));
        CHECK(staff.memberNamed(member.name).value() == std::optional(member));
        CHECK(staff.memberWithSlot(slotNumber(role)).value() == std::optional(member));
        CHECK(staff.slotOf(member.id) == slotNumber(role));
    }
    CHECK(staff.staff()->first().name == u"Sam Reed");
    CHECK(staff.staff()->size() == 6);
    CHECK(staff.usedSlots()->size() == 6);
    CHECK(staff.memberWithSlot(slotNumber(99)).value() == std::nullopt);
}

TEST_CASE(
    "StaffStore: who came in by the envelope is like everybody else with a role, or let in again",
    "[store]")
{
    FilledStore store;
    StaffStore staff(*store.database);
    const Staff kit { StaffId::make(), u"Kit"_s, Staff::Role::Carer, true };
    REQUIRE_OK(staff.add(kit, slotNumber(1), store.stamp.at));
    SECTION("a role") { REQUIRE_OK(staff.setRole(kit.id, Staff::Role::Carer)); }
    SECTION("let in again")
    {
        REQUIRE_OK(staff.remove(kit.id, store.stamp.at));
        REQUIRE_OK(staff.readmit(kit.id, Staff::Role::Carer, slotNumber(2)));
    }
    const auto now = staff.member(kit.id);
    REQUIRE_OK(now);
    REQUIRE(now->has_value());
    CHECK_FALSE((*now)->isByEnvelope);
}

TEST_CASE("StaffStore: who left has no slot, stays on the list, and can come back", "[store]")
{
    FilledStore store;
    StaffStore staff(*store.database);
    const StaffId sam = store.stamp.author;
    REQUIRE_OK(staff.remove(sam, store.stamp.at));
    CHECK(staff.memberWithSlot(store.slot).value() == std::nullopt);
    CHECK(staff.slotOf(sam) == QString());
    CHECK(staff.usedSlots() == QStringList());
    CHECK(staff.staff()->first().hasLeft);
    REQUIRE_OK(staff.readmit(sam, Staff::Role::Manager, slotNumber(7)));
    const auto back = staff.memberWithSlot(slotNumber(7));
    REQUIRE_OK(back);
    REQUIRE(back->has_value());
    CHECK((*back)->role == Staff::Role::Manager);
    CHECK_FALSE((*back)->hasLeft);
    REQUIRE_OK(staff.setRole(sam, Staff::Role::Interviewer));
    CHECK((*staff.member(sam))->role == Staff::Role::Interviewer);
}

TEST_CASE(
    "StaffStore: what is known of the keys is kept, and what did not happen has no time", "[store]")
{
    FilledStore store;
    StaffStore staff(*store.database);
    CHECK_FALSE(staff.sealing()->recoveryProvedAt.isValid());
    Sealing sealing;
    sealing.recoveryMadeAt = store.stamp.at;
    sealing.envelopeUsedAt = store.stamp.at.addSecs(60);
    sealing.envelopeUsedBy = store.stamp.author;
    REQUIRE_OK(staff.write(sealing));
    const auto kept = staff.sealing();
    REQUIRE_OK(kept);
    CHECK(kept->recoveryMadeAt == sealing.recoveryMadeAt);
    CHECK_FALSE(kept->recoveryProvedAt.isValid());
    CHECK(kept->envelopeUsedAt == sealing.envelopeUsedAt);
    CHECK(kept->envelopeUsedBy == sealing.envelopeUsedBy);
}

TEST_CASE("StaffStore: a word that is none of ours is damage, not a guess", "[store]")
{
    FilledStore store;
    rawSql(store.path(), u"PRAGMA ignore_check_constraints = ON; UPDATE staff SET role = 'king'"_s);
    CHECK_FAILS(StaffStore(*store.database).staff(), Error::Code::Damaged);
}

TEST_CASE("StaffStore: somebody is found however their name was typed", "[store]")
{
    FilledStore store;
    StaffStore staff(*store.database);
    const Staff zoe { StaffId::make(), u"Zoë O\u2019Neill-Reed"_s, Staff::Role::Carer };
    REQUIRE_OK(staff.add(zoe, slotNumber(1), store.stamp.at));
    for (const QString &typed :
        { u"zoe o'neill-reed"_s, u"Zoë  O'Neill\u2013Reed "_s, u"ZOË O\u02bcNEILL\u2011REED"_s })
        CHECK(staff.memberNamed(typed).value() == std::optional(zoe));
    CHECK(staff.memberNamed(u"Zoë Neill-Reed"_s).value() == std::nullopt);
}
