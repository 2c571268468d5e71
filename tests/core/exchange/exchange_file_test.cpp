// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_file.h"
#include "core/exchange/hand_over_file.h"
#include "core/practice/practice_home.h"
#include "tests/core/exchange/any_content.h"
#include "tests/core/exchange/changed_child.h"
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

constexpr int firstWithHandOvers = 4;

/// Of a child who was back long ago, and signed off.
void startAndClose(Record &record, const ChildId &child)
{
    const Moment now = Moment::exactly(record.now());
    const auto started = record.start({ { child } }, now, {});
    REQUIRE_OK(started);
    for (const NewEntry &line : { NewEntry { Entry::Kind::Returned, now },
             NewEntry { Entry::Kind::Ending, now, {}, {},
                 { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } },
             NewEntry { Entry::Kind::SignOff, now, {}, {},
                 { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } } })
        REQUIRE_OK(record.append(started->first(), line));
}

/// Hands the child over to the other home, and says that it arrived.
void handOver(Record &from, const ChildId &child, Record &to)
{
    const TempFolder folder;
    const QString spoken = HandOver::proposedPassphrase();
    HandOver giver(from);
    HandOver taker(to);
    const auto sent = hand_over_file::write(giver, child, { to.setting().name, u"A move."_s },
        HandOver::passphrase(spoken), folder.path({}));
    REQUIRE_OK(sent);
    const auto arrived
        = hand_over_file::open(taker, bytesOf(sent->path), HandOver::passphrase(spoken));
    REQUIRE_OK(arrived);
    const auto taken = taker.takeIn(arrived->opened, arrived->content, {});
    REQUIRE_OK(taken);
    REQUIRE_OK(giver.takeReceipt(child, taken->receiptCode, u"Ines Moor"_s));
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
    // Nell came to it with an absence, in the file that was made last.
    const int more = version < firstWithHandOvers ? 0 : 1;
    CHECK(record->children()->size() == 3 + more);
    CHECK(record->episodes()->size() == 3 + more);
    CHECK(record.problems() == QStringList());
    EmptyRecord byFile(content->setting);
    const auto whole = exchange_file::takeIn(*byFile, pathOfKept(version));
    REQUIRE_OK(whole);
    CHECK(whole->added == taken->added);
    if (version == 1)
        addPhotoRows(*content);
    auto out = exchange_json::fromBytes(record.exported(), u"out.json"_s);
    REQUIRE_OK(out);
    if (version < 3) {
        // Nobody says who wrote it there: here it was whoever took it in.
        for (const ChildHistory &history : std::as_const(out->histories)) {
            CHECK_FALSE(history.hasBefore());
            CHECK((history.added == SavedBy { record->signedIn()->id, record.time.now() }));
        }
        out->histories.clear();
    }
    CHECK((comparable(*out) == comparable(*content)));
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
    const auto children = (*record)->children();
    REQUIRE_OK(children);
    ChangedChild(**record, time, children->last().id);
    EmptyRecord other((*record)->setting(), time.now());
    const auto nell = other->addChild(u"Nell Ash"_s);
    REQUIRE_OK(nell);
    startAndClose(*other, *nell);
    time.set(time.now().addSecs(60));
    other.time.set(time.now());
    handOver(*other, *nell, **record);
    const auto leaves = std::find_if(children->cbegin(), children->cend(),
        [&](const ChildLine &line) { return HandOver(**record).checkMayLeave(line.id); });
    REQUIRE(leaves != children->cend());
    handOver(**record, leaves->id, *other);
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
    CHECK((again->histories == content.histories));
    CHECK((again->entries == content.entries));
    CHECK((again->episodes == content.episodes));
    CHECK((again->snapshots == content.snapshots));
    QList<LegalHold> holds = content.holds;
    std::sort(holds.begin(), holds.end(), [](const LegalHold &a, const LegalHold &b) {
        return std::pair(a.placedAt, a.id) < std::pair(b.placedAt, b.id);
    });
    CHECK((again->holds == holds));
    CHECK((again->handOvers == content.handOvers));
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

TEST_CASE(
    "Exchange: whoever may be here under another id is named, and comes in when somebody says "
    "that it is somebody else",
    "[exchange]")
{
    const QDate born(2012, 5, 28);
    const auto add = [](Record &record, const QString &name, QDate day, const Answers &more = {}) {
        const auto child = record.addChild(name);
        REQUIRE_OK(child);
        Answers answers = more;
        if (day.isValid())
            answers.insert(u"child.date-of-birth"_s, Answer::date(day));
        if (!answers.isEmpty())
            REQUIRE_OK(record.setFacts(*child, answers));
        return *child;
    };
    const Answers number { { u"child.upn"_s, Answer::text(u"A123456789012"_s) } };
    const Answers none { { u"child.upn"_s, Answer::text(u"none"_s) } };
    TestRecord from;
    const QString path = from.inFolder(u"all.json"_s);
    EmptyRecord to(from->setting());
    const auto takeIn
        = [&](exchange_file::SomebodyElse said = exchange_file::SomebodyElse::NotSaid) {
              return exchange_file::takeIn(*to, path, said);
          };
    SECTION("the same name and birthday")
    {
        (void)add(*to, u"jo  fenwick"_s, born);
        (void)add(*from, u"Kit Stone"_s, born);
        (void)add(*from, u"Jo Fenwick"_s, born);
        REQUIRE_OK(exchange_file::write(*from, path));
        const auto refused = takeIn();
        CHECK_FAILS(refused, Error::Code::Refused);
        CHECK(
            refused.error().message.contains(u"Jo Fenwick (born Mon 28 May 2012) in the file, jo  "
                                             "fenwick (born Mon 28 May 2012) here"));
        CHECK(refused.error().message.contains(u"--somebody-else. Nothing was taken in."));
        CHECK_FALSE(refused.error().message.contains(u"Kit"));
        CHECK(to->children()->size() == 1);
        REQUIRE_OK(takeIn(exchange_file::SomebodyElse::Said));
        CHECK(to->children()->size() == 3);
        INFO("once they are here under their own ids, nobody has to say it again");
        const auto again = takeIn();
        REQUIRE_OK(again);
        CHECK(again->added == 0);
    }
    SECTION("another birthday, one that is not known, a number, another family name")
    {
        const QDate day = GENERATE(QDate(2012, 5, 27), QDate());
        (void)add(*to, u"Jo Fenwick"_s, day);
        (void)add(*to, u"Cy Moss"_s, {}, number);
        (void)add(*to, u"Ada Lane"_s, QDate(2011, 3, 27));
        (void)add(*from, u"Jo Fenwick"_s, born);
        (void)add(*from, u"Cyrus Moss"_s, {}, number);
        (void)add(*from, u"Ada Marlow"_s, QDate(2011, 3, 27));
        REQUIRE_OK(exchange_file::write(*from, path));
        const auto refused = takeIn();
        CHECK_FAILS(refused, Error::Code::Refused);
        for (const QString &name : { u"Jo Fenwick"_s, u"Cyrus Moss"_s, u"Ada Marlow"_s })
            CHECK(refused.error().message.contains(name));
    }
    SECTION("a twin, and what stands in the place of a number, are nobody else")
    {
        (void)add(*to, u"Jo Fenwick"_s, born, none);
        (void)add(*from, u"Max Fenwick"_s, born, none);
        (void)add(*from, u"Cy Moss"_s, {}, none);
        REQUIRE_OK(exchange_file::write(*from, path));
        REQUIRE_OK(takeIn());
        CHECK(to->children()->size() == 3);
    }
    SECTION("two in the file are two, also when one of them is here")
    {
        (void)add(*from, u"Jo Fenwick"_s, born);
        REQUIRE_OK(exchange_file::write(*from, path));
        REQUIRE_OK(takeIn());
        (void)add(*from, u"Jo Fenwick"_s, born);
        REQUIRE(QFile::remove(path));
        REQUIRE_OK(exchange_file::write(*from, path));
        REQUIRE_OK(takeIn());
        CHECK(to->children()->size() == 2);
        EmptyRecord third(from->setting());
        REQUIRE_OK(exchange_file::takeIn(*third, path));
        CHECK(third->children()->size() == 2);
    }
}
