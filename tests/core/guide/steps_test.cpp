// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/steps.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("setDues: late first, then what has no time, then by time", "[guide][steps]")
{
    Night night;
    night.reported(u"2026-11-03T18:20"_s);
    night.add(Entry::Kind::PoliceCall, u"2026-11-03T18:21"_s,
        { { u"call.review-at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T19:00"_s))) } });
    const Situation situation = night.situationAt(u"2026-11-03T20:00"_s);
    REQUIRE(situation.dues.size() >= 3);
    CHECK(situation.dues.first().subject == u"review");
    CHECK(situation.dues.first().isLate);
    bool isTimed = false;
    for (qsizetype index = 1; index < situation.dues.size(); ++index) {
        isTimed = isTimed || situation.dues.at(index).at.isValid();
        CHECK((!isTimed || situation.dues.at(index).at.isValid()));
    }
}

TEST_CASE("setDues: the police's review is owed until they have spoken then or later (R3)",
    "[guide][steps]")
{
    Night night;
    const auto call = [&](const QString &when, const QString &review = {}) {
        Answers answers { { u"call.number"_s, Answer::code(u"101"_s) } };
        if (!review.isEmpty())
            answers.insert(u"call.review-at"_s, Answer::moment(Moment::exactly(at(review))));
        night.add(Entry::Kind::PoliceCall, when, answers);
    };
    const auto review = [&](const QString &now) {
        for (const Due &due : night.situationAt(now).dues) {
            if (due.subject == u"review")
                return due.at.toString(u"HH:mm"_s) + (due.isLate ? u", late"_s : u""_s);
        }
        return QString();
    };
    call(u"2026-11-03T18:00"_s, u"2026-11-03T20:00"_s);
    CHECK(review(u"2026-11-03T19:00"_s) == u"20:00");
    call(u"2026-11-03T19:30"_s);
    CHECK(review(u"2026-11-03T19:31"_s) == u"20:00");
    CHECK(review(u"2026-11-03T20:01"_s) == u"20:00, late");
    SECTION("with no new time")
    {
        call(GENERATE(u"2026-11-03T20:00"_s, u"2026-11-03T21:00"_s));
        CHECK(review(u"2026-11-04T12:00"_s) == QString());
    }
    SECTION("with a new time")
    {
        call(u"2026-11-03T20:10"_s, u"2026-11-03T23:00"_s);
        CHECK(review(u"2026-11-03T20:11"_s) == u"23:00");
        CHECK(review(u"2026-11-03T23:01"_s) == u"23:00, late");
    }
    SECTION("the police say what they call it, then or later")
    {
        const auto grade = [&](const Answer &given, const QString &field = u"grading.risk"_s) {
            night.add(Entry::Kind::Grading, u"2026-11-03T20:30"_s,
                { { field, Answer::code(u"high"_s) }, { u"grading.at"_s, given } });
        };
        grade(Answer::moment(Moment::exactly(at(u"2026-11-03T19:59"_s))));
        INFO("before, on that day, or no grading");
        CHECK(review(u"2026-11-03T20:31"_s) == u"20:00, late");
        grade(Answer::moment(Moment::on(QDate(2026, 11, 3))));
        CHECK(review(u"2026-11-03T20:31"_s) == u"20:00, late");
        grade(Answer::moment(Moment::exactly(at(u"2026-11-03T20:20"_s))), u"grading.collar"_s);
        CHECK(review(u"2026-11-03T20:31"_s) == u"20:00, late");
        grade(Answer::moment(
            Moment::exactly(at(GENERATE(u"2026-11-03T20:00"_s, u"2026-11-03T20:20"_s)))));
        CHECK(review(u"2026-11-03T20:31"_s) == QString());
    }
    SECTION("a form in which only what was agreed is filled in is no call")
    {
        night.add(Entry::Kind::PoliceCall, u"2026-11-03T20:10"_s,
            { { u"call.agreed"_s, Answer::text(u"We wait"_s) } });
        CHECK(review(u"2026-11-03T20:11"_s) == u"20:00, late");
    }
    SECTION("a call from before that is written down later is none then, in all of its lines")
    {
        for (const Answers &answers : { Answers { { u"call.number"_s, Answer::code(u"101"_s) } },
                 Answers { { u"call.at"_s,
                     Answer::moment(Moment::exactly(at(u"2026-11-03T19:50"_s))) } } })
            night.add(Entry::Kind::PoliceCall, u"2026-11-03T20:20"_s, answers, u"2"_s);
        CHECK(review(u"2026-11-03T20:21"_s) == u"20:00, late");
    }
    SECTION("found, and lost again when it had gone by: it was for the search before")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T19:40"_s,
            { { u"located.place"_s, Answer::code(u"friends-family"_s) } });
        CHECK(review(u"2026-11-03T19:41"_s) == QString());
        night.add(Entry::Kind::Category, u"2026-11-03T21:00"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        CHECK(review(u"2026-11-03T21:01"_s) == QString());
    }
    SECTION("found, and lost again before it: it stands")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T19:40"_s,
            { { u"located.place"_s, Answer::code(u"friends-family"_s) } });
        night.add(Entry::Kind::Category, u"2026-11-03T19:50"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        CHECK(review(u"2026-11-03T19:51"_s) == u"20:00");
    }
    SECTION("nobody knows when they speak again: the time that was agreed stands")
    {
        night.add(Entry::Kind::PoliceCall, u"2026-11-03T19:40"_s,
            { { u"call.number"_s, Answer::code(u"101"_s) },
                { u"call.review-at"_s, Answer::notKnown() } });
        CHECK(review(u"2026-11-03T20:01"_s) == u"20:00, late");
    }
}

