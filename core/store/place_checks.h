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

/// Whether a path leads onto a drive of another computer, by the list of the system alone: the
/// drive is not touched. Known on Linux; false elsewhere.
[[nodiscard]] bool isOnShare(const QString &path);

/// Whether a record may be kept at `path`. A record is written page by page under locks: a network
/// drive may not keep two programs apart, and a folder that is copied to other computers is copied
/// half-way. Fails with Refused, says which it is and what to do. Looks at the folder, and at those
/// above it; `fileSystem` is asked for the first. A drive of another computer that the system's
/// list tells of is refused before it is touched, since it may never answer.
[[nodiscard]] Done checkPlace(const QString &path,
    const std::function<QString(const QString &folder)> &fileSystem = fileSystemOf);

} // namespace homeward
