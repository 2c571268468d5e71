// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/episode.h"
#include "core/store/stamp.h"

#include <QList>

#include <optional>

namespace homeward {

class Database;

/// One episode for lists.
struct EpisodeRow
{
    Episode episode = {};
    EpisodeSummary summary = {};
    QString childName = {};
    QString photoHash = {};
};

/// "2026-0007".
[[nodiscard]] QString numberOfEpisode(int year, int numberInYear);

/// What episodes began with, and their summary rows. Episodes are only ever added; changes happen
/// inside the caller's transaction.
class EpisodeStore
{
public:
    /// The highest number that an episode of one year may have.
    static constexpr int mostInYear = 99'999;

    explicit EpisodeStore(Database &database)
        : m_database(database)
    {
    }

    /// Gives it the next number of `year`, without gaps, and adds it. Returns the number.
    [[nodiscard]] Result<QString> add(const Episode &episode, int year, const Stamp &stamp);
    /// How many numbers of `year` are used, by episodes that were deleted too.
    [[nodiscard]] Result<int> lastNumber(int year) const;
    [[nodiscard]] Result<std::optional<EpisodeRow>> row(const EpisodeId &id) const;
    /// Newest first.
    [[nodiscard]] Result<QList<EpisodeRow>> rows() const;
    [[nodiscard]] Result<QList<EpisodeRow>> rowsOf(const ChildId &child) const;
    [[nodiscard]] Result<QList<EpisodeRow>> rowsLinked(const QString &linkGroup) const;
    /// Not closed; the longest away first.
    [[nodiscard]] Result<QList<EpisodeRow>> currentRows() const;

    [[nodiscard]] Done writeSummary(const EpisodeSummary &summary);

private:
    [[nodiscard]] Result<QList<EpisodeRow>> select(
        const QString &rest, const QString &value = {}) const;

    Database &m_database;
};

} // namespace homeward
