// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/scenario.h"

#include "core/forms/catalogue.h"
#include "core/time/local_time.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTime>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

/// The day the bundled scenarios are written for.
QDate anchorDay() { return { 2026, 11, 3 }; }

/// Reads one scenario file. Keeps the first thing that is wrong, with its place; later reads then
/// do nothing.
class Reader
{
public:
    Reader(const QString &name, qint64 days)
        : m_name(name)
        , m_days(days)
    {
    }

    Result<Scenario> read(const QByteArray &bytes)
    {
        QJsonParseError parseError;
        const QJsonDocument json = QJsonDocument::fromJson(bytes, &parseError);
        if (!json.isObject()) {
            complain(QCoreApplication::translate("Practice", "character %1").arg(parseError.offset),
                parseError.errorString());
        } else {
            readAll(json.object());
        }
        if (m_error)
            return tl::unexpected(*m_error);
        return m_scenario;
    }

private:
    void complain(const QString &place, const QString &reason)
    {
        if (m_error)
            return;
        m_error = Error { Error::Code::Malformed,
            QCoreApplication::translate("Practice", "The scenario %1 cannot be played: %2: %3.")
                .arg(m_name, place, reason) };
    }

    void readAll(const QJsonObject &json)
    {
        if (json[u"format"_s].toInt() != 1)
            complain(u"format"_s,
                QCoreApplication::translate("Practice", "this program reads format 1"));
        m_scenario.id = json[u"id"_s].toString();
        m_scenario.title = json[u"title"_s].toString();
        m_scenario.source = json[u"source"_s].toString();
        m_scenario.protocol = json[u"protocol"_s].toString();
        if (json.contains(u"setting"_s))
            readSetting(json[u"setting"_s].toObject());
        for (const auto &each : json[u"staff"_s].toArray())
            readStaff(each.toObject());
        int index = 0;
        for (const auto &each : json[u"children"_s].toArray())
            readChild(each.toObject(), u"children/%1"_s.arg(index++));
        index = 0;
        for (const auto &each : json[u"steps"_s].toArray())
            readStep(each.toObject(), u"steps/%1"_s.arg(index++));
        if (m_scenario.steps.isEmpty())
            complain(u"steps"_s, QCoreApplication::translate("Practice", "nobody does anything"));
    }

    void readSetting(const QJsonObject &json)
    {
        const auto kind = settingKindFromStorage(json[u"kind"_s].toString());
        if (!kind)
            complain(u"setting/kind"_s,
                QCoreApplication::translate("Practice", "no such kind of setting"));
        Setting setting;
        setting.kind = kind.value_or(Setting::Kind::ChildrensHome);
        setting.name = json[u"name"_s].toString();
        setting.address = json[u"address"_s].toString();
        setting.nightNumber = json[u"nightNumber"_s].toString();
        setting.isPractice = true;
        m_scenario.setting = setting;
    }

    void readStaff(const QJsonObject &json)
    {
        const auto role = staffRoleFromStorage(json[u"role"_s].toString());
        if (!role)
            complain(u"staff"_s, QCoreApplication::translate("Practice", "no such role"));
        m_scenario.staff << Staff { {}, json[u"name"_s].toString(),
            role.value_or(Staff::Role::Carer) };
    }

    QDate movedDate(const QString &text)
    {
        return QDate::fromString(text, Qt::ISODate).addDays(m_days);
    }

    /// "2026-11-03T16:45", local time in England.
    QDateTime movedInstant(const QString &text, const QString &place)
    {
        const QDateTime plain = QDateTime::fromString(text, Qt::ISODate);
        if (!plain.isValid())
            complain(place, QCoreApplication::translate("Practice", "“%1” is no time").arg(text));
        const QDate date = plain.date().addDays(m_days);
        const auto shown = local_time::instants(date, plain.time());
        if (!shown.isEmpty() || !plain.isValid())
            return shown.value(0);
        // In the hour that is skipped: what came before it stays before, what came after stays
        // after.
        return local_time::instants(date, QTime(plain.time().hour() + 1, 0)).value(0);
    }

    Answer answerOf(const Field &field, const QString &text, const QString &place)
    {
        switch (field.kind) {
        case Field::Kind::Date:
            return Answer::date(movedDate(text));
        case Field::Kind::Time:
        case Field::Kind::FutureTime: {
            const bool isAbout = text.startsWith(u"about ");
            const QDateTime instant = movedInstant(isAbout ? text.mid(6) : text, place);
            return Answer::moment(isAbout ? Moment::about(instant) : Moment::exactly(instant));
        }
        case Field::Kind::Choice:
            if (field.labelOf(text).isEmpty())
                complain(place,
                    QCoreApplication::translate("Practice", "“%1” is no answer to this").arg(text));
            return Answer::code(text);
        default:
            return Answer::text(text);
        }
    }

