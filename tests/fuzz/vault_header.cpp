// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault_header.h"

#include "tests/fuzz/byte_source.h"
#include "tests/fuzz/sealed_image.h"
#include "tests/fuzz/target.h"

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

enum Flag : quint8
{
    FirstHasChecksum = 1,
    FirstHasTag = 2,
    SecondHasChecksum = 4,
    SecondHasTag = 8,
    IsRaw = 16,
};

const Secret &headerKey()
{
    static const Secret key = Secret::fromBytes(QByteArray(32, 'k'));
    return key;
}

const Secret &wrappingKeyOfSlots()
{
    static const Secret key = Secret::fromBytes(QByteArray(32, 'w'));
    return key;
}

/// Its beginning is given, the rest is zeros; with what only a holder of the key can put on it, or
/// what anybody can.
QByteArray copyOf(const QByteArray &beginning, bool hasTag, bool hasChecksum)
{
    QByteArray copy = beginning.left(VaultHeader::copySize);
    copy.append(VaultHeader::copySize - copy.size(), '\0');
    if (hasTag)
        putHeaderTag(copy, headerKey());
    if (hasChecksum)
        putHeaderChecksum(copy);
    return copy;
}

void check(const ReadHeader &read, bool mayBeProved)
{
    hold(read.bytes.size() == VaultHeader::copySize, "one whole copy counts");
    hold(read.header.keySlots.size() <= VaultHeader::mostSlots, "there are not too many slots");
    for (const KeySlot &slot : read.header.keySlots) {
        hold(slot.cost.isReasonable(), "no slot would hang the computer");
        hold(KeySlot::fromBytes(slot.toBytes()) == slot, "a slot is read as it was written");
        hold(!slot.unwrap(wrappingKeyOfSlots(), read.header.file.id), "nobody can make a slot");
    }
    const bool isProved = read.isProvedBy(headerKey());
    hold(mayBeProved || !isProved, "only a holder of the key can make a header");
    if (isProved)
        hold(read.header.toBytes(headerKey()) == read.bytes, "a header is what we would write");
}

} // namespace

/// The beginning of a file that claims to be a sealed record.
void vaultHeader(const QByteArray &input)
{
    ByteSource source(input);
    const quint8 flags = source.byte();
    QByteArray both;
    if (flags & IsRaw) {
        both = source.rest();
    } else {
        const auto length = static_cast<qsizetype>(source.number<2>());
        const QByteArray first = source.bytes(length);
        both = copyOf(first, flags & FirstHasTag, flags & FirstHasChecksum)
            + copyOf(source.rest(), flags & SecondHasTag, flags & SecondHasChecksum);
    }
    const Result<ReadHeader> read = ReadHeader::fromBytes(both, u"a file"_s);
    if (!read) {
        const Error::Code code = read.error().code;
        hold(code == Error::Code::NotAStore || code == Error::Code::NewerThanProgram
                || code == Error::Code::Damaged,
            "a refusal has one of three reasons");
        hold(!read.error().message.isEmpty(), "a refusal says why");
        return;
    }
    const int tagFlag = read->copy == 0 ? FirstHasTag : SecondHasTag;
    check(*read, !(flags & IsRaw) && (flags & tagFlag));
}

QList<QByteArray> vaultHeaderSeeds()
{
    VaultHeader header = VaultHeader::make();
    const Secret dataKey = Secret::random(KeySlot::dataKeySize);
    for (const QString &name : { u"Ada"_s, u"Ben"_s }) {
        const KeyHolder holder { KeyHolder::Kind::Staff, name,
            Secret::fromText(u"a passphrase"_s) };
        header.keySlots << KeySlot::make(
            KeySlot::newId(), holder, KeyCost::lowest(), header.file, dataKey)
                               .value();
    }
    constexpr qsizetype usedBytes = 64 + 2 * KeySlot::size;
    const QByteArray used = header.toBytes(headerKey()).left(usedBytes);
    QByteArray length(2, '\0');
    qToLittleEndian(static_cast<quint16>(usedBytes), length.data());
    const auto with = [&](quint8 flags) { return QByteArray(1, static_cast<char>(flags)); };
    QByteArray later = used;
    later[8] = 2;
    QByteArray newer = used;
    newer[48] = 2;
    return { with(FirstHasChecksum | FirstHasTag | SecondHasChecksum | SecondHasTag) + length + used
            + newer,
        with(FirstHasChecksum | FirstHasTag) + length + used + used.left(64),
        with(SecondHasChecksum) + length + used + used, with(FirstHasChecksum) + length + later,
        with(IsRaw) + used, with(IsRaw) + "HmWdSeal", with(IsRaw) + "SQLite format 3" };
}

} // namespace homeward::fuzz
