// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_check.h"

#include "core/base/csv.h"
#include "core/base/folded_name.h"
#include "core/record/record.h"
#include "core/time/local_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward {

using namespace Qt::StringLiterals;

namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TableCheck)
};

const QStringList &numbers()
{
    static const QStringList fields { u"child.upn"_s, u"child.nhs-number"_s };
    return fields;
}

bool haveOtherNumbers(const Child &one, const ListedChild &other)
{
    return std::any_of(numbers().cbegin(), numbers().cend(), [&](const QString &field) {
        return areOfTwoChildren(one.answer(field).value(), other.facts.value(field).value());
    });
}

const QString bornField = u"child.date-of-birth"_s;
/// The name with the birthday, and the name alone.
const QString nameKey = u"name"_s;
const QString anyDayKey = u"name-any-day"_s;

QString nameAndBirth(const CheckedRow &row, QDate born)
{
    return nameKey + u'|' + foldedName(row.child.name) + u'|' + born.toString(Qt::ISODate);
}

QString nameAlone(const CheckedRow &row) { return anyDayKey + u'|' + foldedName(row.child.name); }

/// What two rows of one child have in common.
QStringList keysOf(const CheckedRow &row)
{
    QStringList keys;
    const auto add = [&](const QString &kind, const QString &value) {
        if (!value.isEmpty())
            keys << kind + u'|' + value;
    };
    for (const QString &field : numbers())
        add(field, provenNumber(field, row.child.facts.value(field).value()));
    keys << nameAndBirth(row, row.child.born());
    if (row.match.kind == TableMatch::Kind::Here)
        add(u"here"_s, row.match.child.toStorage());
    return keys;
}

bool isByNumber(const QString &key) { return numbers().contains(key.section(u'|', 0, 0)); }

QStringList namesIn(const CheckedRow &row) { return everyName(row.child.name, row.child.facts); }

/// What an earlier row is looked for by, the surest first. Whoever the record knows, or may know,
/// is compared with it, and not with whoever in the list is only of the same name.
QStringList soughtBy(const CheckedRow &row)
{
    QStringList keys = keysOf(row);
    if (!row.match.isOfSomebodyHere())
        keys << nameAndBirth(row, {}) << nameAlone(row);
    keys.removeDuplicates();
    return keys;
}

} // namespace

QList<ListDecision> CheckedRow::choices() const
{
    using enum ListDecision;
    switch (state) {
    case State::Good:
        return { Add, Leave };
    case State::Here:
        return { Fill, Leave, Add };
    case State::Perhaps:
        return match.mayBeMerged ? QList<ListDecision> { Leave, Fill, Add }
                                 : QList<ListDecision> { Leave, Add };
    case State::Twice:
        if (joining == Joining::No || isEarlierLeft)
            return { Leave, Add };
        if (joining == Joining::Usual && !filling.isEmpty())
            return { Fill, Leave, Add };
        return { Leave, Fill, Add };
    case State::Failed:
        break;
    }
    return { Leave };
}

Result<std::unique_ptr<TableCheck>> TableCheck::of(
    Record &record, const Table &table, const TableMapping &mapping)
{
    if (const QString problem = mapping.problem(table); !problem.isEmpty())
        return failure(Error::Code::Refused, problem);
    const Result<QList<KnownChild>> known = TableIntake(record).known();
    if (!known)
        return tl::unexpected(known.error());
    return std::unique_ptr<TableCheck>(new TableCheck(record, table, mapping, *known));
}

TableCheck::TableCheck(
    Record &record, const Table &table, const TableMapping &mapping, const QList<KnownChild> &known)
    : m_record(record)
    , m_table(table)
    , m_mapping(mapping)
    , m_matches(known)
    , m_reader(m_table, m_mapping, local_time::dateOf(record.now()))
{
    m_rows.reserve(m_table.rows.size());
}

