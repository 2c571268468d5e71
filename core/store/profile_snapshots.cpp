// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/profile_snapshots.h"

#include "core/store/database.h"
#include "core/store/digest.h"
#include "core/store/file_checks.h"

namespace homeward {

using namespace Qt::StringLiterals;

Result<QString> ProfileSnapshots::freeze(const Profile &profile)
{
    const QString content = toJson(profile);
    const QString hash = digestOf(content);
    const Done kept = m_database.run(u"INSERT INTO profile_snapshots (hash, content) VALUES (?, ?) "
                                     "ON CONFLICT (hash) DO NOTHING"_s,
        { hash, content });
    if (!kept)
        return tl::unexpected(kept.error());
    return hash;
}

Result<Profile> ProfileSnapshots::profile(const QString &hash) const
{
    const auto read = [](Row &row) { return row.take(0, profileFromJson(row.text(0))); };
    const Result<std::optional<Profile>> profile = m_database.first(
        u"SELECT content FROM profile_snapshots WHERE hash = ?"_s, { hash }, read);
    if (!profile)
        return tl::unexpected(profile.error());
    if (!*profile)
        return damagedFile(m_database.path(), u"no such snapshot"_s);
    return **profile;
}

Result<QStringList> ProfileSnapshots::changed() const
{
    QStringList changed;
    const auto check = [&](Row &row) {
        if (digestOf(row.text(1)) != row.text(0))
            changed << row.text(0);
        return true;
    };
    const auto rows = m_database.all(u"SELECT hash, content FROM profile_snapshots"_s, {}, check);
    if (!rows)
        return tl::unexpected(rows.error());
    return changed;
}

} // namespace homeward
