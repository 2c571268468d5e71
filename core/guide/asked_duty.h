// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/entry.h"

/// What others say of a duty of theirs when somebody asks (R88): a line of the log about a clock,
/// of the form "duty-asked". It never says that a duty of the user's own is done.
namespace homeward::asked_duty {

/// The subject of such a line.
[[nodiscard]] QString subjectOf(const QString &clockId);
/// The clock that a line is about; empty: it is no such line.
[[nodiscard]] QString clockOf(const Entry &line);

/// What they say of it.
enum class Said
{
    Nothing, ///< that is understood
    Done,
    NotDone,
    ToCome,
};

[[nodiscard]] Said said(const Entry &line);
[[nodiscard]] bool isDone(const Entry &line);
/// Not done, and it is written why: there is no more to ask.
[[nodiscard]] bool isLeftOut(const Entry &line);
/// When it was done, as they say; not known where they do not, or it is not done.
[[nodiscard]] Moment doneAt(const Entry &line);
/// Who was asked, who did it, why it was late and why it is not done, in their words; empty where
/// they do not say.
[[nodiscard]] QString asked(const Entry &line);
[[nodiscard]] QString doneBy(const Entry &line);
[[nodiscard]] QString whyLate(const Entry &line);
[[nodiscard]] QString whyNotDone(const Entry &line);
/// Until when it is still to come, UTC: the end of the day where they name only that. Invalid where
/// they name none, or nothing is to come.
[[nodiscard]] QDateTime expectedBy(const Entry &line);

} // namespace homeward::asked_duty
