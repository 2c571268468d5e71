// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_page.h"
#include "tests/core/exchange/full_record.h"
#include "tests/core/exchange/two_homes.h"

#include <algorithm>
#include <functional>

using namespace homeward;
using namespace homeward::test;

namespace {

ExchangeContent contentOf(const QByteArray &bytes)
{
    const auto content = exchange_json::fromBytes(bytes, u"in.json"_s);
    REQUIRE_OK(content);
    return *content;
}

ExchangeEntry &entryOf(ExchangeContent &content, const EntryId &id)
{
    const auto found = std::find_if(content.entries.begin(), content.entries.end(),
        [&](const ExchangeEntry &each) { return each.entry.id == id; });
    REQUIRE(found != content.entries.end());
    return *found;
}

/// A file of the full record and a record that took it in: one of them is changed, and what comes
/// then is refused.
struct Both
{
    Both() { REQUIRE_OK(empty.take(file)); }

    /// Refused, with these words, and the record is as it was, byte for byte.
    void checkRefused(const ExchangeContent &wanted, Error::Code code, const QStringList &words)
    {
        const QByteArray before = bytesOf(empty.path());
        const QByteArray out = empty.exported();
        const QByteArray afterExport = bytesOf(empty.path());
        CHECK((before != afterExport)); // that it was exported is on record
        const auto refused = empty->takeIn(wanted, {});
        CHECK_FAILS(refused, code);
        const QString message = refused.error().message;
        CAPTURE(message);
        for (const QString &word : words)
            CHECK(message.contains(word));
        CHECK(message.contains(u"Nothing was changed."));
        CHECK((bytesOf(empty.path()) == afterExport));
        CHECK((empty.exported() == out));
        CHECK(empty.problems() == QStringList());
    }

    FullRecord full;
    QByteArray file = full.exported();
    ExchangeContent content = contentOf(file);
    EmptyRecord empty = EmptyRecord(content.setting);
};

} // namespace

TEST_CASE("Taking in: something else under the same id is refused by name, and nothing comes in",
    "[exchange][record]")
{
    Both both;
    ExchangeContent &content = both.content;
    // Something new stands before what is refused: it does not stay.
    content.people << Staff { StaffId::make(), u"Somebody New"_s };
    SECTION("a line")
    {
        ExchangeEntry &line = entryOf(content, both.full.line);
        line.entry.answers.insert(u"note.text"_s, Answer::text(u"nobody was seen"_s));
        both.checkRefused(content, Error::Code::Refused,
            { u"The line by Sam Reed"_s, both.full.line.toStorage() });
    }
    SECTION("a line that is part of other logs")
    {
        entryOf(content, both.full.line).episodes.removeLast();
        both.checkRefused(content, Error::Code::Refused, { both.full.line.toStorage() });
    }
    SECTION("a child")
    {
        content.children.first().child.facts.remove(u"looks.hair"_s);
        both.checkRefused(
            content, Error::Code::Refused, { u"Ada Marlow"_s, both.full.ada.toStorage() });
    }
    SECTION("a contact")
    {
        content.children.first().contacts.first().relationship = u"mother"_s;
        both.checkRefused(
            content, Error::Code::Refused, { u"Sam Cole"_s, both.full.contact.toStorage() });
    }
    SECTION("a place")
    {
        QList<Place> &places = content.children.first().places;
        REQUIRE_FALSE(places.isEmpty());
        places.first().answers.insert(u"place.who-may-check"_s, Answer::code(u"alone"_s));
        both.checkRefused(
            content, Error::Code::Refused, { places.first().name, places.first().id.toStorage() });
    }
    SECTION("a placement")
    {
        QList<Placement> &placements = content.children.first().placements;
        REQUIRE_FALSE(placements.isEmpty());
        placements.first().answers.insert(u"placement.plan-minutes"_s, Answer::text(u"5"_s));
        both.checkRefused(content, Error::Code::Refused, { placements.first().id.toStorage() });
    }
    SECTION("what was said of a photo")
    {
        QList<ChildPhoto> &photos = content.children.first().photos;
        REQUIRE_FALSE(photos.isEmpty());
        photos.first().answers.insert(u"photo.words"_s, Answer::text(u"somebody else"_s));
        both.checkRefused(content, Error::Code::Refused, { photos.first().id.toStorage() });
    }
    SECTION("an absence")
    {
        content.episodes.first().episode.kind = Episode::Kind::Away;
        both.checkRefused(content, Error::Code::Refused, { u"2026-0001"_s });
    }
    SECTION("a person")
    {
        content.people.first().name = u"Sam Read"_s;
        both.checkRefused(content, Error::Code::Refused, { u"Sam Read"_s });
    }
    SECTION("a hold that was lifted elsewhere")
    {
        content.holds.first().liftedAt = at(u"2026-12-01T10:00"_s);
        content.holds.first().liftedBy = content.people.first().id;
        both.checkRefused(content, Error::Code::Refused, { content.holds.first().id });
    }
}

