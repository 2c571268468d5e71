// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/drive_work.h"
#include "core/base/result.h"
#include "core/base/time_source.h"

#include <QString>

#include <optional>

namespace homeward {

/// Copies of a whole record, made without a passphrase: they are as sealed as the record is, and
/// open with the same passphrases.
namespace backup {

/// Copies a record into `folder`, under its own name and the time (local). Returns the path of the
/// copy. Fails with NotFound, NotAStore, NewerThanProgram, Damaged, Busy or Io; then nothing is
/// left. `alive` is called while it gets on.
[[nodiscard]] Result<QString> make(
    const QString &record, const QString &folder, const TimeSource &time,
    const Alive &alive = [] {});

/// What the name of a copy says.
struct CopyName
{
    QString record; ///< the name of the record without its ending
    QDateTime madeAt; ///< UTC
};
/// None for a file that is not named as `make` names copies.
[[nodiscard]] std::optional<CopyName> readName(const QString &fileName);

/// Where the journal of a record or a copy is, when there is one: they belong together.
[[nodiscard]] QString journalOf(const QString &record);

/// Puts a copy where no file is, and where a record may be kept. Fails as `make`, and with Refused
/// when a file is there, or it is no place for a record.
[[nodiscard]] Done restore(
    const QString &copy, const QString &to, const Alive &alive = [] {});

/// Busy, in words, when nobody waits any longer for the drive of a folder or file.
[[nodiscard]] Error driveIsSilent(const QString &path);
/// NotFound, in words.
[[nodiscard]] Error folderIsGone(const QString &folder);

} // namespace backup

} // namespace homeward
