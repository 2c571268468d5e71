// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_json.h"
#include "core/record/search_hit.h"
#include "tests/core/exchange/full_record.h"
#include "tests/core/exchange/two_homes.h"
#include "tests/support/memory_search.h"

#include <QDir>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Handed-over rows and audit rows of it.
QString noted(TestRecord &record)
{
    return record.rawValue(u"SELECT (SELECT count(*) FROM handovers) || ' ' || "
                           "(SELECT count(*) FROM audit WHERE action = 'child-handed-over')"_s);
}

} // namespace

TEST_CASE("Hand-over file: it is sealed, on record with its digest, and opens with its passphrase",
    "[exchange][handover]")
{
    TwoHomes homes;
    const auto sent = homes.send();
    REQUIRE_OK(sent);
    const QByteArray file = bytesOf(sent->path);
    INFO("nothing readable on the disk, and nobody's name on it");
    CHECK(QFileInfo(sent->path).fileName() == u"hand-over-20261103.homeward-handover");
    for (const char *word : { "Ada", "wren", "900123", "Sam Reed", "Willow", "placement" })
        CHECK_FALSE(file.contains(word));
    CHECK(QFile::permissions(sent->path).testFlag(QFile::ReadOwner));
    CHECK_FALSE(QFile::permissions(sent->path).testFlag(QFile::ReadOther));
    CHECK(homes.from.rawValue(
              u"SELECT content_digest FROM audit WHERE action = 'child-handed-over'"_s)
        == digestText(file));
    CHECK(homes.from.rawValue(u"SELECT digest FROM handovers"_s) == digestText(file));
    CHECK(homes.from.problems() == QStringList());
    INFO("the passphrase is nowhere in the record");
    homes.from.close();
    CHECK(homes.from
              .rawRows(u"SELECT group_concat(sql) FROM sqlite_schema UNION ALL "
                       "SELECT receipt_key || purpose || other FROM handovers"_s)
              .filter(homes.spoken)
              .isEmpty());
    homes.from.open();

    const auto arrived = homes.arrived(file);
    const HandOverManifest &manifest = arrived.opened.manifest;
    CHECK((manifest == sent->manifest));
    CHECK(manifest.childName == u"Ada Marlow");
    CHECK(manifest.from == u"The Elms");
    CHECK(manifest.by == u"Sam Reed");
    CHECK(manifest.to == u"Willow House, Ines");
    CHECK(manifest.absences == 2);
    CHECK(manifest.unfinished == 0);
    CHECK(manifest.lines == arrived.content.entries.size());
    CHECK(homes.to.rawValue(u"SELECT count(*) FROM audit WHERE action = 'hand-over-opened'"_s)
        == u"1");
}

TEST_CASE("Hand-over file: no other child's name or record leaves with it", "[exchange][handover]")
{
    TwoHomes homes;
    const auto arrived = homes.arrived(homes.sent());
    CHECK_FALSE((arrived.opened.json.contains("Ben")));
    CHECK_FALSE((arrived.opened.json.contains(homes.ben.toStorage().toUtf8())));
    CHECK((arrived.opened.json.contains("[another child] was seen with her at the station")));
    CHECK(arrived.content.children.size() == 1);
    CHECK(arrived.content.tombstones.isEmpty());
    CHECK(arrived.content.readers.isEmpty());
    CHECK(arrived.content.holds.isEmpty());
}

