// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/vault/key_slot.h"

#include <QByteArray>
#include <QList>

namespace homeward {

/// What stands before the sealed database: which file it is, and the slots of those who can open
/// it. No name, no date, nothing about anybody. It is kept twice; each copy says by a checksum that
/// it is whole, and by a tag under the data key that nobody else wrote it.
struct VaultHeader
{
    static constexpr quint32 version = 1;
    static constexpr int mostSlots = 120;
    static constexpr int copySize = 16384;
    static constexpr int copies = 2;
    static constexpr int size = copies * copySize; ///< the database begins here
    /// A file has left it before anybody is told that it is made: only one that was never finished
    /// has it and no page.
    static constexpr quint64 firstGeneration = 1;

    FileMark file;
    quint64 generation = firstGeneration;
    QList<KeySlot> keySlots;

    /// A file of its own, with no slot.
    [[nodiscard]] static VaultHeader make();
    /// One copy.
    [[nodiscard]] QByteArray toBytes(const Secret &headerKey) const;
    [[nodiscard]] static bool looksSealed(const QByteArray &bytes);
};

/// The copy that counts: the one with the highest generation among those that are whole.
struct ReadHeader
{
    VaultHeader header;
    QByteArray bytes;
    int copy = 0;
    QByteArray other; ///< the other copy, as it stands

    /// Fails with NotAStore, NewerThanProgram or Damaged.
    [[nodiscard]] static Result<ReadHeader> fromBytes(
        const QByteArray &bothCopies, const QString &path);
    /// Whether it is, to the last bit, as a holder of the data key wrote it.
    [[nodiscard]] bool isProvedBy(const Secret &headerKey) const;
    /// The same of the other copy, be it of now or from before the last change.
    [[nodiscard]] bool isOtherProvedBy(const Secret &headerKey) const;
    [[nodiscard]] bool isOtherTheSame() const { return other == bytes; }
    /// Nothing was changed in it since the file was made.
    [[nodiscard]] bool isAsFirstWritten() const
    {
        return header.generation == VaultHeader::firstGeneration && isOtherTheSame();
    }
};

} // namespace homeward
