// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/ending.h"
#include "core/record/audit_page.h"
#include "core/record/interview_pack.h"
#include "core/store/digest.h"
#include "tests/core/record/test_record.h"
#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace homeward;
using namespace homeward::test;

namespace {

const QString childsWords = u"he comes in without knocking"_s;
const QString forCarers = u"ask before the door is opened"_s;

Answers part(const QString &text)
{
    return { { u"part.concerns"_s, Answer::code(u"manager"_s) },
        { u"part.text"_s, Answer::text(text) } };
}

/// A children's home with a manager (Sam Reed), an interviewer and a carer; one absence, of which
/// the interviewer holds the interview.
class Home
{
public:
    Home()
    {
        for (const auto &[name, role] : { std::pair(u"Nadia Aziz"_s, Staff::Role::Interviewer),
                 std::pair(u"Tom Hale"_s, Staff::Role::Carer) })
            REQUIRE_OK(record->addStaff(keyOf(name), role));
        episode = record.start(record.addChild(u"Ada"_s));
    }
    void be(const QString &name) { record.be(name); }
    [[nodiscard]] StaffId idOf(const QString &name) { return record.idOf(name); }
    Result<EntryId> tell(const QString &field, const QString &text)
    {
        return record->append(episode,
            { Entry::Kind::Interview, Moment::exactly(record.time.now()), {}, {},
                { { field, Answer::text(text) } } });
    }
    void hold()
    {
        be(u"Nadia Aziz"_s);
        REQUIRE_OK(tell(u"interview.before"_s, childsWords));
        REQUIRE_OK(tell(u"interview.for-carers"_s, forCarers));
    }
    [[nodiscard]] QString read(const QString &field)
    {
        const auto facts = record->openEpisode(episode);
        REQUIRE_OK(facts);
        return FactFold(*facts).answer(field).value();
    }
    /// What the lines of the interview say, of whichever return, as far as it opens.
    [[nodiscard]] QStringList readAll(const QString &field)
    {
        QStringList said;
        for (const Entry &line : record.entriesOf(episode, Entry::Kind::Interview)) {
            if (line.answers.contains(field))
                said << line.answer(field).value();
        }
        return said;
    }
    void pass(Entry::Kind kind, const Answers &answers = {})
    {
        record.time.set(record.time.now().addSecs(60 * 60));
        (void)record.append(episode, { kind, Moment::exactly(record.time.now()), {}, {}, answers });
    }
    /// What the child said of the manager, sealed by Tom Hale, who is signed in after it.
    [[nodiscard]] Record::SealedPart sealPart()
    {
        be(u"Tom Hale"_s);
        auto sealed = record->sealPart(episode, part(u"it is the manager"_s));
        REQUIRE_OK(sealed);
        return std::move(*sealed);
    }
    /// The child is back, and somebody else signed it off: under "sign.by" a name from outside.
    void signOff()
    {
        be(u"Sam Reed"_s);
        pass(Entry::Kind::Returned);
        pass(Entry::Kind::Ending, { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } });
        pass(Entry::Kind::SignOff, { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } });
    }

    TestRecord record = TestRecord(Setting::Kind::ChildrensHome);
    EpisodeId episode;
};

} // namespace

TEST_CASE("Interview: opens to who held it and those they name, for window and command line alike",
    "[record][interview]")
{
    Home home;
    home.hold();
    CHECK(home.read(u"interview.before"_s) == childsWords);
    home.be(u"Sam Reed"_s);
    CHECK(home.read(u"interview.before"_s).isEmpty());
    CHECK(home.read(u"interview.for-carers"_s) == forCarers);
    const auto facts = home.record->facts(home.episode);
    REQUIRE_OK(facts);
    CHECK(facts->interview.isClosed);
    CHECK(facts->interview.heldBy == QStringList { u"Nadia Aziz"_s });

    SECTION("nobody names themselves")
    {
        CHECK_FAILS(home.record->nameReader(home.episode, home.idOf(u"Sam Reed"_s), true),
            Error::Code::NotAllowed);
        // Nor by writing a line of their own into it, or in the place of one.
        CHECK_FAILS(home.tell(u"interview.away"_s, u"x"_s), Error::Code::NotAllowed);
        const EntryId line = home.record.entriesOf(home.episode, Entry::Kind::Interview).first().id;
        CHECK_FAILS(home.record->correct(line, { Entry::Kind::Interview }, u"x"_s),
            Error::Code::NotAllowed);
        CHECK(home.read(u"interview.before"_s).isEmpty());
    }
    SECTION("the interviewer names the manager, and takes it back")
    {
        const StaffId manager = home.idOf(u"Sam Reed"_s);
        home.be(u"Nadia Aziz"_s);
        REQUIRE_OK(home.record->nameReader(home.episode, manager, true));
        home.be(u"Sam Reed"_s);
        CHECK(home.read(u"interview.before"_s) == childsWords);
        home.be(u"Tom Hale"_s);
        CHECK(home.read(u"interview.before"_s).isEmpty());
        home.be(u"Nadia Aziz"_s);
        REQUIRE_OK(home.record->nameReader(home.episode, manager, false));
        home.be(u"Sam Reed"_s);
        CHECK(home.read(u"interview.before"_s).isEmpty());
    }
    SECTION("the record holds together all the same")
    {
        CHECK(home.record.problems() == QStringList());
        CHECK(home.record->episodes()->first().summary.state == EpisodeSummary::State::Open);
    }
}

