// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/protocol_reader.h"

#include "core/protocol/json_text.h"
#include "core/protocol/protocol_from_json.h"
#include "core/protocol/protocol_schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QMutexLocker>

#include <nlohmann/json.hpp>

#include <map>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int newestFormat = 1;

/// Our words, for the translator.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ProtocolReader)
};

/// Asked before the schema, so that a file of a later program is called that and not broken.
bool isOfLaterFormat(const nlohmann::json &json)
{
    if (!json.is_object() || !json.contains("format"))
        return false;
    const nlohmann::json &format = json.at("format");
    return format.is_number() && format.get<double>() > newestFormat;
}

/// The first day of the file that is after `today`, and its place; an empty place: there is none.
std::pair<QString, QDate> dayToCome(const Protocol &protocol, QDate today)
{
    if (protocol.checkedOn > today)
        return { u"/checkedOn"_s, protocol.checkedOn };
    for (qsizetype at = 0; at < protocol.sources.size(); ++at) {
        if (protocol.sources.at(at).checkedOn > today)
            return { u"/sources/%1/checkedOn"_s.arg(at), protocol.sources.at(at).checkedOn };
    }
    for (qsizetype at = 0; at < protocol.consulted.size(); ++at) {
        if (protocol.consulted.at(at).on > today)
            return { u"/consulted/%1/on"_s.arg(at), protocol.consulted.at(at).on };
    }
    return {};
}

} // namespace

Result<Protocol> ProtocolReader::fromOwnFile(const QString &path, QDate today)
{
    Result<Protocol> protocol = fromFile(path);
    if (!protocol)
        return protocol;
    const QString name = QFileInfo(path).fileName();
    if (builtInIds().contains(protocol->id)) {
        const Result<Protocol> carried = builtIn(protocol->id);
        if (carried && carried->hash == protocol->hash)
            return protocol;
        return failure(Error::Code::Refused,
            Say::tr("%1, at /id: “%2” is the id of rules that come with the program, and this file "
                    "is not those. Choose them from the list; or, if you changed a copy of them, "
                    "give it an id of its own, such as “our-home”.")
                .arg(name, protocol->id));
    }
    if (const auto [place, day] = dayToCome(*protocol, today); !place.isEmpty()) {
        return failure(Error::Code::Refused,
            Say::tr("%1, at %2: %3 is still to come, and the file says what was done on that day. "
                    "Correct the day, or look whether the clock of this computer is right.")
                .arg(name, place, day.toString(Qt::ISODate)));
    }
    return protocol;
}

Result<Protocol> ProtocolReader::fromFile(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Error::Code::NotFound, Say::tr("There is no file %1.").arg(shown));
    if (!info.isFile())
        return failure(Error::Code::Io, Say::tr("%1 is not a file that can be read.").arg(shown));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::Io,
            Say::tr("%1 could not be opened: %2.").arg(shown, file.errorString()),
            QString::number(file.error()));
    }
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(Error::Code::Io,
            Say::tr("%1 could not be read: %2.").arg(shown, file.errorString()),
            QString::number(file.error()));
    }
    return fromBytes(bytes, info.fileName());
}

Result<Protocol> ProtocolReader::fromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > maxBytes)
        return failure(Error::Code::Refused,
            Say::tr("%1 is larger than 4 MB, which no protocol file is.").arg(name));
    if (bytes.trimmed().isEmpty())
        return failure(Error::Code::Malformed, Say::tr("%1 is empty.").arg(name));
    const Result<nlohmann::json> json = parseJsonText(bytes, name);
    if (!json)
        return tl::unexpected(json.error());
    if (isOfLaterFormat(*json)) {
        return failure(Error::Code::NewerThanProgram,
            Say::tr("%1 was written for a later Homeward: its \"format\" is above %2. Update "
                    "the program to use it.")
                .arg(name, QString::number(newestFormat)));
    }
    if (const Done fits = checkProtocolSchema(*json, name); !fits)
        return tl::unexpected(fits.error());
    Result<Protocol> protocol = protocolFromJson(*json, name);
    if (protocol) {
        protocol->bytes = bytes;
        protocol->hash = QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
    }
    return protocol;
}

QStringList ProtocolReader::builtInIds()
{
    return { u"oxfordshire"_s, u"york-north-yorkshire"_s, u"england-statutory"_s };
}

Result<Protocol> ProtocolReader::builtIn(const QString &id)
{
    if (!builtInIds().contains(id)) {
        return failure(Error::Code::NotFound,
            Say::tr("No protocol called %1 comes with the program.").arg(id));
    }
    // They are read and checked against the schema once, however often a page asks for them.
    static QMutex mutex;
    static std::map<QString, const Result<Protocol>> known;
    const QMutexLocker lock(&mutex);
    const auto found = known.find(id);
    return found != known.end()
        ? found->second
        : known.emplace(id, fromFile(u":/protocols/%1.json"_s.arg(id))).first->second;
}

} // namespace homeward
