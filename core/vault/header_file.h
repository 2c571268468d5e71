// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/lower_file.h"
#include "core/vault/vault_header.h"

#include <QString>

namespace homeward {

/// What stands in an open sealed file before the database. Reading needs no lock: while one copy is
/// rewritten the other one is whole.
[[nodiscard]] Result<ReadHeader> readHeader(const LowerFile &file, const QString &path);

/// The header of one file, to be read or changed. Fails with NotFound, NotAStore, NewerThanProgram,
/// Damaged, Busy or Io.
class HeaderFile
{
public:
    HeaderFile(sqlite3_vfs *lower, const QString &path);

    [[nodiscard]] Result<ReadHeader> read();
    /// The file itself, once it was read.
    [[nodiscard]] LowerFile &file() { return m_file; }
    /// Begins a change: nobody else reads or writes the file until this goes. Waits for a while
    /// for others to finish.
    [[nodiscard]] Result<ReadHeader> lockAndRead();
    /// Writes the one copy, makes sure of it, then the other. Either the old header counts after
    /// this, or the new one, whatever happens on the way.
    [[nodiscard]] Done replace(const ReadHeader &old, const QByteArray &newCopy);

private:
    [[nodiscard]] Done open(int flags);
    [[nodiscard]] int writeCopy(int number, const QByteArray &copy);

    sqlite3_vfs *m_lower;
    QString m_path;
    LowerFile m_file;
};

} // namespace homeward
