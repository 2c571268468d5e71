// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness_rules.h"

#include "core/forms/catalogue.h"
#include "core/protocol/vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDays = 366;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(Error::Code::Malformed,
        Text::tr("The list of what a profile needs cannot be read. Install Homeward again."),
        detail);
}

/// Nothing when one of them is not a question of one of these forms.
std::optional<QStringList> fieldsOf(const QStringList &formIds, const QJsonArray &ids)
{
    QStringList fields;
    for (const QJsonValue &id : ids) {
        const Form *form = forms::formWith(id.toString());
        if (form == nullptr || !formIds.contains(form->id))
            return {};
        fields << id.toString();
    }
    return fields;
}

QStringList words(const QJsonValue &value)
{
    QStringList all;
    for (const QJsonValue &each : value.toArray())
        all << each.toString();
    return all;
}

bool areAll(const QStringList &all, const auto &holds)
{
    return std::all_of(all.cbegin(), all.cend(), holds);
}

bool isYesNo(const Field &field) { return field.kind == Field::Kind::YesNo; }

/// A question of a row that whoever opens the row sees at once.
bool isSeen(const QString &form, const QString &id)
{
    const Field *field = forms::find(form)->field(id);
    return field != nullptr && field->isMain;
}

/// Nothing when a fact is not known, or can never be what is asked.
std::optional<QList<Applies>> appliesFrom(const QJsonArray &json)
{
    QList<Applies> all;
    for (const QJsonValue &value : json) {
        const Applies each { value["fact"_L1].toString(), words(value["anyOf"_L1]) };
        const auto known = vocabulary::valuesOf(each.fact);
        const bool isKnown = known && !each.anyOf.isEmpty()
            && (known->isEmpty()
                || areAll(each.anyOf, [&](const QString &word) { return known->contains(word); }));
        if (!isKnown)
            return {};
        all << each;
    }
    return all;
}

std::optional<QList<Setting::Kind>> settingsFrom(const QJsonValue &json)
{
    QList<Setting::Kind> kinds;
    for (const QString &word : words(json)) {
        const auto kind = settingKindFromStorage(word);
        if (!kind)
            return {};
        kinds << *kind;
    }
    return kinds;
}

Result<RowRule> rowRuleFrom(const QJsonObject &json)
{
    RowRule rule { json["id"_L1].toString(), json["form"_L1].toString(),
        words(json["relationships"_L1]), {}, words(json["fields"_L1]), json["isEvery"_L1].toBool(),
        {}, {}, json["source"_L1].toString() };
    const bool isRow
        = rule.form == u"contact" || rule.form == u"place" || rule.form == u"placement";
    if (labelOfRows(rule.id).isEmpty() || !isRow || rule.source.isEmpty())
        return unreadable(u"%1: id, form or source"_s.arg(rule.id));
    const bool areFieldsSeen = !rule.fields.isEmpty()
        && areAll(rule.fields, [&](const QString &id) { return isSeen(rule.form, id); });
    if (!areFieldsSeen)
        return unreadable(u"%1: a field is not asked there, or only on “add”"_s.arg(rule.id));
    const Field &relationship = *forms::field(u"contact.relationship"_s);
    const bool areRelated = areAll(rule.relationships,
        [&](const QString &code) { return relationship.labelOf(code) != code; });
    if (!areRelated || (rule.form != u"contact" && !rule.relationships.isEmpty()))
        return unreadable(u"%1: relationships"_s.arg(rule.id));
    if (const QString where = json["where"_L1].toString(); !where.isEmpty()) {
        if (!isSeen(rule.form, where) || !isYesNo(*forms::field(where)))
            return unreadable(u"%1: where is no question of yes or no there"_s.arg(rule.id));
        rule.where = Condition { where, { u"yes"_s } };
    }
    const auto applies = appliesFrom(json["applies"_L1].toArray());
    const auto settings = settingsFrom(json["settings"_L1]);
    if (!applies || !settings)
        return unreadable(u"%1: applies or settings"_s.arg(rule.id));
    rule.applies = *applies;
    rule.settings = *settings;
    return rule;
}

