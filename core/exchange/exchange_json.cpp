// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_json.h"

#include "core/exchange/exchange_checks.h"
#include "core/exchange/exchange_parts.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace homeward::exchange_json {

using namespace Qt::StringLiterals;
using namespace exchange_parts;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Why a value was refused, as the reader notes it, and how we say it.
struct Saying
{
    QStringView theirs;
    const char *ours;
};

constexpr std::array sayings {
    Saying { u"no id", QT_TRANSLATE_NOOP("Exchange", "this is not an id") },
    Saying { u"no digest", QT_TRANSLATE_NOOP("Exchange", "this is not a digest") },
    Saying { u"no base64", QT_TRANSLATE_NOOP("Exchange", "this is not base64") },
    Saying { u"no date", QT_TRANSLATE_NOOP("Exchange", "this is not a date") },
    Saying { u"no instant", QT_TRANSLATE_NOOP("Exchange", "this is not an instant in UTC") },
    Saying { u"no instant in UTC", QT_TRANSLATE_NOOP("Exchange", "this is not an instant in UTC") },
    Saying { u"no moment", QT_TRANSLATE_NOOP("Exchange", "this is not a time as a log has it") },
    Saying { u"unknown word", QT_TRANSLATE_NOOP("Exchange", "this word is not on the list") },
    Saying { u"the same id twice",
        QT_TRANSLATE_NOOP("Exchange", "this is in the file twice under the same id") },
    Saying { u"missing", QT_TRANSLATE_NOOP("Exchange", "this is missing") },
    Saying { u"of another version",
        QT_TRANSLATE_NOOP("Exchange", "a file of this version does not have it") },
    Saying { u"no child in the file",
        QT_TRANSLATE_NOOP("Exchange", "this is no child who is in the file") },
    Saying { u"nobody in the file",
        QT_TRANSLATE_NOOP("Exchange", "this is nobody of the people in the file") },
    Saying { u"no photo in the file",
        QT_TRANSLATE_NOOP("Exchange", "this is no photo that is in the file") },
    Saying { u"of another child", QT_TRANSLATE_NOOP("Exchange", "this is of another child") },
    Saying { u"not what stands now",
        QT_TRANSLATE_NOOP(
            "Exchange", "this has to name what the child has now, and nothing else") },
};

QString inOurWords(const QString &why)
{
    for (const Saying &saying : sayings) {
        if (why == saying.theirs)
            return Say::tr(saying.ours);
    }
    return Say::tr("this cannot stand here");
}

/// The first version with histories, and the first with hand-overs.
constexpr int withHistories = 3;
constexpr int withHandOvers = 4;

void checkHas(Reading &reading, const QJsonObject &file, const QString &key, int firstVersion)
{
    const bool isWanted = file[u"version"_s].toInt() >= firstVersion;
    if (isWanted != file.contains(key))
        reading.refuse(key, isWanted ? u"missing"_s : u"of another version"_s);
}

ExchangeContent readContent(Reading &reading, const QJsonObject &file)
{
    checkHas(reading, file, u"histories"_s, withHistories);
    checkHas(reading, file, u"hand-overs"_s, withHandOvers);
    ExchangeContent content { readSetting(reading, { file[u"setting"_s].toObject(), u"setting"_s }),
        reading.list(file, u"protocols"_s, readProtocol),
        reading.list(file, u"people"_s, readPerson), reading.list(file, u"photos"_s, readPhoto),
        reading.list(file, u"children"_s, readChild),
        reading.list(file, u"histories"_s, readHistory),
        reading.list(file, u"profiles"_s, readSnapshot),
        reading.list(file, u"episodes"_s, readEpisode), reading.list(file, u"entries"_s, readEntry),
        reading.list(file, u"interview-readers"_s, readReader),
        reading.list(file, u"hand-overs"_s, readHandOver),
        reading.list(file, u"legal-holds"_s, readHold),
        reading.list(file, u"tombstones"_s, readTombstone),
        reading.list(file, u"left-out"_s, readLeftOut) };
    checkHistories(reading, content);
    return content;
}

QByteArray written(const ExchangeContent &content, int version)
{
    QJsonObject file {
        { u"format"_s, QLatin1String(formatName) },
        { u"version"_s, version },
        { u"setting"_s, jsonOf(content.setting) },
        { u"protocols"_s, jsonOf(content.protocols) },
        { u"people"_s, jsonOf(content.people) },
        { u"photos"_s, jsonOf(content.photos) },
        { u"children"_s, jsonOf(content.children) },
        { u"profiles"_s, jsonOf(content.snapshots) },
        { u"episodes"_s, jsonOf(content.episodes) },
        { u"entries"_s, jsonOf(content.entries) },
        { u"interview-readers"_s, jsonOf(content.readers) },
        { u"legal-holds"_s, jsonOf(content.holds) },
        { u"tombstones"_s, jsonOf(content.tombstones) },
        { u"left-out"_s, jsonOf(content.leftOut) },
    };
    if (version >= withHistories)
        file.insert(u"histories"_s, jsonOf(content.histories));
    if (version >= withHandOvers)
        file.insert(u"hand-overs"_s, jsonOf(content.handOvers));
    // Qt's parser drops this character from the beginning of a text, unless it is spelled out.
    return QJsonDocument(file).toJson(QJsonDocument::Indented).replace("\xEF\xBB\xBF", "\\ufeff");
}

Result<QByteArray> readableBytes(const ExchangeContent &content, int version)
{
    const QByteArray bytes = written(content, version);
    const Result<ExchangeContent> again = fromBytes(bytes, Say::tr("The file"));
    if (!again || written(*again, version) != bytes) {
        return failure(Error::Code::Refused,
            Say::tr("What is in this record cannot be written so that it can be read back, and "
                    "nothing was written. %1")
                .arg(again ? QString() : again.error().message),
            again ? u"not read as the same"_s : again.error().detail);
    }
    return bytes;
}

} // namespace

Result<QByteArray> toBytes(const ExchangeContent &content)
{
    return readableBytes(content, newestVersion);
}

Result<QByteArray> withoutHistories(const ExchangeContent &content)
{
    return readableBytes(content, withHistories - 1);
}

Result<ExchangeContent> fromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > maxBytes)
        return failure(Error::Code::Refused,
            Say::tr("%1 is larger than %2 MB, which is more than can be taken in at once. Nothing "
                    "was changed.")
                .arg(name, QString::number(maxBytes / (1024 * 1024))));
    if (const Done right = exchange_checks::check(bytes, name); !right)
        return tl::unexpected(right.error());
    QByteArray spelledOut = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    spelledOut.replace("\xEF\xBB\xBF", "\\ufeff");
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(spelledOut, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return exchange_checks::wrongAt(
            name, exchange_checks::placeOf({}), inOurWords({}), parsing.errorString());
    Reading reading;
    ExchangeContent content = readContent(reading, document.object());
    if (reading.isRefused()) {
        const StrictJson &refusal = reading.refusal();
        return exchange_checks::wrongAt(
            name, refusal.place(), inOurWords(refusal.why()), refusal.why());
    }
    return content;
}

} // namespace homeward::exchange_json
