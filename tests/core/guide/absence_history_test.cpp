// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/absence_history.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;

namespace {

QDateTime now() { return at(u"2026-11-03T18:00"_s); }

/// Begun at noon so many days ago, and over after so many minutes.
EarlierEpisode absence(int daysAgo, int minutes = 60)
{
    EarlierEpisode absence;
    absence.since = at(u"2026-11-03T12:00"_s).addDays(-daysAgo);
    absence.ended = absence.since.addSecs(qint64(minutes) * 60);
    absence.back = Moment::exactly(absence.ended);
    return absence;
}

EarlierEpisode openAbsence()
{
    EarlierEpisode open;
    open.since = at(u"2026-11-03T12:00"_s);
    return open;
}

EarlierEpisode dayless()
{
    EarlierEpisode absence;
    absence.back = Moment();
    return absence;
}

/// What a log without a name says of an absence that began at noon.
EarlierEpisode read(const Night &night, const QString &ending = {})
{
    EpisodeSummary summary;
    summary.since = at(u"2026-11-03T12:00"_s);
    summary.ending = ending;
    return earlierEpisode(night.facts.episode, summary, effectiveLog(night.facts.log));
}

} // namespace

TEST_CASE("absenceHistory: how often, in all and lately, by local days", "[guide][history]")
{
    struct Case
    {
        QString about;
        QList<int> daysAgo;
        int inYear;
        int in90Days;
        int in30Days;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { u"none"_s, {}, 0, 0, 0 },
        { u"one today"_s, { 0 }, 1, 1, 1 },
        { u"one long ago"_s, { 4000 }, 0, 0, 0 },
        { u"each side of every edge"_s, { 0, 30, 31, 90, 91, 365, 366 }, 6, 4, 2 },
    }));
    CAPTURE(each.about);
    QList<EarlierEpisode> absences;
    for (const int days : each.daysAgo)
        absences << absence(days);
    const AbsenceHistory history = absenceHistory(absences, now());
    CHECK(history.inAll == each.daysAgo.size());
    CHECK(history.inYear == each.inYear);
    CHECK(history.in90Days == each.in90Days);
    CHECK(history.in30Days == each.in30Days);
    CHECK(history.undated == 0);
}

TEST_CASE("absenceHistory: an absence is of the day it was in England, whatever day it was in UTC",
    "[guide][history]")
{
    struct Case
    {
        QString began; ///< UTC
        QString day; ///< in England
        QString now; ///< the same
        int in30Days;
        int in90Days;
        int inYear;
    };
    // In summer it is the next day here from 23:00 in UTC on.
    const Case each = GENERATE(values<Case>({
        { u"2026-06-30T23:30Z"_s, u"2026-07-01"_s, u"2026-07-31T12:00"_s, 1, 1, 1 },
        { u"2026-06-30T22:30Z"_s, u"2026-06-30"_s, u"2026-07-31T12:00"_s, 0, 1, 1 },
        { u"2026-06-30T23:30Z"_s, u"2026-07-01"_s, u"2026-09-29T12:00"_s, 0, 1, 1 },
        { u"2026-06-30T22:30Z"_s, u"2026-06-30"_s, u"2026-09-29T12:00"_s, 0, 0, 1 },
        { u"2025-06-30T23:30Z"_s, u"2025-07-01"_s, u"2026-07-01T12:00"_s, 0, 0, 1 },
        { u"2025-06-30T22:30Z"_s, u"2025-06-30"_s, u"2026-07-01T12:00"_s, 0, 0, 0 },
        // The first and the last night of summer time, and a look at them just after midnight.
        { u"2026-03-29T23:30Z"_s, u"2026-03-30"_s, u"2026-04-29T00:30"_s, 1, 1, 1 },
        { u"2026-03-28T23:30Z"_s, u"2026-03-28"_s, u"2026-04-28T00:30"_s, 0, 1, 1 },
        { u"2026-10-24T23:30Z"_s, u"2026-10-25"_s, u"2026-11-24T00:30"_s, 1, 1, 1 },
        { u"2026-10-25T23:30Z"_s, u"2026-10-25"_s, u"2026-11-25T00:30"_s, 0, 1, 1 },
    }));
    CAPTURE(each.began, each.now);
    EpisodeSummary summary;
    summary.since = at(each.began);
    EarlierEpisode unread;
    unread.since = summary.since;
    const EarlierEpisode read = earlierEpisode({}, summary, {});
    CHECK(read.day == QDate::fromString(each.day, Qt::ISODate));
    for (const EarlierEpisode &absence : { read, unread }) {
        const AbsenceHistory history = absenceHistory({ absence }, at(each.now));
        CHECK(history.in30Days == each.in30Days);
        CHECK(history.in90Days == each.in90Days);
        CHECK(history.inYear == each.inYear);
    }
}

