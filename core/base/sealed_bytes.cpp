// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sealed_bytes.h"

#include <sodium.h>

namespace homeward {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

bool isKey(const Secret &key) { return key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES; }

} // namespace

QByteArray sealBytes(const QByteArray &bytes, const Secret &key)
{
    Q_ASSERT(isKey(key));
    QByteArray sealed(nonceSize + bytes.size() + tagSize, '\0');
    unsigned char *nonce = bytesOf(sealed);
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, bytesOf(bytes),
        static_cast<size_t>(bytes.size()), nullptr, 0, nullptr, nonce, key.data());
    return sealed;
}

std::optional<QByteArray> openBytes(const QByteArray &sealed, const Secret &key)
{
    const qsizetype size = sealed.size() - nonceSize - tagSize;
    if (!isKey(key) || size < 0)
        return {};
    QByteArray bytes(size, '\0');
    const unsigned char *nonce = bytesOf(sealed);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(bytes), nullptr, nullptr,
            nonce + nonceSize, static_cast<size_t>(sealed.size() - nonceSize), nullptr, 0, nonce,
            key.data())
        != 0)
        return {};
    return bytes;
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    sodium_memzero(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace homeward
