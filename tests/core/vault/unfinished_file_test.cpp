// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_copy.h"
#include "core/vault/unfinished_file.h"
#include "core/vault/vault.h"
#include "tests/support/file_bytes.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/support.h"

#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

QString sealedIn(const TempFolder &folder)
{
    const QString path = folder.path(u"a.homeward"_s);
    REQUIRE_OK(Vault::create(path,
        { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(u"four odd words"_s) },
        KeyCost::lowest()));
    return path;
}

} // namespace

TEST_CASE(
    "Unfinished file: a sealed file without a page goes, with the journal it began", "[vault]")
{
    const TempFolder folder;
    const QString path = sealedIn(folder);
    SECTION("alone") { }
    SECTION("with an empty journal") { writeBytes(journalOf(path), {}); }
    SECTION("with the head of a journal") { writeBytes(journalOf(path), QByteArray(8192, 'x')); }
    REQUIRE_OK(dropUnfinishedFile(path));
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(QFile::exists(journalOf(path)));
}

TEST_CASE("Unfinished file: whatever could hold something stays as it is", "[vault]")
{
    const TempFolder folder;
    const QString path = sealedIn(folder);
    SECTION("a page") { writeBytes(path, bytesOf(path) + QByteArray(4096, 'x')); }
    SECTION("a journal that keeps a page")
    {
        writeBytes(journalOf(path), QByteArray(2 * 8192, 'x'));
    }
    SECTION("another file of the same size") { writeBytes(path, QByteArray(32768, 'x')); }
    const QByteArray before = bytesOf(path);
    REQUIRE_OK(dropUnfinishedFile(path));
    CHECK(bytesOf(path) == before);
    REQUIRE_OK(dropUnfinishedFile(folder.path(u"nothing"_s)));
    REQUIRE_OK(dropUnfinishedFile(folder.path({})));
}
