// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_parts.h"

#include <algorithm>

namespace homeward::exchange_parts {

using namespace Qt::StringLiterals;

QJsonObject jsonOf(const Setting &setting)
{
    QJsonObject json { { u"kind"_s, toStorage(setting.kind) }, { u"name"_s, setting.name },
        { u"address"_s, setting.address }, { u"night-number"_s, setting.nightNumber },
        { u"protocol"_s, setting.protocolHash }, { u"practice"_s, setting.isPractice } };
    if (!setting.secondProtocolHash.isEmpty())
        json[u"second-protocol"_s] = setting.secondProtocolHash;
    return json;
}

Setting readSetting(Reading &reading, const Item &item)
{
    return { reading.word(item, u"kind"_s, settingKindFromStorage), reading.text(item, u"name"_s),
        reading.text(item, u"address"_s), reading.text(item, u"night-number"_s),
        reading.digest(item, u"protocol"_s), reading.flag(item, u"practice"_s),
        reading.digestIfThere(item, u"second-protocol"_s) };
}

QJsonObject jsonOf(const ExchangeProtocol &protocol)
{
    return { { u"hash"_s, protocol.hash },
        { u"bytes"_s, QString::fromLatin1(protocol.bytes.toBase64()) } };
}

ExchangeProtocol readProtocol(Reading &reading, const Item &item)
{
    ExchangeProtocol protocol { reading.digest(item, u"hash"_s), reading.bytes(item, u"bytes"_s) };
    reading.once(protocol.hash, item.in(u"hash"_s));
    return protocol;
}

QJsonObject jsonOf(const Staff &person)
{
    return { { u"id"_s, person.id.toStorage() }, { u"name"_s, person.name },
        { u"role"_s, toStorage(person.role) }, { u"by-envelope"_s, person.isByEnvelope },
        { u"has-left"_s, person.hasLeft } };
}

Staff readPerson(Reading &reading, const Item &item)
{
    Staff person { reading.id<StaffId>(item, u"id"_s), reading.text(item, u"name"_s),
        reading.word(item, u"role"_s, staffRoleFromStorage), reading.flag(item, u"by-envelope"_s),
        reading.flag(item, u"has-left"_s) };
    if (person.name.trimmed().isEmpty())
        reading.refuse(item.in(u"name"_s), u"no name"_s);
    reading.once(person.id.toStorage(), item.in(u"id"_s));
    return person;
}

QJsonObject jsonOf(const Photo &photo)
{
    return { { u"hash"_s, photo.hash }, { u"jpeg"_s, QString::fromLatin1(photo.jpeg.toBase64()) } };
}

Photo readPhoto(Reading &reading, const Item &item)
{
    Photo photo { reading.digest(item, u"hash"_s), reading.bytes(item, u"jpeg"_s) };
    reading.once(photo.hash, item.in(u"hash"_s));
    return photo;
}

QJsonObject jsonOf(const LegalHold &hold)
{
    return { { u"id"_s, hold.id }, { u"child"_s, hold.child.toStorage() },
        { u"reason"_s, hold.reason }, { u"placed-at"_s, StrictJson::instantText(hold.placedAt) },
        { u"placed-by"_s, hold.placedBy.toStorage() },
        { u"lifted-at"_s, StrictJson::instantText(hold.liftedAt) },
        { u"lifted-by"_s, hold.liftedBy.toStorage() } };
}

LegalHold readHold(Reading &reading, const Item &item)
{
    LegalHold hold { reading.uuid(item, u"id"_s), reading.id<ChildId>(item, u"child"_s),
        reading.text(item, u"reason"_s), reading.instant(item, u"placed-at"_s),
        reading.id<StaffId>(item, u"placed-by"_s), reading.instantOrNone(item, u"lifted-at"_s),
        StaffId::fromStorage(reading.uuidOrNone(item, u"lifted-by"_s)) };
    if (hold.liftedAt.isValid() == hold.liftedBy.isEmpty())
        reading.refuse(item.in(u"lifted-by"_s), u"lifted by nobody, or at no time"_s);
    reading.once(hold.id, item.in(u"id"_s));
    return hold;
}

namespace {

QJsonObject jsonOf(const ExchangeTombstone::LostEpisode &lost)
{
    return { { u"id"_s, lost.id.toStorage() }, { u"number"_s, lost.number } };
}

QJsonObject jsonOf(const ExchangeTombstone::LostEntry &lost)
{
    return { { u"entry"_s, lost.entry.toStorage() }, { u"episode"_s, lost.episode.toStorage() } };
}

template <typename T> QJsonArray jsonOfLost(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(jsonOf(item));
    return array;
}

ExchangeTombstone::LostEpisode readLostEpisode(Reading &reading, const Item &item)
{
    ExchangeTombstone::LostEpisode lost { reading.id<EpisodeId>(item, u"id"_s),
        reading.text(item, u"number"_s) };
    reading.once(lost.id.toStorage(), item.in(u"id"_s));
    return lost;
}

ExchangeTombstone::LostEntry readLostEntry(Reading &reading, const Item &item)
{
    return { reading.id<EntryId>(item, u"entry"_s), reading.id<EpisodeId>(item, u"episode"_s) };
}

} // namespace

QJsonObject jsonOf(const ExchangeTombstone &stone)
{
    return { { u"child"_s, stone.child.toStorage() },
        { u"deleted-at"_s, StrictJson::instantText(stone.deletedAt) },
        { u"deleted-by"_s, stone.deletedBy.toStorage() }, { u"reason"_s, stone.reason },
        { u"episodes"_s, jsonOfLost(stone.episodes) },
        { u"entries"_s, jsonOfLost(stone.entries) } };
}

ExchangeTombstone readTombstone(Reading &reading, const Item &item)
{
    ExchangeTombstone stone { reading.id<ChildId>(item, u"child"_s),
        reading.instant(item, u"deleted-at"_s), reading.id<StaffId>(item, u"deleted-by"_s),
        reading.text(item, u"reason"_s),
        reading.list(item.object, u"episodes"_s, readLostEpisode, item.place),
        reading.list(item.object, u"entries"_s, readLostEntry, item.place) };
    reading.once(stone.child.toStorage(), item.in(u"child"_s));
    const auto isOf = [&](const ExchangeTombstone::LostEntry &lost) {
        return std::any_of(stone.episodes.cbegin(), stone.episodes.cend(),
            [&](const ExchangeTombstone::LostEpisode &each) { return each.id == lost.episode; });
    };
    if (!std::all_of(stone.entries.cbegin(), stone.entries.cend(), isOf))
        reading.refuse(item.in(u"entries"_s), u"a line of an episode of somebody else"_s);
    return stone;
}

} // namespace homeward::exchange_parts
