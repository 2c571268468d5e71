// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_parts.h"

#include <QJsonDocument>

namespace homeward::exchange_parts {

using namespace Qt::StringLiterals;

namespace {

/// A profile is written in the file as it is in a record.
Profile readProfile(Reading &reading, const Item &item)
{
    const Result<Profile> profile = profileFromJson(StrictJson::canonical(item.object));
    if (!profile) {
        const QString inner = profile.error().detail.section(u": "_s, 0, 0);
        reading.refuse(item.in(inner), profile.error().detail.section(u": "_s, 1));
        return {};
    }
    reading.checkUuid(profile->child.id.toStorage(), item.in(u"child.id"_s));
    const auto checkAll = [&](const auto &things, const QString &key) {
        for (qsizetype i = 0; i < things.size(); ++i) {
            const QString place = item.in(u"%1[%2]"_s.arg(key).arg(i));
            reading.checkUuid(things.at(i).id.toStorage(), place + u".id"_s);
            if (things.at(i).child != profile->child.id)
                reading.refuse(place + u".child"_s, u"of another child"_s);
        }
    };
    checkAll(profile->contacts, u"contacts"_s);
    checkAll(profile->places, u"places"_s);
    checkAll(profile->placements, u"placements"_s);
    checkAll(profile->photos, u"photos"_s);
    return *profile;
}

} // namespace

QJsonObject jsonOf(const Profile &profile)
{
    return QJsonDocument::fromJson(toJson(profile).toUtf8()).object();
}

Profile readChild(Reading &reading, const Item &item)
{
    const Profile profile = readProfile(reading, item);
    const QString facts = item.in(u"child.facts"_s);
    for (auto fact = profile.child.facts.cbegin(); fact != profile.child.facts.cend(); ++fact) {
        if (!fact->answer.isSettled() || !fact->checkedAt.isValid() || fact.key().isEmpty())
            reading.refuse(facts + u'.' + fact.key(), u"a fact that says nothing"_s);
    }
    const auto onceEach = [&](const auto &things, const QString &key) {
        for (const auto &thing : things)
            reading.once(thing.id.toStorage(), item.in(key));
    };
    reading.once(profile.child.id.toStorage(), item.in(u"child.id"_s));
    onceEach(profile.contacts, u"contacts"_s);
    onceEach(profile.places, u"places"_s);
    onceEach(profile.placements, u"placements"_s);
    onceEach(profile.photos, u"photos"_s);
    return profile;
}

QJsonObject jsonOf(const ExchangeSnapshot &snapshot)
{
    return { { u"hash"_s, snapshot.hash }, { u"profile"_s, jsonOf(snapshot.profile) } };
}

ExchangeSnapshot readSnapshot(Reading &reading, const Item &item)
{
    ExchangeSnapshot snapshot { reading.digest(item, u"hash"_s),
        readProfile(reading, { item.at(u"profile"_s).toObject(), item.in(u"profile"_s) }) };
    reading.once(snapshot.hash, item.in(u"hash"_s));
    return snapshot;
}

} // namespace homeward::exchange_parts
