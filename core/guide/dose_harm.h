// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"

#include <QString>

#include <functional>

namespace homeward {

/// How soon a missed dose harms, of which medicine, and who said so: "Insulin: harm after 6 hours,
/// said by Lena Frost, diabetes nurse, on 2 Sep 2026." The one sentence in which the hours are
/// said, so that nobody takes them for another medicine's; what of it nobody knows is said too.
/// Empty while there are no hours. `words`: a field in words, empty where it has no answer. Pure.
[[nodiscard]] QString doseHarm(const std::function<QString(const QString &field)> &words);
/// The same, as the profile has it.
[[nodiscard]] QString doseHarm(const Child &child);

} // namespace homeward
