// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/audit_page.h"
#include "core/record/backup.h"
#include "core/record/hand_over.h"
#include "core/record/interview_pack.h"
#include "tests/core/record/test_record.h"
#include "tests/support/a_photo.h"
#include "tests/support/opened_bytes.h"

#include <QDir>

using namespace homeward;
using namespace homeward::test;

namespace {

/// Ada, with everything a child can have, and Ben, who went with her; both back, ended and signed
/// off in November 2026; her placement ended in January 2027.
class Families
{
public:
    Families()
    {
        ada = record.addChild(u"Ada Marlow"_s);
        ben = record.addChild(u"Ben Marlow"_s);
        REQUIRE_OK(record->setFacts(
            ada, { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) } }));
        REQUIRE_OK(record->setFacts(
            ada, { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 5)) } }));
        REQUIRE_OK(record->setPhoto(ada, aPhoto(10), {}));
        REQUIRE_OK(record->setPhoto(ada, aPhoto(20), {}));
        REQUIRE_OK(record->setPhoto(ben, aPhoto(30), {}));
        fillAround();
        const auto started
            = record->start({ { ada }, { ben } }, Moment::exactly(record.time.now()), {});
        REQUIRE_OK(started);
        episode = started->first();
        bens = started->last();
        NewEntry shared = aNote(u"both were seen at the station"_s);
        shared.forAllLinked = true;
        sharedLine = record.append(episode, shared);
        (void)record.append(episode, aNote(u"Ada's own note"_s));
        REQUIRE_OK(record->saveDraft({ episode.toStorage(), u"note"_s, {}, u"note.text"_s,
            Answer::text(u"half a thought"_s), u"half a thought"_s, {} }));
        holdInterview();
        for (const EpisodeId &each : *started)
            finish(each);
        record.time.set(at(u"2027-03-01T10:00"_s));
    }
    /// What is around Ada, each with what it was before it was changed; a hold that was lifted.
    void fillAround()
    {
        const auto contact = record->saveContact({ {}, ada, u"Sam Cole"_s, u"friend"_s, {} });
        const auto place = record->savePlace({ {}, ada, u"The bridge"_s, {} });
        const auto placement
            = record->savePlacement({ {}, ada, QDate(2026, 1, 5), QDate(2027, 1, 30), {} });
        REQUIRE_OK(contact);
        REQUIRE_OK(place);
        REQUIRE_OK(placement);
        REQUIRE_OK(record->saveContact({ *contact, ada, u"Sam Cole"_s, u"sibling"_s, {} }));
        REQUIRE_OK(record->savePlace({ *place, ada, u"The old bridge"_s, {} }));
        REQUIRE_OK(
            record->savePlacement({ *placement, ada, QDate(2026, 1, 5), QDate(2027, 1, 31), {} }));
        const auto profile = record->profile(ada);
        REQUIRE_OK(profile);
        REQUIRE(profile->photos.size() == 2);
        REQUIRE_OK(record->removePhoto(profile->photos.last().id));
        REQUIRE_OK(record->placeHold(ada, u"The coroner asked"_s));
        REQUIRE_OK(record->liftHold(ada, record->retention(ada)->holds.first().id));
    }
    /// Of Ada's absence, with a sealed part, somebody who may read it, and a pack.
    void holdInterview()
    {
        REQUIRE_OK(record->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
        (void)record.append(episode,
            { Entry::Kind::Interview, Moment::exactly(record.time.now()), {}, {},
                { { u"interview.before"_s, Answer::text(u"she was afraid"_s) } } });
        REQUIRE_OK(record->nameReader(episode, record.idOf(u"Tom Hale"_s), true));
        const auto sealed = record->sealPart(
            episode, { { u"part.text"_s, Answer::text(u"it was the neighbour"_s) } });
        REQUIRE_OK(sealed);
        part = sealed->entry;
        partKey = sealed->key.text();
        REQUIRE_OK(record->sendInterview(episode, record.inFolder({})));
    }
    void finish(const EpisodeId &each)
    {
        const Moment now = Moment::exactly(record.time.now());
        (void)record.append(each, { Entry::Kind::Returned, now });
        (void)record.append(each,
            { Entry::Kind::Ending, now, {}, {},
                { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } });
        (void)record.append(each,
            { Entry::Kind::SignOff, now, {}, {},
                { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } });
    }
    /// "contacts: 1", one for each table that has something of Ada.
    [[nodiscard]] QStringList rowsOfAda()
    {
        const QString child = u"child = '%1'"_s.arg(ada.toStorage());
        const QString absence = u"episode = '%1'"_s.arg(episode.toStorage());
        QStringList rows;
        for (const QString &table : { u"child_facts"_s, u"child_fact_history"_s, u"contacts"_s,
                 u"contact_history"_s, u"places"_s, u"place_history"_s, u"placements"_s,
                 u"placement_history"_s, u"child_photos"_s, u"child_photo_history"_s,
                 u"legal_holds"_s, u"search_terms"_s, u"episodes"_s })
            rows << u"%1: %2"_s.arg(table, count(table, child));
        for (const QString &table :
            { u"summaries"_s, u"entry_episodes"_s, u"interview_readers"_s, u"interview_packs"_s })
            rows << u"%1: %2"_s.arg(table, count(table, absence));
        rows << u"children: "_s + count(u"children"_s, u"id = '%1'"_s.arg(ada.toStorage()))
             << u"drafts: "_s + count(u"drafts"_s, u"1"_s)
             << u"handovers: "_s + count(u"handovers"_s, u"instr(purpose, 'Ada') > 0"_s);
        return rows;
    }
    [[nodiscard]] QString count(const QString &table, const QString &where)
    {
        return record.rawValue(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, where));
    }

    TestRecord record;
    ChildId ada;
    ChildId ben;
    EpisodeId episode;
    EpisodeId bens;
    EntryId sharedLine;
    EntryId part;
    QString partKey; ///< as it was shown
};

} // namespace

