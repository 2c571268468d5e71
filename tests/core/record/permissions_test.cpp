// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/permissions.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Permissions: the whole table of setting, role and action", "[record][permissions]")
{
    using Kind = Setting::Kind;
    using Role = Staff::Role;
    // Written out by hand: who may run a record of this kind. Everybody may do the night's work.
    const QMap<Kind, QList<Role>> runs {
        { Kind::FosterHome, { Role::Carer, Role::Manager } },
        { Kind::ChildrensHome, { Role::Manager } },
        { Kind::SupportedAccommodation, { Role::Manager } },
        { Kind::School, { Role::SafeguardingLead } },
        { Kind::ReturnInterviewService, { Role::Manager } },
    };
    const QList<Action> everything { Action::KeepRecord, Action::SignOff, Action::KeepPeople,
        Action::KeepSetting, Action::ReadAudit, Action::Reopen, Action::DeleteChild,
        Action::SeeShared, Action::TakeInList, Action::Exchange };
    // The last one in the header.
    REQUIRE(everything.size() == static_cast<qsizetype>(Action::Exchange) + 1);
    for (const Kind kind : { Kind::FosterHome, Kind::ChildrensHome, Kind::SupportedAccommodation,
             Kind::School, Kind::ReturnInterviewService }) {
        for (const Role role : { Role::Manager, Role::Carer, Role::Interviewer,
                 Role::AttendanceOfficer, Role::SafeguardingLead }) {
            Staff person { StaffId::make(), u"Sam"_s, role };
            CAPTURE(toStorage(kind), toStorage(role));
            CHECK(mayDo(kind, person, Action::KeepRecord));
            for (const Action action : everything) {
                if (action == Action::KeepRecord || action == Action::TakeInList)
                    continue;
                CHECK(mayDo(kind, person, action) == runs[kind].contains(role));
                CHECK(checkMay(kind, person, action).has_value() == runs[kind].contains(role));
            }
            const bool isWeekly = kind == Kind::School && role == Role::AttendanceOfficer;
            CHECK(
                mayDo(kind, person, Action::TakeInList) == (isWeekly || runs[kind].contains(role)));
            person.isByEnvelope = true;
            for (const Action action : everything) {
                CHECK(mayDo(kind, person, action) == (action == Action::KeepRecord));
                Staff gone = person;
                gone.hasLeft = true;
                CHECK_FALSE(mayDo(kind, gone, action));
                gone.isByEnvelope = false;
                CHECK_FALSE(mayDo(kind, gone, action));
            }
        }
        CHECK(runs[kind].contains(rolesOf(kind).first()));
    }
}

TEST_CASE("Permissions: a refusal is one sentence that says whom to ask", "[record][permissions]")
{
    const Staff carer { StaffId::make(), u"Sam"_s, Staff::Role::Carer };
    const Done refused = checkMay(Setting::Kind::ChildrensHome, carer, Action::KeepPeople);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == Error::Code::NotAllowed);
    CHECK(refused.error().message == u"Ask a manager to do this. Nothing was changed.");
    CHECK(whomToAsk(Setting::Kind::ChildrensHome, Action::KeepPeople)
        == u"Ask a manager to do this.");
}

TEST_CASE("Permissions: each thing that may be refused is stored as a word and comes back",
    "[record][permissions]")
{
    QStringList words;
    for (const Action action : { Action::KeepRecord, Action::SignOff, Action::KeepPeople,
             Action::KeepSetting, Action::ReadAudit, Action::Reopen, Action::DeleteChild,
             Action::SeeShared, Action::TakeInList, Action::Exchange }) {
        CHECK(actionFromStorage(toStorage(action)) == action);
        CHECK_FALSE(words.contains(toStorage(action)));
        words << toStorage(action);
    }
    CHECK_FALSE(actionFromStorage(u"fly"));
}
