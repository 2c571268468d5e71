// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/interview_privacy.h"
#include "core/model/ending.h"
#include "core/record/entry_rules.h"
#include "tests/core/guide/night.h"
#include "tests/core/record/test_record.h"

using namespace homeward;
using namespace homeward::test;

namespace {

Moment exactly(const QString &text) { return Moment::exactly(at(text)); }

NewEntry lastSeen(const Moment &moment)
{
    return { Entry::Kind::Fact, {}, {}, {}, { { u"last-seen.at"_s, Answer::moment(moment) } } };
}

} // namespace

TEST_CASE("Times: nothing has happened in the future", "[record][times]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    NewEntry note = aNote(u"x"_s);
    note.happened = exactly(u"2026-11-03T22:01"_s);
    CHECK_FAILS(record->append(episode, note), Error::Code::Refused);
    note.happened = Moment::about(at(u"2026-11-04T09:00"_s));
    CHECK_FAILS(record->append(episode, note), Error::Code::Refused);
    note.happened = Moment::on(QDate(2026, 11, 4));
    CHECK_FAILS(record->append(episode, note), Error::Code::Refused);
    CHECK_FAILS(
        record->append(episode, lastSeen(exactly(u"2026-11-03T22:01"_s))), Error::Code::Refused);
    for (const Moment &allowed : { Moment::on(QDate(2026, 11, 3)), exactly(u"2026-11-03T22:00"_s),
             Moment::notKnown(), exactly(u"2025-01-01T00:00"_s) }) {
        note.happened = allowed;
        REQUIRE_OK(record->append(episode, note));
    }
    CHECK(record.entriesOf(episode, Entry::Kind::Note).size() == 4);

    INFO("nor what others say was done");
    NewEntry said { Entry::Kind::Notice, exactly(u"2026-11-03T22:00"_s), {}, u"asked:trace"_s,
        { { u"asked.answer"_s, Answer::code(u"done"_s) } } };
    said.answers.insert(u"asked.done"_s, Answer::moment(exactly(u"2026-11-03T22:01"_s)));
    CHECK_FAILS(record->append(episode, said), Error::Code::Refused);
    said.answers.insert(u"asked.done"_s, Answer::moment(exactly(u"2026-11-03T22:00"_s)));
    REQUIRE_OK(record->append(episode, said));
}

TEST_CASE("Times: found and back come after gone", "[record][times]")
{
    TestRecord record;
    const auto started = record->start({ { {}, u"Ada"_s } }, exactly(u"2026-11-03T20:00"_s), {});
    REQUIRE_OK(started);
    const EpisodeId episode = started->first();
    const auto code = Error::Code::Refused;

    SECTION("located or returned before noticed")
    {
        CHECK_FAILS(
            record->append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T19:59"_s) }),
            code);
        CHECK_FAILS(
            record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-03T19:59"_s) }),
            code);
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-03T20:00"_s) }));
    }
    SECTION("located or returned before last seen")
    {
        REQUIRE_OK(record->append(episode, lastSeen(exactly(u"2026-11-03T20:30"_s))));
        CHECK_FAILS(
            record->append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T20:29"_s) }),
            code);
        const auto refused
            = record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-03T20:10"_s) });
        CHECK_FAILS(refused, code);
        CHECK(refused.error().message.contains(u"20:10"_s));
        CHECK(refused.error().message.contains(u"20:30"_s));
    }
    SECTION("returned before located, whichever is written first")
    {
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T21:00"_s) }));
        CHECK_FAILS(
            record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-03T20:59"_s) }),
            code);
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-03T21:30"_s) }));
        CHECK_FAILS(record->append(episode, lastSeen(exactly(u"2026-11-03T21:31"_s))), code);
    }
    SECTION("the start cannot move past the end")
    {
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-03T21:00"_s) }));
        const EntryId noticed = record.entriesOf(episode, Entry::Kind::Noticed).first().id;
        const NewEntry late { Entry::Kind::Noticed, exactly(u"2026-11-03T21:01"_s) };
        CHECK_FAILS(record->correct(noticed, late, u"x"_s), code);
    }
    SECTION("a correction is not measured against what it corrects")
    {
        const EntryId back
            = record.append(episode, { Entry::Kind::Returned, exactly(u"2026-11-03T21:00"_s) });
        const EntryId seen = record.append(episode, lastSeen(exactly(u"2026-11-03T20:50"_s)));
        CHECK_FAILS(record->correct(seen, lastSeen(exactly(u"2026-11-03T21:10"_s)), u"x"_s), code);
        REQUIRE_OK(record->correct(
            back, { Entry::Kind::Returned, exactly(u"2026-11-03T21:20"_s) }, u"x"_s));
    }
    SECTION("what is not known exactly is given room")
    {
        REQUIRE_OK(record->append(
            episode, { Entry::Kind::Returned, Moment::about(at(u"2026-11-03T19:30"_s)) }));
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Located, Moment::on(QDate(2026, 11, 3)) }));
        REQUIRE_OK(record->append(episode, { Entry::Kind::Located, Moment::notKnown() }));
        CHECK_FAILS(record->append(episode,
                        { Entry::Kind::Returned, Moment::about(at(u"2026-11-03T18:30"_s)) }),
            code);
        CHECK_FAILS(
            record->append(episode, { Entry::Kind::Returned, Moment::on(QDate(2026, 11, 2)) }),
            code);
    }
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Times: a shared line has to fit every linked child", "[record][times][linked]")
{
    TestRecord record;
    const auto started
        = record->start({ { {}, u"Ada"_s }, { {}, u"Ben"_s } }, exactly(u"2026-11-03T20:00"_s), {});
    REQUIRE_OK(started);
    REQUIRE_OK(record->append(started->last(), lastSeen(exactly(u"2026-11-03T21:00"_s))));
    NewEntry back { Entry::Kind::Returned, exactly(u"2026-11-03T20:30"_s) };
    back.forAllLinked = true;
    CHECK_FAILS(record->append(started->first(), back), Error::Code::Refused);
    CHECK(record.entriesOf(started->first(), Entry::Kind::Returned).isEmpty());
    back.forAllLinked = false;
    REQUIRE_OK(record->append(started->first(), back));
}

