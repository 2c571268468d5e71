// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange_checks.h"

#include "core/exchange/exchange_json.h"
#include "core/protocol/json_schema.h"
#include "core/protocol/json_text.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace homeward::exchange_checks {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qsizetype longestQuote = 60;

/// The longest text in bytes, by the key it stands under or in a list under.
struct Longest
{
    std::string_view key;
    size_t bytes;
};
constexpr size_t longestWord = 1000; ///< ids, digests, codes, names
constexpr size_t longestWords
    = 1'000'000; ///< what somebody typed: a record has no limit of its own
constexpr size_t longestFile = 8'000'000; ///< a photo or a protocol in base64
constexpr std::array longest {
    Longest { "values", longestWords },
    Longest { "said-by", longestWords },
    Longest { "reason", longestWords },
    Longest { "purpose", longestWords },
    Longest { "other", longestWords },
    Longest { "received-by", longestWords },
    Longest { "address", longestWords },
    Longest { "jpeg", longestFile },
    Longest { "bytes", longestFile },
};

size_t longestUnder(std::string_view key)
{
    for (const Longest &each : longest) {
        if (each.key == key)
            return each.bytes;
    }
    return longestWord;
}

QString shown(const std::string &key) { return QString::fromStdString(key).left(longestQuote); }

/// The path of the first text or key that is too long.
std::optional<QStringList> tooLong(
    const nlohmann::json &value, const QStringList &path, std::string_view under)
{
    if (value.is_string() && value.get_ref<const std::string &>().size() > longestUnder(under))
        return path;
    if (value.is_array()) {
        for (size_t i = 0; i < value.size(); ++i) {
            if (const auto found
                = tooLong(value.at(i), path + QStringList(QString::number(i)), under))
                return found;
        }
    }
    if (value.is_object()) {
        for (auto member = value.begin(); member != value.end(); ++member) {
            const QStringList inner = path + QStringList(shown(member.key()));
            if (member.key().size() > longestWord)
                return inner;
            if (const auto found = tooLong(*member, inner, member.key()))
                return found;
        }
    }
    return std::nullopt;
}

/// Asked before anything else, so that a file of a later program is called that and not broken.
Done checkVersion(const nlohmann::json &json, const QString &name)
{
    const bool isOurs = json.is_object() && json.contains("format") && json.contains("version")
        && json.at("format") == exchange_json::formatName && json.at("version").is_number();
    if (!isOurs)
        return failure(Error::Code::Malformed,
            Say::tr("%1 is not a Homeward exchange file. Choose one that “homeward-cli export” "
                    "wrote. Nothing was changed.")
                .arg(name));
    if (json.at("version").get<double>() > exchange_json::newestVersion)
        return failure(Error::Code::NewerThanProgram,
            Say::tr("%1 was written by a later Homeward: its \"version\" is above %2. Update the "
                    "program to take it in. Nothing was changed.")
                .arg(name, QString::number(exchange_json::newestVersion)));
    return {};
}

} // namespace

Done check(const QByteArray &bytes, const QString &name)
{
    const Result<nlohmann::json> json = parseJsonText(bytes, name);
    if (!json)
        return failure(json.error().code, json.error().message + Say::tr(" Nothing was changed."),
            json.error().detail);
    if (const Done version = checkVersion(*json, name); !version)
        return version;
    if (const auto path = tooLong(*json, {}, {}))
        return wrongAt(
            name, placeOf(*path), Say::tr("this text is longer than it can be"), u"too long"_s);
    if (const auto finding = findingAgainst(u":/exchange/exchange.schema.json"_s, *json))
        return wrongAt(name, placeOf(finding->path), finding->reason, finding->detail);
    return {};
}

QString placeOf(const QStringList &path)
{
    QString place;
    for (const QString &part : path) {
        bool isNumber = false;
        (void)part.toInt(&isNumber);
        if (isNumber)
            place += u"[%1]"_s.arg(part);
        else
            place += place.isEmpty() ? part : u'.' + part;
    }
    return place.isEmpty() ? Say::tr("its beginning") : place;
}

tl::unexpected<Error> wrongAt(
    const QString &name, const QString &place, const QString &reason, const QString &detail)
{
    return failure(Error::Code::Malformed,
        Say::tr("%1, at %2: %3. Nothing was changed.").arg(name, place, reason),
        place + u": "_s + detail);
}

} // namespace homeward::exchange_checks
