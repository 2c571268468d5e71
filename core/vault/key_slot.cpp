// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/key_slot.h"

#include "core/base/folded_name.h"
#include "core/vault/little_endian.h"
#include "core/vault/refusals.h"

#include <sodium.h>

namespace homeward {

namespace {

constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int wrappedSize
    = static_cast<int>(KeySlot::dataKeySize) + crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// What stands in the slot before the nonce, and cannot be changed without breaking the seal.
QByteArray headOf(const KeySlot &slot)
{
    return slot.id + littleEndian(static_cast<quint32>(slot.kind)) + QByteArray(4, '\0')
        + littleEndian(slot.cost.operations) + littleEndian(slot.cost.memoryBytes);
}

bool isKind(quint32 kind)
{
    return kind >= static_cast<quint32>(KeyHolder::Kind::Staff)
        && kind <= static_cast<quint32>(KeyHolder::Kind::Envelope);
}

} // namespace

Result<Secret> wrappingKey(const KeyHolder &holder, KeyCost cost, const FileMark &file)
{
    static_assert(crypto_pwhash_argon2id_SALTBYTES == 16);
    const QByteArray saltedWith = file.salt + littleEndian(static_cast<quint32>(holder.kind))
        + foldedName(holder.name).toUtf8();
    QByteArray salt(crypto_pwhash_argon2id_SALTBYTES, '\0');
    crypto_generichash(bytesOf(salt), static_cast<size_t>(salt.size()), bytesOf(saltedWith),
        static_cast<size_t>(saltedWith.size()), nullptr, 0);
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const char *passphrase = reinterpret_cast<const char *>(holder.passphrase.data());
    if (crypto_pwhash(key.data(), key.size(), passphrase ? passphrase : "",
            holder.passphrase.size(), bytesOf(salt), cost.operations,
            static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return noMemory();
    return key;
}

QByteArray KeySlot::newId()
{
    QByteArray id(idSize, '\0');
    randombytes_buf(id.data(), idSize);
    return id;
}

Result<KeySlot> KeySlot::make(const QByteArray &id, const KeyHolder &holder, KeyCost cost,
    const FileMark &file, const Secret &dataKey)
{
    const Result<Secret> key = wrappingKey(holder, cost, file);
    if (!key)
        return tl::unexpected(key.error());
    KeySlot slot { id, holder.kind, cost, QByteArray(nonceSize, '\0'),
        QByteArray(wrappedSize, '\0') };
    randombytes_buf(slot.nonce.data(), nonceSize);
    const QByteArray label = file.id + headOf(slot);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(slot.wrapped), nullptr, dataKey.data(),
        dataKeySize, bytesOf(label), static_cast<size_t>(label.size()), nullptr,
        bytesOf(std::as_const(slot.nonce)), key->data());
    return slot;
}

std::optional<Secret> KeySlot::unwrap(const Secret &wrappingKey, const QByteArray &fileId) const
{
    Secret dataKey(dataKeySize);
    const QByteArray label = fileId + headOf(*this);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey.data(), nullptr, nullptr,
            bytesOf(wrapped), wrappedSize, bytesOf(label), static_cast<size_t>(label.size()),
            bytesOf(nonce), wrappingKey.data())
        != 0)
        return {};
    return dataKey;
}

QByteArray KeySlot::toBytes() const
{
    const QByteArray used = headOf(*this) + nonce + wrapped;
    return used + QByteArray(size - used.size(), '\0');
}

std::optional<KeySlot> KeySlot::fromBytes(const QByteArray &bytes)
{
    constexpr int kindAt = idSize;
    constexpr int operationsAt = kindAt + 8;
    constexpr int memoryAt = operationsAt + 8;
    constexpr int nonceAt = memoryAt + 8;
    constexpr int wrappedAt = nonceAt + nonceSize;
    const auto kind = readLittleEndian<quint32>(bytes, kindAt);
    const KeyCost cost { readLittleEndian<quint64>(bytes, operationsAt),
        readLittleEndian<quint64>(bytes, memoryAt) };
    if (!isKind(kind) || !cost.isReasonable())
        return {};
    const KeySlot slot { bytes.left(idSize), static_cast<KeyHolder::Kind>(kind), cost,
        bytes.mid(nonceAt, nonceSize), bytes.mid(wrappedAt, wrappedSize) };
    if (slot.toBytes() != bytes)
        return {};
    return slot;
}

} // namespace homeward
