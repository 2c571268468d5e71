// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/interview_store.h"

#include "core/base/words.h"
#include "core/store/database.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

using Direction = InterviewPackRow::Direction;

constexpr auto packColumns = u"id, episode, direction, pack_key, began_at, began_by, returned_at";

constexpr auto directionWords = words<Direction>({
    { Direction::Sent, u"sent" },
    { Direction::Received, u"received" },
});

std::optional<Direction> directionFromStorage(QStringView word)
{
    return directionWords.value(word);
}

InterviewPackRow readPack(Row &row)
{
    return { row.text(0), row.id<EpisodeId>(1), row.word(2, directionFromStorage), row.text(3),
        row.instant(4), row.id<StaffId>(5), row.instant(6) };
}

SealedPartRow readPart(Row &row) { return { row.id<EntryId>(0), row.bytes(1), row.instant(2) }; }

} // namespace

Result<QMap<StaffId, StaffId>> InterviewStore::readers(const EpisodeId &episode) const
{
    const auto named = m_database.all(
        u"SELECT staff, named_by FROM interview_readers WHERE episode = ?"_s, { episode },
        [](Row &row) { return std::pair(row.id<StaffId>(0), row.id<StaffId>(1)); });
    if (!named)
        return tl::unexpected(named.error());
    QMap<StaffId, StaffId> readers;
    for (const auto &[reader, by] : *named)
        readers.insert(reader, by);
    return readers;
}

Result<QList<EpisodeId>> InterviewStore::openTo(const StaffId &reader) const
{
    return m_database.all(
        u"SELECT episode FROM interview_readers WHERE staff = ? ORDER BY episode"_s, { reader },
        [](Row &row) { return row.id<EpisodeId>(0); });
}

Done InterviewStore::name(const EpisodeId &episode, const StaffId &reader, const Stamp &stamp)
{
    return m_database.run(u"INSERT INTO interview_readers (episode, staff, named_at, named_by) "
                          "VALUES (?, ?, ?, ?) ON CONFLICT (episode, staff) DO UPDATE SET "
                          "named_at = excluded.named_at, named_by = excluded.named_by"_s,
        { episode, reader, stamp.at, stamp.author });
}

Done InterviewStore::unname(const EpisodeId &episode, const StaffId &reader)
{
    return m_database.run(
        u"DELETE FROM interview_readers WHERE episode = ? AND staff = ?"_s, { episode, reader });
}

Done InterviewStore::keepPart(const EntryId &entry, const QByteArray &sealed, const Stamp &stamp)
{
    return m_database.run(u"INSERT INTO sealed_parts (entry, sealed, made_at) VALUES (?, ?, ?)"_s,
        { entry, sealed, stamp.at });
}

Result<std::optional<SealedPartRow>> InterviewStore::part(const EntryId &entry) const
{
    return m_database.first(
        u"SELECT entry, sealed, made_at FROM sealed_parts WHERE entry = ?"_s, { entry }, readPart);
}

Result<QList<SealedPartRow>> InterviewStore::keptParts() const
{
    return m_database.all(
        u"SELECT entry, sealed, made_at FROM sealed_parts ORDER BY made_at DESC, entry"_s, {},
        readPart);
}

Result<bool> InterviewStore::hasPart(const QByteArray &sealed) const
{
    const auto same
        = m_database.number(u"SELECT count(*) FROM sealed_parts WHERE sealed = ?"_s, { sealed });
    if (!same)
        return tl::unexpected(same.error());
    return *same > 0;
}

Done InterviewStore::add(const InterviewPackRow &pack)
{
    return m_database.run(
        u"INSERT INTO interview_packs (%1) VALUES (?, ?, ?, ?, ?, ?, ?)"_s.arg(packColumns),
        { pack.id, pack.episode, directionWords.word(pack.direction), pack.key, pack.beganAt,
            pack.beganBy, pack.returnedAt });
}

Done InterviewStore::markReturned(const QString &pack, const QDateTime &at)
{
    return m_database.run(
        u"UPDATE interview_packs SET returned_at = ? WHERE id = ?"_s, { at, pack });
}

Result<std::optional<InterviewPackRow>> InterviewStore::pack(const QString &id) const
{
    return m_database.first(
        u"SELECT %1 FROM interview_packs WHERE id = ?"_s.arg(packColumns), { id }, readPack);
}

Result<QList<InterviewPackRow>> InterviewStore::packs(const EpisodeId &episode) const
{
    return m_database.all(
        u"SELECT %1 FROM interview_packs WHERE episode = ? ORDER BY began_at DESC"_s.arg(
            packColumns),
        { episode }, readPack);
}

} // namespace homeward
