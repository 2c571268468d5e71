// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_dates.h"
#include "core/exchange/table_fields.h"
#include "core/model/answer.h"

#include <QString>

namespace homeward {

/// What a cell says as the answer to a question.
struct TableValue
{
    Answer answer = {}; ///< not asked: the cell is empty
    QString problem = {}; ///< why it is no answer, as a sentence; empty: it is one
    QString remark = {}; ///< what is worth a second look; it never stops anybody
    QString aside = {}; ///< what was said and has no place in the answer: for the notes
    Answers others = {}; ///< what it says to other questions: the code of a legal status
};

namespace table_values {

/// `dates` is of the column: null for what is no date.
[[nodiscard]] TableValue read(
    const TableField &field, const QString &cell, const TableDates *dates);

/// A name without line breaks and doubled spaces; "Lane, Ada" is "Ada Lane".
[[nodiscard]] QString wholeName(const QString &cell);

} // namespace table_values

} // namespace homeward