Result<FadingRule> ruleFrom(const QJsonObject &json)
{
    FadingRule rule { json["id"_L1].toString(), json["part"_L1].toString(), {},
        json["days"_L1].toInt(), json["isAfterAbsence"_L1].toBool(), json["dated"_L1].toString(),
        json["source"_L1].toString() };
    const Form *asked = forms::formWith(rule.id);
    const bool isPart = rule.part == u"photo" || forms::profileForms().contains(rule.part);
    if (asked == nullptr || asked->id != u"child.checks" || !isPart || rule.source.isEmpty())
        return unreadable(u"%1: id, part or source"_s.arg(rule.id));
    if (rule.days < 1 || rule.days > mostDays)
        return unreadable(u"%1: days"_s.arg(rule.id));
    const auto fields = fieldsOf(rule.isOfHome() ? QStringList { rule.part } : forms::childForms(),
        json["fields"_L1].toArray());
    if (!fields)
        return unreadable(u"%1: a field is not known"_s.arg(rule.id));
    rule.fields = *fields;
    if (!rule.dated.isEmpty() && !rule.fields.contains(rule.dated))
        return unreadable(u"%1: dated is not one of its fields"_s.arg(rule.id));
    return rule;
}

} // namespace

bool RowRule::isAbout(const QString &relationship, const Answers &answers) const
{
    return (relationships.isEmpty() || relationships.contains(relationship))
        && (!where || where->holds(answers));
}

QString labelOfRows(const QString &ruleId)
{
    const QMap<QString, QString> labels {
        { u"home"_s, Text::tr("Where they live") },
        { u"plan"_s, Text::tr("The plan if missing") },
        { u"parental-responsibility"_s, Text::tr("Who has parental responsibility") },
        { u"social-worker"_s, Text::tr("The social worker") },
        { u"night-team"_s, Text::tr("The social work team at night and weekends") },
        { u"reviewing-officer"_s, Text::tr("The independent reviewing officer (IRO)") },
        { u"fostering-service"_s, Text::tr("The fostering service") },
        { u"safeguarding-lead"_s, Text::tr("The safeguarding lead of the school") },
        { u"friends"_s, Text::tr("Friends") },
        { u"safe-to-ring"_s, Text::tr("Somebody who is safe to ring") },
        { u"places"_s, Text::tr("Places where they go") },
    };
    return labels.value(ruleId);
}

Result<ReadinessRules> ReadinessRules::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ReadinessRules rules { object["area"_L1].toString(),
        QDate::fromString(object["checkedOn"_L1].toString(), Qt::ISODate) };
    const auto ready = fieldsOf(forms::childForms(), object["ready"_L1].toArray());
    if (!ready || ready->isEmpty() || !rules.checkedOn.isValid())
        return unreadable(u"ready, or checkedOn"_s);
    rules.ready = *ready;
    for (const QJsonValue &value : object["rows"_L1].toArray()) {
        const Result<RowRule> rule = rowRuleFrom(value.toObject());
        if (!rule)
            return tl::unexpected(rule.error());
        rules.rows << *rule;
    }
    for (const QJsonValue &value : object["facts"_L1].toArray()) {
        const Result<FadingRule> rule = ruleFrom(value.toObject());
        if (!rule)
            return tl::unexpected(rule.error());
        rules.fading << *rule;
    }
    return rules;
}

const Result<ReadinessRules> &ReadinessRules::england()
{
    static const Result<ReadinessRules> carried = []() -> Result<ReadinessRules> {
        QFile file(u":/readiness/england.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(file.errorString());
        return fromJson(file.readAll());
    }();
    return carried;
}

Form ReadinessRules::readyForm() const
{
    Form form {
        .id = u"child.ready"_s, .title = Text::tr("Ready before it happens"), .sections = {}
    };
    for (const QString &id : ready) {
        const QString title = forms::formWith(id)->title;
        if (form.sections.isEmpty() || form.sections.last().title != title)
            form.sections << Section { title, {} };
        Field field = *forms::field(id);
        field.isMain = true;
        form.sections.last().fields << field;
    }
    return form;
}

} // namespace homeward