Done TableCheck::step(qsizetype rows)
{
    for (; rows > 0 && !isDone(); --rows) {
        const Result<CheckedRow> row = look(m_table.rows.at(m_rows.size()));
        if (!row)
            return tl::unexpected(row.error());
        m_rows << *row;
    }
    return {};
}

Result<CheckedRow> TableCheck::look(const TableRow &row)
{
    const TableRowReader::Reading reading = m_reader.read(row);
    CheckedRow checked { CheckedRow::State::Good, row, reading.child, reading.problems,
        reading.remarks };
    if (!checked.problems.isEmpty()) {
        checked.state = CheckedRow::State::Failed;
        checked.decision = ListDecision::Leave;
        return checked;
    }
    checked.match = m_matches.find(checked.child);
    if (checked.match.isOfSomebodyHere()) {
        checked.state = checked.match.kind == TableMatch::Kind::Here ? CheckedRow::State::Here
                                                                     : CheckedRow::State::Perhaps;
    } else if (checked.match.kind != TableMatch::Kind::None) {
        checked.remarks << Say::tr("Row %1: %2")
                               .arg(
                                   QString::number(row.number), list_words::inWords(checked.match));
    }
    findEarlier(checked);
    if (Done read = readKnown(checked); !read)
        return tl::unexpected(read.error());
    compare(checked);
    for (const QString &name : std::as_const(checked.filling.takenOut))
        checked.remarks << Say::tr("Row %1: %2 was taken out of this child's people here, and is "
                                   "not brought back.")
                               .arg(QString::number(row.number), name);
    remarkOnBreaks(checked);
    checked.decision = checked.choices().first();
    addToKnown(checked);
    remember(checked);
    return checked;
}

void TableCheck::findEarlier(CheckedRow &row)
{
    const QDate born = row.child.born();
    qsizetype otherDay = -1; // the row that was remarked on: by its number, or else by its name
    const QStringList keys = soughtBy(row);
    for (const QString &key : keys) {
        const auto seen = m_seen.constFind(key);
        if (seen == m_seen.constEnd() || row.sameAs != 0)
            continue;
        const CheckedRow &earlier = m_rows.at(*seen);
        // Two of one name and birthday whose numbers differ are two children.
        if (haveOtherNumbers(whole(earlier), row.child)) {
            m_ofTwo << key;
            continue;
        }
        const bool isByName = key.startsWith(nameKey);
        const bool isOtherName
            = isByNumber(key) && !haveNameInCommon(namesIn(earlier), namesIn(row));
        const QDate bornThere = earlier.child.born();
        if (born.isValid() && bornThere.isValid() && born != bornThere) {
            m_ofTwo << key;
            if (otherDay != *seen)
                row.remarks << otherDayWords(row, earlier, isByName);
            otherDay = *seen;
            continue;
        }
        // Whoever the record surely knows is not somebody else for a number that was copied wrong.
        if (isOtherName && row.match.kind == TableMatch::Kind::Here) {
            row.remarks << Say::tr("Row %1: row %2 has the same number, and another name (%3). One "
                                   "of the two is wrong.")
                               .arg(QString::number(row.row.number),
                                   QString::number(earlier.row.number), earlier.child.name);
            continue;
        }
        row.sameAs = earlier.row.number;
        row.state = CheckedRow::State::Twice;
        const bool isOnRequest
            = isOtherName || (isByName && !(born.isValid() && bornThere.isValid()));
        row.nameThere = isOtherName ? earlier.child.name : QString();
        row.joining = isByName && m_ofTwo.contains(key) ? CheckedRow::Joining::No
            : isOnRequest                               ? CheckedRow::Joining::OnRequest
                                                        : CheckedRow::Joining::Usual;
    }
}

