// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/situation.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

const QString tellPolice = u"Tell the police if the child may be harmed where they are"_s;
const QString howTheyAre
    = u"Find out how the child is where they are: ring, ask their social worker, or go there "
      u"where that is safe"_s;
const QString ringNow = u"Ring the police now. You do not need to fill anything in first."_s;
const QString whenBack = u"Stay in touch with them. When they are back, write down when and how."_s;

struct AwayNight : Night
{
    void described(const QString &when, const QString &kind)
    {
        add(Entry::Kind::Category, when, { { u"category.kind"_s, Answer::code(kind) } });
    }
    void located(const QString &when, const QString &place = u"friends-family"_s)
    {
        add(Entry::Kind::Located, when, { { u"located.place"_s, Answer::code(place) } });
    }
    void planUntil(const QString &when)
    {
        add(Entry::Kind::StopTime, u"2026-11-03T16:45"_s,
            { { u"stop.at"_s, Answer::moment(Moment::exactly(at(when))) } }, u"plan"_s);
    }
    void told(const QString &when, const QStringList &subjects, const QString &how = u"told"_s)
    {
        for (const QString &subject : subjects)
            add(Entry::Kind::Notice, when, { { u"notice.outcome"_s, Answer::code(how) } }, subject);
    }
    void reached(const QString &when)
    {
        add(Entry::Kind::ContactAttempt, when,
            { { u"attempt.outcome"_s, Answer::code(u"answered"_s) } });
    }
};

/// Each thing that is due, in order: what it is about, or its words; with "late" where it is.
QStringList dues(const Situation &situation)
{
    QStringList all;
    for (const Due &due : situation.dues)
        all << (due.subject.isEmpty() ? due.text : due.subject) + (due.isLate ? u", late"_s : u""_s)
                + (due.at.isValid() ? due.at.toString(u", HH:mm"_s) : QString());
    return all;
}

const QStringList four { u"police-away"_s, u"responsible-authority"_s, u"parents"_s, u"iro"_s };
const QStringList fourAndHow = four + QStringList { u"wellbeing-away"_s };
const QStringList three = four.mid(1);

} // namespace

TEST_CASE("away: no report of a missing child, but four are told and how the child is is found out "
          "(R2)",
    "[guide][away]")
{
    AwayNight night;
    const bool hasPlan = GENERATE(false, true);
    if (hasPlan)
        night.planUntil(u"2026-11-03T17:15"_s);
    night.described(u"2026-11-03T17:00"_s, u"away"_s);
    for (const QString &now : { u"2026-11-03T17:01"_s, u"2026-11-03T18:05"_s }) {
        CAPTURE(hasPlan, now);
        const Situation away = night.situationAt(now);
        CHECK(away.isAway);
        REQUIRE(dues(away) == fourAndHow);
        CHECK(away.dues.first().text == tellPolice);
        CHECK(away.dues.first().step == StepId::Tell);
        CHECK(away.dues.first().nameless == tellPolice);
        CHECK(away.nextStep == StepId::Tell);
        CHECK(away.nextSentence == tellPolice);
        CHECK_FALSE(away.shouldReportNow);
        CHECK_FALSE(away.stop.isSet);
        CHECK(away.step(StepId::FirstChecks).state == Step::State::Finished);
        CHECK(away.step(StepId::Report).state == Step::State::Quiet);
    }

    night.told(u"2026-11-03T17:05"_s, { u"police-away"_s }, u"not-told"_s);
    CHECK(night.situationAt(u"2026-11-03T18:05"_s).nextSentence
        == u"Tell the authority that is responsible for the child"_s);
    night.told(u"2026-11-03T17:06"_s, three);
    const Situation told = night.situationAt(u"2026-11-03T18:05"_s);
    CHECK(dues(told) == QStringList { u"wellbeing-away"_s });
    CHECK(told.nextStep == StepId::WhileMissing);
    CHECK(told.nextSentence == howTheyAre);
    night.reached(u"2026-11-03T17:30"_s);
    const Situation known = night.situationAt(u"2026-11-03T18:05"_s);
    CHECK(dues(known) == QStringList());
    CHECK(known.nextSentence == whenBack);
}

TEST_CASE(
    "away: where the area asks for no more, the next thing is to stay in touch", "[guide][away]")
{
    const QString area = GENERATE(u"york-north-yorkshire"_s, u"england-statutory"_s);
    AwayNight night;
    const auto protocol = ProtocolReader::builtIn(area);
    REQUIRE_OK(protocol);
    Protocol asksLess = *protocol;
    asksLess.clocks.removeIf([](const ClockRule &rule) { return rule.id == u"wellbeing-away"; });
    night.facts.protocol = std::make_shared<const Protocol>(asksLess);
    night.described(u"2026-11-03T17:00"_s, u"away"_s);
    CHECK(dues(night.situationAt(u"2026-11-03T17:01"_s)).value(0) == u"police-away");
    night.told(u"2026-11-03T17:05"_s, four + QStringList { u"fostering-service"_s }, u"not-told"_s);
    CHECK(dues(night.situationAt(u"2026-11-03T17:06"_s)) == QStringList());
    CHECK(night.situationAt(u"2026-11-03T17:06"_s).nextSentence == whenBack);
}

