// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/setting_words.h"

#include "core/guide/setting_work.h"
#include "core/record/permissions.h"

#include <QCoreApplication>

namespace homeward {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Setting", text); }

} // namespace

QString inWords(Setting::Kind kind)
{
    switch (kind) {
    case Setting::Kind::FosterHome:
        return tr("Foster home");
    case Setting::Kind::ChildrensHome:
        return tr("Children's home");
    case Setting::Kind::SupportedAccommodation:
        return tr("Supported accommodation");
    case Setting::Kind::School:
        return tr("School");
    case Setting::Kind::ReturnInterviewService:
        return tr("Return interview service");
    }
    return {};
}

QString inWords(Staff::Role role)
{
    switch (role) {
    case Staff::Role::Manager:
        return tr("Manager");
    case Staff::Role::Carer:
        return tr("Carer");
    case Staff::Role::Interviewer:
        return tr("Independent interviewer");
    case Staff::Role::AttendanceOfficer:
        return tr("Attendance officer");
    case Staff::Role::SafeguardingLead:
        return tr("Safeguarding lead");
    }
    return {};
}

QString nameAndRole(const Staff &staff)
{
    return staff.isByEnvelope ? staff.name : tr("%1, %2").arg(staff.name, inWords(staff.role));
}

QList<Choice> settingKinds()
{
    QList<Choice> choices;
    for (const Setting::Kind kind : { Setting::Kind::FosterHome, Setting::Kind::ChildrensHome,
             Setting::Kind::SupportedAccommodation, Setting::Kind::School })
        choices << Choice { toStorage(kind), inWords(kind) };
    const Setting::Kind service = Setting::Kind::ReturnInterviewService;
    choices << Choice { toStorage(service),
        tr("%1: we talk with children who were missing and are back").arg(inWords(service)) };
    return choices;
}

QString nightNumberLabel(Setting::Kind kind)
{
    return setting_work::looksAfterChildren(kind) ? tr("Number the police can ring at night")
                                                  : tr("Number the police can ring");
}

QString onlyToRead(Setting::Kind kind)
{
    return tr("You can read this here, and not change it. %1")
        .arg(whomToAsk(kind, Action::KeepSetting));
}

QList<Choice> rolesAsChoices(Setting::Kind kind)
{
    QList<Choice> choices;
    for (const Staff::Role role : rolesOf(kind))
        choices << Choice { toStorage(role), inWords(role) };
    return choices;
}

QList<Choice> makersAsChoices(Setting::Kind kind)
{
    QList<Choice> choices;
    for (const Staff::Role role : rolesOf(kind)) {
        if (mayDo(kind, { {}, {}, role }, Action::KeepPeople))
            choices << Choice { toStorage(role), inWords(role) };
    }
    return choices;
}

} // namespace homeward
