// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <chrono>
#include <optional>

class QSettings;

namespace homeward {

/// How long nobody may touch anything before a record locks, as somebody chose it on this computer.
namespace idle_time {

/// Where nobody chose another.
constexpr std::chrono::minutes usual(5);

/// What may be chosen.
[[nodiscard]] QList<std::chrono::minutes> choices();
/// None where nobody chose, or the settings say what is none of the choices.
[[nodiscard]] std::optional<std::chrono::minutes> chosen(const QSettings &settings);
void choose(QSettings &settings, std::chrono::minutes time);

} // namespace idle_time

} // namespace homeward
