// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/place_checks.h"

#include "core/store/mount_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QStringList>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Store", text); }

/// File systems whose locks may not reach the other computer, or whose writes come late: SQLite,
/// "How To Corrupt An SQLite Database File", 2.1, "Filesystems with broken or missing lock
/// implementations". The names are those of Linux (mount(8) and the programs' own) and macOS. 9p,
/// virtiofs and the shared folders of virtual machines are a drive of another computer too.
const QStringList &networkFileSystems()
{
    static const QStringList names { u"remote"_s, u"nfs"_s, u"nfs4"_s, u"cifs"_s, u"smb"_s,
        u"smb2"_s, u"smb3"_s, u"smbfs"_s, u"afpfs"_s, u"afs"_s, u"openafs"_s, u"auristorfs"_s,
        u"coda"_s, u"ncpfs"_s, u"ceph"_s, u"fuse.ceph"_s, u"fuse.ceph-fuse"_s, u"glusterfs"_s,
        u"fuse.glusterfs"_s, u"lustre"_s, u"beegfs"_s, u"9p"_s, u"virtiofs"_s, u"vboxsf"_s,
        u"vmhgfs"_s, u"fuse.vmhgfs-fuse"_s, u"prl_fs"_s, u"webdav"_s, u"davfs"_s, u"fuse.davfs"_s,
        u"fuse.davfs2"_s, u"fuse.sshfs"_s, u"fuse.gvfsd-fuse"_s, u"fuse.kio-fuse"_s,
        u"fuse.rclone"_s, u"fuse.s3fs"_s, u"fuse.gcsfuse"_s, u"fuse.goofys"_s, u"fuse.curlftpfs"_s,
        u"fuse.onedriver"_s, u"fuse.google-drive-ocamlfuse"_s, u"fuse.dbxfs"_s };
    return names;
}

/// How a folder is known that a program copies to other computers. From the programs' own
/// documentation of what they put there; patterns as a shell has them, capital letters count.
struct Synced
{
    enum class Sign
    {
        Name, ///< the folder is called so
        File, ///< a file in it is
        Folder, ///< a folder in it is
    };
    const char *program;
    Sign sign;
    const char *pattern;
};

// A folder .dropbox is none of the signs: that one holds the program's settings, in everybody's
// home. In the folder that is synced it is a file.
constexpr Synced syncedFolders[] {
    { "Dropbox", Synced::Sign::Name, "Dropbox" },
    { "Dropbox", Synced::Sign::Name, "Dropbox (*" },
    { "Dropbox", Synced::Sign::File, ".dropbox" },
    { "Dropbox", Synced::Sign::Folder, ".dropbox.cache" },
    { "OneDrive", Synced::Sign::Name, "OneDrive" },
    { "OneDrive", Synced::Sign::Name, "OneDrive - *" },
    { "OneDrive", Synced::Sign::Name, "OneDrive-*" },
    // A library of SharePoint is called after the library and who owns it; at its top is this file.
    { "OneDrive", Synced::Sign::File, ".849C9593-D756-4E56-8D6E-42412F2A707B" },
    { "Google Drive", Synced::Sign::Name, "Google Drive" },
    { "Google Drive", Synced::Sign::Name, "GoogleDrive-*" },
    { "Google Drive", Synced::Sign::Name, "My Drive" },
    { "Google Drive", Synced::Sign::Folder, ".tmp.drivedownload" },
    { "Google Drive", Synced::Sign::Folder, ".tmp.driveupload" },
    { "iCloud", Synced::Sign::Name, "Mobile Documents" },
    { "iCloud", Synced::Sign::Name, "iCloudDrive" },
    { "Nextcloud", Synced::Sign::Name, "Nextcloud" },
    { "Nextcloud", Synced::Sign::File, ".nextcloudsync.log" },
    { "Nextcloud", Synced::Sign::File, ".sync_*.db" },
    { "Nextcloud", Synced::Sign::File, "._sync_*.db" },
    { "ownCloud", Synced::Sign::Name, "ownCloud" },
    { "ownCloud", Synced::Sign::File, ".owncloudsync.log" },
    { "Box", Synced::Sign::Name, "Box" },
    { "Box", Synced::Sign::Name, "Box-*" },
    { "Box", Synced::Sign::Name, "Box Sync" },
    { "MEGA", Synced::Sign::Name, "MEGA" },
    { "MEGA", Synced::Sign::Name, "MEGAsync" },
    { "MEGA", Synced::Sign::File, ".megaignore" },
    { "MEGA", Synced::Sign::Folder, ".debris" },
    { "pCloud", Synced::Sign::Name, "pCloudDrive" },
    { "pCloud", Synced::Sign::Name, "pCloud Drive" },
    { "Seafile", Synced::Sign::Name, "Seafile" },
    { "Seafile", Synced::Sign::Folder, ".seafile-data" },
    { "SeaDrive", Synced::Sign::Name, "SeaDrive" },
    { "SeaDrive", Synced::Sign::Name, "seadrive_root" },
    { "Syncthing", Synced::Sign::Folder, ".stfolder" },
    { "Syncthing", Synced::Sign::File, ".stfolder" },
};

