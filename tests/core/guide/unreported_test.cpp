// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/unreported.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

const QString now = u"2026-11-04T09:00"_s;

/// Whether it is asked everywhere where it has to be, and nowhere else.
bool isAsked(const Night &night)
{
    const Situation situation = night.situationAt(now);
    const bool isOwed = situation.isWhyUnreportedOwed;
    CHECK(std::any_of(situation.dues.cbegin(), situation.dues.cend(), [](const Due &due) {
        return due.text == u"The police were not told: why?" && due.step == StepId::Tell;
    }) == isOwed);
    CHECK(situation.signOffMissing.contains(u"why the police were not told, or the call to them"_s)
        == isOwed);
    CHECK(std::any_of(situation.notices.cbegin(), situation.notices.cend(),
              [](const NoticeRow &row) {
                  return row.party == u"police" && row.hint.contains(u"choose “Not told"_s);
              })
        == isOwed);
    return isOwed;
}

void notice(Night &night, const QString &subject, const QString &outcome, const QString &reason)
{
    night.add(Entry::Kind::Notice, u"2026-11-04T08:00"_s,
        { { u"notice.outcome"_s, Answer::code(outcome) },
            { u"notice.reason"_s, Answer::text(reason) } },
        subject);
}

} // namespace

TEST_CASE("unreported: of a child who was missing and is back, and of whom the police never heard, "
          "it is asked why (R21)",
    "[guide][unreported]")
{
    Night night(GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s));
    INFO("while they are missing the report itself is due");
    CHECK_FALSE(isAsked(night));
    night.back(u"2026-11-03T19:00"_s);
    CHECK(isAsked(night));

    SECTION("until the record is signed off, and nothing stands in the way of that")
    {
        night.add(Entry::Kind::Ending, u"2026-11-03T20:00"_s,
            { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } });
        CHECK(isAsked(night));
        night.add(Entry::Kind::SignOff, u"2026-11-04T08:00"_s);
        CHECK(night.situationAt(now).isSignedOff);
    }
    SECTION("a call that was made and is written down late ends it")
    {
        night.add(Entry::Kind::PoliceCall, u"2026-11-04T08:00"_s,
            { { u"call.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T17:00"_s))) },
                { u"call.number"_s, Answer::code(u"101"_s) } });
        CHECK_FALSE(isAsked(night));
    }
    SECTION("what was agreed, and no call, does not")
    {
        night.add(Entry::Kind::PoliceCall, u"2026-11-04T08:00"_s,
            { { u"call.agreed"_s, Answer::text(u"Nothing"_s) } });
        CHECK(isAsked(night));
    }
    SECTION("the reason ends it, and so does that they heard in another way")
    {
        notice(night, u"police"_s, GENERATE(u"not-told"_s, u"told"_s), u"Home within the hour"_s);
        CHECK_FALSE(isAsked(night));
    }
    SECTION("no answer and no reason do not, nor why somebody else was not told")
    {
        notice(night, u"police"_s, u"no-answer"_s, {});
        notice(night, u"police"_s, u"not-told"_s, u" "_s);
        notice(night, u"parents"_s, u"not-told"_s, u"Not safe"_s);
        CHECK(isAsked(night));
    }
}

TEST_CASE(
    "unreported: it is asked however the absence ended, but of a death", "[guide][unreported]")
{
    Night night;
    const auto [ending, isOwed] = GENERATE(table<QString, bool>(
        { { u"hospital"_s, true }, { u"custody"_s, true }, { u"placed-elsewhere"_s, true },
            { u"not-returning"_s, true }, { u"turned-18"_s, true }, { u"seriously-harmed"_s, true },
            { u"died"_s, false }, { u"opened-in-error"_s, false }, { u"duplicate"_s, false } }));
    CAPTURE(ending);
    night.add(
        Entry::Kind::Ending, u"2026-11-03T20:00"_s, { { u"ending.kind"_s, Answer::code(ending) } });
    CHECK(isAsked(night) == isOwed);
}

