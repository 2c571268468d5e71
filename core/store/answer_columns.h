// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/answer.h"
#include "core/store/row.h"
#include "core/store/sql_value.h"

namespace homeward {

/// One answer as two columns: the word of its state, and a JSON list of its values.
[[nodiscard]] SqlValue stateColumn(const Answer &answer);
[[nodiscard]] SqlValue valuesColumn(const Answer &answer);
/// Reads `column` and the one after it.
[[nodiscard]] Answer answerAt(Row &row, int column);
/// Answers kept in one column.
[[nodiscard]] Answers answersAt(Row &row, int column);

} // namespace homeward
