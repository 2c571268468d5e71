// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace homeward {

/// What the system calls the file system that holds a folder: "ext4", "nfs4", "fuse.sshfs", "NTFS".
/// "remote" for a network drive of Windows; "own" for one that the computer itself runs on.
[[nodiscard]] QString fileSystemOf(const QString &folder);

/// Whether a record may be kept at `path`. A record is written page by page under locks: a network
/// drive may not keep two programs apart, and a folder that is copied to other computers is copied
/// half-way. Fails with Refused, says which it is and what to do. Looks at the folder, and at those
/// above it; `fileSystem` is asked for the first.
[[nodiscard]] Done checkPlace(const QString &path,
    const std::function<QString(const QString &folder)> &fileSystem = fileSystemOf);

} // namespace homeward
