// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_pack.h"

#include "core/vault/little_endian.h"
#include "core/vault/refusals.h"

#include <QCoreApplication>

#include <sodium.h>

namespace homeward::sealed_pack {

namespace {

const QByteArray magic("HmWdPack", 8);
constexpr quint32 version = 1;

constexpr int saltSize = 16;
constexpr int checkSize = 32;
constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

constexpr int versionAt = 8;
constexpr int operationsAt = 16;
constexpr int memoryAt = 24;
constexpr int saltAt = 32;
constexpr int checkAt = saltAt + saltSize;
constexpr int nonceAt = checkAt + checkSize;
constexpr int contentAt = nonceAt + nonceSize;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

tl::unexpected<Error> refusal(Error::Code code, const char *sentence)
{
    return failure(code, QCoreApplication::translate("Vault", sentence));
}

tl::unexpected<Error> damaged()
{
    return refusal(Error::Code::Damaged,
        QT_TRANSLATE_NOOP("Vault",
            "This sealed pack was cut off or changed on its way. Ask for it to be sent again."));
}

/// One half seals, the other tells a wrong passphrase from a pack that was changed.
struct Keys
{
    Secret content = Secret(keySize);
    Secret check = Secret(keySize);
};

Result<Keys> keysOf(const Secret &passphrase, const QByteArray &salt, KeyCost cost)
{
    static_assert(crypto_pwhash_argon2id_SALTBYTES == saltSize);
    Secret both(size_t { keySize } * 2);
    const char *typed = reinterpret_cast<const char *>(passphrase.data());
    if (crypto_pwhash(both.data(), both.size(), typed ? typed : "", passphrase.size(), in(salt),
            cost.operations, static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return noMemory();
    Keys keys;
    memcpy(keys.content.data(), both.data(), keySize);
    memcpy(keys.check.data(), both.data() + keySize, keySize);
    return keys;
}

QByteArray checkOf(const Keys &keys, const QByteArray &salt)
{
    QByteArray check(checkSize, '\0');
    crypto_generichash(out(check), checkSize, in(salt), static_cast<size_t>(salt.size()),
        keys.check.data(), keys.check.size());
    return check;
}

} // namespace

Result<QByteArray> seal(const QByteArray &content, const Secret &passphrase, KeyCost cost)
{
    if (content.size() > mostBytes) {
        return refusal(Error::Code::Refused,
            QT_TRANSLATE_NOOP("Vault", "This is too much for one sealed pack: 64 MB is the most."));
    }
    QByteArray salt(saltSize, '\0');
    randombytes_buf(salt.data(), saltSize);
    const Result<Keys> keys = keysOf(passphrase, salt, cost);
    if (!keys)
        return tl::unexpected(keys.error());
    QByteArray nonce(nonceSize, '\0');
    randombytes_buf(nonce.data(), nonceSize);
    QByteArray pack = magic + littleEndian(version) + QByteArray(4, '\0')
        + littleEndian(cost.operations) + littleEndian(cost.memoryBytes) + salt
        + checkOf(*keys, salt) + nonce;
    QByteArray sealed(content.size() + tagSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed), nullptr, in(content),
        static_cast<size_t>(content.size()), in(pack), contentAt, nullptr, in(nonce),
        keys->content.data());
    return pack + sealed;
}

Result<QByteArray> open(const QByteArray &pack, const Secret &passphrase)
{
    if (!pack.startsWith(magic)) {
        return refusal(Error::Code::NotAStore,
            QT_TRANSLATE_NOOP("Vault",
                "This is not a sealed pack of Homeward. Choose the file that was sent to you."));
    }
    if (pack.size() < contentAt + tagSize || pack.size() > contentAt + tagSize + mostBytes)
        return damaged();
    if (readLittleEndian<quint32>(pack, versionAt) > version) {
        return refusal(Error::Code::NewerThanProgram,
            QT_TRANSLATE_NOOP("Vault",
                "This sealed pack was made by a newer Homeward than this one. Install the newer "
                "version to open it."));
    }
    const KeyCost cost { readLittleEndian<quint64>(pack, operationsAt),
        readLittleEndian<quint64>(pack, memoryAt) };
    // Nothing that would hang the computer is even tried.
    if (readLittleEndian<quint32>(pack, versionAt) != version || !cost.isReasonable())
        return damaged();
    const QByteArray salt = pack.mid(saltAt, saltSize);
    const Result<Keys> keys = keysOf(passphrase, salt, cost);
    if (!keys)
        return tl::unexpected(keys.error());
    const QByteArray check = checkOf(*keys, salt);
    if (sodium_memcmp(check.constData(), pack.constData() + checkAt, checkSize) != 0) {
        return refusal(Error::Code::NotAllowed,
            QT_TRANSLATE_NOOP("Vault",
                "This key does not open the pack. Check it letter by letter, and that it belongs "
                "to this pack."));
    }
    QByteArray content(pack.size() - contentAt - tagSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out(content), nullptr, nullptr,
            in(pack) + contentAt, static_cast<size_t>(pack.size() - contentAt), in(pack), contentAt,
            in(pack) + nonceAt, keys->content.data())
        != 0)
        return damaged();
    return content;
}

} // namespace homeward::sealed_pack
