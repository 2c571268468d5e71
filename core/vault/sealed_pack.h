// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/vault/key_holder.h"

#include <QByteArray>

namespace homeward {

/// Something that leaves the record, sealed under a passphrase of its own: nobody who has the
/// record's keys can open it by them. docs/file-format.md says it byte by byte.
namespace sealed_pack {

/// No more than this may be in one: 64 MiB.
constexpr qint64 mostBytes = 64LL * 1024 * 1024;

/// Fails with Refused when there is more than `mostBytes`, or with Io when there is no memory for
/// the key.
[[nodiscard]] Result<QByteArray> seal(
    const QByteArray &content, const Secret &passphrase, KeyCost cost);

/// Fails with NotAStore (not a pack), NewerThanProgram, Damaged (cut off or changed), or NotAllowed
/// when the passphrase is not the one it was sealed with.
[[nodiscard]] Result<QByteArray> open(const QByteArray &pack, const Secret &passphrase);

} // namespace sealed_pack

} // namespace homeward