TEST_CASE("Interview: a part with its own key opens to nobody who has only the record",
    "[record][interview]")
{
    Home home;
    home.hold();
    const Draft draft { home.episode.toStorage(), u"sealed-part"_s, {}, u"part.text"_s,
        Answer::text(childsWords), childsWords, {} };
    REQUIRE_OK(home.record->saveDraft(draft));
    const auto sealed = home.record->sealPart(
        home.episode, part(u"it is the manager"_s), UsedDrafts { u"sealed-part"_s });
    REQUIRE_OK(sealed);
    CHECK(home.record->drafts(home.episode.toStorage())->isEmpty());

    // Past every rule, with the record's own key: the words are not there.
    CHECK(home.record.rawValue(u"SELECT count(*) FROM entries WHERE instr(answers, 'manager')"_s)
        == u"0");
    CHECK(home.record.rawValue(
              u"SELECT count(*) FROM sealed_parts WHERE instr(sealed, 'manager') > 0"_s)
        == u"0");
    const auto opened = home.record->openPart(sealed->entry, sealed->key);
    REQUIRE_OK(opened);
    CHECK(opened->answers == part(u"it is the manager"_s));
    CHECK(opened->writtenBy == u"Nadia Aziz"_s);
    CHECK_FAILS(home.record->openPart(sealed->entry, RecoveryKey::make()), Error::Code::NotAllowed);

    SECTION("whom it concerns does not find it in the log, even when named")
    {
        REQUIRE_OK(home.record->nameReader(home.episode, home.idOf(u"Sam Reed"_s), true));
        home.be(u"Sam Reed"_s);
        for (const Entry &line : home.record.entriesOf(home.episode, Entry::Kind::Interview))
            CHECK(line.subject.isEmpty());
    }
    SECTION("given out, it opens elsewhere with the key")
    {
        const auto path = home.record->givePart(sealed->entry, home.record.inFolder({}));
        REQUIRE_OK(path);
        CHECK(QFileInfo(*path).fileName() == u"interview-part.homeward-pack");
        CHECK(readableIn(home.record.inFolder({}), { u"it is the manager"_s, u"Nadia Aziz"_s })
            == QStringList());
        const auto content = interview_pack::open(bytesOf(*path), sealed->key);
        REQUIRE_OK(content);
        const auto *words = std::get_if<InterviewWords>(&*content);
        REQUIRE(words);
        CHECK(words->answers == part(u"it is the manager"_s));
        CHECK(interview_pack::inWords(*words).last().second == u"it is the manager");
    }
    CHECK(home.record.problems() == QStringList());
}

TEST_CASE("Interview: a sealed part is no interview, and nobody is told whose it is",
    "[record][interview]")
{
    Home home;
    const Record::SealedPart sealed = home.sealPart();
    home.be(u"Sam Reed"_s);
    const auto facts = home.record->facts(home.episode);
    REQUIRE_OK(facts);
    CHECK(facts->interview.heldBy.isEmpty());
    CHECK_FALSE(facts->interview.isClosed);
    CHECK(home.record.entriesOf(home.episode, Entry::Kind::Interview).isEmpty());
    const Situation situation = assess(*facts, home.record.time.now());
    CHECK(situation.signOffMissing.contains(u"the return interview"_s));
    CHECK(situation.mayNotSignOff.isEmpty());
    // The interviewer still holds it.
    home.hold();
    CHECK(home.read(u"interview.before"_s) == childsWords);
    home.be(u"Tom Hale"_s);
    CHECK(home.read(u"interview.before"_s).isEmpty());
    REQUIRE_OK(home.record->openPart(sealed.entry, sealed.key));
}

