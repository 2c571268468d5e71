// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/exchanged_photos.h"

namespace homeward::exchanged_photos {

using namespace Qt::StringLiterals;

QStringList usedIn(const ExchangeContent &content)
{
    QStringList hashes;
    const auto add = [&hashes](const Profile &profile) {
        hashes << profile.child.photoHash;
        for (const ChildPhoto &photo : profile.photos)
            hashes << photo.hash;
    };
    for (const Profile &profile : content.children)
        add(profile);
    for (const ChildHistory &history : content.histories) {
        for (const KeptBefore<ChildPhoto> &before : history.photos.before)
            hashes << before.row.hash;
        for (const FactBefore &before : history.factsBefore) {
            if (before.field == u"child.photo")
                hashes << before.fact.answer.value();
        }
    }
    for (const ExchangeSnapshot &snapshot : content.snapshots)
        add(snapshot.profile);
    for (const ExchangeEntry &each : content.entries) {
        if (each.entry.kind == Entry::Kind::ProfileChanged)
            hashes << each.entry.answer(u"photo.hash"_s).value();
    }
    hashes.removeAll(QString());
    hashes.sort();
    hashes.removeDuplicates();
    return hashes;
}

} // namespace homeward::exchanged_photos
