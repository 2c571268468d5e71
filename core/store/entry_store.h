// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

namespace homeward {

class Database;
class SqlValue;

/// The logs. Entries are only ever added, each once, however many linked episodes it belongs to;
/// changes happen inside the caller's transaction.
class EntryStore
{
public:
    explicit EntryStore(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Done add(const Entry &entry, const QList<EpisodeId> &episodes);
    /// `at`, or the next millisecond in which no line of these logs was written: so the order of
    /// writing stays known.
    [[nodiscard]] Result<QDateTime> freeInstant(
        const QList<EpisodeId> &episodes, const QDateTime &at) const;
    /// In folding order.
    [[nodiscard]] Result<QList<Entry>> log(const EpisodeId &episode) const;
    /// The logs of a child's episodes: only lines of these kinds, those that `linesAbout` gives for
    /// `prefix`, and the corrections of all.
    [[nodiscard]] Result<QMap<EpisodeId, QList<Entry>>> logsOf(
        const ChildId &child, const QList<Entry::Kind> &kinds, QLatin1String prefix) const;
    /// Of every episode, or of a child's, the lines that state a fact whose field begins with
    /// `prefix` (kind `fact`), those that choose between two of them (`source-chosen`), and the
    /// corrections of both, each log in folding order; episodes with no such line are not in it. Of
    /// a child, corrections of other lines too: whoever folds them passes over what they correct.
    ///
    /// `prefix` is a part of field ids as they stand in the forms, "light.": nothing that somebody
    /// typed. Over every episode only "light." has an index (`entries_light`, schema version 13);
    /// with another prefix every line is read.
    [[nodiscard]] Result<QMap<EpisodeId, QList<Entry>>> linesAbout(
        QLatin1String prefix, const ChildId &child = {}) const;
    /// What `linesAbout` asks SQLite over every episode: whether it takes the index is in its plan.
    [[nodiscard]] static QString statementAbout(QLatin1String prefix);
    [[nodiscard]] Result<std::optional<Entry>> entry(const EntryId &id) const;
    [[nodiscard]] Result<std::optional<EntryId>> correctionOf(const EntryId &id) const;
    /// The logs that each line is part of, in the order of their ids.
    [[nodiscard]] Result<QHash<EntryId, QList<EpisodeId>>> logs() const;
    [[nodiscard]] Result<QList<EpisodeId>> episodesOf(const EntryId &id) const;
    /// Every entry, for `verify`.
    [[nodiscard]] Result<QList<Entry>> all() const;

private:
    [[nodiscard]] Result<QMap<EpisodeId, QList<Entry>>> byEpisode(
        const QString &statement, const QList<SqlValue> &values) const;

    Database &m_database;
};

/// The digest the audit keeps of an entry: over every word of it and the episodes it belongs to.
[[nodiscard]] QString digestOf(const Entry &entry, QList<EpisodeId> episodes);

} // namespace homeward
