// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/full_record.h"
#include "tests/core/exchange/two_homes.h"

#include <functional>

using namespace homeward;
using namespace homeward::test;

namespace {

QByteArray exportedFrom(TestRecord &record, const QString &name)
{
    const QString path = record.inFolder(name);
    REQUIRE_OK(exchange_file::write(*record, path));
    return bytesOf(path);
}

ExchangeContent contentOf(const QByteArray &bytes)
{
    const auto content = exchange_json::fromBytes(bytes, u"in.json"_s);
    REQUIRE_OK(content);
    return *content;
}

/// It was read out that she had arrived.
struct Moved : HandedOver
{
    Moved()
    {
        beforeReceipt = exportedFrom(from, u"before.json"_s);
        REQUIRE_OK(noteReceipt());
        wait();
        afterReceipt = exportedFrom(from, u"after.json"_s);
        there = exportedFrom(to, u"there.json"_s);
    }

    QByteArray beforeReceipt; ///< of the home that she left
    QByteArray afterReceipt;
    QByteArray there; ///< of the home that she came to
};

ExchangeHandOver &onlyOne(ExchangeContent &content)
{
    REQUIRE(content.handOvers.size() == 1);
    return content.handOvers.first();
}

/// Refused, and the record is as it was, byte for byte.
void checkRefused(
    EmptyRecord &record, const ExchangeContent &wanted, Error::Code code, const QString &words)
{
    const QByteArray before = bytesOf(record.path());
    const auto refused = record->takeIn(wanted, {});
    CHECK_FAILS(refused, code);
    CAPTURE(refused.error().message);
    CHECK(refused.error().message.contains(words));
    CHECK(refused.error().message.contains(u"Nothing was changed."));
    CHECK((bytesOf(record.path()) == before));
}

} // namespace

TEST_CASE("Exchange: to whom a record was handed over, and who received it, goes with it; what "
          "proves the receipt does not",
    "[exchange][handover]")
{
    Moved homes;
    const QString key = homes.from.rawValue(u"SELECT receipt_key FROM handovers"_s);
    REQUIRE(key.size() == 64);
    CHECK_FALSE(homes.afterReceipt.contains(key.toUtf8()));

    EmptyRecord record(settingIn(homes.afterReceipt));
    const auto taken = record.take(homes.afterReceipt);
    REQUIRE_OK(taken);
    CHECK(record.problems() == QStringList());
    const auto lines = HandOver(*record).lines(homes.ada);
    const auto before = HandOver(*homes.from).lines(homes.ada);
    REQUIRE_OK(lines);
    REQUIRE_OK(before);
    REQUIRE(lines->size() == 1);
    const HandOver::Line &line = lines->first();
    CHECK(line.isSent);
    CHECK(line.other == u"Willow House, Ines");
    CHECK(line.purpose == u"The placement ends.");
    CHECK(line.at == before->first().at);
    CHECK(line.by == u"Sam Reed");
    CHECK(line.receivedAt == before->first().receivedAt);
    CHECK(line.receivedBy == u"Ines Moor");
    CHECK_FALSE(line.isProvedHere);
    CHECK((comparable(record.exported()) == comparable(homes.afterReceipt)));

    const auto again = record.take(homes.afterReceipt);
    REQUIRE_OK(again);
    CHECK(again->added == 0);
}

TEST_CASE("Exchange: what an absence was called where the child lived before goes with the record",
    "[exchange][handover]")
{
    Moved homes;
    EmptyRecord record(settingIn(homes.there));
    REQUIRE_OK(record.take(homes.there));
    CHECK(record.problems() == QStringList());
    const auto before = HandOver(*homes.to).lines(homes.ada);
    const auto lines = HandOver(*record).lines(homes.ada);
    REQUIRE_OK(before);
    REQUIRE_OK(lines);
    REQUIRE(before->first().numbers.size() == 2);
    CHECK((lines->first().numbers == before->first().numbers));
    CHECK_FALSE(lines->first().isSent);
    CHECK(lines->first().other == u"The Elms");
    CHECK((comparable(record.exported()) == comparable(homes.there)));

    SECTION("also into a record that has the absences already, from a file without hand-overs")
    {
        ExchangeContent old = contentOf(homes.there);
        old.handOvers.clear();
        EmptyRecord second(old.setting);
        REQUIRE_OK(second->takeIn(old, {}));
        const auto taken = second.take(homes.there);
        REQUIRE_OK(taken);
        CHECK(taken->added == 3);
        CHECK((comparable(second.exported()) == comparable(homes.there)));
    }
}

