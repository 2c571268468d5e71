// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/interview_pack.h"

#include "core/base/sealed_bytes.h"
#include "core/forms/catalogue.h"
#include "core/guide/setting_work.h"
#include "core/model/answer_json.h"
#include "core/model/strict_json.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

const QString requestKind = u"interview-request"_s;
const QString replyKind = u"interview-reply"_s;
const QString wordsKind = u"interview-words"_s;
const QString secondProtocolKey = u"secondProtocol"_s;

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QByteArray readBytes(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        reader.text(value, place).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        reader.refuse(place, u"no base64"_s);
    return decoded.decoded;
}

Moment readMoment(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const Result<Moment> moment = Moment::fromStorage(reader.text(value, place));
    if (!moment)
        reader.refuse(place, u"no moment"_s);
    return moment.value_or(Moment());
}

QJsonObject objectOf(const NewEntry &line)
{
    return { { u"kind"_s, toStorage(line.kind) }, { u"happened"_s, line.happened.toStorage() },
        { u"saidBy"_s, line.saidBy }, { u"subject"_s, line.subject },
        { u"answers"_s, jsonOf(line.answers) } };
}

NewEntry readLine(StrictJson &reader, const QJsonValue &value, const QString &place)
{
    const QJsonObject json = reader.object(
        value, { u"kind"_s, u"happened"_s, u"saidBy"_s, u"subject"_s, u"answers"_s }, place);
    const auto kind = entryKindFromStorage(reader.text(json["kind"_L1], place));
    if (!kind)
        reader.refuse(place, u"an unknown kind of line"_s);
    return { kind.value_or(Entry::Kind::Note), readMoment(reader, json["happened"_L1], place),
        reader.text(json["saidBy"_L1], place), reader.text(json["subject"_L1], place),
        readAnswers(reader, json["answers"_L1], place) };
}

QJsonObject objectOf(const InterviewRequest &request)
{
    QJsonArray lines;
    for (const NewEntry &line : request.lines)
        lines << objectOf(line);
    QJsonObject json { { u"what"_s, requestKind }, { u"pack"_s, request.pack },
        { u"number"_s, request.number },
        { u"setting"_s,
            QJsonObject { { u"kind"_s, toStorage(request.setting.kind) },
                { u"name"_s, request.setting.name } } },
        { u"protocol"_s, base64(request.protocol) }, { u"childName"_s, request.childName },
        { u"childFacts"_s, jsonOf(request.childFacts) },
        { u"noticed"_s, request.noticed.toStorage() },
        { u"noticedAnswers"_s, jsonOf(request.noticedAnswers) }, { u"lines"_s, lines } };
    // Older programs read what has none, and refuse what has.
    if (!request.secondProtocol.isEmpty())
        json.insert(secondProtocolKey, base64(request.secondProtocol));
    return json;
}

InterviewRequest readRequest(StrictJson &reader, const QJsonValue &value)
{
    const bool hasSecond = value.toObject().contains(secondProtocolKey);
    QStringList keys { u"what"_s, u"pack"_s, u"number"_s, u"setting"_s, u"protocol"_s,
        u"childName"_s, u"childFacts"_s, u"noticed"_s, u"noticedAnswers"_s, u"lines"_s };
    if (hasSecond)
        keys << secondProtocolKey;
    const QJsonObject json = reader.object(value, keys, requestKind);
    InterviewRequest request;
    if (hasSecond)
        request.secondProtocol = readBytes(reader, json[secondProtocolKey], secondProtocolKey);
    request.pack = reader.text(json["pack"_L1], u"pack"_s);
    request.number = reader.text(json["number"_L1], u"number"_s);
    const QJsonObject setting
        = reader.object(json["setting"_L1], { u"kind"_s, u"name"_s }, u"setting"_s);
    const auto kind = settingKindFromStorage(reader.text(setting["kind"_L1], u"setting"_s));
    if (!kind)
        reader.refuse(u"setting"_s, u"an unknown kind"_s);
    request.setting.kind = kind.value_or(Setting::Kind::FosterHome);
    request.setting.name = reader.text(setting["name"_L1], u"setting"_s);
    request.protocol = readBytes(reader, json["protocol"_L1], u"protocol"_s);
    request.childName = reader.text(json["childName"_L1], u"childName"_s);
    request.childFacts = readAnswers(reader, json["childFacts"_L1], u"childFacts"_s);
    request.noticed = readMoment(reader, json["noticed"_L1], u"noticed"_s);
    request.noticedAnswers = readAnswers(reader, json["noticedAnswers"_L1], u"noticedAnswers"_s);
    for (const QJsonValue &line : reader.array(json["lines"_L1], u"lines"_s))
        request.lines << readLine(reader, line, u"lines"_s);
    return request;
}

QJsonObject objectOf(const InterviewReply &reply)
{
    return { { u"what"_s, replyKind }, { u"pack"_s, reply.pack }, { u"number"_s, reply.number },
        { u"held"_s, reply.held.toStorage() }, { u"interviewer"_s, reply.interviewer },
        { u"open"_s, jsonOf(reply.open) }, { u"sealed"_s, base64(reply.sealed) } };
}

