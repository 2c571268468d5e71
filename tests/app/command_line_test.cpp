// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "core/practice/practice_home.h"
#include "core/record/record.h"
#include "core/vault/vault.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/pdf.h"
#include "tests/support/raw_sql.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace homeward;
using namespace homeward::test;
using namespace Qt::StringLiterals;

namespace {

/// homeward-cli on one day, in a folder of its own.
struct Shell
{
    TempFolder folder;
    SetTimeSource time { at(u"2026-11-22T10:00"_s) };

    QString passphrase = u"four odd words"_s;
    QStringList typed {}; ///< what the person types when asked, in turn, before the passphrase

    Outcome run(const QStringList &arguments)
    {
        const auto ask = [this](const QString &) -> Result<Secret> {
            return Secret::fromText(typed.isEmpty() ? QString(passphrase) : typed.takeFirst());
        };
        return CommandLine({ time, ask, KeyCost::lowest() }).run(arguments);
    }
    /// As the person who made the record.
    Outcome asSam(const QStringList &arguments)
    {
        return run(arguments + QStringList { u"--as"_s, u"Sam Reed"_s });
    }
    QString store() const { return folder.path(u"home.homeward"_s); }
    Outcome create()
    {
        return run({ u"create"_s, store(), u"--kind"_s, u"foster-home"_s, u"--name"_s,
            u"The Marlow family"_s, u"--staff"_s, u"Sam Reed"_s });
    }
};

bool isOneLine(const QString &text)
{
    return text.trimmed().count(u'\n') == 0 && !text.trimmed().isEmpty();
}

} // namespace

TEST_CASE(
    "homeward-cli: every line that the page on security says to type is understood", "[app][cli]")
{
    QFile file(QStringLiteral(HOMEWARD_SOURCE_DIR) + u"/docs/security.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    Shell shell;
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(shell.folder.path({})));
    int count = 0;
    static const QRegularExpression quoted(u"`homeward-cli ([^`]+)`"_s);
    for (const QString &line : page.split(u'\n')) {
        if (!line.startsWith(u"| ") || !line.endsWith(u" |"))
            continue;
        const QString shown = line.chopped(2).section(u" | "_s, -1);
        for (const QRegularExpressionMatch &match : quoted.globalMatch(shown)) {
            const QStringList words = QProcess::splitCommand(match.captured(1));
            // A name of a command in the middle of a sentence is nothing to type.
            if (words.size() == 1)
                continue;
            ++count;
            CAPTURE(match.captured(1));
            const Outcome outcome = shell.run(words);
            CAPTURE(outcome.err);
            CHECK(outcome.exit != Exit::WrongUsage);
            const bool isWhole = QStringList { u"create"_s, u"verify"_s }.contains(words.first());
            CHECK((!isWhole || outcome.exit == Exit::Ok));
        }
    }
    QDir::setCurrent(before);
    CHECK(count >= 8);
}

TEST_CASE("homeward-cli create: makes a record that list and verify can read", "[app][cli]")
{
    Shell shell;
    CHECK(shell.create().exit == Exit::Ok);
    CHECK(shell.asSam({ u"list"_s, shell.store() }).exit == Exit::Ok);
    CHECK(shell.asSam({ u"due"_s, shell.store() }).out.contains(u"Nothing is open"));
    CHECK(shell.asSam({ u"verify"_s, shell.store() }).exit == Exit::Ok);

    SECTION("and never over a file that is there")
    {
        const Outcome again = shell.create();
        CHECK(again.exit == Exit::Failed);
        CHECK(isOneLine(again.err));
        CHECK(shell.asSam({ u"verify"_s, shell.store() }).exit == Exit::Ok);
    }
}

TEST_CASE("homeward-cli create: a bad protocol is refused and no file is left", "[app][cli]")
{
    Shell shell;
    const QString protocol = shell.folder.path(u"area.json"_s);
    QFile file(protocol);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{ \"format\": 1, \"format\": 1 }");
    file.close();
    const Outcome made = shell.run({ u"create"_s, shell.store(), u"--kind"_s, u"school"_s,
        u"--name"_s, u"S"_s, u"--staff"_s, u"T"_s, u"--protocol"_s, protocol });
    CHECK(made.exit == Exit::Failed);
    CHECK(made.err.contains(u"area.json"));
    CHECK_FALSE(QFile::exists(shell.store()));
}

