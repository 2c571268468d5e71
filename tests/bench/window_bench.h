// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward::bench {

/// Opening a record until Today is drawn, and the profile of a child with 60 people, 40 places and
/// 12 photos, beside an empty page of the same size.
/// The whole profile of one child, opened and drawn: its name in the table, and the mark in ms.
inline constexpr const char *fullProfileName = "open a full profile";
inline constexpr double fullProfileMark = 100;

void addWindowBenchmarks(const QString &record);

} // namespace homeward::bench
