// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/guide/coming_to_light.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

using How = ComingToLight::How;

EntryId say(Night &night, const QString &question, const Answer &answer, const QString &saidBy = {},
    const QString &written = u"2026-11-04T09:00"_s)
{
    return night.fact(comingToLightPrefix + question, answer, saidBy, written);
}

ComingToLight read(const Night &night) { return comingToLight(night.facts.log); }

} // namespace

TEST_CASE("comingToLight: each way of coming to light is read, and said in words", "[guide][light]")
{
    struct Case
    {
        QString code;
        How how;
        bool isLater;
        bool isByOthers;
        QStringList sentences;
    };
    const Case each = GENERATE_COPY(values<Case>({
        { u"here"_s, How::Here, false, false, {} },
        { u"police"_s, How::Police, false, true, { u"The police told us: Ms Khan"_s } },
        { u"other-authority"_s, How::OtherAuthority, false, true,
            { u"Another authority told us: Ms Khan"_s } },
        { u"found-out-later"_s, How::FoundOutLater, true, false,
            { u"Never reported, came out later: Ms Khan"_s } },
    }));
    CAPTURE(each.code.toStdString());
    Night night;
    CHECK(read(night) == ComingToLight());
    CHECK(inSentences(read(night)).isEmpty());
    say(night, u"how"_s, Answer::code(each.code));
    say(night, u"who"_s, Answer::text(u"Ms Khan"_s));
    const ComingToLight light = read(night);
    CHECK(light.how == each.how);
    CHECK(light.isFoundOutLater() == each.isLater);
    CHECK(light.isToldByOthers() == each.isByOthers);
    CHECK(inSentences(light) == each.sentences);
}

TEST_CASE("comingToLight: every code of the question is known", "[guide][light]")
{
    for (const Choice &way : forms::field(u"light.how"_s)->choices) {
        CAPTURE(way.code.toStdString());
        Night night;
        say(night, u"how"_s, Answer::code(way.code));
        CHECK(read(night).how.has_value());
    }
}

TEST_CASE("comingToLight: part of a school day, with which lessons", "[guide][light]")
{
    Night night;
    const EntryId yes = say(night, u"part-of-day"_s, Answer::yes());
    CHECK(inSentences(read(night)) == QStringList { u"Part of a school day"_s });
    say(night, u"lessons"_s, Answer::text(u"third and fourth"_s));
    CHECK(inSentences(read(night)) == QStringList { u"Part of a school day: third and fourth"_s });

    SECTION("corrected to the whole day: the lessons say nothing any more")
    {
        say(night, u"part-of-day"_s, Answer::no());
        night.facts.log.last().corrects = yes;
        CHECK(inSentences(read(night)).isEmpty());
    }
    SECTION("taken back")
    {
        night.add(Entry::Kind::Note, u"2026-11-04T10:00"_s);
        night.facts.log.last().corrects = yes;
        CHECK_FALSE(read(night).isPartOfDay);
    }
}

TEST_CASE("comingToLight: where two differ, what was chosen counts", "[guide][light]")
{
    Night night;
    const EntryId school = say(night, u"part-of-day"_s, Answer::yes(), u"The school"_s);
    say(night, u"part-of-day"_s, Answer::no(), u"Sam Reed"_s, u"2026-11-04T09:30"_s);
    CHECK_FALSE(read(night).isPartOfDay);
    night.add(Entry::Kind::SourceChosen, u"2026-11-04T10:00"_s,
        { { u"source-chosen.entry"_s, Answer::text(school.toStorage()) } }, u"light.part-of-day"_s);
    CHECK(read(night).isPartOfDay);
}

TEST_CASE("authorityNotice: since when, whether the record is flagged and health thought of (R32)",
    "[guide][light]")
{
    Night night;
    say(night, u"how"_s, Answer::code(u"police"_s));
    CHECK(authorityNotice(read(night)).sentences.isEmpty());
    say(night, u"how"_s, Answer::code(u"other-authority"_s));
    say(night, u"who"_s, Answer::text(u"Anytown Council"_s));
    AuthorityNotice notice = authorityNotice(read(night));
    CHECK(notice.isOpen);
    CHECK(notice.sentences
        == QStringList {
            u"Another authority (Anytown Council) told us that this child is missing; nobody wrote "
            "down when."_s,
            u"Nobody wrote down whether the record at social care says so."_s,
            u"Nobody wrote down whether telling health and others was thought about."_s });

    say(night, u"at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T19:00"_s))));
    say(night, u"flagged"_s, Answer::yes());
    say(night, u"health"_s, Answer::no());
    notice = authorityNotice(read(night));
    CHECK(notice.isOpen);
    CHECK(notice.sentences
        == QStringList {
            u"Another authority (Anytown Council) told us that this child is missing (Tue 3 Nov "
            "2026, 19:00)."_s,
            u"The record at social care says so."_s,
            u"Whether to tell health and others was not thought about yet."_s });

    say(night, u"health"_s, Answer::yes());
    notice = authorityNotice(read(night));
    CHECK_FALSE(notice.isOpen);
    CHECK(notice.sentences.last() == u"It was thought about whether to tell health and others.");
}

