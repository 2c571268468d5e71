// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record_care_p.h"

#include <algorithm>

namespace homeward {

namespace {

const ChildPhoto *withBytes(const QList<ChildPhoto> &photos, const QString &hash)
{
    const auto found = std::find_if(photos.cbegin(), photos.cend(),
        [&](const ChildPhoto &photo) { return photo.hash == hash; });
    return found == photos.cend() ? nullptr : &*found;
}

} // namespace

Done Record::setPhoto(
    const ChildId &child, const Photo &photo, QDate taken, const std::optional<QString> &known)
{
    return d->change([&](const Stamp &stamp) -> Done {
        const Result<Child> now = d->knownChild(child);
        if (!now)
            return tl::unexpected(now.error());
        if (known && now->photoHash != *known)
            return changedMeanwhile();
        if (Done kept = d->photos.keep(photo); !kept)
            return kept;
        const Result<QList<ChildPhoto>> all = d->care.photos(child);
        if (!all)
            return tl::unexpected(all.error());
        const ChildPhoto *before = withBytes(*all, photo.hash);
        const Result<PhotoId> earlier = d->photoIdBefore(child, photo.hash);
        if (!earlier)
            return tl::unexpected(earlier.error());
        ChildPhoto row = before ? *before : ChildPhoto { *earlier, child, photo.hash };
        if (taken.isValid() || before == nullptr)
            row.taken = taken;
        Done done;
        if (before == nullptr || *before != row)
            done = Care(*d, stamp).put(before, row);
        return done ? d->showFirst(stamp, row) : done;
    });
}

Done Record::savePhoto(const ChildPhoto &photo, const std::optional<ChildPhoto> &known)
{
    return d->change([&](const Stamp &stamp) -> Done {
        const Result<std::optional<ChildPhoto>> before = d->care.find(photo.id);
        if (!before)
            return tl::unexpected(before.error());
        if (!*before)
            return notInRecord();
        if ((*before)->hash != photo.hash) {
            return failure(Error::Code::Refused,
                QCoreApplication::translate(
                    "Record", "A photo stays the picture that it is. Add the new one beside it."));
        }
        const Result<PhotoId> saved = Care(*d, stamp).save(photo, known);
        if (!saved)
            return tl::unexpected(saved.error());
        const Result<std::optional<Child>> child = d->children.child(photo.child);
        if (!child)
            return tl::unexpected(child.error());
        const bool isFirst = *child && (*child)->photoHash == photo.hash;
        return isFirst && (*child)->photoTaken != photo.taken ? d->showFirst(stamp, photo) : Done();
    });
}

Done Record::showFirst(const PhotoId &photo)
{
    return d->change([&](const Stamp &stamp) -> Done {
        const Result<std::optional<ChildPhoto>> row = d->care.find(photo);
        if (!row)
            return tl::unexpected(row.error());
        return *row ? d->showFirst(stamp, **row) : notInRecord();
    });
}

Done Record::removePhoto(const PhotoId &photo)
{
    return d->change([&](const Stamp &stamp) -> Done {
        const Result<std::optional<ChildPhoto>> row = d->care.find(photo);
        if (!row)
            return tl::unexpected(row.error());
        if (Done removed = Care(*d, stamp).remove<ChildPhoto>(photo); !removed)
            return removed;
        const Result<std::optional<Child>> child = d->children.child((*row)->child);
        const Result<QList<ChildPhoto>> left = d->care.photos((*row)->child);
        if (!child || !left)
            return tl::unexpected(child ? left.error() : child.error());
        if ((*child)->photoHash != (*row)->hash)
            return {};
        return d->showFirst(
            stamp, left->isEmpty() ? ChildPhoto { {}, (*row)->child } : left->first());
    });
}

Done Record::putBack(const PhotoId &photo)
{
    return d->change([&](const Stamp &stamp) -> Done {
        if (Done done = Care(*d, stamp).putBack(photo); !done)
            return done;
        const Result<std::optional<ChildPhoto>> row = d->care.find(photo);
        if (!row)
            return tl::unexpected(row.error());
        const Result<std::optional<Child>> child = d->children.child((*row)->child);
        if (!child)
            return tl::unexpected(child.error());
        return (*child)->photoHash.isEmpty() ? d->showFirst(stamp, **row) : Done();
    });
}

Result<Photo> Record::photo(const QString &hash) const
{
    const Result<std::optional<Photo>> photo = d->photos.photo(hash);
    if (!photo)
        return tl::unexpected(photo.error());
    if (!*photo)
        return notInRecord();
    return **photo;
}

Result<QList<Photo>> Record::otherPhotos(const Profile &profile, int most) const
{
    QList<Photo> others;
    for (const ChildPhoto &row : profile.photos) {
        if (others.size() >= most)
            break;
        if (row.hash == profile.child.photoHash)
            continue;
        const Result<Photo> bytes = photo(row.hash);
        if (!bytes)
            return tl::unexpected(bytes.error());
        others << *bytes;
    }
    return others;
}

// A picture that was taken out and comes again is the same one.
Result<PhotoId> Record::Private::photoIdBefore(const ChildId &child, const QString &hash) const
{
    const Result<QList<KeptBefore<ChildPhoto>>> history = care.photoHistory(child);
    if (!history)
        return tl::unexpected(history.error());
    for (const KeptBefore<ChildPhoto> &each : *history) {
        if (each.row.hash == hash)
            return each.row.id;
    }
    return PhotoId::make();
}

Done Record::Private::showFirst(const Stamp &stamp, const ChildPhoto &photo)
{
    Done done = children.setPhoto(photo.child, photo.hash, photo.taken, stamp);
    if (done)
        done = audit.add(stamp, AuditAction::PhotoSet, photo.child.toStorage(), photo.hash);
    return done
        ? noteChange(stamp, photo.child, {}, profile_changes::firstPhoto(photo.hash, photo.taken))
        : done;
}

} // namespace homeward
