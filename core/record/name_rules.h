// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace homeward {

/// Characters that the name of a person, a child or a setting may have, without the spaces around
/// it. A name stands in every line of a list and of a log: a longer one is something else, put in
/// by mistake.
constexpr qsizetype longestName = 200;

/// Why this cannot be a name, in whole sentences; empty: it can. It is longer, and then it says how
/// long it may be, or has a character in it that nobody sees: the end of a line, one that turns the
/// reading round, one that has no width. They come from other programs, and make one name look like
/// another.
[[nodiscard]] QString problemOfName(const QString &name);
/// Fails with Refused where there is one.
[[nodiscard]] Done checkNameFits(const QString &name);

} // namespace homeward
