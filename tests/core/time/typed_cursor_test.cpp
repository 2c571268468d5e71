// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_cursor.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("a cursor moves only over what it recognises", "[time][typed]")
{
    TypedCursor cursor(typedTokens(u"not known 0214 -"_s));
    CHECK_FALSE(cursor.takeWord({ u"known" }));
    CHECK_FALSE(cursor.takePhrase({ u"not", u"sure" }));
    CHECK(cursor.position() == 0);
    CHECK(cursor.takePhrase({ u"not", u"known" }));
    CHECK_FALSE(cursor.takeNumber(3));
    CHECK(cursor.digits() == u"0214"_s);
    CHECK(cursor.takeNumber(4) == 214);
    CHECK_FALSE(cursor.takeSign(u'+'));
    CHECK(cursor.takeSign(u'-'));
    CHECK(cursor.atEnd());
}

TEST_CASE("beyond the last piece there is nothing", "[time][typed]")
{
    TypedCursor cursor(typedTokens(u"3"_s));
    CHECK(cursor.digits(1).isEmpty());
    CHECK(cursor.word(7).isEmpty());
    CHECK_FALSE(cursor.isSign(u':', 1));
    cursor.skip(5);
    CHECK(cursor.atEnd());
    CHECK_FALSE(cursor.takeNumber(4));
    CHECK_FALSE(cursor.takeWord({ u"now" }));
    cursor.moveTo(0);
    CHECK_FALSE(cursor.atEnd());
}
