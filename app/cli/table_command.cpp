// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/table_command.h"

#include "app/cli/arguments.h"
#include "app/cli/outcome.h"
#include "core/exchange/table_check.h"
#include "core/exchange/table_fields.h"
#include "core/exchange/table_reader.h"
#include "core/record/table_intake.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryFile>

#include <limits>

namespace homeward::table_command {

using namespace Qt::StringLiterals;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString word(CheckedRow::State state)
{
    switch (state) {
    case CheckedRow::State::Good:
        return u"good"_s;
    case CheckedRow::State::Here:
        return u"here"_s;
    case CheckedRow::State::Perhaps:
        return u"perhaps"_s;
    case CheckedRow::State::Twice:
        return u"twice"_s;
    case CheckedRow::State::Failed:
        break;
    }
    return u"failed"_s;
}

QJsonArray columnsOf(const TableCheck &check)
{
    QJsonArray columns;
    for (qsizetype column = 0; column < check.table().header.size(); ++column) {
        columns << QJsonObject { { u"column"_s, Table::letterOf(column) },
            { u"header"_s, check.table().header.at(column) },
            { u"becomes"_s, check.mapping().fieldOf(column) } };
    }
    return columns;
}

QJsonArray rowsOf(const TableCheck &check)
{
    QJsonArray rows;
    for (const CheckedRow &row : check.rows()) {
        rows << QJsonObject { { u"row"_s, row.row.number }, { u"name"_s, row.child.name },
            { u"state"_s, word(row.state) }, { u"decision"_s, list_words::codeOf(row.decision) },
            { u"why"_s, row.whyNot() }, { u"remarks"_s, QJsonArray::fromStringList(row.remarks) },
            { u"differences"_s, QJsonArray::fromStringList(list_words::differencesOf(row)) } };
    }
    return rows;
}

QString columnsInWords(const TableCheck &check)
{
    const QString leftOut = check.table().aboutLeftOut();
    QString out = leftOut.isEmpty() ? QString() : leftOut + u'\n';
    for (qsizetype column = 0; column < check.table().header.size(); ++column) {
        const TableField *field = table_fields::find(check.mapping().fieldOf(column));
        out += Text::tr("  %1 -> %2\n")
                   .arg(check.table().columnName(column),
                       field == nullptr ? Text::tr("not taken") : field->label);
    }
    return out;
}

QString rowsInWords(const TableCheck &check)
{
    QString out;
    for (const CheckedRow &row : check.rows()) {
        QStringList lines { row.whyNot() };
        if (row.decision == ListDecision::Fill) {
            lines << Text::tr("Row %1: %2 %3")
                         .arg(QString::number(row.row.number), row.whoIsFilled(),
                             list_words::inWords(row.filling));
            lines << list_words::differencesOf(row);
        }
        lines << row.remarks;
        lines.removeAll(QString());
        for (const QString &line : std::as_const(lines))
            out += u"  "_s + line + u'\n';
    }
    return out;
}

Result<std::unique_ptr<TableCheck>> checked(Record &record, const Arguments &arguments)
{
    const Result<Table> table = table_file::read(arguments.words().at(1));
    if (!table)
        return tl::unexpected(table.error());
    TableMapping mapping = TableMapping::guessed(*table);
    if (Done changed = mapping.change(arguments.value(u"columns"_s), *table); !changed)
        return tl::unexpected(changed.error());
    Result<std::unique_ptr<TableCheck>> check = TableCheck::of(record, *table, mapping);
    if (!check)
        return check;
    const Done looked = (*check)->step(std::numeric_limits<qsizetype>::max());
    return looked ? std::move(check) : tl::unexpected(looked.error());
}

/// Before anything is taken in.
Done checkRestFile(const QString &path)
{
    const QFileInfo wanted(path);
    if (path.isEmpty())
        return {};
    if (wanted.suffix().toLower() != u"csv")
        return failure(Error::Code::Refused,
            Text::tr(
                "%1: the rows that are left out are saved as a table. Give --failed a name that "
                "ends in .csv. Nothing was taken in.")
                .arg(path));
    if (!QFileInfo(wanted.absolutePath()).isDir())
        return failure(Error::Code::NotFound,
            Text::tr("There is no folder %1 for the rows that are left out. Nothing was taken in: "
                     "choose another one.")
                .arg(wanted.absolutePath()));
    // Tried before anything is taken in, so that both are done or neither is.
    QTemporaryFile trial(wanted.absolutePath() + u"/.homeward-XXXXXX"_s);
    if (!trial.open())
        return failure(Error::Code::Io,
            Text::tr(
                "The rows that are left out cannot be saved in %1. Nothing was taken in: choose "
                "another folder.")
                .arg(wanted.absolutePath()));
    return {};
}

Result<QString> saveRest(Record &record, const TableCheck &check, const QString &path)
{
    if (path.isEmpty())
        return QString();
    const QFileInfo wanted(path);
    return TableIntake(record).giveRest(wanted.absolutePath(), wanted.fileName(), check.rest());
}

} // namespace

