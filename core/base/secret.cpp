// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"

#include "core/base/sealed_bytes.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace homeward {

namespace {

unsigned char *lockedBytes(size_t size)
{
    if (size == 0)
        return nullptr;
    static const int ready = sodium_init();
    auto *bytes = ready < 0 ? nullptr : static_cast<unsigned char *>(sodium_malloc(size));
    Q_CHECK_PTR(bytes);
    return bytes;
}

} // namespace

Secret::Secret(size_t size)
    : m_bytes(lockedBytes(size))
    , m_size(size)
{
    if (m_bytes)
        sodium_memzero(m_bytes, m_size);
}

Secret::~Secret()
{
    sodium_free(m_bytes); // wipes
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret Secret::random(size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.data(), size);
    return secret;
}

Secret Secret::fromBytes(QByteArray &&bytes)
{
    Secret secret(static_cast<size_t>(bytes.size()));
    if (!secret.isEmpty()) {
        std::memcpy(secret.data(), bytes.constData(), secret.size());
        sodium_memzero(bytes.data(), secret.size());
    }
    bytes.clear();
    return secret;
}

Secret Secret::fromText(QString &&text)
{
    QString composed = text.normalized(QString::NormalizationForm_C);
    Secret secret = fromBytes(composed.toUtf8());
    // The first one shares with the second where nothing had to be composed.
    wipe(composed);
    wipe(text);
    return secret;
}

Secret Secret::clone() const
{
    Secret copy(m_size);
    if (m_bytes)
        std::memcpy(copy.data(), m_bytes, m_size);
    return copy;
}

bool operator==(const Secret &a, const Secret &b)
{
    return a.m_size == b.m_size
        && (a.m_size == 0 || sodium_memcmp(a.m_bytes, b.m_bytes, a.m_size) == 0);
}

} // namespace homeward
