// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_row_reader.h"

#include "core/base/folded_name.h"
#include "core/exchange/table_values.h"
#include "core/forms/catalogue.h"
#include "core/record/name_rules.h"
#include "core/record/table_matches.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

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

/// The first of them that says something.
QString firstOf(QStringList parts)
{
    parts.removeAll(QString());
    return parts.value(0);
}

/// As words, to be found in other ones.
QString inSpaces(const QString &words)
{
    return u' ' + foldedName(words).replace(u',', u' ').simplified() + u' ';
}

/// The parts that stand in none of the names.
QStringList missingFrom(const QStringList &names, const QStringList &parts)
{
    QString known = inSpaces(names.join(u','));
    QStringList missing;
    for (const QString &part : parts) {
        if (part.isEmpty() || known.contains(inSpaces(part)))
            continue;
        missing << part;
        known += inSpaces(part);
    }
    return missing;
}

bool isAnythingAnswered(const Answers &answers)
{
    return std::any_of(
        answers.cbegin(), answers.cend(), [](const Answer &each) { return each.isAnswered(); });
}

/// Several columns of one text, one line after the other.
Answer together(const Answer &before, const Answer &next)
{
    if (before.isAnswered() && next.isAnswered())
        return Answer::text(before.value() + u'\n' + next.value());
    return next.isAnswered() || !before.isSettled() ? next : before;
}

/// Names beside those that stand there already.
void putAlso(Answers &answers, const QString &field, const QStringList &names)
{
    QStringList all = names;
    if (const Answer before = answers.value(field); before.isAnswered())
        all.prepend(before.value());
    if (!names.isEmpty())
        answers.insert(field, Answer::text(all.join(u", "_s)));
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
        checkHome();
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
        const QString problem = value.problem.isEmpty() && isOfName(*column.field)
            ? problemOfName(value.answer.value())
            : value.problem;
        if (!problem.isEmpty()) {
            m_reading.problems << Say::tr("%1: %2").arg(at(column.index), problem);
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
                if (!answers.value(other.key()).isAnswered())
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

    [[nodiscard]] static bool isOfName(const TableField &field)
    {
        return field.part == TableField::Part::Name || field.part == TableField::Part::ContactName;
    }

    [[nodiscard]] QString name(const QString &id) const { return m_names.value(id); }

    void nameChild()
    {
        using namespace table_fields;
        ListedChild &child = m_reading.child;
        const QString whole = table_values::wholeName(name(wholeName()));
        child.name = whole;
        if (whole.isEmpty()) {
            child.name = joined(
                { firstOf({ name(preferredName()), name(forename()), name(legalForename()) }),
                    firstOf({ name(surname()), name(legalSurname()) }) });
        }
        if (child.name.isEmpty() && m_reading.problems.isEmpty())
            m_reading.problems << Say::tr("Row %1 has no name.").arg(m_row.number);
        checkWhole(child.name, 0);
        const QString first = firstOf({ name(legalForename()), name(forename()) });
        const QString last = firstOf({ name(legalSurname()), name(surname()) });
        const QString full = joined({ first, name(middleName()), last });
        const bool isFull = !first.isEmpty() && (whole.isEmpty() || !last.isEmpty());
        const QString field = u"child.full-name"_s;
        if (isFull && !child.facts.value(field).isAnswered()
            && foldedName(full) != foldedName(child.name))
            child.facts.insert(field, Answer::text(full));
        keepEveryPart();
    }

    /// What has no place in the name or in the full name is another name of theirs.
    void keepEveryPart()
    {
        using namespace table_fields;
        ListedChild &child = m_reading.child;
        const QString field = u"child.known-as"_s;
        const QString preferred = name(preferredName());
        const QStringList missing = missingFrom(everyName(child.name, child.facts),
            { preferred, name(forename()), name(middleName()), name(surname()),
                name(legalForename()), name(legalSurname()) });
        putAlso(child.facts, field, missing);
        for (const QString &part : missing) {
            if (part == preferred)
                continue;
            m_reading.remarks << Say::tr("Row %1: “%2” fits in no other name, and is taken in "
                                         "under “%3”.")
                                     .arg(QString::number(m_row.number), part,
                                         forms::labelOf(field));
        }
    }

    /// Each part of it is a name for itself.
    void checkWhole(const QString &whole, int contact)
    {
        const QString problem = problemOfName(whole);
        if (problem.isEmpty())
            return;
        QStringList columns;
        for (const Column &column : m_reader.m_columns) {
            if (isOfName(*column.field) && column.field->contact == contact)
                columns << m_reader.m_table.columnName(column.index);
        }
        m_reading.problems << Say::tr("Row %1, columns %2: %3")
                                  .arg(QString::number(m_row.number), columns.join(u", "_s),
                                      problem);
    }

    void nameContacts()
    {
        for (auto contact = m_contacts.begin(); contact != m_contacts.end(); ++contact) {
            nameContact(contact.key(), *contact);
            if (contact->name.isEmpty() && !isAnythingAnswered(contact->answers)) {
                m_reading.remarks << Say::tr(
                    "Row %1: of contact %2 the list only says that nothing "
                    "is known. Nobody is added.")
                                         .arg(m_row.number)
                                         .arg(contact.key());
                continue;
            }
            if (contact->name.isEmpty())
                callContact(contact.key(), *contact);
            m_reading.child.contacts << *contact;
        }
    }

    void nameContact(int number, ListedContact &contact)
    {
        using namespace table_fields;
        const QStringList parts { name(ofContact(number, u"forename"_s)),
            name(ofContact(number, u"surname"_s)) };
        contact.name = table_values::wholeName(name(ofContact(number, u"name"_s)));
        if (contact.name.isEmpty())
            contact.name = joined(parts);
        checkWhole(contact.name, number);
        const QString field = u"contact.known-as"_s;
        putAlso(contact.answers, field,
            missingFrom({ contact.name, contact.answers.value(field).value() }, parts));
    }

    void callContact(int number, ListedContact &contact)
    {
        const QString relationship = u"contact.relationship"_s;
        contact.name
            = forms::field(relationship)->labelOf(contact.answers.value(relationship).value());
        if (contact.name.isEmpty())
            contact.name = Say::tr("Contact %1").arg(number);
        m_reading.remarks << Say::tr("Row %1: contact %2 has no name in the list, and is called "
                                     "“%3”.")
                                 .arg(QString::number(m_row.number), QString::number(number),
                                     contact.name);
    }

    /// A home of which nothing is known would keep the next list from saying where they live.
    void checkHome()
    {
        Answers &home = m_reading.child.home;
        if (home.isEmpty() || isAnythingAnswered(home))
            return;
        home.clear();
        m_reading.remarks << Say::tr("Row %1: the list only says that it is not known where they "
                                     "live. No home is added.")
                                 .arg(m_row.number);
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
