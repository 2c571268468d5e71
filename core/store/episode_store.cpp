// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/episode_store.h"

#include "core/store/database.h"

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

EpisodeRow readRow(Row &row)
{
    EpisodeRow line;
    line.episode = { row.id<EpisodeId>(0), row.text(1), row.id<ChildId>(2),
        row.word(3, episodeKindFromStorage), row.instant(4), row.text(5), row.text(6), row.text(7),
        row.text(8) };
    line.childName = row.text(9);
    line.photoHash = row.text(10);
    line.summary.episode = line.episode.id;
    // Only while the episode is being made is there none.
    if (!row.isNull(11))
        line.summary = EpisodeSummary { line.episode.id, row.word(11, episodeStateFromStorage),
            row.instant(12), row.instant(13), row.text(14) };
    return line;
}

} // namespace

QString numberOfEpisode(int year, int numberInYear)
{
    return u"%1-%2"_s.arg(year).arg(numberInYear, 4, 10, QLatin1Char('0'));
}

Result<int> EpisodeStore::lastNumber(int year) const
{
    const Result<std::optional<qint64>> last = m_database.number(
        u"SELECT max(number_in_year) FROM (SELECT year, number_in_year FROM "
        "episodes UNION ALL SELECT year, number_in_year FROM tombstone_episodes) "
        "WHERE year = ? AND number_in_year < ?"_s,
        { year, mostInYear });
    if (!last)
        return tl::unexpected(last.error());
    return static_cast<int>(last->value_or(0));
}

Result<QString> EpisodeStore::add(const Episode &episode, int year, const Stamp &stamp)
{
    const Result<int> last = lastNumber(year);
    if (!last)
        return tl::unexpected(last.error());
    const int numberInYear = *last + 1;
    const QString number = numberOfEpisode(year, numberInYear);
    const Done added = m_database.run(
        u"INSERT INTO episodes (id, year, number_in_year, number, child, kind, opened_at, "
        u"opened_by, "
        "protocol_hash, profile_hash, link_group, second_protocol_hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { episode.id, year, numberInYear, number, episode.child, toStorage(episode.kind),
            episode.openedAt, stamp.author, episode.protocolHash, episode.profileHash,
            SqlValue::orNull(episode.linkGroup), SqlValue::orNull(episode.secondProtocolHash) });
    if (!added)
        return tl::unexpected(added.error());
    return number;
}

Result<std::optional<EpisodeRow>> EpisodeStore::row(const EpisodeId &id) const
{
    const Result<QList<EpisodeRow>> rows = select(u"WHERE e.id = ?"_s, id.toStorage());
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<QList<EpisodeRow>> EpisodeStore::rows() const
{
    return select(u"ORDER BY e.opened_at DESC, e.number DESC"_s);
}

Result<QList<EpisodeRow>> EpisodeStore::rowsOf(const ChildId &child) const
{
    return select(
        u"WHERE e.child = ? ORDER BY e.opened_at DESC, e.number DESC"_s, child.toStorage());
}

Result<QList<EpisodeRow>> EpisodeStore::rowsLinked(const QString &linkGroup) const
{
    return select(u"WHERE e.link_group = ? ORDER BY e.number"_s, linkGroup);
}

Result<QList<EpisodeRow>> EpisodeStore::currentRows() const
{
    return select(u"WHERE s.state <> 'closed' ORDER BY s.since, e.number"_s);
}

Done EpisodeStore::writeSummary(const EpisodeSummary &summary)
{
    return m_database.run(
        u"INSERT INTO summaries (episode, state, since, ended, ending) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (episode) DO UPDATE SET state = excluded.state, since = excluded.since, "
        "ended = excluded.ended, ending = excluded.ending"_s,
        { summary.episode, toStorage(summary.state), summary.since, summary.ended,
            summary.ending });
}

Result<QList<EpisodeRow>> EpisodeStore::select(const QString &rest, const QString &value) const
{
    return m_database.all(
        u"SELECT e.id, e.number, e.child, e.kind, e.opened_at, e.protocol_hash, e.profile_hash, "
        "e.link_group, e.second_protocol_hash, c.name, c.photo_hash, s.state, s.since, s.ended, "
        "s.ending "
        "FROM episodes e JOIN children c ON c.id = e.child "
        "LEFT JOIN summaries s ON s.episode = e.id "_s
            + rest,
        value.isEmpty() ? QList<SqlValue>() : QList<SqlValue> { value }, readRow);
}

} // namespace homeward