TEST_CASE("comingToLight: who told us knows of it: no missing report is owed, and what runs from "
          "the report runs from then (R7, R32)",
    "[guide][light]")
{
    Night night(GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s));
    night.facts.setting.kind = GENERATE(Setting::Kind::FosterHome, Setting::Kind::ChildrensHome);
    night.add(Entry::Kind::StopTime, u"2026-11-03T16:46"_s,
        { { u"stop.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T17:45"_s))) } });
    const QString now = u"2026-11-05T09:00"_s;
    const auto isReportDue = [&] {
        const Situation situation = night.situationAt(now);
        return std::any_of(situation.dues.cbegin(), situation.dues.cend(), [](const Due &due) {
            return due.subject == u"police"
                || (due.subject.isEmpty()
                    && (due.step == StepId::Report || due.step == StepId::FirstChecks));
        });
    };
    const auto isDue = [&](const QString &subject) {
        const Situation situation = night.situationAt(now);
        return std::any_of(situation.dues.cbegin(), situation.dues.cend(),
            [&](const Due &due) { return due.subject == subject; });
    };
    const auto policeRow = [&] {
        QList<NoticeRow> rows = night.situationAt(now).notices;
        rows.removeIf([](const NoticeRow &row) { return row.subject != u"police"; });
        return rows;
    };
    CHECK(isReportDue());
    CHECK(policeRow().size() == 1);

    SECTION("the police")
    {
        say(night, u"how"_s, Answer::code(u"police"_s));
        CHECK_FALSE(isReportDue());
        CHECK(policeRow().isEmpty());
        CHECK(isDue(u"responsible-authority"_s));
        CHECK(night.situationAt(now).isReported);
        CHECK(night.fold().event(Trigger::Reported) == night.fold().event(Trigger::Noticed));
        const Moment told = Moment::exactly(at(u"2026-11-03T18:00"_s));
        say(night, u"at"_s, Answer::moment(told));
        CHECK(night.fold().event(Trigger::Reported) == told);
        CHECK(isDue(u"daily-contact"_s));
        const QList<ClockRow> clocks = night.situationAt(now).clocks;
        const auto daily = std::find_if(clocks.cbegin(), clocks.cend(),
            [](const ClockRow &row) { return row.id == u"daily-contact"; });
        REQUIRE(daily != clocks.cend());
        CHECK(daily->startWords == u"the police told us: Tue 3 Nov 2026, 18:00");
        INFO("a call later on starts nothing later");
        night.reported(u"2026-11-03T21:00"_s);
        CHECK(night.fold().event(Trigger::Reported) == told);
        INFO("whoever knows that they are gone hears that they are back, and checks on them");
        night.back(u"2026-11-04T20:00"_s);
        CHECK(isDue(u"police-back"_s));
        CHECK(night.situationAt(now).signOffMissing.contains(
            u"the police check on return: done, or not and why"_s));
    }
    SECTION("the police, and what is a danger after that they have not heard")
    {
        say(night, u"how"_s, Answer::code(u"police"_s));
        say(night, u"at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T18:00"_s))));
        night.add(Entry::Kind::RedFlag, u"2026-11-03T18:00"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"risky-person"_s);
        CHECK_FALSE(isDue(u"ring-again"_s));
        night.add(Entry::Kind::RedFlag, u"2026-11-03T18:01"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"weather-place"_s);
        CHECK(isDue(u"ring-again"_s));
    }
    SECTION("another authority: the report is theirs, and it is asked whether they made it")
    {
        say(night, u"how"_s, Answer::code(u"other-authority"_s));
        CHECK_FALSE(isReportDue());
        CHECK_FALSE(night.situationAt(now).isReported);
        REQUIRE(policeRow().size() == 1);
        CHECK_FALSE(policeRow().first().isOurs);
        CHECK(
            policeRow().first().text == u"Ask the authority that told us whether the police know");
        INFO("a danger the police hear from here as well");
        night.add(Entry::Kind::RedFlag, u"2026-11-03T18:00"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"risky-person"_s);
        CHECK(isReportDue());
        CHECK(isDue(u"responsible-authority"_s));
    }
    SECTION("lost again: whoever lost them reports it, whoever told us the first time")
    {
        say(night, u"how"_s, Answer::code(GENERATE(u"police"_s, u"other-authority"_s)));
        night.add(Entry::Kind::Located, u"2026-11-04T10:00"_s);
        CHECK_FALSE(isReportDue());
        night.add(Entry::Kind::Category, u"2026-11-04T12:00"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        CHECK(isReportDue());
    }
    SECTION("a service that interviews reports nothing anyway")
    {
        night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
        say(night, u"how"_s, Answer::code(u"police"_s));
        CHECK_FALSE(night.situationAt(now).isReported);
    }
}