TEST_CASE("Retention: a deleted child leaves ids and nothing else", "[record][retention]")
{
    Families families;
    TestRecord &record = families.record;
    REQUIRE_OK(HandOver(*record).send(families.ada, { u"Willow House"_s, u"Ada moves there"_s },
        testSecret(), record.inFolder({}), {},
        [](const ExchangeContent &) { return Result<QByteArray>("{}"); }));
    const QStringList hers = families.rowsOfAda();
    REQUIRE(hers.filter(u": 0"_s) == QStringList());
    REQUIRE_OK(record->deleteChild(families.ada));

    const QStringList left = families.rowsOfAda();
    CHECK(left.filter(u": 0"_s) == left);
    CHECK(left.size() == hers.size());
    CHECK(families.count(u"handovers"_s, u"purpose = '' AND other = 'Willow House'"_s) == u"1");
    CHECK(families.count(u"photos"_s, u"1"_s) == u"1");
    CHECK(families.count(u"profile_snapshots"_s, u"1"_s) == u"1");
    CHECK(families.count(u"entries"_s, u"instr(answers, 'own note')"_s) == u"0");
    const auto deleted = record->deletedChildren();
    REQUIRE_OK(deleted);
    REQUIRE(deleted->size() == 1);
    CHECK(deleted->first().episodes == 1);
    CHECK(deleted->first().by == u"Sam Reed");

    // Ben's record is whole, the line of both included; the audit's chain holds.
    CHECK(record.entry(families.bens, families.sharedLine).answer(u"note.text"_s).value()
        == u"both were seen at the station");
    CHECK(record.problems() == QStringList());
    record.reopen();
    CHECK(record.problems() == QStringList());
    CHECK(record->children()->size() == 1);

    SECTION("what was done before can still be looked up, by the id or by the word")
    {
        const QString name = u"Deleted child %1"_s.arg(families.ada.toStorage().left(8));
        for (const QString &asked : { families.ada.toStorage(), u"deleted"_s, name }) {
            const auto page = record->openAudit({ .child = asked });
            REQUIRE_OK(page);
            QStringList done;
            for (const AuditLine &line : page->lines) {
                // The line of both is in Ben's log.
                CHECK((line.about == name || line.about.contains(u"Ben")));
                done << line.action;
            }
            CHECK(done.first() == u"Deleted a child after review");
            CHECK(done.contains(u"Wrote in a log"));
            CHECK(done.contains(u"Began an episode"));
            CHECK(done.last() == u"Added a child");
        }
        CHECK_FAILS(record->openAudit({ .child = u"Ada"_s }), Error::Code::NotFound);
    }
    SECTION("the number of the absence is not given again")
    {
        record.time.set(at(u"2026-12-01T10:00"_s));
        const EpisodeId next = record.start(families.ben);
        CHECK(record.facts(next).episode.number == u"2026-0003");
    }
    SECTION("a line that goes without a tombstone is still found")
    {
        record.close();
        record.rawSql(u"DROP TRIGGER entries_never_go"_s);
        record.rawSql(u"DROP TRIGGER entry_episodes_never_go"_s);
        record.rawSql(u"DELETE FROM entry_episodes WHERE entry IN (SELECT id FROM entries WHERE "
                      "kind = 'returned')"_s);
        record.rawSql(u"DELETE FROM entries WHERE kind = 'returned'"_s);
        record.open();
        CHECK_FALSE(record.problems().isEmpty());
    }
}

