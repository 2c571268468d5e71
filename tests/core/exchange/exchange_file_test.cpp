// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_file.h"
#include "core/practice/practice_home.h"
#include "tests/core/exchange/any_content.h"
#include "tests/core/exchange/full_record.h"

#include <QFile>
#include <QFileInfo>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Each version as it was first written: made once from the practice home after its night, and
/// never made again.
QString pathOfKept(int version)
{
    return QStringLiteral(HOMEWARD_TEST_DATA) + u"/exchange/version-%1.json"_s.arg(version);
}

/// Everything that a history can be of: names, facts, people, places, placements and photos that
/// were changed, taken out and put back.
void changeEverything(Record &record, SetTimeSource &time)
{
    const auto wait = [&] { time.set(time.now().addSecs(60)); };
    const auto children = record.children();
    REQUIRE_OK(children);
    const ChildId child = children->last().id;
    const QString name = children->last().name;
    for (const QString &each : { name + u" (a name misheard)"_s, name }) {
        REQUIRE_OK(record.rename(child, each));
        wait();
    }
    for (const QString &hair : { u"brown"_s, u"black"_s, u"brown"_s }) {
        REQUIRE_OK(record.setFacts(child, { { u"looks.hair"_s, Answer::code(hair) } }, u"Jo"_s));
        wait();
    }
    const QString nickname = u"child.known-as"_s;
    REQUIRE_OK(record.setFacts(child, { { nickname, Answer::text(u"the wren"_s) } }));
    REQUIRE_OK(record.setFacts(child, { { nickname, Answer() } }));
    wait();
    for (const int grey : { 20, 40, 60 }) {
        REQUIRE_OK(record.setPhoto(child, aPhoto(grey), QDate(2026, 12, 1)));
        wait();
    }
    const auto pictured = record.profile(child);
    REQUIRE_OK(pictured);
    REQUIRE(pictured->photos.size() == 3);
    ChildPhoto picture = pictured->photos.first();
    picture.answers.insert(u"photo.words"_s, Answer::text(u"the green coat"_s));
    REQUIRE_OK(record.savePhoto(picture));
    wait();
    REQUIRE_OK(record.removePhoto(pictured->photos.last().id));
    wait();
    Contact aunt { {}, child, u"Aunt Rose"_s, u"other-family"_s };
    aunt.id = *record.saveContact(aunt);
    wait();
    aunt.name = u"Rose Hale"_s;
    REQUIRE_OK(record.saveContact(aunt));
    REQUIRE_OK(record.removeContact(
        *record.saveContact({ {}, child, u"A wrong number"_s, u"friend"_s, {} })));
    wait();
    Place park { {}, child, u"The park"_s };
    park.id = *record.savePlace(park);
    wait();
    park.name = u"The park by the river"_s;
    REQUIRE_OK(record.savePlace(park));
    REQUIRE_OK(record.removePlace(*record.savePlace({ {}, child, u"The mill"_s, {} })));
    wait();
    Placement before { {}, child, QDate(2025, 1, 1), {}, {} };
    before.id = *record.savePlacement(before);
    wait();
    before.to = QDate(2025, 6, 30);
    REQUIRE_OK(record.savePlacement(before));
    REQUIRE_OK(record.removePlacement(
        *record.savePlacement({ {}, child, QDate(2024, 1, 1), QDate(2024, 2, 1), {} })));
    wait();
}

/// What a file of version 1 becomes: a child had one photo at most; it has a row of its own now.
void addPhotoRows(ExchangeContent &content)
{
    for (Profile &profile : content.children) {
        REQUIRE(profile.photos.isEmpty());
        profile.photos = profile.everyPhoto();
    }
}

} // namespace

TEST_CASE("Exchange: the practice home of every version goes in, comes out the same, and holds "
          "together",
    "[exchange][practice]")
{
    const int version = GENERATE(range(1, exchange_json::newestVersion + 1));
    CAPTURE(version);
    const QByteArray file = bytesOf(pathOfKept(version));
    auto content = exchange_json::fromBytes(file, u"a.json"_s);
    REQUIRE_OK(content);
    EmptyRecord record(content->setting);
    const auto taken = record.take(file);
    REQUIRE_OK(taken);
    CHECK(taken->added > 50);
    CHECK(record->children()->size() == 3);
    CHECK(record->episodes()->size() == 3);
    CHECK(record.problems() == QStringList());
    if (version == 1)
        addPhotoRows(*content);
    const auto wanted = exchange_json::toBytes(*content);
    REQUIRE_OK(wanted);
    CHECK((comparable(record.exported()) == comparable(*wanted)));
    // The manager of the practice home wrote it: the interview is not in it.
    CHECK(taken->leftOut == 1);
    CHECK_FALSE((file.contains("Dad rang and said he was not coming")));
}

TEST_CASE("Exchange: the file to begin from is written, where there is none", "[.seeds]")
{
    const TempFolder folder;
    const auto walk = practice_home::walk(folder.path(u"night"_s));
    REQUIRE_OK(walk);
    SetTimeSource time(at(u"2026-12-31T12:00"_s));
    const auto record = practice_home::open(walk->record, time);
    REQUIRE_OK(record);
    changeEverything(**record, time);
    const QString path = pathOfKept(exchange_json::newestVersion);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    if (!QFile::exists(path))
        REQUIRE_OK(exchange_file::write(**record, path));
}