TEST_CASE("homeward-cli create: a folder that is not there is called so", "[app][cli]")
{
    Shell shell;
    const Outcome made = shell.run({ u"create"_s, shell.folder.path(u"nowhere/home.homeward"_s),
        u"--kind"_s, u"school"_s, u"--name"_s, u"S"_s, u"--staff"_s, u"T"_s });
    CHECK(made.exit == Exit::Failed);
    CHECK(isOneLine(made.err));
    CHECK(made.err.contains(shell.folder.path(u"nowhere"_s) + u" is not there"_s));
    CHECK_FALSE(made.err.contains(u"full"));
}

TEST_CASE(
    "homeward-cli demo: walks the night, also one from a file, and report makes the papers again",
    "[app][cli][scenario]")
{
    Shell shell;
    const QString folder = shell.folder.path(u"night"_s);
    QStringList call { u"demo"_s, folder, u"--json"_s };
    SECTION("the one that comes with the program") { }
    SECTION("one from a file")
    {
        const QString scenario = shell.folder.path(u"night.json"_s);
        REQUIRE(QFile::copy(u":/practice/not-home-from-school.json"_s, scenario));
        call << u"--scenario"_s << scenario;
    }
    const Outcome walked = shell.run(call);
    shell.passphrase = practice_home::passphrase();
    REQUIRE(walked.exit == Exit::Ok);
    const QJsonObject json = QJsonDocument::fromJson(walked.out.toUtf8()).object();
    REQUIRE(json[u"documents"_s].toArray().size() == 2);
    const QString store = json[u"record"_s].toString();

    const Outcome listed = shell.asSam({ u"list"_s, store, u"--json"_s });
    CHECK(
        QJsonDocument::fromJson(listed.out.toUtf8()).object()[u"children"_s].toArray().size() == 3);

    const QString papers = shell.folder.path(u"papers"_s);
    REQUIRE(QDir().mkpath(papers));
    for (const QString &kind : { u"police"_s, u"interview"_s }) {
        const Outcome made
            = shell.asSam({ u"report"_s, store, u"2026-0003"_s, kind, u"--to"_s, papers });
        CAPTURE(made.err);
        REQUIRE(made.exit == Exit::Ok);
        CHECK(pdfText(made.out.trimmed()).contains(u"What has been done") == (kind == u"police"));
    }
    CHECK(shell.asSam({ u"verify"_s, store }).exit == Exit::Ok);
}

TEST_CASE("homeward-cli demo: a scenario with a setting of its own is walked there, to its papers",
    "[app][cli][scenario][school]")
{
    Shell shell;
    const Outcome walked = shell.run({ u"demo"_s, shell.folder.path(u"day"_s), u"--scenario"_s,
        u":/practice/gone-from-school.json"_s, u"--json"_s });
    CAPTURE(walked.err);
    REQUIRE(walked.exit == Exit::Ok);
    const QJsonObject json = QJsonDocument::fromJson(walked.out.toUtf8()).object();
    const QString store = json[u"record"_s].toString();
    REQUIRE(json[u"documents"_s].toArray().size() == 1);
    const QString report = pdfText(json[u"documents"_s].toArray().first().toString());
    CHECK(report.contains(u"Nia Grace Bevan"));
    CHECK(report.contains(u"Ring the school"));

    shell.passphrase = practice_home::passphrase();
    const Outcome listed
        = shell.run({ u"list"_s, store, u"--json"_s, u"--as"_s, u"Ruth Calloway"_s });
    CHECK(
        QJsonDocument::fromJson(listed.out.toUtf8()).object()[u"children"_s].toArray().size() == 1);
    const Outcome again = shell.run({ u"report"_s, store, u"2026-0001"_s, u"police"_s, u"--to"_s,
        shell.folder.path({}), u"--as"_s, u"Ruth Calloway"_s });
    CAPTURE(again.err);
    REQUIRE(again.exit == Exit::Ok);
    CHECK(pdfText(again.out.trimmed()).contains(u"This child has been found"));
    CHECK(shell.run({ u"verify"_s, store, u"--as"_s, u"Ruth Calloway"_s }).exit == Exit::Ok);
}

