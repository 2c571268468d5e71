// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/retention.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>
#include <optional>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostYears = 150;
constexpr int mostDays = 366;
constexpr int adult = 18;

constexpr auto fromWords = words<KeepRule::From>({
    { KeepRule::From::Birth, u"birth" },
    { KeepRule::From::Death, u"death" },
    { KeepRule::From::LastLine, u"last-line" },
    { KeepRule::From::PlacementEnd, u"placement-end" },
});

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(Error::Code::Malformed,
        QCoreApplication::translate("Record",
            "The list of how long records are kept cannot be read. Install Homeward again."),
        detail);
}

Result<KeepRule::Case> caseOf(const QJsonObject &rule)
{
    const QString onlyIf = rule["onlyIf"_L1].toString();
    const QString unless = rule["unless"_L1].toString();
    if (onlyIf.isEmpty() && unless.isEmpty())
        return KeepRule::Case::Always;
    if (onlyIf == u"died-under-18" && unless.isEmpty())
        return KeepRule::Case::DiedUnder18;
    if (unless == u"died-under-18" && onlyIf.isEmpty())
        return KeepRule::Case::NotDiedUnder18;
    return unreadable(u"the case is not known"_s);
}

Result<KeepRule> ruleFrom(const QJsonObject &json)
{
    KeepRule rule { .id = json["id"_L1].toString() };
    for (const QJsonValue &word : json["settings"_L1].toArray()) {
        const auto kind = settingKindFromStorage(word.toString());
        if (!kind)
            return unreadable(u"%1: a setting is not known"_s.arg(rule.id));
        rule.settings << *kind;
    }
    const auto from = fromWords.value(json["from"_L1].toString());
    const Result<KeepRule::Case> onlyIf = caseOf(json);
    if (!from || !onlyIf)
        return unreadable(u"%1: from or case is not known"_s.arg(rule.id));
    rule.from = *from;
    rule.onlyIf = *onlyIf;
    rule.record = json["record"_L1].toString();
    rule.years = json["years"_L1].toInt(-1);
    rule.source = json["source"_L1].toString();
    rule.isLaw = json["isLaw"_L1].toBool();
    const bool isWhole = !rule.id.isEmpty() && !rule.settings.isEmpty() && !rule.record.isEmpty()
        && !rule.source.isEmpty() && json["isLaw"_L1].isBool();
    if (!isWhole || rule.years < 0 || rule.years > mostYears)
        return unreadable(u"%1: something is missing, or the years are no years"_s.arg(rule.id));
    return rule;
}

Result<MistakeRule> mistakeFrom(const QJsonObject &json)
{
    MistakeRule rule { json["days"_L1].toInt(), {}, json["source"_L1].toString() };
    for (const QJsonValue &field : json["identity"_L1].toArray())
        rule.identity << field.toString();
    if (rule.days < 1 || rule.days > mostDays || rule.identity.isEmpty() || rule.source.isEmpty())
        return unreadable(u"enteredByMistake: something is missing, or the days are no days"_s);
    return rule;
}

/// Nothing: a child died, and nobody has written when they were born.
std::optional<bool> diedYoung(const KeptChild &child)
{
    if (!child.died.isValid())
        return false;
    if (!child.born.isValid())
        return {};
    return child.died < child.born.addYears(adult);
}

/// Whether it is the child's case; nothing: that is not known.
std::optional<bool> isCase(KeepRule::Case onlyIf, const KeptChild &child)
{
    const std::optional<bool> isYoung = diedYoung(child);
    if (onlyIf == KeepRule::Case::Always)
        return true;
    if (!isYoung)
        return {};
    return *isYoung == (onlyIf == KeepRule::Case::DiedUnder18);
}

QDate startOf(KeepRule::From from, const KeptChild &child)
{
    switch (from) {
    case KeepRule::From::Birth:
        return child.born;
    case KeepRule::From::Death:
        return child.died;
    case KeepRule::From::LastLine:
        return child.lastLine;
    case KeepRule::From::PlacementEnd:
        return child.placementEnded;
    }
    return {};
}

} // namespace

Result<KeepRules> KeepRules::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    KeepRules rules { object["area"_L1].toString(),
        QDate::fromString(object["checkedOn"_L1].toString(), Qt::ISODate) };
    for (const QJsonValue &value : object["rules"_L1].toArray()) {
        const Result<KeepRule> rule = ruleFrom(value.toObject());
        if (!rule)
            return tl::unexpected(rule.error());
        rules.rules << *rule;
    }
    const Result<MistakeRule> mistake = mistakeFrom(object["enteredByMistake"_L1].toObject());
    if (!mistake)
        return tl::unexpected(mistake.error());
    rules.mistake = *mistake;
    if (rules.rules.isEmpty() || !rules.checkedOn.isValid())
        return unreadable(u"no rules, or no day on which they were checked"_s);
    return rules;
}

Result<KeepRules> KeepRules::fromFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? fromJson(file.readAll())
                                          : unreadable(u"the file cannot be read"_s);
}

const Result<KeepRules> &KeepRules::england()
{
    static const Result<KeepRules> carried = fromFile(u":/retention/england.json"_s);
    return carried;
}

Retention retentionOf(const KeepRules &rules, Setting::Kind setting, const KeptChild &child)
{
    Retention retention;
    for (const KeepRule &rule : rules.rules) {
        const std::optional<bool> counts = isCase(rule.onlyIf, child);
        if (!rule.settings.contains(setting) || counts == false)
            continue;
        const QDate start = counts ? startOf(rule.from, child) : QDate();
        retention.rules << KeepUntil { rule,
            start.isValid() ? start.addYears(rule.years) : QDate() };
    }
    const auto isOpen = [](const KeepUntil &until) { return !until.day.isValid(); };
    if (retention.rules.isEmpty()
        || std::any_of(retention.rules.cbegin(), retention.rules.cend(), isOpen))
        return retention;
    for (const KeepUntil &until : std::as_const(retention.rules))
        retention.review = std::max(retention.review, until.day);
    return retention;
}

QDate mistakeUntil(const MistakeRule &rule, const KeptChild &child, QDate today)
{
    if (child.hasMoreThanIdentity || !child.entered.isValid())
        return {};
    const QDate last = child.entered.addDays(rule.days);
    return today <= last ? last : QDate();
}

} // namespace homeward
