// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/linked_child.h"
#include "tests/core/guide/night.h"

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

using State = LinkedChild::State;

TEST_CASE("linkedChild: whether who went along is missing, found or back, and since when (R84)",
    "[guide][linked]")
{
    Night night;
    const auto other
        = [&] { return linkedChild(night.facts.episode, u"Ada"_s, effectiveLog(night.facts.log)); };
    const auto end = [&](const QString &how) {
        night.add(Entry::Kind::Ending, u"2026-11-04T09:00"_s,
            { { u"ending.kind"_s, Answer::code(how) } });
    };
    CHECK(other().state == State::Missing);
    CHECK(other().number == night.facts.episode.number);
    night.add(Entry::Kind::Located, u"2026-11-03T19:00"_s);
    CHECK(other().state == State::Found);
    CHECK(other().since == Moment::exactly(at(u"2026-11-03T19:00"_s)));
    SECTION("lost again")
    {
        night.add(Entry::Kind::Category, u"2026-11-03T19:30"_s,
            { { u"category.kind"_s, Answer::code(u"missing"_s) } });
        CHECK(other().state == State::Missing);
        CHECK_FALSE(other().since.isKnown());
    }
    SECTION("back")
    {
        night.back(u"2026-11-03T20:00"_s);
        CHECK(other().state == State::Back);
        CHECK(other().since == Moment::exactly(at(u"2026-11-03T20:00"_s)));
        INFO("nobody is to ask a child who died");
        end(u"died"_s);
        CHECK(other().state == State::Ended);
    }
    SECTION("opened by mistake, or twice")
    {
        end(GENERATE(u"opened-in-error"_s, u"duplicate"_s));
        CHECK(other().state == State::NeverWas);
    }
}

TEST_CASE(
    "linkedChild: an absence that ended in another way is not called missing", "[guide][linked]")
{
    Night night;
    night.add(Entry::Kind::Ending, u"2026-11-04T09:00"_s,
        { { u"ending.kind"_s, Answer::code(u"turned-18"_s) } });
    CHECK(linkedChild(night.facts.episode, u"Ada"_s, effectiveLog(night.facts.log)).state
        == State::Ended);
}
