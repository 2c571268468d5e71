// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/untold.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

const QString now = u"2026-11-04T09:00"_s;

void say(Night &night, const QString &when, const QString &subject, const QString &outcome)
{
    night.add(Entry::Kind::Notice, when,
        { { u"notice.outcome"_s, Answer::code(outcome) },
            { u"notice.reason"_s, Answer::text(u"Not safe"_s) } },
        subject);
}

void end(Night &night, const QString &how)
{
    night.add(
        Entry::Kind::Ending, u"2026-11-03T20:00"_s, { { u"ending.kind"_s, Answer::code(how) } });
}

Contact &parent(Night &night, const QString &name)
{
    Contact &contact = night.contact(name, u"mother"_s, true);
    contact.answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
    return contact;
}

/// The subjects of the rows that nobody saw to while the child was away, as all say them alike.
QStringList untoldRows(const Night &night)
{
    const Situation situation = night.situationAt(now);
    QStringList subjects;
    for (const Due &due : situation.dues) {
        if (!due.text.contains(u"Nobody did while they were away"_s))
            continue;
        CHECK(due.step == StepId::Tell);
        CHECK(due.nameless.contains(u"Nobody did while they were away"_s));
        subjects << due.subject;
    }
    for (const NoticeRow &row : situation.notices)
        CHECK(row.hint.contains(u"Nobody did"_s) == subjects.contains(row.subject));
    const auto isOfWhy = [](const QString &line) {
        return line.startsWith(u"who was not told while they were away, or why not: "_s);
    };
    CHECK(std::count_if(situation.signOffMissing.cbegin(), situation.signOffMissing.cend(), isOfWhy)
        >= subjects.size());
    return subjects;
}

bool isAsked(const Night &night, const QString &subject)
{
    return untoldRows(night).contains(subject);
}

} // namespace

TEST_CASE("untold: whoever was to be told while a child was away, and was not, is still on the "
          "list when they are back, until they are told or it is written why not (R21)",
    "[guide][untold]")
{
    Night night(GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s));
    parent(night, u"Mum"_s);
    parent(night, u"Dad"_s);
    night.reported(u"2026-11-03T17:15"_s);
    CHECK(untoldRows(night).isEmpty());
    SECTION("back")
    {
        night.back(u"2026-11-03T20:00"_s);
        CHECK(isAsked(night, u"parents#Mum"_s));
        CHECK(isAsked(night, u"parents#Dad"_s));
        CHECK(isAsked(night, u"responsible-authority"_s));
        INFO("who hears of the return has one row, and not two");
        CHECK_FALSE(isAsked(night, u"iro"_s));
        say(night, u"2026-11-03T21:00"_s, u"iro-back"_s, u"told"_s);
        CHECK_FALSE(isAsked(night, u"iro"_s));
        say(night, u"2026-11-03T21:00"_s, u"parents#Mum"_s, u"told"_s);
        CHECK_FALSE(isAsked(night, u"parents#Mum"_s));
        CHECK(isAsked(night, u"parents#Dad"_s));
        say(night, u"2026-11-03T21:01"_s, u"parents#Dad"_s, u"not-told"_s);
        CHECK_FALSE(isAsked(night, u"parents#Dad"_s));
    }
    SECTION("one parent was told on the way out and hears that they are back, the other was not")
    {
        say(night, u"2026-11-03T18:00"_s, u"parents#Mum"_s, u"told"_s);
        night.back(u"2026-11-03T20:00"_s);
        CHECK_FALSE(isAsked(night, u"parents#Mum"_s));
        CHECK(isAsked(night, u"parents#Dad"_s));
    }
    SECTION("told before the return, and written down after it")
    {
        night.back(u"2026-11-03T20:00"_s);
        say(night, u"2026-11-03T19:00"_s, u"parents#Mum"_s, u"told"_s);
        night.facts.log.last().written = at(u"2026-11-03T22:00"_s);
        CHECK_FALSE(isAsked(night, u"parents#Mum"_s));
    }
    SECTION("in hospital, and then ended with that")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T19:00"_s,
            { { u"located.place"_s, Answer::code(u"hospital"_s) } });
        CHECK(isAsked(night, u"parents#Mum"_s));
        end(night, u"hospital"_s);
        CHECK(isAsked(night, u"parents#Mum"_s));
    }
    SECTION("however it ended, but by a mistake, a death or an eighteenth birthday")
    {
        const auto [how, isOwed] = GENERATE(table<QString, bool>({ { u"back-safe"_s, true },
            { u"custody"_s, true }, { u"placed-elsewhere"_s, true }, { u"not-returning"_s, true },
            { u"turned-18"_s, false }, { u"seriously-harmed"_s, true }, { u"died"_s, false },
            { u"opened-in-error"_s, false }, { u"duplicate"_s, false } }));
        CAPTURE(how);
        end(night, how);
        CHECK(isAsked(night, u"parents#Mum"_s) == isOwed);
        CHECK(night.situationAt(now).signOffMissing.join(u' ').contains(u"Tell Mum"_s) == isOwed);
    }
}

