// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/documents/a_profile.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "Own page: what helps and who can be rung, and nothing of risk or of others", "[documents]")
{
    const Document page = ownPage(AProfile(), paperTime(), u"Sam Reed"_s);
    CHECK(page.marking.isEmpty());
    const QString text = page.plainText();
    CHECK(text.contains(u"Aunt Ros"));
    CHECK(text.contains(u"07700 900203"));
    for (const QString &kept :
        { u"Tyler"_s, u"07700 900204"_s, u"Calls at night"_s, u"Blue inhaler"_s, u"Skate park"_s })
        CHECK_FALSE(text.contains(kept));
}

TEST_CASE("Own page: what staff think helps and how they talk with the child is not put into the "
          "child's mouth: there are lines to say it",
    "[documents]")
{
    AProfile known;
    known.know(u"risk.helps"_s, Answer::text(u"Her aunt Ros. Do not mention her father"_s));
    known.know(u"health.communication"_s, Answer::text(u"Lashes out when cornered"_s));
    known.know(u"plan.agreed"_s, Answer::text(u"I ring Ros before I go"_s));
    const Document page = ownPage(known, paperTime(), u"Sam Reed"_s);
    const QString text = page.plainText();
    for (const QString &kept : { u"her father"_s, u"cornered"_s })
        CHECK_FALSE(text.contains(kept));
    for (const QString &label : { u"What helps me"_s, u"How to talk with me"_s })
        CHECK(text.contains(label + u":  \n "_s));
    CHECK(text.contains(u"Who I trust: Aunt Ros"));
    CHECK(text.contains(u"What we agreed: I ring Ros before I go"));
}

TEST_CASE("Own page: whom a child can ring at any hour, and where to go at night", "[documents]")
{
    AProfile known;
    known.know(u"plan.night-place"_s, Answer::text(u"The night stop, 01632 960177"_s));
    const QString text = ownPage(known, paperTime(), u"Sam Reed"_s).plainText();
    CHECK(text.contains(u"0800 1111"));
    CHECK(text.contains(u"116 000"));
    CHECK(text.contains(u"The night stop, 01632 960177"));
}

TEST_CASE("Own page: nobody of a closed family is among those to ring (R82)", "[documents][ring]")
{
    AProfile known;
    known.add(u"Alia Quill"_s, u"mother"_s, u"07700 900301"_s, Answer::yes());
    const auto text = [&] { return ownPage(known, paperTime(), u"Sam Reed"_s).plainText(); };
    CHECK(text().contains(u"07700 900301"));
    known.know(u"risk.family-danger"_s, Answer::yes());
    CHECK_FALSE(text().contains(u"07700 900301"));
    CHECK_FALSE(text().contains(u"Alia Quill"));
    CHECK(text().contains(u"07700 900203"));
}

TEST_CASE("Own page: a number that somebody unsafe answers is not among those to ring (R82)",
    "[documents][ring]")
{
    AProfile known;
    const auto text = [&] { return ownPage(known, paperTime(), u"Sam Reed"_s).plainText(); };
    CHECK(text().contains(u"07700 900203"));
    known.add(u"Callum"_s, u"friend"_s, u"+44 7700 900203"_s, Answer::no());
    CHECK_FALSE(text().contains(u"07700 900203"));
}
