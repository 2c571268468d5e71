// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/table.h"
#include "core/exchange/table_mapping.h"
#include "core/exchange/table_row_reader.h"
#include "core/record/listed_child.h"
#include "core/record/table_filling.h"
#include "core/record/table_intake.h"
#include "core/record/table_matches.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

namespace homeward {

class Record;

/// What becomes of a row.
enum class ListDecision
{
    Leave, ///< as it is: nothing of the row is taken in
    Add, ///< a child who is not here yet
    Fill ///< what is missing of a child who is here
};

/// One row of a list, looked at.
struct CheckedRow
{
    enum class State
    {
        Good, ///< perhaps with remarks
        Here, ///< in the record already
        Perhaps, ///< in the record already, or somebody else: a person has to look
        Twice, ///< an earlier row is the same child
        Failed
    };
    /// Whether a row of the same child as an earlier one may be joined to it.
    enum class Joining
    {
        No, ///< there are two children of this name, and it may be either
        OnRequest, ///< the same name, and a birthday is not known; or the number alone
        Usual ///< the same name, and number or birthday, as whoever is in the record is known by
    };

    State state = State::Good;
    TableRow row = {};
    ListedChild child = {};
    QStringList problems = {}; ///< why it failed, each with row and column
    QStringList remarks = {}; ///< worth a second look
    TableMatch match = {}; ///< who it is or may be
    TableFilling filling = {}; ///< what would be added to them
    int sameAs = 0; ///< the number of the earlier row
    Joining joining = Joining::No; ///< to the child of that row
    QString nameThere = {}; ///< in that row, where the number is the same and no name is
    bool isEarlierLeft = false; ///< that row is not taken in
    ListDecision decision = ListDecision::Add;

    /// What may be decided of it, the usual first.
    [[nodiscard]] QList<ListDecision> choices() const;
    /// Why it is not taken in as it stands, and what differs, in one line; empty: it is.
    [[nodiscard]] QString whyNot() const;
    /// It adds to the child of an earlier row.
    [[nodiscard]] bool isJoined() const
    {
        return state == State::Twice && decision == ListDecision::Fill;
    }
    /// The child whom it may add to, in the record or in an earlier row; empty: nobody.
    [[nodiscard]] QString whoIsFilled() const;
};

struct ListCounts
{
    qsizetype added = 0;
    qsizetype filled = 0;
    qsizetype joined = 0; ///< rows of a child of an earlier row
    qsizetype left = 0; ///< in the record already, in the list twice, or to be looked at first
    qsizetype failed = 0;
    qsizetype remarked = 0; ///< taken in, and worth a second look
};

/// Looks at every row of a list before anything is taken in: what is wrong with it, and who is in
/// the record already. It works a few rows at a time, so that whoever waits sees how far it is and
/// can stop.
class TableCheck
{
public:
    /// `record` outlives it. Fails as reading the record does.
    [[nodiscard]] static Result<std::unique_ptr<TableCheck>> of(
        Record &record, const Table &table, const TableMapping &mapping);

    [[nodiscard]] bool isDone() const { return m_rows.size() == m_table.rows.size(); }
    /// The next rows. Fails as reading the record does.
    [[nodiscard]] Done step(qsizetype rows);
    [[nodiscard]] int percent() const;

    [[nodiscard]] const QList<CheckedRow> &rows() const { return m_rows; }
    [[nodiscard]] const Table &table() const { return m_table; }
    [[nodiscard]] const TableMapping &mapping() const { return m_mapping; }
    [[nodiscard]] ListCounts counts() const;
    void decide(qsizetype row, ListDecision decision);
    /// What was decided to be taken in.
    [[nodiscard]] QList<TableIntake::Row> decided() const;
    /// The rows that are not taken in, as a table for a spreadsheet, with a column that says why.
    [[nodiscard]] QByteArray rest() const;

private:
    TableCheck(Record &record, const Table &table, const TableMapping &mapping,
        const QList<KnownChild> &known);

    struct Known
    {
        Profile profile = {};
        QStringList takenOut = {}; ///< names of people
        int lastRow = 0; ///< the number of the last row that added to it; 0: none
    };

    [[nodiscard]] Result<CheckedRow> look(const TableRow &row);
    void findEarlier(CheckedRow &row);
    [[nodiscard]] QString otherDayWords(
        const CheckedRow &row, const CheckedRow &earlier, bool isByName) const;
    [[nodiscard]] qsizetype placeOf(int number) const;
    /// The first of the rows that are one child; itself where there is none before it.
    [[nodiscard]] const CheckedRow &firstOf(const CheckedRow &row) const;
    /// Of all rows that are or may be the same child of the record, or of the list.
    [[nodiscard]] QString familyOf(const CheckedRow &row) const;
    /// Whom the row would add to: a child of the record, or the child of an earlier row that is
    /// added; empty: nobody.
    [[nodiscard]] QString comparedWith(const CheckedRow &row) const;
    /// What the record knows of the child. Fails as reading does.
    [[nodiscard]] Done readKnown(const CheckedRow &row);
    /// What is known of whom it would add to once the rows before are taken in.
    [[nodiscard]] Known &known(const CheckedRow &row);
    /// The child of a row that is taken in, with what rows since add to it.
    [[nodiscard]] Child whole(const CheckedRow &row) const;
    /// What the row would add to them, and what it says otherwise.
    void compare(CheckedRow &row);
    void addToKnown(const CheckedRow &row);
    /// So that later rows are compared with it.
    void remember(const CheckedRow &row);
    /// Of cells that nobody looks into.
    void remarkOnBreaks(CheckedRow &row) const;

    Record &m_record;
    Table m_table;
    TableMapping m_mapping;
    TableMatches m_matches;
    TableRowReader m_reader;
    QHash<QString, qsizetype> m_seen; ///< by what rows of one child have in common: which row
    QSet<QString> m_ofTwo; ///< what rows of two children have in common
    QHash<QString, QList<qsizetype>> m_families; ///< rows that were looked at
    QHash<QString, Known> m_here; ///< by child, as the record has them
    QHash<QString, Known> m_known; ///< by comparedWith, with what rows so far add
    QList<CheckedRow> m_rows;
};

namespace list_words {

/// "add", "fill" or "leave", for programs.
[[nodiscard]] QString codeOf(ListDecision decision);
[[nodiscard]] QString inWords(ListDecision decision);
/// "Ada Lane (born Wed 12 Mar 2014)", "Ada Lane (birthday not known)"
[[nodiscard]] QString withBirth(const QString &name, QDate born);
/// Who somebody of a list is or may be, and by what; empty: nobody.
[[nodiscard]] QString inWords(const TableMatch &match);
/// "Religion: the record says “none”, the list says “Quaker”."
[[nodiscard]] QString inWords(const TableFilling::Difference &difference);
/// What differs, where a row is of somebody in the record or in an earlier row.
[[nodiscard]] QStringList differencesOf(const CheckedRow &row);
/// What would be added to somebody, by its names.
[[nodiscard]] QString inWords(const TableFilling &filling);
[[nodiscard]] QString inWords(const ListCounts &counts);

} // namespace list_words

} // namespace homeward
