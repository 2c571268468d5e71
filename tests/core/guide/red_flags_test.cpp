// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/red_flags.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("redFlagRows: the profile raises a flag until somebody answers it", "[guide][flags]")
{
    Night night;
    const auto medicine = [&] {
        const auto rows = redFlagRows(night.facts, night.fold());
        return *std::find_if(rows.cbegin(), rows.cend(),
            [](const RedFlagRow &row) { return row.id == u"medicine-health"; });
    };
    CHECK_FALSE(medicine().isRaised());

    SECTION("words that mean nothing raise nothing")
    {
        night.know(u"health.medicine"_s, Answer::text(u" None "_s));
        CHECK_FALSE(medicine().isRaised());
        night.know(u"health.medicine"_s, Answer::notKnown());
        CHECK_FALSE(medicine().isRaised());
    }
    SECTION("a medicine raises it and says why")
    {
        night.know(u"health.medicine"_s, Answer::text(u"Insulin"_s));
        CHECK(medicine().isRaised());
        CHECK(medicine().because.contains(u"Insulin"));
        const auto answer = [&](const Answer &given) {
            night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, given } },
                u"medicine-health"_s);
        };
        answer(Answer::notKnown());
        CHECK(medicine().isRaised());
        answer(Answer::no());
        CHECK_FALSE(medicine().isRaised());
    }
}

TEST_CASE("redFlagRows: the reason is that of the word that counts", "[guide][flags]")
{
    Night night;
    const auto say = [&](const QString &when, const Answer &answer, const QString &note) {
        night.add(Entry::Kind::RedFlag, when,
            { { u"flag.answer"_s, answer }, { u"flag.note"_s, Answer::text(note) } },
            u"suicide-self-harm"_s);
    };
    const auto row = [&] {
        const QList<RedFlagRow> rows = redFlagRows(night.facts, night.fold());
        return *std::find_if(rows.cbegin(), rows.cend(),
            [](const RedFlagRow &each) { return each.id == u"suicide-self-harm"; });
    };
    say(u"2026-11-03T17:00"_s, Answer::yes(), u"Took twenty tablets"_s);
    say(u"2026-11-03T17:10"_s, Answer::notKnown(), {});
    CHECK(row().isRaised());
    CHECK(row().because.contains(u"Took twenty tablets"));
    say(u"2026-11-03T17:20"_s, Answer::no(), u"Found all of them in her room"_s);
    CHECK_FALSE(row().isRaised());
}

TEST_CASE("redFlagRows: what the profile fears raises its flag, and trafficking closes the family",
    "[guide][flags]")
{
    struct Known
    {
        QString tick;
        QString flag;
    };
    const Known known = GENERATE(Known { u"sexual-exploitation"_s, u"exploitation"_s },
        Known { u"criminal-exploitation"_s, u"exploitation"_s },
        Known { u"gangs"_s, u"exploitation"_s }, Known { u"trafficking"_s, u"trafficking"_s },
        Known { u"radicalisation"_s, u"extremism"_s },
        Known { u"danger-to-others"_s, u"danger-to-others"_s });
    CAPTURE(known.tick, known.flag);
    Night night;
    night.know(u"risk.known"_s, Answer::codes({ u"bullying"_s, known.tick }));
    for (const RedFlagRow &row : redFlagRows(night.facts, night.fold()))
        CHECK(row.isRaised() == (row.id == known.flag));
    CHECK(night.fold().isFamilyClosed() == (known.tick == u"trafficking"));
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::no() } },
        known.flag);
    CHECK_FALSE(night.fold().isFamilyClosed());
}

TEST_CASE("redFlagRows: a file without a danger does not silence what the profile fears (R9)",
    "[guide][flags]")
{
    const ProfileFear fear = GENERATE(from_range(profileFears()));
    CAPTURE(fear.flag, fear.field, fear.value);
    Night night;
    Protocol own = *night.facts.protocol;
    own.redFlags = { { u"packed-bag"_s, u"Was a bag packed?"_s, u"Newtown 2026, section 3"_s } };
    night.facts.protocol = std::make_shared<const Protocol>(own);
    CHECK(redFlagRows(night.facts, night.fold()).size() == 1);

    night.know(fear.field, raising(fear));
    QList<RedFlagRow> rows = redFlagRows(night.facts, night.fold());
    REQUIRE(rows.size() == 2);
    CHECK(rows.last().id == fear.flag);
    CHECK(rows.last().isRaised());
    CHECK(rows.last().text.endsWith(u'?'));
    CHECK_FALSE(rows.last().source.isEmpty());
    CHECK(night.situationAt(u"2026-11-03T16:46"_s).shouldReportNow);

    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s, { { u"flag.answer"_s, Answer::no() } },
        fear.flag);
    rows = redFlagRows(night.facts, night.fold());
    REQUIRE(rows.size() == 2);
    CHECK(rows.last().answer.isNo());
    CHECK_FALSE(night.situationAt(u"2026-11-03T17:01"_s).shouldReportNow);
}

TEST_CASE("redFlagRows: under every protocol what the profile fears is a danger, and ends the wait",
    "[guide][flags]")
{
    const QString protocol = GENERATE(from_range(ProtocolReader::builtInIds()));
    const ProfileFear fear = GENERATE(from_range(profileFears()));
    CAPTURE(protocol, fear.flag, fear.field, fear.value);
    Night night(protocol);
    CHECK_FALSE(night.situationAt(u"2026-11-03T16:46"_s).shouldReportNow);
    night.know(fear.field, raising(fear));
    const Situation situation = night.situationAt(u"2026-11-03T16:46"_s);
    for (const RedFlagRow &row : situation.redFlags)
        CHECK(row.isRaised() == (row.id == fear.flag));
    CHECK(night.facts.protocol->redFlag(fear.flag));
    CHECK(situation.shouldReportNow);
    CHECK(situation.reportNowBecause.size() == 1);
}

TEST_CASE("redFlagRows: a child who came alone may have been trafficked, until somebody says no",
    "[guide][flags]")
{
    Night night(GENERATE(from_range(ProtocolReader::builtInIds())));
    CAPTURE(night.facts.protocol->id);
    night.know(u"child.unaccompanied"_s, Answer::yes());
    const auto isRaised = [&] {
        const QList<RedFlagRow> rows = redFlagRows(night.facts, night.fold());
        return std::any_of(rows.cbegin(), rows.cend(),
            [](const RedFlagRow &row) { return row.id == u"trafficking" && row.isRaised(); });
    };
    CHECK(isRaised());
    CHECK(night.fold().isFamilyClosed());
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:00"_s,
        { { u"flag.answer"_s, Answer::notKnown() } }, u"trafficking"_s);
    CHECK(isRaised());
    night.add(Entry::Kind::RedFlag, u"2026-11-03T17:10"_s, { { u"flag.answer"_s, Answer::no() } },
        u"trafficking"_s);
    CHECK_FALSE(isRaised());
    CHECK_FALSE(night.fold().isFamilyClosed());
}
