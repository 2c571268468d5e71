// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record_intake_p.h"

#include <algorithm>

namespace homeward {

using namespace intake;

namespace {

template <typename T> QSet<QString> idsBefore(const RowHistory<T> &rows)
{
    QSet<QString> ids;
    for (const KeptBefore<T> &each : rows.before)
        ids.insert(each.row.id.toStorage());
    return ids;
}

template <typename T> void leaveOutKnown(RowHistory<T> &rows, const RowHistory<T> &here)
{
    QSet<QString> known = idsBefore(here);
    for (auto row = here.now.keyBegin(); row != here.now.keyEnd(); ++row)
        known.insert(*row);
    rows.before.removeIf(
        [&](const KeptBefore<T> &each) { return known.contains(each.row.id.toStorage()); });
    rows.now.removeIf([&](const auto &row) { return known.contains(row.key()); });
}

/// Of a child who is here: what this record never had. The rest stays as it is here.
ChildHistory newIn(ChildHistory history, const ChildHistory &here)
{
    history.factAuthors.clear();
    history.factsBefore.clear();
    leaveOutKnown(history.contacts, here.contacts);
    leaveOutKnown(history.places, here.places);
    leaveOutKnown(history.placements, here.placements);
    leaveOutKnown(history.photos, here.photos);
    return history;
}

/// How many were taken out before the file was written: nothing of them stands now.
template <typename T> qsizetype takenOut(const RowHistory<T> &rows)
{
    const QSet<QString> ids = idsBefore(rows);
    return std::count_if(
        ids.cbegin(), ids.cend(), [&](const QString &id) { return !rows.now.contains(id); });
}

template <typename T> bool isEndOf(const QList<T> &whole, const QList<T> &end)
{
    return whole.last(std::min(whole.size(), end.size())) == end;
}

bool isEndOf(const ChildHistory &whole, const ChildHistory &end)
{
    return isEndOf(whole.factsBefore, end.factsBefore)
        && isEndOf(whole.contacts.before, end.contacts.before)
        && isEndOf(whole.places.before, end.places.before)
        && isEndOf(whole.placements.before, end.placements.before)
        && isEndOf(whole.photos.before, end.photos.before);
}

} // namespace

Done Record::Intake::chooseHistories()
{
    for (const ChildHistory &each : m_content.histories) {
        const auto here = m_record.histories.of(each.child);
        if (!here)
            return tl::unexpected(here.error());
        m_histories.insert(each.child, *here ? newIn(each, **here) : each);
    }
    return {};
}

Stamp Record::Intake::stampOf(const SavedBy &saved) const
{
    return saved.author.isEmpty() ? m_stamp : Stamp { saved.author, saved.at };
}

Done Record::Intake::takeBefore(const ChildHistory &history, const QString &childName)
{
    if (!history.hasBefore())
        return {};
    Done done = m_record.histories.addBefore(history);
    if (!done)
        return done;
    m_taken.added += takenOut(history.contacts) + takenOut(history.places)
        + takenOut(history.placements) + takenOut(history.photos);
    const auto kept = m_record.histories.of(history.child);
    if (!kept)
        return tl::unexpected(kept.error());
    return *kept && isEndOf(**kept, history)
        ? Done()
        : lettersChange(tr("What was said before of %1").arg(childName));
}

} // namespace homeward
