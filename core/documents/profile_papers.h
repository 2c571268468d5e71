// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/document.h"
#include "core/guide/episode_facts.h"
#include "core/guide/readiness.h"
#include "core/model/child.h"
#include "core/model/photo.h"
#include "core/model/setting.h"

#include <QDateTime>
#include <QString>

namespace homeward {

/// What papers about a profile are made from.
struct ProfileFacts
{
    Setting setting = {};
    Profile profile = {}; ///< with what its people answer (contact_facts)
    Photo photo = {};
    Readiness readiness = {};
    QList<Photo> otherPhotos = {}; ///< beside the one that is shown first
    QList<EarlierEpisode> absences = {}; ///< the newest first
};

/// Part one of what the police ask for, to be kept in the locked cabinet: everything the profile
/// says, with who said it and when it was last looked at, and what is missing or may be out of date
/// (R24). `now` is UTC.
[[nodiscard]] Document readySheet(
    const ProfileFacts &facts, const QDateTime &now, const QString &madeBy);

/// The child's own page: who I trust, what was agreed, how to reach me. Only what is theirs to
/// know; no risk, no history, nobody else's number that is not safe to ring. What helps and how to
/// talk with them is left for the child to say.
[[nodiscard]] Document ownPage(
    const ProfileFacts &facts, const QDateTime &now, const QString &madeBy);

/// Part one with room to write, for a night without a computer: for six people, four places and two
/// homes, each with a line for its name or its days. `number` tells copies apart: it stands on
/// every page. `setting`: whose paper it is, with the number through the night.
[[nodiscard]] Document blankProfile(const Setting &setting, int number, const QDateTime &now);

} // namespace homeward
