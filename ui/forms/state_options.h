// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/forms/form.h"

namespace homeward {

class OptionRow;

/// "Not known", and "Declined" where the field has it, as quiet options of a row.
void addStateOptions(OptionRow &row, const Field &field);
/// The code such an option has in its row; empty for answered and not asked.
[[nodiscard]] QString stateCode(Answer::State state);
/// Not known or declined when that is chosen, else not asked.
[[nodiscard]] Answer stateAnswer(const OptionRow &row);

} // namespace homeward
