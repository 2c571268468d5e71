// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

qsizetype keysIn(const QJsonValue &value)
{
    qsizetype keys = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        keys = object.size();
        for (const QJsonValue &inner : object)
            keys += keysIn(inner);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &inner : array)
            keys += keysIn(inner);
    }
    return keys;
}

qsizetype colonsOutsideText(QStringView json)
{
    qsizetype colons = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar letter = json.at(i);
        if (isInText && letter == u'\\')
            ++i;
        else if (letter == u'"')
            isInText = !isInText;
        else if (!isInText && letter == u':')
            ++colons;
    }
    return colons;
}

} // namespace

QJsonObject StrictJson::document(const QString &json)
{
    QJsonParseError parsing;
    const QJsonDocument parsed = QJsonDocument::fromJson(json.toUtf8(), &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        refuse(tr("character %1").arg(parsing.offset), u"no JSON: "_s + parsing.errorString());
        return {};
    }
    if (!parsed.isObject()) {
        refuse(tr("its beginning"), u"no object"_s);
        return {};
    }
    // The parser keeps the last of two members with one name and says nothing; each has its own
    // colon.
    if (colonsOutsideText(json) != keysIn(parsed.object())) {
        refuse(tr("a name that is there twice"), u"duplicate key"_s);
        return {};
    }
    return parsed.object();
}

QJsonObject StrictJson::object(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        refuse(place, u"no object"_s);
    return value.toObject();
}

QJsonObject StrictJson::object(
    const QJsonValue &value, const QStringList &keys, const QString &place)
{
    const QJsonObject object = this->object(value, place);
    for (const QString &key : keys) {
        if (!object.contains(key))
            refuse(place, u"no key "_s + key);
    }
    if (object.size() > keys.size())
        refuse(place, u"unknown key"_s);
    return object;
}

QJsonArray StrictJson::array(const QJsonValue &value, const QString &place)
{
    if (!value.isArray())
        refuse(place, u"no array"_s);
    return value.toArray();
}

QString StrictJson::text(const QJsonValue &value, const QString &place)
{
    if (!value.isString())
        refuse(place, u"no text"_s);
    return value.toString();
}

QStringList StrictJson::texts(const QJsonValue &value, const QString &place)
{
    QStringList texts;
    const QJsonArray items = array(value, place);
    for (const QJsonValue &item : items)
        texts << text(item, place);
    return texts;
}

QDate StrictJson::date(const QJsonValue &value, const QString &place)
{
    const QString written = text(value, place);
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (dateText(date) != written)
        refuse(place, u"no date"_s);
    return date;
}

QDateTime StrictJson::instant(const QJsonValue &value, const QString &place)
{
    const QString written = text(value, place);
    const QDateTime instant = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (instantText(instant) != written)
        refuse(place, u"no instant in UTC"_s);
    return instant;
}

void StrictJson::refuse(const QString &place, const QString &why)
{
    if (isRefused())
        return;
    m_place = place;
    m_why = why;
}

Error StrictJson::error() const
{
    return { Error::Code::Malformed,
        tr("A part of the record cannot be read: something is wrong at %1. Nothing was changed. "
           "Open your latest backup.")
            .arg(m_place),
        m_place + u": "_s + m_why };
}

QString StrictJson::dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString StrictJson::instantText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString StrictJson::canonical(const QJsonObject &object)
{
    // Qt's parser drops this character from the beginning of a text, unless it is spelled out.
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
        .replace(QChar(0xFEFF), u"\\ufeff"_s);
}

} // namespace homeward
