// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/call_card.h"
#include "core/documents/police_report.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

using State = LinkedChild::State;

namespace {

const QString now = u"2026-11-03T21:00"_s;

/// Ada is missing; Lennox went along.
struct Two : Night
{
    explicit Two(State state, const Moment &since = {})
    {
        facts.linked << LinkedChild { EpisodeId::fromStorage(u"e2"_s), u"2026-0002"_s, {},
            u"Lennox"_s, state, since };
    }
    [[nodiscard]] QString report() const
    {
        return policeReport(facts, situationAt(now), at(now), u"Sam Reed"_s).plainText();
    }
    [[nodiscard]] QString card() const
    {
        QString said;
        for (const CallCardLine &line : callCard(facts, situationAt(now), at(now), u"Sam Reed"_s)) {
            if (line.id == u"circumstances.with-whom")
                said = line.value;
        }
        return said;
    }
};

} // namespace

TEST_CASE("Went along: who is missing too is said to be", "[documents][linked]")
{
    const Two two(State::Missing);
    CHECK(two.report().contains(u"Also missing, reported together: Lennox, record 2026-0002"));
    CHECK(two.card() == u"Lennox");
}

TEST_CASE("Went along: who is found or back may know where the other is, and is not called missing",
    "[documents][linked]")
{
    const auto [state, words] = GENERATE(table<State, QString>({
        { State::Back, u"Lennox, who is back since %1: may know where Ada is"_s },
        { State::Found, u"Lennox, who was found %1: may know where Ada is"_s },
    }));
    const Two two(state, Moment::exactly(at(u"2026-11-03T20:00"_s)));
    CHECK(two.report().contains(u"Went with: "_s + words.arg(u"Tue 3 Nov 2026, 20:00"_s)));
    CHECK(two.card() == u"went with "_s + words.arg(u"today 20:00"_s));
    CHECK_FALSE(two.report().contains(u"Also missing"));
    INFO("nothing more of another child's record");
    CHECK_FALSE(two.report().contains(u"2026-0002"));
}

TEST_CASE("Went along: without a time, without a search, and without an end that is anybody's",
    "[documents][linked]")
{
    CHECK(Two(State::Back)
              .report()
              .contains(u"Went with: Lennox, who is back: may know where Ada is"));
    Two found(State::Back);
    found.add(Entry::Kind::Located, u"2026-11-03T20:30"_s);
    CHECK(found.report().contains(u"Went with: Lennox, who is back\n"));
    const Two ended(State::Ended);
    CHECK(ended.report().contains(u"Went with: Lennox, whose absence has ended\n"));
    CHECK(ended.card() == u"went with Lennox, whose absence has ended");
}

TEST_CASE("Went along: whose absence was opened by mistake stands nowhere", "[documents][linked]")
{
    const Two two(State::NeverWas);
    CHECK_FALSE(two.report().contains(u"Lennox"));
    CHECK_FALSE(two.card().contains(u"Lennox"));
}
