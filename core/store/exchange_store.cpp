// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/exchange_store.h"

#include "core/store/database.h"
#include "core/store/episode_store.h"
#include "core/store/handover_store.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 2000;
constexpr int lastYear = 9999;

constexpr auto episodeColumns = u"id, number, child, kind, opened_at, protocol_hash, profile_hash, "
                                u"coalesce(link_group, ''), opened_by, "
                                u"coalesce(second_protocol_hash, '')";
constexpr auto holdColumns
    = u"id, child, reason, placed_at, placed_by, lifted_at, coalesce(lifted_by, '')";
constexpr auto readerColumns = u"episode, staff, named_at, named_by";

ExchangeEpisode readEpisode(Row &row)
{
    return { { row.id<EpisodeId>(0), row.text(1), row.id<ChildId>(2),
                 row.word(3, episodeKindFromStorage), row.instant(4), row.text(5), row.text(6),
                 row.text(7), row.text(9) },
        row.id<StaffId>(8) };
}

LegalHold readHold(Row &row)
{
    return { row.text(0), row.id<ChildId>(1), row.text(2), row.instant(3), row.id<StaffId>(4),
        row.instant(5), row.id<StaffId>(6) };
}

ExchangeReader readReader(Row &row)
{
    return { row.id<EpisodeId>(0), row.id<StaffId>(1), row.instant(2), row.id<StaffId>(3) };
}

Result<bool> isAny(const Result<std::optional<qint64>> &count)
{
    if (!count)
        return tl::unexpected(count.error());
    return count->value_or(0) > 0;
}

} // namespace

Result<QList<ExchangeProtocol>> ExchangeStore::protocols() const
{
    return m_database.all(u"SELECT hash, bytes FROM protocols ORDER BY rowid"_s, {}, [](Row &row) {
        return ExchangeProtocol { row.text(0), row.bytes(1) };
    });
}

Result<QList<ChildId>> ExchangeStore::children() const
{
    return m_database.all(u"SELECT id FROM children ORDER BY rowid"_s, {},
        [](Row &row) { return row.id<ChildId>(0); });
}

Result<QList<ExchangeEpisode>> ExchangeStore::episodes() const
{
    return m_database.all(
        u"SELECT %1 FROM episodes ORDER BY rowid"_s.arg(episodeColumns), {}, readEpisode);
}

Result<QList<ExchangeReader>> ExchangeStore::readers() const
{
    return m_database.all(
        u"SELECT %1 FROM interview_readers ORDER BY episode, staff"_s.arg(readerColumns), {},
        readReader);
}

Result<QList<ExchangeHandOver>> ExchangeStore::handOvers() const
{
    const auto rows = HandOverStore(m_database).rows();
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ExchangeHandOver> handOvers;
    for (const HandOverNote &note : *rows) {
        const auto numbers = m_database.all(u"SELECT n.episode, n.number FROM handover_numbers n "
                                            u"JOIN episodes e ON e.id = n.episode "
                                            "WHERE n.handover = ? AND e.child = ? AND ? = 'taken' "
                                            "ORDER BY e.year, e.number_in_year"_s,
            { note.id, note.child, toStorage(note.direction) }, [](Row &row) {
                return ExchangeHandOver::NumberThere { row.id<EpisodeId>(0), row.text(1) };
            });
        if (!numbers)
            return tl::unexpected(numbers.error());
        handOvers << ExchangeHandOver { note, *numbers };
    }
    return handOvers;
}

Result<QList<LegalHold>> ExchangeStore::holds() const
{
    return m_database.all(
        u"SELECT %1 FROM legal_holds ORDER BY placed_at, id"_s.arg(holdColumns), {}, readHold);
}

Result<QList<ExchangeTombstone>> ExchangeStore::tombstones() const
{
    Result<QList<ExchangeTombstone>> stones = m_database.all(
        u"SELECT child, deleted_at, deleted_by, reason FROM tombstones ORDER BY deleted_at, child"_s,
        {}, [](Row &row) {
            return ExchangeTombstone { row.id<ChildId>(0), row.instant(1), row.id<StaffId>(2),
                row.text(3) };
        });
    if (!stones)
        return stones;
    for (ExchangeTombstone &stone : *stones) {
        const auto episodes = m_database.all(
            u"SELECT episode, year, number_in_year FROM tombstone_episodes WHERE child = ? "
            "ORDER BY episode"_s,
            { stone.child }, [](Row &row) {
                return ExchangeTombstone::LostEpisode { row.id<EpisodeId>(0),
                    numberOfEpisode(row.smallNumber(1), row.smallNumber(2)) };
            });
        const auto entries = m_database.all(
            u"SELECT entry, episode FROM tombstone_entries JOIN tombstone_episodes "
            "USING (episode) WHERE child = ? ORDER BY entry, episode"_s,
            { stone.child }, [](Row &row) {
                return ExchangeTombstone::LostEntry { row.id<EntryId>(0), row.id<EpisodeId>(1) };
            });
        if (!episodes || !entries)
            return tl::unexpected(episodes ? entries.error() : episodes.error());
        stone.episodes = *episodes;
        stone.entries = *entries;
    }
    return stones;
}

Result<QList<EntryId>> ExchangeStore::sealedEntries() const
{
    return m_database.all(u"SELECT entry FROM sealed_parts ORDER BY entry"_s, {},
        [](Row &row) { return row.id<EntryId>(0); });
}