TEST_CASE(
    "Taking in: what does not hold together is refused, whoever wrote it", "[exchange][record]")
{
    Both both;
    ExchangeContent &content = both.content;
    const auto newLine = [&](const std::function<void(ExchangeEntry &)> &change) {
        ExchangeEntry line = entryOf(content, both.full.line);
        line.entry.id = EntryId::make();
        change(line);
        content.entries << line;
    };
    SECTION("a number of an absence that would use up a year")
    {
        content.episodes.first().episode.id = EpisodeId::make();
        content.episodes.first().episode.number = u"2026-2147483647"_s;
        both.checkRefused(content, Error::Code::Malformed, { u"2026-2147483647"_s });
    }
    SECTION("a child without a name")
    {
        content.children.first().child.id = ChildId::make();
        content.children.first().child.name = u"   "_s;
        both.checkRefused(content, Error::Code::Malformed, { u"has no name"_s });
    }
    SECTION("a line by nobody")
    {
        newLine([](ExchangeEntry &line) { line.entry.author = StaffId::make(); });
        both.checkRefused(content, Error::Code::Malformed, { u"names a person"_s });
    }
    SECTION("a line of no absence")
    {
        newLine([](ExchangeEntry &line) { line.episodes = { EpisodeId::make() }; });
        both.checkRefused(content, Error::Code::Malformed, { u"an absence that is neither"_s });
    }
    SECTION("an absence under rules that are not there")
    {
        ExchangeEpisode strange = content.episodes.first();
        strange.episode.id = EpisodeId::make();
        strange.episode.number = u"2026-0099"_s;
        strange.episode.secondProtocolHash = QString(64, u'a');
        content.episodes << strange;
        both.checkRefused(content, Error::Code::Malformed, { u"the protocol of 2026-0099"_s });
    }
    SECTION("a line of next year")
    {
        newLine([](ExchangeEntry &line) { line.entry.written = at(u"2028-01-01T10:00"_s); });
        both.checkRefused(content, Error::Code::Malformed, { u"later than it is now"_s });
    }
    SECTION("a line about next year, in a log that is here")
    {
        newLine([](ExchangeEntry &line) {
            line.entry.happened = Moment::exactly(at(u"2028-01-01T10:00"_s));
        });
        both.checkRefused(content, Error::Code::Refused, {});
    }
    SECTION("the start of an absence taken back, in a log that is here")
    {
        const auto start = std::find_if(content.entries.cbegin(), content.entries.cend(),
            [](const ExchangeEntry &each) { return each.entry.kind == Entry::Kind::Noticed; });
        REQUIRE(start != content.entries.cend());
        ExchangeEntry line = *start;
        line.entry.corrects = line.entry.id;
        line.entry.id = EntryId::make();
        line.entry.kind = Entry::Kind::Note;
        line.entry.reason = u"why"_s;
        content.entries << line;
        both.checkRefused(content, Error::Code::Refused, { u"can be corrected, not taken out"_s });
    }
    SECTION("a correction of nothing")
    {
        newLine([](ExchangeEntry &line) {
            line.entry.corrects = EntryId::make();
            line.entry.reason = u"why"_s;
        });
        both.checkRefused(content, Error::Code::Malformed, { u"corrects a line"_s });
    }
    SECTION("a second correction of the same line")
    {
        newLine([&](ExchangeEntry &line) {
            line.entry.corrects = both.full.line;
            line.entry.reason = u"why"_s;
        });
        both.checkRefused(content, Error::Code::Refused, {});
    }
    SECTION("letters that would not come back from the file")
    {
        newLine([](ExchangeEntry &line) { line.entry.saidBy = u"\ufeffJo"_s; });
        both.checkRefused(content, Error::Code::Malformed, { u"letters"_s });
    }
    SECTION("lines that correct each other")
    {
        newLine([](ExchangeEntry &line) { line.entry.reason = u"why"_s; });
        newLine([](ExchangeEntry &line) { line.entry.reason = u"why"_s; });
        const qsizetype last = content.entries.size() - 1;
        content.entries[last].entry.corrects = content.entries.at(last - 1).entry.id;
        content.entries[last - 1].entry.corrects = content.entries.at(last).entry.id;
        both.checkRefused(content, Error::Code::Malformed, { u"in a circle"_s });
    }
    SECTION("a protocol, a profile and a photo that are not what their digests say")
    {
        ExchangeContent other = content;
        other.protocols.first().bytes += ' ';
        both.checkRefused(other, Error::Code::Malformed, { u"The protocol"_s });
        other = content;
        other.snapshots.first().profile.child.name = u"Eve"_s;
        both.checkRefused(other, Error::Code::Malformed, { u"The profile"_s });
        other = content;
        other.photos.first().jpeg.append('x');
        both.checkRefused(other, Error::Code::Malformed, { u"The photo"_s });
    }
    SECTION("a number that another absence has")
    {
        ExchangeEpisode another = content.episodes.first();
        another.episode.id = EpisodeId::make();
        content.episodes << another;
        both.checkRefused(content, Error::Code::Refused, { u"2026-0001"_s, u"papers"_s });
    }
    SECTION("a number that is none")
    {
        ExchangeEpisode another = content.episodes.first();
        another.episode.id = EpisodeId::make();
        another.episode.number = u"2026-7"_s;
        content.episodes << another;
        both.checkRefused(content, Error::Code::Malformed, { u"2026-7"_s });
    }
    SECTION("a namesake")
    {
        content.people << Staff { StaffId::make(), u"ines  moor"_s };
        both.checkRefused(content, Error::Code::Refused, { u"ines  moor"_s });
    }
    SECTION("of another kind of place, or of the practice home")
    {
        ExchangeContent other = content;
        other.setting.kind = Setting::Kind::School;
        both.checkRefused(other, Error::Code::Refused, { u"another kind of place"_s });
        other = content;
        other.setting.isPractice = true;
        both.checkRefused(other, Error::Code::Refused, { u"practice home"_s });
    }
}

