// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/recovery_key.h"

#include "core/vault/checked_letters.h"

namespace homeward {

namespace {

constexpr size_t keySize = RecoveryKey::groupCount * checked_letters::bitsInGroup / 8;

} // namespace

RecoveryKey::RecoveryKey(Secret bits)
    : m_bits(std::move(bits))
{
}

RecoveryKey RecoveryKey::make() { return RecoveryKey(Secret::random(keySize)); }

Result<RecoveryKey> RecoveryKey::parse(const QString &typed)
{
    Result<Secret> bits = checked_letters::parse(typed, groupCount);
    if (!bits)
        return tl::unexpected(bits.error());
    return RecoveryKey(std::move(*bits));
}

QString RecoveryKey::text() const { return checked_letters::text(m_bits); }

Secret RecoveryKey::toPassphrase() const { return m_bits.clone(); }

} // namespace homeward
