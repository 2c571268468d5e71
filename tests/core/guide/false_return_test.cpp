// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/false_return.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

const QString now = u"2026-11-03T23:00"_s;

/// Reported, and everybody was told that the child is gone.
class ToldNight : public Night
{
public:
    ToldNight()
    {
        contact(u"Mum"_s, u"mother"_s, true)
            .answers.insert(u"contact.parental-responsibility"_s, Answer::yes());
        reported(u"2026-11-03T17:00"_s);
        for (const QString &subject : { u"responsible-authority"_s, u"iro"_s, u"parents#Mum"_s })
            say(u"2026-11-03T17:05"_s, subject);
    }

    void say(const QString &when, const QString &subject, const QString &outcome = u"told"_s)
    {
        add(Entry::Kind::Notice, when,
            { { u"notice.outcome"_s, Answer::code(outcome) },
                { u"notice.reason"_s, Answer::text(u"Nobody answers"_s) } },
            subject);
    }
    void takeBack(const EntryId &original, const QString &written)
    {
        add(Entry::Kind::Note, {});
        Entry &line = facts.log.last();
        line.written = at(written);
        line.corrects = original;
        line.reason = u"The wrong child"_s;
    }
    EntryId comeBack(const QString &when)
    {
        back(when);
        return facts.log.last().id;
    }
    void tellOfReturn(const QString &when)
    {
        for (const QString &subject :
            { u"police-back"_s, u"social-worker-back"_s, u"iro-back"_s, u"back:parents#Mum"_s })
            say(when, subject);
    }
    [[nodiscard]] Situation situation() const { return situationAt(now); }
};

/// The rows, each with what it says, where it is owed.
QStringList owed(const Night &night)
{
    const Situation situation = night.situationAt(now);
    QStringList owed;
    for (const NoticeRow &row : situation.notices) {
        if (!false_return::isOf(row) || !row.isOwed())
            continue;
        CHECK(row.isDue);
        owed << row.subject;
        if (row.party == u"police")
            continue;
        CHECK(std::any_of(situation.dues.cbegin(), situation.dues.cend(), [&](const Due &due) {
            return due.subject == row.subject && due.step == StepId::Tell && due.text == row.text;
        }));
    }
    return owed;
}

/// What stands at the very top; the same for what is due, the next thing to do and the window.
QString ringing(const Night &night)
{
    const Situation situation = night.situationAt(now);
    const bool isAsked = !situation.ringAgainBecause.isEmpty();
    CHECK(situation.isForPoliceNow() == isAsked);
    CHECK(situation.ringAgainInShort.isEmpty() == !isAsked);
    if (!isAsked)
        return {};
    const Due &due = situation.dues.first();
    CHECK(due.subject == ringAgain);
    CHECK(due.text == situation.nextSentence);
    CHECK(due.nameless == situation.ringAgainInShort);
    CHECK(situation.isForPoliceNow(due));
    CHECK(situation.step(StepId::Report).state == Step::State::Now);
    return due.text;
}

} // namespace

TEST_CASE(
    "false return: the wrong child was written down as back: the police are rung again first, "
    "and everybody who heard it hears that it is not so (R21, R83)",
    "[guide][false-return]")
{
    ToldNight night;
    const EntryId back = night.comeBack(u"2026-11-03T20:00"_s);
    night.tellOfReturn(u"2026-11-03T20:02"_s);
    CHECK(owed(night).isEmpty());
    night.takeBack(back, u"2026-11-03T20:10"_s);

    CHECK(ringing(night) == u"Ring the police again: they were told that the child is back.");
    CHECK(owed(night)
        == QStringList { u"not-back:police-back"_s, u"not-back:back:parents#Mum"_s,
            u"not-back:social-worker-back"_s, u"not-back:iro-back"_s });
    for (const NoticeRow &row : night.situation().notices) {
        if (row.subject == u"not-back:back:parents#Mum") {
            CHECK(row.text
                == u"They were told that the child is back: say that this is not so. Before: Tell "
                   "Mum (parental responsibility)");
            CHECK_FALSE(row.nameless.contains(u"Mum"_s));
            CHECK_FALSE(row.ring.isEmpty());
        }
    }
    SECTION("the call in which they heard it puts nothing right, a later one does")
    {
        night.reported(u"2026-11-03T20:02"_s);
        CHECK_FALSE(ringing(night).isEmpty());
        night.reported(u"2026-11-03T20:15"_s);
        CHECK(ringing(night).isEmpty());
        INFO("and nobody else");
        CHECK(owed(night).size() == 3);
    }
    SECTION("told, told on the way out, or why not")
    {
        night.say(u"2026-11-03T20:15"_s, u"not-back:police-back"_s);
        night.say(u"2026-11-03T20:15"_s, u"not-back:back:parents#Mum"_s, u"not-told"_s);
        night.say(u"2026-11-03T20:15"_s, u"iro"_s);
        CHECK(ringing(night).isEmpty());
        CHECK(owed(night) == QStringList(u"not-back:social-worker-back"_s));
        INFO("tried is not told");
        night.say(u"2026-11-03T20:16"_s, u"not-back:social-worker-back"_s, u"no-answer"_s);
        CHECK(owed(night) == QStringList(u"not-back:social-worker-back"_s));
        INFO("the same again");
        const EntryId again = night.comeBack(u"2026-11-03T21:00"_s);
        night.say(u"2026-11-03T21:02"_s, u"police-back"_s);
        night.takeBack(again, u"2026-11-03T21:10"_s);
        CHECK_FALSE(ringing(night).isEmpty());
    }
    SECTION("a danger comes with it")
    {
        night.add(Entry::Kind::RedFlag, u"2026-11-03T20:12"_s,
            { { u"flag.answer"_s, Answer::yes() } }, u"suicide-self-harm"_s);
        CHECK(ringing(night).startsWith(
            u"Ring the police again: they were told that the child is back. "_s));
        CHECK(night.situation().ringAgainBecause.size() == 2);
    }
    SECTION("found after all")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T22:00"_s);
        CHECK(ringing(night).isEmpty());
        CHECK(owed(night).isEmpty());
    }
    SECTION("lost again, and reported anew: what was heard before is no news")
    {
        night.add(Entry::Kind::Located, u"2026-11-03T20:20"_s);
        night.add(Entry::Kind::Category, u"2026-11-03T20:30"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        night.reported(u"2026-11-03T20:31"_s);
        CHECK(ringing(night).isEmpty());
        CHECK(owed(night).isEmpty());
    }
    SECTION("over")
    {
        night.add(Entry::Kind::Ending, u"2026-11-03T22:00"_s,
            { { u"ending.kind"_s, Answer::code(u"not-returning"_s) } });
        CHECK(owed(night).isEmpty());
    }
    SECTION("the call was taken back as well: they are rung all the same")
    {
        night.takeBack(night.facts.log.at(1).id, u"2026-11-03T20:20"_s);
        REQUIRE_FALSE(night.situation().isReported);
        CHECK_FALSE(ringing(night).isEmpty());
    }
}