TEST_CASE(
    "away: a danger leads to the police, and not to a report of a missing child", "[guide][away]")
{
    AwayNight night;
    night.described(u"2026-11-03T17:00"_s, u"away"_s);
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:05"_s, { { u"flag.answer"_s, Answer::yes() } },
        u"risky-person"_s);
    const Situation danger = night.situationAt(u"2026-11-03T17:06"_s);
    CHECK(danger.nextSentence == ringNow);
    CHECK(dues(danger)
        == QStringList { u"Ring the police: the child may be harmed where they are"_s } + three
            + QStringList { u"wellbeing-away"_s });
    night.reported(u"2026-11-03T17:10"_s);
    CHECK(dues(night.situationAt(u"2026-11-03T17:11"_s))
        == three + QStringList { u"wellbeing-away"_s });
}

TEST_CASE("away: lost, it is missing anew, and what the police heard before was no report of that",
    "[guide][away]")
{
    AwayNight night;
    const bool hasPlan = GENERATE(false, true);
    CAPTURE(hasPlan);
    if (hasPlan)
        night.planUntil(u"2026-11-03T17:15"_s);
    night.described(u"2026-11-03T17:00"_s, u"away"_s);
    night.reported(u"2026-11-03T17:05"_s);
    night.told(u"2026-11-03T17:06"_s, three);
    night.reached(u"2026-11-03T17:30"_s);
    CHECK(dues(night.situationAt(u"2026-11-03T18:00"_s)) == QStringList());

    night.described(u"2026-11-03T19:00"_s, u"missing"_s);
    const Situation lost = night.situationAt(u"2026-11-03T19:30"_s);
    CHECK_FALSE(lost.isReported);
    CHECK(lost.headline == u"Missing for 30 minutes");
    CHECK(lost.nextSentence == ringNow);
    CHECK(dues(lost)
        == QStringList { hasPlan ? u"Report to the police, late, 17:15"_s
                                 : u"Report to the police"_s }
            + three);

    SECTION("and away again: all of them hear of it, how they are is found out anew")
    {
        night.described(u"2026-11-03T19:31"_s, u"away"_s);
        const Situation again = night.situationAt(u"2026-11-03T19:32"_s);
        CHECK(dues(again) == fourAndHow);
        CHECK(again.nextSentence == tellPolice);
        CHECK_FALSE(again.shouldReportNow);
    }
    SECTION("and back without another call: the police hear that they are back")
    {
        night.back(u"2026-11-03T19:31"_s);
        CHECK(dues(night.situationAt(u"2026-11-03T19:32"_s)).value(0) == u"police-back");
    }
}

TEST_CASE("away: found is found, written down as located or as away (R2)", "[guide][away]")
{
    AwayNight located;
    AwayNight described;
    for (AwayNight *night : { &located, &described }) {
        night->planUntil(u"2026-11-03T17:15"_s);
        night->reported(u"2026-11-03T17:05"_s);
        night->told(u"2026-11-03T17:06"_s, three);
        night->reached(u"2026-11-03T17:30"_s);
    }
    located.located(u"2026-11-03T20:00"_s);
    described.described(u"2026-11-03T20:00"_s, u"away"_s);
    const auto isTheSame = [&](const QString &now, const QStringList &due, const QString &next) {
        CAPTURE(now);
        for (const AwayNight *night : { &located, &described }) {
            const Situation situation = night->situationAt(now);
            CHECK(dues(situation) == due);
            CHECK(situation.nextSentence == next);
            CHECK(situation.state == EpisodeSummary::State::Located);
            CHECK(situation.isAway);
        }
        CHECK(located.situationAt(now).clocks.size() == described.situationAt(now).clocks.size());
        CHECK(located.situationAt(now).notices.size() == described.situationAt(now).notices.size());
    };
    const auto tell = [&](const QString &when, const QStringList &subjects) {
        located.told(when, subjects);
        described.told(when, subjects);
    };
    INFO("kept as it was written down");
    CHECK(located.fold().kind() == Episode::Kind::Missing);
    CHECK(described.fold().kind() == Episode::Kind::Away);

    isTheSame(u"2026-11-03T20:01"_s,
        { u"police-back"_s, u"social-worker-back"_s, u"iro-back"_s, u"back:responsible-authority"_s,
            u"back:parents"_s, u"wellbeing-away"_s },
        u"Tell the police that the child is found or back"_s);
    tell(u"2026-11-03T20:05"_s,
        { u"police-back"_s, u"social-worker-back"_s, u"iro-back"_s, u"back:responsible-authority"_s,
            u"back:parents"_s });
    isTheSame(u"2026-11-03T20:06"_s, { u"police-away"_s, u"wellbeing-away"_s }, tellPolice);
    tell(u"2026-11-03T20:10"_s, { u"police-away"_s });
    isTheSame(u"2026-11-03T20:11"_s, { u"wellbeing-away"_s }, howTheyAre);
    located.reached(u"2026-11-03T20:12"_s);
    described.reached(u"2026-11-03T20:12"_s);
    isTheSame(u"2026-11-03T20:13"_s, {}, whenBack);
    located.back(u"2026-11-03T22:00"_s);
    described.back(u"2026-11-03T22:00"_s);
    CHECK(dues(located.situationAt(u"2026-11-03T22:01"_s))
        == dues(described.situationAt(u"2026-11-03T22:01"_s)));
    CHECK_FALSE(located.situationAt(u"2026-11-03T22:01"_s).isAway);
}

