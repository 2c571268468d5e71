// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace homeward {

/// Says that a hand-over file was taken in, where, by whom and when. No child is named in it.
struct HandOverReceipt
{
    QString handOver = {}; ///< id of the file
    QString digest = {}; ///< of the file, byte for byte
    QString place = {};
    QString by = {};
    QDateTime at = {}; ///< UTC

    friend bool operator==(const HandOverReceipt &, const HandOverReceipt &) = default;
};

/// A receipt as a small file, or as a code to be told by telephone. Only somebody who had the
/// passphrase of the file can make either (docs/file-format.md).
namespace hand_over_receipt {

/// How the names of such files end.
inline constexpr QLatin1String suffix("homeward-receipt");
/// No such file is larger.
constexpr qint64 mostFileBytes = 64LL * 1024;

[[nodiscard]] QByteArray toFile(const HandOverReceipt &receipt, const Secret &forReceipts);
/// Fails with NotAStore (something else), NewerThanProgram, Malformed, or NotAllowed when it was
/// changed or is for another file.
[[nodiscard]] Result<HandOverReceipt> fromFile(
    const QByteArray &file, const QString &digest, const Secret &forReceipts);

/// The key of receipts as the record keeps it (HandOverRow::receiptKey), and back.
[[nodiscard]] QString textOf(const Secret &forReceipts);
[[nodiscard]] Secret keyIn(const QString &text);

/// "XXXXX-XXXXX-XXXXX-XXXXX".
[[nodiscard]] QString code(const QString &digest, const Secret &forReceipts);
/// Fails with Malformed, naming the group that was misheard, or with NotAllowed when it is the code
/// of another file.
[[nodiscard]] Done checkCode(
    const QString &typed, const QString &digest, const Secret &forReceipts);

} // namespace hand_over_receipt

} // namespace homeward