TEST_CASE("Refusals: of a line that two children share, the record that cannot take it is named",
    "[record][linked]")
{
    TestRecord record;
    const auto started
        = record->start({ { {}, u"Ada"_s }, { {}, u"Ben"_s } }, exactly(u"2026-11-03T20:00"_s), {});
    REQUIRE_OK(started);
    record.time.set(at(u"2026-11-04T09:00"_s));
    REQUIRE_OK(record->append(
        started->first(), { Entry::Kind::Returned, exactly(u"2026-11-03T21:00"_s) }));
    REQUIRE_OK(record->append(started->first(),
        { Entry::Kind::Ending, exactly(u"2026-11-03T21:00"_s), {}, {},
            { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } }));
    REQUIRE_OK(record->append(started->first(),
        { Entry::Kind::SignOff, exactly(u"2026-11-04T09:00"_s), {}, {},
            { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } }));
    const auto isNamed = [](const QString &sentence) {
        return sentence.startsWith(u"In the record of Ada, 2026-0001: This record is signed off");
    };
    const EntryId noticed = record.entriesOf(started->last(), Entry::Kind::Noticed).first().id;
    const auto corrected = record->correct(
        noticed, { Entry::Kind::Noticed, exactly(u"2026-11-03T19:00"_s) }, u"x"_s);
    REQUIRE_FALSE(corrected);
    CHECK(isNamed(corrected.error().message));
    NewEntry seen = lastSeen(exactly(u"2026-11-03T19:30"_s));
    seen.forAllLinked = true;
    const auto written = record->append(started->last(), seen);
    REQUIRE_FALSE(written);
    CHECK(isNamed(written.error().message));
    seen.forAllLinked = false;
    REQUIRE_OK(record->append(started->last(), seen));
}

TEST_CASE("Sign-off: nobody signs off their own interview record", "[record][sign-off]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const EpisodeId episode = record.startAndBack(record.addChild(u"Ada"_s));
    const NewEntry signOff { Entry::Kind::SignOff, Moment::exactly(record.time.now()) };
    const auto signedBy = [&](const QString &name) {
        NewEntry entry = signOff;
        entry.answers.insert(u"sign.by"_s, Answer::text(name));
        return record->append(episode, entry);
    };

    SECTION("who wrote every line, however the name is typed")
    {
        CHECK_FAILS(record->append(episode, signOff), Error::Code::NotAllowed);
        for (const QString &name : { u"Sam Reed"_s, u"sam reed"_s, u" SAM  REED "_s })
            CHECK_FAILS(signedBy(name), Error::Code::NotAllowed);
        REQUIRE_OK(signedBy(u"Helen Marsh"_s));
    }
    SECTION("who wrote the interview, also under their own name typed in")
    {
        REQUIRE_OK(record->addStaff(keyOf(u"Priya Nair"_s), Staff::Role::Interviewer));
        REQUIRE_OK(record->signIn(keyOf(u"Priya Nair"_s)));
        (void)record.append(
            episode, { Entry::Kind::Interview, Moment::exactly(record.time.now()) });
        CHECK_FAILS(record->append(episode, signOff), Error::Code::NotAllowed);
        REQUIRE_OK(record->signIn(keyOf(u"Sam Reed"_s)));
        for (const QString &name : { u"Priya Nair"_s, u"priya nair"_s, u"Priya  Nair"_s,
                 u"PRIYA NAIR "_s, u"Príya Nair"_s })
            CHECK_FAILS(signedBy(name), Error::Code::NotAllowed);
        REQUIRE_OK(record->append(episode, signOff));
        CHECK_FAILS(
            record->append(episode, { Entry::Kind::Interview, Moment::exactly(record.time.now()) }),
            Error::Code::Refused);
    }
}

