// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"
#include "core/model/entry.h"
#include "core/model/episode.h"
#include "core/model/photo.h"
#include "core/model/setting.h"
#include "core/protocol/protocol.h"

#include <QList>

#include <memory>

namespace homeward {

/// A child who went together with this one (R84).
struct LinkedChild
{
    EpisodeId episode = {};
    QString number = {};
    ChildId child = {};
    QString name = {}; ///< only the police's copy prints it
};

/// An earlier absence of the same child, for counts and the report's history.
struct EarlierEpisode
{
    QString number = {};
    Episode::Kind kind = Episode::Kind::Missing;
    QDateTime since = {}; ///< UTC
    QDateTime ended = {}; ///< UTC; invalid: still open
    QString ending = {}; ///< code, or empty
    QString locatedWhere = {}; ///< where found, or empty
};

/// Everything the guide and the documents need to know about one episode, loaded at once. They read
/// nothing else.
struct EpisodeFacts
{
    Setting setting;
    Episode episode;
    Profile profile; ///< as it was that night
    Photo photo; ///< empty hash: none
    std::shared_ptr<const Protocol> protocol; ///< never null
    QList<Entry> log; ///< every entry, as written, in folding order
    QList<LinkedChild> linked;
    QList<EarlierEpisode> earlier; ///< newest first; without those opened in error and duplicates
};

} // namespace homeward
