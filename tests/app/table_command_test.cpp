// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/table_command.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// homeward-cli at the record of a school, with a list beside it.
struct Shell
{
    Shell()
    {
        REQUIRE(run({ u"create"_s, store(), u"--kind"_s, u"school"_s, u"--name"_s, u"Elm School"_s,
                        u"--staff"_s, u"Sam Reed"_s })
                    .exit
            == Exit::Ok);
        writeBytes(list(),
            "Forename,Surname,DOB,Who,Year\nAda,Lane,27/03/2011,Sam Lane,9\n"
            "Jo,Fenwick,31/02/2012,,8\nADA,LANE,27/03/2011,,9\n");
    }

    Outcome run(const QStringList &arguments)
    {
        const auto ask
            = [](const QString &) -> Result<Secret> { return Secret::fromText(testPassphrase()); };
        return CommandLine({ time, ask, KeyCost::lowest() }).run(arguments);
    }
    Outcome import(const QStringList &more = {})
    {
        return run(QStringList { u"import"_s, store(), list(), u"--as"_s, u"Sam Reed"_s } + more);
    }
    qsizetype children()
    {
        const auto record = Record::open(store(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        return (*record)->children()->size();
    }
    QString store() const { return folder.path(u"school.homeward"_s); }
    QString list() const { return folder.path(u"pupils.CSV"_s); }

    TempFolder folder;
    SetTimeSource time { at(u"2026-11-22T10:00"_s) };
};

} // namespace

TEST_CASE("homeward-cli import: a list says what it will do, and does it", "[app][cli][table]")
{
    Shell shell;
    const QStringList columns { u"--columns"_s, u"Who=contact.1.name"_s };
    const Outcome look = shell.import(columns + QStringList { u"--dry-run"_s });
    CAPTURE(look.err);
    REQUIRE(look.exit == Exit::Ok);
    CHECK(look.out.contains(u"C (DOB) -> Date of birth"));
    CHECK(look.out.contains(u"E (Year) -> not taken"));
    CHECK(look.out.contains(u"Row 3, column C (DOB): 31/02/2012 is no date"));
    CHECK(look.out.contains(u"Row 4 is the same child as row 2."));
    CHECK(look.out.contains(u"only a look"));
    CHECK(shell.children() == 0);

    const Outcome taken
        = shell.import(columns + QStringList { u"--failed"_s, shell.folder.path(u"left.csv"_s) });
    REQUIRE(taken.exit == Exit::Ok);
    CHECK(taken.out.contains(u"Added 1."));
    CHECK(taken.err.contains(u"could not be taken in: 1"));
    CHECK(shell.children() == 1);
    CHECK(bytesOf(shell.folder.path(u"left.csv"_s)).count('\n') == 3);

    const Outcome again = shell.import(columns);
    CHECK(again.out.contains(u"Added 0. Filled in where something was missing: 0. Was here "
                             "already, and the list says nothing new: 1."));
    CHECK(shell.children() == 1);
}

TEST_CASE("homeward-cli import: a list for a machine", "[app][cli][table]")
{
    Shell shell;
    const Outcome taken = shell.import({ u"--json"_s });
    const QJsonObject json = QJsonDocument::fromJson(taken.out.toUtf8()).object();
    CHECK(json.value(u"added"_s).toInt() == 1);
    CHECK(json.value(u"failed"_s).toInt() == 1);
    CHECK(json.value(u"left"_s).toInt() == 1);
    const QJsonArray rows = json.value(u"rows"_s).toArray();
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(1).toObject().value(u"state"_s).toString() == u"failed");
    CHECK(rows.at(2).toObject().value(u"decision"_s).toString() == u"leave");
}

TEST_CASE("homeward-cli import: what cannot be done is one line, and nothing is done",
    "[app][cli][table]")
{
    Shell shell;
    const Outcome wrong = shell.import({ u"--columns"_s, u"Shoe=name"_s });
    CHECK(wrong.exit == Exit::Failed);
    CHECK(wrong.err == u"There is no column “Shoe” in the list.\n");
    writeBytes(shell.list(), "DOB\n27/03/2011\n");
    CHECK(shell.import().err.contains(u"No column is the child’s name"));
    writeBytes(shell.list(), "PK\x03\x04");
    CHECK(shell.import().err.contains(u"is a workbook"));
    CHECK(shell.children() == 0);
    CHECK(table_command::isOfList(u"a/pupils.TSV"_s));
    CHECK_FALSE(table_command::isOfList(u"a/all.json"_s));
}

TEST_CASE(
    "homeward-cli import: where the rest cannot be saved, nothing is taken in", "[app][cli][table]")
{
    Shell shell;
    const auto taken = shell.import({ u"--failed"_s, shell.folder.path(u"none/rest.csv"_s) });
    CHECK(taken.exit == Exit::Failed);
    CHECK(taken.err.contains(u"There is no folder"));
    CHECK(taken.err.contains(u"Nothing was taken in"));
    const auto named = shell.import({ u"--failed"_s, shell.folder.path(u"rest.homeward"_s) });
    CHECK(named.exit == Exit::Failed);
    CHECK(named.err.contains(u"ends in .csv"));
    CHECK_FALSE(QFile::exists(shell.folder.path(u"rest.homeward"_s)));
    CHECK(shell.children() == 0);
}
