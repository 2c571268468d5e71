// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/json_schema.h"

#include <QCoreApplication>
#include <QFile>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <array>
#include <exception>

namespace homeward {

using namespace Qt::StringLiterals;
using Adapter = valijson::adapters::NlohmannJsonAdapter;
using Finding = valijson::ValidationResults::Error;

namespace {

/// Our words, for the translator.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ProtocolReader)
};

constexpr qsizetype longestQuote = 60;

/// How the validator begins a sentence, and how we say it. %1 is what it put in quotation marks.
struct Saying
{
    QLatin1StringView theirs;
    const char *ours;
};

constexpr std::array sayings = {
    Saying { "Missing required property"_L1,
        QT_TRANSLATE_NOOP("ProtocolReader", "“%1” is missing here") },
    Saying { "Object contains a property"_L1,
        QT_TRANSLATE_NOOP("ProtocolReader", "“%1” is not a key that can stand here") },
    Saying { "Value type not permitted"_L1,
        QT_TRANSLATE_NOOP(
            "ProtocolReader", "this is the wrong kind of value (text, number, list …)") },
    Saying { "String should be no more"_L1,
        QT_TRANSLATE_NOOP("ProtocolReader", "this text is too long") },
    Saying { "String should be no fewer"_L1,
        QT_TRANSLATE_NOOP("ProtocolReader", "this text is too short") },
    Saying { "Array should contain no more"_L1,
        QT_TRANSLATE_NOOP("ProtocolReader", "this list is too long") },
    Saying { "Array should contain no fewer"_L1,
        QT_TRANSLATE_NOOP("ProtocolReader", "this list is too short") },
    Saying { "Expected number"_L1,
        QT_TRANSLATE_NOOP("ProtocolReader", "this number is too small or too large") },
};

QString quoted(const QString &text)
{
    const qsizetype from = text.lastIndexOf(u": '"_s) >= 0 ? text.lastIndexOf(u": '"_s) + 3
                                                           : text.indexOf(u'\'') + 1;
    const qsizetype to = text.lastIndexOf(u'\'');
    return from > 0 && to > from ? text.mid(from, qMin(to - from, longestQuote)) : QString();
}

QString inOurWords(const Finding &finding)
{
    const QString theirs = QString::fromStdString(finding.description);
    for (const Saying &saying : sayings) {
        if (theirs.startsWith(saying.theirs)) {
            const QString ours = Say::tr(saying.ours);
            return ours.contains(u"%1"_s) ? ours.arg(quoted(theirs)) : ours;
        }
    }
    return Say::tr("this does not fit the format of the file");
}

/// "<root>", "[notices]", "[3]" as "notices" and "3".
QStringList pathOf(const Finding &finding)
{
    QStringList path;
    for (const std::string &part : finding.context) {
        const QString text = QString::fromStdString(part);
        if (text.startsWith(u'[') && text.endsWith(u']'))
            path << text.mid(1, qMin(text.size() - 2, longestQuote));
    }
    return path;
}

/// The innermost finding says most; those around it only repeat that something inside is wrong.
Finding innermost(const valijson::ValidationResults &results)
{
    Finding best;
    for (const Finding &finding : results) {
        if (finding.context.size() > best.context.size())
            best = finding;
    }
    return best;
}

nlohmann::json documentIn(const QString &schemaFile)
{
    QFile file(schemaFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return nlohmann::json::parse(file.readAll().toStdString());
}

} // namespace

std::optional<SchemaFinding> findingAgainst(const QString &schemaFile, const nlohmann::json &json)
{
    constexpr qsizetype longestDetail = 300;
    try {
        const nlohmann::json document = documentIn(schemaFile);
        valijson::Schema schema;
        valijson::SchemaParser().populateSchema(Adapter(document), schema);
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(schema, Adapter(json), &results))
            return std::nullopt;
        const Finding finding = innermost(results);
        return SchemaFinding { pathOf(finding), inOurWords(finding),
            QString::fromStdString(finding.description).left(longestDetail) };
    } catch (const std::exception &error) {
        return SchemaFinding { {},
            Say::tr("this could not be compared with the format of the file"),
            QString::fromUtf8(error.what()).left(longestDetail) };
    }
}

} // namespace homeward
