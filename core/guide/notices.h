// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// Before the subject of a line about somebody who hears of it again: the subject with which they
/// were told the first time follows.
namespace told_again {

/// That the child is found or back, who was told that they are gone.
inline constexpr QLatin1String back("back:");
/// That the absence was opened by mistake.
inline constexpr QLatin1String mistake("mistake:");
/// That one of these two is not so.
inline constexpr QLatin1String notBack("not-back:");

} // namespace told_again

/// Whether a duty is this user's own (R88). In a home or a foster home the carer and the home act
/// as one. A return interview service acts for the authority where a rule names it among the
/// settings it is `named` for, and nowhere else.
[[nodiscard]] bool isOursIn(
    Setting::Kind setting, DutyOf duty, const QList<Setting::Kind> &named = {});

/// Whether whoever is told by such a rule hears of a find, a return or the interview after it.
[[nodiscard]] bool isReturnTrigger(Trigger trigger);

/// What a line about somebody to be told says.
[[nodiscard]] NoticeRow::State noticeState(const Entry &line);

/// Whether two rows are about one person, or about whoever it may be of one party.
[[nodiscard]] bool areOfOne(const NoticeRow &a, const NoticeRow &b);

/// The rows of a rule that holds in this setting, whether or not its conditions do; nobody has been
/// told yet. One for each person with parental responsibility (R21).
[[nodiscard]] QList<NoticeRow> everyRowOf(
    const NoticeRule &rule, const EpisodeFacts &facts, const FactFold &fold);

/// Everybody to be told that the child is gone: the area's list by its conditions, one row for each
/// person with parental responsibility (R21). What runs from noticing is due at once; anything else
/// when `isCheckingOver`.
[[nodiscard]] QList<NoticeRow> noticeRows(
    const EpisodeFacts &facts, const FactFold &fold, bool isCheckingOver, const QDateTime &now);

/// Everybody who was told that the child is gone, or whom somebody tried to tell: in whichever
/// search of the absence, and whether or not the rule still asks for it. The end of it is theirs to
/// hear (R83).
[[nodiscard]] QList<NoticeRow> toldOnTheWayOut(const EpisodeFacts &facts, const FactFold &fold);

/// Everybody to be told that the child is back: the police first, then everyone who was `told` on
/// the way out, then what the area adds (R83, R43), and who is told of the interview once it was
/// held (R51).
[[nodiscard]] QList<NoticeRow> returnNoticeRows(const EpisodeFacts &facts, const FactFold &fold,
    const QList<NoticeRow> &told, const QDateTime &now);

/// Everybody who was told of an absence that never was, the police first: they hear that it was
/// opened by mistake, and nothing of a return or an interview (R87). `told`: as above.
[[nodiscard]] QList<NoticeRow> mistakeNoticeRows(const EpisodeFacts &facts, const FactFold &fold,
    const QList<NoticeRow> &told, const QDateTime &now);

} // namespace homeward
