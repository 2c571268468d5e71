// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "tests/support/key_of.h"
#include "tests/support/pdf.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// homeward-cli at one record with a child who is missing.
struct Shell
{
    Shell()
    {
        REQUIRE(
            run({ u"create"_s, store(), u"--kind"_s, u"foster-home"_s, u"--name"_s, u"The Elms"_s,
                    u"--staff"_s, u"Sam Reed"_s, u"--night-number"_s, u"01632 960001"_s })
                .exit
            == Exit::Ok);
        const auto record = Record::open(store(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        const auto ada = (*record)->addChild(u"Ada Lark"_s);
        REQUIRE_OK(ada);
        REQUIRE_OK((*record)->start({ { *ada } }, Moment::exactly(at(u"2026-11-22T09:00"_s)), {}));
        REQUIRE(QDir().mkdir(papers()));
    }

    Outcome run(const QStringList &arguments)
    {
        bool isOfPdf = false; // "The same once more" is about what was asked before
        const auto ask = [this, &isOfPdf](const QString &question) -> Result<Secret> {
            isOfPdf = question.contains(u"PDF"_s) || (isOfPdf && question.contains(u"more"_s));
            return Secret::fromText(isOfPdf ? QString(pdfPassword) : testPassphrase());
        };
        return CommandLine({ time, ask, KeyCost::lowest(), FailedTries({}) }).run(arguments);
    }
    Outcome report(const QStringList &more)
    {
        return run(QStringList { u"report"_s, store(), u"2026-0001"_s, u"--to"_s, papers(),
                       u"--as"_s, u"Sam Reed"_s }
            + more);
    }
    /// The one row of the audit about a file that was given out.
    QString givenOut()
    {
        return run({ u"audit"_s, store(), u"--kind"_s, u"given-out"_s, u"--as"_s, u"Sam Reed"_s })
            .out;
    }
    QString store() const { return folder.path(u"home.homeward"_s); }
    QString papers() const { return folder.path(u"papers"_s); }

    TempFolder folder;
    SetTimeSource time { at(u"2026-11-22T10:00"_s) };
    QString pdfPassword = u"three blind mice"_s;
};

QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("homeward-cli report: a notice to the school, on record", "[app][cli][report]")
{
    Shell shell;
    const Outcome made = shell.report({ u"--for"_s, u"school"_s });
    CAPTURE(made.err);
    REQUIRE(made.exit == Exit::Ok);
    CHECK(made.out.contains(u"school-notice-2026-0001-"));
    const QString text = pdfText(made.out.trimmed());
    CHECK(text.contains(u"Ada Lark"));
    CHECK(text.contains(u"01632 960001 (The Elms)"));
    CHECK(shell.givenOut().contains(u"Notice to the school, for the school's safeguarding lead"));
}

TEST_CASE("homeward-cli report: with a password from a file or asked for twice, and never from "
          "the command",
    "[app][cli][report]")
{
    Shell shell;
    QStringList how { u"police"_s, u"--password"_s };
    SECTION("asked for") { }
    SECTION("the first line of a file")
    {
        QFile file(shell.folder.path(u"password"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("three blind mice\n");
        how = { u"police"_s, u"--password-file"_s, file.fileName() };
    }
    const Outcome made = shell.report(how);
    CAPTURE(made.err);
    REQUIRE(made.exit == Exit::Ok);
    CHECK(made.err.contains(u"make one without a password"));
    CHECK(bytesAt(made.out.trimmed()).contains("/Encrypt"));
    CHECK(pdfText(made.out.trimmed(), u"three blind mice"_s).contains(u"Ada Lark"));

    SECTION("an argument is no password")
    {
        CHECK(shell.report({ u"police"_s, u"--password"_s, u"three blind mice"_s }).exit
            == Exit::WrongUsage);
    }
    SECTION("too short: nothing is written")
    {
        const auto before = QDir(shell.papers()).entryList(QDir::Files);
        shell.pdfPassword = u"mice"_s;
        CHECK(shell.report({ u"police"_s, u"--password"_s }).exit == Exit::Failed);
        CHECK(QDir(shell.papers()).entryList(QDir::Files) == before);
    }
}

TEST_CASE("homeward-cli report: an e-mail draft, with the address on record", "[app][cli][report]")
{
    Shell shell;
    const Outcome made
        = shell.report({ u"police"_s, u"--eml"_s, u"--mail-to"_s, u"desk@example.org"_s });
    CAPTURE(made.err);
    REQUIRE(made.exit == Exit::Ok);
    CHECK(made.out.trimmed().endsWith(u".eml"));
    const QByteArray email = bytesAt(made.out.trimmed());
    CHECK(email.startsWith("X-Unsent: 1\r\n"));
    CHECK(email.contains("\r\nTo: desk@example.org\r\n"));
    CHECK(email.contains("\r\nSubject: 2026-0001\r\n"));
    CHECK(shell.givenOut().contains(u"in an e-mail draft to desk@example.org"));
    CHECK(shell.report({ u"police"_s, u"--eml"_s, u"--mail-to"_s, u"Sam Reed"_s }).exit
        == Exit::Failed);
    CHECK(shell.report({ u"police"_s, u"--mail-to"_s, u"desk@example.org"_s }).exit
        == Exit::WrongUsage);
}

TEST_CASE("homeward-cli due: what is due as a calendar, on record", "[app][cli][calendar]")
{
    Shell shell;
    const auto due = [&](const QStringList &more) {
        return shell.run(QStringList { u"due"_s, shell.store(), u"--as"_s, u"Sam Reed"_s,
                             u"--ics"_s, shell.folder.path(u"papers/due.ics"_s) }
            + more);
    };
    const Outcome all = due({});
    CAPTURE(all.err);
    REQUIRE(all.exit == Exit::Ok);
    const QByteArray calendar = bytesAt(all.out.trimmed());
    CHECK(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
    CHECK(calendar.contains("SUMMARY:2026-0001: Report to the police"));
    CHECK_FALSE(calendar.contains("Ada"));
    CHECK(shell.givenOut().contains(u"Saved what is due as a file for a calendar"));

    // Nothing is written over.
    const Outcome one = due({ u"--episode"_s, u"2026-0001"_s, u"--json"_s });
    REQUIRE(one.exit == Exit::Ok);
    CHECK(QJsonDocument::fromJson(one.out.toUtf8())
              .object()[u"file"_s]
              .toString()
              .endsWith(u"due-2.ics"_s));
    CHECK(due({ u"--episode"_s, u"2026-0009"_s }).exit == Exit::Failed);
    CHECK(due({ u"--at"_s, u"2026-11-22T12:00"_s }).exit == Exit::WrongUsage);
}
