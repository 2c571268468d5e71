// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/situation.h"

namespace homeward {

/// The steps, the next thing to do in one sentence, and what of this user's is due. Reads the
/// rows that `assess` has put into the situation already.
void setSteps(Situation &situation, const FactFold &fold, const QDateTime &now);
void setDues(Situation &situation, const FactFold &fold, const QDateTime &now);

} // namespace homeward
