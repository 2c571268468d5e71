// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

struct sqlite3_vfs;

namespace homeward {

/// The file layer that SQLite sees: sealed database and journal over another file layer, and no
/// other kind of file at all. It opens only files that a vault has admitted, with the keys of that
/// vault, and proves these against the file before it looks at a journal. What would weaken that is
/// refused: WAL, another page size, temporary files, attached databases.
namespace VaultVfs {

/// The name of the one over the system's own file layer. Any thread may ask.
[[nodiscard]] QByteArray name();
/// Registers one more over a given layer, for tests. Once for each name.
void registerOver(const QByteArray &lowerName, const QByteArray &ownName);
/// What the one of this name stands on. Null when it is not one of ours.
[[nodiscard]] sqlite3_vfs *lower(const QByteArray &ownName);

} // namespace VaultVfs

} // namespace homeward