TEST_CASE("Interview: who is named reads it and no more", "[record][interview]")
{
    Home home;
    home.hold();
    const StaffId carer = home.idOf(u"Tom Hale"_s);
    REQUIRE_OK(home.record->nameReader(home.episode, carer, true));
    const EntryId line = home.record.entriesOf(home.episode, Entry::Kind::Interview).first().id;
    home.be(u"Tom Hale"_s);
    CHECK(home.read(u"interview.before"_s) == childsWords);
    CHECK_FAILS(home.tell(u"interview.away"_s, u"x"_s), Error::Code::NotAllowed);
    CHECK_FAILS(
        home.record->correct(line, { Entry::Kind::Interview }, u"x"_s), Error::Code::NotAllowed);
    CHECK_FAILS(home.record->nameReader(home.episode, home.idOf(u"Sam Reed"_s), true),
        Error::Code::NotAllowed);
}

TEST_CASE("Interview: the audit says which interview opens to whom, and to whom no longer",
    "[record][interview][audit]")
{
    Home home;
    home.hold();
    const StaffId carer = home.idOf(u"Tom Hale"_s);
    const auto name = [&](bool mayRead) {
        home.be(u"Nadia Aziz"_s);
        REQUIRE_OK(home.record->nameReader(home.episode, carer, mayRead));
        home.be(u"Sam Reed"_s);
    };
    const auto rows = [&](const QString &action) {
        return home.record.rawRows(
            u"SELECT about || ' ' || content_digest FROM audit WHERE action = '%1'"_s.arg(action));
    };
    const QString row = home.episode.toStorage() + u' ' + digestOf(carer.toStorage());
    const auto newest = [&](const QString &child) {
        const auto page = home.record->auditRows({ .child = child, .kind = AuditKind::Changed });
        REQUIRE_OK(page);
        return page->lines.first();
    };
    name(true);
    CHECK(rows(u"interview-opened-to"_s) == QStringList { row });
    CHECK(newest(u"Ada"_s).action == u"Let somebody read an interview");
    CHECK(newest(u"Ada"_s).about == u"Tom Hale, Ada, 2026-0001");
    INFO("what is so already is not said twice");
    name(true);
    CHECK(rows(u"interview-opened-to"_s).size() == 1);

    SECTION("taken back")
    {
        name(false);
        name(false);
        CHECK(rows(u"interview-closed-to"_s) == QStringList { row });
        CHECK(newest(u"Ada"_s).about == u"Tom Hale, Ada, 2026-0001");
    }
    SECTION("by their leaving: who comes back is not read to again")
    {
        REQUIRE_OK(home.record->removeStaff(carer));
        CHECK(rows(u"interview-closed-to"_s) == QStringList { row });
        CHECK(home.record->interviewReaders(home.episode)->isEmpty());
        REQUIRE_OK(home.record->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
        home.be(u"Tom Hale"_s);
        CHECK(home.read(u"interview.before"_s).isEmpty());
    }
    SECTION("as older programs wrote it")
    {
        home.record.rawSql(u"DROP TRIGGER audit_never_changes"_s);
        home.record.rawSql(u"UPDATE audit SET about = '%1', content_digest = '' "
                           "WHERE action = 'interview-opened-to'"_s.arg(carer.toStorage()));
        CHECK(newest({}).about == u"Tom Hale");
    }
    SECTION("who left before programs closed it to them can be taken off, and not put on")
    {
        home.record.rawSql(u"UPDATE staff SET removed_at = '2026-11-03T22:00:00.000Z', slot = NULL "
                           "WHERE name = 'Tom Hale'"_s);
        name(false);
        CHECK(home.record->interviewReaders(home.episode)->isEmpty());
        home.be(u"Nadia Aziz"_s);
        CHECK_FAILS(home.record->nameReader(home.episode, carer, true), Error::Code::NotFound);
    }
}

TEST_CASE("Interview: a part is sealed after the sign-off too, and changes nothing there",
    "[record][interview][sign-off]")
{
    Home home;
    home.hold();
    home.signOff();
    const EpisodeSummary before = home.record.summary(home.episode);
    REQUIRE(before.state == EpisodeSummary::State::Closed);
    const EpisodeFacts facts = home.record.facts(home.episode);
    const Record::SealedPart sealed = home.sealPart();
    CHECK(home.record->openPart(sealed.entry, sealed.key)->answers == part(u"it is the manager"_s));
    INFO("whoever signed off, and whoever held the interview, reads what they read before");
    CHECK(home.record.summary(home.episode) == before);
    for (const QString &other : { u"Sam Reed"_s, u"Nadia Aziz"_s }) {
        home.be(other);
        CHECK(home.record.entriesOf(home.episode, Entry::Kind::Interview).size() == 2);
        CHECK(assess(home.record.facts(home.episode), home.record.time.now()).isSignedOff);
    }
    home.be(u"Sam Reed"_s);
    CHECK(home.record.facts(home.episode).log == facts.log);
    CHECK(home.record.problems() == QStringList());
    INFO("nothing else of the interview is let in");
    home.be(u"Nadia Aziz"_s);
    CHECK_FAILS(home.tell(u"interview.away"_s, u"x"_s), Error::Code::Refused);
}

TEST_CASE("Interview: no refusal sends what a child said to the log", "[record][interview]")
{
    Home home;
    home.hold();
    const auto saysWhatToDo = [](const QString &words) {
        CAPTURE(words.toStdString());
        CHECK(words.contains(u"sealed as a part of its own"));
        CHECK_FALSE(words.contains(u"note"));
        CHECK_FALSE(words.contains(u"log"));
    };
    const EntryId line = home.record.entriesOf(home.episode, Entry::Kind::Interview).first().id;
    home.be(u"Tom Hale"_s);
    const auto another = home.tell(u"interview.away"_s, childsWords);
    CHECK_FAILS(another, Error::Code::NotAllowed);
    saysWhatToDo(another.error().message);
    const auto takenBack = home.record->takeBack(line, u"x"_s);
    CHECK_FAILS(takenBack, Error::Code::NotAllowed);
    saysWhatToDo(takenBack.error().message);
    home.signOff();
    home.be(u"Nadia Aziz"_s);
    const auto late = home.tell(u"interview.away"_s, childsWords);
    CHECK_FAILS(late, Error::Code::Refused);
    saysWhatToDo(late.error().message);
    const auto corrected = home.record->correct(line, { Entry::Kind::Interview }, u"x"_s);
    CHECK_FAILS(corrected, Error::Code::Refused);
    saysWhatToDo(corrected.error().message);
}

TEST_CASE("Interview: a stray line is taken back by whoever wrote it, and then somebody else holds "
          "the interview",
    "[record][interview][correction]")
{
    Home home;
    home.be(u"Tom Hale"_s);
    const auto stray = home.record->append(home.episode,
        { Entry::Kind::Interview, Moment::exactly(home.record.time.now()), {}, {},
            { { u"interview.advocate"_s, Answer::code(u"not-offered"_s) } } });
    REQUIRE_OK(stray);
    const auto isHeldFor = [&](const QString &reader) {
        home.be(reader);
        const EpisodeFacts facts = home.record.facts(home.episode);
        return facts.interview.heldBy;
    };
    CHECK(isHeldFor(u"Sam Reed"_s) == QStringList { u"Tom Hale"_s });
    INFO("nobody else takes it back, also not who holds the next one or runs the record");
    for (const QString &other : { u"Sam Reed"_s, u"Nadia Aziz"_s }) {
        home.be(other);
        CHECK_FAILS(home.record->takeBack(*stray, u"wrong child"_s), Error::Code::NotAllowed);
    }
    home.be(u"Tom Hale"_s);
    CHECK_FAILS(home.record->takeBack(*stray, u" "_s), Error::Code::Refused);
    REQUIRE_OK(home.record->takeBack(*stray, u"wrong child"_s));
    CHECK(isHeldFor(u"Sam Reed"_s) == QStringList());
    CHECK(home.record.entriesOf(home.episode, Entry::Kind::Interview).isEmpty());
    home.hold();
    CHECK(home.read(u"interview.before"_s) == childsWords);
    CHECK(home.record.entriesOf(home.episode, Entry::Kind::Interview).size() == 2);
    CHECK(isHeldFor(u"Tom Hale"_s) == QStringList { u"Nadia Aziz"_s });
    INFO("both lines stay: their author reads them");
    CHECK(home.record.entry(home.episode, *stray).answers.size() == 1);
    const QList<Entry> notes = home.record.entriesOf(home.episode, Entry::Kind::Note);
    REQUIRE(notes.size() == 1);
    CHECK(notes.first().reason == u"wrong child");
    INFO("and whoever wrote it may sign off what Nadia held");
    CHECK(assess(home.record.facts(home.episode), home.record.time.now()).mayNotSignOff
        == QStringList { u"Nadia Aziz"_s });
    CHECK(home.record.problems() == QStringList());
}

TEST_CASE("Interview: after the child was lost again, somebody else holds the next one",
    "[record][interview]")
{
    Home home;
    home.be(u"Tom Hale"_s);
    home.pass(Entry::Kind::Located);
    home.record.time.set(home.record.time.now().addSecs(60));
    home.hold();
    const StaffId manager = home.idOf(u"Sam Reed"_s);
    const StaffId carer = home.idOf(u"Tom Hale"_s);
    REQUIRE_OK(home.record->nameReader(home.episode, manager, true));
    home.be(u"Tom Hale"_s);
    home.pass(Entry::Kind::Category, { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    home.pass(Entry::Kind::Returned);
    CHECK(home.record.facts(home.episode).interview.heldBy.isEmpty());
    CHECK_FALSE(home.record.facts(home.episode).interview.isClosed);

    INFO("what is written of the first return is still Nadia's");
    const Moment firstReturn = Moment::exactly(home.record.time.now().addSecs(-2 * 60 * 60 + 60));
    CHECK_FAILS(home.record->append(home.episode,
                    { Entry::Kind::Interview, firstReturn, {}, {},
                        { { u"interview.away"_s, Answer::text(u"x"_s) } } }),
        Error::Code::NotAllowed);

    const QString later = u"she met him again"_s;
    REQUIRE_OK(home.tell(u"interview.before"_s, later));
    CHECK(home.record.facts(home.episode).interview.isOwn);
    CHECK(home.readAll(u"interview.before"_s) == QStringList { later });
    home.be(u"Nadia Aziz"_s);
    CHECK(home.record.facts(home.episode).interview.isClosed);
    CHECK(home.readAll(u"interview.before"_s) == QStringList { childsWords });
    CHECK_FAILS(home.tell(u"interview.away"_s, u"x"_s), Error::Code::NotAllowed);
    INFO("whoever Nadia named reads hers");
    home.be(u"Sam Reed"_s);
    CHECK(home.readAll(u"interview.before"_s) == QStringList { childsWords });
    CHECK(home.record.facts(home.episode).interview.isClosed);

    INFO("named anew by Tom, they read his, and not hers any more: nobody is named twice");
    home.be(u"Tom Hale"_s);
    REQUIRE_OK(home.record->nameReader(home.episode, manager, true));
    CHECK(home.record->interviewReaders(home.episode)->value(manager) == carer);
    home.be(u"Sam Reed"_s);
    CHECK(home.readAll(u"interview.before"_s) == QStringList { later });
    CHECK_FALSE(home.record.facts(home.episode).interview.isClosed);
    INFO("Nadia takes back nothing of his");
    home.be(u"Nadia Aziz"_s);
    REQUIRE_OK(home.record->nameReader(home.episode, manager, false));
    CHECK(home.record->interviewReaders(home.episode)->value(manager) == carer);

    INFO("nor does anybody read more by taking back that the child was lost");
    home.be(u"Tom Hale"_s);
    REQUIRE_OK(home.record->takeBack(
        home.record.entriesOf(home.episode, Entry::Kind::Category).first().id, u"x"_s));
    CHECK(home.readAll(u"interview.before"_s) == QStringList { later });
    const EntryId hers = [&] {
        home.be(u"Nadia Aziz"_s);
        const EntryId id = home.record.entriesOf(home.episode, Entry::Kind::Interview).first().id;
        home.be(u"Tom Hale"_s);
        return id;
    }();
    CHECK_FAILS(
        home.record->correct(hers, { Entry::Kind::Interview }, u"x"_s), Error::Code::NotAllowed);
    CHECK(home.record.problems() == QStringList());
}

TEST_CASE("Interview: a part of a child who is here opens with its key alone, whoever is signed in",
    "[record][interview]")
{
    Home home;
    const Record::SealedPart sealed = home.sealPart();
    home.be(u"Sam Reed"_s);
    REQUIRE_OK(home.record->removeStaff(home.idOf(u"Tom Hale"_s)));
    const auto opened = home.record->openKeptPart(sealed.key);
    REQUIRE_OK(opened);
    CHECK(opened->answers == part(u"it is the manager"_s));
    CHECK(home.record.rawValue(u"SELECT about FROM audit WHERE action = 'pack-opened'"_s)
        == home.episode.toStorage());
    CHECK_FAILS(home.record->openKeptPart(RecoveryKey::make()), Error::Code::NotAllowed);
}

TEST_CASE("Interview: an empty part is not sealed, and nothing is lost", "[record][interview]")
{
    Home home;
    home.hold();
    CHECK_FAILS(home.record->sealPart(home.episode, {}), Error::Code::Refused);
    CHECK(home.record.entriesOf(home.episode, Entry::Kind::Interview).size() == 2);
}

TEST_CASE("Interview of a foster home: leaves in a sealed pack and comes back in one",
    "[record][interview]")
{
    TestRecord home;
    const ChildId ada = home.addChild(u"Ada"_s);
    REQUIRE_OK(
        home->setFacts(ada, { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, 4)) } }));
    const auto started
        = home->start({ { ada }, { {}, u"Ben Otherchild"_s } }, Moment::exactly(home.time.now()),
            { { u"noticed.by"_s, Answer::text(u"Ben Otherchild's key worker"_s) } });
    REQUIRE_OK(started);
    const EpisodeId episode = started->first();
    home.time.set(at(u"2026-11-04T09:00"_s));
    (void)home.append(episode,
        { Entry::Kind::Fact, {}, {}, {},
            { { u"circumstances.with-whom"_s, Answer::text(u"with Ben Otherchild"_s) } } });
    (void)home.append(episode,
        { Entry::Kind::Returned, Moment::exactly(at(u"2026-11-04T02:10"_s)),
            u"the mother of Ben Otherchild"_s, {},
            { { u"returned.how"_s, Answer::text(u"by taxi, with Ben Otherchild"_s) } } });

    const auto sent = home->sendInterview(episode, home.inFolder({}));
    REQUIRE_OK(sent);
    CHECK(readableIn(home.inFolder({}), { u"by taxi"_s }) == QStringList());

    // At the interviewer's: another computer, another record.
    const auto content = interview_pack::open(bytesOf(sent->path), sent->key);
    REQUIRE_OK(content);
    const auto *request = std::get_if<InterviewRequest>(&*content);
    REQUIRE(request);
    CHECK_FALSE(QString::fromUtf8(interview_pack::toJson(*request)).contains(u"Otherchild"));
    home.time.set(at(u"2026-11-05T15:00"_s));
    auto made = Record::receiveInterview(home.inFolder(u"interview.homeward"_s), *request,
        sent->key, keyOf(u"Nadia Aziz"_s), home.time, KeyCost::lowest());
    REQUIRE_OK(made);
    Record &hers = *made->record;
    const EpisodeId theirs = hers.episodes()->first().episode.id;
    const auto facts = hers.facts(theirs);
    REQUIRE_OK(facts);
    CHECK(FactFold(*facts).answer(u"returned.how"_s).value() == u"by taxi, with [another child]");
    CHECK(facts->profile.child.dateOfBirth() == QDate(2012, 5, 4));
    // Nothing to send back before it was held.
    CHECK_FAILS(hers.sendBackInterview(theirs, home.inFolder({})), Error::Code::Refused);
    REQUIRE_OK(hers.append(theirs,
        { Entry::Kind::Interview, Moment::exactly(at(u"2026-11-05T14:00"_s)), {}, {},
            { { u"interview.before"_s, Answer::text(childsWords) },
                { u"interview.for-carers"_s, Answer::text(forCarers) } } }));
    const auto back = hers.sendBackInterview(theirs, home.inFolder({}));
    REQUIRE_OK(back);

    // Back in the foster home.
    const QByteArray reply = bytesOf(back->path);
    CHECK_FAILS(home->takeInInterview(started->last(), reply), Error::Code::NotAllowed);
    CHECK_FAILS(home->takeInInterview(episode, bytesOf(sent->path)), Error::Code::Refused);
    CHECK_FAILS(home->takeInInterview(episode, reply.chopped(1)), Error::Code::Damaged);
    CHECK_FAILS(home->takeInInterview(episode, "x"), Error::Code::NotAStore);
    REQUIRE_OK(home->takeInInterview(episode, reply));
    CHECK_FAILS(home->takeInInterview(episode, reply), Error::Code::Refused);
    CHECK_FAILS(home->takeBack(home.entriesOf(episode, Entry::Kind::Interview).first().id,
                    u"it was another child's"_s),
        Error::Code::Refused);
    const QList<Entry> lines = home.entriesOf(episode, Entry::Kind::Interview);
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().saidBy == u"Nadia Aziz");
    CHECK(lines.first().happened == Moment::exactly(at(u"2026-11-05T14:00"_s)));
    CHECK(lines.first().answer(u"interview.for-carers"_s).value() == forCarers);
    CHECK(
        home.rawValue(u"SELECT count(*) FROM entries WHERE instr(answers, 'knocking')"_s) == u"0");
    // Who took it in did not write it, and may sign off.
    CHECK(assess(home.facts(episode), home.time.now()).mayNotSignOff.isEmpty());
    // The child's words open with the key the interviewer kept, and with no other.
    CHECK_FAILS(home->openPart(lines.first().id, sent->key), Error::Code::NotAllowed);
    const auto words = home->openPart(lines.first().id, back->key);
    REQUIRE_OK(words);
    CHECK(words->answers.value(u"interview.before"_s).value() == childsWords);
    CHECK(home.problems() == QStringList());

    INFO("corrected and sent once more: another line beside the first");
    const auto heldThere = hers.facts(theirs);
    REQUIRE_OK(heldThere);
    const Entry held = *FactFold(*heldThere).first(Entry::Kind::Interview);
    NewEntry corrected { held.kind, held.happened, held.saidBy, held.subject, held.answers };
    corrected.answers.insert(u"interview.for-carers"_s, Answer::text(u"knock first"_s));
    REQUIRE_OK(hers.correct(held.id, corrected, u"said more clearly"_s));
    REQUIRE(QDir().mkpath(home.inFolder(u"again"_s)));
    const auto again = hers.sendBackInterview(theirs, home.inFolder(u"again"_s));
    REQUIRE_OK(again);
    const QByteArray second = bytesOf(again->path);
    REQUIRE_OK(home->takeInInterview(episode, second));
    for (const QByteArray &file : { reply, second })
        CHECK_FAILS(home->takeInInterview(episode, file), Error::Code::Refused);
    CHECK(home.entriesOf(episode, Entry::Kind::Interview).size() == 2);
    CHECK(home.entriesOf(episode, Entry::Kind::Interview).contains(lines.first()));
    CHECK(
        FactFold(home.facts(episode)).answer(u"interview.for-carers"_s).value() == u"knock first");
    REQUIRE_OK(home->openKeptPart(back->key));
    REQUIRE_OK(home->openKeptPart(again->key));
    CHECK(home.problems() == QStringList());

    INFO("what was taken back is not sent: then nobody held it there");
    REQUIRE_OK(
        hers.takeBack(*hers.correct(FactFold(*hers.facts(theirs)).first(Entry::Kind::Interview)->id,
                          corrected, u"once more"_s),
            u"it was another child's"_s));
    CHECK_FAILS(hers.sendBackInterview(theirs, home.inFolder({})), Error::Code::Refused);
}