TEST_CASE("homeward-cli demo: the case of a return interview service, to the record of the "
          "interview",
    "[app][cli][scenario][service]")
{
    Shell shell;
    const Outcome walked = shell.run({ u"demo"_s, shell.folder.path(u"case"_s), u"--scenario"_s,
        u":/practice/told-by-the-police.json"_s, u"--json"_s });
    CAPTURE(walked.err);
    REQUIRE(walked.exit == Exit::Ok);
    const QJsonObject json = QJsonDocument::fromJson(walked.out.toUtf8()).object();
    const QString store = json[u"record"_s].toString();
    REQUIRE(json[u"documents"_s].toArray().size() == 1);
    CHECK(pdfText(json[u"documents"_s].toArray().first().toString()).contains(u"Jay listens"));

    shell.passphrase = practice_home::passphrase();
    const auto recordFor = [&](const QString &name) {
        const Outcome made = shell.run({ u"report"_s, store, u"2026-0001"_s, u"interview"_s,
            u"--to"_s, shell.folder.path({}), u"--as"_s, name });
        CAPTURE(made.err);
        REQUIRE(made.exit == Exit::Ok);
        return pdfText(made.out.trimmed());
    };
    CHECK(recordFor(u"Tom Adeyemi"_s).contains(u"A man rang the house"));
    const QString closed = recordFor(u"Rachel Osgood"_s);
    CHECK_FALSE(closed.contains(u"A man rang the house"));
    CHECK(closed.contains(u"Share the record of the return interview with the police"));
    CHECK(shell.run({ u"verify"_s, store, u"--as"_s, u"Rachel Osgood"_s }).exit == Exit::Ok);
}

TEST_CASE("homeward-cli create: a return interview service begins with its manager", "[app][cli]")
{
    Shell shell;
    const QStringList call { u"create"_s, shell.store(), u"--kind"_s, u"return-interview-service"_s,
        u"--name"_s, u"Anytown Return Interviews"_s, u"--staff"_s, u"Sam Reed"_s, u"--protocol"_s,
        u"york-north-yorkshire"_s };
    CHECK(shell.run(call + QStringList { u"--role"_s, u"carer"_s }).exit == Exit::WrongUsage);
    const Outcome made = shell.run(call);
    CAPTURE(made.err);
    REQUIRE(made.exit == Exit::Ok);
    CHECK(shell.asSam({ u"due"_s, shell.store() }).out.contains(u"Nothing is open"));
}