TEST_CASE("Sign-off: not while the child is away", "[record][sign-off]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    const NewEntry signOff { Entry::Kind::SignOff, now, {}, {},
        { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } };
    CHECK_FAILS(record->append(episode, signOff), Error::Code::Refused);
    (void)record.append(episode, { Entry::Kind::Located, now });
    CHECK_FAILS(record->append(episode, signOff), Error::Code::Refused);
    SECTION("but once they are back")
    {
        (void)record.append(episode, { Entry::Kind::Returned, now });
    }
    SECTION("or once it is written how it ended")
    {
        (void)record.append(episode,
            { Entry::Kind::Ending, now, {}, {},
                { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } });
    }
    REQUIRE_OK(record->append(episode, signOff));
}

TEST_CASE("Sign-off: one that an earlier build took while the child was away holds nothing up",
    "[record][sign-off]")
{
    Night night;
    night.add(Entry::Kind::SignOff, u"2026-11-03T23:00"_s, {});
    const auto may = [&](Entry::Kind kind) {
        return entry_rules::checkNotSignedOff(FactFold(night.facts), kind).has_value();
    };
    CHECK(may(Entry::Kind::Returned));
    CHECK(may(Entry::Kind::Notice));
    night.add(Entry::Kind::Returned, u"2026-11-03T23:30"_s, {});
    CHECK_FALSE(may(Entry::Kind::Notice));
}

TEST_CASE(
    "Sign-off: of an interview nothing is sent to the log after it: a part may lie sealed, and "
    "what came back is kept until the record is reopened",
    "[record][sign-off][interview]")
{
    Night night;
    night.add(Entry::Kind::Returned, u"2026-11-03T23:00"_s, {});
    night.add(Entry::Kind::SignOff, u"2026-11-03T23:30"_s, {});
    const auto refusal = [&](const QString &subject) {
        const Done done = entry_rules::checkNotSignedOff(
            FactFold(night.facts), Entry::Kind::Interview, subject);
        return done ? QString() : done.error().message;
    };
    CHECK(refusal(interview_privacy::sealedPart) == QString());
    CHECK(refusal(interview_privacy::cameBack).contains(u"Keep the file"));
    CHECK(refusal({}).contains(u"sealed as a part"));
    for (const QString &subject : { QString(), QString(interview_privacy::cameBack) })
        CHECK_FALSE(refusal(subject).contains(u"in the log"));
}

