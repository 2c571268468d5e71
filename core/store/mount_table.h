// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace homeward {

/// Something that hangs in the tree of folders: a disk, a share.
struct Mount
{
    QString place; ///< absolute path of the folder it hangs at
    QString fileSystem; ///< as the system calls it: "ext4", "nfs4", "fuse.sshfs"

    bool operator==(const Mount &) const = default;
};

/// What /proc/self/mountinfo says, by proc(5), in its order: where two hang at one place, the later
/// one is seen. Lines that are none are left out.
[[nodiscard]] QList<Mount> readMounts(const QByteArray &mountInfo);

/// The mounts of this computer as they are now. Asks no drive. Empty where the system has no such
/// list (other than Linux).
[[nodiscard]] QList<Mount> mountsNow();

/// The first share on the way from the root to `path` whose file system `isRemote` says of, by its
/// kind; empty: none. Nothing at or below a share is touched: one whose computer is gone would keep
/// us waiting for ever. Links before it are followed. What hangs at the root itself is the
/// computer's own.
[[nodiscard]] QString remoteOnTheWay(const QString &path, const QList<Mount> &mounts,
    const std::function<bool(const QString &fileSystem)> &isRemote);

} // namespace homeward
