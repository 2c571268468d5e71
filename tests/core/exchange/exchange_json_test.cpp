// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_json.h"
#include "tests/core/exchange/any_content.h"
#include "tests/core/exchange/full_record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// A file of one child, to be broken.
QJsonObject aFile()
{
    const auto bytes = exchange_json::toBytes(anyContent(7));
    REQUIRE_OK(bytes);
    return QJsonDocument::fromJson(*bytes).object();
}

/// With another value at one place of the first thing in a list.
QByteArray with(const QString &list, const QString &key, const QJsonValue &value)
{
    QJsonObject file = aFile();
    QJsonArray things = file[list].toArray();
    REQUIRE_FALSE(things.isEmpty());
    QJsonObject first = things.first().toObject();
    first[key] = value;
    things[0] = first;
    file[list] = things;
    return QJsonDocument(file).toJson();
}

Result<ExchangeContent> read(const QByteArray &bytes)
{
    return exchange_json::fromBytes(bytes, u"in.json"_s);
}

} // namespace

TEST_CASE(
    "Exchange JSON: whatever a record holds is read back as the same, and written as the same",
    "[exchange][property]")
{
    const unsigned seed = GENERATE(range(1U, 40U));
    CAPTURE(seed);
    const ExchangeContent content = anyContent(seed);
    const auto bytes = exchange_json::toBytes(content);
    REQUIRE_OK(bytes);
    const auto again = read(*bytes);
    REQUIRE_OK(again);
    CHECK((again->setting == content.setting));
    CHECK((again->protocols == content.protocols));
    CHECK((again->people == content.people));
    CHECK((again->children == content.children));
    CHECK((again->histories == content.histories));
    CHECK((again->snapshots == content.snapshots));
    CHECK((again->episodes == content.episodes));
    CHECK((again->entries == content.entries));
    CHECK((again->readers == content.readers));
    CHECK((again->handOvers == content.handOvers));
    CHECK((again->holds == content.holds));
    CHECK((again->photos.first().jpeg == content.photos.first().jpeg));
    CHECK((*exchange_json::toBytes(*again) == *bytes));
}