TEST_CASE("earlierEpisode: of one that nobody dated, noticing gives the day it was in England",
    "[guide][history]")
{
    Night night;
    night.facts.log.first().happened = Moment::exactly(at(u"2026-06-30T23:30Z"_s));
    CHECK(earlierEpisode(night.facts.episode, {}, effectiveLog(night.facts.log)).day
        == QDate(2026, 7, 1));
}

TEST_CASE("absenceHistory: a length is time that passed, over both changes of the clock",
    "[guide][history]")
{
    struct Case
    {
        QString began;
        QString back;
        int hours;
    };
    const Case each = GENERATE(values<Case>({
        { u"2026-03-28T23:00"_s, u"2026-03-29T04:00"_s, 4 },
        { u"2026-10-24T23:00"_s, u"2026-10-25T04:00"_s, 6 },
    }));
    EarlierEpisode night;
    night.since = at(each.began);
    night.ended = at(each.back);
    night.back = Moment::exactly(night.ended);
    CHECK(absenceHistory({ night }, now()).usual == each.hours * 3600);
}

TEST_CASE("absenceHistory: a day without a time counts, and nobody's day counts in all alone",
    "[guide][history]")
{
    EarlierEpisode day;
    day.day = QDate(2026, 10, 30);
    const AbsenceHistory history = absenceHistory({ day, dayless() }, now());
    CHECK(history.inAll == 2);
    CHECK(history.in30Days == 1);
    CHECK(history.undated == 1);
    CHECK(history.measured == 0);
    CHECK(inSentences(history).contains(u"Absences of which nobody knows the day: 1."_s));
    CHECK(inSentences(history).contains(u"How long they were away is not written down."_s));
}

TEST_CASE(
    "absenceHistory: the middle and the longest of those whose length is known", "[guide][history]")
{
    struct Case
    {
        QString about;
        QList<int> minutes;
        qint64 usual;
        qint64 longest;
        QString sentence;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { u"one"_s, { 90 }, 90, 90, u"Length, known of one: 1 h 30 min."_s },
        { u"two: half way"_s, { 60, 180 }, 120, 180,
            u"Usual length (the middle of 2): 2 h. Longest: 3 h."_s },
        { u"three in any order"_s, { 600, 30, 60 }, 60, 600,
            u"Usual length (the middle of 3): 1 h. Longest: 10 h."_s },
    }));
    CAPTURE(each.about);
    QList<EarlierEpisode> absences;
    for (const int minutes : each.minutes)
        absences << absence(10, minutes);
    // Neither changes a length: one goes on, of the other nobody knows when they were back.
    absences << openAbsence() << dayless();
    const AbsenceHistory history = absenceHistory(absences, now());
    CHECK(history.measured == each.minutes.size());
    CHECK(history.usual == each.usual * 60);
    CHECK(history.longest == each.longest * 60);
    CHECK(history.open == 1);
    const QStringList sentences = inSentences(history);
    CHECK(sentences.contains(each.sentence));
    CHECK(sentences.contains(u"Not over yet, and not in the length: 1."_s));
}