Result<std::optional<ExchangeEpisode>> ExchangeStore::episode(const EpisodeId &id) const
{
    return m_database.first(
        u"SELECT %1 FROM episodes WHERE id = ?"_s.arg(episodeColumns), { id }, readEpisode);
}

Result<bool> ExchangeStore::isNumberTaken(const QString &number) const
{
    const auto parts = partsOfNumber(number);
    if (!parts)
        return false;
    return isAny(m_database.number(
        u"SELECT count(*) FROM (SELECT year, number_in_year FROM episodes UNION ALL "
        "SELECT year, number_in_year FROM tombstone_episodes) WHERE year = ? AND number_in_year = ?"_s,
        { parts->first, parts->second }));
}

Result<std::optional<ExchangeReader>> ExchangeStore::reader(
    const EpisodeId &episode, const StaffId &reader) const
{
    return m_database.first(
        u"SELECT %1 FROM interview_readers WHERE episode = ? AND staff = ?"_s.arg(readerColumns),
        { episode, reader }, readReader);
}

Result<std::optional<LegalHold>> ExchangeStore::hold(const QString &id) const
{
    return m_database.first(
        u"SELECT %1 FROM legal_holds WHERE id = ?"_s.arg(holdColumns), { id }, readHold);
}

Result<bool> ExchangeStore::isEntryGone(const EntryId &id) const
{
    return isAny(
        m_database.number(u"SELECT count(*) FROM tombstone_entries WHERE entry = ? AND NOT EXISTS "
                          "(SELECT 1 FROM entries WHERE id = ?)"_s,
            { id, id }));
}

Result<bool> ExchangeStore::hasSnapshot(const QString &hash) const
{
    return isAny(
        m_database.number(u"SELECT count(*) FROM profile_snapshots WHERE hash = ?"_s, { hash }));
}

Result<bool> ExchangeStore::isTakenOut(const QString &id, const ChildId &child) const
{
    QStringList histories;
    for (const QString &table : { u"contact_history"_s, u"place_history"_s, u"placement_history"_s,
             u"child_photo_history"_s })
        histories << u"SELECT id, child FROM "_s + table;
    return isAny(m_database.number(
        u"SELECT count(*) FROM (%1) WHERE id = ? AND child = coalesce(?, child)"_s.arg(
            histories.join(u" UNION ALL "_s)),
        { id, child }));
}

Done ExchangeStore::addAsLeft(const Staff &member, const QDateTime &at)
{
    return m_database.run(u"INSERT INTO staff (id, name, role, by_envelope, added_at, removed_at) "
                          "VALUES (?, ?, ?, ?, ?, ?)"_s,
        { member.id, member.name, toStorage(member.role), member.isByEnvelope ? 1 : 0, at, at });
}

Done ExchangeStore::add(const ExchangeEpisode &taken)
{
    const Episode &episode = taken.episode;
    const auto [year, numberInYear] = partsOfNumber(episode.number).value_or(std::pair(0, 0));
    return m_database.run(
        u"INSERT INTO episodes (id, year, number_in_year, number, child, kind, opened_at, "
        "opened_by, protocol_hash, profile_hash, link_group, second_protocol_hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { episode.id, year, numberInYear, episode.number, episode.child, toStorage(episode.kind),
            episode.openedAt, taken.openedBy, episode.protocolHash, episode.profileHash,
            SqlValue::orNull(episode.linkGroup), SqlValue::orNull(episode.secondProtocolHash) });
}

Done ExchangeStore::add(const ExchangeReader &reader)
{
    return m_database.run(
        u"INSERT INTO interview_readers (%1) VALUES (?, ?, ?, ?)"_s.arg(readerColumns),
        { reader.episode, reader.reader, reader.namedAt, reader.namedBy });
}

Done ExchangeStore::add(const LegalHold &hold)
{
    return m_database.run(
        u"INSERT INTO legal_holds (id, child, reason, placed_at, placed_by, lifted_at, lifted_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        { hold.id, hold.child, hold.reason, hold.placedAt, hold.placedBy, hold.liftedAt,
            hold.liftedBy });
}

Done ExchangeStore::add(const ExchangeTombstone &stone)
{
    Done done
        = m_database.run(u"INSERT INTO tombstones (child, deleted_at, deleted_by, reason, is_open) "
                         "VALUES (?, ?, ?, ?, 0)"_s,
            { stone.child, stone.deletedAt, stone.deletedBy, stone.reason });
    for (const ExchangeTombstone::LostEpisode &episode : stone.episodes) {
        const auto [year, numberInYear] = partsOfNumber(episode.number).value_or(std::pair(0, 0));
        if (done)
            done = m_database.run(
                u"INSERT INTO tombstone_episodes (episode, child, year, number_in_year) "
                "VALUES (?, ?, ?, ?)"_s,
                { episode.id, stone.child, year, numberInYear });
    }
    for (const ExchangeTombstone::LostEntry &entry : stone.entries) {
        if (done)
            done = m_database.run(u"INSERT INTO tombstone_entries (entry, episode) VALUES (?, ?)"_s,
                { entry.entry, entry.episode });
    }
    return done;
}

std::optional<std::pair<int, int>> partsOfNumber(const QString &number)
{
    const int year = number.section(u'-', 0, 0).toInt();
    const int numberInYear = number.section(u'-', 1).toInt();
    if (year < firstYear || year > lastYear || numberInYear < 1
        || numberInYear > EpisodeStore::mostInYear || numberOfEpisode(year, numberInYear) != number)
        return std::nullopt;
    return std::pair(year, numberInYear);
}

} // namespace homeward