bool isThere(const Synced &sign, const QDir &folder)
{
    const QString pattern = QString::fromLatin1(sign.pattern);
    if (sign.sign == Synced::Sign::Name) {
        const QRegularExpression name(QRegularExpression::wildcardToRegularExpression(pattern));
        return name.match(folder.dirName()).hasMatch();
    }
    const bool isFile = sign.sign == Synced::Sign::File;
    if (!pattern.contains(u'*')) {
        const QFileInfo there(folder.filePath(pattern));
        return isFile ? there.isFile() : there.isDir();
    }
    const QDir::Filters kind = isFile ? QDir::Files : QDir::Dirs | QDir::NoDotAndDotDot;
    const QDir::Filters also = QDir::Hidden | QDir::System | QDir::CaseSensitive;
    return !folder.entryList({ pattern }, kind | also).isEmpty();
}

/// The program that copies this folder or one above it to other computers; empty: none.
QString syncedBy(const QString &folder)
{
    for (QDir at(folder);; at = QDir(QFileInfo(at.path()).path())) {
        for (const Synced &sign : syncedFolders) {
            if (isThere(sign, at))
                return QString::fromLatin1(sign.program);
        }
        if (at.isRoot() || QFileInfo(at.path()).path() == at.path())
            return {};
    }
}

#ifdef Q_OS_WIN
bool isRemoteDrive(const QString &folder)
{
    const QString native = QDir::toNativeSeparators(folder);
    if (native.startsWith(u"\\\\"))
        return true;
    const std::wstring root = native.left(3).toStdWString();
    return GetDriveTypeW(root.c_str()) == DRIVE_REMOTE;
}
#endif

/// Where the file is or would be, past links.
QString folderOf(const QString &path)
{
    const QFileInfo file(QFileInfo(path).exists() ? QFileInfo(path).canonicalFilePath() : path);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absolutePath() : folder;
}

bool isNetwork(const QString &fileSystem)
{
    return networkFileSystems().contains(fileSystem, Qt::CaseInsensitive);
}

tl::unexpected<Error> onAnotherComputer(const QString &path, const QString &fileSystem)
{
    return failure(Error::Code::Refused,
        tr("%1 is on a drive of another computer. There, two programs can write over each "
           "other without a word. Keep the record on this computer’s own disk; only copies "
           "of it may go there.")
            .arg(QDir::toNativeSeparators(path)),
        u"file system %1"_s.arg(fileSystem));
}

} // namespace

bool isOnShare(const QString &path)
{
    return !remoteOnTheWay(path, mountsNow(), isNetwork).isEmpty();
}

QString fileSystemOf(const QString &folder)
{
#ifdef Q_OS_WIN
    if (isRemoteDrive(folder))
        return u"remote"_s;
#endif
    const QStorageInfo storage(folder);
    // A virtual computer may have nothing else: what it runs on is its own disk to it.
    const bool isOwn = storage.isRoot()
        && (storage.fileSystemType() == "9p" || storage.fileSystemType() == "virtiofs");
    return isOwn ? u"own"_s : QString::fromLatin1(storage.fileSystemType());
}

Done checkPlace(
    const QString &path, const std::function<QString(const QString &folder)> &fileSystem)
{
    // First, and without touching it: a share whose computer is gone would keep us for ever.
    if (const QString kind = remoteOnTheWay(path, mountsNow(), isNetwork); !kind.isEmpty())
        return onAnotherComputer(path, kind);
    const QString folder = folderOf(path);
    if (const QString kind = fileSystem(folder); isNetwork(kind))
        return onAnotherComputer(path, kind);
    if (const QString program = syncedBy(folder); !program.isEmpty()) {
        return failure(Error::Code::Refused,
            tr("%1 is in a folder that %2 copies to other computers. It would copy the record "
               "half-way, and two computers would write over each other. Keep the record in a "
               "folder that is not copied; only copies of it may go there.")
                .arg(QDir::toNativeSeparators(path), program),
            u"synced folder"_s);
    }
    return {};
}

} // namespace homeward
