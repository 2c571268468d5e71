// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace homeward {

class Record;

/// What deleting a child does not reach: the copies made before, with how many of them this record
/// knows of.
[[nodiscard]] QString copiesLeft(const Record &record);

} // namespace homeward
