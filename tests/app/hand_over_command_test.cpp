// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// homeward-cli at the record of a foster home and at that of the children's home where Ada goes.
struct Shell
{
    Shell()
    {
        for (const auto &[file, name, kind] : { std::tuple(from(), u"Sam Reed"_s, u"foster-home"_s),
                 std::tuple(to(), u"Ines Moor"_s, u"childrens-home"_s) })
            REQUIRE(run({ u"create"_s, file, u"--kind"_s, kind, u"--name"_s, name + u"'s"_s,
                            u"--staff"_s, name })
                        .exit
                == Exit::Ok);
        const auto record = Record::open(from(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        REQUIRE_OK((*record)->addChild(u"Ada"_s));
    }
    Outcome run(const QStringList &arguments)
    {
        const auto ask = [this](const QString &question) -> Result<Secret> {
            return Secret::fromText(
                question.contains(u"hand-over file") ? QString(spoken) : testPassphrase());
        };
        return CommandLine({ time, ask, KeyCost::lowest() }).run(arguments);
    }
    Outcome handOver(const QStringList &more = {})
    {
        return run(QStringList { u"handover"_s, from(), u"ada"_s, file(), u"--as"_s, u"Sam Reed"_s,
                       u"--receiver"_s, u"Willow House"_s, u"--purpose"_s, u"She moves"_s }
            + more);
    }
    Outcome at(const QString &command, const QStringList &more = {})
    {
        return run(
            QStringList { command, to(), file(), u"--as"_s, u"Ines Moor"_s, u"--json"_s } + more);
    }
    QString from() const { return folder.path(u"from.homeward"_s); }
    QString to() const { return folder.path(u"to.homeward"_s); }
    QString file() const { return folder.path(u"ada.homeward-handover"_s); }

    TempFolder folder;
    SetTimeSource time { test::at(u"2026-11-22T10:00"_s) };
    QString spoken;
};

QJsonObject jsonOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

} // namespace

TEST_CASE("homeward-cli handover: a child goes over, and the receipt comes back", "[app][cli]")
{
    Shell shell;
    const Outcome given = shell.handOver({ u"--json"_s });
    CAPTURE(given.err);
    REQUIRE(given.exit == Exit::Ok);
    CHECK(given.err.contains(u"cannot be called back"));
    CHECK(jsonOf(given)[u"file"_s].toString() == shell.file());
    shell.spoken = jsonOf(given)[u"passphrase"_s].toString();
    CHECK(shell.spoken.size() == 23);

    const Outcome looked = shell.at(u"open-handover"_s);
    CAPTURE(looked.err);
    REQUIRE(looked.exit == Exit::Ok);
    CHECK(jsonOf(looked)[u"child"_s].toString() == u"Ada");
    CHECK(jsonOf(looked)[u"purpose"_s].toString() == u"She moves");
    CHECK(
        shell.run({ u"list"_s, shell.to(), u"--as"_s, u"Ines Moor"_s }).out.contains(u"No child"));

    const Outcome taken = shell.at(u"takeover"_s);
    CAPTURE(taken.err);
    REQUIRE(taken.exit == Exit::Ok);
    const QString code = jsonOf(taken)[u"receipt"_s].toString();
    CHECK(shell.run({ u"list"_s, shell.to(), u"--as"_s, u"Ines Moor"_s }).out.contains(u"Ada"));
    const Outcome again = shell.at(u"takeover"_s);
    CHECK(again.exit == Exit::Failed);
    CHECK(again.err.contains(u"may be this child"));

    const QStringList receipt { u"receipt"_s, shell.from(), u"Ada"_s, code, u"--as"_s,
        u"Sam Reed"_s };
    CHECK(shell.run(receipt).exit == Exit::Failed);
    CHECK(shell.run(receipt + QStringList { u"--person"_s, u"Ines"_s }).exit == Exit::Ok);
    for (const QString &file : { shell.from(), shell.to() }) {
        const QString who = file == shell.from() ? u"Sam Reed"_s : u"Ines Moor"_s;
        CHECK(shell.run({ u"verify"_s, file, u"--as"_s, who }).exit == Exit::Ok);
    }
}

TEST_CASE(
    "homeward-cli takeover: a child whose name is here with another birthday is taken in only "
    "when somebody says that it is somebody else",
    "[app][cli]")
{
    Shell shell;
    const auto bornOn = [&](const QString &file, const QString &who, const QString &name, int day) {
        const auto record = Record::open(file, keyOf(who), shell.time);
        REQUIRE_OK(record);
        const auto children = (*record)->children();
        const ChildId child = children->isEmpty() || children->first().name != name
            ? *(*record)->addChild(name)
            : children->first().id;
        REQUIRE_OK((*record)->setFacts(
            child, { { u"child.date-of-birth"_s, Answer::date(QDate(2012, 5, day)) } }));
    };
    bornOn(shell.from(), u"Sam Reed"_s, u"Ada"_s, 4);
    const Outcome given = shell.handOver({ u"--json"_s });
    REQUIRE(given.exit == Exit::Ok);
    shell.spoken = jsonOf(given)[u"passphrase"_s].toString();
    const auto names = [&] {
        return shell.run({ u"list"_s, shell.to(), u"--as"_s, u"Ines Moor"_s }).out.count(u"Ada");
    };
    SECTION("the same name")
    {
        bornOn(shell.to(), u"Ines Moor"_s, u"ADA"_s, 5);
        const Outcome refused = shell.at(u"takeover"_s);
        CHECK(refused.exit == Exit::Failed);
        CHECK(refused.err.contains(u"Born on another day (Sat 5 May 2012)"));
        CHECK(refused.err.contains(u"Nothing was taken in."));
        CHECK(names() == 0);
        const Outcome taken = shell.at(u"takeover"_s, { u"--somebody-else"_s });
        CHECK(taken.exit == Exit::Ok);
        CHECK(taken.err.contains(u"ADA was born on Sat 5 May 2012 and is here too"));
        CHECK(names() == 1);
    }
    SECTION("only a part of the name")
    {
        bornOn(shell.to(), u"Ines Moor"_s, u"Ada Stone"_s, 5);
        CHECK(shell.at(u"takeover"_s).exit == Exit::Ok);
    }
}

TEST_CASE(
    "homeward-cli handover: what cannot be done is one line and exit 1, wrong usage is exit 2",
    "[app][cli]")
{
    Shell shell;
    const auto isOneLine
        = [](const QString &text) { return !text.isEmpty() && text.trimmed().count(u'\n') == 0; };
    writeBytes(shell.folder.path(u"phrase"_s), "four odd words\n");
    REQUIRE(shell.handOver({ u"--file-passphrase-file"_s, shell.folder.path(u"phrase"_s) }).exit
        == Exit::Ok);
    const QByteArray file = bytesOf(shell.file());
    const Outcome over = shell.handOver();
    CHECK(over.exit == Exit::Failed);
    CHECK(isOneLine(over.err));
    CHECK((bytesOf(shell.file()) == file));
    shell.spoken = u"another phrase"_s;
    CHECK(isOneLine(shell.at(u"takeover"_s).err));
    writeBytes(shell.file(), file.left(file.size() - 1));
    const Outcome cut = shell.at(u"open-handover"_s);
    CHECK(cut.exit == Exit::Failed);
    CHECK(cut.err.contains(u"its end is missing"));
    CHECK(shell
              .run({ u"handover"_s, shell.from(), u"Bea"_s, shell.folder.path(u"b"_s), u"--as"_s,
                  u"Sam Reed"_s })
              .exit
        == Exit::Failed);
    CHECK(shell.run({ u"handover"_s, shell.from(), u"Ada"_s, u"--as"_s, u"Sam Reed"_s }).exit
        == Exit::WrongUsage);
    CHECK(shell.run({ u"takeover"_s, shell.from(), u"--as"_s, u"Sam Reed"_s }).exit
        == Exit::WrongUsage);
}

TEST_CASE("homeward-cli handover: a child is named as the search finds them", "[app][cli]")
{
    Shell shell;
    {
        const auto record = Record::open(shell.from(), keyOf(u"Sam Reed"_s), shell.time);
        REQUIRE_OK(record);
        REQUIRE_OK((*record)->addChild(u"Zoë O’Neill"_s));
    }
    writeBytes(shell.folder.path(u"phrase"_s), "four odd words\n");
    const auto give = [&](const QString &name, const QString &file) {
        return shell
            .run({ u"handover"_s, shell.from(), name, shell.folder.path(file), u"--as"_s,
                u"Sam Reed"_s, u"--receiver"_s, u"Willow House"_s, u"--purpose"_s, u"She moves"_s,
                u"--file-passphrase-file"_s, shell.folder.path(u"phrase"_s) })
            .exit;
    };
    CHECK(give(u"zoe oneill"_s, u"a"_s) == Exit::Ok);
    CHECK(give(u"Zoe O'Neill"_s, u"b"_s) == Exit::Ok);
    CHECK(give(u"oneill"_s, u"c"_s) == Exit::Failed);
    CHECK(give(u"-"_s, u"d"_s) == Exit::Failed);
}
