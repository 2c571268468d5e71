// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/setting.h"

#include <QString>

#include <optional>

namespace homeward {

/// What somebody may be allowed to do with a record.
enum class Action
{
    KeepRecord, ///< children, absences, the log, police documents: what the night needs
    SignOff, ///< say that a record is finished
    KeepPeople, ///< let people in, change what they are, let them go; the night envelope
    KeepSetting, ///< what the place is called, the area's protocol, the recovery key
    ReadAudit, ///< who looked at, changed and handed over what
    Reopen, ///< a record that was signed off
    DeleteChild, ///< after review; and holding a record back from it
    SeeShared, ///< who or what turns up around more than one child
    TakeInList, ///< a list of children from a spreadsheet: many at once
    Exchange, ///< the whole record as a file that everybody can read, and such a file taken in
};

[[nodiscard]] QString toStorage(Action action);
[[nodiscard]] std::optional<Action> actionFromStorage(QStringView word);

/// The one table of role and action, for every kind of setting. The window asks it what to show;
/// the record refuses by it. Nobody who looks after a child is ever kept from the night's work.
[[nodiscard]] bool mayDo(Setting::Kind kind, const Staff &staff, Action action);

/// Whom to ask for what one may not do oneself, in one sentence: "Ask a manager to do this."
[[nodiscard]] QString whomToAsk(Setting::Kind kind, Action action);

/// Fails with NotAllowed, and says whom to ask.
[[nodiscard]] Done checkMay(Setting::Kind kind, const Staff &staff, Action action);

} // namespace homeward
