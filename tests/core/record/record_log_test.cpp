// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/fact_fold.h"
#include "tests/core/record/test_record.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Record: an entry comes back exactly as it was said", "[record][log]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const QString text = GENERATE(u"Zoë O'Neill-Müller"_s, QString(10'000, u'ß'),
        u"👩‍👧‍👦 🏃🏽‍♀️"_s, u"مفقودة منذ أمس"_s, u"የጠፋች ልጅ"_s,
        QString(u"before"_s + QChar(0) + u"after"_s),
        QString(u"half a character "_s + QChar(0xd83d)));
    const QString kept = QString::fromUtf8(text.toUtf8());
    const EntryId id = record.append(episode,
        { Entry::Kind::Sighting, Moment::about(at(u"2026-11-03T21:50"_s)), text, u"subject"_s,
            { { u"sighting.note"_s, Answer::text(text) } } });
    record.reopen();
    const Entry entry = record.entry(episode, id);
    CHECK(entry.answer(u"sighting.note"_s).value().toUtf8() == text.toUtf8());
    CHECK(entry.saidBy == kept);
    CHECK(entry.happened == Moment::about(at(u"2026-11-03T21:50"_s)));
    CHECK(record.time.now().msecsTo(entry.written) < 10);
    CHECK(record.problems().isEmpty());
}

TEST_CASE(
    "Record: a correction stands in the place of its original, and both stay", "[record][log]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const auto seen = [](const QString &time) {
        return NewEntry { Entry::Kind::Sighting, Moment::exactly(at(time)) };
    };
    const EntryId first = record.append(episode, seen(u"2026-11-03T21:10"_s));
    record.time.set(at(u"2026-11-03T22:30"_s));
    CHECK_FAILS(record->correct(first, seen(u"2026-11-03T21:40"_s), u" "_s), Error::Code::Refused);
    CHECK_FAILS(record->correct(first, seen(u"2026-11-03T22:40"_s), u"x"_s), Error::Code::Refused);
    CHECK_FAILS(record->correct(EntryId::make(), seen(u"2026-11-03T21:40"_s), u"x"_s),
        Error::Code::NotFound);
    const auto second = record->correct(first, seen(u"2026-11-03T21:40"_s), u" misheard "_s);
    REQUIRE_OK(second);

    CHECK(record.entry(episode, first).happened == Moment::exactly(at(u"2026-11-03T21:10"_s)));
    CHECK(record.entry(episode, *second).corrects == first);
    CHECK(record.entry(episode, *second).reason == u"misheard");
    const FactFold fold(record.facts(episode));
    REQUIRE(fold.all(Entry::Kind::Sighting).size() == 1);
    CHECK(fold.all(Entry::Kind::Sighting).first().id == *second);
    CHECK(FactFold(record.facts(episode)).event(Trigger::LastSeen).instant()
        == at(u"2026-11-03T21:40"_s));

    CHECK_FAILS(
        record->correct(first, seen(u"2026-11-03T21:50"_s), u"again"_s), Error::Code::Changed);
    REQUIRE_OK(record->correct(*second, seen(u"2026-11-03T21:50"_s), u"again"_s));
    CHECK(FactFold(record.facts(episode)).event(Trigger::LastSeen).instant()
        == at(u"2026-11-03T21:50"_s));
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: the start can be corrected but not taken out, and what was given out neither",
    "[record][log]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const EntryId noticed = record.facts(episode).log.first().id;
    CHECK_FAILS(record->correct(noticed, aNote(u"x"_s), u"mistake"_s), Error::Code::Refused);
    const NewEntry earlier { Entry::Kind::Noticed, Moment::exactly(at(u"2026-11-03T21:00"_s)) };
    REQUIRE_OK(record->correct(noticed, earlier, u"mistake"_s));
    CHECK(record.summary(episode).since == at(u"2026-11-03T21:00"_s));
    Document paper;
    paper.title = u"Report"_s;
    paper.reference = u"2026-0001"_s;
    paper.madeAt = record.time.now();
    REQUIRE_OK(record->disclose(episode, paper, u"police-report"_s, "pdf", record.inFolder({})));
    const EntryId given = record.facts(episode).log.last().id;
    CHECK_FAILS(record->correct(given, aNote(u"x"_s), u"mistake"_s), Error::Code::Refused);
}