TEST_CASE("Exchange JSON: a text of 50,000 characters is kept where somebody typed it, and refused "
          "where it can be no text",
    "[exchange]")
{
    const QString long50 = QString(50'000, u'a');
    ExchangeContent content = anyContent(7);
    REQUIRE_FALSE(content.entries.isEmpty());
    content.entries.first().entry.answers.insert(u"note.text"_s, Answer::text(long50));
    const auto bytes = exchange_json::toBytes(content);
    REQUIRE_OK(bytes);
    CHECK(read(*bytes)->entries.first().entry.answer(u"note.text"_s).value() == long50);

    const auto [list, key] = GENERATE(table<QString, QString>(
        { { u"people"_s, u"id"_s }, { u"people"_s, u"name"_s }, { u"episodes"_s, u"number"_s },
            { u"entries"_s, u"subject"_s }, { u"protocols"_s, u"hash"_s } }));
    const auto refused = read(with(list, key, long50));
    CHECK_FAILS(refused, Error::Code::Malformed);
    CHECK(refused.error().message
        == u"in.json, at %1[0].%2: this text is longer than it can be. Nothing was changed."_s.arg(
            list, key));
}

TEST_CASE("Exchange JSON: what is wrong is named with its place", "[exchange]")
{
    SECTION("a key twice")
    {
        QByteArray bytes = QJsonDocument(aFile()).toJson(QJsonDocument::Compact);
        const QByteArray version
            = "\"version\":" + QByteArray::number(exchange_json::newestVersion);
        bytes.replace(version, version + ',' + version);
        const auto refused = read(bytes);
        CHECK_FAILS(refused, Error::Code::Malformed);
        CHECK(refused.error().message.contains(u"the key “version” is given twice"));
        INFO("deep inside too");
        bytes = QJsonDocument(aFile()).toJson(QJsonDocument::Compact);
        const qsizetype name = bytes.indexOf("\"name\":");
        REQUIRE(name > 0);
        bytes.insert(name, "\"name\":\"Somebody Else\",");
        const auto nested = read(bytes);
        CHECK_FAILS(nested, Error::Code::Malformed);
        CHECK(nested.error().message.contains(u"the key “name” is given twice"));
    }
    SECTION("cut short, not JSON, not UTF-8, not an object")
    {
        const QByteArray whole = QJsonDocument(aFile()).toJson();
        for (const QByteArray &bytes :
            { whole.left(whole.size() / 2), QByteArray(), QByteArray("no"), QByteArray("\xff{}"),
                QByteArray("[]"), QByteArray("{}"), QByteArray(400, '[') })
            CHECK_FAILS(read(bytes), Error::Code::Malformed);
    }
    SECTION("of a later program")
    {
        QJsonObject file = aFile();
        file[u"version"_s] = exchange_json::newestVersion + 1;
        file[u"something-new"_s] = 1;
        CHECK_FAILS(read(QJsonDocument(file).toJson()), Error::Code::NewerThanProgram);
    }
    SECTION("each value that cannot stand where it is")
    {
        const auto [list, key, value] = GENERATE(table<QString, QString, QJsonValue>({
            { u"people"_s, u"id"_s, u"A0000000-0000-4000-8000-000000000001"_s },
            { u"people"_s, u"id"_s, u"x"_s },
            { u"people"_s, u"name"_s, u" "_s },
            { u"people"_s, u"role"_s, u"king"_s },
            { u"people"_s, u"by-envelope"_s, 1 },
            { u"people"_s, u"passphrase"_s, u"x"_s },
            { u"protocols"_s, u"bytes"_s, u"=="_s },
            { u"photos"_s, u"hash"_s, QString(64, u'G') },
            { u"episodes"_s, u"opened-at"_s, u"2026-11-03T22:05:00+01:00"_s },
            { u"episodes"_s, u"kind"_s, u"lost"_s },
            { u"entries"_s, u"happened"_s, u"exact midnight"_s },
            { u"entries"_s, u"kind"_s, u"rumour"_s },
            { u"entries"_s, u"corrects"_s, u"x"_s },
            { u"entries"_s, u"written"_s, QJsonValue() },
            { u"entries"_s, u"episodes"_s, QJsonArray() },
            { u"children"_s, u"contacts"_s, QJsonObject() },
        }));
        CAPTURE(list, key);
        const auto refused = read(with(list, key, value));
        CHECK_FAILS(refused, Error::Code::Malformed);
        const QString message = refused.error().message;
        CAPTURE(message);
        CHECK(message.startsWith(u"in.json, at %1[0]"_s.arg(list)));
        CHECK(message.endsWith(u"Nothing was changed."));
    }
    SECTION("a fact deep inside")
    {
        QJsonObject file = aFile();
        QJsonArray children = file[u"children"_s].toArray();
        QJsonObject profile = children.first().toObject();
        QJsonObject child = profile[u"child"_s].toObject();
        child[u"facts"_s] = QJsonObject { { u"looks.hair"_s,
            QJsonObject { { u"answer"_s, QJsonObject { { u"state"_s, u"answered"_s } } },
                { u"said-by"_s, QString() },
                { u"checked-at"_s, u"2026-11-03T22:05:00.000Z"_s } } } };
        profile[u"child"_s] = child;
        children[0] = profile;
        file[u"children"_s] = children;
        const auto refused = read(QJsonDocument(file).toJson());
        CHECK_FAILS(refused, Error::Code::Malformed);
        CHECK(refused.error().message.contains(u"children[0].child.facts.looks.hair"));
    }
    SECTION("the same id twice")
    {
        QJsonObject file = aFile();
        QJsonArray people = file[u"people"_s].toArray();
        people.append(people.first());
        file[u"people"_s] = people;
        const auto refused = read(QJsonDocument(file).toJson());
        CHECK_FAILS(refused, Error::Code::Malformed);
        CHECK(refused.error().message.contains(u"twice under the same id"));
    }
}

TEST_CASE("Exchange JSON: what could not be read back is not written", "[exchange]")
{
    ExchangeContent content = anyContent(3);
    content.people.first().name = QString(2000, u'n');
    CHECK_FAILS(exchange_json::toBytes(content), Error::Code::Refused);
}
