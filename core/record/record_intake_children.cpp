// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/name_rules.h"
#include "core/record/record_care_p.h"
#include "core/record/record_intake_p.h"

namespace homeward {

using namespace Qt::StringLiterals;
using namespace intake;

Done Record::Intake::takeChildren()
{
    for (const Profile &profile : m_content.children) {
        const ChildHistory history = m_histories.value(profile.child.id);
        Done done = take(profile, history);
        // What stands now comes first: with a history already there it would count as taken out.
        if (done)
            done = takeBefore(history, profile.child.name);
        if (!done)
            return done;
    }
    return {};
}

Done Record::Intake::take(const Profile &profile, const ChildHistory &history)
{
    const QString &name = profile.child.name;
    Done done = take(profile.child, history);
    const auto takeAll = [&](auto begin, auto end, const auto &rows, const auto &nameOf) {
        for (auto each = begin; done && each != end; ++each)
            done = takeAround(*each, rows.now.value(each->id.toStorage()), nameOf(*each));
    };
    const auto ownName = [](const auto &thing) { return thing.name; };
    // The newest stands first, and came last.
    takeAll(profile.placements.crbegin(), profile.placements.crend(), history.placements,
        [&](const Placement &) { return tr("A placement of %1").arg(name); });
    takeAll(profile.contacts.cbegin(), profile.contacts.cend(), history.contacts, ownName);
    takeAll(profile.places.cbegin(), profile.places.cend(), history.places, ownName);
    const QList<ChildPhoto> photos = profile.everyPhoto();
    for (auto each = photos.crbegin(); done && each != photos.crend(); ++each)
        done = takePhoto(*each, history, name);
    return done;
}

Done Record::Intake::take(const Child &child, const ChildHistory &history)
{
    const Result<bool> isGone = m_record.removal.isGone(child.id.toStorage());
    if (!isGone)
        return tl::unexpected(isGone.error());
    if (*isGone)
        return wasDeleted(child.name, child.id.toStorage());
    const Result<bool> add = isNew(m_record.children.child(child.id), child, child.name);
    if (!add)
        return tl::unexpected(add.error());
    if (!*add)
        return {};
    if (child.name.trimmed().isEmpty())
        return doesNotHold(tr("A child has no name (id %1).").arg(child.id.toStorage()));
    Done done = checkNameFits(child.name);
    if (done && !child.photoHash.isEmpty()) {
        const Result<std::optional<Photo>> photo = m_record.photos.photo(child.photoHash);
        if (!photo)
            return tl::unexpected(photo.error());
        if (!*photo)
            return doesNotHold(tr("The photo of %1 is not in the file.").arg(child.name));
    }
    if (done)
        done = m_record.children.add(child, stampOf(history.added), history.factAuthors);
    if (done)
        done = checkKept(m_record.children.child(child.id), child, child.name);
    return done ? m_record.audit.add(m_stamp, AuditAction::ChildTakenIn, child.id.toStorage())
                : done;
}

Done Record::Intake::takePhoto(
    const ChildPhoto &photo, const ChildHistory &history, const QString &childName)
{
    const Result<std::optional<Photo>> bytes = m_record.photos.photo(photo.hash);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes)
        return doesNotHold(tr("A photo of %1 is not in the file.").arg(childName));
    const Result<QList<ChildPhoto>> here = m_record.care.photos(photo.child);
    if (!here)
        return tl::unexpected(here.error());
    for (const ChildPhoto &other : *here) {
        if (other.hash == photo.hash && other.id != photo.id)
            return saysOtherwise(tr("A photo of %1").arg(childName), photo.id.toStorage());
    }
    return takeAround(
        photo, history.photos.now.value(photo.id.toStorage()), tr("A photo of %1").arg(childName));
}

template <typename T>
Done Record::Intake::takeAround(const T &thing, const SavedBy &saved, const QString &name)
{
    const QString id = thing.id.toStorage();
    const Result<bool> isAdded = isNew(m_record.care.find(thing.id), thing, name);
    if (!isAdded)
        return tl::unexpected(isAdded.error());
    if (!*isAdded)
        return {};
    const Result<bool> isTakenOut = m_record.exchange.isTakenOut(id, thing.child);
    if (!isTakenOut)
        return tl::unexpected(isTakenOut.error());
    if (*isTakenOut)
        return wasDeleted(name, id);
    Done done = m_record.care.save(thing, stampOf(saved));
    if (done)
        done = checkKept(m_record.care.find(thing.id), thing, name);
    if (done)
        done = m_record.audit.add(m_stamp, care_audit::savingOf(thing), care_audit::aboutOf(thing),
            care_audit::digestOfBytes(thing));
    const T *nothing = nullptr;
    return done ? m_record.noteChange(m_stamp, thing.child, profile_changes::subjectOf(thing),
               profile_changes::between(nothing, thing))
                : done;
}

Done Record::Intake::takeHolds()
{
    for (const LegalHold &hold : m_content.holds) {
        const QString name = tr("The note that a record must be kept");
        const Result<bool> isAdded = isNew(m_record.exchange.hold(hold.id), hold, name);
        if (!isAdded)
            return tl::unexpected(isAdded.error());
        if (!*isAdded)
            continue;
        Done done = checkChild(hold.child, name);
        if (done)
            done = checkPerson(hold.placedBy, name);
        if (done && !hold.stands())
            done = checkPerson(hold.liftedBy, name);
        if (done)
            done = m_record.exchange.add(hold);
        if (done)
            done = checkKept(m_record.exchange.hold(hold.id), hold, name);
        if (done)
            done = m_record.audit.add(m_stamp, AuditAction::HoldPlaced, hold.child.toStorage());
        if (done && !hold.stands())
            done = m_record.audit.add(m_stamp, AuditAction::HoldLifted, hold.child.toStorage());
        if (!done)
            return done;
    }
    return {};
}

} // namespace homeward