TEST_CASE("Retention: a part under a key of its own outlives the child, for whoever has the key",
    "[record][retention][interview]")
{
    Families families;
    TestRecord &record = families.record;
    const RecoveryKey key = *RecoveryKey::parse(families.partKey);
    TestRecord empty;
    const auto none = empty->openKeptPart(key);
    CHECK_FAILS(none, Error::Code::NotAllowed);
    INFO("also while the child is here");
    REQUIRE_OK(record->openKeptPart(key));
    const int entries = record->verify()->entries;
    const int hers = families
                         .count(u"entry_episodes j"_s,
                             u"episode = '%1' AND NOT EXISTS (SELECT 1 FROM entry_episodes o "
                             "WHERE o.entry = j.entry AND o.episode <> j.episode)"_s.arg(
                                 families.episode.toStorage()))
                         .toInt();
    REQUIRE_OK(record->deleteChild(families.ada));
    record.reopen();
    CHECK(record.problems() == QStringList());

    const auto opened = record->openKeptPart(key);
    REQUIRE_OK(opened);
    CHECK(opened->answers.value(u"part.text"_s).value() == u"it was the neighbour");
    CHECK(opened->writtenBy == u"Sam Reed");
    CHECK_FAILS(record->openPart(families.part, RecoveryKey::make()), Error::Code::NotAllowed);
    INFO("a wrong key is answered in the same words, whether or not something lies there");
    const auto wrong = record->openKeptPart(RecoveryKey::make());
    CHECK_FAILS(wrong, Error::Code::NotAllowed);
    CHECK(wrong.error().message == none.error().message);
    CHECK(record->verify()->entries == entries - hers);

    INFO("the line that stands for it says nothing, and is in no log");
    CHECK(record.rawRows(u"SELECT id || answers || said_by || reason FROM entries WHERE id NOT IN "
                         "(SELECT entry FROM entry_episodes)"_s)
        == QStringList { families.part.toStorage() + u"{}"_s });
    INFO("that it was opened stands under the child who was deleted");
    const auto page = record->openAudit({ .child = families.ada.toStorage() });
    REQUIRE_OK(page);
    CHECK(page->lines.first().action == u"Opened what was sealed, with its key");
}

TEST_CASE("Retention: who has the key of the record reads nothing of a deleted child in any page",
    "[record][retention]")
{
    Families families;
    TestRecord &record = families.record;
    // Rare letters: in the index of the search three in a row are all that is left of a word.
    REQUIRE_OK(record->saveContact({ {}, families.ada, u"Qzxvkj"_s, u"friend"_s, {} }));
    const QByteArrayList marks { "Ada Marlow", "Ada's own note", "half a thought", "she was afraid",
        "Sam Cole", "The bridge", "The coroner asked", "Qzxvkj", "qzx", "zxv", "xvk", "vkj" };
    const auto pages = [&] { return openedBytes(record.path(), Vault::vfsName().toUtf8()); };
    const auto readable = [&] {
        const QByteArray bytes = pages();
        QByteArrayList found = marks;
        found.removeIf([&](const QByteArray &mark) { return !bytes.contains(mark); });
        return found;
    };
    CHECK(readable() == marks);
    REQUIRE_OK(record->deleteChild(families.ada));
    CHECK(readable() == QByteArrayList());
    INFO("what is not hers is there");
    CHECK(pages().contains("both were seen at the station"));
}