QString TableCheck::otherDayWords(
    const CheckedRow &row, const CheckedRow &earlier, bool isByName) const
{
    const QString number = QString::number(row.row.number);
    const QString there = QString::number(earlier.row.number);
    if (!isByName)
        return Say::tr("Row %1: row %2 has the same number, and was born on another day. "
                       "One of the two is wrong.")
            .arg(number, there);
    return Say::tr("Row %1, column %2: row %3 has this name and was born on another day (%4): "
                   "somebody else, or one of the two days is wrong.")
        .arg(number, m_table.columnName(m_mapping.columnsOf(bornField).value(0)), there,
            local_time::day(earlier.child.born()));
}

qsizetype TableCheck::placeOf(int number) const
{
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), number,
        [](const CheckedRow &each, int wanted) { return each.row.number < wanted; });
    return found - m_rows.cbegin();
}

const CheckedRow &TableCheck::firstOf(const CheckedRow &row) const
{
    const CheckedRow *first = &row;
    while (first->state == CheckedRow::State::Twice)
        first = &m_rows.at(placeOf(first->sameAs));
    return *first;
}

QString TableCheck::familyOf(const CheckedRow &row) const
{
    const CheckedRow &first = firstOf(row);
    return first.match.isOfSomebodyHere() ? first.match.child.toStorage()
                                          : QString::number(first.row.number);
}

QString TableCheck::comparedWith(const CheckedRow &row) const
{
    if (row.state != CheckedRow::State::Twice)
        return row.match.isOfSomebodyHere() ? row.match.child.toStorage() : QString();
    const CheckedRow &first = firstOf(row);
    return row.joining == CheckedRow::Joining::No ? QString()
        : first.decision == ListDecision::Add     ? QString::number(first.row.number)
                                                  : familyOf(first);
}

Done TableCheck::readKnown(const CheckedRow &row)
{
    const TableMatch &match = firstOf(row).match;
    if (!match.isOfSomebodyHere() || m_here.contains(match.child.toStorage()))
        return {};
    const Result<Profile> here = m_record.profile(match.child);
    if (!here)
        return tl::unexpected(here.error());
    const Result<QStringList> takenOut = TableIntake(m_record).contactsTakenOut(*here);
    if (!takenOut)
        return tl::unexpected(takenOut.error());
    m_here.insert(match.child.toStorage(), { *here, *takenOut });
    return {};
}

Child TableCheck::whole(const CheckedRow &row) const
{
    const QString key
        = row.decision == ListDecision::Add ? QString::number(row.row.number) : comparedWith(row);
    const auto known = m_known.constFind(key);
    return known == m_known.constEnd() ? profileOf(row.child).child : known->profile.child;
}

TableCheck::Known &TableCheck::known(const CheckedRow &row)
{
    const QString key = comparedWith(row);
    const auto found = m_known.find(key);
    if (found != m_known.end())
        return *found;
    const auto here = m_here.constFind(key);
    return *m_known.insert(
        key, here == m_here.constEnd() ? Known { profileOf(firstOf(row).child), {} } : *here);
}

void TableCheck::compare(CheckedRow &row)
{
    const QString key = comparedWith(row);
    if (key.isEmpty())
        return;
    const Known &now = known(row);
    row.filling = fillingOf(now.profile, row.child, now.takenOut);
    const auto here = m_here.constFind(key);
    const bool isOfRecord = here != m_here.constEnd();
    if (isOfRecord && now.lastRow == 0)
        return;
    const TableFilling alone
        = isOfRecord ? fillingOf(here->profile, row.child, here->takenOut) : TableFilling();
    for (TableFilling::Difference &each : row.filling.differences) {
        if (!alone.differences.contains(each))
            each.row = row.sameAs > 0 ? row.sameAs : now.lastRow;
    }
}

void TableCheck::addToKnown(const CheckedRow &row)
{
    if (row.decision != ListDecision::Fill)
        return;
    Known &now = known(row);
    addTo(now.profile, row.filling);
    now.lastRow = row.row.number;
}

void TableCheck::remember(const CheckedRow &row)
{
    m_families[familyOf(row)] << m_rows.size();
    // Who is left out is no reason to leave out the next.
    if (row.decision == ListDecision::Leave)
        return;
    const QStringList keys = keysOf(row) << nameAlone(row);
    for (const QString &key : keys) {
        if (!m_seen.contains(key))
            m_seen.insert(key, m_rows.size());
    }
}

