// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/exchange_content.h"

#include <QString>

namespace homeward::exchange_answers {

/// Whether what stands now of each child (facts, people, places, homes, photos) answers the
/// questions of the forms: a date is a day that there is, yes or no is one of the two, a code is on
/// the list. What no form asks is let through, and an ethnicity in words, as it was asked for once;
/// so are the log, frozen profiles and what anything said before: those are as they were written,
/// and nobody can put them right. Fails with Malformed, with the place, the answer and the child.
[[nodiscard]] Done check(const ExchangeContent &content, const QString &fileName);

} // namespace homeward::exchange_answers
