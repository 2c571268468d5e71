// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/forms/catalogue.h"
#include "core/forms/tidy.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("Tidy: a number gets the spaces that people read it with", "[forms]")
{
    using Pair = std::pair<QString, QString>;
    const auto [typed, tidy] = GENERATE(Pair { u"07700900123"_s, u"07700 900123"_s },
        Pair { u"+447700900123"_s, u"07700 900123"_s },
        Pair { u"+44 (0)7700 900-123"_s, u"07700 900123"_s },
        Pair { u"0044 7700 900123"_s, u"07700 900123"_s },
        Pair { u"(01632) 960.123"_s, u"01632 960123"_s });
    CHECK(forms::tidyPhone(typed) == tidy);
    CHECK(forms::tidyPhone(tidy) == tidy);
}

TEST_CASE("Tidy: how a number is grouped follows from how it begins", "[forms]")
{
    using Begins = std::pair<QString, QList<int>>;
    // Followed by as many zeros as it takes: nobody's number.
    const auto [begin, lengths] = GENERATE(Begins { u"020"_s, { 3, 4, 4 } },
        Begins { u"0113"_s, { 4, 3, 4 } }, Begins { u"0191"_s, { 4, 3, 4 } },
        Begins { u"0306"_s, { 4, 3, 4 } }, Begins { u"0808"_s, { 4, 3, 4 } });
    QList<int> found;
    for (const QString &part : forms::tidyPhone(begin.leftJustified(11, u'0')).split(u' '))
        found << int(part.size());
    CHECK(found == lengths);
}

TEST_CASE("Tidy: what is more than a number, or no number of here, stays as it is", "[forms]")
{
    const QString typed = GENERATE(u"07700900123 after six"_s, u"ext 4"_s, u"101"_s, u"999"_s,
        u"+353 1 23"_s, u"07700900"_s, u"07700900123, 01632960123"_s, QString());
    CHECK(forms::tidyPhone(typed) == typed);
}

TEST_CASE("Tidy: postcodes are written as on an envelope", "[forms]")
{
    CHECK(forms::tidyPostcodes(u"1 Mill Lane, ox99 1zz"_s) == u"1 Mill Lane, OX99 1ZZ");
    CHECK(forms::tidyPostcodes(u"sw1a1aa\nb1 1bb, M1 1AA"_s) == u"SW1A 1AA\nB1 1BB, M1 1AA");
    CHECK(forms::tidyPostcodes(u"Flat no1 4th floor, e2 3rd door"_s)
        == u"Flat no1 4th floor, e2 3rd door");
    CHECK(forms::tidyPostcodes(u"A34 lay-by, bus B1 at 10am"_s) == u"A34 lay-by, bus B1 at 10am");
}

TEST_CASE("Tidy: only where the question asks for a number or an address", "[forms]")
{
    CHECK(forms::tidied(*forms::field(u"contact.phone"_s), u"07700900123"_s) == u"07700 900123");
    CHECK(forms::tidied(*forms::field(u"place.address"_s), u"ox991zz"_s) == u"OX99 1ZZ");
    CHECK(forms::tidied(*forms::field(u"looks.hair"_s), u"ox991zz"_s) == u"ox991zz");
}