TEST_CASE("false return: a find, or a mistake, that was told and taken back (R83, R87)",
    "[guide][false-return]")
{
    ToldNight night;
    SECTION("a find")
    {
        const EntryId find = night.add(Entry::Kind::Located, u"2026-11-03T20:00"_s);
        night.say(u"2026-11-03T20:02"_s, u"police-back"_s);
        CHECK(ringing(night).isEmpty());
        night.takeBack(find, u"2026-11-03T20:10"_s);
        CHECK(ringing(night) == u"Ring the police again: they were told that the child is found.");
    }
    SECTION("a mistake")
    {
        const EntryId error = night.add(Entry::Kind::Ending, u"2026-11-03T20:00"_s,
            { { u"ending.kind"_s, Answer::code(u"opened-in-error"_s) } });
        night.say(u"2026-11-03T20:02"_s, u"mistake:police"_s);
        night.say(u"2026-11-03T20:02"_s, u"mistake:iro"_s);
        CHECK(ringing(night).isEmpty());
        night.takeBack(error, u"2026-11-03T20:10"_s);
        CHECK(ringing(night)
            == u"Ring the police again: they were told that this was opened by mistake.");
        CHECK(
            owed(night) == QStringList { u"not-back:mistake:police"_s, u"not-back:mistake:iro"_s });
    }
    SECTION("a return of a child who is away")
    {
        night.facts.episode.kind = Episode::Kind::Away;
        const EntryId back = night.comeBack(u"2026-11-03T20:00"_s);
        night.say(u"2026-11-03T20:02"_s, u"iro-back"_s);
        night.takeBack(back, u"2026-11-03T20:10"_s);
        CHECK(owed(night) == QStringList(u"not-back:iro-back"_s));
    }
    SECTION("nobody heard of it")
    {
        night.takeBack(night.comeBack(u"2026-11-03T20:00"_s), u"2026-11-03T20:10"_s);
        CHECK(ringing(night).isEmpty());
        CHECK(owed(night).isEmpty());
    }
}

TEST_CASE("false return: what was put right tells nobody of the return that comes soon after (R83)",
    "[guide][false-return]")
{
    ToldNight night;
    const EntryId back = night.comeBack(u"2026-11-03T20:00"_s);
    night.tellOfReturn(u"2026-11-03T20:02"_s);
    night.takeBack(back, u"2026-11-03T20:10"_s);
    const auto isToHear = [&](const QString &subject) {
        const QList<Due> dues = night.situation().dues;
        return std::any_of(
            dues.cbegin(), dues.cend(), [&](const Due &due) { return due.subject == subject; });
    };
    SECTION("by a call, and by a line")
    {
        night.reported(u"2026-11-03T20:12"_s);
        night.say(u"2026-11-03T20:13"_s, u"not-back:iro-back"_s);
        night.comeBack(u"2026-11-03T20:30"_s);
        CHECK(isToHear(u"police-back"_s));
        CHECK(isToHear(u"iro-back"_s));
        INFO("who still believes it was told");
        CHECK_FALSE(isToHear(u"social-worker-back"_s));
        night.tellOfReturn(u"2026-11-03T20:31"_s);
        CHECK_FALSE(isToHear(u"police-back"_s));
        CHECK_FALSE(isToHear(u"iro-back"_s));
    }
    SECTION("a call after the return takes no word of it away")
    {
        night.comeBack(u"2026-11-03T20:30"_s);
        night.say(u"2026-11-03T20:31"_s, u"police-back"_s);
        night.reported(u"2026-11-03T20:40"_s);
        CHECK_FALSE(isToHear(u"police-back"_s));
    }
}
