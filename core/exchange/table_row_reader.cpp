// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_row_reader.h"

#include "core/base/folded_name.h"
#include "core/exchange/table_values.h"
#include "core/forms/catalogue.h"
#include "core/record/name_rules.h"

#include <QCoreApplication>
#include <QMap>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TableRowReader)
};

constexpr int oldestChild = 25;

QString joined(const QStringList &parts)
{
    QStringList words = parts;
    words.removeAll(QString());
    return words.join(u' ').simplified();
}

/// Several columns of one text, one line after the other.
Answer together(const Answer &before, const Answer &next)
{
    if (!before.isAnswered() || !next.isAnswered())
        return next.isAnswered() ? next : before;
    return Answer::text(before.value() + u'\n' + next.value());
}

void putTogether(Answers &answers, const QString &field, const Answer &next)
{
    const Answer whole = together(answers.value(field), next);
    if (whole.isSettled())
        answers.insert(field, whole);
}

} // namespace

/// One row while it is read.
class TableRowReader::Row
{
public:
    Row(const TableRowReader &reader, const TableRow &row)
        : m_reader(reader)
        , m_row(row)
    {
    }

    [[nodiscard]] Reading read()
    {
        checkLength();
        for (const Column &column : m_reader.m_columns)
            take(column);
        takeOthers();
        nameChild();
        nameContacts();
        checkAge();
        return m_reading;
    }

private:
    [[nodiscard]] QString at(qsizetype column) const
    {
        return Say::tr("Row %1, column %2")
            .arg(QString::number(m_row.number), m_reader.m_table.columnName(column));
    }

    void checkLength()
    {
        const qsizetype columns = m_reader.m_table.header.size();
        for (qsizetype extra = columns; extra < m_row.cells.size(); ++extra) {
            if (!m_row.cells.at(extra).isEmpty()) {
                m_reading.problems
                    << Say::tr("Row %1 has more cells than there are columns: “%2” stands beyond "
                               "the last. Perhaps a cell is in two pieces.")
                           .arg(QString::number(m_row.number), m_row.cells.at(extra).left(40));
                return;
            }
        }
        if (m_row.cells.size() < columns) {
            m_reading.remarks << Say::tr("Row %1 is shorter than the header: it has %2 cells, and "
                                         "there are %3 columns.")
                                     .arg(m_row.number)
                                     .arg(m_row.cells.size())
                                     .arg(columns);
        }
    }

    void take(const Column &column)
    {
        const auto dates = m_reader.m_dates.constFind(column.index);
        const TableValue value = table_values::read(*column.field, m_row.cell(column.index),
            dates == m_reader.m_dates.constEnd() ? nullptr : &*dates);
        if (!value.problem.isEmpty()) {
            m_reading.problems << Say::tr("%1: %2").arg(at(column.index), value.problem);
            return;
        }
        if (!value.remark.isEmpty())
            m_reading.remarks << Say::tr("%1: %2").arg(at(column.index), value.remark);
        put(*column.field, value);
        m_others[column.field->part].insert(value.others);
    }

    /// What has a column of its own says it there.
    void takeOthers()
    {
        const auto fill = [](Answers &answers, const Answers &others) {
            for (auto other = others.cbegin(); other != others.cend(); ++other) {
                if (!answers.value(other.key()).isSettled())
                    answers.insert(other.key(), *other);
            }
        };
        fill(m_reading.child.facts, m_others.value(TableField::Part::Fact));
        fill(m_reading.child.home, m_others.value(TableField::Part::Home));
    }

    void put(const TableField &field, const TableValue &value)
    {
        if (!value.answer.isSettled())
            return;
        switch (field.part) {
        case TableField::Part::Name:
        case TableField::Part::ContactName:
            m_names.insert(field.id, value.answer.value());
            if (field.contact > 0)
                m_contacts[field.contact];
            break;
        case TableField::Part::Fact:
            putTogether(m_reading.child.facts, field.field.id, value.answer);
            break;
        case TableField::Part::Home:
            putTogether(m_reading.child.home, field.field.id, value.answer);
            break;
        case TableField::Part::Contact: {
            Answers &answers = m_contacts[field.contact].answers;
            putTogether(answers, field.field.id, value.answer);
            if (!value.aside.isEmpty())
                putTogether(answers, u"contact.notes"_s, Answer::text(value.aside));
            break;
        }
        }
    }

