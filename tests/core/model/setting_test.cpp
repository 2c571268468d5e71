// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/setting.h"
#include "tests/support/support.h"

#include <QSet>

using namespace homeward;
using namespace homeward::test;

using Role = Staff::Role;

TEST_CASE("Setting: kinds go to words and back", "[model][setting]")
{
    const auto [kind, word] = GENERATE(table<Setting::Kind, QString>({
        { Setting::Kind::FosterHome, u"foster-home"_s },
        { Setting::Kind::ChildrensHome, u"childrens-home"_s },
        { Setting::Kind::SupportedAccommodation, u"supported-accommodation"_s },
        { Setting::Kind::School, u"school"_s },
        { Setting::Kind::ReturnInterviewService, u"return-interview-service"_s },
    }));
    CHECK(toStorage(kind) == word);
    CHECK(settingKindFromStorage(word) == kind);
    CHECK_FALSE(settingKindFromStorage(word.left(3)).has_value());
}

TEST_CASE("Staff: roles go to words and back", "[model][setting]")
{
    const auto [role, word] = GENERATE(table<Role, QString>({
        { Role::Manager, u"manager"_s },
        { Role::Carer, u"carer"_s },
        { Role::Interviewer, u"interviewer"_s },
        { Role::AttendanceOfficer, u"attendance-officer"_s },
        { Role::SafeguardingLead, u"safeguarding-lead"_s },
    }));
    CHECK(toStorage(role) == word);
    CHECK(staffRoleFromStorage(word) == role);
    CHECK_FALSE(staffRoleFromStorage(word.toUpper()).has_value());
}

TEST_CASE("Setting: each kind has its own roles, who starts the record first", "[model][setting]")
{
    CHECK(rolesOf(Setting::Kind::FosterHome) == QList<Role> { Role::Carer, Role::Manager });
    CHECK(rolesOf(Setting::Kind::ChildrensHome)
        == QList<Role> { Role::Manager, Role::Carer, Role::Interviewer });
    CHECK(rolesOf(Setting::Kind::SupportedAccommodation) == rolesOf(Setting::Kind::ChildrensHome));
    CHECK(rolesOf(Setting::Kind::School)
        == QList<Role> { Role::SafeguardingLead, Role::AttendanceOfficer });
    CHECK(rolesOf(Setting::Kind::ReturnInterviewService)
        == QList<Role> { Role::Manager, Role::Interviewer });
}
