// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_copy.h"
#include "core/vault/unfinished_file.h"
#include "core/vault/vault.h"
#include "core/vault/vault_header.h"
#include "tests/support/file_bytes.h"
#include "tests/support/sealed_connection.h"
#include "tests/support/support.h"

#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

std::unique_ptr<Vault> made(const QString &path)
{
    auto vault = Vault::create(path,
        { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(u"four odd words"_s) },
        KeyCost::lowest());
    REQUIRE_OK(vault);
    return std::move(*vault);
}

QString sealedIn(const TempFolder &folder)
{
    const QString path = folder.path(u"a.homeward"_s);
    (void)made(path);
    return path;
}

QByteArray damagedAt(QByteArray file, qsizetype byte)
{
    file[byte] = static_cast<char>(file[byte] ^ 1);
    return file;
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
    CHECK(isUnfinishedFile(path) == true);
    REQUIRE_OK(dropUnfinishedFile(path));
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(QFile::exists(journalOf(path)));
}

TEST_CASE(
    "Unfinished file: through a link the journal of the file itself is what counts", "[vault]")
{
    const TempFolder folder;
    const QString path = sealedIn(folder);
    const QString link = folder.path(u"link.homeward"_s);
    REQUIRE(QFile::link(path, link));
    CHECK(isUnfinishedFile(link) == true);
    INFO("neither the link nor the file goes: the new record would lie where the link is");
    REQUIRE_OK(dropUnfinishedFile(link));
    CHECK(QFile::exists(link));
    writeBytes(journalOf(path), QByteArray(2 * 8192, 'x'));
    CHECK_FAILS(isUnfinishedFile(link), Error::Code::Damaged);
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

TEST_CASE(
    "Unfinished file: a header that was changed since had pages behind it, and stays", "[vault]")
{
    const TempFolder folder;
    const QString path = folder.path(u"a.homeward"_s);
    const auto vault = made(path);
    const QByteArray first = bytesOf(path);
    const QByteArray oldCopy = first.left(VaultHeader::copySize);
    writeBytes(journalOf(path), {});
    SECTION("by one more key")
    {
        const KeyHolder ben { KeyHolder::Kind::Staff, u"Ben"_s, Secret::fromText(u"his own"_s) };
        REQUIRE_OK(vault->addSlot(ben, KeyCost::lowest()));
    }
    SECTION("by the sign-in after the program was stopped")
    {
        REQUIRE_OK(vault->leaveFirstGeneration());
        const QByteArray once = bytesOf(path);
        REQUIRE_OK(vault->leaveFirstGeneration());
        CHECK(bytesOf(path) == once);
    }
    SECTION("in one of its copies: the power went before the other")
    {
        REQUIRE_OK(vault->leaveFirstGeneration());
        writeBytes(path, oldCopy + bytesOf(path).mid(VaultHeader::copySize));
    }
    SECTION("in one of its copies, which is damaged")
    {
        writeBytes(path, damagedAt(first, GENERATE(100, 20000)));
    }
    SECTION("by nothing, but the journal keeps a page")
    {
        writeBytes(journalOf(path), QByteArray(2 * 8192, 'x'));
    }
    const QByteArray before = bytesOf(path);
    const QByteArray journal = bytesOf(journalOf(path));
    CHECK_FAILS(isUnfinishedFile(path), Error::Code::Damaged);
    REQUIRE_OK(dropUnfinishedFile(path));
    CHECK(bytesOf(path) == before);
    CHECK(bytesOf(journalOf(path)) == journal);
}
