// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/setting.h"

#include "core/base/words.h"

namespace homeward {

namespace {

using Role = Staff::Role;

constexpr auto kindWords = words<Setting::Kind>({
    { Setting::Kind::FosterHome, u"foster-home" },
    { Setting::Kind::ChildrensHome, u"childrens-home" },
    { Setting::Kind::SupportedAccommodation, u"supported-accommodation" },
    { Setting::Kind::School, u"school" },
    { Setting::Kind::ReturnInterviewService, u"return-interview-service" },
});

constexpr auto roleWords = words<Role>({
    { Role::Manager, u"manager" },
    { Role::Carer, u"carer" },
    { Role::Interviewer, u"interviewer" },
    { Role::AttendanceOfficer, u"attendance-officer" },
    { Role::SafeguardingLead, u"safeguarding-lead" },
});

} // namespace

QString toStorage(Setting::Kind kind) { return kindWords.word(kind); }

std::optional<Setting::Kind> settingKindFromStorage(QStringView word)
{
    return kindWords.value(word);
}

QString toStorage(Staff::Role role) { return roleWords.word(role); }

std::optional<Staff::Role> staffRoleFromStorage(QStringView word) { return roleWords.value(word); }

QList<Staff::Role> rolesOf(Setting::Kind kind)
{
    switch (kind) {
    case Setting::Kind::FosterHome: // the manager is the fostering service's supervising worker
        return { Role::Carer, Role::Manager };
    case Setting::Kind::ChildrensHome:
    case Setting::Kind::SupportedAccommodation:
        return { Role::Manager, Role::Carer, Role::Interviewer };
    case Setting::Kind::School:
        return { Role::SafeguardingLead, Role::AttendanceOfficer };
    case Setting::Kind::ReturnInterviewService:
        return { Role::Manager, Role::Interviewer };
    }
    return {};
}

} // namespace homeward
