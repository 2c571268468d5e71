// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "core/record/audit_page.h"
#include "tests/support/file_bytes.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// homeward-cli at a children's home with its manager Sam and a carer, Jo; beside it the home
/// that Ines runs, and what it gave.
struct Shell
{
    Shell()
    {
        for (const auto &[file, name] :
            { std::pair(home(), u"Sam Reed"_s), std::pair(otherHome(), u"Ines Moor"_s) }) {
            REQUIRE(run(name,
                        { u"create"_s, file, u"--kind"_s, u"childrens-home"_s, u"--name"_s,
                            name + u"'s"_s, u"--staff"_s, name })
                        .exit
                == Exit::Ok);
        }
        const auto record = Record::open(home(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        REQUIRE_OK((*record)->addStaff(keyOf(u"Jo Okoro"_s), Staff::Role::Carer));
        for (const QString &name : { u"Ada Lane"_s, u"Kit Bell"_s }) {
            const auto child = (*record)->addChild(name);
            REQUIRE_OK(child);
            Contact aunt { {}, *child, u"Aunt of "_s + name };
            aunt.answers.insert(u"contact.phone"_s, Answer::text(u"07700 900123"_s));
            REQUIRE_OK((*record)->saveContact(aunt));
        }
        {
            const auto other = Record::open(otherHome(), keyOf(u"Ines Moor"_s), time);
            REQUIRE_OK(other);
            REQUIRE_OK((*other)->addChild(u"Bea Moss"_s));
        }
        writeBytes(path(u"phrase"_s), "five more odd words\n");
        writeBytes(path(u"list.csv"_s), "Forename,Surname,DOB\nRay,Frost,27/03/2011\n");
        REQUIRE(run(u"Ines Moor"_s, { u"export"_s, otherHome(), path(u"all.json"_s) }).exit
            == Exit::Ok);
        REQUIRE(run(u"Ines Moor"_s,
                    handOver(otherHome(), u"Bea Moss"_s, path(u"bea.homeward-handover"_s)))
                    .exit
            == Exit::Ok);
    }

    Outcome run(const QString &who, QStringList arguments)
    {
        if (arguments.first() != u"create")
            arguments << u"--as"_s << who;
        const auto ask
            = [](const QString &) -> Result<Secret> { return Secret::fromText(testPassphrase()); };
        return CommandLine({ time, ask, KeyCost::lowest() }).run(arguments);
    }
    QStringList handOver(const QString &store, const QString &child, const QString &file) const
    {
        return { u"handover"_s, store, child, file, u"--receiver"_s, u"Willow House"_s,
            u"--purpose"_s, u"They move"_s, u"--file-passphrase-file"_s, path(u"phrase"_s) };
    }
    QStringList withFile(const QString &command, const QString &store, const QString &file) const
    {
        return { command, store, file, u"--file-passphrase-file"_s, path(u"phrase"_s) };
    }
    /// What has been done to the home's record, but for coming in.
    QStringList done() const
    {
        const auto record = Record::open(home(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        const auto page = (*record)->auditRows({});
        REQUIRE_OK(page);
        REQUIRE(page->total <= AuditPage::size);
        QStringList codes;
        for (const AuditLine &line : page->lines)
            codes.prepend(line.code);
        codes.removeAll(toStorage(AuditAction::SignedIn));
        codes.removeAll(toStorage(AuditAction::ActionRefused));
        return codes;
    }
    /// How often something was refused.
    qsizetype refusals() const
    {
        const auto record = Record::open(home(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        const auto page = (*record)->auditRows({ .kind = AuditKind::Failed });
        REQUIRE_OK(page);
        return page->lines.size();
    }
    QStringList files() const { return QDir(path({})).entryList(QDir::Files | QDir::Hidden); }
    QString path(const QString &name) const { return folder.path(name); }
    QString home() const { return path(u"home.homeward"_s); }
    QString otherHome() const { return path(u"other.homeward"_s); }

    TempFolder folder;
    SetTimeSource time { at(u"2026-11-22T10:00"_s) };
};

} // namespace

TEST_CASE("homeward-cli: the table of roles holds for every command that it rules, and a refusal "
          "leaves nothing behind but its row in the audit",
    "[app][cli][permissions]")
{
    Shell shell;
    const QString given = shell.path(u"given.homeward-handover"_s);
    struct Row
    {
        std::function<QStringList()> call;
        AuditAction noted; ///< once it is done
        QString written = {}; ///< the file that it makes
    };
    // Each with what the ones before it left.
    const std::vector<Row> rows {
        { [&] {
             return QStringList { u"audit"_s, shell.home() };
         },
            AuditAction::AuditOpened },
        { [&] {
             return QStringList { u"export"_s, shell.home(), shell.path(u"out.json"_s) };
         },
            AuditAction::RecordExported, u"out.json"_s },
        { [&] {
             return QStringList { u"import"_s, shell.home(), shell.path(u"list.csv"_s) };
         },
            AuditAction::ListTakenIn },
        { [&] {
             return shell.withFile(
                 u"open-handover"_s, shell.home(), shell.path(u"bea.homeward-handover"_s));
         },
            AuditAction::HandOverOpened },
        { [&] {
             return shell.withFile(
                 u"takeover"_s, shell.home(), shell.path(u"bea.homeward-handover"_s));
         },
            AuditAction::HandOverTakenIn },
        { [&] {
             return QStringList { u"import"_s, shell.home(), shell.path(u"all.json"_s) };
         },
            AuditAction::FileTakenIn },
        { [&] { return shell.handOver(shell.home(), u"Ada Lane"_s, given); },
            AuditAction::ChildHandedOver, QFileInfo(given).fileName() },
        { [&, code = QString()]() mutable {
             // Once: the other home has her then.
             if (code.isEmpty()) {
                 const Outcome taken = shell.run(u"Ines Moor"_s,
                     shell.withFile(u"takeover"_s, shell.otherHome(), given) << u"--json"_s);
                 code = QJsonDocument::fromJson(taken.out.toUtf8())[u"receipt"_s].toString();
                 REQUIRE_FALSE(code.isEmpty());
             }
             return QStringList { u"receipt"_s, shell.home(), u"Ada Lane"_s, code, u"--person"_s,
                 u"Ines"_s };
         },
            AuditAction::ReceiptTakenIn },
    };
    for (const Row &row : rows) {
        const QStringList call = row.call();
        INFO(call.first(2).join(u' ').toStdString());
        const QStringList filesBefore = shell.files();
        const QStringList doneBefore = shell.done();
        const qsizetype refusalsBefore = shell.refusals();

        const Outcome refused = shell.run(u"Jo Okoro"_s, call);
        CHECK(refused.exit == Exit::Failed);
        CHECK(refused.err.startsWith(u"Ask a manager to do this. Nothing was changed."));
        CHECK(refused.err.trimmed().count(u'\n') == 0);
        CHECK(refused.out.isEmpty());
        CHECK(shell.files() == filesBefore);
        CHECK(shell.done() == doneBefore);
        CHECK(shell.refusals() == refusalsBefore + 1);

        const Outcome done = shell.run(u"Sam Reed"_s, call);
        CAPTURE(done.err);
        CHECK(done.exit == Exit::Ok);
        CHECK(shell.done().mid(doneBefore.size()).contains(toStorage(row.noted)));
        QStringList filesAfter = filesBefore;
        if (!row.written.isEmpty())
            filesAfter << row.written;
        filesAfter.sort();
        QStringList filesNow = shell.files();
        filesNow.sort();
        CHECK(filesNow == filesAfter);
    }
}

TEST_CASE("homeward-cli find: who turns up around several children is said to whoever runs the "
          "record alone",
    "[app][cli][permissions]")
{
    Shell shell;
    const QStringList call { u"find"_s, shell.home(), u"07700 900123"_s };
    const QString seenByAll = shell.run(u"Sam Reed"_s, call).out;
    CHECK(seenByAll.contains(u"Ada Lane"));
    CHECK(seenByAll.contains(u"Kit Bell"));
    const QString seenByOne = shell.run(u"Jo Okoro"_s, call).out;
    CHECK(seenByOne.contains(u"Ada Lane") != seenByOne.contains(u"Kit Bell"));
}
