// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/secret.h"

#include <QString>

namespace homeward {

/// What it costs to try one passphrase (Argon2id). Stands in the file with each slot.
struct KeyCost
{
    quint64 operations = 0;
    quint64 memoryBytes = 0;

    /// About half a second on a present laptop.
    [[nodiscard]] static KeyCost usual() { return { 3, 256ULL * 1024 * 1024 }; }
    /// For tests only.
    [[nodiscard]] static KeyCost lowest() { return { 1, 8192 }; }
    /// A file may ask for nothing that would hang or exhaust the computer.
    [[nodiscard]] bool isReasonable() const
    {
        return operations >= 1 && operations <= 16 && memoryBytes >= 8192
            && memoryBytes <= 1024ULL * 1024 * 1024;
    }

    friend bool operator==(const KeyCost &, const KeyCost &) = default;
};

/// Somebody who can open a sealed file, and what they know.
struct KeyHolder
{
    enum class Kind : quint32
    {
        Staff = 1, ///< a member of staff, by name and passphrase
        Recovery = 2, ///< the key that was printed when the file was made
        Envelope = 3, ///< the night envelope in the safe
    };

    Kind kind = Kind::Staff;
    QString name; ///< the sign-in name; empty for the recovery key and the envelope
    Secret passphrase;
};

} // namespace homeward
