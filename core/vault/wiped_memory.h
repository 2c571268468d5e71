// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace homeward {

/// Whether SQLite in this program wipes what it lets go of, so that no page of a record is in
/// memory once the record is closed or locked. It takes its memory functions only while nobody uses
/// it: so this is done before main. False only where something else made use of it even earlier:
/// then no sealed file is opened.
[[nodiscard]] bool isLetGoMemoryWiped();

} // namespace homeward