TEST_CASE("away: who is found before anybody was told is told of as away", "[guide][away]")
{
    AwayNight night;
    night.located(u"2026-11-03T17:00"_s);
    const Situation situation = night.situationAt(u"2026-11-03T17:01"_s);
    CHECK(dues(situation)
        == QStringList { u"police-away"_s, u"responsible-authority"_s, u"parents"_s,
            u"social-worker-back"_s, u"iro-back"_s, u"wellbeing-away"_s });
    CHECK(std::none_of(situation.notices.cbegin(), situation.notices.cend(),
        [](const NoticeRow &row) { return row.subject == u"police"; }));
}

TEST_CASE("away: only of a child in care, and a school then asks whether the police must hear (R2)",
    "[guide][away]")
{
    const QString area
        = GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s);
    const Setting::Kind setting = GENERATE(Setting::Kind::FosterHome, Setting::Kind::School);
    CAPTURE(area, toStorage(setting));
    AwayNight night;
    const auto protocol = ProtocolReader::builtIn(area);
    REQUIRE_OK(protocol);
    night.facts.protocol = std::make_shared<const Protocol>(*protocol);
    night.facts.setting.kind = setting;
    const QString prefix = setting == Setting::Kind::School ? u"school-"_s : QString();
    const auto police = [&] {
        QStringList rows;
        for (const NoticeRow &row : night.situationAt(u"2026-11-03T17:01"_s).notices) {
            if (row.isOurs && row.party == u"police")
                rows << row.subject;
        }
        return rows;
    };
    SECTION("in care")
    {
        night.described(u"2026-11-03T17:00"_s, u"away"_s);
        CHECK(police() == QStringList { prefix + u"police-away"_s });
        CHECK(night.situationAt(u"2026-11-03T17:01"_s).isAway);
    }
    SECTION("at home: what is owed stays")
    {
        night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
        const QStringList before = dues(night.situationAt(u"2026-11-03T17:01"_s));
        night.described(u"2026-11-03T17:00"_s, u"away"_s);
        CHECK(police() == QStringList { prefix + u"police"_s });
        CHECK_FALSE(night.situationAt(u"2026-11-03T17:01"_s).isAway);
        CHECK(dues(night.situationAt(u"2026-11-03T17:01"_s)) == before);
    }
    SECTION("under a file that says nothing of it, the report stays")
    {
        Protocol silent = *protocol;
        silent.notices.removeIf(
            [&](const NoticeRule &rule) { return rule.id == prefix + u"police-away"_s; });
        for (NoticeRule &rule : silent.notices) {
            if (rule.id == prefix + u"police"_s)
                rule.applies.clear();
        }
        night.facts.protocol = std::make_shared<const Protocol>(silent);
        night.described(u"2026-11-03T17:00"_s, u"away"_s);
        CHECK(police() == QStringList { prefix + u"police"_s });
    }
}

TEST_CASE("away: a child at home who is found, and one in hospital or custody, is not away",
    "[guide][away]")
{
    AwayNight night;
    night.reported(u"2026-11-03T17:05"_s);
    SECTION("at home")
    {
        night.know(u"child.legal-status"_s, Answer::code(u"at-home"_s));
        night.located(u"2026-11-03T20:00"_s);
    }
    SECTION("with a hospital or the police")
    {
        night.located(u"2026-11-03T20:00"_s, GENERATE(u"hospital"_s, u"custody"_s));
    }
    const Situation situation = night.situationAt(u"2026-11-03T20:01"_s);
    CHECK_FALSE(situation.isAway);
    for (const QString &subject : { u"police-away"_s, u"wellbeing-away"_s })
        CHECK_FALSE(dues(situation).contains(subject));
}