TEST_CASE("Sign-off: whoever wrote the interview types nobody else's name, but in a foster home",
    "[record][sign-off]")
{
    const auto kind = GENERATE(Setting::Kind::ChildrensHome, Setting::Kind::FosterHome);
    TestRecord record(kind);
    REQUIRE_OK(record->addStaff(keyOf(u"Jo Okoro"_s), rolesOf(kind).first()));
    const EpisodeId episode = record.startAndBack(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    (void)record.append(episode, { Entry::Kind::Interview, now });
    record.be(u"Jo Okoro"_s);
    (void)record.append(episode, aNote(u"quiet night"_s));
    const NewEntry byHelen { Entry::Kind::SignOff, now, {}, {},
        { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } };
    record.be(u"Sam Reed"_s);
    if (kind == Setting::Kind::FosterHome) {
        REQUIRE_OK(record->append(episode, byHelen));
        return;
    }
    CHECK_FAILS(record->append(episode, byHelen), Error::Code::NotAllowed);
    record.be(u"Jo Okoro"_s);
    const EntryId signedOff = record.append(episode, byHelen);
    record.be(u"Sam Reed"_s);
    CHECK_FAILS(record->correct(signedOff, byHelen, u"x"_s), Error::Code::NotAllowed);
}

TEST_CASE("Shift: taken over once, by somebody else", "[record][shift]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    REQUIRE_OK(record->addStaff(keyOf(u"Ade Bello"_s), Staff::Role::Carer));
    const EntryId given = record.append(episode, { Entry::Kind::ShiftHandOver, now });
    const NewEntry taken { Entry::Kind::ShiftHandOver, now, {}, given.toStorage(), {} };
    CHECK_FAILS(record->append(episode, taken), Error::Code::NotAllowed);
    record.be(u"Ade Bello"_s);
    REQUIRE_OK(record->append(episode, taken));
    CHECK_FAILS(record->append(episode, taken), Error::Code::Changed);
    CHECK(record.entriesOf(episode, Entry::Kind::ShiftHandOver).size() == 2);
}

TEST_CASE("Sign-off: what is signed off stays as it is until it is reopened", "[record][sign-off]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    REQUIRE_OK(record->addStaff(keyOf(u"Tom Hale"_s), Staff::Role::Carer));
    const EpisodeId episode = record.startAndBack(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    const EntryId note = record.append(episode, aNote(u"quiet night"_s));
    CHECK_FAILS(record->reopen(episode, u"x"_s), Error::Code::Refused);
    const EntryId signedOff = record.append(episode,
        { Entry::Kind::SignOff, now, {}, {},
            { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } });

    for (const Entry::Kind kind : { Entry::Kind::Returned, Entry::Kind::Interview,
             Entry::Kind::Ending, Entry::Kind::Fact, Entry::Kind::SignOff })
        CHECK_FAILS(record->append(episode, { kind, now }), Error::Code::Refused);
    CHECK_FAILS(record->correct(note, aNote(u"loud night"_s), u"x"_s), Error::Code::Refused);
    CHECK_FAILS(record->takeBack(note, u"x"_s), Error::Code::Refused);
    CHECK_FAILS(record->takeBack(signedOff, u"x"_s), Error::Code::Refused);
    REQUIRE_OK(record->append(episode, aNote(u"the school rang"_s)));
    REQUIRE_OK(record->append(episode, { Entry::Kind::ActionDone, now, {}, u"a"_s }));

    SECTION("not by a carer, and not without a reason")
    {
        CHECK_FAILS(record->reopen(episode, u" "_s), Error::Code::Refused);
        REQUIRE_OK(record->signIn(keyOf(u"Tom Hale"_s)));
        CHECK_FAILS(record->reopen(episode, u"x"_s), Error::Code::NotAllowed);
    }
    SECTION("by who runs the record, with a reason that stays readable")
    {
        REQUIRE_OK(record->reopen(episode, u"The police rang with a correction"_s));
        CHECK_FALSE(FactFold(record.facts(episode)).first(Entry::Kind::SignOff));
        const Entry reopened = record.facts(episode).log.last();
        CHECK(reopened.corrects == signedOff);
        CHECK(reopened.reason == u"The police rang with a correction");
        REQUIRE_OK(record->append(episode, { Entry::Kind::Returned, now }));
        REQUIRE_OK(record->append(episode,
            { Entry::Kind::SignOff, now, {}, {},
                { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } }));
    }
    CHECK(record.problems() == QStringList());
}

TEST_CASE("Corrections: the same kind, or taken back as a note", "[record][correction]")
{
    CHECK(entry_rules::checkSameKind(Entry::Kind::Returned, Entry::Kind::Returned).has_value());
    CHECK(entry_rules::checkSameKind(Entry::Kind::Returned, Entry::Kind::Note).has_value());
    CHECK_FAILS(
        entry_rules::checkSameKind(Entry::Kind::Note, Entry::Kind::SignOff), Error::Code::Refused);
    CHECK(entry_rules::checkSameKind(Entry::Kind::Interview, Entry::Kind::Note).has_value());

    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    CHECK_FAILS(record->append(episode, { Entry::Kind::DocumentMade }), Error::Code::Refused);
}

TEST_CASE("Corrections: which lines may be corrected or taken back", "[record][correction]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const auto lineOf = [](Entry::Kind kind) {
        return Entry { .kind = kind, .author = StaffId::fromStorage(u"nadia"_s) };
    };
    const auto mayCorrect = [&](Entry::Kind kind) {
        return entry_rules::checkCorrectable(FactFold(record.facts(episode)), lineOf(kind))
            .has_value();
    };
    for (const Entry::Kind kind :
        { Entry::Kind::Noticed, Entry::Kind::Note, Entry::Kind::Interview, Entry::Kind::SignOff })
        CHECK(mayCorrect(kind));
    CHECK_FALSE(mayCorrect(Entry::Kind::DocumentMade));
    CHECK_FALSE(mayCorrect(Entry::Kind::ProfileChanged));
    CHECK(entry_rules::checkMayBeTakenBack(lineOf(Entry::Kind::Returned), {}).has_value());
    for (const Entry::Kind kind : { Entry::Kind::Noticed, Entry::Kind::SignOff })
        CHECK_FAILS(entry_rules::checkMayBeTakenBack(lineOf(kind), {}), Error::Code::Refused);
    const Entry interview = lineOf(Entry::Kind::Interview);
    CHECK(entry_rules::checkMayBeTakenBack(interview, interview.author).has_value());
    CHECK_FAILS(entry_rules::checkMayBeTakenBack(interview, {}), Error::Code::NotAllowed);
}

TEST_CASE(
    "Corrections: whoever may not sign off may not correct a sign-off", "[record][correction]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const EpisodeId episode = record.startAndBack(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    REQUIRE_OK(record->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer));
    REQUIRE_OK(record->addStaff(keyOf(u"Helen"_s), Staff::Role::Manager));
    REQUIRE_OK(record->signIn(keyOf(u"Helen"_s)));
    const EntryId signedOff = record.append(episode, { Entry::Kind::SignOff, now });
    REQUIRE_OK(record->signIn(keyOf(u"Jo"_s)));
    CHECK_FAILS(
        record->correct(signedOff, { Entry::Kind::SignOff, now }, u"x"_s), Error::Code::NotAllowed);
    CHECK_FAILS(record->append(episode, { Entry::Kind::SignOff, now }), Error::Code::NotAllowed);
}

TEST_CASE("Corrections: no way around the rules of signing off", "[record][correction]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const EpisodeId episode = record.startAndBack(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    REQUIRE_OK(record->addStaff(keyOf(u"Priya Nair"_s), Staff::Role::Interviewer));
    REQUIRE_OK(record->signIn(keyOf(u"Priya Nair"_s)));
    const EntryId interview = record.append(episode, { Entry::Kind::Interview, now });
    REQUIRE_OK(record->signIn(keyOf(u"Sam Reed"_s)));
    const EntryId signedOff = record.append(episode, { Entry::Kind::SignOff, now });

    CHECK_FAILS(
        record->correct(interview, { Entry::Kind::Interview, now }, u"x"_s), Error::Code::Refused);
    const NewEntry byInterviewer { Entry::Kind::SignOff, now, {}, {},
        { { u"sign.by"_s, Answer::text(u"Priya Nair"_s) } } };
    CHECK_FAILS(record->correct(signedOff, byInterviewer, u"x"_s), Error::Code::NotAllowed);
    const NewEntry byHelen { Entry::Kind::SignOff, now, {}, {},
        { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } };
    REQUIRE_OK(record->correct(signedOff, byHelen, u"x"_s));
}

TEST_CASE("Entry rules: whoever is not told has a reason beside them (R21)", "[record][rules]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    NewEntry notice { Entry::Kind::Notice, Moment::exactly(record.time.now()), {}, u"iro"_s,
        { { u"notice.outcome"_s, Answer::code(u"not-told"_s) } } };
    CHECK_FAILS(record->append(episode, notice), Error::Code::Refused);
    notice.answers.insert(u"notice.reason"_s, Answer::text(u"  "_s));
    CHECK_FAILS(record->append(episode, notice), Error::Code::Refused);
    notice.answers.insert(u"notice.reason"_s, Answer::text(u"Her manager rings"_s));
    const auto written = record->append(episode, notice);
    REQUIRE_OK(written);
    notice.answers.remove(u"notice.reason"_s);
    CHECK_FAILS(record->correct(*written, notice, u"mistyped"_s), Error::Code::Refused);
    notice.answers.insert(u"notice.outcome"_s, Answer::code(u"not-shared"_s));
    CHECK_FAILS(record->correct(*written, notice, u"mistyped"_s), Error::Code::Refused);
    notice.answers.insert(u"notice.outcome"_s, Answer::code(u"no-answer"_s));
    REQUIRE_OK(record->correct(*written, notice, u"mistyped"_s));
}