// Workbooks too: whoever reads the table says what to do with one.
bool isOfList(const QString &path)
{
    const QStringList endings { u"csv"_s, u"tsv"_s, u"txt"_s, u"xlsx"_s, u"xls"_s, u"ods"_s };
    return endings.contains(QFileInfo(path).suffix().toLower());
}

Outcome takeIn(Record &record, const Arguments &arguments)
{
    if (Done fits = checkRestFile(arguments.value(u"failed"_s)); !fits)
        return failed(fits.error());
    const Result<std::unique_ptr<TableCheck>> looked = checked(record, arguments);
    if (!looked)
        return failed(looked.error());
    const TableCheck &check = **looked;
    const ListCounts counts = check.counts();
    const bool isDry = arguments.has(u"dry-run"_s);
    TableIntake::Taken taken;
    const QList<TableIntake::Row> rows = check.decided();
    if (!isDry && !rows.isEmpty()) {
        const Result<TableIntake::Taken> done = TableIntake(record).takeIn(
            rows, { check.table().fileName, check.table().bytes }, [](qsizetype) { return true; });
        if (!done)
            return failed(done.error());
        taken = *done;
    }
    const bool hasRest = counts.failed + counts.left > 0;
    const Result<QString> rest
        = saveRest(record, check, hasRest ? arguments.value(u"failed"_s) : QString());
    Outcome outcome;
    if (!rest) {
        outcome.exit = Exit::Failed;
        outcome.err = Text::tr(
            "The rows below were taken in. Only the list of those that were left out could "
            "not be saved: %1\n")
                          .arg(rest.error().message);
    } else if (counts.failed > 0) {
        outcome.err = Text::tr("Rows that could not be taken in: %1. Each is named, and why.\n")
                          .arg(counts.failed);
        if (rows.isEmpty())
            outcome.exit = Exit::Failed;
    }
    if (arguments.has(u"json"_s)) {
        outcome.out
            = asJson({ { u"file"_s, check.table().fileName }, { u"columns"_s, columnsOf(check) },
                { u"rows"_s, rowsOf(check) }, { u"dryRun"_s, isDry }, { u"added"_s, taken.added },
                { u"filled"_s, taken.filled }, { u"unchanged"_s, taken.unchanged },
                { u"joined"_s, taken.joined }, { u"left"_s, counts.left },
                { u"failed"_s, counts.failed }, { u"failedFile"_s, rest.value_or(QString()) } });
        return outcome;
    }
    outcome.out = columnsInWords(check) + rowsInWords(check) + list_words::inWords(counts) + u'\n';
    if (isDry) {
        outcome.out += Text::tr("Nothing was taken in: this was only a look.\n");
    } else {
        outcome.out += Text::tr("Added %1. Filled in where something was missing: %2. Was here "
                                "already, and the list says nothing new: %3.\n")
                           .arg(taken.added)
                           .arg(taken.filled)
                           .arg(taken.unchanged);
        if (taken.joined > 0)
            outcome.out += Text::tr("Rows joined with an earlier row of the same child: %1.\n")
                               .arg(taken.joined);
    }
    if (rest && !rest->isEmpty())
        outcome.out += Text::tr("The rows that were not taken in: %1\n").arg(*rest);
    return outcome;
}

} // namespace homeward::table_command
