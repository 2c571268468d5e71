// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/place_checks.h"
#include "tests/support/file_bytes.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

auto on(const QString &fileSystem)
{
    return [fileSystem](const QString &) { return fileSystem; };
}

/// A record's path in a folder of these names.
QString pathIn(const TempFolder &folder, const QString &names)
{
    REQUIRE(QDir().mkpath(folder.path(names)));
    return folder.path(names + u"/récord.homeward"_s);
}

} // namespace

TEST_CASE("Places: a computer's own disk is fine, and this one is such", "[store][places]")
{
    const TempFolder folder;
    for (const QString &own : { u"ext4"_s, u"btrfs"_s, u"xfs"_s, u"zfs"_s, u"apfs"_s, u"NTFS"_s,
             u"tmpfs"_s, u"overlay"_s, u"fuseblk"_s, u"vfat"_s, u"own"_s, QString() }) {
        INFO(own.toStdString());
        CHECK(checkPlace(pathIn(folder, u"a"_s), on(own)).has_value());
    }
    CHECK_FALSE(fileSystemOf(folder.path({})).isEmpty());
}

TEST_CASE(
    "Places: a drive of another computer is refused, and it says what to do", "[store][places]")
{
    const TempFolder folder;
    for (const QString &network : { u"nfs"_s, u"nfs4"_s, u"cifs"_s, u"smb3"_s, u"SMBFS"_s,
             u"fuse.sshfs"_s, u"ceph"_s, u"afs"_s, u"9p"_s, u"vboxsf"_s, u"remote"_s }) {
        INFO(network.toStdString());
        const Done checked = checkPlace(pathIn(folder, u"a"_s), on(network));
        CHECK_FAILS(checked, Error::Code::Refused);
        CHECK(checked.error().message.contains(u"own disk"));
        CHECK(checked.error().detail.contains(network));
    }
}

TEST_CASE("Places: the folder itself is asked about, also of a file that is not there yet",
    "[store][places]")
{
    const TempFolder folder;
    QString asked;
    const auto remember = [&](const QString &at) {
        asked = at;
        return u"ext4"_s;
    };
    CHECK(checkPlace(folder.path(u"new.homeward"_s), remember).has_value());
    CHECK(asked == QDir(folder.path({})).canonicalPath());
}

TEST_CASE("Places: a folder that a program copies to other computers is refused by name",
    "[store][places]")
{
    const TempFolder folder;
    const auto [name, program] = GENERATE(table<QString, QString>({
        { u"Dropbox"_s, u"Dropbox"_s },
        { u"Dropbox (Personal)"_s, u"Dropbox"_s },
        { u"OneDrive"_s, u"OneDrive"_s },
        { u"OneDrive - Ashdown House"_s, u"OneDrive"_s },
        { u"Google Drive"_s, u"Google Drive"_s },
        { u"My Drive"_s, u"Google Drive"_s },
        { u"Mobile Documents"_s, u"iCloud"_s },
        { u"iCloudDrive"_s, u"iCloud"_s },
        { u"Nextcloud"_s, u"Nextcloud"_s },
        { u"Box"_s, u"Box"_s },
        { u"Box-Box"_s, u"Box"_s },
        { u"Box Sync"_s, u"Box"_s },
        { u"MEGA"_s, u"MEGA"_s },
        { u"MEGAsync"_s, u"MEGA"_s },
        { u"pCloudDrive"_s, u"pCloud"_s },
        { u"pCloud Drive"_s, u"pCloud"_s },
        { u"Seafile"_s, u"Seafile"_s },
        { u"SeaDrive"_s, u"SeaDrive"_s },
        { u"seadrive_root"_s, u"SeaDrive"_s },
    }));
    const Done checked = checkPlace(pathIn(folder, name + u"/records/today"_s));
    CHECK_FAILS(checked, Error::Code::Refused);
    CHECK(checked.error().message.contains(program));
}

TEST_CASE("Places: … and by what the program keeps in it", "[store][places]")
{
    const TempFolder folder;
    const QString path = pathIn(folder, u"shared/records"_s);
    CHECK(checkPlace(path).has_value());
    SECTION("a file")
    {
        const QString name = GENERATE(as<QString>(), u".dropbox"_s, u".nextcloudsync.log"_s,
            u".sync_4f2a.db"_s, u"._sync_4f2a.db"_s, u".owncloudsync.log"_s, u".megaignore"_s,
            u".849C9593-D756-4E56-8D6E-42412F2A707B"_s);
        writeBytes(folder.path(u"shared/"_s + name), "x");
        CHECK_FAILS(checkPlace(path), Error::Code::Refused);
    }
    SECTION("a folder")
    {
        const QString name = GENERATE(as<QString>(), u".dropbox.cache"_s, u".stfolder"_s,
            u".tmp.drivedownload"_s, u".debris"_s, u".seafile-data"_s);
        REQUIRE(QDir().mkpath(folder.path(u"shared/"_s + name)));
        CHECK_FAILS(checkPlace(path), Error::Code::Refused);
    }
    SECTION("but what only looks like it is fine")
    {
        INFO("the settings of Dropbox are in a folder .dropbox in everybody's home");
        REQUIRE(QDir().mkpath(folder.path(u"shared/.dropbox"_s)));
        CHECK(checkPlace(path).has_value());
        for (const QString &name : { u"dropboxes"_s, u"Boxes"_s, u"Box room"_s })
            CHECK(checkPlace(pathIn(folder, u"shared/"_s + name)).has_value());
    }
}

TEST_CASE("Places: a link does not hide where the record is", "[store][places]")
{
    const TempFolder folder;
    (void)pathIn(folder, u"Dropbox"_s);
    REQUIRE(QFile::link(folder.path(u"Dropbox"_s), folder.path(u"here"_s)));
    CHECK_FAILS(checkPlace(folder.path(u"here/a.homeward"_s)), Error::Code::Refused);
    writeBytes(folder.path(u"Dropbox/a.homeward"_s), "x");
    REQUIRE(QFile::link(folder.path(u"Dropbox/a.homeward"_s), folder.path(u"b.homeward"_s)));
    CHECK_FAILS(checkPlace(folder.path(u"b.homeward"_s)), Error::Code::Refused);
}
