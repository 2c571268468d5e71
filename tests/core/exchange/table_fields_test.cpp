// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_fields.h"
#include "core/forms/catalogue.h"
#include "tests/support/support.h"

#include <QSet>

using namespace homeward;
using namespace homeward::test;

TEST_CASE(
    "List: a column can become any question of a child that has one answer", "[exchange][table]")
{
    for (const QString &form : forms::childForms()) {
        for (const Field &field : forms::find(form)->fields()) {
            const bool hasMany = field.kind == Field::Kind::Choices
                || field.kind == Field::Kind::Time || field.kind == Field::Kind::FutureTime;
            CAPTURE(field.id.toStdString());
            CHECK((table_fields::find(field.id) != nullptr) != hasMany);
        }
    }
    CHECK(table_fields::find(u"contact.6.phone"_s) != nullptr);
    CHECK(table_fields::find(u"contact.7.phone"_s) == nullptr);
    CHECK(table_fields::find(u"nothing"_s) == nullptr);
}

TEST_CASE("List: everything that a column can become has its own id and its own words",
    "[exchange][table]")
{
    QSet<QString> ids;
    QSet<QString> labels;
    for (const TableField &field : table_fields::all()) {
        CAPTURE(field.id.toStdString());
        CHECK_FALSE(field.label.isEmpty());
        CHECK_FALSE(ids.contains(field.id));
        CHECK_FALSE(labels.contains(field.label));
        ids << field.id;
        labels << field.label;
    }
}
