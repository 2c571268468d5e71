// SPDX-FileCopyrightText: 2026 Homeward contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_line.h"
#include "tests/support/key_of.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace homeward;
using namespace homeward::test;

namespace {

/// homeward-cli at one record with a child who has a friend.
struct Shell
{
    Shell()
    {
        REQUIRE(run({ u"create"_s, store(), u"--kind"_s, u"foster-home"_s, u"--name"_s,
                        u"The Elms"_s, u"--staff"_s, u"Sam Reed"_s })
                    .exit
            == Exit::Ok);
        const auto record = Record::open(store(), keyOf(u"Sam Reed"_s), time);
        REQUIRE_OK(record);
        const auto ada = (*record)->addChild(u"Ada Lark"_s);
        REQUIRE_OK(ada);
        REQUIRE_OK((*record)->saveContact({ {}, *ada, u"Jo Okoro"_s, u"friend"_s,
            { { u"contact.phone"_s, Answer::text(u"07700 900123"_s) } } }));
    }

    Outcome run(const QStringList &arguments)
    {
        const auto ask
            = [](const QString &) -> Result<Secret> { return Secret::fromText(testPassphrase()); };
        return CommandLine({ time, ask, KeyCost::lowest(), FailedTries({}) }).run(arguments);
    }
    Outcome find(const QStringList &words)
    {
        return run(
            QStringList { u"find"_s, store() } + words + QStringList { u"--as"_s, u"Sam Reed"_s });
    }
    QString store() const { return folder.path(u"home.homeward"_s); }

    TempFolder folder;
    SetTimeSource time { at(u"2026-11-22T10:00"_s) };
};

} // namespace

TEST_CASE("homeward-cli find: says who, and by what", "[app][cli][search]")
{
    Shell shell;
    CHECK(shell.find({ u"lark"_s }).out == u"Ada Lark\n");
    CHECK(shell.find({ u"07700"_s, u"900"_s, u"123"_s }).out
        == u"Ada Lark  Phone of Jo Okoro, friend: 07700 900123\n");
    const Outcome none = shell.find({ u"nobody"_s });
    CHECK(none.exit == Exit::Ok);
    CHECK(none.out == u"Nothing in this record is like this.\n");
    const Outcome json = shell.find({ u"oko"_s, u"--json"_s });
    const QJsonArray found
        = QJsonDocument::fromJson(json.out.toUtf8()).object()[u"found"_s].toArray();
    REQUIRE(found.size() == 1);
    const QJsonObject hit = found.first().toObject();
    CHECK(hit[u"childName"_s] == u"Ada Lark"_s);
    CHECK(hit[u"of"_s] == u"contact"_s);
    CHECK(hit[u"what"_s] == u"name"_s);
    CHECK(hit[u"text"_s] == u"Jo Okoro"_s);
    CHECK(hit[u"child"_s].toString().size() == 36);
}

TEST_CASE("homeward-cli find: two children of one name are told apart by their birthdays",
    "[app][cli][search]")
{
    Shell shell;
    {
        const auto record = Record::open(shell.store(), keyOf(u"Sam Reed"_s), shell.time);
        REQUIRE_OK(record);
        for (const int year : { 2011, 2013 }) {
            const auto mary = (*record)->addChild(u"Mary Vale"_s);
            REQUIRE_OK((*record)->setFacts(
                *mary, { { u"child.date-of-birth"_s, Answer::date(QDate(year, 4, 3)) } }));
        }
    }
    const QString found = shell.find({ u"vale"_s }).out;
    CHECK(found.contains(u"Mary Vale, born Sun 3 Apr 2011\n"));
    CHECK(found.contains(u"Mary Vale, born Wed 3 Apr 2013\n"));
}

TEST_CASE("homeward-cli find: says who has an open absence", "[app][cli][search]")
{
    Shell shell;
    {
        const auto record = Record::open(shell.store(), keyOf(u"Sam Reed"_s), shell.time);
        REQUIRE_OK(record);
        const auto children = (*record)->children();
        REQUIRE_OK(children);
        REQUIRE_OK((*record)->start({ { children->first().id, {} } },
            Moment::exactly(at(u"2026-11-22T09:00"_s)), {}));
    }
    CHECK(shell.find({ u"okoro"_s }).out
        == u"Ada Lark (has an open absence)  Jo Okoro, friend\n");
}

TEST_CASE("homeward-cli find: without words it says how to use it", "[app][cli][search]")
{
    Shell shell;
    CHECK(shell.find({}).exit == Exit::WrongUsage);
}
