// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/vault/cell_keys.h"
#include "tests/support/support.h"

#include <sqlite3.h>

namespace homeward::test {

/// Every page of a sealed file as whoever has a key can read it: also what no row leads to. The
/// file is open with its key somewhere in this program.
[[nodiscard]] inline QByteArray openedBytes(const QString &path, const QByteArray &vfs)
{
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open_v2(
                path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, vfs.constData())
        == SQLITE_OK);
    sqlite3_file *file = nullptr;
    REQUIRE(sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK);
    sqlite3_int64 size = 0;
    REQUIRE(file->pMethods->xFileSize(file, &size) == SQLITE_OK);
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    for (sqlite3_int64 at = 0; at < size; at += CellKeys::pageSize) {
        REQUIRE(file->pMethods->xRead(file, bytes.data() + at, CellKeys::pageSize, at)
            == SQLITE_OK);
    }
    sqlite3_close(handle);
    return bytes;
}

} // namespace homeward::test
