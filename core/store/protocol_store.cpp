// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/protocol_store.h"

#include "core/store/database.h"
#include "core/store/digest.h"

namespace homeward {

using namespace Qt::StringLiterals;

Done ProtocolStore::keep(
    const QString &hash, const QString &name, const QByteArray &bytes, const QDateTime &at)
{
    return m_database.run(
        u"INSERT INTO protocols (hash, name, bytes, added_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (hash) DO NOTHING"_s,
        { hash, name, bytes, at });
}

Result<std::optional<ProtocolStore::Row>> ProtocolStore::protocol(const QString &hash) const
{
    const auto read = [](homeward::Row &row) { return Row { row.text(0), row.bytes(1) }; };
    return m_database.first(u"SELECT name, bytes FROM protocols WHERE hash = ?"_s, { hash }, read);
}

Result<QStringList> ProtocolStore::hashes() const
{
    const auto rows = m_database.all(u"SELECT hash FROM protocols ORDER BY rowid"_s, {},
        [](homeward::Row &row) { return row.text(0); });
    if (!rows)
        return tl::unexpected(rows.error());
    return QStringList(*rows);
}

Result<QStringList> ProtocolStore::changed() const
{
    QStringList changed;
    const auto check = [&](homeward::Row &row) {
        if (digestOf(row.bytes(1)) != row.text(0))
            changed << row.text(0);
        return true;
    };
    const auto rows = m_database.all(u"SELECT hash, bytes FROM protocols"_s, {}, check);
    if (!rows)
        return tl::unexpected(rows.error());
    return changed;
}

} // namespace homeward
