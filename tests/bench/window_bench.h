// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward::bench {

/// Opening a record until Today is drawn, and the profile of a child with 60 people, 40 places and
/// 12 photos, beside an empty page of the same size.
void addWindowBenchmarks(const QString &record);

} // namespace homeward::bench
