// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

class QJsonObject;

namespace homeward {

class Arguments;

/// `homeward-cli list` and `due`: who is on the record and what is due, and how it is said.
namespace list_command {

/// One open episode, as it stands at an instant.
struct OpenEpisode
{
    QString number;
    Situation situation;
};

/// The instant that --at names, by the clock in England or with how far from UTC it is; else now.
/// Fails with Malformed when it is none: no such day or time, one that the clock skipped or showed
/// twice, more than a year ahead.
[[nodiscard]] Result<QDateTime> instantOf(const Arguments &arguments, const QDateTime &now);
/// Every open episode that had begun at `at`, as it stands then, by all that is written of it now.
/// Fails with Refused when some are open and none of them had.
[[nodiscard]] Result<QList<OpenEpisode>> openAt(const Record &record, const QDateTime &at);

/// Fails with NotFound when no episode has this number.
[[nodiscard]] Result<EpisodeId> episodeNumbered(const Record &record, const QString &number);
/// Writes what is due now as a calendar to this path, or the next free one beside it: of the
/// episode of this number, or of all that are open (empty). Gives the path.
[[nodiscard]] Result<QString> writeCalendar(
    Record &record, const QString &number, const QString &path);

[[nodiscard]] QString text(const QList<ChildLine> &children, const QList<EpisodeLine> &episodes);
[[nodiscard]] QJsonObject json(
    const QList<ChildLine> &children, const QList<EpisodeLine> &episodes);
[[nodiscard]] QString dueText(const QList<OpenEpisode> &episodes, const QDateTime &at);
[[nodiscard]] QJsonObject dueJson(const QList<OpenEpisode> &episodes);

} // namespace list_command

} // namespace homeward