TEST_CASE("Hand-over file: what anything said before stays with the home that wrote it",
    "[exchange][handover][history]")
{
    TwoHomes homes;
    ChangedChild(*homes.from, homes.from.time, homes.ada);
    const QString gone = aPhoto(200).hash;
    REQUIRE_OK(homes.from->setPhoto(homes.ada, aPhoto(200), QDate(2026, 12, 20)));
    REQUIRE(homes.from->profile(homes.ada)->photos.first().hash == gone);
    REQUIRE_OK(homes.from->removePhoto(homes.from->profile(homes.ada)->photos.first().id));
    homes.wait();
    const auto taken = [&](const QByteArray &file) {
        const auto arrived = homes.arrived(file);
        CHECK(arrived.content.histories.isEmpty());
        REQUIRE_OK(homes.take(arrived));
        CHECK(homes.to->contactHistory(homes.ada)->isEmpty());
        CHECK(homes.to->photoHistory(homes.ada)->isEmpty());
        CHECK_FAILS(homes.to->photo(gone), Error::Code::NotFound);
        CHECK(homes.to->search(misheardName)->hits.isEmpty());
        CHECK(homes.to.problems() == QStringList());
        return arrived.opened.json;
    };
    SECTION("and the file is as it was before exchange files had histories")
    {
        const QByteArray json = taken(homes.sent());
        CHECK(json.contains("\"version\": 2"));
        for (const QString &word : { u"histories"_s, misheardName, wrongNumber, u"replaced"_s })
            CHECK_FALSE(json.contains(word.toUtf8()));
    }
    SECTION("also out of a file that somebody made with it")
    {
        const QString path = homes.from.inFolder(u"all.json"_s);
        REQUIRE_OK(exchange_file::write(*homes.from, path));
        const auto all = exchange_json::fromBytes(bytesOf(path), u"all.json"_s);
        REQUIRE_OK(all);
        const auto inFile = [&](ExchangeContent content) {
            content.people = all->people;
            content.photos = all->photos;
            content.histories = { all->histories.first() };
            return exchange_json::toBytes(content);
        };
        const auto sent
            = HandOver(*homes.from)
                  .send(homes.ada, { u"Willow House, Ines"_s, u"The placement ends."_s },
                      HandOver::passphrase(homes.spoken), homes.from.inFolder({}), {}, inFile);
        REQUIRE_OK(sent);
        homes.wait();
        CHECK(taken(bytesOf(sent->path)).contains(wrongNumber.toUtf8()));
    }
}

TEST_CASE("Hand-over file: what an interview closes stays where it is, and of a sealed part not "
          "even that",
    "[exchange][handover]")
{
    FullRecord full;
    TwoHomes::close(full.record, { full.episode });
    HandOver door(*full.record);
    const auto sent = hand_over_file::write(door, full.ada, { u"Willow House"_s, u"She moves"_s },
        HandOver::passphrase(testPassphrase()), full.record.inFolder({}));
    REQUIRE_OK(sent);
    TestRecord to;
    to.time.set(full.record.time.now());
    HandOver other(*to);
    const auto arrived
        = hand_over_file::open(other, bytesOf(sent->path), HandOver::passphrase(testPassphrase()));
    REQUIRE_OK(arrived);
    for (const QString &closed : { childsWords, sealedWords, full.sealed.toStorage() })
        CHECK_FALSE((arrived->opened.json.contains(closed.toUtf8())));
    CHECK((arrived->opened.manifest.leftOut.first()
        == HandOverLeftOut { HandOverLeftOut::What::InterviewLines, 1 }));
}

TEST_CASE("Hand-over file: the file and its rows are there together or not at all",
    "[exchange][handover]")
{
    TwoHomes homes;
    const QString folder = homes.from.inFolder(u"out"_s);
    REQUIRE(QDir().mkpath(folder));
    HandOver door(*homes.from);
    const auto send = [&](const QString &where, const QString &name = {}) {
        return hand_over_file::write(door, homes.ada, { u"Willow House"_s, u"She moves"_s },
            HandOver::passphrase(homes.spoken), where, name);
    };
    const QString before = noted(homes.from);
    SECTION("no folder") { CHECK_FAILS(send(folder + u"/none"_s), Error::Code::Io); }
    SECTION("a file of that name is there, and stays")
    {
        writeBytes(folder + u"/a.homeward-handover"_s, "mine");
        CHECK_FAILS(send(folder, u"a.homeward-handover"_s), Error::Code::Refused);
        CHECK(bytesOf(folder + u"/a.homeward-handover"_s) == "mine");
        QFile::remove(folder + u"/a.homeward-handover"_s);
    }
    SECTION("not noted: no file")
    {
        homes.from.rawSql(
            u"CREATE TABLE gone (a TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED) "
            u"STRICT; "
            "CREATE TRIGGER fault AFTER INSERT ON audit WHEN new.action = 'child-handed-over' "
            "BEGIN INSERT INTO gone VALUES ('nobody'); END"_s);
        CHECK_FAILS(send(folder), Error::Code::Sql);
    }
    CHECK(QDir(folder).isEmpty());
    CHECK(noted(homes.from) == before);
}

