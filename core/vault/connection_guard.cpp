// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/connection_guard.h"

#include "core/vault/admission.h"
#include "core/vault/cell_keys.h"
#include "core/vault/wiped_memory.h"

#include <QByteArrayList>

#include <sqlite3.h>

namespace homeward {

namespace {

/// A setting, and the values that it may be given.
struct Setting
{
    const char *name;
    QByteArrayList values;
};

const QList<Setting> &settings()
{
    static const QList<Setting> all {
        { "page_size", { "4096" } },
        { "journal_mode", { "delete", "truncate" } },
        { "locking_mode", { "normal" } },
        { "synchronous", { "full", "extra", "2", "3" } },
        { "temp_store", { "memory", "2" } },
    };
    return all;
}

// Whatever is attached could name another file layer, and be written in clear. SQLite itself
// attaches the copy of a VACUUM INTO, and for a plain VACUUM something without a name, in memory.
int checkAction(void *, int action, const char *name, const char *, const char *, const char *)
{
    if (action != SQLITE_ATTACH)
        return SQLITE_OK;
    const bool isOurs = name && (*name == '\0' || Admission::isCopyName(name));
    return isOurs ? SQLITE_OK : SQLITE_DENY;
}

int guard(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    sqlite3_vfs *vfs = nullptr;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_VFS_POINTER, &vfs);
    if (!isVaultVfs(vfs))
        return SQLITE_OK;
    if (!isLetGoMemoryWiped())
        return SQLITE_MISUSE;
    int reserved = CellKeys::reservedSize;
    const int code
        = sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    return code == SQLITE_OK ? sqlite3_set_authorizer(connection, checkAction, nullptr) : code;
}

} // namespace

void guardConnections() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(guard)); }

int checkPragma(char **argument)
{
    for (const Setting &setting : settings()) {
        if (argument[2] && sqlite3_stricmp(argument[1], setting.name) == 0
            && !setting.values.contains(QByteArray(argument[2]).toLower())) {
            argument[0]
                = sqlite3_mprintf("%s cannot be %s in a sealed file", argument[1], argument[2]);
            return SQLITE_ERROR;
        }
    }
    return SQLITE_NOTFOUND;
}

} // namespace homeward
