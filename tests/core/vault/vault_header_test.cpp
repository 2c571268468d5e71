// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/little_endian.h"
#include "core/vault/vault_header.h"
#include "tests/core/vault/sealed_scenario.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const Secret &headerKey()
{
    static const Secret key = Secret::random(32);
    return key;
}

VaultHeader headerWith(int slotCount)
{
    static const Secret dataKey = Secret::random(KeySlot::dataKeySize);
    VaultHeader header = VaultHeader::make();
    for (int number = 0; number < slotCount; ++number) {
        auto slot = KeySlot::make(KeySlot::newId(), staff(u"Ada"_s, QString::number(number)),
            KeyCost::lowest(), header.file, dataKey);
        REQUIRE_OK(slot);
        header.keySlots << *slot;
    }
    return header;
}

QByteArray twice(const VaultHeader &header)
{
    const QByteArray copy = header.toBytes(headerKey());
    return copy + copy;
}

Result<ReadHeader> read(const QByteArray &bytes)
{
    return ReadHeader::fromBytes(bytes, u"the file"_s);
}

/// Puts a checksum on that holds, as somebody could who knows the format but not the key.
QByteArray withChecksum(QByteArray copy)
{
    copy.truncate(VaultHeader::copySize - 32);
    return copy + QCryptographicHash::hash(copy, QCryptographicHash::Blake2b_256);
}

} // namespace

TEST_CASE("Vault header: comes back as it was written", "[vault]")
{
    const int count = GENERATE(0, 1, 3, VaultHeader::mostSlots);
    const VaultHeader header = headerWith(count);
    const QByteArray bytes = twice(header);
    REQUIRE(bytes.size() == VaultHeader::size);
    const auto found = read(bytes);
    REQUIRE_OK(found);
    CHECK(found->header.file.id == header.file.id);
    CHECK(found->header.file.salt == header.file.salt);
    CHECK(found->header.generation == 1);
    CHECK((found->header.keySlots == header.keySlots));
    CHECK(found->isProvedBy(headerKey()));
    CHECK_FALSE(found->isProvedBy(Secret::random(32)));
}

TEST_CASE("Vault header: the newest whole copy counts", "[vault]")
{
    VaultHeader header = headerWith(2);
    const QByteArray old = header.toBytes(headerKey());
    ++header.generation;
    header.keySlots.removeFirst();
    const QByteArray young = header.toBytes(headerKey());
    const bool isSecond = GENERATE(false, true);
    const auto file = [&](const QByteArray &newer) { return isSecond ? old + newer : newer + old; };

    SECTION("both are whole")
    {
        CHECK(read(file(young))->header.generation == 2);
        CHECK(read(file(young))->copy == (isSecond ? 1 : 0));
    }
    SECTION("it was torn anywhere while it was written over the one before the last")
    {
        for (int torn = 1; torn < VaultHeader::copySize; torn += 37) {
            const auto found = read(file(young.left(torn) + old.mid(torn)));
            CAPTURE(torn);
            REQUIRE_OK(found);
            REQUIRE((found->header.generation == 1 || found->bytes == young));
            REQUIRE(found->isProvedBy(headerKey()));
        }
    }
    SECTION("it was altered by somebody without the key: refused, not passed over")
    {
        QByteArray altered = young;
        char &wrapped = altered[64 + 70];
        wrapped = static_cast<char>(wrapped ^ 1);
        const auto found = read(file(withChecksum(altered)));
        REQUIRE_OK(found);
        CHECK_FALSE(found->isProvedBy(headerKey()));
    }
}

TEST_CASE("Vault header: every flipped bit is found", "[vault]")
{
    const QByteArray bytes = twice(headerWith(1));
    for (int byte = 0; byte < VaultHeader::copySize; byte += byte < 256 ? 1 : 5) {
        QByteArray once = bytes;
        once[byte] = static_cast<char>(once[byte] ^ (1 << byte % 8));
        const auto found = read(once);
        CAPTURE(byte);
        REQUIRE_OK(found);
        REQUIRE(found->copy == 1);
        if (byte % 16 != 0)
            continue;
        once.replace(
            VaultHeader::copySize, VaultHeader::copySize, once.left(VaultHeader::copySize));
        REQUIRE_FALSE(read(once));
    }
}

TEST_CASE("Vault header: every single bit of both copies", "[vault][.crash]")
{
    const QByteArray bytes = twice(headerWith(3));
    for (int bit = 0; bit < 8 * VaultHeader::size; ++bit) {
        QByteArray once = bytes;
        once[bit / 8] = static_cast<char>(once[bit / 8] ^ (1 << bit % 8));
        const auto found = read(once);
        CAPTURE(bit);
        REQUIRE_OK(found);
        REQUIRE(found->copy == (bit / 8 < VaultHeader::copySize ? 1 : 0));
        REQUIRE(found->isProvedBy(headerKey()));
    }
}

TEST_CASE("Vault header: what is no header of ours is refused by its reason", "[vault]")
{
    CHECK_FAILS(read({}), Error::Code::NotAStore);
    CHECK_FAILS(read(QByteArray(VaultHeader::size, 'x')), Error::Code::NotAStore);
    CHECK_FAILS(read("SQLite format 3"), Error::Code::NotAStore);
    CHECK_FAILS(read("HmWdSeal and then nothing"), Error::Code::Damaged);

    QByteArray newer = headerWith(1).toBytes(headerKey());
    newer.replace(8, 4, littleEndian(VaultHeader::version + 1));
    CHECK_FAILS(read(withChecksum(newer) + newer), Error::Code::NewerThanProgram);
}

TEST_CASE(
    "Vault header: a cost that would hang the computer is refused before it is tried", "[vault]")
{
    QByteArray copy = headerWith(1).toBytes(headerKey());
    const auto [place, value] = GENERATE(table<int, quint64>({
        { 64 + 24, 0 },
        { 64 + 24, 17 },
        { 64 + 24, ~0ULL },
        { 64 + 32, 8191 },
        { 64 + 32, 1024ULL * 1024 * 1024 + 1 },
        { 64 + 32, ~0ULL },
    }));
    CAPTURE(place, value);
    copy.replace(place, 8, littleEndian(value));
    const QByteArray whole = withChecksum(copy);
    CHECK_FAILS(read(whole + whole), Error::Code::Damaged);
}