InterviewReply readReply(StrictJson &reader, const QJsonValue &value)
{
    const QJsonObject json = reader.object(value,
        { u"what"_s, u"pack"_s, u"number"_s, u"held"_s, u"interviewer"_s, u"open"_s, u"sealed"_s },
        replyKind);
    return { reader.text(json["pack"_L1], u"pack"_s), reader.text(json["number"_L1], u"number"_s),
        readMoment(reader, json["held"_L1], u"held"_s),
        reader.text(json["interviewer"_L1], u"interviewer"_s),
        readAnswers(reader, json["open"_L1], u"open"_s),
        readBytes(reader, json["sealed"_L1], u"sealed"_s) };
}

QJsonObject objectOf(const InterviewWords &words)
{
    return { { u"what"_s, wordsKind }, { u"number"_s, words.number },
        { u"setting"_s, words.setting }, { u"childName"_s, words.childName },
        { u"writtenBy"_s, words.writtenBy }, { u"madeAt"_s, StrictJson::instantText(words.madeAt) },
        { u"answers"_s, jsonOf(words.answers) } };
}

InterviewWords readWords(StrictJson &reader, const QJsonValue &value)
{
    const QJsonObject json = reader.object(value,
        { u"what"_s, u"number"_s, u"setting"_s, u"childName"_s, u"writtenBy"_s, u"madeAt"_s,
            u"answers"_s },
        wordsKind);
    return { reader.text(json["number"_L1], u"number"_s),
        reader.text(json["setting"_L1], u"setting"_s),
        reader.text(json["childName"_L1], u"childName"_s),
        reader.text(json["writtenBy"_L1], u"writtenBy"_s),
        reader.instant(json["madeAt"_L1], u"madeAt"_s),
        readAnswers(reader, json["answers"_L1], u"answers"_s) };
}

} // namespace

bool operator==(const InterviewRequest &a, const InterviewRequest &b)
{
    return interview_pack::toJson(a) == interview_pack::toJson(b);
}

namespace interview_pack {

bool areSentFrom(Setting::Kind kind)
{
    return setting_work::mayHoldInterview(kind) && !setting_work::interviewsForAuthority(kind);
}

Result<QByteArray> readFile(const QString &path)
{
    const auto refusal = [&](Error::Code code, const QString &sentence) {
        return failure(code, sentence.arg(QDir::toNativeSeparators(path)));
    };
    QFile file(path);
    if (!file.exists()) {
        return refusal(Error::Code::NotFound,
            Text::tr("There is no file at %1. Check the name, or whether the drive it is on is "
                     "connected."));
    }
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return refusal(Error::Code::Io,
            Text::tr("%1 could not be read. Check that it is a file and that you may read it."));
    }
    // One more than there may be: what has no size beforehand is not read to its end.
    const QByteArray pack
        = file.size() > mostFileBytes ? QByteArray() : file.read(mostFileBytes + 1);
    if (file.size() > mostFileBytes || pack.size() > mostFileBytes) {
        return refusal(Error::Code::Refused,
            Text::tr("%1 is too large to be a sealed file of an interview. Choose the file that "
                     "was sent to you."));
    }
    if (file.error() != QFileDevice::NoError) {
        return refusal(Error::Code::Io,
            Text::tr("%1 could not be read to its end. Copy it again, then try again."));
    }
    if (pack.isEmpty()) {
        return refusal(Error::Code::NotAStore,
            Text::tr("There is nothing in %1. Ask for it to be sent again."));
    }
    return pack;
}

QByteArray toJson(const Content &content)
{
    const QJsonObject json = std::visit([](const auto &each) { return objectOf(each); }, content);
    return StrictJson::canonical(json).toUtf8();
}

Result<Content> fromJson(const QByteArray &json)
{
    StrictJson reader;
    const QJsonObject object = reader.document(QString::fromUtf8(json));
    const QString what = reader.text(object["what"_L1], u"what"_s);
    Content content;
    if (what == requestKind)
        content = readRequest(reader, object);
    else if (what == replyKind)
        content = readReply(reader, object);
    else if (what == wordsKind)
        content = readWords(reader, object);
    else
        reader.refuse(u"what"_s, u"an unknown kind of pack"_s);
    return reader.finish(content);
}

Result<Content> open(const QByteArray &pack, const RecoveryKey &key)
{
    Result<QByteArray> json = sealed_pack::open(pack, key.toPassphrase());
    if (!json)
        return tl::unexpected(json.error());
    Result<Content> content = fromJson(*json);
    wipe(*json);
    return content;
}

QString heading(const InterviewWords &words)
{
    return Text::tr("%1, absence %2. Written by %3, %4.")
        .arg(words.childName, words.number, words.writtenBy, local_time::full(words.madeAt));
}

QList<std::pair<QString, QString>> inWords(const InterviewWords &words)
{
    QList<std::pair<QString, QString>> lines;
    for (const QString &formId : { u"sealed-part"_s, u"interview"_s }) {
        for (const Field &field : forms::find(formId)->fields()) {
            if (words.answers.value(field.id).isSettled())
                lines << std::pair(field.label, readable(field, words.answers.value(field.id)));
        }
    }
    return lines;
}

} // namespace interview_pack

} // namespace homeward
