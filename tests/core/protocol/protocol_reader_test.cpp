// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "tests/core/protocol/small_protocol.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>

using namespace homeward;
using namespace homeward::test;

namespace {

QString written(const TempFolder &folder, const QByteArray &bytes)
{
    const QString path = folder.path(u"área.json"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

void checkSays(const Result<Protocol> &result, Error::Code code, const QString &part = {})
{
    CHECK_FAILS(result, code);
    INFO(result.error().message.toStdString());
    CHECK(result.error().message.contains(u"área.json"_s));
    CHECK(result.error().message.contains(part));
    CHECK(result.error().message.endsWith(u'.'));
    CHECK_FALSE(result.error().detail.contains(QDir::tempPath()));
}

} // namespace

TEST_CASE("ProtocolReader: the small file of the documentation loads", "[protocol]")
{
    const TempFolder folder;
    const QByteArray bytes = asBytes(smallProtocol());
    const Result<Protocol> result = ProtocolReader::fromFile(written(folder, bytes));
    REQUIRE_OK(result);
    CHECK(result->id == u"newtown"_s);
    CHECK(result->bytes == bytes);
}

TEST_CASE("ProtocolReader: keeps the exact bytes and their BLAKE2b-256 digest", "[protocol]")
{
    const QByteArray bytes = asBytes(smallProtocol());
    const Result<Protocol> one = ProtocolReader::fromBytes(bytes, u"one"_s);
    const Result<Protocol> two = ProtocolReader::fromBytes(bytes + "\n", u"two"_s);
    REQUIRE_OK(one);
    REQUIRE_OK(two);
    CHECK(one->bytes == bytes);
    CHECK(two->bytes == bytes + "\n");
    CHECK(one->hash.size() == 64);
    CHECK(one->hash != two->hash);
    CHECK(ProtocolReader::fromBytes(one->bytes, {})->hash == one->hash);
}

TEST_CASE("ProtocolReader: a file that is not there, a folder and an empty file are told apart",
    "[protocol]")
{
    const TempFolder folder;
    checkSays(ProtocolReader::fromFile(folder.path(u"área.json"_s)), Error::Code::NotFound);
    REQUIRE(QDir().mkdir(folder.path(u"área.json"_s)));
    checkSays(ProtocolReader::fromFile(folder.path(u"área.json"_s)), Error::Code::Io);
    REQUIRE(QDir().rmdir(folder.path(u"área.json"_s)));
    checkSays(ProtocolReader::fromFile(written(folder, {})), Error::Code::Malformed, u"is empty"_s);
    checkSays(ProtocolReader::fromFile(written(folder, " \r\n\t ")), Error::Code::Malformed,
        u"is empty"_s);
    CHECK_FAILS(ProtocolReader::fromFile({}), Error::Code::NotFound);
}

TEST_CASE("ProtocolReader: 200 MB of junk are refused after the first 4", "[protocol]")
{
    const TempFolder folder;
    QFile file(written(folder, {}));
    REQUIRE(file.resize(200LL * 1024 * 1024));
    checkSays(ProtocolReader::fromFile(file.fileName()), Error::Code::Refused, u"4 MB"_s);
}

TEST_CASE("ProtocolReader: one byte more than the largest file is refused", "[protocol]")
{
    QByteArray bytes = asBytes(smallProtocol());
    bytes.append(ProtocolReader::maxBytes - bytes.size(), ' ');
    REQUIRE_OK(ProtocolReader::fromBytes(bytes, u"área.json"_s));
    checkSays(ProtocolReader::fromBytes(bytes + ' ', u"área.json"_s), Error::Code::Refused);
}

TEST_CASE("ProtocolReader: a damaged file is refused with file and line", "[protocol]")
{
    const TempFolder folder;
    const QByteArray whole = QByteArray::fromStdString(smallProtocol().dump(2));
    SECTION("cut off")
    {
        const QByteArray half = whole.left(whole.size() / 2);
        checkSays(ProtocolReader::fromFile(written(folder, half)), Error::Code::Malformed,
            u"line %1"_s.arg(half.count('\n') + 1));
    }
    SECTION("not UTF-8")
    {
        QByteArray latin = whole;
        latin.replace("Newtown Police", "Newtown Polic\xE9");
        checkSays(ProtocolReader::fromFile(written(folder, latin)), Error::Code::Malformed,
            u"not UTF-8"_s);
    }
    SECTION("a key given twice")
    {
        QByteArray twice = whole;
        twice.replace("\"area\": \"Newtown\",", "\"area\": \"Newtown\",\n  \"area\": \"Oldtown\",");
        checkSays(ProtocolReader::fromFile(written(folder, twice)), Error::Code::Malformed,
            u"line 3: the key “area” is given twice"_s);
    }
    SECTION("brackets without end")
    {
        checkSays(ProtocolReader::fromFile(written(folder, QByteArray(100000, '['))),
            Error::Code::Malformed, u"nested deeper"_s);
    }
}

TEST_CASE("ProtocolReader: a later format is called that before anything else is found wrong",
    "[protocol]")
{
    nlohmann::json json = smallProtocol();
    json["somethingNew"] = true;
    for (const nlohmann::json &format :
        { nlohmann::json(2), nlohmann::json(1.5), nlohmann::json(1e300) }) {
        json["format"] = format;
        checkSays(ProtocolReader::fromBytes(asBytes(json), u"área.json"_s),
            Error::Code::NewerThanProgram);
    }
    json["format"] = 0;
    checkSays(ProtocolReader::fromBytes(asBytes(json), u"área.json"_s), Error::Code::Malformed);
    json["format"] = "1";
    checkSays(ProtocolReader::fromBytes(asBytes(json), u"área.json"_s), Error::Code::Malformed);
    json.erase("format");
    checkSays(ProtocolReader::fromBytes(asBytes(json), u"área.json"_s), Error::Code::Malformed);
}

TEST_CASE("ProtocolReader: any cut or changed byte of a good file is an answer, never a crash",
    "[protocol]")
{
    const QByteArray whole = asBytes(smallProtocol());
    for (qsizetype at = 0; at < whole.size(); at += 37) {
        (void)ProtocolReader::fromBytes(whole.left(at), u"cut"_s);
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed.at(at) ^ 0x15);
        const Result<Protocol> result = ProtocolReader::fromBytes(changed, u"changed"_s);
        if (!result)
            CHECK_FALSE(result.error().message.isEmpty());
    }
}

TEST_CASE("ProtocolReader: every protocol that comes with the program loads under its own id",
    "[protocol]")
{
    CHECK(ProtocolReader::builtInIds().contains(u"oxfordshire"_s));
    for (const QString &id : ProtocolReader::builtInIds()) {
        const Result<Protocol> result = ProtocolReader::builtIn(id);
        REQUIRE_OK(result);
        CHECK(result->id == id);
        CHECK_FALSE(result->hash.isEmpty());
    }
    CHECK_FAILS(ProtocolReader::builtIn(u"atlantis"_s), Error::Code::NotFound);
    CHECK_FAILS(ProtocolReader::builtIn(u"protocol.schema"_s), Error::Code::NotFound);
}

TEST_CASE("ProtocolReader: a file of one's own has an id of its own", "[protocol]")
{
    const TempFolder folder;
    const QDate today(2027, 11, 4);
    const QString id = GENERATE(from_range(ProtocolReader::builtInIds()));
    const QByteArray carried = ProtocolReader::builtIn(id)->bytes;
    REQUIRE_OK(ProtocolReader::fromOwnFile(written(folder, carried), today));
    nlohmann::json changed = nlohmann::json::parse(carried.toStdString());
    changed["area"] = "Newtown";
    const auto refused = ProtocolReader::fromOwnFile(written(folder, asBytes(changed)), today);
    checkSays(refused, Error::Code::Refused, u"/id: “%1”"_s.arg(id));
    checkSays(refused, Error::Code::Refused, u"give it an id of its own"_s);
    changed["id"] = "our-home";
    REQUIRE_OK(ProtocolReader::fromOwnFile(written(folder, asBytes(changed)), today));
    INFO("what a record holds already is read as it is");
    changed["id"] = id.toStdString();
    REQUIRE_OK(ProtocolReader::fromBytes(asBytes(changed), u"kept"_s));
}

TEST_CASE("ProtocolReader: a file of one's own says nothing of a day still to come", "[protocol]")
{
    const TempFolder folder;
    const QDate today(2026, 11, 4);
    const auto read = [&](const nlohmann::json &json) {
        return ProtocolReader::fromOwnFile(written(folder, asBytes(json)), today);
    };
    for (const auto &[place, key] :
        { std::pair(u"/checkedOn"_s, nlohmann::json::json_pointer("/checkedOn")),
            std::pair(
                u"/sources/1/checkedOn"_s, nlohmann::json::json_pointer("/sources/1/checkedOn")),
            std::pair(u"/consulted/0/on"_s, nlohmann::json::json_pointer("/consulted/0/on")) }) {
        nlohmann::json json = smallProtocol();
        REQUIRE(json.contains(key));
        json[key] = "2026-11-04";
        REQUIRE_OK(read(json));
        json[key] = "2026-11-05";
        checkSays(
            read(json), Error::Code::Refused, u"at %1: 2026-11-05 is still to come"_s.arg(place));
    }
}
