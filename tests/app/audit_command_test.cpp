// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// homeward-cli at one record, with a manager and a carer.
struct Shell
{
    Shell()
    {
        REQUIRE(run({ u"create"_s, store(), u"--kind"_s, u"childrens-home"_s, u"--name"_s,
                        u"Ashdown House"_s, u"--staff"_s, u"Sam Reed"_s })
                    .exit
            == Exit::Ok);
        const auto record = Record::open(store(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        REQUIRE_OK((*record)->addStaff(keyOf(u"Jo"_s), Staff::Role::Carer));
        const auto ada = (*record)->addChild(u"Ada"_s);
        REQUIRE_OK(ada);
        REQUIRE_OK((*record)->openProfile(*ada));
    }

    Outcome run(const QStringList &arguments)
    {
        const auto ask = [this](const QString &) -> Result<Secret> {
            return Secret::fromText(QString(passphrase));
        };
        return CommandLine({ time, ask, KeyCost::lowest(), FailedTries(tries()) }).run(arguments);
    }
    Outcome audit(const QStringList &options, const QString &name = u"Sam Reed"_s)
    {
        return run(QStringList { u"audit"_s, store(), u"--as"_s, name } + options);
    }
    QString store() const { return folder.path(u"home.homeward"_s); }
    QString tries() const { return folder.path(u"failed-tries"_s); }

    TempFolder folder;
    SetTimeSource time { at(u"2026-11-22T10:00"_s) };
    QString passphrase = testPassphrase();
};

} // namespace

TEST_CASE("homeward-cli audit: says who did what, narrowed by what is asked for", "[app][cli]")
{
    Shell shell;
    const Outcome all = shell.audit({});
    CAPTURE(all.err);
    REQUIRE(all.exit == Exit::Ok);
    CHECK(all.out.startsWith(u"Sun 22 Nov 2026, 10:00  Sam Reed  Looked at who did what"));
    CHECK(all.out.contains(u"Opened a child's record  Ada"));

    const Outcome hers
        = shell.audit({ u"--child"_s, u"ada"_s, u"--kind"_s, u"opened"_s, u"--person"_s, u"sam"_s,
            u"--from"_s, u"2026-11-22"_s, u"--to"_s, u"2026-11-22"_s, u"--json"_s });
    REQUIRE(hers.exit == Exit::Ok);
    const QJsonArray rows
        = QJsonDocument::fromJson(hers.out.toUtf8()).object()[u"audit"_s].toArray();
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().toObject()[u"action"_s].toString() == u"child-opened");
    CHECK(rows.first().toObject()[u"at"_s].toString() == u"2026-11-22T10:00:00.000Z");
    CHECK(shell.audit({ u"--to"_s, u"2026-11-21"_s }).out.contains(u"nothing"));
}

TEST_CASE("homeward-cli audit: who may not read it is refused, and wrong words are wrong usage",
    "[app][cli]")
{
    Shell shell;
    CHECK(shell.audit({}, u"Jo"_s).exit == Exit::Failed);
    CHECK(shell.audit({ u"--child"_s, u"Zoe"_s }).exit == Exit::Failed);
    CHECK(shell.audit({ u"--from"_s, u"yesterday"_s }).exit == Exit::WrongUsage);
    CHECK(shell.audit({ u"--kind"_s, u"eaten"_s }).exit == Exit::WrongUsage);
}

TEST_CASE(
    "homeward-cli: a wrong passphrase stands in the audit after the next sign-in", "[app][cli]")
{
    Shell shell;
    shell.passphrase = u"not this one"_s;
    CHECK(shell.audit({}).exit == Exit::Failed);
    CHECK(shell.run({ u"list"_s, shell.store(), u"--as"_s, u"Sam Reed"_s }).exit == Exit::Failed);
    CHECK(FailedTries(shell.tries()).of(shell.store()).size() == 2);
    shell.passphrase = testPassphrase();
    const Outcome failed = shell.audit({ u"--kind"_s, u"failed"_s });
    CHECK(failed.out.count(u"Tried to sign in, and could not"_s) == 2);
    CHECK_FALSE(QFile::exists(shell.tries()));
}
