// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_parts.h"
#include "core/model/answer_json.h"

#include <QSet>

namespace homeward::exchange_parts {

using namespace Qt::StringLiterals;

QJsonObject jsonOf(const ExchangeEpisode &taken)
{
    const Episode &episode = taken.episode;
    QJsonObject json { { u"id"_s, episode.id.toStorage() }, { u"number"_s, episode.number },
        { u"child"_s, episode.child.toStorage() }, { u"kind"_s, toStorage(episode.kind) },
        { u"opened-at"_s, StrictJson::instantText(episode.openedAt) },
        { u"opened-by"_s, taken.openedBy.toStorage() }, { u"protocol"_s, episode.protocolHash },
        { u"profile"_s, episode.profileHash }, { u"link-group"_s, episode.linkGroup } };
    if (!episode.secondProtocolHash.isEmpty())
        json[u"second-protocol"_s] = episode.secondProtocolHash;
    return json;
}

ExchangeEpisode readEpisode(Reading &reading, const Item &item)
{
    const Episode episode { reading.id<EpisodeId>(item, u"id"_s), reading.text(item, u"number"_s),
        reading.id<ChildId>(item, u"child"_s),
        reading.word(item, u"kind"_s, episodeKindFromStorage),
        reading.instant(item, u"opened-at"_s), reading.digest(item, u"protocol"_s),
        reading.digest(item, u"profile"_s), reading.uuidOrNone(item, u"link-group"_s),
        reading.digestIfThere(item, u"second-protocol"_s) };
    if (episode.secondProtocolHash == episode.protocolHash)
        reading.refuse(item.in(u"second-protocol"_s), u"the same rules twice"_s);
    reading.once(episode.id.toStorage(), item.in(u"id"_s));
    return { episode, reading.id<StaffId>(item, u"opened-by"_s) };
}

QJsonObject jsonOf(const ExchangeEntry &taken)
{
    const Entry &line = taken.entry;
    QJsonArray episodes;
    for (const EpisodeId &episode : taken.episodes)
        episodes.append(episode.toStorage());
    return { { u"id"_s, line.id.toStorage() }, { u"kind"_s, toStorage(line.kind) },
        { u"happened"_s, line.happened.toStorage() },
        { u"written"_s, StrictJson::instantText(line.written) },
        { u"author"_s, line.author.toStorage() }, { u"author-name"_s, line.authorName },
        { u"said-by"_s, line.saidBy }, { u"subject"_s, line.subject },
        { u"answers"_s, jsonOf(line.answers) },
        { u"corrects"_s, line.corrects.value_or(EntryId()).toStorage() },
        { u"reason"_s, line.reason }, { u"episodes"_s, episodes } };
}

ExchangeEntry readEntry(Reading &reading, const Item &item)
{
    Entry line { reading.id<EntryId>(item, u"id"_s),
        reading.word(item, u"kind"_s, entryKindFromStorage), {},
        reading.instant(item, u"written"_s), reading.id<StaffId>(item, u"author"_s),
        reading.text(item, u"author-name"_s), reading.text(item, u"said-by"_s),
        reading.text(item, u"subject"_s),
        readAnswers(reading.strict(), item.at(u"answers"_s), item.in(u"answers"_s)) };
    const Result<Moment> happened = Moment::fromStorage(reading.text(item, u"happened"_s));
    if (!happened)
        reading.refuse(item.in(u"happened"_s), u"no moment"_s);
    line.happened = happened.value_or(Moment());
    if (const QString corrects = reading.uuidOrNone(item, u"corrects"_s); !corrects.isEmpty())
        line.corrects = EntryId::fromStorage(corrects);
    line.reason = reading.text(item, u"reason"_s);
    reading.once(line.id.toStorage(), item.in(u"id"_s));
    QList<EpisodeId> episodes;
    const QStringList ids = reading.strict().texts(item.at(u"episodes"_s), item.in(u"episodes"_s));
    for (const QString &id : ids) {
        reading.checkUuid(id, item.in(u"episodes"_s));
        if (episodes.contains(EpisodeId::fromStorage(id)))
            reading.refuse(item.in(u"episodes"_s), u"the same id twice"_s);
        episodes << EpisodeId::fromStorage(id);
    }
    return { line, episodes };
}

QJsonObject jsonOf(const ExchangeReader &reader)
{
    return { { u"episode"_s, reader.episode.toStorage() },
        { u"person"_s, reader.reader.toStorage() },
        { u"named-at"_s, StrictJson::instantText(reader.namedAt) },
        { u"named-by"_s, reader.namedBy.toStorage() } };
}

ExchangeReader readReader(Reading &reading, const Item &item)
{
    ExchangeReader reader { reading.id<EpisodeId>(item, u"episode"_s),
        reading.id<StaffId>(item, u"person"_s), reading.instant(item, u"named-at"_s),
        reading.id<StaffId>(item, u"named-by"_s) };
    reading.once(reader.episode.toStorage() + u' ' + reader.reader.toStorage(), item.place);
    return reader;
}

QJsonObject jsonOf(const ExchangeLeftOut &leftOut)
{
    return { { u"entry"_s, leftOut.entry.toStorage() }, { u"what"_s, toStorage(leftOut.what) } };
}

ExchangeLeftOut readLeftOut(Reading &reading, const Item &item)
{
    return { reading.id<EntryId>(item, u"entry"_s),
        reading.word(item, u"what"_s, leftOutFromStorage) };
}

} // namespace homeward::exchange_parts
