// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/guide/situation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace homeward {

class Record;

/// What is due, as a file for any calendar (iCalendar, RFC 5545).
namespace due_calendar {

/// An episode, and where it stood at the instant that the calendar is of.
struct Standing
{
    EpisodeFacts facts;
    Situation situation;
};

/// One event a duty of the user's own: the record's number and what the duty is, in the protocol's
/// words. No name, and nothing that somebody wrote: an action is "An action that was agreed".
/// Instants are UTC, with an alarm at the time; what is due by the end of a day is an event of that
/// day, and so is what is due now without a clock time. A duty keeps its identity from one file to
/// the next, so that a calendar that takes in a later one moves its events and does not double
/// them. The same facts and the same `now` (UTC) give the same bytes.
[[nodiscard]] QByteArray of(const QList<Standing> &episodes, const QDateTime &now);

/// "due-20261103-1800.ics", of one episode "due-2026-0003-20261103-1800.ics".
[[nodiscard]] QString fileName(const QString &number, const QDateTime &now);

/// The calendar of one episode, or of all that are not over (no id), in a folder, on record.
/// `name`: of the file; empty: fileName. Returns the path. Fails with NotFound when there is no
/// such episode among those that are not over, Refused when nothing is due, or as
/// Record::giveCalendar.
[[nodiscard]] Result<QString> write(
    Record &record, const EpisodeId &episode, const QString &folder, const QString &name = {});

} // namespace due_calendar

} // namespace homeward
