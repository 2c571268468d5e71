// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"
#include "tests/support/limits.h"
#include "tests/support/raw_sql.h"

#include <QDir>
#include <QFileInfo>

#include <random>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Record: whoever makes a record is signed in, and it is there when it is opened again",
    "[record]")
{
    TestRecord record;
    CHECK(record->signedIn()->name == u"Sam Reed");
    CHECK(record->setting().name == u"The Elms");
    CHECK(record->setting().protocolHash.size() == 64);
    CHECK(record->protocol(record->setting().protocolHash).value()->id == u"oxfordshire");
    CHECK(record->staff()->size() == 1);
    CHECK(record.problems().isEmpty());

    const Setting before = record->setting();
    record.reopen();
    CHECK(record->setting() == before);
    CHECK(record->staff()->first().name == u"Sam Reed");
}

TEST_CASE("Record: a record that cannot be made leaves nothing", "[record]")
{
    const TempFolder folder;
    const SetTimeSource time(at(u"2026-11-03T22:00"_s));
    auto recipe = TestRecord::recipe();
    const QString path = folder.path(u"new.homeward"_s);
    SECTION("a bad protocol")
    {
        recipe.protocolBytes = "{";
        CHECK_FAILS(Record::create(path, recipe, time), Error::Code::Malformed);
    }
    SECTION("nobody's name")
    {
        recipe.staffName = u"  "_s;
        CHECK_FAILS(Record::create(path, recipe, time), Error::Code::Refused);
    }
    CHECK(QDir(folder.path({})).isEmpty());
}

TEST_CASE(
    "Record: a file that is there is not made again, nor one of a later version opened", "[record]")
{
    TestRecord record;
    record.close();
    const QByteArray before = bytesOf(record.path());
    CHECK_FAILS(
        Record::create(record.path(), TestRecord::recipe(), record.time), Error::Code::Refused);
    CHECK(bytesOf(record.path()) == before);
    record.rawSql(u"PRAGMA user_version = 99"_s);
    const QByteArray later = bytesOf(record.path());
    CHECK_FAILS(Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time),
        Error::Code::NewerThanProgram);
    CHECK(bytesOf(record.path()) == later);
    CHECK_FAILS(Record::open(record.inFolder(u"none"_s), keyOf(u"Sam Reed"_s), record.time),
        Error::Code::NotFound);
}

TEST_CASE(
    "Record: who was let go writes nothing more, also in a session that is still open", "[record]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const EpisodeId episode = record.start(child);
    REQUIRE_OK(record->addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Manager));
    auto manager = Record::open(record.path(), keyOf(u"Jo Okoro"_s), record.time);
    REQUIRE_OK(manager);
    REQUIRE_OK((*manager)->removeStaff(record->signedIn()->id));

    const QString rows = record.rawValue(u"SELECT count(*) FROM audit"_s);
    const auto code = Error::Code::NotAllowed;
    CHECK_FAILS(record->addChild(u"Ben"_s), code);
    CHECK_FAILS(record->rename(child, u"Ben"_s), code);
    CHECK_FAILS(record->setFacts(child, {}), code);
    CHECK_FAILS(record->saveContact({}), code);
    CHECK_FAILS(record->savePlace({}), code);
    CHECK_FAILS(record->savePlacement({}), code);
    CHECK_FAILS(record->openProfile(child), code);
    CHECK_FAILS(record->openEpisode(episode), code);
    CHECK_FAILS(record->start({ { {}, u"Ben"_s } }, {}, {}), code);
    CHECK_FAILS(record->append(episode, aNote(u"x"_s)), code);
    CHECK_FAILS(record->saveDraft({}), code);
    CHECK_FAILS(record->addStaff(keyOf(u"Jim"_s), Staff::Role::Carer), code);
    CHECK_FAILS(record->changeSetting(record->setting()), code);
    CHECK_FAILS(record->disclose(episode, {}, u"police-report"_s, {}, record.inFolder({})), code);
    CHECK_FAILS(record->signIn(keyOf(u"Sam Reed"_s)), code);
    CHECK(record.rawValue(u"SELECT count(*) FROM audit"_s) == rows);
    CHECK_FAILS(Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time), code);
}

TEST_CASE("Record: another program's changes are seen, and not silently overwritten", "[record]")
{
    TestRecord record;
    auto other = Record::open(record.path(), keyOf(u"Sam Reed"_s), record.time);
    REQUIRE_OK(other);
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const qint64 before = record->changeCounter();
    REQUIRE_OK((*other)->append(episode, aNote(u"from the other one"_s)));
    CHECK(record->changeCounter() != before);
    CHECK(record.entriesOf(episode, Entry::Kind::Note).size() == 1);

    Setting mine = record->setting();
    Setting theirs = (*other)->setting();
    mine.nightNumber = u"01632 960002"_s;
    theirs.nightNumber = u"01632 960003"_s;
    REQUIRE_OK((*other)->changeSetting(theirs));
    CHECK_FAILS(record->changeSetting(mine), Error::Code::Changed);
    CHECK(record->setting().nightNumber == u"01632 960003");
    REQUIRE_OK(record->changeSetting(mine));
    CHECK((*other)->setting().nightNumber == u"01632 960002");
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "Record: another protocol is for new episodes; running ones stay under theirs", "[record]")
{
    TestRecord record;
    const EpisodeId first = record.start(record.addChild(u"Ada"_s));
    const QString before = record->setting().protocolHash;
    QByteArray bytes = TestRecord::recipe().protocolBytes;
    REQUIRE_OK(record->useProtocol(bytes + "\n", u"our own.json"_s));
    CHECK(record->setting().protocolHash != before);
    CHECK_FAILS(record->useProtocol("{}", u"bad.json"_s), Error::Code::Malformed);
    const EpisodeId second = record.start(record.addChild(u"Ben"_s));
    CHECK(record.facts(first).protocol->hash == before);
    CHECK(record.facts(second).protocol->hash == record->setting().protocolHash);
}

