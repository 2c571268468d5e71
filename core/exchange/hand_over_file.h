// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/hand_over.h"

#include <QString>

namespace homeward {

/// One child's record as a sealed file for the next home, and back: docs/file-format.md.
namespace hand_over_file {

/// Of a file that was opened.
struct Arrived
{
    HandOver::Opened opened = {};
    ExchangeContent content = {};
};

/// Fails as HandOver::send.
[[nodiscard]] Result<HandOver::Sent> write(HandOver &door, const ChildId &child,
    const HandOver::Letter &letter, const Secret &passphrase, const QString &folder,
    const QString &name = {});

/// The bytes of a file that came, not opened. Fails with NotFound, Io, or as
/// HandOver::checkWhole: what is said before anybody types a passphrase.
[[nodiscard]] Result<QByteArray> read(const QString &path);
/// A receipt that came. Fails with NotFound or Io, or with NotAStore when it is too large to be
/// one.
[[nodiscard]] Result<QByteArray> readReceipt(const QString &path);
/// Fails as HandOver::open, with Malformed when what is in it cannot be read.
[[nodiscard]] Result<Arrived> open(
    HandOver &door, const QByteArray &file, const Secret &passphrase);

} // namespace hand_over_file

} // namespace homeward
