// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/mount_table.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

bool isShare(const QString &fileSystem) { return fileSystem == u"nfs4" || fileSystem == u"cifs"; }

QString kindOnTheWay(const QString &path, const QList<Mount> &mounts)
{
    return remoteOnTheWay(path, mounts, isShare);
}

} // namespace

TEST_CASE("Mount table: what the system says is read, with signs that it writes as numbers",
    "[store][places]")
{
    const QByteArray info
        = "22 28 0:20 / /proc rw,nosuid shared:12 - proc proc rw\n"
          "28 1 259:2 / / rw,noatime - ext4 /dev/sda2 rw\n"
          "41 28 0:50 /x /srv/our\\040files rw shared:7 master:3 - nfs4 nas:/x rw,hard\n"
          "42 28 0:51 / /mnt/b\\134s rw - fuse.sshfs nas:/x rw\n"
          "no line of this kind\n\n28 1 259:2 / /cut rw\n";
    CHECK(readMounts(info)
        == QList<Mount> { { u"/proc"_s, u"proc"_s }, { u"/"_s, u"ext4"_s },
            { u"/srv/our files"_s, u"nfs4"_s }, { u"/mnt/b\\s"_s, u"fuse.sshfs"_s } });
    CHECK(readMounts({}).isEmpty());
}

TEST_CASE("Mount table: a share is seen on the way, whatever is below it", "[store][places]")
{
    const QList<Mount> mounts { { u"/"_s, u"ext4"_s }, { u"/nowhere/share"_s, u"nfs4"_s },
        { u"/nowhere/share/disk"_s, u"ext4"_s }, { u"/nowhere/twice"_s, u"cifs"_s },
        { u"/nowhere/twice"_s, u"ext4"_s } };
    CHECK(kindOnTheWay(u"/nowhere/share"_s, mounts) == u"nfs4");
    CHECK(kindOnTheWay(u"/nowhere/share/a/b.homeward"_s, mounts) == u"nfs4");
    CHECK(kindOnTheWay(u"/nowhere//./x/../share/b.homeward"_s, mounts) == u"nfs4");
    INFO("what hangs below a share can only be reached through it");
    CHECK(kindOnTheWay(u"/nowhere/share/disk/b.homeward"_s, mounts) == u"nfs4");
    CHECK(kindOnTheWay(u"/nowhere/shared/b.homeward"_s, mounts) == QString());
    CHECK(kindOnTheWay(u"/nowhere/share/../b.homeward"_s, mounts) == u"nfs4");
    INFO("of two at one place, the later one is seen");
    CHECK(kindOnTheWay(u"/nowhere/twice/b.homeward"_s, mounts) == QString());
    INFO("what the computer itself runs on is its own");
    CHECK(kindOnTheWay(u"/b.homeward"_s, { { u"/"_s, u"nfs4"_s } }) == QString());
}

TEST_CASE(
    "Mount table: links that lead to a share are followed, and circles end", "[store][places]")
{
    const TempFolder folder;
    const QString root = QDir(folder.path({})).canonicalPath();
    const QList<Mount> mounts { { root + u"/share"_s, u"nfs4"_s } };
    REQUIRE(QDir().mkpath(folder.path(u"own"_s)));
    REQUIRE(QFile::link(root + u"/share/records"_s, root + u"/whole"_s));
    REQUIRE(QFile::link(u"../share"_s, root + u"/own/relative"_s));
    REQUIRE(QFile::link(u"relative/records"_s, root + u"/own/chain"_s));
    REQUIRE(QFile::link(u"circle"_s, root + u"/circle"_s));
    for (const QString &path : { u"/whole/b.homeward"_s, u"/own/relative/b.homeward"_s,
             u"/own/chain/b.homeward"_s, u"/own/../whole"_s }) {
        INFO(path.toStdString());
        CHECK(kindOnTheWay(root + path, mounts) == u"nfs4");
    }
    CHECK(kindOnTheWay(root + u"/own/b.homeward"_s, mounts) == QString());
    CHECK(kindOnTheWay(root + u"/circle/b.homeward"_s, mounts) == QString());
}

TEST_CASE("Mount table: this computer's own is read where the system has one", "[store][places]")
{
#ifdef Q_OS_LINUX
    CHECK_FALSE(mountsNow().isEmpty());
#else
    CHECK(mountsNow().isEmpty());
#endif
}
