// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/vault/key_holder.h"

#include <QByteArray>

namespace homeward {

/// What leaves one record for another under a passphrase of its own: a hand-over file. It is sealed
/// piece by piece, in order, and says how long it is: so a file that was cut off, one that was
/// changed and a wrong passphrase are three different answers. docs/file-format.md says it byte by
/// byte.
namespace sealed_parcel {

/// No more than this may be in one: 64 MiB.
constexpr qint64 mostBytes = 64LL * 1024 * 1024;
/// No such file is larger: as much as may be in it, and room for its head and its pieces.
constexpr qint64 mostFileBytes = mostBytes + 128LL * 1024;

/// What a passphrase and the salt of one parcel make: slow to make, quick to use.
class Key
{
public:
    /// For a new parcel, with a salt of its own. Fails with Io when there is no memory for it.
    [[nodiscard]] static Result<Key> make(const Secret &passphrase, KeyCost cost);
    /// For a parcel that is there. Fails as `checkWhole`, with NotAllowed when the passphrase is
    /// not the one it was sealed with.
    [[nodiscard]] static Result<Key> of(const QByteArray &parcel, const Secret &passphrase);

    /// Only who has opened the parcel can have it: receipts are made with it.
    [[nodiscard]] const Secret &forReceipts() const { return m_receipt; }

private:
    friend Result<QByteArray> seal(const QByteArray &content, const Key &key);
    friend Result<QByteArray> open(const QByteArray &parcel, const Key &key);
    [[nodiscard]] static Result<Key> derive(
        const Secret &passphrase, const QByteArray &salt, KeyCost cost);
    [[nodiscard]] QByteArray check() const;

    Secret m_content;
    Secret m_check;
    Secret m_receipt;
    QByteArray m_salt;
    KeyCost m_cost;
};

/// Fails with Refused when there is more than `mostBytes`.
[[nodiscard]] Result<QByteArray> seal(const QByteArray &content, const Key &key);

/// What can be said of a file before a passphrase is typed. Fails with NotAStore (something else),
/// NewerThanProgram, or Damaged (cut off, or its head was changed).
[[nodiscard]] Done checkWhole(const QByteArray &parcel);

/// Fails as `checkWhole`, and with Damaged when anything in it was changed.
[[nodiscard]] Result<QByteArray> open(const QByteArray &parcel, const Key &key);

/// What only somebody with the key of a parcel for receipts can say of `text`: 32 bytes.
[[nodiscard]] QByteArray proofOf(const QByteArray &text, const Secret &forReceipts);
/// Takes as long when the first byte differs as when the last one does.
[[nodiscard]] bool isProofOf(
    const QByteArray &proof, const QByteArray &text, const Secret &forReceipts);

} // namespace sealed_parcel

} // namespace homeward
