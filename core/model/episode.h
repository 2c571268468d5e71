// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace homeward {

/// One absence, from noticed to followed up. What happened is in its log; this is what it began
/// with.
struct Episode
{
    enum class Kind
    {
        Missing, ///< from care or home: whereabouts not known
        Away, ///< away from placement without authorisation: whereabouts known (R2)
        FromEducation, ///< gone from school
    };

    EpisodeId id = {};
    QString number = {}; ///< "2026-0007": printed on documents, carries no name
    ChildId child = {};
    Kind kind = Kind::Missing;
    QDateTime openedAt = {}; ///< UTC, when the record was opened
    QString protocolHash = {};
    QString profileHash = {}; ///< the profile as it was that night
    QString linkGroup = {}; ///< children who went together; empty when alone (R84)
    QString secondProtocolHash = {}; ///< of a child placed out of area (R13); empty: none

    friend bool operator==(const Episode &, const Episode &) = default;
};

/// One row for lists and Today: a cache, rebuilt from the log and compared with it by `verify`.
/// Nothing in it depends on what time it is: what is due is assessed live.
struct EpisodeSummary
{
    enum class State
    {
        Open, ///< not known to be located
        Located, ///< whereabouts known, not back
        Returned, ///< back, or over in another way; something is still owed
        Closed, ///< ended and signed off
    };

    EpisodeId episode = {};
    State state = State::Open;
    QDateTime since = {}; ///< UTC: last seen, else noticed; invalid when neither is known
    QDateTime ended = {}; ///< UTC: returned, else the ending; invalid while away
    QString ending = {}; ///< code of the ending, or empty

    /// Missing, or found somewhere: the absence goes on.
    [[nodiscard]] bool isNotBack() const { return state == State::Open || state == State::Located; }

    friend bool operator==(const EpisodeSummary &, const EpisodeSummary &) = default;
};

[[nodiscard]] QString toStorage(Episode::Kind kind);
[[nodiscard]] std::optional<Episode::Kind> episodeKindFromStorage(QStringView word);
[[nodiscard]] QString toStorage(EpisodeSummary::State state);
[[nodiscard]] std::optional<EpisodeSummary::State> episodeStateFromStorage(QStringView word);

} // namespace homeward
