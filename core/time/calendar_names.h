// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace homeward {

/// The names of days and months, whatever the computer's language: written in the language of the
/// window, read in English.
namespace calendar_names {

/// "Tue"; 1 is Monday.
[[nodiscard]] QString shortDay(int dayOfWeek);
/// "Nov"; 1 is January.
[[nodiscard]] QString shortMonth(int month);
/// "November"
[[nodiscard]] QString month(int month);

/// From lower-case letters: "tue", "tues", "tuesday".
[[nodiscard]] std::optional<int> readDay(QStringView word);
/// From lower-case letters: "nov", "november".
[[nodiscard]] std::optional<int> readMonth(QStringView word);

} // namespace calendar_names

} // namespace homeward
