// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/time/typed_tokens.h"
#include "tests/support/support.h"

using namespace homeward;
using namespace homeward::test;

namespace {

QString joined(const QString &typed)
{
    QStringList texts;
    for (const TypedToken &token : typedTokens(typed))
        texts << token.text;
    return texts.join(u'|');
}

} // namespace

TEST_CASE("what was typed is split into digits, words and signs", "[time][typed]")
{
    CHECK(joined(u"Tue 3 Nov, 21:30"_s) == u"tue|3|nov|21|:|30"_s);
    CHECK(joined(u"-1h30"_s) == u"-|1|h|30"_s);
    CHECK(joined(u"  2PM "_s) == u"2|pm"_s);
    CHECK(typedTokens(u"2pm"_s)
        == QList<TypedToken> {
            { TypedToken::Kind::Number, u"2"_s }, { TypedToken::Kind::Word, u"pm"_s } });
}

TEST_CASE("what keyboards differ in is evened out", "[time][typed]")
{
    CHECK(joined(u"\u221220m"_s) == u"-|20|m"_s);
    CHECK(joined(u"\u201320m"_s) == u"-|20|m"_s);
    CHECK(joined(u"21;30"_s) == u"21|:|30"_s);
    CHECK(joined(u"don\u2019t know"_s) == u"dont|know"_s);
    CHECK(joined(u"tue\u00a021:30\t"_s) == u"tue|21|:|30"_s);
}

TEST_CASE("the full stop after a short form says nothing", "[time][typed]")
{
    CHECK(joined(u"3 nov. 21.30"_s) == u"3|nov|21|.|30"_s);
    CHECK(joined(u"approx. 9 p.m."_s) == u"approx|9|p|.|m"_s);
}

TEST_CASE("characters that no time is written with leave nothing", "[time][typed]")
{
    const QString typed
        = GENERATE(u"\u0662\u0661:\u0663\u0660"_s, u"\uff12\uff11:30"_s, u"21:30 \U0001F600"_s,
            u"21:30!"_s, u"\u00e9"_s, u"21\u200b30"_s, QString(10'000, u'2'), u""_s, u" , "_s);
    CAPTURE(typed.left(20));
    CHECK(typedTokens(typed).isEmpty());
}
