// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/guide/coming_to_light.h"
#include "core/model/child.h"
#include "core/model/episode.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace homeward {

/// One line of the register and of the list on "A child is missing".
struct ChildLine
{
    ChildId id;
    QString name;
    QDate dateOfBirth; ///< invalid: not known
    QString photoHash;
    QString placedWith; ///< provider or address' first line
    int openEpisodes = 0;
};

/// One line of the episode lists and one card of Today.
struct EpisodeLine
{
    Episode episode;
    EpisodeSummary summary;
    QString childName;
    QString photoHash;
    ComingToLight light = {}; ///< in the list of episodes alone
};

/// What is known of a record's own keys, beside those of its people. Instants are UTC.
struct KeyState
{
    bool isRecoveryProved = false; ///< somebody typed the recovery key back from paper
    QDateTime recoveryMadeAt = {};
    QDateTime envelopeMadeAt = {}; ///< invalid: there is no night envelope
    QDateTime envelopeUsedAt = {}; ///< invalid: it was not used
    QString envelopeUsedBy = {}; ///< name; empty: it was not used
};

/// An interview that was sent to an interviewer elsewhere, or came from elsewhere to be held here.
struct InterviewPackState
{
    QString id = {};
    bool isReceived = false; ///< this record is the interviewer's own
    QDateTime beganAt = {}; ///< UTC: sent, or received
    QDateTime returnedAt = {}; ///< UTC; invalid: not yet
};

/// What stays of a child who was deleted.
struct DeletedChild
{
    ChildId id = {};
    QDateTime at = {}; ///< UTC
    QString by = {}; ///< name
    int episodes = 0;
};

/// A contact, place, placement or photo as it was until it was changed or taken out.
template <typename T> struct RowVersion
{
    T row = {};
    QDateTime at = {}; ///< UTC: written down
    QString author = {}; ///< name
    QDateTime until = {}; ///< UTC: changed, or taken out
    QString endedBy = {}; ///< name
};

/// A fact of a profile as somebody wrote it down once.
struct FactVersion
{
    Answer answer = {};
    QString saidBy = {};
    QDateTime at = {}; ///< UTC
    QString author = {}; ///< name
};

struct VerifyReport
{
    int children = 0;
    int episodes = 0;
    int entries = 0;
    int auditRows = 0;
    QStringList problems; ///< empty: everything holds together
    /// Numbers of absences whose summary did not follow from the log when whoever asks signed in:
    /// it was written anew from the log then.
    QStringList renewed;
    bool isUnreadable = false; ///< a part of the file does not open; the sentences on it name it
};

} // namespace homeward