TEST_CASE("Interview of a child placed out of area: the rules of both areas go along",
    "[record][interview][united]")
{
    TestRecord home;
    const auto york = ProtocolReader::builtIn(u"york-north-yorkshire"_s);
    REQUIRE_OK(york);
    REQUIRE_OK(home->useSecondProtocol(york->bytes, u"York"_s));
    const ChildId ada = home.addChild(u"Ada"_s);
    REQUIRE_OK(home->savePlacement(
        { {}, ada, QDate(2026, 1, 5), {}, { { u"placement.out-of-area"_s, Answer::yes() } } }));
    const EpisodeId episode = home.start(ada);
    REQUIRE(home.facts(episode).episode.secondProtocolHash == york->hash);
    const auto sent = home->sendInterview(episode, home.inFolder({}));
    REQUIRE_OK(sent);
    const auto content = interview_pack::open(bytesOf(sent->path), sent->key);
    REQUIRE_OK(content);
    const auto *request = std::get_if<InterviewRequest>(&*content);
    REQUIRE(request);
    CHECK(request->secondProtocol == york->bytes);
    const auto made = Record::receiveInterview(home.inFolder(u"interview.homeward"_s), *request,
        sent->key, keyOf(u"Nadia Aziz"_s), home.time, KeyCost::lowest());
    REQUIRE_OK(made);
    const auto lines = made->record->episodes();
    REQUIRE_OK(lines);
    REQUIRE(lines->size() == 1);
    const auto facts = made->record->facts(lines->first().episode.id);
    REQUIRE_OK(facts);
    CHECK(facts->episode.protocolHash == home.facts(episode).episode.protocolHash);
    CHECK(facts->episode.secondProtocolHash == york->hash);
    CHECK(facts->protocol->notices.size() == home.facts(episode).protocol->notices.size());
}

