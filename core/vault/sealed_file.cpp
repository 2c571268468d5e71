// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/vault/sealed_file.h"

#include <QStringList>

#include <sqlite3.h>

#include <utility>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// A file that is damaged all over is not listed page by page.
constexpr qsizetype mostNamed = 12;

thread_local QStringList damagedParts;

} // namespace

SealedFile::SealedFile(std::shared_ptr<const CellKeys> keys)
    : m_keys(std::move(keys))
{
}

SealedFile::~SealedFile() = default;

int SealedFile::lock(int level) { return m_lower.lock(level); }

int SealedFile::unlock(int level) { return m_lower.unlock(level); }

void SealedFile::close() { m_lower.close(); }

QString SealedFile::takeDamage() { return std::exchange(damagedParts, {}).join(u", "_s); }

int SealedFile::damage(const QString &what)
{
    if (!damagedParts.contains(what) && damagedParts.size() < mostNamed)
        damagedParts << what;
    sqlite3_log(SQLITE_IOERR_DATA, "sealed file: %s does not open", qUtf8Printable(what));
    return SQLITE_IOERR_DATA;
}

} // namespace homeward
