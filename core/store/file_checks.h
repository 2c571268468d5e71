// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace homeward {

/// What can be said about a file without reading it (reading it ourselves would drop the locks of
/// another connection in this program), and the sentences of every refusal.

/// An empty file that only its owner may read. Fails with Refused when something is there, or Io.
[[nodiscard]] Done makePrivateFile(const QString &path);
/// Fails with NotFound, or NotAStore for a folder, a device or an empty file.
[[nodiscard]] Done checkFile(const QString &path);
/// Fails with Io when nothing can be made beside the file: the journal has to be.
[[nodiscard]] Done checkFolder(const QString &path);

[[nodiscard]] tl::unexpected<Error> notARecord(const QString &path);
[[nodiscard]] tl::unexpected<Error> newerFile(const QString &path, int version, int known);
[[nodiscard]] tl::unexpected<Error> damagedFile(const QString &path, const QString &detail);
/// The same, and which parts of it do not open: "page 7".
[[nodiscard]] tl::unexpected<Error> damagedParts(const QString &path, const QString &parts);
[[nodiscard]] tl::unexpected<Error> readOnlyFile(const QString &path);
[[nodiscard]] tl::unexpected<Error> unreadableFile(const QString &path);

} // namespace homeward
