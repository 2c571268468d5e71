// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/protocol/small_protocol.h"

#include "core/protocol/protocol_reader.h"
#include "tests/support/support.h"

#include <QFile>

namespace homeward::test {

QByteArray documentation()
{
    QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/docs/protocol-format.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

nlohmann::json smallProtocol()
{
    const QByteArray text = documentation();
    const qsizetype from = text.indexOf("```json\n") + 8;
    const qsizetype to = text.indexOf("\n```", from);
    REQUIRE(from > 8);
    REQUIRE(to > from);
    return nlohmann::json::parse(text.mid(from, to - from).toStdString());
}

QByteArray asBytes(const nlohmann::json &json) { return QByteArray::fromStdString(json.dump()); }

void checkRefusedAt(const nlohmann::json &json, const QString &pointer)
{
    const Result<Protocol> result = ProtocolReader::fromBytes(asBytes(json), u"newtown.json"_s);
    CHECK_FAILS(result, Error::Code::Malformed);
    INFO(result.error().message.toStdString());
    CHECK(result.error().message.startsWith(u"newtown.json, at "_s + pointer + u':'));
    CHECK(result.error().message.endsWith(u'.'));
    CHECK(result.error().message.size() < 250);
}

} // namespace homeward::test