TEST_CASE("absenceHistory: what was the same most often, however it was typed", "[guide][history]")
{
    struct Case
    {
        QString about;
        QStringList said; ///< the newest first
        Recurring expected;
        QString sentence;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { u"nobody wrote it down"_s, { QString(), QString() }, {}, {} },
        { u"once"_s, { QString(), u"Fetched by staff."_s }, { u"Fetched by staff"_s, 1, 1 },
            u"How they came back: Fetched by staff."_s },
        { u"most often"_s, { u"By bus"_s, u"fetched  by staff"_s, u"Fetched by staff."_s },
            { u"fetched by staff"_s, 2, 3 },
            u"How they came back most often: fetched by staff (2 of 3)."_s },
        { u"another way each time"_s, { u"By bus"_s, u"On foot"_s }, { u"By bus"_s, 1, 2 },
            u"How they came back differs each time. Written down last: By bus."_s },
    }));
    CAPTURE(each.about);
    QList<EarlierEpisode> absences;
    for (const QString &said : each.said) {
        absences << absence(10);
        absences.last().cameBack = said;
    }
    const AbsenceHistory history = absenceHistory(absences, now());
    CHECK(history.cameBack == each.expected);
    const QStringList sentences = inSentences(history);
    CHECK((each.sentence.isEmpty() || sentences.contains(each.sentence)));
    CHECK(sentences.filter(u"came back"_s).isEmpty() == each.sentence.isEmpty());
}

TEST_CASE("absenceHistory: where no place comes twice, the kind of place may", "[guide][history]")
{
    const auto found = [](const QString &where, const QString &kind) {
        EarlierEpisode each = absence(10);
        each.locatedWhere = where;
        each.locatedPlace = kind;
        return each;
    };
    const EarlierEpisode park = found(u"Skate park"_s, u"public-place"_s);
    const EarlierEpisode station = found(u"Station"_s, u"public-place"_s);
    const EarlierEpisode hospital = found({}, u"hospital"_s);
    CHECK(absenceHistory({ park, station, hospital }, now()).found
        == Recurring { u"Outside, or in a public place"_s, 2, 3 });
    CHECK(absenceHistory({ station, park, park }, now()).found
        == Recurring { u"Skate park"_s, 2, 3 });
    CHECK(absenceHistory({ hospital }, now()).found == Recurring { u"In hospital"_s, 1, 1 });
}

TEST_CASE("absenceHistory: hurt is counted of those who were asked, and silence is no comfort",
    "[guide][history]")
{
    const auto back = [](const Answer &hurt) {
        EarlierEpisode each = absence(10);
        each.hurt = hurt;
        return each;
    };
    const auto said = [](const QList<EarlierEpisode> &absences) {
        return inSentences(absenceHistory(absences, now()));
    };
    CHECK(said({ back(Answer::yes()), back(Answer::no()), back({}) })
              .contains(u"Hurt or unwell when back: 1 of the 2 times that it was written down."_s));
    CHECK(said({ back(Answer::no()) })
              .contains(
                  u"Nobody wrote down that they were hurt. That does not mean they were not."_s));
    CHECK(said({ back(Answer::notKnown()) })
              .contains(u"Whether they were hurt is not written down."_s));
}

TEST_CASE(
    "absenceHistory: parts of a school day are counted with the other absences, and what came "
    "out later (R7, R8)",
    "[guide][history]")
{
    QList<EarlierEpisode> absences { absence(1), absence(10), absence(20) };
    const auto said = [&] { return inSentences(absenceHistory(absences, now())); };
    CHECK(said().filter(u"school day"_s).isEmpty());
    CHECK(said().filter(u"came out later"_s).isEmpty());
    absences[0].light.isPartOfDay = true;
    absences[2].light.isPartOfDay = true;
    absences[1].light.how = ComingToLight::How::FoundOutLater;
    CHECK(said().contains(u"Part of a school day: 2 of 3."_s));
    CHECK(said().contains(u"Never reported, came out later: 1 of 3."_s));
    CHECK(said().first().startsWith(u"Absences on this record: 3."_s));
}