    Answers readAnswers(const QJsonObject &json, const QString &place)
    {
        Answers answers;
        for (auto value = json.constBegin(); value != json.constEnd(); ++value) {
            const Field *field = forms::field(value.key());
            const QString where = place + u'/' + value.key();
            if (!field) {
                complain(where, QCoreApplication::translate("Practice", "no form asks this"));
                continue;
            }
            if (value->isArray())
                answers.insert(field->id, Answer::codes(value->toVariant().toStringList()));
            else if (value->isObject())
                answers.insert(field->id,
                    value->toObject()[u"state"_s] == u"declined"_s ? Answer::declined()
                                                                   : Answer::notKnown());
            else
                answers.insert(field->id, answerOf(*field, value->toString(), where));
        }
        return answers;
    }

    void readChild(const QJsonObject &json, const QString &place)
    {
        ScenarioChild child;
        child.name = json[u"name"_s].toString();
        child.saidBy = json[u"saidBy"_s].toString();
        child.facts = readAnswers(json[u"facts"_s].toObject(), place + u"/facts"_s);
        child.photo = json[u"photo"_s].toString();
        child.photoTaken = movedDate(json[u"photoTaken"_s].toString());
        for (const auto &each : json[u"contacts"_s].toArray()) {
            Contact contact;
            contact.name = each[u"name"_s].toString();
            contact.answers = readAnswers(each[u"answers"_s].toObject(), place + u"/contacts"_s);
            contact.relationship = contact.answers.value(u"contact.relationship"_s).value();
            child.contacts << contact;
        }
        for (const auto &each : json[u"places"_s].toArray())
            child.places << Place { {}, {}, each[u"name"_s].toString(),
                readAnswers(each[u"answers"_s].toObject(), place + u"/places"_s) };
        for (const auto &each : json[u"placements"_s].toArray())
            child.placements << Placement { {}, {}, movedDate(each[u"from"_s].toString()),
                movedDate(each[u"to"_s].toString()),
                readAnswers(each[u"answers"_s].toObject(), place + u"/placements"_s) };
        m_scenario.children << child;
    }

    void readStep(const QJsonObject &json, const QString &place)
    {
        ScenarioStep step;
        const QString act = json[u"do"_s].toString();
        if (act == u"start")
            step.act = ScenarioStep::Act::Start;
        else if (act == u"document")
            step.act = ScenarioStep::Act::Document;
        else if (act != u"form")
            complain(place,
                QCoreApplication::translate("Practice", "“%1” is nothing that can be done")
                    .arg(act));
        step.at = movedInstant(json[u"at"_s].toString(), place + u"/at"_s);
        step.by = json[u"by"_s].toString();
        step.children = json[u"children"_s].toVariant().toStringList();
        step.form = json[u"form"_s].toString();
        step.subject = json[u"subject"_s].toString();
        step.saidBy = json[u"saidBy"_s].toString();
        if (json.contains(u"happened"_s))
            step.happened = Moment::exactly(
                movedInstant(json[u"happened"_s].toString(), place + u"/happened"_s));
        step.answers = readAnswers(json[u"answers"_s].toObject(), place + u"/answers"_s);
        if (step.act == ScenarioStep::Act::Form && !forms::kindOf(step.form))
            complain(place + u"/form"_s,
                QCoreApplication::translate("Practice", "no such form of an episode"));
        m_scenario.steps << step;
    }

    QString m_name;
    qint64 m_days;
    Scenario m_scenario;
    std::optional<Error> m_error;
};

} // namespace

Result<Scenario> Scenario::fromBytes(const QByteArray &bytes, const QString &name, qint64 days)
{
    return Reader(name, days).read(bytes);
}

Result<Scenario> Scenario::fromFile(const QString &path, qint64 days)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Code::NotFound,
            QCoreApplication::translate("Practice", "There is no scenario file at %1.").arg(path));
    // What is no file may never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io,
            QCoreApplication::translate("Practice", "The scenario %1 cannot be read: %2.")
                .arg(path, file.errorString()));
    return fromBytes(file.readAll(), QFileInfo(path).fileName(), days);
}

qint64 Scenario::daysToMoveTo(QDate today) { return anchorDay().daysTo(today); }

} // namespace homeward
