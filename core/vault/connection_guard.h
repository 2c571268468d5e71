// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3_vfs;

namespace homeward {

/// What a connection to a sealed file may not be told, whoever opened it: every connection that
/// SQLite opens from now on leaves room in each page for nonce and tag, and attaches nothing but
/// the copy that its vault expects. Calling it again changes nothing.
void guardConnections();

/// SQLite asks before it obeys a setting. `argument` is what SQLITE_FCNTL_PRAGMA gives.
[[nodiscard]] int checkPragma(char **argument);

[[nodiscard]] bool isVaultVfs(const sqlite3_vfs *vfs);

} // namespace homeward