TEST_CASE("Exchange: a receipt that came after a record had moved comes in, and an older file "
          "takes none away",
    "[exchange][handover]")
{
    Moved homes;
    EmptyRecord record(settingIn(homes.beforeReceipt));
    REQUIRE_OK(record.take(homes.beforeReceipt));
    const auto received = [&] { return HandOver(*record).lines(homes.ada)->first().receivedBy; };
    CHECK(received().isEmpty());
    const auto taken = record.take(homes.afterReceipt);
    REQUIRE_OK(taken);
    CHECK(taken->added == 1);
    CHECK(received() == u"Ines Moor");
    CHECK((comparable(record.exported()) == comparable(homes.afterReceipt)));

    const auto older = record.take(homes.beforeReceipt);
    REQUIRE_OK(older);
    CHECK(older->added == 0);
    CHECK(received() == u"Ines Moor");
}

TEST_CASE("Exchange: a receipt is proved where the hand-over was made, and nothing is deleted for "
          "one that came with a file",
    "[exchange][handover]")
{
    Moved homes;
    SECTION("it was sent from another record")
    {
        EmptyRecord record(settingIn(homes.afterReceipt));
        REQUIRE_OK(record.take(homes.afterReceipt));
        HandOver door(*record);
        REQUIRE_OK(door.endPlacement(homes.ada, QDate(2026, 11, 4)));
        CHECK(door.end(homes.ada)->whyNotDeleted.contains(u"another record"));
        CHECK_FAILS(door.deleteChild(homes.ada), Error::Code::Refused);
        const auto refused = door.takeReceipt(homes.ada, homes.code, u"Ines Moor"_s);
        CHECK_FAILS(refused, Error::Code::Refused);
        CHECK(refused.error().message.contains(u"another record"));
    }
    SECTION("it was taken in in another record")
    {
        EmptyRecord record(settingIn(homes.there));
        REQUIRE_OK(record.take(homes.there));
        HandOver door(*record);
        CHECK(door.lines(homes.ada)->first().receiptCode.isEmpty());
        const TempFolder folder;
        CHECK_FAILS(
            door.giveReceipt(homes.ada, homes.handOver, folder.path({})), Error::Code::Refused);
        CHECK(QDir(folder.path({})).entryList(QDir::Files).isEmpty());
    }
    SECTION("nor does a file say of a hand-over from here that it arrived")
    {
        const auto sent = homes.send();
        REQUIRE_OK(sent);
        homes.wait();
        ExchangeContent content = contentOf(exportedFrom(homes.from, u"again.json"_s));
        HandOverNote &note = content.handOvers.last().note;
        REQUIRE_FALSE(note.isReceived());
        note.receivedAt = homes.from.time.now();
        note.receivedBy = u"Nobody"_s;
        note.receiptAt = note.receivedAt;
        note.receiptBy = note.author;
        const auto refused = homes.from->takeIn(content, {});
        CHECK_FAILS(refused, Error::Code::Refused);
        CHECK(refused.error().message.contains(u"The hand-over to Willow House, Ines"));
    }
}

TEST_CASE("Exchange: a hand-over outlives the child, without what it was for", "[exchange]")
{
    Moved homes;
    REQUIRE_OK(HandOver(*homes.from).endPlacement(homes.ada, QDate(2026, 11, 3)));
    REQUIRE_OK(HandOver(*homes.from).deleteChild(homes.ada));
    const QByteArray file = exportedFrom(homes.from, u"gone.json"_s);
    EmptyRecord record(settingIn(file));
    REQUIRE_OK(record.take(file));
    CHECK(record.problems() == QStringList());
    CHECK((comparable(record.exported()) == comparable(file)));
    ExchangeContent content = contentOf(file);
    CHECK(onlyOne(content).note.purpose.isEmpty());
    CHECK(onlyOne(content).note.other == u"Willow House, Ines");

    onlyOne(content).note.purpose = u"Ada moves to her aunt."_s;
    EmptyRecord second(content.setting);
    checkRefused(second, content, Error::Code::Malformed, u"the child was deleted"_s);
}

TEST_CASE("Exchange: another hand-over under the same id is refused by name", "[exchange]")
{
    Moved homes;
    ExchangeContent content = contentOf(homes.afterReceipt);
    EmptyRecord record(content.setting);
    REQUIRE_OK(record.take(homes.afterReceipt));
    HandOverNote &note = onlyOne(content).note;
    const auto change = GENERATE(
        as<std::function<void(HandOverNote &)>>(),
        [](HandOverNote &each) { each.purpose = u"Another reason"_s; },
        [](HandOverNote &each) { each.madeAt = each.madeAt.addSecs(1); },
        [](HandOverNote &each) { each.digest = QString(64, u'0'); },
        [](HandOverNote &each) { each.receivedBy = u"Somebody else"_s; });
    change(note);
    checkRefused(record, content, Error::Code::Refused, u"The hand-over to Willow House, Ines"_s);
}

TEST_CASE("Exchange: another number of an absence under the same id is refused", "[exchange]")
{
    Moved homes;
    ExchangeContent content = contentOf(homes.there);
    EmptyRecord record(content.setting);
    REQUIRE_OK(record.take(homes.there));
    onlyOne(content).numbers.first().number = u"2019-0001"_s;
    checkRefused(record, content, Error::Code::Refused, u"2019-0001"_s);
}

