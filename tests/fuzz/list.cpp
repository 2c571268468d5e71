// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"
#include "core/exchange/table_reader.h"
#include "core/exchange/table_row_reader.h"
#include "core/record/name_rules.h"
#include "tests/fuzz/target.h"

namespace homeward::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSentence = 700;
/// Quoted anew it still fits in a cell.
constexpr qsizetype mostBytes = 9000;

Result<Table> read(const QByteArray &bytes)
{
    TableReader reader(bytes, u"pupils.csv"_s);
    while (!reader.isDone())
        reader.step();
    return reader.take();
}

bool areSame(const Table &one, const Table &other)
{
    if (one.header != other.header || one.rows.size() != other.rows.size())
        return false;
    for (qsizetype row = 0; row < one.rows.size(); ++row) {
        if (one.rows.at(row).cells != other.rows.at(row).cells)
            return false;
    }
    return true;
}

} // namespace

/// A list of children that somebody saved from a spreadsheet.
void list(const QByteArray &input)
{
    if (input.size() > mostBytes)
        return;
    const Result<Table> table = read(input);
    if (!table) {
        hold(!table.error().message.isEmpty() && table.error().message.size() < longestSentence,
            "a refusal is one sentence");
        return;
    }
    hold(!table->header.isEmpty() && !table->rows.isEmpty(), "a list has columns and rows");
    const TableMapping mapping = TableMapping::guessed(*table);
    const TableRowReader reader(*table, mapping, QDate(2026, 11, 3));
    QString written = csvLine(table->header);
    int before = table->headerRow;
    for (const TableRow &row : table->rows) {
        hold(row.number > before, "rows are numbered as they stand");
        before = row.number;
        written += csvLine(row.cells);
        const TableRowReader::Reading reading = reader.read(row);
        hold(!reading.problems.isEmpty()
                || (!reading.child.name.isEmpty() && checkNameFits(reading.child.name)),
            "a row has a name, or says what is wrong with it");
    }
    const Result<Table> again = read(written.toUtf8());
    hold(again.has_value() && areSame(*table, *again), "what was read is written and read again");
}

QList<QByteArray> listSeeds()
{
    const QByteArray plain = "Forename,Surname,DOB,UPN,Gender,Contact 1 Name,Contact 1 "
                             "Telephone\r\nZo\xc3\xab,Lane,27/03/2011,A123,F,Sam,+44 7700 "
                             "900001\r\nJo,\"O\"\"Shea\",31/02/2012,,M,\"a,\r\nb\",\r\n";
    QByteArray wide("\xff\xfe");
    for (const char byte : QByteArray("Name;DOB\r\nAda;40629\r\n")) {
        wide += byte;
        wide += '\0';
    }
    return { plain, "\xef\xbb\xbfsep=;\r\nName;DOB\nAda;1/2/12\n", wide,
        "Name\tDOB\rO\x92Shea\t12/25/2011\r", "Name,Name,\n=1+1,'=1+1,'x\n", "Name\n\"Ada\n",
        "PK\x03\x04", "Name,DOB\nAda\nJo,1,2,3\n\n , \n" };
}

} // namespace homeward::fuzz
