// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/episode_facts.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace homeward {

/// What was the same most often.
struct Recurring
{
    QString words = {}; ///< of the newest where no two are the same; empty: nobody wrote it down
    int times = 0;
    int of = 0; ///< how many absences say it at all

    friend bool operator==(const Recurring &, const Recurring &) = default;
};

/// What the absences of a child have in common, for whoever looks for them (R24, R58): derived from
/// their logs, and never typed.
struct AbsenceHistory
{
    int inAll = 0;
    int inYear = 0; ///< begun in the last twelve months
    int in90Days = 0;
    int in30Days = 0;
    int undated = 0; ///< nobody knows the day
    int open = 0; ///< not over: they have no length
    int measured = 0; ///< it is known when they were missed and when they were back
    qint64 usual = 0; ///< seconds: the middle one, or half way between the two in the middle
    qint64 longest = 0; ///< seconds
    Recurring cameBack = {};
    Recurring with = {};
    Recurring found = {};
    int hurt = 0;
    int partOfDay = 0; ///< a part of a school day, as somebody wrote down (R8)
    int cameOutLater = 0; ///< never reported (R7)
    int askedIfHurt = 0; ///< a yes or a no was written down
};

/// Pure. `absences`: the newest first. Days are local days.
[[nodiscard]] AbsenceHistory absenceHistory(
    const QList<EarlierEpisode> &absences, const QDateTime &now);

/// In plain sentences; none without an absence. Nothing in them makes the next absence smaller than
/// the first (R58).
[[nodiscard]] QStringList inSentences(const AbsenceHistory &history);

/// The kinds of entry that tell what history needs of one absence.
[[nodiscard]] const QList<Entry::Kind> &kindsOfHistory();
/// One absence as its log has it. `log`: what stands, in folding order; of the kinds above or more.
[[nodiscard]] EarlierEpisode earlierEpisode(
    const Episode &episode, const EpisodeSummary &summary, const QList<Entry> &log);

} // namespace homeward