TEST_CASE("Exchange: a hand-over that does not hold together is refused", "[exchange]")
{
    Moved homes;
    ExchangeContent sent = contentOf(homes.afterReceipt);
    ExchangeContent taken = contentOf(homes.there);
    HandOverNote &note = onlyOne(sent).note;
    ExchangeHandOver &cameIn = onlyOne(taken);
    EmptyRecord record(sent.setting);
    EmptyRecord there(taken.setting);
    SECTION("of nobody")
    {
        note.child = ChildId::make();
        checkRefused(record, sent, Error::Code::Malformed, u"belongs to a child"_s);
    }
    SECTION("by nobody")
    {
        note.author = StaffId::make();
        checkRefused(record, sent, Error::Code::Malformed, u"names a person"_s);
    }
    SECTION("whose receipt was taken in by nobody")
    {
        note.receiptBy = StaffId::make();
        checkRefused(record, sent, Error::Code::Malformed, u"names a person"_s);
    }
    SECTION("with letters that a record does not keep")
    {
        note.other = u"\ufeffWillow House"_s;
        checkRefused(record, sent, Error::Code::Malformed, u"cannot keep"_s);
    }
    SECTION("with the number of another child's absence, or of none")
    {
        note.direction = HandOverNote::Direction::Taken;
        note = { note.id, note.direction, homes.ben, note.other, note.purpose, note.digest,
            note.madeAt, note.author };
        onlyOne(sent).numbers << ExchangeHandOver::NumberThere { homes.both, u"2025-0001"_s };
        checkRefused(record, sent, Error::Code::Malformed, u"2025-0001"_s);
        cameIn.numbers.first().episode = EpisodeId::make();
        checkRefused(there, taken, Error::Code::Malformed, cameIn.numbers.first().number);
    }
    SECTION("whose number is blank")
    {
        cameIn.numbers.first().number = u" "_s;
        checkRefused(there, taken, Error::Code::Malformed, u"of no absence"_s);
    }
}

TEST_CASE(
    "Exchange JSON: half a receipt, a receipt or a number on the wrong side, and one hand-over "
    "twice are not read",
    "[exchange]")
{
    Moved homes;
    ExchangeContent sent = contentOf(homes.afterReceipt);
    ExchangeContent taken = contentOf(homes.there);
    const HandOverNote whole = onlyOne(sent).note;
    HandOverNote &note = onlyOne(sent).note;
    HandOverNote &cameIn = onlyOne(taken).note;
    const auto isRefused = [](const ExchangeContent &content) {
        // What cannot be read back is not written: it is asked there.
        const auto bytes = exchange_json::toBytes(content);
        return !bytes && bytes.error().message.contains(u"hand-overs[");
    };
    CHECK_FALSE(isRefused(sent));
    for (const auto &change : std::initializer_list<std::function<void(HandOverNote &)>> {
             [](HandOverNote &each) { each.receiptAt = {}; },
             [](HandOverNote &each) { each.receiptBy = {}; },
             [](HandOverNote &each) { each.receivedAt = {}; },
             [](HandOverNote &each) { each.receivedBy.clear(); },
             [](HandOverNote &each) { each.other.clear(); },
             [](HandOverNote &each) { each.digest = u"no digest"_s; },
             [](HandOverNote &each) { each.madeAt = {}; } }) {
        note = whole;
        change(note);
        CHECK(isRefused(sent));
    }
    note = whole;
    onlyOne(sent).numbers << ExchangeHandOver::NumberThere { homes.alone, u"2026-0001"_s };
    CHECK(isRefused(sent));
    onlyOne(sent).numbers.clear();
    sent.handOvers << sent.handOvers.first();
    CHECK(isRefused(sent));

    CHECK_FALSE(isRefused(taken));
    cameIn.receivedAt = cameIn.madeAt;
    cameIn.receivedBy = u"Ines Moor"_s;
    cameIn.receiptAt = cameIn.madeAt;
    cameIn.receiptBy = cameIn.author;
    CHECK(isRefused(taken));
}

TEST_CASE(
    "Exchange JSON: a file of version 3 has no hand-overs, and one of version 4 has", "[exchange]")
{
    Moved homes;
    QJsonObject file = QJsonDocument::fromJson(homes.afterReceipt).object();
    const auto why = [&] {
        const auto read = exchange_json::fromBytes(QJsonDocument(file).toJson(), u"in.json"_s);
        return read ? QString() : read.error().message;
    };
    CHECK(why().isEmpty());
    file[u"version"_s] = 3;
    CHECK(why().contains(u"at hand-overs: a file of this version does not have it"));
    file.remove(u"hand-overs"_s);
    CHECK(why().isEmpty());
    file[u"version"_s] = 4;
    CHECK(why().contains(u"at hand-overs: this is missing"));
}