TEST_CASE("Taking in: what was deleted or taken out here does not come back", "[exchange][record]")
{
    Both both;
    SECTION("a child who was entered by mistake here")
    {
        const auto child = both.empty->addChild(u"Dee"_s);
        REQUIRE_OK(child);
        const ExchangeContent with = contentOf(both.empty.exported());
        REQUIRE_OK(both.empty->deleteChild(*child));
        both.checkRefused(with, Error::Code::Refused, { u"Dee"_s, child->toStorage() });
    }
    SECTION("a contact")
    {
        REQUIRE_OK(both.empty->removeContact(both.full.contact));
        both.checkRefused(both.content, Error::Code::Refused, { u"Sam Cole"_s });
    }
    SECTION("a placement")
    {
        const Profile ada = both.empty->profile(both.full.ada).value();
        REQUIRE_OK(both.empty->removePlacement(ada.placements.first().id));
        both.checkRefused(both.content, Error::Code::Refused, { u"A placement of"_s });
    }
    SECTION("a child who was deleted there, and not here")
    {
        const auto child = both.empty->addChild(u"Dee"_s);
        REQUIRE_OK(child);
        ExchangeTombstone stone = both.content.tombstones.first();
        stone.child = *child;
        both.content.tombstones << stone;
        both.checkRefused(both.content, Error::Code::Refused, { u"Dee"_s, u"was deleted where"_s });
    }
    SECTION("what was deleted there stays deleted here: the id, and that it was")
    {
        const auto deleted = both.empty->deletedChildren();
        REQUIRE_OK(deleted);
        CHECK(deleted->size() == 1);
    }
}

