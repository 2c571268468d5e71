// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_fields.h"

#include "core/forms/catalogue.h"

#include <QCoreApplication>
#include <QHash>

namespace homeward::table_fields {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TableFields)
};

/// A question whose answer fits in a cell.
bool hasOneAnswer(const Field &field)
{
    switch (field.kind) {
    case Field::Kind::Line:
    case Field::Kind::Text:
    case Field::Kind::Choice:
    case Field::Kind::YesNo:
    case Field::Kind::Date:
    case Field::Kind::Number:
    case Field::Kind::Phone:
        return true;
    case Field::Kind::Choices:
    case Field::Kind::Time:
    case Field::Kind::FutureTime:
        return false;
    }
    return false;
}

TableField named(const QString &id, TableField::Part part, const QString &label, int contact = 0)
{
    Field line;
    line.id = id;
    line.label = label;
    return { id, part, label, line, contact };
}

void addNames(QList<TableField> &fields)
{
    using Part = TableField::Part;
    fields << named(wholeName(), Part::Name, Say::tr("Name: all of it"))
           << named(forename(), Part::Name, Say::tr("Name: first name"))
           << named(middleName(), Part::Name, Say::tr("Name: middle names"))
           << named(surname(), Part::Name, Say::tr("Name: family name"))
           << named(preferredName(), Part::Name, Say::tr("Name: what they are called every day"))
           << named(legalForename(), Part::Name, Say::tr("Name: legal first name"))
           << named(legalSurname(), Part::Name, Say::tr("Name: legal family name"));
}

void addFacts(QList<TableField> &fields)
{
    for (const QString &form : forms::childForms()) {
        for (const Field &field : forms::find(form)->fields()) {
            if (hasOneAnswer(field))
                fields << TableField { field.id, TableField::Part::Fact, field.label, field };
        }
    }
}

void addHome(QList<TableField> &fields)
{
    for (const Field &field : forms::find(u"placement"_s)->fields()) {
        if (hasOneAnswer(field)) {
            fields << TableField { field.id, TableField::Part::Home,
                Say::tr("Home: %1").arg(field.label), field };
        }
    }
}

void addContacts(QList<TableField> &fields)
{
    using Part = TableField::Part;
    for (int contact = 1; contact <= mostContacts; ++contact) {
        const auto label = [contact](const QString &what) {
            return Say::tr("Contact %1: %2").arg(QString::number(contact), what);
        };
        fields << named(ofContact(contact, u"name"_s), Part::ContactName,
            label(Say::tr("name, all of it")), contact)
               << named(ofContact(contact, u"forename"_s), Part::ContactName,
                      label(Say::tr("first name")), contact)
               << named(ofContact(contact, u"surname"_s), Part::ContactName,
                      label(Say::tr("family name")), contact);
        for (const Field &field : forms::find(u"contact"_s)->fields()) {
            if (hasOneAnswer(field)) {
                fields << TableField { ofContact(contact, field.id.section(u'.', 1)), Part::Contact,
                    label(field.label), field, contact };
            }
        }
    }
}

QList<TableField> make()
{
    QList<TableField> fields;
    addNames(fields);
    addFacts(fields);
    addHome(fields);
    addContacts(fields);
    return fields;
}

} // namespace

QString wholeName() { return u"name"_s; }
QString forename() { return u"name.forename"_s; }
QString middleName() { return u"name.middle"_s; }
QString surname() { return u"name.surname"_s; }
QString preferredName() { return u"name.preferred"_s; }
QString legalForename() { return u"name.legal-forename"_s; }
QString legalSurname() { return u"name.legal-surname"_s; }

QString ofContact(int contact, const QString &part)
{
    return u"contact.%1.%2"_s.arg(QString::number(contact), part);
}

const QList<TableField> &all()
{
    static const QList<TableField> fields = make();
    return fields;
}

const TableField *find(const QString &id)
{
    static const QHash<QString, const TableField *> byId = [] {
        QHash<QString, const TableField *> found;
        for (const TableField &field : all())
            found.insert(field.id, &field);
        return found;
    }();
    return byId.value(id);
}

} // namespace homeward::table_fields
