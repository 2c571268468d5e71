// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/guide/readiness_rules.h"

#include "core/forms/catalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

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

/// Nothing when one of them is not a question of the profile.
std::optional<QStringList> profileFields(const QJsonArray &ids)
{
    QStringList fields;
    for (const QJsonValue &id : ids) {
        const Form *form = forms::formWith(id.toString());
        if (form == nullptr || !forms::childForms().contains(form->id))
            return {};
        fields << id.toString();
    }
    return fields;
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
    const auto fields = profileFields(json["fields"_L1].toArray());
    if (!fields)
        return unreadable(u"%1: a field is not known"_s.arg(rule.id));
    rule.fields = *fields;
    if (!rule.dated.isEmpty() && !rule.fields.contains(rule.dated))
        return unreadable(u"%1: dated is not one of its fields"_s.arg(rule.id));
    return rule;
}

} // namespace

Result<ReadinessRules> ReadinessRules::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ReadinessRules rules { object["area"_L1].toString(),
        QDate::fromString(object["checkedOn"_L1].toString(), Qt::ISODate) };
    const auto ready = profileFields(object["ready"_L1].toArray());
    if (!ready || ready->isEmpty() || !rules.checkedOn.isValid())
        return unreadable(u"ready, or checkedOn"_s);
    rules.ready = *ready;
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