TEST_CASE("Record: drafts survive, in their own place and for their own author", "[record][draft]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Draft draft { episode.toStorage(), u"note"_s, u"s"_s, u"note.text"_s,
        Answer::text(u"half a sen"_s), u"half a sen "_s, {} };
    REQUIRE_OK(record->saveDraft(draft));
    REQUIRE_OK(record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer));
    record.reopen();

    const auto mine = record->drafts(episode.toStorage());
    REQUIRE_OK(mine);
    REQUIRE(mine->size() == 1);
    CHECK(mine->first().typed == draft.typed);
    CHECK(mine->first().answer == draft.answer);
    CHECK(mine->first().savedAt == record.time.now());
    CHECK(record->drafts(record.addChild(u"Ben"_s).toStorage())->isEmpty());
    CHECK(record.entriesOf(episode, Entry::Kind::Note).isEmpty());

    REQUIRE_OK(record->signIn(keyOf(u"Jo"_s)));
    CHECK(record->drafts(episode.toStorage())->isEmpty());
    REQUIRE_OK(record->dropDrafts(episode.toStorage(), u"note"_s, u"s"_s));
    REQUIRE_OK(record->signIn(keyOf(u"Sam Reed"_s)));
    CHECK(record->drafts(episode.toStorage())->size() == 1);
    REQUIRE_OK(record->dropDrafts(episode.toStorage(), u"note"_s, u"s"_s));
    CHECK(record->drafts(episode.toStorage())->isEmpty());
}

TEST_CASE("Record: what is half typed comes back only where it was typed, among many",
    "[record][draft][property]")
{
    const unsigned seed = GENERATE(1U, 17U, 4711U);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto one = [&](qsizetype of) { return static_cast<qsizetype>(random()) % of; };
    TestRecord record;
    QStringList records;
    for (int i = 0; i < 5; ++i) {
        const ChildId child = record.addChild(u"Child %1"_s.arg(i));
        records << child.toStorage() << record.start(child).toStorage();
    }
    const QStringList people { u"Sam Reed"_s, u"Jo"_s };
    REQUIRE_OK(record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer));
    const QStringList forms { u"note"_s, u"clothing"_s };
    QMap<QString, QMap<QString, QString>> expected; // by author and record, then by place in it
    for (int i = 0; i < 60; ++i) {
        record.be(people.at(one(2)));
        const QString where = records.at(one(records.size()));
        const QString form = forms.at(one(2));
        const QString subject = QString::number(one(2));
        const QString field = form + u".field-%1"_s.arg(one(2));
        const QString typed = u"half %1"_s.arg(i);
        REQUIRE_OK(
            record->saveDraft({ where, form, subject, field, Answer::text(typed), typed, {} }));
        expected[record->signedIn()->name + where][form + subject + field] = typed;
    }
    record.reopen();
    for (const QString &person : people) {
        record.be(person);
        for (const QString &where : std::as_const(records)) {
            const auto drafts = record->drafts(where);
            REQUIRE_OK(drafts);
            QMap<QString, QString> found;
            for (const Draft &draft : *drafts) {
                CHECK(draft.record == where);
                found.insert(draft.form + draft.subject + draft.field, draft.typed);
            }
            CHECK(found == expected.value(person + where));
        }
    }
}

TEST_CASE("Record: when a statement in the middle fails, nothing is half done", "[record]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const EpisodeId running = record.start(record.addChild(u"Ben"_s));
    const QString table
        = GENERATE(u"audit"_s, u"entries"_s, u"entry_episodes"_s, u"episodes"_s, u"summaries"_s);
    CAPTURE(table);
    record.rawSql(
        u"CREATE TRIGGER fault BEFORE INSERT ON %1 BEGIN SELECT raise(ABORT, 'fault'); END"_s.arg(
            table));
    const auto counts = [&] {
        return record.rawValue(
            u"SELECT (SELECT count(*) FROM children) || ' ' || (SELECT count(*) FROM episodes) || "
            u"' ' "
            "|| (SELECT count(*) FROM entries) || ' ' || (SELECT count(*) FROM audit) || ' ' "
            "|| (SELECT count(*) FROM profile_snapshots) || ' ' || (SELECT count(*) FROM child_facts)"_s);
    };
    const QString before = counts();
    CHECK_FAILS(record->start({ { child }, { {}, u"Cy"_s } }, {}, {}), Error::Code::Sql);
    CHECK(counts() == before);
    if (table != u"episodes") {
        CHECK_FAILS(record->append(running, aNote(u"x"_s)), Error::Code::Sql);
        CHECK_FAILS(record->setFacts(record->currentEpisodes()->first().episode.child,
                        { { u"looks.hair"_s, Answer::text(u"red"_s) } }),
            Error::Code::Sql);
    }
    CHECK(counts() == before);
    record.rawSql(u"DROP TRIGGER fault"_s);
    CHECK(record.problems().isEmpty());
    REQUIRE_OK(record->start({ { child } }, {}, {}));
}

TEST_CASE("Record: a full disk is said, and nothing is lost or half done", "[record]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const qsizetype before = record.facts(episode).log.size();
    {
        const FullDisk full(QFileInfo(record.path()).size());
        CHECK_FAILS(record->append(episode, aNote(QString(500'000, u'x'))), Error::Code::Io);
    }
    CHECK(record.facts(episode).log.size() == before);
    (void)record.append(episode, aNote(u"room again"_s));
    CHECK(record.problems().isEmpty());
}
