// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child_history.h"
#include "core/model/entry.h"
#include "core/model/episode.h"
#include "core/model/hand_over_note.h"
#include "core/model/legal_hold.h"
#include "core/model/photo.h"
#include "core/model/setting.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace homeward {

/// The rules of an area, byte for byte.
struct ExchangeProtocol
{
    QString hash = {};
    QByteArray bytes = {};

    friend bool operator==(const ExchangeProtocol &, const ExchangeProtocol &) = default;
};

/// A profile as it was when an episode began.
struct ExchangeSnapshot
{
    QString hash = {};
    Profile profile = {};

    friend bool operator==(const ExchangeSnapshot &, const ExchangeSnapshot &) = default;
};

struct ExchangeEpisode
{
    Episode episode = {};
    StaffId openedBy = {};

    friend bool operator==(const ExchangeEpisode &, const ExchangeEpisode &) = default;
};

/// One line, and the logs it is part of, in the order of their ids.
struct ExchangeEntry
{
    Entry entry = {};
    QList<EpisodeId> episodes = {};

    friend bool operator==(const ExchangeEntry &, const ExchangeEntry &) = default;
};

/// Somebody whom an interviewer lets read.
struct ExchangeReader
{
    EpisodeId episode = {};
    StaffId reader = {};
    QDateTime namedAt = {}; ///< UTC
    StaffId namedBy = {};

    friend bool operator==(const ExchangeReader &, const ExchangeReader &) = default;
};

/// A record that was handed over, or came from another home, and what absences were called there.
/// Without the key that proves its receipt.
struct ExchangeHandOver
{
    struct NumberThere
    {
        EpisodeId episode = {};
        QString number = {};

        friend bool operator==(const NumberThere &, const NumberThere &) = default;
    };

    HandOverNote note = {};
    QList<NumberThere> numbers = {}; ///< in the order of the numbers here; none where it was sent

    friend bool operator==(const ExchangeHandOver &, const ExchangeHandOver &) = default;
};

/// What stays of a child who was deleted: ids and numbers, no name.
struct ExchangeTombstone
{
    struct LostEpisode
    {
        EpisodeId id = {};
        QString number = {};

        friend bool operator==(const LostEpisode &, const LostEpisode &) = default;
    };
    struct LostEntry
    {
        EntryId entry = {};
        EpisodeId episode = {};

        friend bool operator==(const LostEntry &, const LostEntry &) = default;
    };

    ChildId child = {};
    QDateTime deletedAt = {}; ///< UTC
    StaffId deletedBy = {};
    QString reason = {}; ///< as it is stored
    QList<LostEpisode> episodes = {}; ///< in the order of their ids
    QList<LostEntry> entries = {}; ///< in the order of their ids

    friend bool operator==(const ExchangeTombstone &, const ExchangeTombstone &) = default;
};

/// Something that whoever wrote the file may know of, and that is not in it.
struct ExchangeLeftOut
{
    enum class What
    {
        Line, ///< a line of an interview that is closed to them, or a correction of one
        SealedWords, ///< the line is there; what lies sealed beside it under a key of its own is
                     ///< not
    };

    EntryId entry = {};
    What what = What::Line;

    friend bool operator==(const ExchangeLeftOut &, const ExchangeLeftOut &) = default;
};

/// A whole record as values: what docs/exchange-format.md writes as JSON. No keys, no drafts and no
/// audit.
struct ExchangeContent
{
    Setting setting = {};
    QList<ExchangeProtocol> protocols = {};
    QList<Staff> people = {};
    QList<Photo> photos = {};
    QList<Profile> children = {};
    /// Of those children of whom it is known: in no hand-over, and in no file before version 3.
    QList<ChildHistory> histories = {};
    QList<ExchangeSnapshot> snapshots = {};
    QList<ExchangeEpisode> episodes = {};
    QList<ExchangeEntry> entries = {}; ///< what a line corrects stands before it
    QList<ExchangeReader> readers = {};
    QList<ExchangeHandOver> handOvers = {}; ///< in no hand-over, and in no file before version 4
    QList<LegalHold> holds = {};
    QList<ExchangeTombstone> tombstones = {};
    QList<ExchangeLeftOut> leftOut = {};
};

/// What went out.
struct ExchangeGiven
{
    QString path = {};
    qsizetype children = 0;
    qsizetype episodes = 0;
    qsizetype entries = 0;
    qsizetype leftOut = 0;
};

/// What came in: people, children, contacts, places, placements, photos (what was taken out before
/// it was written too), protocols, profiles, episodes, lines, readers, hand-overs with the numbers
/// of absences there, holds and tombstones together.
struct ExchangeTaken
{
    qsizetype added = 0;
    qsizetype unchanged = 0; ///< was in the record already, just the same
    qsizetype leftOut = 0; ///< that the file says is not in it
};

[[nodiscard]] QString toStorage(ExchangeLeftOut::What what);
[[nodiscard]] std::optional<ExchangeLeftOut::What> leftOutFromStorage(QStringView word);

} // namespace homeward
