// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/hand_over_rules.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

namespace homeward {

using namespace Qt::StringLiterals;

Result<HandOverRule> handOverRuleIn(const QByteArray &json, Setting::Kind kind)
{
    const QJsonObject area = QJsonDocument::fromJson(json).object();
    const QDate checkedOn = QDate::fromString(area["checkedOn"_L1].toString(), Qt::ISODate);
    for (const QJsonValue &value : area["afterHandOver"_L1].toArray()) {
        const QJsonObject each = value.toObject();
        if (!each["settings"_L1].toArray().contains(toStorage(kind)))
            continue;
        const HandOverRule rule { each["mayDelete"_L1].toBool(), each["words"_L1].toString(),
            each["source"_L1].toString(), each["isLaw"_L1].toBool(), checkedOn };
        const bool isWhole = each["mayDelete"_L1].isBool() && each["isLaw"_L1].isBool()
            && !rule.words.isEmpty() && !rule.source.isEmpty() && checkedOn.isValid();
        if (isWhole)
            return rule;
    }
    return failure(Error::Code::Malformed,
        QCoreApplication::translate("Record",
            "The list of how long records are kept cannot be read. Install Homeward again."),
        u"afterHandOver: nothing for %1"_s.arg(toStorage(kind)));
}

Result<HandOverRule> handOverRule(Setting::Kind kind)
{
    QFile file(u":/retention/england.json"_s);
    return handOverRuleIn(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), kind);
}

} // namespace homeward
