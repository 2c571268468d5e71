// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/coming_to_light.h"
#include "core/model/child.h"
#include "core/model/entry.h"
#include "core/model/episode.h"
#include "core/model/photo.h"
#include "core/model/setting.h"
#include "core/protocol/protocol.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace homeward {

/// A child who went together with this one (R84).
struct LinkedChild
{
    /// What their own log says of them now.
    enum class State
    {
        Missing,
        Found, ///< it is known where they are, and they are not back
        Back,
        Ended, ///< in another way
        NeverWas, ///< opened by mistake, or twice: no paper names them
    };

    EpisodeId episode = {};
    QString number = {};
    ChildId child = {};
    QString name = {}; ///< only the police's copy prints it
    State state = State::Missing;
    Moment since = {}; ///< of Found and Back; not known: nobody wrote down when
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
    QDate day = {}; ///< local, on which it began, with or without a time; invalid: not known
    QString locatedPlace = {}; ///< code of the kind of place, or empty
    QString with = {}; ///< who was with them, or empty
    std::optional<Moment> back = {}; ///< nothing: not back, as far as is written down
    QString cameBack = {}; ///< how, or empty
    Answer hurt = {}; ///< when they were back
    ComingToLight light = {};
};

/// Who reads the interview (R86). A home or a carer reads that it was held and what is meant for
/// carers; the rest opens to who held it and to those they name.
struct InterviewAccess
{
    bool isClosed = false; ///< something of it is hidden from whoever reads this
    bool isOwn = false; ///< whoever reads this held it
    QStringList heldBy = {}; ///< names
    QStringList opensTo = {}; ///< names of those who were named
    QStringList hiddenBy = {}; ///< names of those who wrote what whoever reads this does not see
    bool isOwnOfBefore = false; ///< whoever reads this held that of an earlier return alone
    bool isHeld = false; ///< else it was only begun, or arranged for

    friend bool operator==(const InterviewAccess &, const InterviewAccess &) = default;
};

/// Everything the guide and the documents need to know about one episode, loaded at once. They read
/// nothing else.
struct EpisodeFacts
{
    Setting setting = {};
    Episode episode = {};
    Profile profile = {}; ///< as it was that night
    Photo photo = {}; ///< empty hash: none
    std::shared_ptr<const Protocol> protocol = {}; ///< never null
    QList<Entry> log = {}; ///< every entry, as written, in folding order
    QList<LinkedChild> linked = {};
    /// Newest first; without those opened in error and duplicates.
    QList<EarlierEpisode> earlier = {};
    InterviewAccess interview = {}; ///< of whoever asked for these facts
    QString readOnlyBecause = {}; ///< not empty: nothing can be written now, and why
    QList<Staff> staff = {}; ///< everybody who writes in this record or ever did
};

} // namespace homeward
