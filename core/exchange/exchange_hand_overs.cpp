// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_parts.h"

namespace homeward::exchange_parts {

using namespace Qt::StringLiterals;

namespace {

using NumberThere = ExchangeHandOver::NumberThere;

QJsonArray jsonOfNumbers(const QList<NumberThere> &numbers)
{
    QJsonArray array;
    for (const NumberThere &each : numbers)
        array.append(QJsonObject {
            { u"episode"_s, each.episode.toStorage() }, { u"number"_s, each.number } });
    return array;
}

NumberThere readNumber(Reading &reading, const Item &item)
{
    NumberThere number { reading.id<EpisodeId>(item, u"episode"_s),
        reading.text(item, u"number"_s) };
    reading.once(u"number of "_s + number.episode.toStorage(), item.in(u"episode"_s));
    return number;
}

} // namespace

QJsonObject jsonOf(const ExchangeHandOver &handOver)
{
    const HandOverNote &note = handOver.note;
    return { { u"id"_s, note.id }, { u"direction"_s, toStorage(note.direction) },
        { u"child"_s, note.child.toStorage() }, { u"other"_s, note.other },
        { u"purpose"_s, note.purpose }, { u"digest"_s, note.digest },
        { u"made-at"_s, StrictJson::instantText(note.madeAt) },
        { u"author"_s, note.author.toStorage() },
        { u"received-at"_s, StrictJson::instantText(note.receivedAt) },
        { u"received-by"_s, note.receivedBy },
        { u"receipt-at"_s, StrictJson::instantText(note.receiptAt) },
        { u"receipt-by"_s, note.receiptBy.toStorage() },
        { u"numbers"_s, jsonOfNumbers(handOver.numbers) } };
}

ExchangeHandOver readHandOver(Reading &reading, const Item &item)
{
    const HandOverNote note { reading.uuid(item, u"id"_s),
        reading.word(item, u"direction"_s, handOverDirectionFromStorage),
        reading.id<ChildId>(item, u"child"_s), reading.text(item, u"other"_s),
        reading.text(item, u"purpose"_s), reading.digest(item, u"digest"_s),
        reading.instant(item, u"made-at"_s), reading.id<StaffId>(item, u"author"_s),
        reading.instantOrNone(item, u"received-at"_s), reading.text(item, u"received-by"_s),
        reading.instantOrNone(item, u"receipt-at"_s),
        StaffId::fromStorage(reading.uuidOrNone(item, u"receipt-by"_s)) };
    const bool isWhole = note.isReceived() == note.receivedAt.isValid()
        && note.isReceived() != note.receivedBy.isEmpty()
        && note.isReceived() != note.receiptBy.isEmpty();
    const bool isOfSent = note.direction == HandOverNote::Direction::Sent || !note.isReceived();
    if (!isWhole || !isOfSent)
        reading.refuse(item.in(u"receipt-at"_s), u"half a receipt, or of what was taken in"_s);
    ExchangeHandOver handOver { note,
        reading.list(item.object, u"numbers"_s, readNumber, item.place) };
    if (note.direction == HandOverNote::Direction::Sent && !handOver.numbers.isEmpty())
        reading.refuse(item.in(u"numbers"_s), u"of what was sent"_s);
    // One file may have come in twice, for a child who was deleted in between.
    reading.once(
        u"hand-over %1 %2 %3"_s.arg(note.id, toStorage(note.direction), note.child.toStorage()),
        item.in(u"id"_s));
    return handOver;
}

} // namespace homeward::exchange_parts
