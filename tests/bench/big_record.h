// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward::bench {

/// A record of 1,000 children, 20,000 episodes (10 of them open, one child with 64) and 200,000
/// entries at `path`: the practice home, its night's log copied with new ids. Kept between runs;
/// made again when it is not there. False when it cannot be made.
[[nodiscard]] bool makeBigRecord(const QString &path);
/// The same with 5,000 children and 200,000 contacts, to search in.
[[nodiscard]] bool makePeopleRecord(const QString &path);
/// A plain SQLite file of the same content, made with it.
[[nodiscard]] QString plainTwinOf(const QString &path);

} // namespace homeward::bench