TEST_CASE(
    "Record: a line taken back leaves the episode as it was, and stays readable", "[record][log]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const EpisodeSummary before = record.summary(episode);
    const EntryId back
        = record.append(episode, { Entry::Kind::Returned, Moment::exactly(record.time.now()) });
    REQUIRE(record.summary(episode) != before);
    REQUIRE_OK(record->saveDraft(
        { episode.toStorage(), u"correct/returned"_s, back.toStorage(), u"x"_s, {}, u"y"_s, {} }));

    CHECK_FAILS(record->takeBack(back, u" "_s), Error::Code::Refused);
    const auto taken = record->takeBack(
        back, u"wrong child"_s, UsedDrafts { u"correct/returned"_s, back.toStorage() });
    REQUIRE_OK(taken);
    CHECK(record.summary(episode) == before);
    CHECK(record.entry(episode, back).kind == Entry::Kind::Returned);
    CHECK(record.entry(episode, *taken).takesBack());
    CHECK(record->drafts(episode.toStorage())->isEmpty());

    CHECK_FAILS(record->takeBack(back, u"again"_s), Error::Code::Changed);
    CHECK_FAILS(record->correct(*taken, aNote(u"x"_s), u"again"_s), Error::Code::Refused);
    (void)record.append(episode, { Entry::Kind::Returned, Moment::exactly(record.time.now()) });
    CHECK(record.summary(episode).state == EpisodeSummary::State::Returned);
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: what was taken back is so for every child of the line", "[record][log]")
{
    TestRecord record;
    const auto started
        = record->start({ { record.addChild(u"Ada"_s) }, { record.addChild(u"Ben"_s) } },
            Moment::exactly(record.time.now()), {});
    REQUIRE_OK(started);
    NewEntry both { Entry::Kind::Located, Moment::exactly(record.time.now()) };
    both.forAllLinked = true;
    const EntryId found = record.append(started->first(), both);
    REQUIRE(record.summary(started->last()).state == EpisodeSummary::State::Located);
    REQUIRE_OK(record->takeBack(found, u"not them"_s));
    for (const EpisodeId &episode : *started)
        CHECK(record.summary(episode).state == EpisodeSummary::State::Open);
}

TEST_CASE("Record: lines written in the same instant keep their order", "[record][log]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    for (int number = 0; number < 20; ++number)
        (void)record.append(episode, aNote(QString::number(number)));
    int expected = 0;
    for (const Entry &note : record.entriesOf(episode, Entry::Kind::Note))
        CHECK(note.answer(u"note.text"_s).value() == QString::number(expected++));
    CHECK(record.facts(episode).log.first().kind == Entry::Kind::Noticed);
}

TEST_CASE("Record: a summary follows its log", "[record][log]")
{
    TestRecord record;
    const EpisodeId episode = record.start(record.addChild(u"Ada"_s));
    const Moment now = Moment::exactly(record.time.now());
    const auto state = [&] { return record.summary(episode).state; };
    CHECK(state() == EpisodeSummary::State::Open);
    (void)record.append(episode,
        { Entry::Kind::Fact, now, {}, {},
            { { u"last-seen.at"_s,
                Answer::moment(Moment::exactly(at(u"2026-11-03T20:00"_s))) } } });
    CHECK(record.summary(episode).since == at(u"2026-11-03T20:00"_s));
    (void)record.append(episode, { Entry::Kind::Located, now });
    CHECK(state() == EpisodeSummary::State::Located);
    (void)record.append(episode, { Entry::Kind::Returned, now });
    CHECK(state() == EpisodeSummary::State::Returned);
    CHECK(record.summary(episode).ended == record.time.now());
    (void)record.append(episode,
        { Entry::Kind::Ending, now, {}, {},
            { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } });
    (void)record.append(episode,
        { Entry::Kind::SignOff, now, {}, {},
            { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } });
    CHECK(state() == EpisodeSummary::State::Closed);
    CHECK(record->currentEpisodes()->isEmpty());
    CHECK(record->children()->first().openEpisodes == 0);

    SECTION("and a profile edited after that leaves it alone")
    {
        const qsizetype before = record.facts(episode).log.size();
        const ChildId child = record.facts(episode).episode.child;
        REQUIRE_OK(record->setFacts(child, { { u"looks.hair"_s, Answer::text(u"red"_s) } }));
        CHECK(record.facts(episode).log.size() == before);
    }
    CHECK(record.problems().isEmpty());
}

TEST_CASE("Record: an entry of an episode that is not there is refused", "[record][log]")
{
    TestRecord record;
    CHECK_FAILS(record->append(EpisodeId::make(), aNote(u"x"_s)), Error::Code::NotFound);
    CHECK_FAILS(record->facts(EpisodeId::make()), Error::Code::NotFound);
}
