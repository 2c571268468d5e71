// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/record/listed_child.h"
#include "core/record/table_matches.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace homeward {

class Record;

/// The door to the record for a list of children from elsewhere: all of its rows or nothing, under
/// the rules that hold for a child who is typed in. Nothing that is in the record is written over.
///
/// All commands fail as those of Record do.
class TableIntake
{
public:
    /// One row that somebody decided to take in.
    struct Row
    {
        int number = 0; ///< as the file counts its rows
        ChildId fills = {}; ///< who it is; empty: a child who is added
        ChildId seen = {}; ///< for who is added: who was known to be like them when it was decided
        ListedChild child = {};
        int fillsRow = 0; ///< the number of the earlier row whose child it is; 0: none
    };
    struct File
    {
        QString name = {}; ///< stands in the record as who said it
        QByteArray bytes = {}; ///< for the audit
    };
    struct Taken
    {
        int added = 0;
        int filled = 0; ///< children who were here, and of whom more is known now
        int unchanged = 0; ///< children who were here, and the row said nothing new
        int joined = 0; ///< rows that were of the child of an earlier row
    };
    /// Called after each row, with how many are done. False: stop, and nothing is taken in.
    using GoOn = std::function<bool(qsizetype done)>;

    /// `record` outlives it.
    explicit TableIntake(Record &record)
        : m_record(record)
    {
    }

    /// Every child of the record, as they are known again.
    [[nodiscard]] Result<QList<KnownChild>> known() const;
    /// Names of people who were taken out of a child's profile and are not in it.
    [[nodiscard]] Result<QStringList> contactsTakenOut(const Profile &here) const;
    /// All rows in one transaction. Fails with NotAllowed for whoever may not; with Changed, and
    /// says in which row, when somebody of the rows came into the record, or changed, since it was
    /// decided; with Refused when it was stopped, for a name that cannot be one, when two children
    /// who were born on different days would be made one, and for a row of the child of an earlier
    /// row that is not taken in. Nothing is changed then.
    [[nodiscard]] Result<Taken> takeIn(
        const QList<Row> &rows, const File &file, const GoOn &goOn) const;
    /// Writes the rows that were not taken in to `folder`, and that this was done to the audit:
    /// both or neither. Returns the path of the file.
    [[nodiscard]] Result<QString> giveRest(
        const QString &folder, const QString &name, const QByteArray &table) const;

private:
    class Work;

    Record &m_record;
};

} // namespace homeward
