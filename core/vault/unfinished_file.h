// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/vault_vfs.h"

#include <QString>

namespace homeward {

/// Whether a program was stopped while it made the sealed file at `path`: it has no page, and its
/// header is the first one. A header alone that was changed since had pages behind it, and they are
/// gone: that fails with Damaged, before SQLite could take away the journal beside it. Fails with
/// NotFound, NotAStore, NewerThanProgram or Io too.
[[nodiscard]] Result<bool> isUnfinishedFile(
    const QString &path, const QByteArray &vfs = VaultVfs::name());

/// Takes away such a file, and its journal. Anything else at `path` stays as it is, a link too, and
/// that is no failure. Fails with Busy while another program is making it, or with Io.
[[nodiscard]] Done dropUnfinishedFile(
    const QString &path, const QByteArray &vfs = VaultVfs::name());

} // namespace homeward