TEST_CASE("untold: a school asks for the parents and the safeguarding lead too", "[guide][untold]")
{
    Night night(GENERATE(u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s));
    night.facts.setting.kind = Setting::Kind::School;
    night.facts.episode.kind = Episode::Kind::FromEducation;
    night.back(u"2026-11-03T18:00"_s);
    CHECK(isAsked(night, u"school-parents"_s));
    CHECK(isAsked(night, u"school-safeguarding-lead"_s));
    CHECK_FALSE(isAsked(night, u"school-police"_s));
}

TEST_CASE(
    "untold: where nobody said until when they check, and nobody reported, whoever should have "
    "been told is asked for (R18, R21)",
    "[guide][untold]")
{
    Night night;
    parent(night, u"Mum"_s);
    const QStringList asked { u"responsible-authority"_s, u"parents#Mum"_s };
    SECTION("with no plan, however short it was")
    {
        night.back(GENERATE(u"2026-11-03T16:55"_s, u"2026-11-04T04:45"_s));
        CHECK(untoldRows(night) == asked);
    }
    SECTION("with a plan, where it was longer than that says")
    {
        night.facts.profile.placements.last().answers.insert(
            u"placement.plan-minutes"_s, Answer::text(u"60"_s));
        const auto [back, isLonger] = GENERATE(table<QString, bool>(
            { { u"2026-11-03T17:45"_s, false }, { u"2026-11-03T17:46"_s, true } }));
        night.back(back);
        CHECK(untoldRows(night) == (isLonger ? asked : QStringList()));
        INFO("from when, nobody wrote down: nobody can say that it was shorter");
        night.facts.log.first().happened = Moment::notKnown();
        CHECK(untoldRows(night) == asked);
    }
    SECTION("nobody found them, and nobody hears of a find")
    {
        end(night, u"not-returning"_s);
        CHECK(untoldRows(night).contains(u"iro"_s));
    }
    SECTION("not of one that was found out later: nobody here waited")
    {
        night.fact(
            u"light.how"_s, Answer::code(u"found-out-later"_s), u"Sam"_s, u"2026-11-03T16:50"_s);
        night.back(u"2026-11-04T04:45"_s);
        CHECK(untoldRows(night).isEmpty());
    }
}

TEST_CASE("untold: of a child who is home before the time for checking is over nobody had to be "
          "told yet",
    "[guide][untold]")
{
    Night night;
    parent(night, u"Mum"_s);
    night.add(Entry::Kind::StopTime, u"2026-11-03T16:45"_s,
        { { u"stop.at"_s, Answer::moment(Moment::exactly(at(u"2026-11-03T17:45"_s))) } },
        u"plan"_s);
    SECTION("before")
    {
        night.back(u"2026-11-03T17:44"_s);
        CHECK(untoldRows(night).isEmpty());
    }
    SECTION("after, though nobody rang")
    {
        night.back(u"2026-11-03T17:46"_s);
        CHECK(isAsked(night, u"parents#Mum"_s));
        INFO("of the police it is asked by itself");
        CHECK_FALSE(isAsked(night, u"police"_s));
    }
    SECTION("before, but in danger")
    {
        night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"risky-person"_s);
        night.back(u"2026-11-03T17:30"_s);
        CHECK(isAsked(night, u"parents#Mum"_s));
    }
}
