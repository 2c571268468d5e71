// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

#include <QList>
#include <QString>

namespace homeward {

/// Whoever was told that a child is found or back, or that it was all a mistake, when no line says
/// so any more: it was the wrong child, or the wrong one was seen. They may have stopped looking,
/// so they hear that it is not so, the police first (R21, R83). Pure.
namespace false_return {

/// A row for each of this user's own who was told so since the child was last lost, the police
/// first: in words of what they were told, owed at once until they are told or somebody writes why
/// not. Whoever heard since in another way that the child is missing is told: the police in a call
/// made after that minute, anybody by a line of the list. None while it is known that the child is
/// found or back, or when the absence is over.
[[nodiscard]] QList<NoticeRow> rows(const EpisodeFacts &facts, const FactFold &fold);

/// Whether it is such a row.
[[nodiscard]] bool isOf(const NoticeRow &row);

/// The police's own of `rows`, while it is owed: they are rung again. Null: there is none.
[[nodiscard]] const NoticeRow *ofPolice(const QList<NoticeRow> &rows);

/// Of the police's own: "They were told that the child is back."
[[nodiscard]] QString whatTheyWereTold(const NoticeRow &police, const FactFold &fold);

/// Whether a line that told whoever a row is about of a return, or of a mistake, counts no more:
/// they heard after it that it was not so.
[[nodiscard]] bool isPutRight(const Entry &told, const NoticeRow &row, const FactFold &fold);

} // namespace false_return

} // namespace homeward