TEST_CASE(
    "Retention: a copy made before still has the child, and what is made of it has her again, and "
    "is another record",
    "[record][retention][copies]")
{
    Families families;
    TestRecord &record = families.record;
    REQUIRE(QDir().mkpath(record.inFolder(u"copies"_s)));
    REQUIRE_OK(record->planCopies({ record.inFolder(u"copies"_s), false }));
    const auto before = record->copyNow();
    REQUIRE_OK(before);
    record.time.set(record.time.now().addSecs(3600));
    REQUIRE_OK(record->deleteChild(families.ada));
    const auto after = record->copyNow();
    REQUIRE_OK(after);
    REQUIRE(record->copies()->size() == 2);
    const auto hasAda = [&](const QString &copy, const QString &name) {
        REQUIRE_OK(backup::restore(record.inFolder(u"copies/"_s + copy), record.inFolder(name)));
        auto restored = Record::open(record.inFolder(name), keyOf(u"Sam Reed"_s), record.time);
        REQUIRE_OK(restored);
        const auto profile = (*restored)->profile(families.ada);
        CHECK((*restored)->deletedChildren()->isEmpty() == profile.has_value());
        return profile.has_value() && (*restored)->facts(families.episode).has_value();
    };
    CHECK(hasAda(*before, u"as it was.homeward"_s));
    CHECK_FALSE(hasAda(*after, u"as it is.homeward"_s));
    CHECK(record->children()->size() == 1);
    CHECK_FAILS(record->profile(families.ada), Error::Code::NotFound);
}

TEST_CASE("Retention: nothing goes before its time, and nothing by itself", "[record][retention]")
{
    Families families;
    TestRecord &record = families.record;
    const auto whyNot = [&] {
        const auto state = record->retention(families.ada);
        REQUIRE_OK(state);
        return state->whyNotDeleted;
    };
    CHECK(whyNot().isEmpty());
    SECTION("before the day of review")
    {
        record.time.set(at(u"2027-01-31T23:59"_s));
        CHECK(whyNot().contains(u"31 Jan"));
        CHECK_FAILS(record->deleteChild(families.ada), Error::Code::Refused);
    }
    SECTION("while the child is still here")
    {
        CHECK_FAILS(record->deleteChild(families.ben), Error::Code::Refused);
    }
    SECTION("while an absence is not signed off")
    {
        record.time.set(at(u"2027-02-01T10:00"_s));
        (void)record.start(families.ada);
        record.time.set(at(u"2027-03-01T10:00"_s));
        CHECK_FAILS(record->deleteChild(families.ada), Error::Code::Refused);
    }
    SECTION("while somebody asked for it to be kept")
    {
        CHECK_FAILS(record->placeHold(families.ada, u" "_s), Error::Code::Refused);
        REQUIRE_OK(record->placeHold(families.ada, u"The coroner asked, letter of 2 February"_s));
        CHECK_FALSE(whyNot().isEmpty());
        CHECK_FAILS(record->deleteChild(families.ada), Error::Code::Refused);
        const QString hold = record->retention(families.ada)->holds.first().id;
        CHECK_FAILS(record->liftHold(families.ben, hold), Error::Code::NotFound);
        REQUIRE_OK(record->liftHold(families.ada, hold));
        CHECK_FAILS(record->liftHold(families.ada, hold), Error::Code::NotFound);
        CHECK(record->retention(families.ada)->holds.first().liftedBy == u"Sam Reed");
        REQUIRE_OK(record->deleteChild(families.ada));
    }
    SECTION("opening the record years later deletes nothing")
    {
        record.time.set(at(u"2127-03-01T10:00"_s));
        record.reopen();
        CHECK(record->children()->size() == 2);
    }
    SECTION("a child entered by mistake may go")
    {
        const ChildId twice = record.addChild(u"Ada Marlow"_s);
        REQUIRE_OK(record->deleteChild(twice));
        INFO("nothing is written under the id of a child who was deleted");
        CHECK_FAILS(
            record->saveDraft({ twice.toStorage(), u"child.about"_s, {}, u"x"_s, {}, u"x"_s, {} }),
            Error::Code::NotFound);
        INFO("one who lived here is kept until the day of review");
        const ChildId lived = record.addChild(u"Cora Marlow"_s);
        REQUIRE_OK(record->savePlacement({ {}, lived, QDate(2026, 1, 5), {}, {} }));
        CHECK_FAILS(record->deleteChild(lived), Error::Code::Refused);
        INFO("also when somebody took out where they lived");
        REQUIRE_OK(record->removePlacement(record->profile(lived)->placements.first().id));
        CHECK_FAILS(record->deleteChild(lived), Error::Code::Refused);
        CHECK(record.problems() == QStringList());
    }
}