TEST_CASE("homeward-cli due: says what is due at an instant, late first", "[app][cli]")
{
    Shell shell;
    const QString scenario = shell.folder.path(u"night.json"_s);
    QFile file(u":/practice/not-home-from-school.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonObject night = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray steps = night[u"steps"_s].toArray();
    while (steps.size() > 3)
        steps.removeLast();
    night[u"steps"_s] = steps;
    QFile cut(scenario);
    REQUIRE(cut.open(QIODevice::WriteOnly));
    cut.write(QJsonDocument(night).toJson());
    cut.close();
    const QString folder = shell.folder.path(u"night"_s);
    REQUIRE(shell.run({ u"demo"_s, folder, u"--scenario"_s, scenario }).exit == Exit::Ok);
    shell.passphrase = practice_home::passphrase();
    const Outcome due = shell.asSam({ u"due"_s, folder + u"/practice.homeward"_s, u"--at"_s,
        u"2026-11-03T18:00"_s, u"--json"_s });
    REQUIRE(due.exit == Exit::Ok);
    const QJsonArray rows = QJsonDocument::fromJson(due.out.toUtf8()).object()[u"due"_s].toArray();
    REQUIRE_FALSE(rows.isEmpty());
    CHECK(rows.first().toObject()[u"late"_s].toBool());
    CHECK(rows.first().toObject()[u"step"_s].toString() == u"report");
}

TEST_CASE("homeward-cli: due at a time that is none, or is two, says which and why", "[app][cli]")
{
    Shell shell;
    REQUIRE(shell.create().exit == Exit::Ok);
    const auto due = [&](const QString &time) {
        return shell.asSam({ u"due"_s, shell.store(), u"--at"_s, time });
    };
    const auto [time, words] = GENERATE(table<QString, QString>({
        { u""_s, u"is empty"_s },
        { u" "_s, u"needs a day and a time"_s },
        { u"25:00"_s, u"“25:00” is none"_s },
        { u"2026-11-03"_s, u"“2026-11-03” is none"_s },
        { u"3/11/2026 17:00"_s, u"is none"_s },
        { u"2026-11-03T17:00GMT"_s, u"is none"_s },
        { u"2026-11-03T25:00"_s, u"No clock shows 25:00"_s },
        { u"2026-11-03T24:00"_s, u"No clock shows 24:00"_s },
        { u"2026-11-03T17:60"_s, u"No clock shows 17:60"_s },
        { u"2026-02-29T17:00"_s, u"no day 2026-02-29"_s },
        { u"2026-13-01T17:00"_s, u"no day 2026-13-01"_s },
        { u"0000-01-01T17:00"_s, u"no day 0000-01-01"_s },
        { u"2026-03-29T01:30"_s, u"never was"_s },
        { u"2026-10-25T01:30"_s, u"2026-10-25T01:30+01:00 for the first time"_s },
        { u"9999-12-31T23:59"_s, u"more than a year ahead"_s },
    }));
    CAPTURE(time);
    const Outcome outcome = due(time);
    CHECK(outcome.exit == Exit::WrongUsage);
    CHECK(outcome.err.contains(words));
    for (const QString &good : { u"2026-11-03T17:00"_s, u"2026-11-03 17:00:30"_s,
             u"2026-10-25T01:30+01:00"_s, u"2026-10-25T01:30Z"_s, u"2026-03-29T02:00"_s })
        CHECK(due(good).exit == Exit::Ok);
}

TEST_CASE(
    "homeward-cli: what is due is asked of the hour that came twice, and of no time before an "
    "absence began",
    "[app][cli]")
{
    Shell shell;
    REQUIRE(shell.create().exit == Exit::Ok);
    {
        auto record = Record::open(shell.store(),
            { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(QString(shell.passphrase)) },
            shell.time);
        REQUIRE_OK(record);
        REQUIRE_OK(
            (*record)->start({ { {}, u"Ada"_s } }, Moment::exactly(at(u"2026-11-03T16:45"_s)), {}));
    }
    const auto due = [&](const QString &time) {
        return shell.asSam({ u"due"_s, shell.store(), u"--at"_s, time });
    };
    const Outcome before = due(u"2026-11-03T16:44"_s);
    CHECK(before.exit == Exit::Failed);
    CHECK(before.err.contains(u"the first began Tue 3 Nov 2026, 16:45"));
    CHECK(due(u"2026-11-03T16:45"_s).out.contains(u"Missing"));
    CHECK(due(u"2026-11-03T18:45+01:00"_s).out.contains(u"Missing for 1 h"));
}

TEST_CASE(
    "homeward-cli: what cannot be done is one line and exit 1, wrong usage is exit 2", "[app][cli]")
{
    Shell shell;
    const auto fails = [&](const QStringList &arguments, Exit expected) {
        const bool isNamed = arguments.contains(u"--as"_s) || expected == Exit::WrongUsage;
        const Outcome outcome = isNamed ? shell.run(arguments) : shell.asSam(arguments);
        CAPTURE(arguments);
        CHECK(outcome.exit == expected);
        CHECK_FALSE(outcome.err.isEmpty());
        if (expected == Exit::Failed)
            CHECK(isOneLine(outcome.err));
    };
    fails({ u"list"_s, shell.store() }, Exit::Failed);
    fails({ u"verify"_s, shell.folder.path({}) }, Exit::Failed);
    CHECK(
        shell.run({ u"demo"_s, shell.folder.path(u"n"_s), u"--scenario"_s, u"nowhere.json"_s }).exit
        == Exit::Failed);
    fails({}, Exit::WrongUsage);
    fails({ u"fly"_s, u"there"_s }, Exit::WrongUsage);
    fails({ u"list"_s }, Exit::WrongUsage);
    fails({ u"list"_s, shell.store(), u"--colour"_s, u"red"_s }, Exit::WrongUsage);
    fails({ u"due"_s, shell.store(), u"--at"_s, u"teatime"_s }, Exit::WrongUsage);
    fails({ u"create"_s, shell.store(), u"--kind"_s, u"castle"_s, u"--name"_s, u"A"_s, u"--staff"_s,
              u"B"_s },
        Exit::WrongUsage);
    REQUIRE(shell.create().exit == Exit::Ok);
    fails({ u"report"_s, shell.store(), u"2026-0001"_s, u"police"_s, u"--to"_s,
              shell.folder.path({}) },
        Exit::Failed);
    fails({ u"report"_s, shell.store(), u"2026-0001"_s, u"poster"_s, u"--to"_s, u"x"_s },
        Exit::WrongUsage);
    CHECK(shell.run({ u"--version"_s }).out.startsWith(u"Homeward "));
}

TEST_CASE("homeward-cli: an option that a command does not have is refused, and nothing is done",
    "[app][cli]")
{
    Shell shell;
    REQUIRE(shell.create().exit == Exit::Ok);
    const QString file = shell.folder.path(u"all.json"_s);
    const QString copy = shell.folder.path(u"copy.homeward"_s);
    const auto refused = [&](const QStringList &arguments, const QString &option) {
        CAPTURE(arguments);
        const Outcome outcome = shell.run(arguments);
        CHECK(outcome.exit == Exit::WrongUsage);
        CHECK(outcome.out.isEmpty());
        CHECK(outcome.err.section(u'\n', 0, 0).contains(option));
    };
    const QStringList sam { u"--as"_s, u"Sam Reed"_s };
    refused(
        QStringList { u"export"_s, shell.store(), file, u"--password"_s } + sam, u"--password"_s);
    refused(QStringList { u"export"_s, shell.store(), file, u"--dry-run"_s } + sam, u"--dry-run"_s);
    CHECK_FALSE(QFile::exists(file));
    refused({ u"restore"_s, shell.store(), copy, u"--dry-run"_s }, u"--dry-run"_s);
    CHECK_FALSE(QFile::exists(copy));
    refused(
        QStringList { u"takeover"_s, shell.store(), file, u"--dry-run"_s } + sam, u"--dry-run"_s);
    refused(QStringList { u"backup"_s, shell.store(), u"--to"_s, shell.folder.path({}) } + sam,
        u"--as"_s);
    refused(QStringList { u"passphrase"_s, shell.store(), u"--json"_s } + sam, u"--json"_s);
    INFO("nor is a file taken in that somebody only meant to look at");
    REQUIRE(shell.asSam({ u"export"_s, shell.store(), file }).exit == Exit::Ok);
    for (const QStringList &ofList :
        { QStringList { u"--dry-run"_s }, QStringList { u"--columns"_s, u"A=name"_s },
            QStringList { u"--failed"_s, u"x.csv"_s } })
        refused(QStringList { u"import"_s, shell.store(), file } + ofList + sam, ofList.first());
}

TEST_CASE("homeward-cli: what is no text is refused in one line, and nothing is made", "[app][cli]")
{
    Shell shell;
    // What Qt makes of bytes that are not UTF-8.
    const QString name = QString::fromLocal8Bit("The M\xe4rlow family");
    const Outcome made = shell.run({ u"create"_s, shell.store(), u"--kind"_s, u"foster-home"_s,
        u"--name"_s, name, u"--staff"_s, u"Sam Reed"_s });
    CHECK(made.exit == Exit::WrongUsage);
    CHECK(isOneLine(made.err));
    CHECK(made.out.isEmpty());
    CHECK_FALSE(QFile::exists(shell.store()));
}

TEST_CASE("homeward-cli create: a name may have 200 characters", "[app][cli]")
{
    Shell shell;
    const auto create = [&](qsizetype letters) {
        return shell.run({ u"create"_s, shell.store(), u"--kind"_s, u"foster-home"_s, u"--name"_s,
            QString(letters, u'a'), u"--staff"_s, u"Sam Reed"_s });
    };
    const Outcome refused = create(201);
    CHECK(refused.exit == Exit::Failed);
    CHECK(isOneLine(refused.err));
    CHECK_FALSE(QFile::exists(shell.store()));
    CHECK(create(200).exit == Exit::Ok);
}

TEST_CASE("homeward-cli: a passphrase comes from a file, a descriptor or the terminal, and a wrong "
          "one is said in words",
    "[app][cli]")
{
    Shell shell;
    const Outcome made = shell.create();
    REQUIRE(made.exit == Exit::Ok);
    CHECK(made.out.contains(u"recovery key"));
    const auto listWith = [&](const QString &option, const QString &value) {
        return shell.asSam({ u"list"_s, shell.store(), option, value });
    };
    const QString right = shell.folder.path(u"right"_s);
    writeBytes(right, "four odd words\n");
    const QString wrong = shell.folder.path(u"wrong"_s);
    writeBytes(wrong, "four odd word\n");
    CHECK(listWith(u"--passphrase-file"_s, right).exit == Exit::Ok);
    QFile open(right);
    REQUIRE(open.open(QIODevice::ReadOnly));
    CHECK(listWith(u"--passphrase-fd"_s, QString::number(open.handle())).exit == Exit::Ok);
    const QString noText = shell.folder.path(u"no-text"_s);
    writeBytes(noText, "\x81\x92\xa3\xb4\xc5\xd6\xe7\xf8\x99\xaa\xbb");
    for (const Outcome &refused :
        { listWith(u"--passphrase-file"_s, wrong), listWith(u"--passphrase-file"_s, noText),
            listWith(u"--passphrase-file"_s, shell.folder.path(u"nowhere"_s)),
            listWith(u"--passphrase-fd"_s, u"many"_s),
            shell.run({ u"list"_s, shell.store(), u"--as"_s, u"Jo"_s }) }) {
        CHECK(refused.exit == Exit::Failed);
        CHECK(isOneLine(refused.err));
        CHECK(refused.out.isEmpty());
    }
}

TEST_CASE("homeward-cli passphrase: changes it when the old one is right and both new ones agree",
    "[app][cli]")
{
    Shell shell;
    REQUIRE(shell.create().exit == Exit::Ok);
    const auto change = [&](const QStringList &typed) {
        shell.typed = typed;
        return shell.asSam({ u"passphrase"_s, shell.store() });
    };
    CHECK(change({ u"four odd words"_s, u"three new ones"_s, u"three new one"_s }).exit
        == Exit::Failed);
    CHECK(change({ u"not the old one"_s, u"three new ones"_s, u"three new ones"_s }).exit
        == Exit::Failed);
    CHECK(change({ u"four odd words"_s, u"short"_s, u"short"_s }).exit == Exit::Failed);
    shell.typed.clear();
    CHECK(shell.asSam({ u"list"_s, shell.store() }).exit == Exit::Ok);
    CHECK(
        change({ u"four odd words"_s, u"three new ones"_s, u"three new ones"_s }).exit == Exit::Ok);
    CHECK(shell.asSam({ u"list"_s, shell.store() }).exit == Exit::Failed);
    shell.passphrase = u"three new ones"_s;
    CHECK(shell.asSam({ u"list"_s, shell.store() }).exit == Exit::Ok);
}

TEST_CASE("homeward-cli: who else has the record open is said, and sees that somebody is in",
    "[app][cli]")
{
    Shell shell;
    REQUIRE(shell.create().exit == Exit::Ok);
    auto window = Record::open(shell.store(),
        { KeyHolder::Kind::Staff, u"Sam Reed"_s, Secret::fromText(QString(shell.passphrase)) },
        shell.time);
    REQUIRE_OK(window);
    CHECK(shell.asSam({ u"list"_s, shell.store() }).err == QString());
    REQUIRE_OK((*window)->beginSession(ProgramKind::Window));
    const Outcome listed = shell.asSam({ u"list"_s, shell.store() });
    CHECK(listed.exit == Exit::Ok);
    CHECK(listed.err == u"Also in: Sam Reed (window)\n");
    INFO("the command is over, and so is its session");
    CHECK((*window)->others()->isEmpty());
}

TEST_CASE(
    "homeward-cli open-part: a sealed part opens with its key, and once the child was deleted",
    "[app][cli][interview]")
{
    Shell shell;
    REQUIRE(shell.create().exit == Exit::Ok);
    QString key;
    {
        const auto record = Record::open(shell.store(), keyOf(u"Sam Reed"_s), shell.time);
        REQUIRE_OK(record);
        const auto child = (*record)->addChild(u"Ada"_s);
        REQUIRE_OK(child);
        REQUIRE_OK(
            (*record)->savePlacement({ {}, *child, QDate(2026, 1, 5), QDate(2026, 11, 20), {} }));
        const Moment now = Moment::exactly(shell.time.now());
        const auto started = (*record)->start({ { *child } }, now, {});
        REQUIRE_OK(started);
        const auto part = (*record)->sealPart(
            started->first(), { { u"part.text"_s, Answer::text(u"it is the neighbour"_s) } });
        REQUIRE_OK(part);
        key = part->key.text();
        for (const NewEntry &line : { NewEntry { Entry::Kind::Returned, now },
                 NewEntry { Entry::Kind::Ending, now, {}, {},
                     { { u"ending.kind"_s, Answer::code(u"back-safe"_s) } } },
                 NewEntry { Entry::Kind::SignOff, now, {}, {},
                     { { u"sign.by"_s, Answer::text(u"Helen Marsh"_s) } } } })
            REQUIRE_OK((*record)->append(started->first(), line));
    }
    shell.typed = { shell.passphrase, key };
    CHECK(shell.asSam({ u"open-part"_s, shell.store() }).out.contains(u"it is the neighbour"));
    {
        shell.time.set(at(u"2027-03-01T10:00"_s));
        const auto record = Record::open(shell.store(), keyOf(u"Sam Reed"_s), shell.time);
        REQUIRE_OK(record);
        REQUIRE_OK((*record)->deleteChild((*record)->children()->first().id));
    }
    shell.typed = { shell.passphrase, key };
    const Outcome opened = shell.asSam({ u"open-part"_s, shell.store() });
    CHECK(opened.exit == Exit::Ok);
    CHECK(opened.out.contains(u"it is the neighbour"));
    const QString file = shell.folder.path(u"key.txt"_s);
    writeBytes(file, key.toUtf8() + '\n');
    CHECK(shell.asSam({ u"open-part"_s, shell.store(), u"--key-file"_s, file }).out == opened.out);
    shell.typed = { shell.passphrase, RecoveryKey::make().text() };
    const Outcome wrong = shell.asSam({ u"open-part"_s, shell.store() });
    CHECK(wrong.exit == Exit::Failed);
    CHECK(wrong.out.isEmpty());
}

TEST_CASE("homeward-cli verify: it names what the sign-in before it had to put right",
    "[app][cli][verify]")
{
    Shell shell;
    REQUIRE(shell.create().exit == Exit::Ok);
    const auto tamper = [&shell] {
        const auto keys = Vault::unlock(shell.store(), keyOf(u"Sam Reed"_s));
        REQUIRE_OK(keys);
        (void)rawRows(shell.store(), u"UPDATE summaries SET state = 'located', since = NULL"_s,
            Vault::vfsName().toUtf8());
    };
    {
        const auto record = Record::open(shell.store(), keyOf(u"Sam Reed"_s), shell.time);
        REQUIRE_OK(record);
        const auto child = (*record)->addChild(u"Ada"_s);
        REQUIRE_OK(child);
        REQUIRE_OK((*record)->start({ { *child } }, Moment::exactly(shell.time.now()), {}));
    }
    tamper();
    const Outcome found = shell.asSam({ u"verify"_s, shell.store() });
    CHECK(found.exit == Exit::Failed);
    CHECK(found.err.contains(u"about 2026-0001"));
    CHECK_FALSE(found.out.contains(u"holds together"));
    INFO("it was put right: the next one finds nothing");
    CHECK(shell.asSam({ u"verify"_s, shell.store() }).exit == Exit::Ok);
    tamper();
    const Outcome json = shell.asSam({ u"verify"_s, shell.store(), u"--json"_s });
    CHECK(json.exit == Exit::Failed);
    CHECK(QJsonDocument::fromJson(json.out.toUtf8()).object()[u"renewed"_s].toArray().size() == 1);
}
