// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/exchange_content.h"
#include "core/record/hand_over_manifest.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace homeward {

/// What of a record is one child's, for the next home: no other child's record or name leaves with
/// it, and no history: what this home wrote and took back stays here. Pure.
///
/// A line that stands in the logs of several children becomes this child's own: it is part of this
/// child's absence alone, and under an id of its own, so that the other children's files never meet
/// it. In every line that somebody wrote, the names that the record knows of other children are
/// taken out; such a line has an id of its own too, because it is not the line that was written. A
/// friend who is among this child's people stays: without them nobody finds this child.
namespace hand_over_content {

struct OneChild
{
    ExchangeContent content = {};
    QList<HandOverLeftOut> leftOut = {};
    qsizetype naming = 0; ///< answers and rows of the profile that name another child: they stay
};

/// `about`: the child's profile, absences and lines (those of others too), with everybody and every
/// protocol of the record. `otherNames`: of the other children. Without photos.
[[nodiscard]] OneChild of(
    const ExchangeContent &about, const ChildId &child, const QStringList &otherNames);

/// The id that a line has in a file once something was taken out of it. The same each time.
[[nodiscard]] EntryId ownIdOf(const EntryId &line, const ChildId &child);
/// The id of something whose own id stands on a tombstone here. The same each time.
[[nodiscard]] QString nextIdAfter(const QString &id);

/// Counts what is in it.
void count(HandOverManifest &manifest, const ExchangeContent &content);

/// The same content with other ids: those that `newId` gives for a child, absence or line.
[[nodiscard]] ExchangeContent withIds(
    ExchangeContent content, const std::function<QString(const QString &)> &newId);

/// As it is taken in: a home that the child has left has a last day, and what nobody signed for was
/// said by the home it comes from.
[[nodiscard]] Profile asTakenIn(Profile profile, const HandOverManifest &manifest);

} // namespace hand_over_content

} // namespace homeward
