// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_fields.h"
#include "core/exchange/table_headers.h"
#include "core/forms/catalogue.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace homeward;
using namespace homeward::test;

namespace {

QJsonObject data()
{
    QFile file(u":/tables/headers.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    REQUIRE(document.isObject());
    return document.object();
}

QString fieldFor(const QString &header) { return TableHeaders::builtIn().fieldFor(header); }

} // namespace

TEST_CASE(
    "List: every column that the list of headers knows is one that there is", "[exchange][table]")
{
    const QJsonObject columns = data().value(u"columns"_s).toObject();
    REQUIRE(columns.size() > 30);
    QSet<QString> seen;
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        CAPTURE(column.key().toStdString());
        for (int contact = 1; contact <= table_fields::mostContacts; ++contact) {
            const QString id = QString(column.key()).replace(u'#', QString::number(contact));
            CHECK(table_fields::find(id) != nullptr);
        }
        for (const QJsonValue &header : column.value().toArray()) {
            const QString folded = TableHeaders::folded(header.toString());
            INFO(folded.toStdString());
            CHECK(fieldFor(header.toString().replace(u'#', u'1'))
                == QString(column.key()).replace(u'#', u'1'));
            seen << folded;
        }
    }
    CHECK(data().value(u"source"_s).toString().size() > 20);
    CHECK(data().value(u"checkedOn"_s).toString().size() == 10);
}

TEST_CASE("List: every word that the list of headers knows stands for an answer that there is",
    "[exchange][table]")
{
    const QJsonObject words = data().value(u"words"_s).toObject();
    for (auto question = words.begin(); question != words.end(); ++question) {
        const Field *field = forms::field(question.key());
        CAPTURE(question.key().toStdString());
        REQUIRE(field != nullptr);
        for (const QString &code : question.value().toObject().keys())
            CHECK_FALSE(field->labelOf(code).isEmpty());
    }
}

TEST_CASE("List: the questions of codes are questions that there are", "[exchange][table]")
{
    const QJsonObject codes = data().value(u"codesOf"_s).toObject();
    REQUIRE(codes.size() == 3);
    for (auto question = codes.begin(); question != codes.end(); ++question) {
        CAPTURE(question.key().toStdString());
        CHECK(table_fields::find(question.key()) != nullptr);
        const TableField *other = table_fields::find(question.value().toString());
        REQUIRE(other != nullptr);
        CHECK_FALSE(other->field.choices.isEmpty());
    }
    for (const QString &question : data().value(u"notKnownIn"_s).toObject().keys())
        CHECK(forms::field(question)->mayBeNotKnown);
}

TEST_CASE("List: what schools call their columns", "[exchange][table]")
{
    const QHash<QString, QString> headers {
        { u"Surname"_s, u"name.surname"_s },
        { u"Pupil Surname"_s, u"name.surname"_s },
        { u"Legal Surname"_s, u"name.legal-surname"_s },
        { u"Forename"_s, u"name.forename"_s },
        { u"Preferred Forename"_s, u"name.preferred"_s },
        { u"DOB"_s, u"child.date-of-birth"_s },
        { u"D.O.B."_s, u"child.date-of-birth"_s },
        { u"DateOfBirth"_s, u"child.date-of-birth"_s },
        { u"DATE_OF_BIRTH"_s, u"child.date-of-birth"_s },
        { u"UPN"_s, u"child.upn"_s },
        { u"Gender"_s, u"child.sex"_s },
        { u"NHS Number"_s, u"child.nhs-number"_s },
        { u"Contact 1 Name"_s, u"contact.1.name"_s },
        { u"Contact1Name"_s, u"contact.1.name"_s },
        { u"Contact 2 Telephone"_s, u"contact.2.phone"_s },
        { u"Parent 1 Relationship"_s, u"contact.1.relationship"_s },
        { u"Address"_s, u"placement.address"_s },
        { u"Postcode"_s, u"placement.address"_s },
        { u"Voice and accent"_s, u"child.accent"_s },
        { u"child.accent"_s, u"child.accent"_s },
        { u"Year group"_s, QString() },
        { QString(), QString() },
    };
    for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
        CAPTURE(header.key().toStdString());
        CHECK(fieldFor(header.key()) == *header);
    }
}

TEST_CASE("List: a column that is called as the program calls the question is guessed",
    "[exchange][table]")
{
    for (const TableField &field : table_fields::all()) {
        CAPTURE(field.id);
        // "Full name" is what lists call the name itself.
        if (field.id != u"child.full-name"_s)
            CHECK(fieldFor(field.label) == field.id);
        if (field.part == TableField::Part::Home)
            CHECK(fieldFor(field.field.label) == field.id);
    }
}
