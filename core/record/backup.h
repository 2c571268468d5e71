// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/time_source.h"

#include <QString>

namespace homeward {

/// Copies of a whole record, made without a passphrase: they are as sealed as the record is, and
/// open with the same passphrases.
namespace backup {

/// Copies a record into `folder`, under its own name and the time (local). Returns the path of the
/// copy. Fails with NotFound, NotAStore, NewerThanProgram, Damaged, Busy or Io; then nothing is
/// left.
[[nodiscard]] Result<QString> make(
    const QString &record, const QString &folder, const TimeSource &time);

/// Where the journal of a record or a copy is, when there is one: they belong together.
[[nodiscard]] QString journalOf(const QString &record);

/// Puts a copy where no file is. Fails as `make`, and with Refused when a file is there.
[[nodiscard]] Done restore(const QString &copy, const QString &to);

} // namespace backup

} // namespace homeward
