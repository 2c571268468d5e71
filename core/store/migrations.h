// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace homeward {

class Database;

/// One step of the file format: the version it leads to and the script that makes it, frozen once
/// released. Scripts name tables and columns themselves, so that later renames cannot change what
/// they did.
struct Migration
{
    int version = 0;
    QString script; ///< path of a resource
};

/// In order, from version 1.
[[nodiscard]] const QList<Migration> &builtInMigrations();

/// Brings an open file to the newest version, one transaction each, the version inside it.
[[nodiscard]] Done migrate(Database &database, const QList<Migration> &migrations);

} // namespace homeward
