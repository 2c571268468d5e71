// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/key_holder.h"

#include <QByteArray>

#include <optional>

namespace homeward {

/// Which sealed file a slot is in. Neither part is secret.
struct FileMark
{
    QByteArray id; ///< 16 random bytes
    QByteArray salt; ///< 16 random bytes
};

/// The key under which a slot keeps the data key. It depends on the file, the kind of holder, the
/// name and the passphrase, so that one derivation is tried against every slot, and a slot needs
/// no name. Fails with Io when there is not enough memory.
[[nodiscard]] Result<Secret> wrappingKey(
    const KeyHolder &holder, KeyCost cost, const FileMark &file);

/// The file's data key, sealed under one holder's passphrase.
struct KeySlot
{
    static constexpr int size = 128;
    static constexpr int idSize = 16;
    static constexpr size_t dataKeySize = 32;

    QByteArray id;
    KeyHolder::Kind kind = KeyHolder::Kind::Staff;
    KeyCost cost;
    QByteArray nonce;
    QByteArray wrapped; ///< the data key and the tag

    [[nodiscard]] static QByteArray newId();
    /// Fails with Io when there is not enough memory.
    [[nodiscard]] static Result<KeySlot> make(const QByteArray &id, const KeyHolder &holder,
        KeyCost cost, const FileMark &file, const Secret &dataKey);
    /// The data key, or nothing when this is not the slot's key.
    [[nodiscard]] std::optional<Secret> unwrap(
        const Secret &wrappingKey, const QByteArray &fileId) const;

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when the bytes are no slot that we would write or try.
    [[nodiscard]] static std::optional<KeySlot> fromBytes(const QByteArray &bytes);

    friend bool operator==(const KeySlot &, const KeySlot &) = default;
};

} // namespace homeward