TEST_CASE("Taking in: people come as people who left, without a key, and can be let in again",
    "[exchange][record]")
{
    Both both;
    const auto staff = both.empty->staff();
    REQUIRE_OK(staff);
    REQUIRE(staff->size() == 4);
    for (const Staff &member : *staff)
        CHECK(member.hasLeft == (member.name != u"Ines Moor"));
    CHECK_FAILS(both.empty->signIn(keyOf(u"Sam Reed"_s)), Error::Code::NotAllowed);
    REQUIRE_OK(both.empty->addStaff(keyOf(u"Sam Reed"_s), Staff::Role::Manager));
    REQUIRE_OK(both.empty->signIn(keyOf(u"Sam Reed"_s)));
    CHECK(both.empty->signedIn()->id == both.full.idOf(u"Sam Reed"_s));
}

TEST_CASE("Taking in: who did it stands in the audit, and who wrote the line in the line",
    "[exchange][record][audit]")
{
    Both both;
    const auto rows = both.empty->openAudit({ u"Ada"_s });
    REQUIRE_OK(rows);
    bool hasLine = false;
    for (const AuditLine &row : rows->lines) {
        CHECK(row.person == u"Ines Moor");
        hasLine = hasLine || row.action == u"Took in a line of a log, from a file";
    }
    CHECK(hasLine);
    const auto all = both.empty->openAudit({});
    REQUIRE_OK(all);
    const QString digest = digestText(both.file);
    CHECK(std::any_of(all->lines.cbegin(), all->lines.cend(),
        [&](const AuditLine &row) { return row.digest == digest; }));
    const auto facts = both.empty->facts(both.full.episode);
    REQUIRE_OK(facts);
    CHECK(facts->log.first().authorName == u"Sam Reed");
}

TEST_CASE(
    "Exchange: what an interview closes to whoever writes the file is not in it, and is named; "
    "what lies sealed is not even named",
    "[exchange][record][interview]")
{
    FullRecord full;
    const QByteArray file = full.exported();
    for (const QString &hidden : { childsWords, sealedWords, full.sealed.toStorage() }) {
        CAPTURE(hidden);
        CHECK_FALSE((file.contains(hidden.toUtf8())));
    }
    const ExchangeContent content = contentOf(file);
    REQUIRE(content.leftOut.size() == 1); // the child's words; what is for carers is in it
    CHECK(file.contains(forCarers.toUtf8()));
    CHECK(content.leftOut.first().what == ExchangeLeftOut::What::Line);
    for (const ExchangeEntry &each : content.entries)
        CHECK(each.entry.id != content.leftOut.first().entry);

    SECTION("with whom the interviewer lets read, it is")
    {
        full.be(u"Nadia Aziz"_s);
        REQUIRE_OK(full.record->nameReader(full.episode, full.idOf(u"Sam Reed"_s), true));
        full.be(u"Sam Reed"_s);
        const QByteArray whole = full.exported();
        CHECK(whole.contains(childsWords.toUtf8()));
        CHECK_FALSE((whole.contains(sealedWords.toUtf8())));
        CHECK_FALSE((whole.contains(full.sealed.toStorage().toUtf8())));
        CHECK(contentOf(whole).leftOut.isEmpty());
    }
    SECTION("a carer of a home, and who came in by the night envelope, write no such file")
    {
        full.be(u"Tom Hale"_s);
        const QString path = full.record.inFolder(u"tom.json"_s);
        CHECK_FAILS(exchange_file::write(*full.record, path), Error::Code::NotAllowed);
        CHECK_FALSE(QFile::exists(path));
        CHECK_FAILS(full.record->takeIn(content, file), Error::Code::NotAllowed);
    }
}