    [[nodiscard]] QString name(const QString &id) const { return m_names.value(id); }

    void nameChild()
    {
        using namespace table_fields;
        ListedChild &child = m_reading.child;
        const QString daily
            = name(preferredName()).isEmpty() ? name(forename()) : name(preferredName());
        child.name = table_values::wholeName(name(wholeName()));
        if (child.name.isEmpty()) {
            const QString last = name(surname()).isEmpty() ? name(legalSurname()) : name(surname());
            child.name = joined({ daily.isEmpty() ? name(legalForename()) : daily, last });
        }
        if (child.name.isEmpty() && m_reading.problems.isEmpty())
            m_reading.problems << Say::tr("Row %1 has no name.").arg(m_row.number);
        if (!checkNameFits(child.name)) {
            m_reading.problems << Say::tr("Row %1: the name has more than %2 characters.")
                                      .arg(m_row.number)
                                      .arg(longestName);
        }
        const QString field = u"child.full-name"_s;
        const QString full
            = joined({ name(legalForename()).isEmpty() ? name(forename()) : name(legalForename()),
                name(middleName()),
                name(legalSurname()).isEmpty() ? name(surname()) : name(legalSurname()) });
        const bool hasBoth = full.contains(u' ');
        if (hasBoth && !child.facts.contains(field) && foldedName(full) != foldedName(child.name))
            child.facts.insert(field, Answer::text(full));
    }

    void nameContacts()
    {
        using namespace table_fields;
        for (auto contact = m_contacts.begin(); contact != m_contacts.end(); ++contact) {
            ListedContact &listed = *contact;
            listed.name = table_values::wholeName(name(ofContact(contact.key(), u"name"_s)));
            if (listed.name.isEmpty()) {
                listed.name = joined({ name(ofContact(contact.key(), u"forename"_s)),
                    name(ofContact(contact.key(), u"surname"_s)) });
            }
            if (listed.name.isEmpty()) {
                const QString relationship = u"contact.relationship"_s;
                listed.name = forms::field(relationship)
                                  ->labelOf(listed.answers.value(relationship).value());
                if (listed.name.isEmpty())
                    listed.name = Say::tr("Contact %1").arg(contact.key());
                m_reading.remarks << Say::tr("Row %1: contact %2 has no name in the list, and is "
                                             "called “%3”.")
                                         .arg(QString::number(m_row.number),
                                             QString::number(contact.key()), listed.name);
            }
            if (!checkNameFits(listed.name)) {
                m_reading.problems
                    << Say::tr("Row %1: the name of contact %2 has more than %3 characters.")
                           .arg(m_row.number)
                           .arg(contact.key())
                           .arg(longestName);
            }
            m_reading.child.contacts << listed;
        }
    }

    void checkAge()
    {
        const QDate born = m_reading.child.born();
        if (born.isValid() && born.addYears(oldestChild + 1) <= m_reader.m_today) {
            m_reading.remarks << Say::tr("Row %1: born in %2, and so more than %3 years old. Look "
                                         "at it again.")
                                     .arg(m_row.number)
                                     .arg(born.year())
                                     .arg(oldestChild);
        }
    }

    const TableRowReader &m_reader;
    const TableRow &m_row;
    Reading m_reading;
    QHash<QString, QString> m_names; ///< by field
    QMap<TableField::Part, Answers> m_others;
    QMap<int, ListedContact> m_contacts;
};

TableRowReader::TableRowReader(const Table &table, const TableMapping &mapping, QDate today)
    : m_table(table)
    , m_today(today)
{
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        const TableField *field = table_fields::find(mapping.fieldOf(column));
        if (field == nullptr)
            continue;
        m_columns << Column { column, field };
        if (field->field.kind != Field::Kind::Date)
            continue;
        QStringList cells;
        for (const TableRow &row : table.rows)
            cells << row.cell(column);
        m_dates.insert(column, TableDates(cells, today));
    }
}

TableRowReader::Reading TableRowReader::read(const TableRow &row) const
{
    return Row(*this, row).read();
}

} // namespace homeward
