// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/search_folding.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;
using namespace homeward::search_folding;

TEST_CASE("Search folding: a name is found however it is written", "[base][search]")
{
    CHECK(words(u"François"_s) == u"francois");
    CHECK(words(u"Łukasz Żółć"_s) == u"lukasz zolc");
    CHECK(words(u"Søren Æbelø"_s) == u"soren aebelo");
    CHECK(words(u"Weiß"_s) == u"weiss");
    CHECK(words(u"WEISS"_s) == u"weiss");
    CHECK(words(u"Đorđe Þór Ðuro Ħal"_s) == u"dorde thor duro hal");
    CHECK(words(u"œuvre"_s) == u"oeuvre");
    CHECK(words(u"Ｊｏ　Ｌａｎｅ"_s) == u"jo lane");
    CHECK(words(u"Ἀθηνᾶ Йоан"_s) == u"αθηνα иоан");
}

TEST_CASE("Search folding: every way to write an i is one", "[base][search]")
{
    for (const QString &name : { u"İpek"_s, u"ıpek"_s, u"Ipek"_s, u"ipek"_s, u"I\u0307pek"_s })
        CHECK(words(name) == u"ipek");
}

TEST_CASE("Search folding: marks typed apart are marks all the same", "[base][search]")
{
    CHECK(words(u"Zoe\u0308"_s) == words(u"Zoë"_s));
    CHECK(words(u"Nguye\u0302\u0303n"_s) == words(u"Nguyễn"_s));
}

TEST_CASE("Search folding: apostrophes are left out, dashes part words", "[base][search]")
{
    for (const QString &name :
        { u"O'Neill"_s, u"O\u2019Neill"_s, u"O\u02bcNeill"_s, u"O\u00b4Neill"_s, u"ONeill"_s })
        CHECK(words(name) == u"oneill");
    CHECK(words(u"Smith-Okoro"_s) == u"smith okoro");
    CHECK(words(u" jo_99 (on  Snap), \"Ben\" "_s) == u"jo 99 on snap ben");
    CHECK(words(u"\n\t…"_s).isEmpty());
}

TEST_CASE("Search folding: what is not Latin stays what it is", "[base][search]")
{
    for (const QString &name : { u"محمد"_s, u"أمينة"_s, u"አማርኛ"_s, u"שרה"_s, u"李小龙"_s, u"किरण"_s,
             u"ประยุทธ์"_s, u"🦊"_s })
        CHECK(words(name) == name.normalized(QString::NormalizationForm_KC));
    // Vowel points are written or left out at will.
    CHECK(words(u"مُحَمَّد"_s) == u"محمد");
    CHECK(words(u"محـمد"_s) == u"محمد");
    CHECK(words(u"שָׂרָה"_s) == u"שרה");
    CHECK(words(u"किरण"_s) != words(u"करण"_s));
    CHECK(words(u"٠٧٧"_s) == u"077");
}

TEST_CASE("Search folding: folding twice changes nothing", "[base][search]")
{
    for (const QString &text :
        { u"İpek Łukasz O’Neill-Weiß"_s, u"Nguyễn 李 किरण مُحَمَّد 🦊"_s,
            u"ﬁ ǆ ŉ ẞ ΐ"_s, QString(QChar(0xd83d)) + u'a' })
        CHECK(words(words(text)) == words(text));
}

TEST_CASE("Search folding: a number is its digits, wherever it was written", "[base][search]")
{
    for (const QString &number :
        { u"07700 900123"_s, u"07700900123"_s, u"+44 7700 900123"_s, u"+44 (0)7700 900 123"_s,
            u"0044 7700-900-123"_s, u"447700900123"_s, u"(07700) 900.123"_s, u"٠٧٧٠٠ ٩٠٠١٢٣"_s })
        CHECK(phoneNumbers(number) == QStringList { u"07700900123"_s });
    CHECK(phoneNumbers(u"+353 1 555 0100"_s) == QStringList { u"35315550100"_s });
    CHECK(phoneNumbers(u"Samsung A12, red. Other: 07700 900001 / 01632 960002 (home)"_s)
        == QStringList { u"07700900001"_s, u"01632960002"_s });
    CHECK(phoneNumbers(u"+447700900001+447700900002"_s)
        == QStringList { u"07700900001"_s, u"07700900002"_s });
    CHECK(phoneNumbers(u"ext 1234"_s).isEmpty());
}

TEST_CASE("Search folding: a part of a number is typed as one types numbers", "[base][search]")
{
    CHECK(phonePart(u"07700 9"_s) == u"077009");
    CHECK(phonePart(u"+44 77"_s) == u"077");
    CHECK(phonePart(u"9"_s) == u"9");
    CHECK(phonePart(u"12 Elm"_s).isEmpty());
    CHECK(phonePart({}).isEmpty());
}

TEST_CASE("Search folding: postcodes and number plates lose their space", "[base][search]")
{
    CHECK(postcodes(u"1 Elm Road, Oxford OX1 2AB"_s) == QStringList { u"ox12ab"_s });
    CHECK(postcodes(u"sw1a1aa"_s) == QStringList { u"sw1a1aa"_s });
    CHECK(postcodes(u"12 Elm Road"_s).isEmpty());
    CHECK(
        numberPlates(u"Drives a blue car, AB12 CDE, or ab12cde"_s) == QStringList { u"ab12cde"_s });
    CHECK(numberPlates(u"a blue car"_s).isEmpty());
}

TEST_CASE(
    "Search folding: a number plate of any year is one, however it is spaced", "[base][search]")
{
    const auto [typed, plate] = GENERATE(table<QString, QString>({
        { u"AB12 CDE"_s, u"ab12cde"_s },
        { u"ab12 cde"_s, u"ab12cde"_s },
        { u"P123 ABC"_s, u"p123abc"_s },
        { u"p123abc"_s, u"p123abc"_s },
        { u"A1 ABC"_s, u"a1abc"_s },
        { u"Q456 DEF"_s, u"q456def"_s },
        { u"ABC 123D"_s, u"abc123d"_s },
        { u"abc123d"_s, u"abc123d"_s },
        { u"AXI 1234"_s, u"axi1234"_s },
        { u"axi1234"_s, u"axi1234"_s },
        { u"BZ 4321"_s, u"bz4321"_s },
        { u"FGZ 12"_s, u"fgz12"_s },
    }));
    CAPTURE(typed);
    CHECK(numberPlates(typed) == QStringList { plate });
    CHECK(numberPlates(u"White van (%1), dented"_s.arg(typed)) == QStringList { plate });
    CHECK(numberPlates(u"XX"_s + typed).isEmpty());
    CHECK(numberPlates(typed + u"77777"_s).isEmpty());
}

TEST_CASE(
    "Search folding: a road, a bus and a model of a car are no number plates", "[base][search]")
{
    for (const QString &text : { u"Near the A40 and the M25 too"_s, u"the a40 and the m25 too"_s,
             u"Bus 12a, bus 280x"_s, u"Black BMW 320D"_s, u"bmw320d"_s, u"Mia 2010, since 2019"_s,
             u"Audi A4 TDI"_s, u"Citroen C4 red"_s, u"his 12, via 3"_s })
        CHECK(numberPlates(text).isEmpty());
}
