// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/shifts.h"
#include "tests/core/guide/night.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

TEST_CASE("waitingShift: waits until somebody takes over", "[guide][shift]")
{
    Night night;
    CHECK_FALSE(waitingShift(night.fold()));
    const EntryId given = night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:00"_s,
        { { u"shift.to"_s, Answer::text(u"Ade Bello"_s) },
            { u"shift.said"_s, Answer::text(u"Ring the station at ten."_s) } });
    const auto open = waitingShift(night.fold());
    REQUIRE(open);
    CHECK(open->entry == given);
    CHECK(open->by == u"Sam Reed");
    CHECK(open->to == u"Ade Bello");
    CHECK(open->said == u"Ring the station at ten.");
    const Situation waiting = night.situationAt(u"2026-11-03T21:05"_s);
    CHECK(std::any_of(waiting.dues.cbegin(), waiting.dues.cend(),
        [](const Due &due) { return due.subject == u"shift"; }));

    INFO("found, and not back: it waits still");
    night.add(Entry::Kind::Located, u"2026-11-03T21:06"_s,
        { { u"located.place"_s, Answer::code(u"friends-family"_s) } });
    const Situation found = night.situationAt(u"2026-11-03T21:07"_s);
    CHECK(std::any_of(found.dues.cbegin(), found.dues.cend(),
        [](const Due &due) { return due.subject == u"shift"; }));

    night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:10"_s, {}, given.toStorage());
    CHECK_FALSE(waitingShift(night.fold()));
    const Situation taken = night.situationAt(u"2026-11-03T21:15"_s);
    CHECK(std::none_of(taken.dues.cbegin(), taken.dues.cend(),
        [](const Due &due) { return due.subject == u"shift"; }));
}

TEST_CASE(
    "waitingShift: a correction neither hands over again nor by somebody else", "[guide][shift]")
{
    Night night;
    const EntryId given = night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:00"_s,
        { { u"shift.said"_s, Answer::text(u"Ring at tne."_s) } });
    night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:02"_s,
        { { u"shift.said"_s, Answer::text(u"Ring at ten."_s) } });
    Entry &correction = night.facts.log.last();
    correction.corrects = given;
    correction.reason = u"mistyped"_s;
    correction.authorName = u"Ade Bello"_s;
    const auto open = waitingShift(night.fold());
    REQUIRE(open);
    CHECK(open->entry == given);
    CHECK(open->by == u"Sam Reed");
    CHECK(open->said == u"Ring at ten.");
    night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:10"_s, {}, given.toStorage());
    CHECK_FALSE(waitingShift(night.fold()));
}

TEST_CASE("waitingShift: the newest hand-over is the one that waits", "[guide][shift]")
{
    Night night;
    const EntryId first = night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:00"_s);
    const EntryId second = night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:30"_s);
    night.add(Entry::Kind::ShiftHandOver, u"2026-11-03T21:40"_s, {}, first.toStorage());
    REQUIRE(waitingShift(night.fold()));
    CHECK(waitingShift(night.fold())->entry == second);
}
