// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copy_store.h"

#include "core/store/database.h"
#include "core/store/file_checks.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

CopyingRow readCopying(Row &row) { return { row.text(0), row.number(1) != 0 }; }

CopyRow readCopy(Row &row) { return { row.text(0), row.instant(1), row.instant(2), row.text(3) }; }

} // namespace

Result<CopyingRow> CopyStore::copying() const
{
    const Result<std::optional<CopyingRow>> copying
        = m_database.first(u"SELECT folder, on_closing FROM copying"_s, {}, readCopying);
    if (!copying)
        return tl::unexpected(copying.error());
    if (!*copying)
        return damagedFile(m_database.path(), u"no copying"_s);
    return **copying;
}

Done CopyStore::write(const CopyingRow &copying)
{
    return m_database.run(u"UPDATE copying SET folder = ?, on_closing = ?"_s,
        { copying.folder, copying.isOnClosing ? 1 : 0 });
}

Result<QList<CopyRow>> CopyStore::copies() const
{
    return m_database.all(u"SELECT name, made_at, proved_at, problem FROM copies "
                          "ORDER BY made_at DESC, name DESC"_s,
        {}, readCopy);
}

Done CopyStore::put(const CopyRow &copy)
{
    return m_database.run(
        u"INSERT INTO copies (name, made_at, proved_at, problem) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET made_at = excluded.made_at, "
        "proved_at = excluded.proved_at, problem = excluded.problem"_s,
        { copy.name, copy.madeAt, copy.provedAt, copy.problem });
}

Done CopyStore::remove(const QString &name)
{
    return m_database.run(u"DELETE FROM copies WHERE name = ?"_s, { name });
}

Result<QDateTime> CopyStore::newestProved(const QDateTime &now) const
{
    const Result<std::optional<QDateTime>> newest = m_database.first(
        u"SELECT coalesce(max(iif(made_at <= ?, made_at, NULL)), max(made_at)) FROM copies "
        "WHERE proved_at IS NOT NULL AND problem = ''"_s,
        { now }, [](Row &row) { return row.instant(0); });
    if (!newest)
        return tl::unexpected(newest.error());
    return newest->value_or(QDateTime());
}

} // namespace homeward
