// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/vault_header.h"

#include "core/vault/little_endian.h"
#include "core/vault/refusals.h"

#include <sodium.h>

#include <optional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr char magic[] = "HmWdSeal";
constexpr int versionAt = 8;
constexpr int fileIdAt = 16;
constexpr int saltAt = 32;
constexpr int generationAt = 48;
constexpr int slotsAt = 64;
constexpr int digestSize = 32;
constexpr int checksumAt = VaultHeader::copySize - digestSize;
constexpr int tagAt = checksumAt - digestSize;
static_assert(slotsAt + VaultHeader::mostSlots * KeySlot::size <= tagAt);

/// BLAKE2b-256, with a key or without.
QByteArray digest(const QByteArray &bytes, const Secret &key)
{
    QByteArray hash(digestSize, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), digestSize,
        reinterpret_cast<const unsigned char *>(bytes.constData()),
        static_cast<size_t>(bytes.size()), key.data(), key.size());
    return hash;
}

void pad(QByteArray &bytes, qsizetype size) { bytes.append(size - bytes.size(), '\0'); }

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

bool isWhole(const QByteArray &copy)
{
    return copy.size() == VaultHeader::copySize && VaultHeader::looksSealed(copy)
        && digest(copy.left(checksumAt), {}) == copy.mid(checksumAt);
}

quint32 versionOf(const QByteArray &copy) { return readLittleEndian<quint32>(copy, versionAt); }

quint64 generationOf(const QByteArray &copy)
{
    return readLittleEndian<quint64>(copy, generationAt);
}

/// Nothing when it is no header that we would write.
std::optional<VaultHeader> parsed(const QByteArray &copy)
{
    VaultHeader header;
    header.file = { copy.mid(fileIdAt, 16), copy.mid(saltAt, 16) };
    header.generation = generationOf(copy);
    const QByteArray unused(KeySlot::size, '\0');
    for (int number = 0; number < VaultHeader::mostSlots; ++number) {
        const QByteArray bytes = copy.mid(slotsAt + number * KeySlot::size, KeySlot::size);
        if (bytes == unused)
            break;
        const std::optional<KeySlot> slot = KeySlot::fromBytes(bytes);
        if (!slot)
            return {};
        header.keySlots << *slot;
    }
    return header;
}

bool isSame(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size()
        && sodium_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

} // namespace

VaultHeader VaultHeader::make()
{
    return { { randomBytes(16), randomBytes(16) }, firstGeneration, {} };
}

QByteArray VaultHeader::toBytes(const Secret &headerKey) const
{
    QByteArray bytes = QByteArray(magic) + littleEndian(version);
    pad(bytes, fileIdAt);
    bytes += file.id + file.salt + littleEndian(generation);
    pad(bytes, slotsAt);
    for (const KeySlot &slot : keySlots)
        bytes += slot.toBytes();
    pad(bytes, tagAt);
    bytes += digest(bytes, headerKey);
    return bytes + digest(bytes, {});
}

bool VaultHeader::looksSealed(const QByteArray &bytes) { return bytes.startsWith(magic); }

Result<ReadHeader> ReadHeader::fromBytes(const QByteArray &bothCopies, const QString &path)
{
    int best = -1;
    bool isOurs = false;
    QList<QByteArray> found;
    for (int number = 0; number < VaultHeader::copies; ++number) {
        found << bothCopies.mid(number * VaultHeader::copySize, VaultHeader::copySize);
        isOurs = isOurs || VaultHeader::looksSealed(found.last());
        if (!isWhole(found.last()))
            continue;
        if (versionOf(found.last()) > VaultHeader::version)
            return newerSeal(path, versionOf(found.last()));
        if (best < 0 || generationOf(found.last()) > generationOf(found.at(best)))
            best = number;
    }
    if (best < 0)
        return isOurs ? damagedSeal(path, u"no copy of the header is whole"_s) : notSealed(path);
    const std::optional<VaultHeader> header = parsed(found.at(best));
    if (!header)
        return damagedSeal(path, u"the header holds what no program of ours writes"_s);
    return ReadHeader { *header, found.at(best), best, found.at(VaultHeader::copies - 1 - best) };
}

bool ReadHeader::isProvedBy(const Secret &headerKey) const
{
    return isSame(header.toBytes(headerKey), bytes);
}

bool ReadHeader::isOtherProvedBy(const Secret &headerKey) const
{
    const std::optional<VaultHeader> written = isWhole(other) ? parsed(other) : std::nullopt;
    return written && written->file.id == header.file.id
        && isSame(written->toBytes(headerKey), other);
}

} // namespace homeward