TEST_CASE(
    "Exchange: a carer who runs a foster home writes no word that an interview closes to them",
    "[exchange][record][interview]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    REQUIRE_OK(record->addStaff(keyOf(u"Nadia Aziz"_s), Staff::Role::Manager));
    REQUIRE_OK(record->signIn(keyOf(u"Nadia Aziz"_s)));
    (void)record.append(episode,
        { Entry::Kind::Interview, Moment::exactly(record.time.now()), {}, {},
            { { u"interview.before"_s, Answer::text(childsWords) } } });
    REQUIRE_OK(record->signIn(keyOf(u"Sam Reed"_s)));
    const QString path = record.inFolder(u"all.json"_s);
    REQUIRE_OK(exchange_file::write(*record, path));
    CHECK_FALSE(bytesOf(path).contains(childsWords.toUtf8()));
    CHECK(contentOf(bytesOf(path)).leftOut.size() == 1);
}

TEST_CASE(
    "Exchange: a line of an interview that whoever wrote it took back stays so in another file",
    "[exchange][record][interview]")
{
    TestRecord record;
    REQUIRE_OK(record->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const EntryId stray = record.append(episode,
        { Entry::Kind::Interview, Moment::exactly(record.time.now()), {}, {},
            { { u"interview.before"_s, Answer::text(childsWords) } } });
    REQUIRE_OK(record->takeBack(stray, u"it was another child's"_s));
    const QString path = record.inFolder(u"all.json"_s);
    REQUIRE_OK(exchange_file::write(*record, path));
    ExchangeContent content = contentOf(bytesOf(path));
    EmptyRecord empty(content.setting);
    SECTION("taken in")
    {
        REQUIRE_OK(empty->takeIn(content, {}));
        CHECK(empty->facts(episode)->interview.heldBy.isEmpty());
        CHECK(empty.problems() == QStringList());
    }
    SECTION("but not where somebody else took it back")
    {
        for (ExchangeEntry &each : content.entries) {
            if (each.entry.corrects)
                each.entry.author = record.idOf(u"Tom Hale"_s);
        }
        CHECK_FAILS(empty->takeIn(content, {}), Error::Code::Malformed);
    }
}

TEST_CASE(
    "Exchange: a line that was taken back, or says something else now, is in no file of somebody "
    "to whom its correction is closed",
    "[exchange][record][interview]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    REQUIRE_OK(record->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Interviewer));
    const EpisodeId episode = record.startAndBack(record.addChild(u"Ada"_s));
    record.be(u"Tom Hale"_s);
    const Moment now = Moment::exactly(record.time.now());
    const EntryId line = record.append(episode,
        { Entry::Kind::Interview, now, {}, {}, { { u"interview.at"_s, Answer::moment(now) } } });
    REQUIRE_OK(record->takeBack(line, u"it was another child's"_s));
    record.be(u"Sam Reed"_s);
    const QString path = record.inFolder(u"all.json"_s);
    REQUIRE_OK(exchange_file::write(*record, path));
    const QByteArray file = bytesOf(path);
    CHECK_FALSE(file.contains("another child's"));
    const ExchangeContent content = contentOf(file);
    EmptyRecord empty(content.setting);
    REQUIRE_OK(empty->takeIn(content, {}));
    CHECK_FALSE(FactFold(*empty->facts(episode)).hasHappened(Trigger::Interviewed));
    CHECK(empty.problems() == QStringList());
}

TEST_CASE("Exchange: who sealed a part names it in no file either", "[exchange][record][interview]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    (void)record.append(episode,
        { Entry::Kind::Interview, Moment::exactly(record.time.now()), {}, {},
            { { u"interview.before"_s, Answer::text(childsWords) } } });
    const auto part = record->sealPart(episode, { { u"part.text"_s, Answer::text(sealedWords) } });
    REQUIRE_OK(part);
    const QString path = record.inFolder(u"all.json"_s);
    REQUIRE_OK(exchange_file::write(*record, path));
    const QByteArray file = bytesOf(path);
    CHECK(file.contains(childsWords.toUtf8()));
    CHECK_FALSE(file.contains(part->entry.toStorage().toUtf8()));
    CHECK(contentOf(file).leftOut.isEmpty());
}

