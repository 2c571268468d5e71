// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// homeward-cli at two records of one kind of place.
struct Shell
{
    Shell()
    {
        for (const auto &[file, name] :
            { std::pair(old(), u"Sam Reed"_s), std::pair(fresh(), u"Ines Moor"_s) })
            REQUIRE(run({ u"create"_s, file, u"--kind"_s, u"foster-home"_s, u"--name"_s,
                            u"The Marlow family"_s, u"--staff"_s, name })
                        .exit
                == Exit::Ok);
        const auto record = Record::open(old(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        REQUIRE_OK((*record)->start({ { {}, u"Ada"_s } }, Moment::exactly(time.now()), {}));
    }

    Outcome run(const QStringList &arguments)
    {
        const auto ask = [this](const QString &) -> Result<Secret> {
            return Secret::fromText(QString(passphrase));
        };
        return CommandLine({ time, ask, KeyCost::lowest() }).run(arguments);
    }
    Outcome exportTo(const QString &path, const QStringList &more = {})
    {
        return run(QStringList { u"export"_s, old(), path, u"--as"_s, u"Sam Reed"_s } + more);
    }
    Outcome importFrom(const QString &path, const QStringList &more = {})
    {
        return run(QStringList { u"import"_s, fresh(), path, u"--as"_s, u"Ines Moor"_s } + more);
    }
    QString old() const { return folder.path(u"old.homeward"_s); }
    QString fresh() const { return folder.path(u"fresh.homeward"_s); }
    QString file() const { return folder.path(u"all.json"_s); }

    TempFolder folder;
    SetTimeSource time { at(u"2026-11-22T10:00"_s) };
    QString passphrase = testPassphrase();
};

QJsonObject jsonOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

} // namespace

TEST_CASE("homeward-cli export and import: a record goes over, and twice is once", "[app][cli]")
{
    Shell shell;
    const Outcome given = shell.exportTo(shell.file(), { u"--json"_s });
    CAPTURE(given.err);
    REQUIRE(given.exit == Exit::Ok);
    CHECK(given.err.contains(u"can read it"));
    CHECK(jsonOf(given)[u"episodes"_s].toInt() == 1);
    CHECK(jsonOf(given)[u"file"_s].toString() == shell.file());

    const Outcome taken = shell.importFrom(shell.file(), { u"--json"_s });
    CAPTURE(taken.err);
    REQUIRE(taken.exit == Exit::Ok);
    CHECK(jsonOf(taken)[u"added"_s].toInt() > 3);
    CHECK(jsonOf(taken)[u"leftOut"_s].toInt() == 0);
    const Outcome again = shell.importFrom(shell.file(), { u"--json"_s });
    CHECK(jsonOf(again)[u"added"_s].toInt() == 0);
    CHECK(jsonOf(again)[u"unchanged"_s].toInt() > 3);
    CHECK(shell.importFrom(shell.file()).out.startsWith(u"Added 0."));
    CHECK(shell.run({ u"list"_s, shell.fresh(), u"--as"_s, u"Ines Moor"_s })
              .out.contains(u"2026-0001"));
    CHECK(shell.run({ u"verify"_s, shell.fresh(), u"--as"_s, u"Ines Moor"_s }).exit == Exit::Ok);
}

TEST_CASE(
    "homeward-cli import: a child who is here under another id is taken in only when somebody "
    "says that it is somebody else",
    "[app][cli]")
{
    Shell shell;
    REQUIRE(shell.exportTo(shell.file()).exit == Exit::Ok);
    {
        const auto record = Record::open(shell.fresh(), keyOf(u"Ines Moor"_s), shell.time);
        REQUIRE_OK(record);
        REQUIRE_OK((*record)->addChild(u"ADA"_s));
    }
    const auto children = [&] {
        const auto record = Record::open(shell.fresh(), keyOf(u"Ines Moor"_s), shell.time);
        REQUIRE_OK(record);
        return (*record)->children()->size();
    };
    const Outcome refused = shell.importFrom(shell.file());
    CHECK(refused.exit == Exit::Failed);
    CHECK(refused.err.trimmed().count(u'\n') == 0);
    CHECK(refused.err.contains(u"Ada (birthday not known) in the file, ADA (birthday not known)"));
    CHECK(children() == 1);
    const Outcome taken = shell.importFrom(shell.file(), { u"--somebody-else"_s });
    CAPTURE(taken.err);
    CHECK(taken.exit == Exit::Ok);
    CHECK(children() == 2);
    CHECK(shell.importFrom(u"pupils.csv"_s, { u"--somebody-else"_s }).exit == Exit::WrongUsage);
}

TEST_CASE("homeward-cli export and import: what cannot be done is one line and exit 1, wrong usage "
          "is exit 2",
    "[app][cli]")
{
    Shell shell;
    REQUIRE(shell.exportTo(shell.file()).exit == Exit::Ok);
    const QByteArray file = bytesOf(shell.file());
    const auto isOneLine
        = [](const QString &text) { return !text.isEmpty() && text.trimmed().count(u'\n') == 0; };
    const Outcome over = shell.exportTo(shell.file());
    CHECK(over.exit == Exit::Failed);
    CHECK(isOneLine(over.err));
    CHECK(bytesOf(shell.file()) == file);

    QByteArray twice = file;
    twice.replace("\"version\": 4", "\"version\": 4, \"version\": 4");
    REQUIRE(twice != file);
    QByteArray cut = file.left(file.size() / 2);
    for (const QByteArray &bad : { twice, cut, QByteArray() }) {
        writeBytes(shell.folder.path(u"bad.json"_s), bad);
        const Outcome refused = shell.importFrom(shell.folder.path(u"bad.json"_s));
        CHECK(refused.exit == Exit::Failed);
        CHECK(isOneLine(refused.err));
        CHECK(refused.err.contains(u"bad.json"));
        CHECK(refused.out.isEmpty());
    }
    CHECK(shell.run({ u"list"_s, shell.fresh(), u"--as"_s, u"Ines Moor"_s })
              .out.contains(u"No child"));
    CHECK(
        shell.run({ u"export"_s, shell.old(), u"--as"_s, u"Sam Reed"_s }).exit == Exit::WrongUsage);
    CHECK(shell.run({ u"import"_s, shell.old(), shell.file() }).exit == Exit::WrongUsage);
}
