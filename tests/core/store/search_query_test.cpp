// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/search_query.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

TEST_CASE("SearchQuery: a short word is how a word begins, a longer one stands anywhere",
    "[store][search]")
{
    CHECK(search_query::indexed(u"sam okoro"_s) == u"  sam  okoro");
    CHECK(search_query::of(u"S"_s).match == u"\"  s\"");
    CHECK(search_query::of(u"sa"_s).match == u"\" sa\"");
    CHECK(search_query::of(u"sam"_s).match == u"\"sam\"");
    CHECK(search_query::of(u"sam"_s).contained.isEmpty());
    CHECK(search_query::of(u"okoro"_s).match == u"\"oko\" AND \"oro\"");
    CHECK(search_query::of(u"okoro"_s).contained == QStringList { u"okoro"_s });
    CHECK(search_query::of(u"Okoro S"_s).match == u"\"oko\" AND \"oro\" AND \"  s\"");
}

TEST_CASE("SearchQuery: four digits of a number are one thing to look for", "[store][search]")
{
    const auto signs = [](std::initializer_list<int> pairs) {
        QString text;
        for (const int pair : pairs)
            text += QChar(static_cast<char16_t>(0xe000 + pair));
        return text;
    };
    CHECK(search_query::forIndex(u"sam okoro"_s) == u"  sam  okoro");
    CHECK(search_query::forIndex(u"145 fenwick 0770"_s)
        == u"  145  fenwick  0770 "_s + signs({ 7, 77, 70 }));
    CHECK(
        search_query::fromIndex(search_query::forIndex(u"flat12345 0770"_s)) == u"flat12345 0770");
    CHECK(search_query::of(u"9009"_s).match == u'"' + signs({ 90, 0, 9 }) + u'"');
    CHECK(search_query::of(u"9009"_s).contained.isEmpty());
    CHECK(search_query::of(u"07700 9"_s).match
        == u'"' + signs({ 7, 77, 70 }) + u"\" AND \""_s + signs({ 70, 0, 9 }) + u'"');
    CHECK(search_query::of(u"07700 9"_s).contained == QStringList { u"077009"_s });
    CHECK(search_query::of(u"900"_s).match == u"\"900\"");
    CHECK(search_query::of(u"07700 9"_s, false).match == u"\"077\" AND \"009\"");
}

TEST_CASE("SearchQuery: letters beyond the first plane are letters", "[store][search]")
{
    CHECK(search_query::of(u"🦊"_s).match == u"\"  🦊\"");
    CHECK(search_query::of(u"🦊🦊🦊🦊"_s).match == u"\"🦊🦊🦊\"");
}

TEST_CASE("SearchQuery: what is typed is never taken for a command", "[store][search]")
{
    CHECK(search_query::of(u"\"\" * ( ) : ^ -"_s).match.isEmpty());
    CHECK(search_query::of({}).match.isEmpty());
    CHECK(search_query::of(u"a\" OR \"b"_s).match == u"\"  a\" AND \" or\" AND \"  b\"");
}
