// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/fact_fold.h"
#include "core/record/form_session.h"
#include "tests/core/guide/night.h"
#include "tests/core/record/test_record.h"
#include "tests/support/raw_sql.h"

using namespace homeward;
using namespace homeward::test;

namespace {

const Form &form(const QString &id)
{
    const Form *found = forms::find(id);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("FormSession: a field left becomes a fact, once", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const auto open = [&] {
        FormSession session(
            *record, episode, form(u"clothing"_s), {}, FormSession::Commit::EachField);
        REQUIRE_OK(session.load());
        return session;
    };
    FormSession session = open();
    const QString field = u"clothing.worn"_s;
    CHECK(session.settle(field) == false);
    REQUIRE_OK(session.keepDraft(field, Answer::text(u"blue co"_s), u"blue co"_s));
    REQUIRE_OK(session.keepDraft(field, Answer::text(u"blue coat"_s), u"blue coat "_s));
    CHECK(record.entriesOf(episode, Entry::Kind::Fact).isEmpty());
    CHECK(session.hasDrafts());
    CHECK(session.answers().value(field).value() == u"blue coat");

    record.reopen();
    FormSession again = open();
    CHECK(again.hasDrafts());
    CHECK(again.typed(field) == u"blue coat ");
    CHECK(again.settle(field, u"Mum"_s) == true);
    CHECK_FALSE(again.hasDrafts());
    CHECK(again.answers().value(field).value() == u"blue coat");
    CHECK(record->drafts(episode.toStorage())->isEmpty());
    const auto facts = record.entriesOf(episode, Entry::Kind::Fact);
    REQUIRE(facts.size() == 1);
    CHECK(facts.first().saidBy == u"Mum");
    CHECK(facts.first().happened == Moment::exactly(record.time.now()));

    SECTION("typing the same again writes nothing")
    {
        REQUIRE_OK(again.keepDraft(field, Answer::text(u"blue coat"_s), u"blue coat"_s));
        CHECK(again.settle(field) == false);
        CHECK(record->drafts(episode.toStorage())->isEmpty());
        CHECK(record.entriesOf(episode, Entry::Kind::Fact).size() == 1);
    }
    SECTION("emptying it takes the fact back")
    {
        REQUIRE_OK(again.keepDraft(field, Answer(), u""_s));
        CHECK(again.settle(field, u"Mum"_s) == true);
        CHECK_FALSE(open().answers().contains(field));
        CHECK(record.entriesOf(episode, Entry::Kind::Fact).size() == 2);
    }
    SECTION("a field of another form is refused")
    {
        CHECK_FAILS(
            again.keepDraft(u"looks.hair"_s, Answer::text(u"x"_s), u"x"_s), Error::Code::Refused);
    }
}

TEST_CASE("FormSession: what is not understood stays a draft", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    FormSession session(*record, episode, form(u"last-seen"_s), {}, FormSession::Commit::EachField);
    REQUIRE_OK(session.load());
    REQUIRE_OK(session.keepDraft(u"last-seen.at"_s, Answer(), u"half pa"_s));
    REQUIRE_OK(session.keepDraft(u"last-seen.place"_s, Answer::notKnown(), {}));
    REQUIRE_OK(session.settleAll());
    CHECK(session.typed(u"last-seen.at"_s) == u"half pa");
    CHECK(session.hasDrafts());
    const auto facts = record.entriesOf(episode, Entry::Kind::Fact);
    REQUIRE(facts.size() == 1);
    CHECK(facts.first().answers == Answers { { u"last-seen.place"_s, Answer::notKnown() } });

    SECTION("and what cannot be is refused, the draft still there")
    {
        const Answer tomorrow = Answer::moment(Moment::exactly(at(u"2026-11-04T09:00"_s)));
        REQUIRE_OK(session.keepDraft(u"last-seen.at"_s, tomorrow, u"tomorrow 9"_s));
        CHECK_FAILS(session.settle(u"last-seen.at"_s), Error::Code::Refused);
        CHECK(record->drafts(episode.toStorage())->size() == 1);
        CHECK(session.typed(u"last-seen.at"_s) == u"tomorrow 9");
    }
}

TEST_CASE("FormSession: what a profile never keeps stays a draft until it is out", "[record][form]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    const QString field = u"phone.social"_s;
    const auto type = [&](FormSession &session, const QString &text) {
        REQUIRE_OK(session.keepDraft(field, Answer::text(text), text));
        return session.settle(field);
    };
    FormSession session(*record, child, form(u"child.phone"_s));
    REQUIRE_OK(session.load());
    CHECK(type(session, u"Snap ada_99"_s) == true);
    CHECK_FAILS(type(session, u"Snap ada_99, pw: fox12"_s), Error::Code::Refused);
    CHECK_FALSE(session.settleAll());
    CHECK(record->profile(child)->child.answer(field).value() == u"Snap ada_99");
    CHECK(record->factHistory(child, field)->size() == 1);

    record.reopen();
    FormSession again(*record, child, form(u"child.phone"_s));
    REQUIRE_OK(again.load());
    CHECK(again.typed(field) == u"Snap ada_99, pw: fox12");
    CHECK(type(again, u"Snap ada_99, her aunt knows the password"_s) == true);
    CHECK_FALSE(again.hasDrafts());
}

TEST_CASE("FormSession: a profile field becomes a fact of the child", "[record][form]")
{
    TestRecord record;
    const ChildId child = record.addChild(u"Ada"_s);
    FormSession session(*record, child, form(u"child.looks"_s));
    REQUIRE_OK(session.load());
    REQUIRE_OK(session.keepDraft(u"looks.hair"_s, Answer::text(u"brown"_s), u"brown"_s));
    CHECK(session.settle(u"looks.hair"_s, u"Mum"_s) == true);
    CHECK(record->profile(child)->child.facts.value(u"looks.hair"_s)
        == ProfileFact { Answer::text(u"brown"_s), u"Mum"_s, record.time.now() });
    CHECK(record->drafts(child.toStorage())->isEmpty());
    REQUIRE_OK(session.keepDraft(u"looks.hair"_s, {}, u""_s));
    CHECK(session.settle(u"looks.hair"_s) == true);
    CHECK(record->profile(child)->child.facts.isEmpty());
    CHECK_FAILS(session.commit({}), Error::Code::Refused);
}

TEST_CASE("FormSession: a call's fields belong to one call and its time", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    FormSession call(
        *record, episode, form(u"police-call"_s), u"call-1"_s, FormSession::Commit::EachField);
    REQUIRE_OK(call.load());
    const QDateTime rang = record.time.now();
    REQUIRE_OK(call.keepDraft(u"call.reference"_s, Answer::text(u"URN 123"_s), u"URN 123"_s));
    CHECK(call.settle(u"call.reference"_s) == true);
    record.time.set(rang.addSecs(300));
    REQUIRE_OK(call.keepDraft(u"call.handler"_s, Answer::text(u"Pat"_s), u"Pat"_s));
    CHECK(call.settle(u"call.handler"_s) == true);
    const auto calls = record.entriesOf(episode, Entry::Kind::PoliceCall);
    REQUIRE(calls.size() == 2);
    CHECK(calls.at(0).happened == Moment::exactly(rang));
    CHECK(calls.at(1).happened == Moment::exactly(rang));

    FormSession other(
        *record, episode, form(u"police-call"_s), u"call-2"_s, FormSession::Commit::EachField);
    REQUIRE_OK(other.load());
    CHECK(other.answers().isEmpty());
    REQUIRE_OK(call.load());
    CHECK(call.answers().size() == 2);
}

TEST_CASE("FormSession: what was offered before a child was lost again is no answer about the next "
          "return (R48)",
    "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const auto open = [&] {
        FormSession session(
            *record, episode, form(u"interview-offer"_s), {}, FormSession::Commit::EachField);
        REQUIRE_OK(session.load());
        return session;
    };
    const auto answer = [&](const QString &field, const Answer &said) {
        FormSession offer = open();
        REQUIRE_OK(offer.keepDraft(field, said, u"x"_s));
        REQUIRE_OK(offer.settle(field));
        record.time.set(record.time.now().addSecs(60));
    };
    const auto write = [&](Entry::Kind kind, const Answers &answers) {
        REQUIRE_OK(record->append(
            episode, { kind, Moment::exactly(record.time.now()), {}, {}, answers }, {}));
        record.time.set(record.time.now().addSecs(60));
    };
    const QString answered = u"offer.answer"_s;
    write(Entry::Kind::Located, {});
    answer(answered, Answer::code(u"declined"_s));
    answer(u"offer.by"_s, Answer::text(u"Ms Lund"_s));
    write(Entry::Kind::Category, { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    CHECK(open().answers().isEmpty());

    const QDateTime lost = record.time.now();
    answer(answered, Answer::code(u"declined"_s));
    answer(u"offer.by"_s, Answer::text(u"Mr Shaw"_s));
    CHECK(open().answers().value(u"offer.by"_s).value() == u"Mr Shaw");
    const QList<Entry> lines = record.entriesOf(episode, Entry::Kind::InterviewOffer);
    REQUIRE(lines.size() == 4);
    CHECK(lines.at(1).happened == lines.at(0).happened);
    CHECK(lines.at(2).happened == Moment::exactly(lost));
    CHECK(lines.at(3).happened == Moment::exactly(lost));
}

TEST_CASE("FormSession: a check is one entry, and its drafts go with it", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    FormSession check(*record, episode, form(u"check"_s), u"room"_s, FormSession::Commit::Together);
    REQUIRE_OK(check.load());
    CHECK_FAILS(check.commit({}), Error::Code::Refused);
    REQUIRE_OK(check.keepDraft(u"check.note"_s, Answer::text(u"window open"_s), u"window open"_s));
    CHECK_FAILS(check.settle(u"check.note"_s), Error::Code::Refused);
    const Moment now = Moment::exactly(record.time.now());
    const Answers outcome { { u"check.outcome"_s, Answer::code(u"gone"_s) } };

    SECTION("committed")
    {
        const auto written = check.commit(now, u"Jo"_s, outcome);
        REQUIRE_OK(written);
        const Entry entry = record.entry(episode, *written);
        CHECK(entry.kind == Entry::Kind::Check);
        CHECK(entry.subject == u"room");
        CHECK(entry.saidBy == u"Jo");
        CHECK(entry.answers.size() == 2);
        CHECK_FALSE(check.hasDrafts());
        CHECK(check.answers().isEmpty());
    }
    SECTION("nothing is dropped when the entry cannot be written")
    {
        record.rawSql(u"CREATE TRIGGER fault BEFORE DELETE ON drafts "
                      "BEGIN SELECT raise(ABORT, 'fault'); END"_s);
        CHECK_FAILS(check.commit(now, {}, outcome), Error::Code::Sql);
        CHECK(record.entriesOf(episode, Entry::Kind::Check).isEmpty());
        CHECK(check.hasDrafts());
        record.rawSql(u"DROP TRIGGER fault"_s);
        REQUIRE_OK(check.commit(now, {}, outcome));
    }
    CHECK(record->drafts(episode.toStorage())->isEmpty());
    REQUIRE_OK(check.load());
    CHECK(check.answers().isEmpty());
}

TEST_CASE("FormSession: one question alone can be written, and what else is typed stays",
    "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    FormSession session(
        *record, episode, form(u"notice"_s), u"iro"_s, FormSession::Commit::Together);
    REQUIRE_OK(session.load());
    const QString why = u"notice.late-reason"_s;
    const QString note = u"notice.note"_s;
    const Moment now = Moment::exactly(record.time.now());
    CHECK_FAILS(session.commitOnly(why, now), Error::Code::Refused);
    REQUIRE_OK(session.keepDraft(note, Answer::text(u"half a word"_s), u"half a word"_s));
    REQUIRE_OK(session.keepDraft(why, Answer::text(u"No signal"_s), u"No signal"_s));
    CHECK_FAILS(session.commitOnly(u"call.number"_s, now), Error::Code::Refused);
    REQUIRE_OK(session.commitOnly(why, now));
    const auto lines = record.entriesOf(episode, Entry::Kind::Notice);
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().answers == Answers { { why, Answer::text(u"No signal"_s) } });
    CHECK(lines.first().subject == u"iro");
    CHECK(lines.first().happened == now);
    CHECK_FALSE(session.answers().contains(why));
    CHECK(session.answers().value(note).value() == u"half a word");
    const auto drafts = record->drafts(episode.toStorage());
    REQUIRE_OK(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().field == note);
    FormSession byField(*record, episode, form(u"clothing"_s), {}, FormSession::Commit::EachField);
    CHECK_FAILS(byField.commitOnly(u"clothing.worn"_s, now), Error::Code::Refused);
}

TEST_CASE("FormSession: each action is something new, and its draft comes back", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const auto session = [&] {
        return FormSession(*record, episode, form(u"action"_s), {}, FormSession::Commit::Together);
    };
    FormSession first = session();
    REQUIRE_OK(first.keepDraft(
        u"action.what"_s, Answer::text(u"Look at the station"_s), u"Look at the station"_s));
    FormSession again = session();
    REQUIRE_OK(again.load());
    CHECK(again.answers().value(u"action.what"_s).value() == u"Look at the station");
    const Moment now = Moment::exactly(record.time.now());
    const auto one = again.commit(now);
    REQUIRE_OK(one);
    REQUIRE_OK(again.keepDraft(u"action.what"_s, Answer::text(u"Ring Ros"_s), u"Ring Ros"_s));
    const auto two = again.commit(now);
    REQUIRE_OK(two);
    const QString subject = record.entry(episode, *one).subject;
    CHECK_FALSE(subject.isEmpty());
    CHECK(subject != record.entry(episode, *two).subject);
}

TEST_CASE("FormSession: an answer that was hidden again is not said", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    FormSession notice(
        *record, episode, form(u"notice"_s), u"iro"_s, FormSession::Commit::Together);
    REQUIRE_OK(notice.load());
    REQUIRE_OK(notice.keepDraft(u"notice.reason"_s, Answer::text(u"on leave"_s), u"on leave"_s));
    const auto told = notice.commit(Moment::exactly(record.time.now()), {},
        { { u"notice.outcome"_s, Answer::code(u"told"_s) } });
    REQUIRE_OK(told);
    CHECK(record.entry(episode, *told).answers.keys() == QStringList { u"notice.outcome"_s });
}

TEST_CASE("FormSession: back is back, with nothing else filled in", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const auto commit = [&](const QString &form) {
        FormSession session(
            *record, episode, *forms::find(form), {}, FormSession::Commit::Together);
        REQUIRE_OK(session.load());
        return session.commit(Moment::exactly(record.time.now()));
    };
    CHECK_FAILS(commit(u"note"_s), Error::Code::Refused);
    REQUIRE_OK(commit(u"located"_s));
    REQUIRE_OK(commit(u"returned"_s));
    CHECK(record.summary(episode).state == EpisodeSummary::State::Returned);
}

TEST_CASE("FormSession: a time that nobody knows is not the time of writing", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    int withTime = 0;
    for (const Entry::Kind kind : everyKind()) {
        const QStringList ids = forms::idsOf(kind);
        if (ids.isEmpty() || !forms::isWrittenAsOne(kind) || !form(ids.first()).timeField())
            continue;
        ++withTime;
        CAPTURE(ids.first().toStdString());
        const QString at = form(ids.first()).timeField()->id;
        FormSession session(
            *record, episode, form(ids.first()), u"s"_s, FormSession::Commit::Together);
        REQUIRE_OK(session.load());
        CHECK(session.happened(now) == now);
        REQUIRE_OK(session.keepDraft(at, Answer::notKnown(), {}));
        CHECK(session.happened(now) == Moment::notKnown());
    }
    CHECK(withTime >= 5);

    FormSession back(*record, episode, form(u"returned"_s), {}, FormSession::Commit::Together);
    REQUIRE_OK(back.load());
    REQUIRE_OK(back.keepDraft(u"returned.at"_s, Answer::notKnown(), {}));
    REQUIRE_OK(back.commit(back.happened(now)));
    CHECK_FALSE(record.entriesOf(episode, Entry::Kind::Returned).first().happened.isKnown());
    CHECK_FALSE(FactFold(record.facts(episode)).event(Trigger::Returned).isKnown());
    CHECK(record.summary(episode).state == EpisodeSummary::State::Returned);
}

TEST_CASE("FormSession: what the police call it anew is of its own time (R3)", "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    FormSession grading(*record, episode, form(u"grading"_s), {}, FormSession::Commit::EachField);
    REQUIRE_OK(grading.load());
    const auto write = [&](const QString &field, const Answer &answer) {
        REQUIRE_OK(grading.keepDraft(field, answer, {}));
        CHECK(grading.settle(field) == true);
    };
    const QDateTime first = record.time.now();
    write(u"grading.risk"_s, Answer::code(u"absent"_s));
    record.time.set(first.addSecs(60));
    write(u"grading.words"_s, Answer::text(u"Absent"_s));
    const QDateTime second = first.addSecs(7200);
    record.time.set(second);
    write(u"grading.risk"_s, Answer::code(u"high"_s));
    record.time.set(second.addSecs(60));
    write(u"grading.officer"_s, Answer::text(u"PS Hall"_s));
    QList<QDateTime> times;
    for (const Entry &line : record.entriesOf(episode, Entry::Kind::Grading))
        times << line.happened.instant();
    CHECK(times == QList<QDateTime> { first, first, second, second });
    CHECK(FactFold(record.facts(episode)).answer(u"grading.risk"_s).value() == u"high");
}

TEST_CASE(
    "FormSession: an earlier grading that is typed late does not take the place of a later one "
    "(R3)",
    "[record][form]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const QDateTime start = record.time.now();
    FormSession grading(*record, episode, form(u"grading"_s), {}, FormSession::Commit::EachField);
    REQUIRE_OK(grading.load());
    const auto write = [&](int minute, const QString &field, const Answer &answer) {
        record.time.set(start.addSecs(60 * minute));
        REQUIRE_OK(grading.keepDraft(field, answer, {}));
        CHECK(grading.settle(field) == true);
    };
    const auto given
        = [&](int minute) { return Answer::moment(Moment::exactly(start.addSecs(60 * minute))); };
    const auto risk
        = [&] { return FactFold(record.facts(episode)).answer(u"grading.risk"_s).value(); };
    write(185, u"grading.risk"_s, Answer::code(u"high"_s));
    write(186, u"grading.at"_s, given(180));
    CHECK(risk() == u"high");
    write(240, u"grading.at"_s, given(20));
    write(241, u"grading.risk"_s, Answer::code(u"absent"_s));
    CHECK(risk() == u"high");
    INFO("both stay in the log");
    CHECK(record.entriesOf(episode, Entry::Kind::Grading).size() == 4);
    write(300, u"grading.risk"_s, Answer::code(u"medium"_s));
    CHECK(risk() == u"medium");
}

TEST_CASE("FormSession: a correction begins with what the line says", "[record][form][correction]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Moment called = Moment::exactly(at(u"2026-11-03T21:30"_s));
    const EntryId id = record.append(episode,
        { Entry::Kind::PoliceCall, called, {}, u"1"_s,
            { { u"call.reference"_s, Answer::text(u"P-12"_s) } } });
    const auto open = [&] {
        FormSession session(*record, episode, logItems(record.facts(episode).log).first());
        REQUIRE_OK(session.load());
        return session;
    };
    FormSession session = open();
    CHECK(session.form().fields().size() == 3);
    CHECK(session.answers().value(u"call.reference"_s).value() == u"P-12");
    CHECK(session.answers().value(session.whenField()).toMoment() == called);
    CHECK_FAILS(session.correct(), Error::Code::Refused);

    REQUIRE_OK(session.keepDraft(u"call.reference"_s, Answer::text(u"P-21"_s), u"P-21"_s));
    CHECK_FAILS(session.correct(), Error::Code::Refused);
    REQUIRE_OK(session.keepDraft(
        session.reasonField(), Answer::text(u"Turned round"_s), u"Turned round"_s));

    SECTION("what is typed is there again after a crash, and goes with the correction")
    {
        record.reopen();
        FormSession again = open();
        CHECK(again.typed(again.reasonField()) == u"Turned round");
        REQUIRE_OK(again.correct());
        const FactFold fold(record.facts(episode));
        CHECK(fold.answer(u"call.reference"_s).value() == u"P-21");
        CHECK(fold.first(Entry::Kind::PoliceCall)->subject == u"1");
        CHECK(fold.first(Entry::Kind::PoliceCall)->happened == called);
        CHECK(record->drafts(episode.toStorage())->isEmpty());
    }
    SECTION("what somebody else corrected meanwhile is said, and nothing typed is lost")
    {
        const NewEntry other { Entry::Kind::PoliceCall, called, {}, u"1"_s,
            { { u"call.reference"_s, Answer::text(u"P-13"_s) } } };
        REQUIRE_OK(record->correct(id, other, u"misheard"_s));
        CHECK_FAILS(session.correct(), Error::Code::Changed);
        FormSession again = open();
        CHECK(again.answers().value(u"call.reference"_s).value() == u"P-21");
        REQUIRE_OK(again.correct());
        CHECK(FactFold(record.facts(episode)).answer(u"call.reference"_s).value() == u"P-21");
    }
    SECTION("a time that is not understood, or taken away, stops it")
    {
        const QString when = session.whenField();
        REQUIRE_OK(session.keepDraft(when, Answer(), u"teatime"_s));
        CHECK_FAILS(session.correct(), Error::Code::Refused);
        REQUIRE_OK(session.keepDraft(when, Answer::notKnown(), {}));
        CHECK_FAILS(session.correct(), Error::Code::Refused);
        const Moment earlier = Moment::exactly(at(u"2026-11-03T21:20"_s));
        REQUIRE_OK(session.keepDraft(when, Answer::moment(earlier), u"2120"_s));
        REQUIRE_OK(session.correct());
        CHECK(FactFold(record.facts(episode)).first(Entry::Kind::PoliceCall)->happened == earlier);
    }
}

TEST_CASE("FormSession: the time of being back is the form's own", "[record][form][correction]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    record.time.set(at(u"2026-11-03T23:00"_s));
    (void)record.append(episode, { Entry::Kind::Returned, Moment::exactly(record.time.now()) });
    const LogItem line = logItems(record.facts(episode).log).last();
    FormSession session(*record, episode, line);
    REQUIRE_OK(session.load());
    CHECK(session.form().field(session.whenField()) == nullptr);
    CHECK(session.answers().value(u"returned.at"_s).toMoment().instant() == record.time.now());
    const Moment earlier = Moment::exactly(at(u"2026-11-03T22:40"_s));
    REQUIRE_OK(session.keepDraft(u"returned.at"_s, Answer::moment(earlier), u"2240"_s));
    REQUIRE_OK(session.keepDraft(
        session.reasonField(), Answer::text(u"Came earlier"_s), u"Came earlier"_s));

    SECTION("and moves the line")
    {
        REQUIRE_OK(session.correct());
        CHECK(FactFold(record.facts(episode)).first(Entry::Kind::Returned)->happened == earlier);
    }
    SECTION("and counts for nothing when they are not back")
    {
        REQUIRE_OK(session.takeBack());
        CHECK(record.summary(episode).state == EpisodeSummary::State::Open);
        CHECK(record->drafts(episode.toStorage())->isEmpty());
    }
}
