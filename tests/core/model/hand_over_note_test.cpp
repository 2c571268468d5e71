// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/hand_over_note.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("A hand-over: each direction is stored as a word and comes back", "[model]")
{
    for (const auto direction : { HandOverNote::Direction::Sent, HandOverNote::Direction::Taken })
        CHECK(handOverDirectionFromStorage(toStorage(direction)) == direction);
    CHECK_FALSE(handOverDirectionFromStorage(u"lost"));
}

TEST_CASE("A hand-over: without its receipt it is what it was before the receipt came", "[model]")
{
    const QDateTime made = at(u"2026-11-06T21:00"_s);
    const HandOverNote before { u"id"_s, HandOverNote::Direction::Sent, ChildId::make(),
        u"Willow House"_s, u"The placement ends"_s, u"digest"_s, made, StaffId::make() };
    HandOverNote after = before;
    after.receivedAt = made.addSecs(60);
    after.receivedBy = u"Ines Moor"_s;
    after.receiptAt = made.addSecs(120);
    after.receiptBy = before.author;
    CHECK_FALSE(before.isReceived());
    CHECK(after.isReceived());
    CHECK((after.withoutReceipt() == before));
}