TEST_CASE("assess: absent, and high once the police think so: what is asked at high risk, both "
          "gradings in the log, another review (R3)",
    "[guide][steps]")
{
    Night night;
    const auto graded = [&](const QString &when, const QString &risk, const QString &review) {
        night.add(Entry::Kind::PoliceCall, when,
            { { u"call.number"_s, Answer::code(u"101"_s) },
                { u"call.review-at"_s, Answer::moment(Moment::exactly(at(review))) } });
        night.add(Entry::Kind::Grading, when, { { u"grading.risk"_s, Answer::code(risk) } });
    };
    const QStringList ofHighRisk { u"health-professional"_s, u"missing-persons-bureau-high"_s,
        u"social-care-high"_s, u"senior-officer-high"_s, u"media-high"_s,
        u"family-support-high"_s };
    const auto asked = [&](const QString &now) {
        const Situation situation = night.situationAt(now);
        QStringList ids;
        for (const NoticeRow &row : situation.notices) {
            if (ofHighRisk.contains(row.subject) && !row.mayApply)
                ids << row.subject;
        }
        for (const ClockRow &row : situation.clocks) {
            if (ofHighRisk.contains(row.id) && !row.mayApply && row.isRunning())
                ids << row.id;
        }
        return ids;
    };
    graded(u"2026-11-03T18:00"_s, u"absent"_s, u"2026-11-03T20:00"_s);
    CHECK(asked(u"2026-11-03T18:01"_s) == QStringList());
    graded(u"2026-11-03T20:05"_s, u"high"_s, u"2026-11-03T21:00"_s);
    CHECK(asked(u"2026-11-03T20:06"_s) == ofHighRisk);
    const QList<Due> dues = night.situationAt(u"2026-11-03T20:06"_s).dues;
    CHECK(std::count_if(dues.cbegin(), dues.cend(), [](const Due &due) {
        return due.subject == u"review" && due.at == at(u"2026-11-03T21:00"_s);
    }) == 1);
    QStringList risks;
    for (const Entry &line : night.fold().all(Entry::Kind::Grading))
        risks << line.answer(u"grading.risk"_s).value();
    CHECK(risks == QStringList { u"absent"_s, u"high"_s });
}

TEST_CASE("setDues: a red flag makes the report due now, before anything else", "[guide][steps]")
{
    Night night;
    night.add(Entry::Kind::StopTime, u"2026-11-03T16:45"_s,
        { { u"stop.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T17:30"_s))) } },
        u"plan"_s);
    CHECK(night.situationAt(u"2026-11-03T17:00"_s).dues.first().at == at(u"2026-11-03T17:30"_s));
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"exploitation"_s);
    const Due first = night.situationAt(u"2026-11-03T17:01"_s).dues.first();
    CHECK(first.step == StepId::Report);
    CHECK_FALSE(first.at.isValid());
}

