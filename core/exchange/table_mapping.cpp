// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_mapping.h"

#include "core/exchange/table_fields.h"
#include "core/exchange/table_headers.h"

#include <QCoreApplication>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TableMapping)
};

bool mayRepeat(const QString &id)
{
    const TableField *field = table_fields::find(id);
    return field != nullptr && field->mayRepeat();
}

/// Fails with Malformed when there is no such column, or more than one.
Result<qsizetype> columnNamed(const QString &name, const Table &table)
{
    QList<qsizetype> found;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        if (TableHeaders::folded(table.header.at(column)) == TableHeaders::folded(name))
            found << column;
    }
    for (qsizetype column = 0; found.isEmpty() && column < table.header.size(); ++column) {
        if (Table::letterOf(column).compare(name, Qt::CaseInsensitive) == 0)
            found << column;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        return failure(
            Error::Code::Malformed, Say::tr("There is no column “%1” in the list.").arg(name));
    }
    QStringList letters;
    for (const qsizetype column : std::as_const(found))
        letters << Table::letterOf(column);
    return failure(Error::Code::Malformed,
        Say::tr("Several columns are called “%1”. Name the one you mean by its letter: %2.")
            .arg(name, letters.join(u", "_s)));
}

} // namespace

TableMapping TableMapping::guessed(const Table &table)
{
    TableMapping mapping;
    for (const QString &header : table.header) {
        const QString field = TableHeaders::builtIn().fieldFor(header);
        const bool isFree = !mapping.m_fields.contains(field) || mayRepeat(field);
        mapping.m_fields << (isFree ? field : QString());
    }
    return mapping;
}

QList<qsizetype> TableMapping::columnsOf(const QString &field) const
{
    QList<qsizetype> columns;
    for (qsizetype column = 0; column < m_fields.size(); ++column) {
        if (m_fields.at(column) == field)
            columns << column;
    }
    return columns;
}

void TableMapping::set(qsizetype column, const QString &field)
{
    while (m_fields.size() <= column)
        m_fields << QString();
    m_fields[column] = field;
}

Done TableMapping::change(const QString &words, const Table &table)
{
    for (const QString &each : words.split(u',', Qt::SkipEmptyParts)) {
        const QString field = each.section(u'=', -1).trimmed();
        if (!each.contains(u'='))
            return failure(Error::Code::Malformed,
                Say::tr("“%1” is not a column and what it becomes, as in DOB=child.date-of-birth.")
                    .arg(each.trimmed()));
        if (!field.isEmpty() && table_fields::find(field) == nullptr)
            return failure(Error::Code::Malformed,
                Say::tr("There is nothing called “%1” that a column can become.").arg(field));
        const Result<qsizetype> column = columnNamed(each.section(u'=', 0, -2).trimmed(), table);
        if (!column)
            return tl::unexpected(column.error());
        set(*column, field);
    }
    return {};
}

QString TableMapping::problem(const Table &table) const
{
    using namespace table_fields;
    const auto has = [&](const QString &field) { return m_fields.contains(field); };
    const bool isNamed = has(wholeName()) || has(forename()) || has(surname())
        || has(preferredName()) || has(legalForename()) || has(legalSurname());
    if (!isNamed)
        return Say::tr("No column is the child’s name. Say which one is.");
    for (qsizetype column = 0; column < m_fields.size(); ++column) {
        const QString &field = m_fields.at(column);
        const qsizetype first = m_fields.indexOf(field);
        if (!field.isEmpty() && first != column && !mayRepeat(field)) {
            return Say::tr("Two columns are “%1”: %2 and %3. Choose one.")
                .arg(table_fields::find(field)->label, table.columnName(first),
                    table.columnName(column));
        }
    }
    return {};
}

QStringList TableMapping::notTaken(const Table &table) const
{
    QStringList names;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        if (fieldOf(column).isEmpty())
            names << table.columnName(column);
    }
    return names;
}

} // namespace homeward
