// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/entry_store.h"

#include "core/store/answer_columns.h"
#include "core/store/database.h"
#include "core/store/digest.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

// happened_precision and happened_at are the two halves of a moment's stored text.
constexpr auto columns
    = u"n.id, n.kind, n.happened_precision, n.happened_at, n.written_at, n.author, "
      "n.author_name, n.said_by, n.subject, n.answers, n.corrects, n.reason";

/// A line that states a fact whose field begins with a prefix, or chooses between two of them. In
/// the words of the index `entries_light`, or SQLite reads every line: so the prefix, which is
/// never anything that somebody typed, stands in the text.
QString isAbout(QLatin1String prefix)
{
    return u"((n.kind = 'fact' AND instr(n.answers, '\"%1') > 0) "
           "OR (n.kind = 'source-chosen' AND instr(n.subject, '%1') = 1))"_s.arg(prefix);
}

QString selectByEpisode() { return u"SELECT %1, j.episode FROM entry_episodes j "_s.arg(columns); }

Entry readEntry(Row &row)
{
    const QString happened = row.isNull(3) ? row.text(2) : row.text(2) + u' ' + row.text(3);
    Entry entry { row.id<EntryId>(0), row.word(1, entryKindFromStorage),
        row.take(3, Moment::fromStorage(happened)), row.instant(4), row.id<StaffId>(5), row.text(6),
        row.text(7), row.text(8), answersAt(row, 9) };
    if (!row.isNull(10))
        entry.corrects = row.id<EntryId>(10);
    entry.reason = row.text(11);
    return entry;
}

EpisodeId readEpisodeId(Row &row) { return row.id<EpisodeId>(0); }

} // namespace

Done EntryStore::add(const Entry &entry, const QList<EpisodeId> &episodes)
{
    const QStringList happened = entry.happened.toStorage().split(u' ');
    Done done = m_database.run(
        u"INSERT INTO entries (id, kind, happened_precision, happened_at, written_at, author, "
        "author_name, said_by, subject, answers, corrects, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { entry.id, toStorage(entry.kind), happened.value(0), SqlValue::orNull(happened.value(1)),
            entry.written, entry.author, entry.authorName, entry.saidBy, entry.subject,
            toJson(entry.answers), entry.corrects.value_or(EntryId()), entry.reason });
    for (const EpisodeId &episode : episodes) {
        if (done)
            done = m_database.run(u"INSERT INTO entry_episodes (episode, entry) VALUES (?, ?)"_s,
                { episode, entry.id });
    }
    return done;
}

Result<QDateTime> EntryStore::freeInstant(
    const QList<EpisodeId> &episodes, const QDateTime &at) const
{
    QDateTime instant = at;
    for (const EpisodeId &episode : episodes) {
        const auto last = m_database.first(
            u"SELECT max(n.written_at) FROM entry_episodes j JOIN entries n ON n.id = j.entry "
            "WHERE j.episode = ? AND n.written_at >= ? AND n.written_at < ?"_s,
            { episode, instant, at.addSecs(1) }, [](Row &row) { return row.instant(0); });
        if (!last)
            return tl::unexpected(last.error());
        if (const QDateTime taken = last->value_or(QDateTime()); taken.isValid())
            instant = taken.addMSecs(1);
    }
    return instant;
}

Result<QList<Entry>> EntryStore::log(const EpisodeId &episode) const
{
    Result<QList<Entry>> log = m_database.all(
        u"SELECT %1 FROM entry_episodes j JOIN entries n ON n.id = j.entry WHERE j.episode = ?"_s
            .arg(columns),
        { episode }, readEntry);
    if (log)
        std::sort(log->begin(), log->end(), foldsBefore);
    return log;
}