TEST_CASE("Exchange: everything goes into an empty record and comes out the same, twice over",
    "[exchange]")
{
    FullRecord full;
    full.be(u"Nadia Aziz"_s);
    REQUIRE_FALSE(full.record->may(Action::Exchange));
    full.be(u"Sam Reed"_s);
    const QByteArray first = full.exported();
    EmptyRecord empty(settingIn(first));
    REQUIRE_OK(empty.take(first));
    CHECK(empty.problems() == QStringList());
    const QByteArray second = empty.exported();
    CHECK((comparable(second) == comparable(first)));
    CHECK((full.exported() == first));

    // The summaries are those that the logs say.
    const auto all = full.record->episodes();
    REQUIRE_OK(all);
    for (const EpisodeLine &line : *all) {
        const auto lines = empty->episodes(line.episode.child);
        REQUIRE_OK(lines);
        REQUIRE(lines->size() == 1);
        CHECK(lines->first().summary == line.summary);
        CHECK(lines->first().episode == line.episode);
    }
    SECTION("once more, it changes nothing")
    {
        const QByteArray before = bytesOf(empty.path());
        const auto again = empty.take(first);
        REQUIRE_OK(again);
        CHECK(again->added == 0);
        CHECK(again->unchanged > 20);
        CHECK((bytesOf(empty.path()) == before));
        CHECK((empty.exported() == second));
    }
    SECTION("and into the record that it came from, it adds nothing")
    {
        const auto content = exchange_json::fromBytes(second, u"in.json"_s);
        REQUIRE_OK(content);
        ExchangeContent without = *content;
        without.people.removeIf([](const Staff &person) { return person.name == u"Ines Moor"; });
        const auto back = full.record->takeIn(without, second);
        REQUIRE_OK(back);
        CHECK(back->added == 0);
        CHECK((full.exported() == first));
        CHECK(full.record.problems() == QStringList());
        // Nobody lost their key by it.
        full.be(u"Tom Hale"_s);
    }
}

TEST_CASE("Exchange: any record goes in and comes out the same", "[exchange][property]")
{
    const unsigned seed = GENERATE(range(100U, 112U));
    CAPTURE(seed);
    const ExchangeContent content = anyContent(seed);
    const auto bytes = exchange_json::toBytes(content);
    REQUIRE_OK(bytes);
    EmptyRecord record(content.setting);
    const auto taken = record.take(*bytes);
    REQUIRE_OK(taken);
    CHECK(record.problems() == QStringList());
    const auto again = exchange_json::fromBytes(record.exported(), u"out.json"_s);
    REQUIRE_OK(again);
    CHECK((again->children == content.children));
    CHECK((again->entries == content.entries));
    CHECK((again->episodes == content.episodes));
    CHECK((again->snapshots == content.snapshots));
    QList<LegalHold> holds = content.holds;
    std::sort(holds.begin(), holds.end(), [](const LegalHold &a, const LegalHold &b) {
        return std::pair(a.placedAt, a.id) < std::pair(b.placedAt, b.id);
    });
    CHECK((again->holds == holds));
    CHECK(again->readers.size() == content.readers.size());
    const auto twice = record.take(*bytes);
    REQUIRE_OK(twice);
    CHECK(twice->added == 0);
}

TEST_CASE("Exchange: a file is written for its owner alone, never over another, and with its note "
          "or not at all",
    "[exchange]")
{
    FullRecord full;
    const QString path = full.record.inFolder(u"all.json"_s);
    const auto given = exchange_file::write(*full.record, path);
    REQUIRE_OK(given);
    CHECK(given->path == path);
    CHECK(given->children == 2);
    CHECK(QFile::permissions(path).testFlag(QFile::ReadOwner));
    CHECK_FALSE(QFile::permissions(path).testFlag(QFile::ReadGroup));
    CHECK_FALSE(QFile::permissions(path).testFlag(QFile::ReadOther));
    const QString notes = u"SELECT count(*) FROM audit WHERE action = 'record-exported'"_s;
    CHECK(full.record.rawValue(notes) == u"1");
    CHECK(
        full.record.rawValue(u"SELECT content_digest FROM audit WHERE action = 'record-exported'"_s)
        == digestText(bytesOf(path)));

    const QByteArray before = bytesOf(path);
    const auto over = exchange_file::write(*full.record, path);
    CHECK_FAILS(over, Error::Code::Refused);
    CHECK((bytesOf(path) == before));
    CHECK_FAILS(exchange_file::write(*full.record, full.record.inFolder(u"no/such/all.json"_s)),
        Error::Code::Io);
    CHECK(full.record.rawValue(notes) == u"1");
    CHECK_FAILS(exchange_file::takeIn(*full.record, full.record.inFolder(u"none.json"_s)),
        Error::Code::NotFound);
    CHECK_FAILS(exchange_file::takeIn(*full.record, full.record.inFolder({})), Error::Code::Io);
}
