// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/key_holder.h"

#include <QString>

namespace homeward {

/// Why a sealed file is not opened or changed, in whole sentences.

[[nodiscard]] tl::unexpected<Error> nothingThere(const QString &path);
[[nodiscard]] tl::unexpected<Error> noFolder(const QString &folder);
[[nodiscard]] tl::unexpected<Error> alreadyThere(const QString &path);
[[nodiscard]] tl::unexpected<Error> notSealed(const QString &path);
[[nodiscard]] tl::unexpected<Error> newerSeal(const QString &path, quint32 version);
[[nodiscard]] tl::unexpected<Error> damagedSeal(const QString &path, const QString &detail);
/// The header is there, and no page of what was written behind it.
[[nodiscard]] tl::unexpected<Error> lostPages(const QString &path);
[[nodiscard]] tl::unexpected<Error> alteredSeal(const QString &path);
/// One of the two copies of the header, counted from 1; the other one opens the file.
[[nodiscard]] QString damagedCopy(int number);
[[nodiscard]] tl::unexpected<Error> cannotRead(const QString &path, int sqliteCode);
[[nodiscard]] tl::unexpected<Error> cannotWrite(const QString &path, int sqliteCode);
[[nodiscard]] tl::unexpected<Error> busySeal(const QString &path);
[[nodiscard]] tl::unexpected<Error> wrongKey(KeyHolder::Kind kind);
[[nodiscard]] tl::unexpected<Error> copyOfAnother(const QString &path);
[[nodiscard]] tl::unexpected<Error> noMemory();
[[nodiscard]] tl::unexpected<Error> noSuchSlot();
[[nodiscard]] tl::unexpected<Error> noFreeSlot();
[[nodiscard]] tl::unexpected<Error> mustKeepSlot();
[[nodiscard]] tl::unexpected<Error> unreasonableCost();

} // namespace homeward