void TableCheck::remarkOnBreaks(CheckedRow &row) const
{
    for (qsizetype column = 0; column < row.row.cells.size(); ++column) {
        const QString &cell = row.row.cells.at(column);
        const bool isTaken = !m_mapping.fieldOf(column).isEmpty();
        if (!isTaken && (cell.contains(u'\n') || cell.contains(u'\r'))) {
            row.remarks << Say::tr("Row %1, column %2: there is a line break in it. Perhaps a "
                                   "quotation mark is not closed, and the rows after it lie hidden "
                                   "in it.")
                               .arg(QString::number(row.row.number), Table::letterOf(column));
        }
    }
}

int TableCheck::percent() const
{
    return m_table.rows.isEmpty() ? 100
                                  : static_cast<int>(m_rows.size() * 100 / m_table.rows.size());
}

ListCounts TableCheck::counts() const
{
    ListCounts counts;
    for (const CheckedRow &row : m_rows) {
        counts.failed += row.state == CheckedRow::State::Failed ? 1 : 0;
        const bool isLeft
            = row.state != CheckedRow::State::Failed && row.decision == ListDecision::Leave;
        counts.left += isLeft ? 1 : 0;
        counts.added += row.decision == ListDecision::Add ? 1 : 0;
        counts.joined += row.isJoined() ? 1 : 0;
        counts.filled += row.decision == ListDecision::Fill && !row.isJoined() ? 1 : 0;
        const bool isTaken = row.decision != ListDecision::Leave;
        counts.remarked += isTaken && !row.remarks.isEmpty() ? 1 : 0;
    }
    return counts;
}

void TableCheck::decide(qsizetype row, ListDecision decision)
{
    if (!m_rows.at(row).choices().contains(decision))
        return;
    m_rows[row].decision = decision;
    const QList<qsizetype> family = m_families.value(familyOf(m_rows.at(row)));
    // Nothing is joined to a row that is left out.
    for (const qsizetype place : family) {
        CheckedRow &each = m_rows[place];
        if (each.state != CheckedRow::State::Twice)
            continue;
        each.isEarlierLeft = m_rows.at(placeOf(each.sameAs)).decision == ListDecision::Leave;
        if (each.isEarlierLeft && each.decision == ListDecision::Fill)
            each.decision = ListDecision::Leave;
    }
    // What one of them adds, the next finds there.
    for (const qsizetype place : family)
        m_known.remove(comparedWith(m_rows.at(place)));
    for (const qsizetype place : family) {
        compare(m_rows[place]);
        addToKnown(m_rows.at(place));
    }
}

QList<TableIntake::Row> TableCheck::decided() const
{
    QList<TableIntake::Row> rows;
    for (const CheckedRow &row : m_rows) {
        if (row.decision == ListDecision::Leave)
            continue;
        TableIntake::Row taken;
        taken.number = row.row.number;
        taken.child = row.child;
        if (row.isJoined())
            taken.fillsRow = row.sameAs;
        else if (row.decision == ListDecision::Fill)
            taken.fills = row.match.child;
        else if (row.match.isOfSomebodyHere())
            taken.seen = row.match.child;
        rows << taken;
    }
    return rows;
}

QByteArray TableCheck::rest() const
{
    // Spreadsheets know UTF-8 by its mark.
    QString text(QChar::ByteOrderMark);
    text += csvLine(m_table.header + QStringList { Say::tr("Why it was not taken in") });
    for (const CheckedRow &row : m_rows) {
        const QString why = row.whyNot();
        if (why.isEmpty())
            continue;
        QStringList cells = row.row.cells;
        while (cells.size() < m_table.header.size())
            cells << QString();
        text += csvLine(cells << why);
    }
    return text.toUtf8();
}

} // namespace homeward
