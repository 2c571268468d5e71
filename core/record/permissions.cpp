// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/permissions.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>

namespace homeward {

namespace {

using Role = Staff::Role;
using Kind = Setting::Kind;

constexpr auto actionWords = words<Action>({
    { Action::KeepRecord, u"keep-record" },
    { Action::SignOff, u"sign-off" },
    { Action::KeepPeople, u"keep-people" },
    { Action::KeepSetting, u"keep-setting" },
    { Action::ReadAudit, u"read-audit" },
    { Action::Reopen, u"reopen" },
    { Action::DeleteChild, u"delete-child" },
    { Action::SeeShared, u"see-shared" },
    { Action::TakeInList, u"take-in-list" },
    { Action::Exchange, u"exchange" },
});

struct Row
{
    Kind kind;
    Role role;
    QList<Action> actions; ///< beside KeepRecord, which everybody has
};

const QList<Action> running { Action::SignOff, Action::KeepPeople, Action::KeepSetting,
    Action::ReadAudit, Action::Reopen, Action::DeleteChild, Action::SeeShared, Action::TakeInList,
    Action::Exchange };

/// A role that is not in the table, or not with that kind of setting, may do the night's work and
/// nothing else.
const QList<Row> &table()
{
    static const QList<Row> rows {
        // Two carers run a foster home between them; the manager is the fostering service's
        // supervising social worker.
        { Kind::FosterHome, Role::Carer, running },
        { Kind::FosterHome, Role::Manager, running },
        { Kind::ChildrensHome, Role::Manager, running },
        { Kind::SupportedAccommodation, Role::Manager, running },
        { Kind::School, Role::SafeguardingLead, running },
        // The list of pupils is the attendance officer's work of every week. It adds and fills
        // gaps; it overwrites nothing.
        { Kind::School, Role::AttendanceOfficer, { Action::TakeInList } },
        // Its interviewers have the night's work alone: whoever holds an interview does not sign
        // it off, and does not decide how long it is kept.
        { Kind::ReturnInterviewService, Role::Manager, running },
    };
    return rows;
}

const char *sentenceOf(Kind kind, Action action)
{
    if (kind == Kind::School && action == Action::TakeInList) {
        return QT_TRANSLATE_NOOP(
            "Record", "Ask the attendance officer or the safeguarding lead to do this.");
    }
    switch (kind) {
    case Kind::FosterHome:
        return QT_TRANSLATE_NOOP("Record", "Ask the carer who runs this record to do this.");
    case Kind::School:
        return QT_TRANSLATE_NOOP("Record", "Ask the safeguarding lead to do this.");
    case Kind::ChildrensHome:
    case Kind::SupportedAccommodation:
    case Kind::ReturnInterviewService:
        break;
    }
    return QT_TRANSLATE_NOOP("Record", "Ask a manager to do this.");
}

} // namespace

QString toStorage(Action action) { return actionWords.word(action); }

std::optional<Action> actionFromStorage(QStringView word) { return actionWords.value(word); }

bool mayDo(Kind kind, const Staff &staff, Action action)
{
    if (staff.hasLeft)
        return false;
    if (action == Action::KeepRecord)
        return true;
    // Whoever came in by the night envelope has a carer's rights and no more.
    if (staff.isByEnvelope)
        return false;
    return std::any_of(table().cbegin(), table().cend(), [&](const Row &row) {
        return row.kind == kind && row.role == staff.role && row.actions.contains(action);
    });
}

QString whomToAsk(Kind kind, Action action)
{
    return QCoreApplication::translate("Record", sentenceOf(kind, action));
}

Done checkMay(Kind kind, const Staff &staff, Action action)
{
    if (mayDo(kind, staff, action))
        return {};
    return failure(Error::Code::NotAllowed,
        whomToAsk(kind, action) + QCoreApplication::translate("Record", " Nothing was changed."));
}

} // namespace homeward