TEST_CASE("Exchange: a part that was kept of a deleted child is named in no file",
    "[exchange][record][interview][retention]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const EpisodeId episode = record.start(child);
    REQUIRE_OK(record->savePlacement({ {}, child, QDate(2026, 1, 5), QDate(2026, 11, 3), {} }));
    REQUIRE_OK(record->sealPart(episode, { { u"part.text"_s, Answer::text(sealedWords) } }));
    TwoHomes::close(record, { episode });
    record.time.set(record.time.now().addYears(100));
    REQUIRE_OK(record->deleteChild(child));
    const QString path = record.inFolder(u"all.json"_s);
    REQUIRE_OK(exchange_file::write(*record, path));
    const ExchangeContent content = contentOf(bytesOf(path));
    CHECK(content.entries.isEmpty());
    CHECK(content.leftOut.isEmpty());
}

TEST_CASE("Taking in: nobody opens an interview to themselves by way of a file",
    "[exchange][record][interview]")
{
    FullRecord full;
    ExchangeContent content = contentOf(full.exported());
    const StaffId manager = full.idOf(u"Sam Reed"_s);
    SECTION("by naming themselves")
    {
        content.readers << ExchangeReader { full.episode, manager, at(u"2026-11-03T22:00"_s),
            full.idOf(u"Nadia Aziz"_s) };
    }
    SECTION("by a line of their own in it")
    {
        ExchangeEntry line = entryOf(content, full.line);
        line.entry.id = EntryId::make();
        line.entry.kind = Entry::Kind::Interview;
        line.entry.answers = { { u"interview.after"_s, Answer::text(u"x"_s) } };
        line.episodes = { full.episode };
        content.entries << line;
    }
    SECTION("by taking back a line of it")
    {
        const ExchangeLeftOut hidden = content.leftOut.first();
        ExchangeEntry line = entryOf(content, full.line);
        line.entry.id = EntryId::make();
        line.entry.kind = Entry::Kind::Interview;
        line.entry.corrects = hidden.entry;
        line.entry.reason = u"x"_s;
        line.episodes = { full.episode };
        content.entries << line;
    }
    CHECK_FAILS(full.record->takeIn(content, {}), Error::Code::NotAllowed);
    CHECK_FALSE(full.exported().contains(childsWords.toUtf8()));
    CHECK(full.record.problems() == QStringList());
}

TEST_CASE("Taking in: what was written elsewhere since joins the log that is here, in its place",
    "[exchange][record]")
{
    Both both;
    // Here somebody went on, and there somebody did.
    REQUIRE_OK(both.empty->append(both.full.episode, aNote(u"written here"_s)));
    const EntryId there = both.full.record.append(both.full.episode, aNote(u"written there"_s));
    REQUIRE_OK(both.full.record->saveContact({ {}, both.full.ada, u"Jo Cole"_s, u"friend"_s, {} }));
    const auto taken = both.empty.take(both.full.exported());
    REQUIRE_OK(taken);
    CHECK(taken->added == 3); // two lines (one tells of the contact), and the contact
    CHECK(both.empty.problems() == QStringList());
    const auto facts = both.empty->facts(both.full.episode);
    REQUIRE_OK(facts);
    CHECK(std::any_of(facts->log.cbegin(), facts->log.cend(),
        [&](const Entry &line) { return line.id == there && line.authorName == u"Sam Reed"; }));

    SECTION("not into one that is signed off here")
    {
        for (const NewEntry &last :
            { NewEntry { Entry::Kind::Returned, Moment::exactly(both.empty->now()) },
                NewEntry { Entry::Kind::Ending, Moment::exactly(both.empty->now()), {}, {},
                    { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } },
                NewEntry { Entry::Kind::SignOff, Moment::exactly(both.empty->now()), {}, {},
                    { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } } })
            REQUIRE_OK(both.empty->append(both.full.episode, last));
        (void)both.full.record.append(both.full.episode,
            { Entry::Kind::Sighting, Moment::exactly(both.full.record.time.now()) });
        CHECK_FAILS(both.empty.take(both.full.exported()), Error::Code::Refused);
        CHECK(both.empty.problems() == QStringList());
    }
}