TEST_CASE("absenceHistory: no number of times makes the next one smaller (R58)", "[guide][history]")
{
    CHECK(inSentences(absenceHistory({}, now())).isEmpty());
    QList<EarlierEpisode> absences;
    for (const int count : { 1, 2, 7, 65 }) {
        CAPTURE(count);
        while (absences.size() < count) {
            absences << absence(static_cast<int>(absences.size()) * 3);
            absences.last().cameBack = u"By bus"_s;
            absences.last().hurt = Answer::no();
        }
        const QStringList sentences = inSentences(absenceHistory(absences, now()));
        CHECK(sentences.last() == u"Each absence counts as much as the first.");
        const QString text = sentences.join(u' ');
        CHECK(text.startsWith(u"Absences on this record: %1."_s.arg(count)));
        for (const QString &word : { u"only"_s, u"just"_s, u"usually"_s, u"fine"_s, u"again"_s,
                 u"merely"_s, u"always comes"_s })
            CHECK_FALSE(text.contains(word, Qt::CaseInsensitive));
    }
}

TEST_CASE(
    "earlierEpisode: what the log says of an absence, with what was corrected", "[guide][history]")
{
    Night night;
    night.add(Entry::Kind::Sighting, u"2026-11-03T17:00"_s,
        { { u"sighting.with"_s, Answer::text(u"Two boys"_s) } });
    CHECK(read(night).with == u"Two boys");
    CHECK_FALSE(read(night).back);
    CHECK(read(night).day == QDate(2026, 11, 3));
    night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s,
        { { u"located.where"_s, Answer::text(u"Ben's flat"_s) },
            { u"located.place"_s, Answer::code(u"friends-family"_s) },
            { u"located.with"_s, Answer::text(u"Ben"_s) } });
    const EntryId returned = night.add(Entry::Kind::Returned, u"2026-11-03T21:00"_s,
        { { u"returned.brought-by"_s, Answer::text(u"Ben"_s) } });
    EarlierEpisode found = read(night);
    CHECK(found.with == u"Ben");
    CHECK(found.locatedWhere == u"Ben's flat");
    CHECK(found.locatedPlace == u"friends-family");
    CHECK(found.cameBack == u"Brought by Ben");
    night.add(Entry::Kind::Located, u"2026-11-03T20:40"_s,
        { { u"located.place"_s, Answer::code(u"hospital"_s) } }, u"moved-on"_s);
    INFO("where they were found is where they were first");
    CHECK(read(night).locatedWhere == u"Ben's flat");
    CHECK(read(night).locatedPlace == u"friends-family");
    CHECK(read(night).with == u"Ben");
    REQUIRE(found.back);
    CHECK(found.back->instant() == at(u"2026-11-03T21:00"_s));
    CHECK_FALSE(found.hurt.isSettled());

    night.add(Entry::Kind::Returned, u"2026-11-03T20:30"_s,
        { { u"returned.how"_s, Answer::text(u"By bus"_s) } });
    night.facts.log.last().corrects = returned;
    found = read(night);
    CHECK(found.cameBack == u"By bus");
    CHECK(found.back->instant() == at(u"2026-11-03T20:30"_s));
}

