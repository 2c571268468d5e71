// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/strict_json.h"
#include "tests/support/support.h"

#include <QJsonArray>

using namespace homeward;
using namespace homeward::test;

TEST_CASE("StrictJson: a name twice is refused at any depth", "[model][json]")
{
    const QString json = GENERATE(uR"({"a":1,"a":2})"_s, uR"({"a":{"b":1,"b":1}})"_s,
        uR"({"a":[{"b":1,"b":1}]})"_s, uR"({"é":1,"\u00e9":2})"_s);
    INFO(json.toStdString());
    StrictJson reader;
    (void)reader.document(json);
    CHECK_FAILS(reader.finish(0), Error::Code::Malformed);
}

TEST_CASE("StrictJson: colons and quotes in text are no names", "[model][json]")
{
    StrictJson reader;
    const QJsonObject object
        = reader.document(uR"( { "a:" : "x\":\"y" , "b\\" : [ ":" , {"c":1} ] } )"_s);
    CHECK_FALSE(reader.isRefused());
    CHECK(object.value(u"a:"_s).toString() == u"x\":\"y"_s);
}

TEST_CASE("StrictJson: keys must be there, and no other", "[model][json]")
{
    const QJsonObject object { { u"a"_s, 1 }, { u"b"_s, 2 } };
    const auto accepts = [&object](const QStringList &keys) {
        StrictJson reader;
        (void)reader.object(object, keys, u"here"_s);
        return !reader.isRefused();
    };
    CHECK(accepts({ u"a"_s, u"b"_s }));
    CHECK_FALSE(accepts({ u"a"_s }));
    CHECK_FALSE(accepts({ u"a"_s, u"b"_s, u"c"_s }));
    CHECK_FALSE(accepts({ u"a"_s, u"c"_s }));
}

TEST_CASE("StrictJson: the first refusal is the one that is told", "[model][json]")
{
    StrictJson reader;
    CHECK(reader.text(1, u"first"_s).isEmpty());
    CHECK(reader.array(u"x"_s, u"second"_s).isEmpty());
    CHECK(reader.texts(QJsonArray { u"x"_s, true }, u"third"_s).size() == 2);
    const auto finished = reader.finish(0);
    CHECK_FAILS(finished, Error::Code::Malformed);
    CHECK(finished.error().message.contains(u"first"_s));
    CHECK(finished.error().detail == u"first: no text"_s);
}

TEST_CASE("StrictJson: dates and instants have one spelling", "[model][json]")
{
    SECTION("dates")
    {
        StrictJson reader;
        CHECK(reader.date(u"2026-11-03"_s, u"here"_s) == QDate(2026, 11, 3));
        CHECK_FALSE(reader.date(u""_s, u"here"_s).isValid());
        CHECK_FALSE(reader.isRefused());
        const QString other
            = GENERATE(u"2026-02-30"_s, u"2026-11-3"_s, u"3/11/2026"_s, u"2026-11-03T00:00"_s);
        (void)reader.date(other, u"here"_s);
        CHECK(reader.isRefused());
    }
    SECTION("instants")
    {
        StrictJson reader;
        const QDateTime instant = at(u"2026-10-25T01:30Z"_s).addMSecs(7);
        CHECK(StrictJson::instantText(instant) == u"2026-10-25T01:30:00.007Z"_s);
        CHECK(reader.instant(StrictJson::instantText(instant), u"here"_s) == instant);
        CHECK(reader.instant(StrictJson::instantText(instant), u"here"_s).timeSpec() == Qt::UTC);
        CHECK_FALSE(reader.instant(u""_s, u"here"_s).isValid());
        CHECK_FALSE(reader.isRefused());
        const QString other = GENERATE(u"2026-10-25T01:30:00.007"_s,
            u"2026-10-25T01:30:00.007+01:00"_s, u"2026-10-25T01:30:00Z"_s, u"yesterday"_s);
        (void)reader.instant(other, u"here"_s);
        CHECK(reader.isRefused());
    }
    SECTION("an instant of another zone is written in UTC")
    {
        CHECK(StrictJson::instantText(at(u"2026-07-04T13:00"_s).toLocalTime())
            == u"2026-07-04T12:00:00.000Z"_s);
    }
}

TEST_CASE("StrictJson: a text, and a name, may begin with a byte order mark", "[model][json]")
{
    const QJsonObject object { { u"\ufeffname"_s, u"\ufefftext \ufeff"_s } };
    StrictJson reader;
    CHECK(reader.document(StrictJson::canonical(object)) == object);
}

TEST_CASE("StrictJson: a pit of brackets is refused", "[model][json]")
{
    StrictJson reader;
    (void)reader.document(u"{\"a\":"_s + u"["_s.repeated(100000));
    CHECK(reader.isRefused());
}