TEST_CASE("Retention: by mistake is only who was entered a few days ago, with nothing but a name",
    "[record][retention]")
{
    TestRecord record(Setting::Kind::School);
    const ChildId pupil = record.addChild(u"Ada Marlow"_s);
    REQUIRE_OK(record->rename(pupil, u"Ada Marlowe"_s));
    REQUIRE_OK(record->setFacts(pupil,
        { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) },
            { u"child.upn"_s, Answer::text(u"A123456789012"_s) } }));
    REQUIRE_OK(record->openProfile(pupil));
    const auto isKept = [&] {
        const auto state = record->retention(pupil);
        REQUIRE_OK(state);
        const bool isMistake = state->mistakeUntil.isValid();
        CHECK(state->whyNotDeleted.contains(u"4 May 2037") != isMistake);
        return !isMistake;
    };
    REQUIRE_FALSE(isKept());
    const auto refuses = [&] {
        CHECK(isKept());
        CHECK_FAILS(record->deleteChild(pupil), Error::Code::Refused);
        CHECK(record->children()->size() == 1);
    };
    SECTION("within the days that the rule gives")
    {
        record.time.set(at(u"2026-12-01T22:00"_s));
        CHECK_FALSE(isKept());
        REQUIRE_OK(record->deleteChild(pupil));
    }
    SECTION("not later")
    {
        record.time.set(at(u"2026-12-02T00:30"_s));
        refuses();
    }
    SECTION("not with an answer that says more than who they are")
    {
        REQUIRE_OK(record->setFacts(
            pupil, { { u"risk.exploitation"_s, Answer::text(u"she told us on Monday"_s) } }));
        refuses();
    }
    SECTION("nor when that was taken out again")
    {
        REQUIRE_OK(record->setFacts(
            pupil, { { u"risk.exploitation"_s, Answer::text(u"she told us on Monday"_s) } }));
        REQUIRE_OK(record->setFacts(pupil, { { u"risk.exploitation"_s, Answer() } }));
        refuses();
    }
    SECTION("not with a person, also one who was taken out")
    {
        const auto contact = record->saveContact({ {}, pupil, u"Mo"_s, u"mother"_s, {} });
        REQUIRE_OK(contact);
        CHECK(isKept());
        REQUIRE_OK(record->removeContact(*contact));
        refuses();
    }
    SECTION("not with a place, also one that was taken out")
    {
        const auto place = record->savePlace({ {}, pupil, u"The bridge"_s, {} });
        REQUIRE_OK(place);
        CHECK(isKept());
        REQUIRE_OK(record->removePlace(*place));
        refuses();
    }
    SECTION("not with a photo, also one that was taken out")
    {
        REQUIRE_OK(record->setPhoto(pupil, aPhoto(10), {}));
        CHECK(isKept());
        REQUIRE_OK(record->removePhoto(record->profile(pupil)->photos.first().id));
        refuses();
    }
    SECTION("not when a paper was made of them")
    {
        REQUIRE_OK(record->noteProfilePrinted(pupil, u"own-page"_s, "%PDF-1.7"));
        refuses();
    }
    SECTION("not when they were missing")
    {
        (void)record.start(pupil);
        CHECK_FAILS(record->deleteChild(pupil), Error::Code::Refused);
        CHECK_FALSE(record->retention(pupil)->mistakeUntil.isValid());
    }
}

