// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/vault_vfs.h"

#include <QString>

namespace homeward {

/// Where SQLite keeps what it needs to take an unfinished change of the file back.
[[nodiscard]] QString journalOf(const QString &path);

/// Copies a sealed file as it is at one moment, with no key: a program that is writing in it waits,
/// and what a stopped program left behind to be taken back goes along. The copy is whole or not
/// there; its structure is checked, its content can only be proved with a key.
///
/// Fails with Refused when something is at `to`, or with NotFound, NotAStore, NewerThanProgram,
/// Damaged, Busy or Io; `from` is never changed.
[[nodiscard]] Done copySealedFile(
    const QString &from, const QString &to, const QByteArray &vfs = VaultVfs::name());

} // namespace homeward