TEST_CASE("earlierEpisode: a line that does not say it takes nothing away from one that does",
    "[guide][history]")
{
    Night night;
    const auto found = [&](const QString &when, const QString &where, const QString &subject = {}) {
        night.add(Entry::Kind::Located, when,
            { { u"located.where"_s, Answer::text(where) },
                { u"located.with"_s, Answer::text(u"Ben"_s) } },
            subject);
    };
    found(u"2026-11-03T20:00"_s, u"Ben's flat"_s);
    night.facts.log.last().happened = Moment::on(QDate(2026, 11, 3));
    night.add(Entry::Kind::Located, u"2026-11-03T20:30"_s,
        { { u"located.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T19:40"_s))) } });
    CHECK(read(night).locatedWhere == u"Ben's flat");
    CHECK(read(night).with == u"Ben");
    INFO("lost again, a move is a find, and the place of the first find is not mixed with it");
    night.add(Entry::Kind::Category, u"2026-11-03T21:00"_s,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    CHECK(read(night).locatedWhere == u"Ben's flat");
    found(u"2026-11-03T22:00"_s, u"The station"_s, u"moved-on"_s);
    CHECK(read(night).locatedWhere == u"The station");
    night.add(Entry::Kind::Returned, u"2026-11-03T23:00"_s,
        { { u"returned.how"_s, Answer::text(u"By bus"_s) } });
    night.add(Entry::Kind::Returned, u"2026-11-03T23:10"_s,
        { { u"returned.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T22:50"_s))) } });
    CHECK(read(night).cameBack == u"By bus");
    CHECK(read(night).back == Moment::exactly(at(u"2026-11-03T22:50"_s)));
}

TEST_CASE("earlierEpisode: a sighting of the child alone takes nobody away who was seen with them",
    "[guide][history]")
{
    Night night;
    night.add(Entry::Kind::Sighting, u"2026-11-03T18:00"_s,
        { { u"sighting.with"_s, Answer::text(u"Tyler, in a grey van"_s) } });
    night.add(Entry::Kind::Sighting, u"2026-11-03T19:00"_s);
    CHECK(read(night).with == u"Tyler, in a grey van");
    night.add(Entry::Kind::Sighting, u"2026-11-03T19:30"_s,
        { { u"sighting.with"_s, Answer::text(u"Ben"_s) } });
    CHECK(read(night).with == u"Ben");
}

TEST_CASE("earlierEpisode: of two who say where they were found the one that was chosen is said",
    "[guide][history]")
{
    Night night;
    const auto found = [&](const QString &where, const QString &saidBy) {
        night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s,
            { { u"located.where"_s, Answer::text(where) } }, {}, saidBy);
        return night.facts.log.last().id;
    };
    const EntryId first = found(u"The bus station"_s, u"PC Hale"_s);
    found(u"A flat in Mill Road"_s, u"Ben"_s);
    CHECK(read(night).locatedWhere == u"A flat in Mill Road");
    night.add(Entry::Kind::SourceChosen, u"2026-11-03T21:00"_s,
        { { u"source-chosen.entry"_s, Answer::text(first.toStorage()) } }, u"located.where"_s);
    CHECK(read(night).locatedWhere == u"The bus station");
}

TEST_CASE(
    "earlierEpisode: a yes to being hurt stands, whoever else saw nothing", "[guide][history]")
{
    Night night;
    night.back(u"2026-11-03T21:00"_s);
    const auto say = [&](Entry::Kind kind, const QString &field, const Answer &answer) {
        night.add(kind, u"2026-11-03T21:10"_s, { { field, answer } });
    };
    SECTION("nobody was asked") { CHECK_FALSE(read(night).hurt.isSettled()); }
    SECTION("a plain no")
    {
        say(Entry::Kind::ReturnTalk, u"return.hurt"_s, Answer::no());
        CHECK(read(night).hurt.isNo());
        say(Entry::Kind::Observation, u"seen.hurt"_s, Answer::yes());
        CHECK(read(night).hurt.isYes());
    }
    SECTION("what was said later takes the place of what the same question said")
    {
        say(Entry::Kind::ReturnTalk, u"return.hurt"_s, Answer::yes());
        say(Entry::Kind::ReturnTalk, u"return.hurt"_s, Answer::no());
        CHECK(read(night).hurt.isNo());
    }
    SECTION("but not of what was so at the return before")
    {
        say(Entry::Kind::ReturnTalk, u"return.hurt"_s, Answer::yes());
        night.add(
            Entry::Kind::ReturnTalk, u"2026-11-05T08:00"_s, { { u"return.hurt"_s, Answer::no() } });
        CHECK(read(night).hurt.isYes());
    }
    SECTION("how it ended") { CHECK(read(night, u"seriously-harmed"_s).hurt.isYes()); }
}