TEST_CASE("unreported: it is not asked of whom nobody here knew to be missing (R2, R7)",
    "[guide][unreported]")
{
    Night night;
    SECTION("who was only away")
    {
        night.facts.episode.kind = Episode::Kind::Away;
        night.back(u"2026-11-03T19:00"_s);
        CHECK_FALSE(isAsked(night));
    }
    SECTION("but of who was missing before they were away")
    {
        night.add(Entry::Kind::Category, u"2026-11-03T18:00"_s,
            { { u"category.kind"_s, Answer::code(u"away"_s) } });
        night.back(u"2026-11-03T19:00"_s);
        CHECK(isAsked(night));
        notice(night, u"police-away"_s, u"not-told"_s, u"With her aunt from six o'clock"_s);
        CHECK_FALSE(isAsked(night));
    }
    SECTION("of whom others told us, or which came out later")
    {
        night.add(Entry::Kind::Fact, u"2026-11-03T17:00"_s,
            { { u"light.how"_s,
                Answer::code(
                    GENERATE(u"police"_s, u"other-authority"_s, u"found-out-later"_s)) } });
        night.back(u"2026-11-03T19:00"_s);
        CHECK_FALSE(isAsked(night));
    }
    SECTION("where others look for the child")
    {
        night.facts.setting.kind = Setting::Kind::ReturnInterviewService;
        night.back(u"2026-11-03T19:00"_s);
        CHECK_FALSE(isAsked(night));
    }
}

TEST_CASE("unreported: who was lost again after a call needs no reason", "[guide][unreported]")
{
    Night night;
    night.reported(u"2026-11-03T17:00"_s);
    night.add(Entry::Kind::Located, u"2026-11-03T18:00"_s);
    night.add(Entry::Kind::Category, u"2026-11-03T18:30"_s,
        { { u"category.kind"_s, Answer::code(u"missing"_s) } });
    night.back(u"2026-11-03T19:00"_s);
    CHECK_FALSE(isAsked(night));
}

TEST_CASE("mistake: who was told of an absence that never was hears that, and nothing of a return "
          "is due (R87)",
    "[guide][unreported]")
{
    const auto told = [](Night &night, const QString &subject) {
        night.add(Entry::Kind::Notice, u"2026-11-03T17:00"_s,
            { { u"notice.outcome"_s, Answer::code(u"told"_s) } }, subject);
    };
    const auto inError = [](Night &night) {
        night.add(Entry::Kind::Ending, u"2026-11-03T20:00"_s,
            { { u"ending.kind"_s, Answer::code(u"opened-in-error"_s) } });
    };
    const auto dues = [](const Night &night) {
        QStringList texts;
        for (const Due &due : night.situationAt(now).dues)
            texts << due.text;
        return texts;
    };
    Night night(GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s));
    SECTION("nobody was told: it is closed, and nothing is due")
    {
        inError(night);
        const Situation situation = night.situationAt(now);
        CHECK(situation.state == EpisodeSummary::State::Closed);
        CHECK(dues(night) == QStringList());
        CHECK(situation.nextSentence == u"This record counts nowhere. Nothing is left to do.");
        CHECK(situation.step(StepId::Return).state == Step::State::Quiet);
    }
    SECTION("the police and the authority were told")
    {
        night.reported(u"2026-11-03T16:50"_s);
        told(night, u"responsible-authority"_s);
        if (GENERATE(false, true)) {
            INFO("somebody even wrote down a return before they saw that it was a mistake");
            night.back(u"2026-11-03T19:00"_s);
            told(night, u"social-worker-back"_s);
        }
        inError(night);
        Situation situation = night.situationAt(now);
        CHECK(situation.state == EpisodeSummary::State::Returned);
        CHECK(situation.clocks.isEmpty());
        CHECK(situation.nextSentence == u"Tell the police first: this was opened by mistake");
        for (const NoticeRow &row : situation.returnNotices) {
            CHECK(row.subject.startsWith(u"mistake:"));
            CHECK_FALSE(row.text.contains(u"interview"_s));
        }
        Night signedOff = night;
        signedOff.add(Entry::Kind::SignOff, u"2026-11-04T08:00"_s);
        CHECK(signedOff.situationAt(now).state == EpisodeSummary::State::Closed);
        REQUIRE(dues(night).size() >= 2);
        for (const QString &due : dues(night))
            CHECK(due.contains(u"opened by mistake"_s));

        for (const NoticeRow &row : std::as_const(situation.returnNotices))
            told(night, row.subject);
        situation = night.situationAt(now);
        CHECK(situation.state == EpisodeSummary::State::Closed);
        CHECK(dues(night) == QStringList());
        CHECK(situation.nextStep == StepId::Afterwards);
    }
    SECTION("before they were lost again")
    {
        told(night, u"parents"_s);
        night.add(Entry::Kind::Located, u"2026-11-03T18:00"_s);
        night.add(Entry::Kind::Category, u"2026-11-03T18:30"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        inError(night);
        CHECK(dues(night).size() == 1);
    }
    SECTION("somebody who was left out with a reason has nothing to hear")
    {
        notice(night, u"parents"_s, u"not-told"_s, u"Not safe"_s);
        inError(night);
        CHECK(dues(night) == QStringList());
    }
}
