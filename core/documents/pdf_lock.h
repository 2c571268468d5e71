// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

namespace homeward {

/// A PDF that opens with a password only.
namespace pdf_lock {

/// Bytes of UTF-8 that a password of a PDF may have at most (ISO 32000-2, 7.6.4.3.3).
constexpr qsizetype longestPassword = 127;

/// The same pages, enciphered with AES-256; one password both opens and changes it. It is no PDF/A
/// any more, and does not say it is. Two calls give different bytes. Fails with Refused for a
/// password that is empty or too long, with Io when `pdf` is not a whole PDF.
[[nodiscard]] Result<QByteArray> locked(const QByteArray &pdf, const Secret &password);

} // namespace pdf_lock

} // namespace homeward
