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

bool haveOtherNumbers(const ListedChild &one, const ListedChild &other)
{
    const QStringList numbers { u"child.upn"_s, u"child.nhs-number"_s };
    return std::any_of(numbers.cbegin(), numbers.cend(), [&](const QString &field) {
        return areOfTwoChildren(one.facts.value(field).value(), other.facts.value(field).value());
    });
}

const QString nameKey = u"name"_s;

/// What two rows of one child have in common.
QStringList keysOf(const CheckedRow &row)
{
    QStringList keys;
    const auto add = [&](const QString &kind, const QString &value) {
        if (!value.isEmpty())
            keys << kind + u'|' + value;
    };
    const Answers &facts = row.child.facts;
    add(u"upn"_s, comparableNumber(facts.value(u"child.upn"_s).value()));
    add(u"nhs"_s, comparableNumber(facts.value(u"child.nhs-number"_s).value()));
    add(nameKey, foldedName(row.child.name) + u'|' + row.child.born().toString(Qt::ISODate));
    if (row.match.kind == TableMatch::Kind::Here)
        add(u"here"_s, row.match.child.toStorage());
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

QString CheckedRow::whyNot() const
{
    if (state == State::Failed)
        return problems.join(u' ');
    if (decision != ListDecision::Leave)
        return {};
    if (state == State::Twice)
        return Say::tr("Row %1 is the same child as row %2.")
            .arg(QString::number(row.number), QString::number(sameAs));
    if (match.isOfSomebodyHere())
        return Say::tr("Row %1: %2").arg(QString::number(row.number), list_words::inWords(match));
    return Say::tr("Row %1: somebody decided to leave it out.").arg(row.number);
}

QString CheckedRow::whoIsFilled() const
{
    if (state == State::Twice)
        return Say::tr("Row %1 is the same child.").arg(sameAs);
    return match.isOfSomebodyHere() ? list_words::inWords(match) : QString();
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
        const Result<Profile> here = m_record.profile(checked.match.child);
        if (!here)
            return tl::unexpected(here.error());
        const Result<QStringList> takenOut = TableIntake(m_record).contactsTakenOut(*here);
        if (!takenOut)
            return tl::unexpected(takenOut.error());
        checked.filling = fillingOf(*here, checked.child, *takenOut);
        for (const QString &name : std::as_const(checked.filling.takenOut))
            checked.remarks << Say::tr(
                "Row %1: %2 was taken out of this child's people here, and is "
                "not brought back.")
                                   .arg(QString::number(row.number), name);
        checked.state = checked.match.kind == TableMatch::Kind::Here ? CheckedRow::State::Here
                                                                     : CheckedRow::State::Perhaps;
    } else if (checked.match.kind != TableMatch::Kind::None) {
        checked.remarks << Say::tr("Row %1: %2")
                               .arg(
                                   QString::number(row.number), list_words::inWords(checked.match));
    }
    findEarlier(checked);
    if (Done compared = compareWithEarlier(checked); !compared)
        return tl::unexpected(compared.error());
    remarkOnBreaks(checked);
    checked.decision = checked.choices().first();
    if (checked.isJoined())
        addTo(m_joined[firstOf(checked)], checked.filling);
    remember(checked);
    return checked;
}

void TableCheck::findEarlier(CheckedRow &row)
{
    const QStringList keys = keysOf(row);
    for (const QString &key : keys) {
        const auto seen = m_seen.constFind(key);
        if (seen == m_seen.constEnd() || row.sameAs != 0)
            continue;
        const CheckedRow &earlier = m_rows.at(*seen);
        // Two of one name and birthday whose numbers differ are two children.
        if (haveOtherNumbers(earlier.child, row.child)) {
            m_ofTwo << key;
            continue;
        }
        const QDate born = row.child.born();
        if (born.isValid() && earlier.child.born().isValid() && born != earlier.child.born()) {
            row.remarks << Say::tr(
                "Row %1: row %2 has the same number, and was born on another day. "
                "One of the two is wrong.")
                               .arg(QString::number(row.row.number),
                                   QString::number(earlier.row.number));
            continue;
        }
        row.sameAs = earlier.row.number;
        row.state = CheckedRow::State::Twice;
        const bool isByName = key.startsWith(nameKey);
        row.joining = isByName && m_ofTwo.contains(key) ? CheckedRow::Joining::No
            : isByName && !born.isValid()               ? CheckedRow::Joining::OnRequest
                                                        : CheckedRow::Joining::Usual;
    }
}

qsizetype TableCheck::placeOf(int number) const
{
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), number,
        [](const CheckedRow &each, int wanted) { return each.row.number < wanted; });
    return found - m_rows.cbegin();
}

qsizetype TableCheck::firstOf(const CheckedRow &row) const
{
    qsizetype place = placeOf(row.sameAs);
    while (m_rows.at(place).state == CheckedRow::State::Twice)
        place = placeOf(m_rows.at(place).sameAs);
    return place;
}

Result<Profile> TableCheck::profileOfRow(const CheckedRow &earlier) const
{
    if (earlier.decision == ListDecision::Add)
        return profileOf(earlier.child);
    Result<Profile> here = m_record.profile(earlier.match.child);
    if (here)
        addTo(*here, earlier.filling);
    return here;
}

Done TableCheck::compareWithEarlier(CheckedRow &row)
{
    if (row.state != CheckedRow::State::Twice || row.joining == CheckedRow::Joining::No)
        return {};
    const qsizetype first = firstOf(row);
    if (!m_joined.contains(first)) {
        const Result<Profile> known = profileOfRow(m_rows.at(first));
        if (!known)
            return tl::unexpected(known.error());
        m_joined.insert(first, *known);
    }
    const Profile &known = m_joined[first];
    const Result<QStringList> takenOut = TableIntake(m_record).contactsTakenOut(known);
    if (!takenOut)
        return tl::unexpected(takenOut.error());
    row.filling = fillingOf(known, row.child, *takenOut);
    return {};
}

void TableCheck::remember(const CheckedRow &row)
{
    // Who is left out is no reason to leave out the next.
    if (row.decision == ListDecision::Leave)
        return;
    for (const QString &key : keysOf(row)) {
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
    // Nothing is joined to a row that is left out.
    for (CheckedRow &each : m_rows) {
        if (each.state != CheckedRow::State::Twice)
            continue;
        each.isEarlierLeft = m_rows.at(placeOf(each.sameAs)).decision == ListDecision::Leave;
        if (each.isEarlierLeft && each.decision == ListDecision::Fill)
            each.decision = ListDecision::Leave;
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
