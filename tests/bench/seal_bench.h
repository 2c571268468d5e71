// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward::bench {

/// What the seal costs: the same work on the sealed record and on its plain twin, turn by turn, so
/// that whatever else the machine does falls on both. Prints median, 99th percentile and ratio;
/// false when a ratio is over its mark.
[[nodiscard]] bool compareWithPlain(const QString &record);

/// What trying one passphrase costs whoever signs in, and whoever guesses: at the usual cost, which
/// is meant to be felt.
void tryPassphrases();

} // namespace homeward::bench
