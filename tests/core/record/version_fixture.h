// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"
#include "core/store/database.h"
#include "core/vault/vault.h"

#include <QString>

namespace homeward::test {

/// A sealed record of every version of the schema there ever was:
/// tests/data/records/version-N.homeward.
///
/// Each was made once, by the SQL of its own version, and is never made again: it stands for the
/// files that people have. (Records of version 1 were not sealed yet; theirs is, so that it can be
/// opened at all.)
namespace version_fixture {

/// The name and the passphrase that open each of them, and its recovery key.
[[nodiscard]] KeyHolder sam();
[[nodiscard]] RecoveryKey recoveryKey();
/// Opens what lies sealed in them under a key of its own, from version 13 on.
[[nodiscard]] RecoveryKey partKey();

[[nodiscard]] QList<int> versions();
[[nodiscard]] QString pathOf(int version);
/// Makes the file of a version that has none yet, from version-1.sql to version-N.sql.
void make(int version);

/// As the program itself opens a sealed file, but knowing only the versions up to this one.
[[nodiscard]] DatabaseOptions optionsFor(Vault &vault, int newestVersion);
/// Every table and row, in order, as JSON. The file's vault must be there.
[[nodiscard]] QString dump(const QString &path);
/// Tables without a row.
[[nodiscard]] QStringList emptyTables(const QString &path);

} // namespace version_fixture

} // namespace homeward::test
