// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace homeward::bench {

/// A list of 5,000 children, each with a person and a home: prints how long it is read, looked at
/// and taken into a new record, beside the same rows put into a plain file. No more than 10 s is
/// the mark.
/// Takes in a list of 5,000 children. Whether that is within its mark of 10 s.
[[nodiscard]] bool takeInList();

} // namespace homeward::bench