TEST_CASE("Retention: what is written around a child is a line too, and the newest counts",
    "[record][retention]")
{
    TestRecord record(Setting::Kind::School);
    const ChildId child = record.addChild(u"Ada Marlow"_s);
    const auto keptUntil = [&] {
        const auto state = record->retention(child);
        REQUIRE_OK(state);
        for (const KeepUntil &until : state->retention.rules) {
            if (until.rule.from == KeepRule::From::LastLine)
                return until.day.addYears(-until.rule.years);
        }
        return QDate();
    };
    CHECK(keptUntil() == QDate(2026, 11, 3));
    record.time.set(at(u"2027-03-01T10:00"_s));
    SECTION("a person")
    {
        const auto contact = record->saveContact({ {}, child, u"Mo"_s, u"mother"_s, {} });
        REQUIRE_OK(contact);
        CHECK(keptUntil() == QDate(2027, 3, 1));
        record.time.set(at(u"2027-03-02T10:00"_s));
        REQUIRE_OK(record->removeContact(*contact));
        CHECK(keptUntil() == QDate(2027, 3, 2));
    }
    SECTION("a place")
    {
        REQUIRE_OK(record->savePlace({ {}, child, u"The bridge"_s, {} }));
        CHECK(keptUntil() == QDate(2027, 3, 1));
    }
    SECTION("where the child lives")
    {
        REQUIRE_OK(record->savePlacement({ {}, child, QDate(2026, 1, 5), {}, {} }));
        CHECK(keptUntil() == QDate(2027, 3, 1));
    }
    SECTION("a home that was taken out")
    {
        const auto home = record->savePlacement({ {}, child, QDate(2026, 1, 5), {}, {} });
        REQUIRE_OK(home);
        record.time.set(record.time.now().addDays(30));
        const QDate before = keptUntil();
        REQUIRE_OK(record->removePlacement(*home));
        CHECK(keptUntil() > before);
    }
    SECTION("a photo")
    {
        REQUIRE_OK(record->setPhoto(child, aPhoto(10), {}));
        CHECK(keptUntil() == QDate(2027, 3, 1));
    }
    SECTION("not that somebody looked, or asked for it to be kept")
    {
        REQUIRE_OK(record->openProfile(child));
        REQUIRE_OK(record->placeHold(child, u"The coroner asked"_s));
        (void)record.addChild(u"Ben Marlow"_s);
        CHECK(keptUntil() == QDate(2026, 11, 3));
    }
}

TEST_CASE("Retention: what is left says why the child went", "[record][retention]")
{
    TestRecord record;
    const auto reasonOf = [&](const ChildId &child) {
        REQUIRE_OK(record->deleteChild(child));
        return record.rawValue(
            u"SELECT reason FROM tombstones WHERE child = '%1'"_s.arg(child.toStorage()));
    };
    const ChildId lived = record.addChild(u"Cora Marlow"_s);
    REQUIRE_OK(record->savePlacement({ {}, lived, QDate(2026, 1, 5), QDate(2026, 10, 31), {} }));
    const ChildId twice = record.addChild(u"Cora Marlow"_s);
    INFO("one who lived here and was never missing is no mistake");
    CHECK(reasonOf(lived) == u"review-passed");
    CHECK(reasonOf(twice) == u"entered-by-mistake");
    const ChildId missing = record.addChild(u"Ada Marlow"_s);
    REQUIRE_OK(record->savePlacement({ {}, missing, QDate(2026, 1, 5), QDate(2026, 10, 31), {} }));
    const EpisodeId episode = record.start(missing);
    const Moment now = Moment::exactly(record.time.now());
    (void)record.append(episode, { Entry::Kind::Returned, now });
    (void)record.append(episode,
        { Entry::Kind::Ending, now, {}, {},
            { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } });
    (void)record.append(episode,
        { Entry::Kind::SignOff, now, {}, {},
            { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } });
    CHECK(reasonOf(missing) == u"review-passed");
}

TEST_CASE("Retention: only who runs the record may delete or hold", "[record][retention]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    REQUIRE_OK(record->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    const ChildId child = record.addChild(u"Ada"_s);
    REQUIRE_OK(record->signIn(keyOf(u"Tom Hale"_s)));
    CHECK_FAILS(record->deleteChild(child), Error::Code::NotAllowed);
    CHECK_FAILS(record->placeHold(child, u"x"_s), Error::Code::NotAllowed);
    REQUIRE(record->children()->size() == 1);
}
