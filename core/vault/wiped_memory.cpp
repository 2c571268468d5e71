// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/wiped_memory.h"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace homeward {

namespace {

/// SQLite's own, which these stand on.
sqlite3_mem_methods &own()
{
    static sqlite3_mem_methods methods = {};
    return methods;
}

void wipeAndFree(void *memory)
{
    if (memory == nullptr)
        return;
    sodium_memzero(memory, static_cast<size_t>(own().xSize(memory)));
    own().xFree(memory);
}

/// Never in place: what the system moves is left behind as it was.
void *moved(void *memory, int size)
{
    void *const larger = own().xMalloc(size);
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, memory, static_cast<size_t>(std::min(own().xSize(memory), size)));
    wipeAndFree(memory);
    return larger;
}

bool wipeWhatIsLetGo()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &own()) != SQLITE_OK)
        return false;
    sqlite3_mem_methods wiping = own();
    wiping.xFree = wipeAndFree;
    wiping.xRealloc = moved;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping) == SQLITE_OK;
}

const bool isWiped = wipeWhatIsLetGo();

} // namespace

bool isLetGoMemoryWiped() { return isWiped; }

} // namespace homeward
