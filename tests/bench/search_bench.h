// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace homeward::bench {

/// Searches over 5,000 children and 200,000 contacts, each beside a scan with LIKE over a plain
/// file of the same content.
void addSearchBenchmarks();

/// The same typed letter by letter: prints how long the median, the slowest in a hundred and the
/// slowest keystroke took. No more than 20 ms is the mark.
/// Types what people look for, letter by letter. Whether every keystroke is within its mark of 20
/// ms.
[[nodiscard]] bool typeSearches();

} // namespace homeward::bench
