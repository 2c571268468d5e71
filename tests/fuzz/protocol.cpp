// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"
#include "tests/fuzz/target.h"

#include <QCryptographicHash>
#include <QFile>

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSentence = 700;

/// The example in docs/protocol-format.md.
QByteArray example()
{
    QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/docs/protocol-format.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const qsizetype from = text.indexOf("```json\n") + 8;
    return text.mid(from, text.indexOf("\n```", from) - from);
}

} // namespace

/// A protocol file that somebody loads.
void protocol(const QByteArray &input)
{
    const Result<Protocol> protocol = ProtocolReader::fromBytes(input, u"newtown.json"_s);
    if (!protocol) {
        const QString message = protocol.error().message;
        hold(message.contains(u"newtown.json") && message.size() < longestSentence,
            "a refusal is one sentence and names the file");
        return;
    }
    hold(!protocol->id.isEmpty(), "a protocol has an id");
    hold(protocol->bytes == input, "a protocol is kept byte for byte");
    hold(protocol->hash.toLatin1()
            == QCryptographicHash::hash(input, QCryptographicHash::Blake2b_256).toHex(),
        "a protocol is known by its digest");
}

QList<QByteArray> protocolSeeds()
{
    const QByteArray whole = example();
    QByteArray twice = whole;
    twice.replace("\"version\": \"1\"", "\"id\": \"again\"");
    QByteArray later = whole;
    later.replace("\"format\": 1", "\"format\": 2");
    return { whole, twice, later, "{}", "[[[[[[[[", "{\"format\": 1e999}", "\xEF\xBB\xBF{}",
        "{\"format\": 1, \"id\": \"\\ud800\"}" };
}

} // namespace homeward::fuzz