TEST_CASE("Hand-over file: it needs a purpose, somebody who gets it, a passphrase, and a child who "
          "is not away",
    "[exchange][handover]")
{
    TwoHomes homes;
    HandOver door(*homes.from);
    const auto send = [&](const HandOver::Letter &letter, const QString &typed) {
        return hand_over_file::write(
            door, homes.ada, letter, HandOver::passphrase(typed), homes.from.inFolder({}));
    };
    CHECK_FAILS(send({ u"Willow House"_s, u" "_s }, homes.spoken), Error::Code::Refused);
    CHECK_FAILS(send({ {}, u"She moves"_s }, homes.spoken), Error::Code::Refused);
    CHECK_FAILS(send({ u"Willow House"_s, u"She moves"_s }, u"short"_s), Error::Code::Refused);
    const EpisodeId night = homes.from.start(homes.ada);
    const auto away = homes.send();
    CHECK_FAILS(away, Error::Code::Refused);
    CHECK(away.error().message.contains(u"away now"));
    (void)homes.from.append(
        night, { Entry::Kind::Returned, Moment::exactly(homes.from.time.now()) });
    INFO("back, and the interview still owed: that is handed over, and said");
    const auto back = homes.send();
    REQUIRE_OK(back);
    CHECK(back->manifest.unfinished == 1);
}

TEST_CASE("Hand-over file: only who may give out the whole record hands over or takes in",
    "[exchange][handover]")
{
    TwoHomes homes;
    const QByteArray file = homes.sent();
    REQUIRE_OK(homes.to->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    homes.to.be(u"Tom Hale"_s);
    HandOver door(*homes.to);
    CHECK_FAILS(door.open(file, HandOver::passphrase(homes.spoken)), Error::Code::NotAllowed);
    const ChildId child = homes.to.addChild(u"Cal"_s);
    CHECK_FAILS(door.preview(child, {}), Error::Code::NotAllowed);
    CHECK_FAILS(door.deleteChild(child), Error::Code::NotAllowed);
    CHECK_FAILS(door.takeReceipt(child, u"x"_s, u"y"_s), Error::Code::NotAllowed);
}

TEST_CASE("Hand-over file: cut, altered, newer, wrong passphrase, none: each is said, and nothing "
          "is taken in or noted",
    "[exchange][handover]")
{
    TwoHomes homes;
    const QByteArray file = homes.sent();
    HandOver door(*homes.to);
    const QByteArray before = bytesOf(homes.to.path());
    const auto open = [&](const QByteArray &bytes, const QString &typed) {
        return hand_over_file::open(door, bytes, HandOver::passphrase(typed));
    };
    QByteArray altered = file;
    altered[file.size() / 2] = static_cast<char>(altered.at(file.size() / 2) ^ 1);
    QByteArray newer = file;
    newer[8] = 9;
    QStringList sentences;
    const auto refuse = [&](const QByteArray &bytes, const QString &typed, Error::Code code) {
        const auto refused = open(bytes, typed);
        CHECK_FAILS(refused, code);
        sentences << refused.error().message;
    };
    refuse(file.left(file.size() - 100), homes.spoken, Error::Code::Damaged);
    refuse(altered, homes.spoken, Error::Code::Damaged);
    refuse(newer, homes.spoken, Error::Code::NewerThanProgram);
    refuse(file, u"another passphrase"_s, Error::Code::NotAllowed);
    refuse("a letter", homes.spoken, Error::Code::NotAStore);
    CHECK(QSet<QString>(sentences.cbegin(), sentences.cend()).size() == 5);
    CHECK((bytesOf(homes.to.path()) == before));

    const QString path = homes.to.inFolder(u"x.homeward-handover"_s);
    CHECK_FAILS(hand_over_file::read(path), Error::Code::NotFound);
    writeBytes(path, file.left(200));
    CHECK_FAILS(hand_over_file::read(path), Error::Code::Damaged);
    writeBytes(path, file);
    const auto whole = hand_over_file::read(path);
    REQUIRE_OK(whole);
    CHECK((*whole == file));
    CHECK_FAILS(hand_over_file::read(homes.to.inFolder({})), Error::Code::Io);
}

TEST_CASE("Hand-over file: the passphrase may be typed as it was heard", "[exchange][handover]")
{
    TwoHomes homes;
    const QByteArray file = homes.sent();
    HandOver door(*homes.to);
    const QString heard = u" "_s + homes.spoken.toLower().replace(u'-', u' ');
    REQUIRE_OK(door.open(file, HandOver::passphrase(heard)));
    CHECK(HandOver::passphrase(u"four odd words"_s) == Secret::fromText(u"four odd words"_s));
}

TEST_CASE("Hand-over file: what was typed as its passphrase is left nowhere as text",
    "[exchange][handover][mlock]")
{
    const Secret letters = randomLetters(100);
    QString typed = textOf(letters);
    CHECK(HandOver::passphrase(std::move(typed)) == letters);
    CHECK_FALSE(isInMemoryAsText(letters));
}
