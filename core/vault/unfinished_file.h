// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/vault_vfs.h"

#include <QString>

namespace homeward {

/// Takes away a sealed file in which no page was ever written, and its journal: a program was
/// stopped while it made a record. Anything else at `path` stays as it is, and that is no failure.
/// Fails with Busy while another program is making it, or with Io.
[[nodiscard]] Done dropUnfinishedFile(
    const QString &path, const QByteArray &vfs = VaultVfs::name());

} // namespace homeward
