// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/photo_store.h"

#include "core/store/database.h"
#include "core/store/digest.h"

namespace homeward {

using namespace Qt::StringLiterals;

Done PhotoStore::keep(const Photo &photo)
{
    return m_database.run(u"INSERT INTO photos (hash, jpeg, width, height) VALUES (?, ?, ?, ?) "
                          "ON CONFLICT (hash) DO NOTHING"_s,
        { photo.hash, photo.jpeg, photo.width, photo.height });
}

Result<std::optional<Photo>> PhotoStore::photo(const QString &hash) const
{
    const auto read = [](Row &row) {
        return Photo { row.text(0), row.bytes(1), row.smallNumber(2), row.smallNumber(3) };
    };
    return m_database.first(
        u"SELECT hash, jpeg, width, height FROM photos WHERE hash = ?"_s, { hash }, read);
}

Result<QStringList> PhotoStore::changed() const
{
    QStringList changed;
    const auto check = [&](Row &row) {
        if (digestOf(row.bytes(1)) != row.text(0))
            changed << row.text(0);
        return true;
    };
    const auto rows = m_database.all(u"SELECT hash, jpeg FROM photos"_s, {}, check);
    if (!rows)
        return tl::unexpected(rows.error());
    return changed;
}

} // namespace homeward
