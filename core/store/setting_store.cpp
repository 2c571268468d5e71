// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/setting_store.h"

#include "core/store/database.h"
#include "core/store/file_checks.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

Setting readSetting(Row &row)
{
    return { row.word(0, settingKindFromStorage), row.text(1), row.text(2), row.text(3),
        row.text(4), row.number(5) != 0, row.text(6) };
}

} // namespace

Result<Setting> SettingStore::setting() const
{
    const Result<std::optional<Setting>> setting
        = m_database.first(u"SELECT kind, name, address, night_number, protocol_hash, is_practice, "
                           "coalesce(second_protocol_hash, '') FROM setting"_s,
            {}, readSetting);
    if (!setting)
        return tl::unexpected(setting.error());
    if (!*setting)
        return damagedFile(m_database.path(), u"no setting"_s);
    return **setting;
}

Done SettingStore::write(const Setting &setting)
{
    return m_database.run(
        u"INSERT INTO setting (id, kind, name, address, night_number, protocol_hash, is_practice, "
        "second_protocol_hash) VALUES (1, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "kind = excluded.kind, name = excluded.name, address = excluded.address, "
        "night_number = excluded.night_number, protocol_hash = excluded.protocol_hash, "
        "is_practice = excluded.is_practice, "
        "second_protocol_hash = excluded.second_protocol_hash"_s,
        { toStorage(setting.kind), setting.name, setting.address, setting.nightNumber,
            setting.protocolHash, setting.isPractice ? 1 : 0,
            SqlValue::orNull(setting.secondProtocolHash) });
}

} // namespace homeward