TEST_CASE("Interview pack: a child who was found, lost again and found opens at the interviewer's",
    "[record][interview]")
{
    TestRecord home;
    const EpisodeId episode = home.start(home.addChild(u"Ada"_s));
    const bool isMoved = GENERATE(false, true);
    const bool isAsBefore = GENERATE(false, true);
    const auto pass = [&](Entry::Kind kind, const Answers &answers, const QString &subject = {}) {
        home.time.set(home.time.now().addSecs(60 * 60));
        (void)home.append(
            episode, { kind, Moment::exactly(home.time.now()), {}, subject, answers });
    };
    const auto when
        = [&] { return Answer::moment(Moment::exactly(home.time.now().addSecs(30 * 60))); };
    pass(Entry::Kind::Located, { { u"located.where"_s, Answer::text(u"the bus station"_s) } });
    if (isMoved)
        pass(Entry::Kind::Located, { { u"located.place"_s, Answer::code(u"hospital"_s) } },
            located_places::movedOn.toString());
    pass(Entry::Kind::Category,
        { { u"category.kind"_s, Answer::code(u"missing"_s) },
            { u"category.reason"_s, Answer::text(u"ran from the taxi"_s) } });
    pass(Entry::Kind::Fact, { { u"last-seen.at"_s, when() } });
    pass(Entry::Kind::Located, { { u"located.where"_s, Answer::text(u"the skate park"_s) } });
    pass(Entry::Kind::Returned, {});
    const auto sent = home->sendInterview(episode, home.inFolder({}));
    REQUIRE_OK(sent);
    const auto content = interview_pack::open(bytesOf(sent->path), sent->key);
    REQUIRE_OK(content);
    InterviewRequest request = std::get<InterviewRequest>(*content);
    if (isAsBefore)
        request.lines.removeIf(
            [](const NewEntry &line) { return line.kind == Entry::Kind::Category; });
    const auto made = Record::receiveInterview(home.inFolder(u"interview.homeward"_s), request,
        sent->key, keyOf(u"Nadia Aziz"_s), home.time, KeyCost::lowest());
    REQUIRE_OK(made);
    const auto facts = made->record->facts(made->record->episodes()->first().episode.id);
    REQUIRE_OK(facts);
    const FactFold fold(*facts);
    CHECK(fold.hasHappened(Trigger::Returned));
    CHECK(fold.lostAgainAt().has_value() == !isAsBefore);
    if (!isAsBefore) {
        CHECK(fold.answer(u"located.where"_s).value() == u"the skate park");
        CHECK(
            fold.event(Trigger::Located) == FactFold(home.facts(episode)).event(Trigger::Located));
    }
    CHECK(made->record->verify()->problems == QStringList());
}

