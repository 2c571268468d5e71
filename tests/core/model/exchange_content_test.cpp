// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/exchange_content.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("What is left out of a file: each kind is stored as a word and comes back", "[model]")
{
    for (const auto what : { ExchangeLeftOut::What::Line, ExchangeLeftOut::What::SealedWords })
        CHECK(leftOutFromStorage(toStorage(what)) == what);
    CHECK_FALSE(leftOutFromStorage(u""));
}
