// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/child.h"
#include "core/model/entry.h"

#include <QList>
#include <QString>

namespace homeward {

/// What an entry of the kind "profile changed" says, and how the frozen profile reads with it.
/// `subject` is empty for the child, else "contact#", "place#", "placement#" or "photo#" and the
/// id; answers carry the changed fields alone.
namespace profile_changes {

[[nodiscard]] QString kindOf(const Contact &contact);
[[nodiscard]] QString kindOf(const Place &place);
[[nodiscard]] QString kindOf(const Placement &placement);
[[nodiscard]] QString kindOf(const ChildPhoto &photo);
template <typename T> [[nodiscard]] QString subjectOf(const T &thing)
{
    return kindOf(thing) + u'#' + thing.id.toStorage();
}

/// What differs; everything when there was none before. "Not asked" where an answer was taken away.
[[nodiscard]] Answers between(const Contact *before, const Contact &after);
[[nodiscard]] Answers between(const Place *before, const Place &after);
[[nodiscard]] Answers between(const Placement *before, const Placement &after);
[[nodiscard]] Answers between(const ChildPhoto *before, const ChildPhoto &after);
/// Which photo is shown first; an empty digest: none.
[[nodiscard]] Answers firstPhoto(const QString &hash, QDate taken);
[[nodiscard]] Answers name(const QString &name);
[[nodiscard]] Answers removal();

/// The frozen profile with what changed since: names, photos, contacts, places and placements.
/// Facts of the child stay frozen: the fold puts the log over them.
[[nodiscard]] Profile applied(Profile frozen, const QList<Entry> &log);

} // namespace profile_changes

} // namespace homeward
