// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/drive_work.h"
#include "core/base/result.h"
#include "core/vault/vault_vfs.h"

#include <QString>

namespace homeward {

/// Where the file of this path is or would be, past links, as SQLite finds it.
[[nodiscard]] QString pastLinks(const QString &path);

/// Where SQLite keeps what it needs to take an unfinished change of the file back: beside the file
/// itself, also when the path is that of a link.
[[nodiscard]] QString journalOf(const QString &path);

/// Copies a sealed file as it is at one moment, with no key: a program that is writing in it waits,
/// and what a stopped program left behind to be taken back goes along. The copy is whole or not
/// there; its structure is checked, its content can only be proved with a key.
///
/// Nobody waits for the drive it goes to: the sealed bytes are put aside in the computer's
/// temporary folder first, under a name that nobody sees, and the file is let go of before they are
/// written at `to`. Where there is no room for that, writers wait until the copy is made. `alive`
/// is called each time that 256 KiB were read or written.
///
/// Fails with Refused when something is at `to`, or with NotFound, NotAStore, NewerThanProgram,
/// Damaged, Busy or Io; `from` is never changed.
[[nodiscard]] Done copySealedFile(
    const QString &from, const QString &to, const Alive &alive = [] {},
    const QByteArray &vfs = VaultVfs::name());

} // namespace homeward