TEST_CASE("Interview pack: a request that cannot be used leaves no file", "[record][interview]")
{
    const TempFolder folder;
    const SetTimeSource time { at(u"2026-11-05T15:00"_s) };
    InterviewRequest request { u"p"_s, u"2026-0001"_s, { Setting::Kind::FosterHome, u"The Elms"_s },
        ProtocolReader::builtIn(u"oxfordshire"_s)->bytes, u"Ada"_s };
    request.noticed = Moment::exactly(at(u"2026-11-03T22:00"_s));
    const QString path = folder.path(u"interview.homeward"_s);
    const auto received = [&] {
        return Record::receiveInterview(
            path, request, RecoveryKey::make(), keyOf(u"Nadia"_s), time, KeyCost::lowest());
    };
    SECTION("no name")
    {
        request.childName.clear();
        CHECK_FAILS(received(), Error::Code::Refused);
    }
    SECTION("no protocol")
    {
        request.protocol = "{";
        CHECK_FAILS(received(), Error::Code::Malformed);
    }
    SECTION("rules of another area that are none")
    {
        request.secondProtocol = "{";
        CHECK_FAILS(received(), Error::Code::Malformed);
    }
    SECTION("a time from the future in a line of the past")
    {
        request.lines << NewEntry { Entry::Kind::Fact, Moment::exactly(at(u"2026-11-04T00:00"_s)),
            {}, {},
            { { u"last-seen.at"_s, Answer::moment(Moment::exactly(at(u"2027-01-01T00:00"_s))) } } };
        CHECK_FAILS(received(), Error::Code::Refused);
    }
    SECTION("a line from the future")
    {
        request.lines << NewEntry { Entry::Kind::Returned,
            Moment::exactly(at(u"2027-01-01T00:00"_s)) };
        CHECK_FAILS(received(), Error::Code::Refused);
    }
    CHECK_FALSE(QFile::exists(path));
}
