// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/support.h"

#include <sqlite3.h>

namespace homeward::test {

/// What somebody with any SQLite tool can do to a file, past all of our rules. Returns the first
/// column of the rows. `vfs`: the file layer, for a file that is sealed.
[[nodiscard]] inline QStringList rawRows(
    const QString &path, const QString &sql, const QByteArray &vfs = {})
{
    sqlite3 *handle = nullptr;
    QStringList rows;
    const auto take = [](void *list, int, char **values, char **) {
        *static_cast<QStringList *>(list) << QString::fromUtf8(values[0]);
        return 0;
    };
    REQUIRE(
        sqlite3_open_v2(path.toUtf8().constData(), &handle,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.isEmpty() ? nullptr : vfs.constData())
        == SQLITE_OK);
    char *error = nullptr;
    const int code = sqlite3_exec(handle, sql.toUtf8().constData(), take, &rows, &error);
    INFO(sql.toStdString() << ": " << (error ? error : "") << " (" << code << ")");
    sqlite3_free(error);
    sqlite3_close(handle);
    REQUIRE(code == SQLITE_OK);
    return rows;
}

inline void rawSql(const QString &path, const QString &sql) { (void)rawRows(path, sql); }

[[nodiscard]] inline QString rawValue(
    const QString &path, const QString &sql, const QByteArray &vfs = {})
{
    return rawRows(path, sql, vfs).value(0);
}

} // namespace homeward::test