Result<QMap<EpisodeId, QList<Entry>>> EntryStore::logsOf(
    const ChildId &child, const QList<Entry::Kind> &kinds, QLatin1String prefix) const
{
    QStringList words;
    for (const Entry::Kind kind : kinds)
        words << u'\'' + toStorage(kind) + u'\'';
    return byEpisode(selectByEpisode()
            + u"JOIN episodes e ON e.id = j.episode JOIN entries n ON n.id = j.entry "
              "WHERE e.child = ? AND (n.kind IN (%1) OR n.corrects IS NOT NULL OR %2)"_s.arg(
                  words.join(u", "_s), isAbout(prefix)),
        { child });
}

Result<QMap<EpisodeId, QList<Entry>>> EntryStore::linesAbout(
    QLatin1String prefix, const ChildId &child) const
{
    if (!child.isEmpty())
        return logsOf(child, {}, prefix);
    return byEpisode(statementAbout(prefix), {});
}

QString EntryStore::statementAbout(QLatin1String prefix)
{
    return selectByEpisode()
        + u"JOIN entries n ON n.id = j.entry WHERE n.id IN ("
          "WITH RECURSIVE line (id) AS (SELECT n.id FROM entries n WHERE %1 "
          "UNION SELECT n.id FROM line JOIN entries n ON n.corrects = line.id) "
          "SELECT id FROM line)"_s.arg(isAbout(prefix));
}

Result<QMap<EpisodeId, QList<Entry>>> EntryStore::byEpisode(
    const QString &statement, const QList<SqlValue> &values) const
{
    QMap<EpisodeId, QList<Entry>> logs;
    const auto take = [&](Row &row) {
        logs[row.id<EpisodeId>(12)] << readEntry(row);
        return true;
    };
    const auto rows = m_database.all(statement, values, take);
    if (!rows)
        return tl::unexpected(rows.error());
    for (QList<Entry> &log : logs)
        std::sort(log.begin(), log.end(), foldsBefore);
    return logs;
}

Result<std::optional<Entry>> EntryStore::entry(const EntryId &id) const
{
    return m_database.first(
        u"SELECT %1 FROM entries n WHERE n.id = ?"_s.arg(columns), { id }, readEntry);
}

Result<std::optional<EntryId>> EntryStore::correctionOf(const EntryId &id) const
{
    return m_database.first(u"SELECT id FROM entries WHERE corrects = ?"_s, { id },
        [](Row &row) { return row.id<EntryId>(0); });
}

Result<QHash<EntryId, QList<EpisodeId>>> EntryStore::logs() const
{
    QHash<EntryId, QList<EpisodeId>> logs;
    const auto rows = m_database.all(
        u"SELECT entry, episode FROM entry_episodes ORDER BY episode"_s, {}, [&](Row &row) {
            logs[row.id<EntryId>(0)] << row.id<EpisodeId>(1);
            return true;
        });
    if (!rows)
        return tl::unexpected(rows.error());
    return logs;
}

Result<QList<EpisodeId>> EntryStore::episodesOf(const EntryId &id) const
{
    return m_database.all(u"SELECT episode FROM entry_episodes WHERE entry = ? ORDER BY episode"_s,
        { id }, readEpisodeId);
}

Result<QList<Entry>> EntryStore::all() const
{
    return m_database.all(
        u"SELECT %1 FROM entries n ORDER BY n.rowid"_s.arg(columns), {}, readEntry);
}

QString digestOf(const Entry &entry, QList<EpisodeId> episodes)
{
    std::sort(episodes.begin(), episodes.end());
    QJsonArray joined;
    for (const EpisodeId &episode : episodes)
        joined.append(episode.toStorage());
    const QJsonArray words { entry.id.toStorage(), toStorage(entry.kind),
        entry.happened.toStorage(), instantToStorage(entry.written), entry.author.toStorage(),
        entry.authorName, entry.saidBy, entry.subject, toJson(entry.answers),
        entry.corrects ? entry.corrects->toStorage() : QString(), entry.reason, joined };
    return digestOf(QJsonDocument(words).toJson(QJsonDocument::Compact));
}

} // namespace homeward