TEST_CASE("setSteps: who will not come back is described, away or missing", "[guide][steps]")
{
    Night night;
    const auto isAsked = [&](const QString &now) {
        const Situation situation = night.situationAt(now);
        const bool isDue = std::any_of(situation.dues.cbegin(), situation.dues.cend(),
            [](const Due &due) { return due.subject == u"category"; });
        CHECK(isDue == situation.isToBeDescribed);
        CHECK((!isDue || situation.shouldReportNow || situation.nextStep == StepId::WhileMissing));
        return isDue;
    };
    const auto check = [&](const QString &when, const QString &outcome) {
        night.add(Entry::Kind::Check, when, { { u"check.outcome"_s, Answer::code(outcome) } },
            u"ring-child"_s);
    };
    const auto describe = [&](const QString &when, const QString &kind) {
        night.add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(kind) } });
    };
    CHECK_FALSE(isAsked(u"2026-11-03T17:00"_s));
    check(u"2026-11-03T17:00"_s, u"will-not-return"_s);
    CHECK(isAsked(u"2026-11-03T17:01"_s));

    SECTION("either way it is said, until they say so again")
    {
        describe(u"2026-11-03T17:05"_s, u"missing"_s);
        CHECK_FALSE(isAsked(u"2026-11-03T17:06"_s));
        check(u"2026-11-03T19:00"_s, u"will-not-return"_s);
        CHECK(isAsked(u"2026-11-03T19:01"_s));
        describe(u"2026-11-03T19:05"_s, u"away"_s);
        CHECK_FALSE(isAsked(u"2026-11-03T19:06"_s));
    }
    SECTION("the same check says otherwise, another does not")
    {
        night.add(Entry::Kind::Check, u"2026-11-03T17:02"_s,
            { { u"check.outcome"_s, Answer::code(u"no-answer"_s) } }, u"school"_s);
        CHECK(isAsked(u"2026-11-03T17:03"_s));
        check(u"2026-11-03T17:04"_s, u"spoke-safe"_s);
        CHECK_FALSE(isAsked(u"2026-11-03T17:05"_s));
    }
    SECTION("a danger comes first")
    {
        night.add(Entry::Kind::RedFlag, u"2026-11-03T17:02"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"exploitation"_s);
        CHECK(isAsked(u"2026-11-03T17:03"_s));
        CHECK(night.situationAt(u"2026-11-03T17:03"_s).nextStep == StepId::Report);
    }
    SECTION("being back ends it")
    {
        night.back(u"2026-11-03T18:00"_s);
        CHECK_FALSE(isAsked(u"2026-11-03T18:01"_s));
    }
}

TEST_CASE("setSteps: the next thing follows the night", "[guide][steps]")
{
    Night night;
    CHECK(night.situationAt(u"2026-11-03T17:00"_s).nextStep == StepId::FirstChecks);
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"exploitation"_s);
    CHECK(night.situationAt(u"2026-11-03T17:01"_s).nextStep == StepId::Report);
    night.reported(u"2026-11-03T17:05"_s);
    CHECK(night.situationAt(u"2026-11-03T17:06"_s).nextStep == StepId::Tell);
    for (const QString &subject : { u"responsible-authority"_s, u"parents"_s, u"iro"_s })
        night.add(Entry::Kind::Notice, u"2026-11-03T17:10"_s,
            { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, subject);
    CHECK(night.situationAt(u"2026-11-03T17:11"_s).nextStep == StepId::WhileMissing);
    night.back(u"2026-11-03T20:15"_s);
    const Situation back = night.situationAt(u"2026-11-03T20:16"_s);
    CHECK(back.nextStep == StepId::Return);
    CHECK(back.step(StepId::Report).state == Step::State::Finished);
}

TEST_CASE("setSteps: steps are seven, in order, with words of their own", "[guide][steps]")
{
    Night night;
    const Situation situation = night.situationAt(u"2026-11-03T17:00"_s);
    REQUIRE(situation.steps.size() == 7);
    for (int index = 0; index < 7; ++index) {
        CHECK(static_cast<int>(situation.steps.at(index).id) == index);
        CHECK_FALSE(situation.steps.at(index).title.isEmpty());
        CHECK(stepFromStorage(toStorage(situation.steps.at(index).id))
            == situation.steps.at(index).id);
    }
}