TEST_CASE("Entry rules: the first find can be corrected after a sighting between two finds",
    "[record][rules]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    record.time.set(at(u"2026-11-03T21:00"_s));
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const auto write = [&](const QString &when, Entry::Kind kind, const Answers &answers) {
        record.time.set(at(when));
        const auto written
            = record->append(episode, { kind, Moment::exactly(at(when)), {}, {}, answers });
        REQUIRE_OK(written);
        return *written;
    };
    const EntryId found = write(u"2026-11-03T22:15"_s, Entry::Kind::Located, {});
    write(u"2026-11-03T23:30"_s, Entry::Kind::Category,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    write(u"2026-11-04T03:00"_s, Entry::Kind::Sighting, {});
    const NewEntry corrected { Entry::Kind::Located, Moment::exactly(at(u"2026-11-03T22:10"_s)) };
    REQUIRE_OK(record->correct(found, corrected, u"mistyped"_s));
}

TEST_CASE("Entry rules: a child goes on to somewhere else after the find, and before they are back",
    "[record][rules]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    record.time.set(at(u"2026-11-03T21:00"_s));
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    record.time.set(at(u"2026-11-04T09:00"_s));
    const auto located = [&](const QString &when, const QString &subject) {
        return record->append(
            episode, { Entry::Kind::Located, Moment::exactly(at(when)), {}, subject, {} });
    };
    const QString movedOn = located_places::movedOn.toString();
    REQUIRE_OK(located(u"2026-11-03T22:15"_s, {}));
    REQUIRE_OK(record->append(episode,
        { Entry::Kind::Sighting, Moment::exactly(at(u"2026-11-04T03:00"_s)), {}, {}, {} }));
    CHECK_FAILS(located(u"2026-11-03T22:00"_s, movedOn), Error::Code::Refused);
    REQUIRE_OK(located(u"2026-11-04T02:00"_s, movedOn));
    const auto back = [&](const QString &when) {
        return record->append(episode, { Entry::Kind::Returned, Moment::exactly(at(when)) });
    };
    CHECK_FAILS(back(u"2026-11-04T01:30"_s), Error::Code::Refused);
    REQUIRE_OK(back(u"2026-11-04T08:00"_s));
}

TEST_CASE("Entry rules: a child was not found after they had gone on, in a line of its own or a "
          "correction",
    "[record][rules]")
{
    TestRecord record(Setting::Kind::ChildrensHome);
    record.time.set(at(u"2026-11-03T19:00"_s));
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    record.time.set(at(u"2026-11-04T09:00"_s));
    const auto lineAt = [](const QString &when, const QString &subject = {}) {
        return NewEntry { Entry::Kind::Located, Moment::exactly(at(when)), {}, subject, {} };
    };
    const EntryId found = record.append(episode, lineAt(u"2026-11-03T20:00"_s));
    REQUIRE_OK(
        record->append(episode, lineAt(u"2026-11-03T22:00"_s, located_places::movedOn.toString())));
    CHECK_FAILS(record->append(episode, lineAt(u"2026-11-03T23:00"_s)), Error::Code::Refused);
    const auto late = record->correct(found, lineAt(u"2026-11-03T23:00"_s), u"mistyped"_s);
    CHECK_FAILS(late, Error::Code::Refused);
    CHECK(late.error().message
        == u"The child cannot have been found (Tue 3 Nov 2026, 23:00) after they had gone on to "
           "somewhere else (Tue 3 Nov 2026, 22:00). Check both times.");
    REQUIRE_OK(record->correct(found, lineAt(u"2026-11-03T21:00"_s), u"mistyped"_s));
    INFO("who was lost again may be found after that");
    REQUIRE_OK(record->append(episode,
        { Entry::Kind::Category, Moment::exactly(at(u"2026-11-04T01:00"_s)), {}, {},
            { { u"category.kind"_s, Answer::code(u"missing"_s) } } }));
    REQUIRE_OK(record->append(episode, lineAt(u"2026-11-04T03:00"_s)));
}

TEST_CASE("Times: what can only follow a find, a return or the beginning is not dated before it",
    "[record][times]")
{
    struct Case
    {
        Entry::Kind kind;
        QString field; ///< that says when; empty: the line does
        bool isAfterFound;
        QString words;
    };
    const Case each = GENERATE(values<Case>({
        { Entry::Kind::Interview, u"interview.at"_s, true,
            u"The interview cannot have been held (%2) before the child was"_s },
        { Entry::Kind::InterviewOffer, u"offer.at"_s, true,
            u"The interview cannot have been offered (%2) before the child was"_s },
        { Entry::Kind::SafeAndWell, u"police-check.at"_s, true,
            u"The police cannot have seen the child on their return (%2) before they were"_s },
        { Entry::Kind::ReturnTalk, {}, true,
            u"The three questions cannot have been asked (%2) before the child was"_s },
        { Entry::Kind::Ending, {}, false,
            u"The absence cannot have ended (%2) before the child was"_s },
        { Entry::Kind::Category, {}, false,
            u"The child cannot have been missing or away (%2) before they were"_s },
        { Entry::Kind::Meeting, u"meeting.at"_s, false,
            u"This meeting (%2) was before the child was"_s },
    }));
    CAPTURE(toStorage(each.kind));
    TestRecord record(Setting::Kind::ReturnInterviewService);
    record.time.set(at(u"2026-11-04T12:00"_s));
    const auto started = record->start({ { {}, u"Ada"_s } }, exactly(u"2026-11-03T20:00"_s), {});
    REQUIRE_OK(started);
    const EpisodeId episode = started->first();
    const auto dated = [&](const Moment &when) {
        NewEntry entry { each.kind, when };
        if (!each.field.isEmpty()) {
            entry.happened = exactly(u"2026-11-04T12:00"_s);
            entry.answers = { { each.field, Answer::moment(when) } };
        }
        return entry;
    };
    const auto write
        = [&](const QString &when) { return record->append(episode, dated(exactly(when))); };
    const auto words = [&](const QString &earlier, const QString &later) {
        return QString(each.words + u" %3 (%1)"_s)
            .arg(earlier, later, each.isAfterFound ? u"found or back"_s : u"gone"_s);
    };

    SECTION("before the child was gone, with both times and what to do")
    {
        const auto refused = write(u"2026-11-03T19:00"_s);
        CHECK_FAILS(refused, Error::Code::Refused);
        CHECK(refused.error().message.startsWith(
            QString(each.words + u" gone (%1)"_s)
                .arg(u"Tue 3 Nov 2026, 20:00"_s, u"Tue 3 Nov 2026, 19:00"_s)));
        CHECK(refused.error().message.contains(u"Check both times."));
        CHECK(record.entriesOf(episode, each.kind).isEmpty());
        INFO("while nobody says when they were found, anything since may be");
        REQUIRE_OK(write(u"2026-11-03T20:00"_s));
    }
    SECTION("from when they were last seen, where that is earlier")
    {
        REQUIRE_OK(record->append(episode, lastSeen(exactly(u"2026-11-03T17:00"_s))));
        CHECK_FAILS(write(u"2026-11-03T16:59"_s), Error::Code::Refused);
        REQUIRE_OK(write(u"2026-11-03T19:00"_s));
    }
    SECTION("nobody knows when they were noticed missing")
    {
        const auto hidden = record->start({ { {}, u"Ben"_s } }, Moment::notKnown(), {});
        REQUIRE_OK(hidden);
        REQUIRE_OK(record->append(hidden->first(), dated(exactly(u"2026-11-01T19:00"_s))));
    }
    SECTION("before they were found")
    {
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T23:00"_s) }));
        const auto refused = write(u"2026-11-03T22:59"_s);
        CHECK(refused.has_value() != each.isAfterFound);
        if (!refused)
            CHECK(refused.error().message.startsWith(
                words(u"Tue 3 Nov 2026, 23:00"_s, u"Tue 3 Nov 2026, 22:59"_s)));
        INFO("in hospital, before they are back");
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-04T11:00"_s) }));
        REQUIRE_OK(write(u"2026-11-04T09:00"_s));
    }
    SECTION("of the first find, written after they were lost again and found")
    {
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T21:00"_s) }));
        REQUIRE_OK(record->append(episode,
            { Entry::Kind::Category, exactly(u"2026-11-03T23:00"_s), {}, {},
                { { u"category.kind"_s, Answer::code(u"missing"_s) } } }));
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Returned, exactly(u"2026-11-04T08:00"_s) }));
        REQUIRE_OK(write(u"2026-11-03T22:00"_s));
    }
    SECTION("about, and of the day alone")
    {
        REQUIRE_OK(
            record->append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T23:00"_s) }));
        REQUIRE_OK(record->append(episode, dated(Moment::about(at(u"2026-11-03T22:10"_s)))));
        REQUIRE_OK(record->append(episode, dated(Moment::on(QDate(2026, 11, 3)))));
        CHECK_FAILS(
            record->append(episode, dated(Moment::on(QDate(2026, 11, 2)))), Error::Code::Refused);
    }
    SECTION("a line from before the find was moved can still be corrected")
    {
        const EntryId found
            = record.append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T21:00"_s) });
        const auto line = write(u"2026-11-03T22:00"_s);
        REQUIRE_OK(line);
        REQUIRE_OK(record->correct(
            found, { Entry::Kind::Located, exactly(u"2026-11-04T09:00"_s) }, u"mistyped"_s));
        NewEntry same = dated(exactly(u"2026-11-03T22:00"_s));
        same.saidBy = u"Teacher"_s;
        const auto corrected = record->correct(*line, same, u"Who said it"_s);
        REQUIRE_OK(corrected);
        INFO("but not to another time that cannot be");
        CHECK(record->correct(*corrected, dated(exactly(u"2026-11-03T22:30"_s)), u"x"_s).has_value()
            != each.isAfterFound);
        REQUIRE_OK(write(u"2026-11-04T09:00"_s));
    }
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "Times: nobody is told of an absence before the child was last seen, nor more than 12 hours "
    "before they were noticed missing",
    "[record][times]")
{
    TestRecord record;
    const auto started = record->start({ { {}, u"Ada"_s } }, exactly(u"2026-11-03T20:00"_s), {});
    REQUIRE_OK(started);
    const EpisodeId episode = started->first();
    const bool isCall = GENERATE(true, false);
    const auto tell = [&](const QString &when) {
        return record->append(episode,
            isCall ? NewEntry { Entry::Kind::PoliceCall, exactly(u"2026-11-03T21:00"_s), {}, u"1"_s,
                { { u"call.at"_s, Answer::moment(exactly(when)) } } }
                   : NewEntry { Entry::Kind::Notice, exactly(when), {}, u"responsible-authority"_s,
                       { { u"notice.outcome"_s, Answer::code(u"told"_s) } } });
    };
    const auto refused = tell(u"2026-11-01T17:15"_s);
    CHECK_FAILS(refused, Error::Code::Refused);
    CHECK(refused.error().message.startsWith(
        u"Nobody can have been told (Sun 1 Nov 2026, 17:15) of this absence before "
        "Tue 3 Nov 2026, 08:00. Check both times."_s));
    CHECK_FAILS(tell(u"2026-11-03T07:59"_s), Error::Code::Refused);
    CHECK(FactFold(record.facts(episode)).calls().all().isEmpty());
    REQUIRE_OK(tell(u"2026-11-03T08:00"_s));
    REQUIRE_OK(record->append(episode, lastSeen(exactly(u"2026-11-03T18:30"_s))));
    CHECK_FAILS(tell(u"2026-11-03T18:29"_s), Error::Code::Refused);
    REQUIRE_OK(tell(u"2026-11-03T18:30"_s));
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Times: nobody is missing or away again in an absence that is over", "[record][times]")
{
    TestRecord record;
    record.time.set(at(u"2026-11-04T12:00"_s));
    const auto started = record->start({ { {}, u"Ada"_s } }, exactly(u"2026-11-03T20:00"_s), {});
    REQUIRE_OK(started);
    const EpisodeId episode = started->first();
    const auto write = [&](Entry::Kind kind, const QString &when, const Answers &answers = {}) {
        return record->append(episode, { kind, exactly(when), {}, {}, answers });
    };
    const auto missing = [&](const QString &when) {
        return write(
            Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    };
    const auto checkOver = [&](const QString &over) {
        const auto refused = missing(u"2026-11-04T02:00"_s);
        CHECK_FAILS(refused, Error::Code::Refused);
        CHECK(refused.error().message.startsWith(u"This absence was over (%1) before"_s.arg(over)));
        CHECK(refused.error().message.contains(u"Ctrl+M"_s));
    };
    const auto hospital = Answers { { u"located.place"_s, Answer::code(u"hospital"_s) } };
    SECTION("back")
    {
        REQUIRE_OK(write(Entry::Kind::Returned, u"2026-11-03T20:30"_s));
        checkOver(u"Tue 3 Nov 2026, 20:30"_s);
        INFO("a line of before that, however late it is written");
        REQUIRE_OK(missing(u"2026-11-03T20:10"_s));
    }
    SECTION("ended in hospital")
    {
        REQUIRE_OK(write(Entry::Kind::Located, u"2026-11-03T20:10"_s, hospital));
        REQUIRE_OK(write(Entry::Kind::Ending, u"2026-11-03T20:30"_s,
            { { u"ending.kind"_s, Answer::code(u"hospital"_s) } }));
        checkOver(u"Tue 3 Nov 2026, 20:30"_s);
    }
    SECTION("back, and nobody knows when: when it was written at the latest")
    {
        record.time.set(at(u"2026-11-03T21:00"_s));
        REQUIRE_OK(record->append(episode,
            { Entry::Kind::Returned, {}, {}, {}, { { u"returned.at"_s, Answer::notKnown() } } }));
        record.time.set(at(u"2026-11-04T12:00"_s));
        CHECK_FAILS(missing(u"2026-11-04T02:00"_s), Error::Code::Refused);
        REQUIRE_OK(missing(u"2026-11-03T20:50"_s));
    }
    SECTION("lost again from hospital, before they are back")
    {
        REQUIRE_OK(write(Entry::Kind::Located, u"2026-11-03T20:10"_s, hospital));
        const auto lost = missing(u"2026-11-04T02:00"_s);
        REQUIRE_OK(lost);
        INFO("its words can be put right once they are back");
        REQUIRE_OK(write(Entry::Kind::Returned, u"2026-11-04T09:00"_s));
        REQUIRE_OK(record->correct(*lost,
            { Entry::Kind::Category, exactly(u"2026-11-04T02:00"_s), {}, {},
                { { u"category.kind"_s, Answer::code(u"missing"_s) },
                    { u"category.reason"_s, Answer::text(u"Ran off"_s) } } },
            u"Why"_s));
    }
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Times: the rest of a form that is written field by field is let in with its first line",
    "[record][times]")
{
    TestRecord record(Setting::Kind::ReturnInterviewService);
    record.time.set(at(u"2026-11-04T12:00"_s));
    const auto started = record->start({ { {}, u"Ada"_s } }, exactly(u"2026-11-03T20:00"_s), {});
    REQUIRE_OK(started);
    const EpisodeId episode = started->first();
    const auto say = [&](const QString &field) {
        return record->append(episode,
            { Entry::Kind::Interview, exactly(u"2026-11-03T22:00"_s), {}, {},
                { { field, Answer::text(u"x"_s) } } });
    };
    REQUIRE_OK(say(u"interview.before"_s));
    REQUIRE_OK(record->append(episode, { Entry::Kind::Located, exactly(u"2026-11-03T23:00"_s) }));
    REQUIRE_OK(say(u"interview.away"_s));
}

TEST_CASE("Stop time: whoever checks longer writes why, and so does whoever has no plan (R18)",
    "[record][rules]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const auto until = [](const QString &when, const QString &why = {}) {
        NewEntry stop { Entry::Kind::StopTime, exactly(u"2026-11-03T22:00"_s), {}, u"set"_s,
            { { u"stop.at"_s, Answer::moment(exactly(when)) } } };
        if (!why.isEmpty())
            stop.answers.insert(u"stop.reason"_s, Answer::text(why));
        return stop;
    };
    const auto stopAt = [&](const EpisodeId &episode) {
        return assess(record.facts(episode), record.time.now()).stop.at;
    };
    SECTION("no plan")
    {
        const EpisodeId episode = record.start(child);
        const auto refused = record->append(episode, until(u"2026-11-03T22:30"_s));
        CHECK_FAILS(refused, Error::Code::Refused);
        CHECK(refused.error().message
            == u"No plan says how long to check. Write why this time, then set it again.");
        CHECK_FAILS(
            record->append(episode, until(u"2026-11-03T22:30"_s, u" "_s)), Error::Code::Refused);
        REQUIRE_OK(record->append(episode, until(u"2026-11-03T22:30"_s, u"The bus is late"_s)));
        CHECK(stopAt(episode) == at(u"2026-11-03T22:30"_s));
        INFO("sooner needs no reason");
        REQUIRE_OK(record->append(episode, until(u"2026-11-03T22:20"_s)));
        CHECK(stopAt(episode) == at(u"2026-11-03T22:20"_s));
    }
    SECTION("a plan of 30 minutes")
    {
        REQUIRE_OK(record->savePlacement({ {}, child, QDate(2026, 1, 5), {},
            { { u"placement.plan-minutes"_s, Answer::text(u"30"_s) } } }));
        const EpisodeId episode = record.start(child);
        const EntryId plan = record.entriesOf(episode, Entry::Kind::StopTime).first().id;
        const auto refused = record->append(episode, until(u"2026-11-05T22:00"_s));
        CHECK_FAILS(refused, Error::Code::Refused);
        CHECK(refused.error().message
            == u"Checking ends at Tue 3 Nov 2026, 22:30. Write why you check longer, until Thu 5 "
               "Nov 2026, 22:00, then set it again.");
        CHECK_FAILS(
            record->correct(plan, until(u"2026-11-05T22:00"_s), u"x"_s), Error::Code::Refused);
        CHECK(stopAt(episode) == at(u"2026-11-03T22:30"_s));
        REQUIRE_OK(record->append(episode, until(u"2026-11-03T22:20"_s)));
        CHECK_FAILS(record->append(episode, until(u"2026-11-03T22:30"_s)), Error::Code::Refused);
        REQUIRE_OK(record->append(episode, until(u"2026-11-03T22:30"_s, u"He rang"_s)));
        CHECK(stopAt(episode) == at(u"2026-11-03T22:30"_s));
    }
}
