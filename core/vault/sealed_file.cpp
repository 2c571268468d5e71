// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_file.h"

#include <sqlite3.h>

#include <utility>

namespace homeward {

namespace {

thread_local QString lastDamage;

} // namespace

SealedFile::SealedFile(std::shared_ptr<const CellKeys> keys)
    : m_keys(std::move(keys))
{
}

SealedFile::~SealedFile() = default;

int SealedFile::lock(int level) { return m_lower.lock(level); }

int SealedFile::unlock(int level) { return m_lower.unlock(level); }

void SealedFile::close() { m_lower.close(); }

QString SealedFile::takeDamage() { return std::exchange(lastDamage, {}); }

int SealedFile::damage(const QString &what)
{
    lastDamage = what;
    sqlite3_log(SQLITE_IOERR_DATA, "sealed file: %s does not open", qUtf8Printable(what));
    return SQLITE_IOERR_DATA;
}

} // namespace homeward
